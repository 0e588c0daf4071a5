// Decisions of named bodies, as they were recorded.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Decision is the row of one recorded decision.
type Decision struct {
	Election election.ElectionID
	election.BallotingID
	election.RecordedDecision
	Salt []byte // of the digest by which the log knows the document
}

// Noun is "decision".
func (Decision) Noun() string { return "decision" }

// NounKey is the round's key and the decision's number.
func (d Decision) NounKey() string {
	return ballotingKey(d.Election, d.BallotingID) + "/" + keyWith(d.Number)
}

// Canonical is what the log's digest is taken of. The document, which may name
// people, enters it salted.
func (d Decision) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "election": string(d.Election), "level": string(d.Level), "constituency": string(d.Constituency),
		"round": d.Round, "number": d.Number, "kind": string(d.Kind), "candidates": listed(d.IDs), "areas": listed(d.Areas),
		"refuses": d.Refuses, "account": string(d.Account), "at": d.At,
		"document": audit.SaltedDigest(d.Salt, d.Document),
	}
}

const (
	selectDecisions = `SELECT election, level, constituency, round, number, kind, candidates, areas, refuses, document,
			account, at, salt
		FROM decision d WHERE commune = $1 AND election = $2`
	selectDecision = selectDecisions + ` AND level = $3 AND constituency = $4 AND round = $5`
	orderDecision  = ` ORDER BY number`
	insertDecision = `INSERT INTO decision (commune, election, level, constituency, round, number, kind, candidates, areas,
			refuses, document, account, at, salt)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`
	deleteDecision = `DELETE FROM decision
		WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4 AND round = $5 AND number = $6`
)

func readDecision(row scanner, d *Decision) error {
	var candidates, areas string
	err := row.Scan(&d.Election, &d.Level, &d.Constituency, &d.Round, &d.Number, &d.Kind, &candidates, &areas, &d.Refuses,
		&d.Document, &d.Account, &d.At, &d.Salt)
	d.IDs, d.Areas = split[election.CandidateID](candidates, between), split[election.AreaID](areas, between)
	return err
}

// standingDecision leaves out what was taken back.
var standingDecision = " AND NOT " + taken("d", "d.number")

// Decisions lists the decisions on a round in the order in which they were
// recorded, but those that were taken back.
func (v *View) Decisions(e election.ElectionID, id election.BallotingID) ([]Decision, error) {
	return many(v.line, readDecision, selectDecision+standingDecision+orderDecision, v.commune, e, id.Level, id.Constituency, id.Round)
}

// ElectionDecisions lists those of all rounds of an election.
func (v *View) ElectionDecisions(e election.ElectionID) ([]Decision, error) {
	return many(v.line, readDecision, selectDecisions+standingDecision+" ORDER BY level, constituency, round, number", v.commune, e)
}

// AllDecisions lists those that were taken back too.
func (v *View) AllDecisions(e election.ElectionID, id election.BallotingID) ([]Decision, error) {
	return many(v.line, readDecision, selectDecision+orderDecision, v.commune, e, id.Level, id.Constituency, id.Round)
}

// InsertDecision records a decision. It is never changed, even when it is taken back.
func (w *Writer) InsertDecision(d Decision) error {
	if err := separable(d, "candidates", between, d.IDs); err != nil {
		return err
	}
	if err := separable(d, "areas", between, d.Areas); err != nil {
		return err
	}
	return w.put(d, insertDecision, w.commune, d.Election, d.Level, d.Constituency, d.Round, d.Number, d.Kind,
		listed(d.IDs), listed(d.Areas), flag(d.Refuses), d.Document, d.Account, d.At, d.Salt)
}

// DeleteDecision deletes a decision, as only the wiping of a practice does.
func (w *Writer) DeleteDecision(e election.ElectionID, id election.BallotingID, number int) error {
	gone := Decision{Election: e, BallotingID: id, RecordedDecision: election.RecordedDecision{Number: number}}
	return w.remove(gone, deleteDecision, w.commune, e, id.Level, id.Constituency, id.Round, number)
}
