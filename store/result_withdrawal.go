// What was recorded by mistake and taken back. The lists of rounds, sheets and
// decisions leave it out; those that say so in their names have it.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Withdrawal is the row by which a decision or a round of voting was taken back.
type Withdrawal struct {
	Election election.ElectionID
	election.BallotingID
	election.Withdrawal
	Salt []byte // of the digest by which the log knows the reason
}

// Noun is "withdrawal".
func (Withdrawal) Noun() string { return "withdrawal" }

// NounKey is the round's key and the decision's number, or 0.
func (x Withdrawal) NounKey() string {
	return ballotingKey(x.Election, x.BallotingID) + "/" + keyWith(x.Number)
}

// Canonical is what the log's digest is taken of. The reason, which may name
// people, enters it salted.
func (x Withdrawal) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "election": string(x.Election), "level": string(x.Level), "constituency": string(x.Constituency),
		"round": x.Round, "number": x.Number, "account": string(x.Account), "at": x.At,
		"reason": audit.SaltedDigest(x.Salt, x.Reason),
	}
}

const (
	selectWithdrawal = `SELECT election, level, constituency, round, number, reason, account, at, salt
		FROM withdrawal WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4 AND round = $5
		ORDER BY number`
	insertWithdrawal = `INSERT INTO withdrawal (commune, election, level, constituency, round, number, reason, account, at, salt)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`
	deleteWithdrawal = `DELETE FROM withdrawal
		WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4 AND round = $5 AND number = $6`
)

// taken is the condition that a row of a round was taken back, by its number.
func taken(alias, number string) string {
	return `EXISTS (SELECT 1 FROM withdrawal w WHERE w.commune = ` + alias + `.commune AND w.election = ` + alias + `.election
		AND w.level = ` + alias + `.level AND w.constituency = ` + alias + `.constituency AND w.round = ` + alias + `.round
		AND w.number = ` + number + `)`
}

func readWithdrawal(row scanner, x *Withdrawal) error {
	return row.Scan(&x.Election, &x.Level, &x.Constituency, &x.Round, &x.Number, &x.Reason, &x.Account, &x.At, &x.Salt)
}

// Withdrawals lists what was taken back of a round, by number: 0 is the round itself.
func (v *View) Withdrawals(e election.ElectionID, id election.BallotingID) ([]Withdrawal, error) {
	return grounded(v, readWithdrawal, selectWithdrawal, v.commune, e, id.Level, id.Constituency, id.Round)
}

// InsertWithdrawal takes a decision or a round back. It is never changed.
func (w *Writer) InsertWithdrawal(x Withdrawal) error {
	return w.put(x, insertWithdrawal, w.commune, x.Election, x.Level, x.Constituency, x.Round, x.Number, x.Reason, x.Account,
		x.At, x.Salt)
}

// DeleteWithdrawal deletes a withdrawal, as only the wiping of a practice does.
func (w *Writer) DeleteWithdrawal(e election.ElectionID, id election.BallotingID, number int) error {
	gone := Withdrawal{Election: e, BallotingID: id, Withdrawal: election.Withdrawal{Number: number}}
	return w.remove(gone, deleteWithdrawal, w.commune, e, id.Level, id.Constituency, id.Round, number)
}
