// Rounds of voting: what carries over is written down when one is opened.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Balloting is the row of one round of voting in one constituency.
type Balloting struct {
	Election election.ElectionID
	election.Balloting
}

// Noun is "balloting".
func (Balloting) Noun() string { return "balloting" }

// NounKey is the election, the level, the constituency and the round.
func (b Balloting) NounKey() string { return ballotingKey(b.Election, b.BallotingID) }

func ballotingKey(e election.ElectionID, b election.BallotingID) string {
	return keyWith(b.Round, string(e), string(b.Level), string(b.Constituency))
}

// Canonical is what the log's digest is taken of.
func (b Balloting) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "election": string(b.Election), "level": string(b.Level), "constituency": string(b.Constituency),
		"round": b.Round, "kind": string(b.Kind), "seats": b.Seats, "day": b.Day.String(),
		"areas": listed(b.Areas), "candidates": listed(b.Candidates), "document": b.Document,
	}
}

const (
	ballotingColumns = `b.election, b.level, b.constituency, b.round, b.kind, b.seats, b.day, b.areas, b.candidates, b.document`
	selectBalloting  = `SELECT ` + ballotingColumns + ` FROM balloting b
		JOIN constituency c ON c.commune = b.commune AND c.election = b.election AND c.level = b.level
			AND c.constituency = b.constituency
		WHERE b.commune = $1 AND b.election = $2`
	insertBalloting = `INSERT INTO balloting (commune, election, level, constituency, round, kind, seats, day, areas,
			candidates, document)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`
	deleteBalloting = `DELETE FROM balloting
		WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4 AND round = $5`
)

// standingRound leaves out what was taken back.
var standingRound = " AND NOT " + taken("b", "0")

var orderBalloting = " ORDER BY " + byLevel("b.level") + ", c.position, b.constituency, b.round"

func readBalloting(row scanner, b *Balloting) error {
	var day, areas, candidates string
	err := row.Scan(&b.Election, &b.Level, &b.Constituency, &b.Round, &b.Kind, &b.Seats, &day, &areas, &candidates, &b.Document)
	if err != nil {
		return err
	}
	return b.fill(day, areas, candidates)
}

// fill reads what stands as text.
func (b *Balloting) fill(day, areas, candidates string) (err error) {
	b.Areas, b.Candidates = split[election.AreaID](areas, between), split[election.CandidateID](candidates, between)
	if b.Day, err = election.ParseDate(day); err != nil {
		return damagedCell(err)
	}
	return nil
}

// Ballotings lists the rounds of an election by level, constituency and round, but
// those that were taken back.
func (v *View) Ballotings(e election.ElectionID) ([]Balloting, error) {
	return grounded(v, readBalloting, selectBalloting+standingRound+orderBalloting, v.commune, e)
}

// AllBallotings lists those that were taken back too.
func (v *View) AllBallotings(e election.ElectionID) ([]Balloting, error) {
	return grounded(v, readBalloting, selectBalloting+orderBalloting, v.commune, e)
}

// Balloting returns one round, which may have been taken back.
func (v *View) Balloting(e election.ElectionID, id election.BallotingID) (Balloting, error) {
	const which = " AND b.level = $3 AND b.constituency = $4 AND b.round = $5"
	return groundedOne(v, "balloting", readBalloting, selectBalloting+which, v.commune, e, id.Level, id.Constituency, id.Round)
}

// InsertBalloting opens a round. It is never changed.
func (w *Writer) InsertBalloting(b Balloting) error {
	if err := separable(b, "areas", between, b.Areas); err != nil {
		return err
	}
	if err := separable(b, "candidates", between, b.Candidates); err != nil {
		return err
	}
	return w.put(b, insertBalloting, w.commune, b.Election, b.Level, b.Constituency, b.Round, b.Kind, b.Seats,
		b.Day.String(), listed(b.Areas), listed(b.Candidates), b.Document)
}

// DeleteBalloting deletes a round without sheets, decisions and outcomes.
func (w *Writer) DeleteBalloting(e election.ElectionID, id election.BallotingID) error {
	gone := Balloting{e, election.Balloting{BallotingID: id}}
	return w.remove(gone, deleteBalloting, w.commune, e, id.Level, id.Constituency, id.Round)
}
