// Where a figure belongs: the constituency and round that a count sheet is of,
// and the sheet itself.

package election

import "strconv"

// BallotingID names one round of voting in one constituency of a commune's
// election.
type BallotingID struct {
	Level        Level
	Constituency ConstituencyID
	Round        int // 1 for the first election, then 2, 3 … as rounds are opened
}

// String is the form of addresses and logs: "commune/6/1".
func (b BallotingID) String() string {
	return string(b.Level) + "/" + string(b.Constituency) + "/" + strconv.Itoa(b.Round)
}

// MaxRounds bounds the rounds of one constituency: the law knows three at most,
// and an annulment may repeat one.
const MaxRounds = 9

// Balloting is one round of voting (lượt bầu cử) in one constituency: Articles 78
// to 82. What carries over from the round before is written down when the round
// is opened, so that a later change of the first cannot change it unseen.
type Balloting struct {
	BallotingID
	Kind       Round
	Seats      int // to be filled in this round
	Day        Date
	Areas      []AreaID      // that vote, in the order of the set-up
	Candidates []CandidateID // in ballot order
	Document   string        // number, date and body of the decision that set the day; empty for the first election
}

// SheetID names the count sheet of one polling area in one balloting.
type SheetID struct {
	BallotingID
	Area AreaID
}

// String is the form of addresses and logs: "commune/6/1/06".
func (s SheetID) String() string { return s.BallotingID.String() + "/" + string(s.Area) }
