// The log: each act's entry beside the rows it changed, in one savepoint.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Answer is what a repeated form is told: the digest of what was sent the first
// time and what was answered. It is not proved by the log and is forgotten by
// [Writer.ForgetAnswers], because the digest of a form could be guessed from.
type Answer struct {
	Seq     int64  // the entry; set when read
	Request []byte // digest of the form
	Answer  []byte // at most MaxAnswer bytes
}

const (
	insertEntry = `INSERT INTO log (commune, seq, account, key, at, leaf, body, request, answer)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
	selectAnswer = `SELECT seq, request, answer FROM log WHERE commune = $1 AND account = $2 AND key = $3`
	forgetAnswer = `UPDATE log SET request = NULL, answer = NULL WHERE commune = $1 AND seq > $2 AND seq <= $3`
)

func readAnswer(row scanner, a *Answer) error { return row.Scan(&a.Seq, &a.Request, &a.Answer) }

// Append writes the act's entry and answers its number. Scope, number and
// changes are filled in here: the changes are all that the act has put and
// removed. An act has one entry. A key that the account has used before is a
// conflict with code key_used.
func (w *Writer) Append(e audit.Entry, a Answer) (seq int64, err error) {
	if err := w.prepare(&e, a); err != nil {
		return 0, err
	}
	body, err := e.Body()
	if err != nil {
		return 0, &election.Error{Kind: election.Invalid, Code: "entry_malformed", Cause: err}
	}
	leaf := audit.Leaf(body)
	err = w.change("log", insertEntry,
		w.commune, e.Seq, e.Account, e.Key, e.ReceivedAt, leaf[:], body, a.Request, a.Answer)
	if Is(err, CodeTaken) {
		return 0, conflict(CodeUsed, err)
	}
	if err != nil {
		return 0, err
	}
	w.head.Append(leaf)
	w.entered, w.changes, w.places = true, nil, nil
	return e.Seq, nil
}

// prepare fills in what the act does not decide.
func (w *Writer) prepare(e *audit.Entry, a Answer) error {
	if w.line.failed != nil {
		return w.line.failed
	}
	if w.entered {
		return internal(CodeTwice, nil)
	}
	if len(a.Answer) > MaxAnswer {
		return tooLong("answer", MaxAnswer)
	}
	if err := w.owns(election.CommuneCode(e.Commune)); err != nil {
		return err
	}
	seq, err := w.NextEntry()
	if err != nil {
		return err
	}
	e.Commune, e.Seq = string(w.commune), seq
	e.Changes = append(e.Changes[:len(e.Changes):len(e.Changes)], w.changes...)
	return nil
}

// NextEntry is the number that this act's entry will have.
func (w *Writer) NextEntry() (int64, error) {
	if !w.headKnown {
		head, err := w.line.head(w.commune, "")
		if err != nil {
			return 0, err
		}
		w.head, w.headKnown = head, true
	}
	return w.head.Size, nil
}

// Answered tells whether an account has sent a form with this key before, and
// what it was told. Request and Answer are nil once forgotten.
func (v *View) Answered(account election.AccountID, key string) (Answer, bool, error) {
	found, err := many(v.line, readAnswer, selectAnswer, v.commune, account, key)
	if err != nil || len(found) == 0 {
		return Answer{}, false, err
	}
	return found[0], true, nil
}

// ForgetAnswers forgets the answers of entries after one number through
// another. The entries themselves stay.
func (w *Writer) ForgetAnswers(after, through int64) error {
	if err := w.mark(); err != nil {
		return err
	}
	_, err := w.line.exec(forgetAnswer, w.commune, after, through)
	return err
}
