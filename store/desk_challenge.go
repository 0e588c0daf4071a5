// Challenges and attempts: what may be used once, and how often somebody failed.

package store

import (
	"context"

	"laphieu/election"
)

// Challenge is a token that may be used once: a one-time secret, the nonce of a
// second factor.
type Challenge struct {
	Commune election.CommuneCode
	Kind    string
	ID      string // a hash, where it must not be readable
	Data    []byte
	Expiry  int64 // milliseconds
}

const (
	upsertChallenge = `INSERT INTO challenge (commune, kind, id, data, expiry) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (commune, kind, id) DO UPDATE SET data = excluded.data, expiry = excluded.expiry`
	takeChallenge    = `DELETE FROM challenge WHERE commune = $1 AND kind = $2 AND id = $3 RETURNING commune, kind, id, data, expiry`
	deleteChallenges = `DELETE FROM challenge WHERE commune = $1 AND kind = $2`
	sweepChallenges  = `DELETE FROM challenge WHERE expiry <= $1`
)

func readChallenge(row scanner, c *Challenge) error {
	return row.Scan(&c.Commune, &c.Kind, &c.ID, &c.Data, &c.Expiry)
}

// PutChallenge keeps a challenge.
func (d *Desk) PutChallenge(ctx context.Context, c Challenge) error {
	if len(c.Data) > MaxChallenge {
		return tooLong("challenge", MaxChallenge)
	}
	_, err := d.exec(ctx, upsertChallenge, c.Commune, c.Kind, c.ID, c.Data, c.Expiry)
	return err
}

// TakeChallenge returns a challenge and deletes it, so that of two who come at
// once one gets it. An expired one is deleted and not returned.
func (d *Desk) TakeChallenge(ctx context.Context, commune election.CommuneCode, kind, id string, now int64) (Challenge, bool, error) {
	c, found, err := only(returned(ctx, d, readChallenge, takeChallenge, commune, kind, id))
	if c.Expiry <= now {
		return Challenge{}, false, err
	}
	return c, found, err
}

// DeleteChallenges forgets all of a kind, when a new one replaces them.
func (d *Desk) DeleteChallenges(ctx context.Context, commune election.CommuneCode, kind string) error {
	_, err := d.exec(ctx, deleteChallenges, commune, kind)
	return err
}

// SweepChallenges forgets what has expired.
func (d *Desk) SweepChallenges(ctx context.Context, now int64) error {
	_, err := d.exec(ctx, sweepChallenges, now)
	return err
}

// Attempt is how often somebody has failed in a row. What follows from it is
// the ladder of room access.
type Attempt struct {
	Commune  election.CommuneCode
	Subject  string // an account, an address, or both
	Failures int64
	Last     int64 // milliseconds
}

const (
	attemptColumns = ` commune, subject, failures, last`
	selectAttempt  = `SELECT` + attemptColumns + ` FROM attempt WHERE commune = $1 AND subject = $2`
	addFailure     = `INSERT INTO attempt (commune, subject, failures, last) VALUES ($1, $2, 1, $3)
		ON CONFLICT (commune, subject) DO UPDATE SET failures = attempt.failures + 1, last = excluded.last RETURNING` + attemptColumns
	deleteAttempt = `DELETE FROM attempt WHERE commune = $1 AND subject = $2`
	sweepAttempts = `DELETE FROM attempt WHERE last <= $1`
)

func readAttempt(row scanner, a *Attempt) error {
	return row.Scan(&a.Commune, &a.Subject, &a.Failures, &a.Last)
}

// Attempts returns the failures of a subject; none is the zero count.
func (d *Desk) Attempts(ctx context.Context, commune election.CommuneCode, subject string) (Attempt, error) {
	a, found, err := only(find(ctx, d, readAttempt, selectAttempt, commune, subject))
	if !found {
		a = Attempt{Commune: commune, Subject: subject}
	}
	return a, err
}

// Fail counts one more failure and returns the count.
func (d *Desk) Fail(ctx context.Context, commune election.CommuneCode, subject string, at int64) (Attempt, error) {
	a, _, err := only(returned(ctx, d, readAttempt, addFailure, commune, subject, at))
	return a, err
}

// ClearAttempts forgets the failures of a subject.
func (d *Desk) ClearAttempts(ctx context.Context, commune election.CommuneCode, subject string) error {
	_, err := d.exec(ctx, deleteAttempt, commune, subject)
	return err
}

// SweepAttempts forgets those whose last failure lies at or before an instant.
func (d *Desk) SweepAttempts(ctx context.Context, last int64) error {
	_, err := d.exec(ctx, sweepAttempts, last)
	return err
}
