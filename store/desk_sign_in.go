// What signing in asks of the desk: wrong tries settled in one transaction, a
// challenge looked at without using it up, a session kept alive.

package store

import (
	"context"
	"slices"

	"laphieu/election"
)

const (
	// holdAttempt reads an attempt and holds it until the transaction ends, on
	// both engines and also where there was none.
	holdAttempt = `INSERT INTO attempt (` + attemptColumns + `) VALUES ($1, $2, 0, 0)
		ON CONFLICT (commune, subject) DO UPDATE SET failures = attempt.failures RETURNING` + attemptColumns
	sweepOpen     = `DELETE FROM attempt WHERE last <= $1 AND failures < $2`
	keepAttempt   = `UPDATE attempt SET failures = $3, last = $4 WHERE commune = $1 AND subject = $2`
	findChallenge = `SELECT commune, kind, id, data, expiry FROM challenge WHERE commune = $1 AND kind = $2 AND id = $3 AND expiry > $4`
	keepSession   = `UPDATE session SET data = $2 WHERE token = $1`
)

// Settle hands do the attempts of some subjects, by subject, and keeps what it
// makes of them; those that it leaves empty are forgotten. Of many who come at
// once each sees what the one before kept. An error of do keeps nothing.
func (d *Desk) Settle(ctx context.Context, commune election.CommuneCode, subjects []string, do func(map[string]*Attempt) error) error {
	order := slices.Compact(slices.Sorted(slices.Values(subjects))) // two who wait for each other wait for ever
	return d.change(ctx, func(l *line) error {
		held := map[string]*Attempt{}
		for _, subject := range order {
			a, err := one(l, "attempt", readAttempt, holdAttempt, commune, subject)
			if err != nil {
				return err
			}
			held[subject] = &a
		}
		if err := do(held); err != nil {
			return err
		}
		for _, subject := range order {
			if err := l.keep(commune, held[subject]); err != nil {
				return err
			}
		}
		return nil
	})
}

func (l *line) keep(commune election.CommuneCode, a *Attempt) error {
	var err error
	if a.Failures == 0 {
		_, err = l.exec(deleteAttempt, commune, a.Subject)
	} else {
		_, err = l.exec(keepAttempt, commune, a.Subject, a.Failures, a.Last)
	}
	return err
}

// Challenge returns a challenge that has not expired and leaves it where it is.
func (d *Desk) Challenge(ctx context.Context, commune election.CommuneCode, kind, id string, now int64) (Challenge, bool, error) {
	return only(find(ctx, d, readChallenge, findChallenge, commune, kind, id, now))
}

// KeepSession changes the data of a session that is still there: one that was
// ended in the meantime does not come back to life.
func (d *Desk) KeepSession(ctx context.Context, token string, data []byte) error {
	if len(data) > MaxSession {
		return tooLong("session", MaxSession)
	}
	_, err := d.changeSessions(ctx, keepSession, token, data)
	return err
}

// SweepOpenAttempts forgets those whose last failure lies at or before an instant
// and that have fewer than a number of failures: a subject that is locked stays
// so, however old its lock.
func (d *Desk) SweepOpenAttempts(ctx context.Context, last, locked int64) error {
	_, err := d.exec(ctx, sweepOpen, last, locked)
	return err
}
