// Outcomes as boards confirmed them, each with the question that the law was
// asked and its answer.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Outcome is the row of one confirmed outcome.
type Outcome struct {
	Election election.ElectionID
	election.ConfirmedOutcome
	Salt []byte // of the digests by which the log knows question, answer and end
}

// Noun is "outcome".
func (Outcome) Noun() string { return "outcome" }

// NounKey is the round's key and the outcome's version.
func (o Outcome) NounKey() string {
	return ballotingKey(o.Election, o.BallotingID) + "/" + keyWith(o.Version)
}

// Canonical is what the log's digest is taken of. Question, answer and the reason
// of the end name people: they enter it salted.
func (o Outcome) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "election": string(o.Election), "level": string(o.Level), "constituency": string(o.Constituency),
		"round": o.Round, "version": o.Version, "state": string(o.State), "account": string(o.Account), "at": o.At,
		"ended_at": o.EndedAt, "question": audit.SaltedDigest(o.Salt, o.Question),
		"answer": audit.SaltedDigest(o.Salt, o.Answer), "ended": audit.SaltedDigest(o.Salt, o.Ended),
	}
}

const (
	selectOutcome = `SELECT o.election, o.level, o.constituency, o.round, o.version, o.state, o.question, o.answer,
			o.account, o.at, o.ended_at, o.ended, o.salt
		FROM outcome o
		JOIN constituency c ON c.commune = o.commune AND c.election = o.election AND c.level = o.level
			AND c.constituency = o.constituency
		WHERE o.commune = $1 AND o.election = $2`
	insertOutcome = `INSERT INTO outcome (commune, election, level, constituency, round, version, state, question, answer,
			account, at, ended_at, ended, salt)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`
	updateOutcome = `UPDATE outcome SET state = $7, question = $8, answer = $9, account = $10, at = $11, ended_at = $12,
			ended = $13, salt = $14
		WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4 AND round = $5 AND version = $6`
	deleteOutcome = `DELETE FROM outcome
		WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4 AND round = $5 AND version = $6`
)

var orderOutcome = " ORDER BY " + byLevel("o.level") + ", c.position, o.constituency, o.round, o.version"

func readOutcome(row scanner, o *Outcome) error {
	return row.Scan(&o.Election, &o.Level, &o.Constituency, &o.Round, &o.Version, &o.State, &o.Question, &o.Answer,
		&o.Account, &o.At, &o.EndedAt, &o.Ended, &o.Salt)
}

// Outcomes lists the outcomes of a round, those that no longer stand too, by
// version.
func (v *View) Outcomes(e election.ElectionID, id election.BallotingID) ([]Outcome, error) {
	const which = " AND o.level = $3 AND o.constituency = $4 AND o.round = $5"
	return many(v.line, readOutcome, selectOutcome+which+orderOutcome, v.commune, e, id.Level, id.Constituency, id.Round)
}

// StandingOutcomes lists the outcomes of an election that stand, by level,
// constituency and round.
func (v *View) StandingOutcomes(e election.ElectionID) ([]Outcome, error) {
	return many(v.line, readOutcome, selectOutcome+" AND o.state = 'standing'"+orderOutcome, v.commune, e)
}

// InsertOutcome confirms an outcome. Of one round one stands at most: what stood
// before is ended first, or it is a conflict with code already_there.
func (w *Writer) InsertOutcome(o Outcome) error { return w.putOutcome(o, insertOutcome) }

// UpdateOutcome ends an outcome.
func (w *Writer) UpdateOutcome(o Outcome) error { return w.putOutcome(o, updateOutcome) }

func (w *Writer) putOutcome(o Outcome, query string) error {
	return w.put(o, query, w.commune, o.Election, o.Level, o.Constituency, o.Round, o.Version, o.State, o.Question,
		o.Answer, o.Account, o.At, o.EndedAt, o.Ended, o.Salt)
}

// DeleteOutcome deletes an outcome, as only the wiping of a practice does.
func (w *Writer) DeleteOutcome(e election.ElectionID, id election.BallotingID, version int) error {
	gone := Outcome{Election: e, ConfirmedOutcome: election.ConfirmedOutcome{BallotingID: id, Version: version}}
	return w.remove(gone, deleteOutcome, w.commune, e, id.Level, id.Constituency, id.Round, version)
}
