// Where the pages of the count lie: a round of voting and a sheet have the same
// place in every address, by the numbers that the papers bear.

package seat

import (
	"net/http"
	"strconv"

	"laphieu/election"
)

// The addresses of the count, below the election, and the blanks of a round and of
// a sheet in patterns.
const (
	Entry = "/nhap-so-lieu"

	OneBalloting = "/{level}/{constituency}/{round}"
	OneSheet     = OneBalloting + "/{area}"
)

// BallotingOf is the round that an address names. One that nobody could write down
// is not there.
func BallotingOf(r *http.Request) (election.BallotingID, error) {
	round, err := strconv.Atoi(r.PathValue("round"))
	id := election.BallotingID{
		Level: election.Level(r.PathValue("level")), Constituency: election.ConstituencyID(r.PathValue("constituency")), Round: round,
	}
	if err != nil || !id.Level.Known() || round < 1 || round > election.MaxRounds || strconv.Itoa(round) != r.PathValue("round") {
		return election.BallotingID{}, NotHere()
	}
	return id, nil
}

// SheetOf is the sheet that an address names.
func SheetOf(r *http.Request) (election.SheetID, error) {
	b, err := BallotingOf(r)
	return election.SheetID{BallotingID: b, Area: election.AreaID(r.PathValue("area"))}, err
}

// SheetPage is a page of one sheet: SheetPage(e, Entry, s, "/lan-1").
func SheetPage(e election.ElectionID, section string, s election.SheetID, page string) string {
	return InElection(e, section+"/"+s.String()+page)
}

// BallotingPage is a page of one round.
func BallotingPage(e election.ElectionID, section string, b election.BallotingID, page string) string {
	return InElection(e, section+"/"+b.String()+page)
}
