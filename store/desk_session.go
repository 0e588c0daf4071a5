// Sessions: who is at which screen.

package store

import (
	"context"

	"laphieu/election"
)

// Session is a log-in. Its token is a hash: who reads the database cannot enter
// with it.
type Session struct {
	Token   string // hash of what the browser holds
	Commune election.CommuneCode
	Account election.AccountID // empty before log-in
	Data    []byte
	Expiry  int64 // milliseconds
}

const (
	selectSession = `SELECT token, commune, account, data, expiry FROM session`
	sessionOf     = selectSession + ` WHERE token = $1 AND expiry > $2`
	sessionsOf    = selectSession + ` WHERE commune = $1 AND account = $2 AND expiry > $3 ORDER BY expiry DESC, token`
	allSessions   = selectSession + ` WHERE expiry > $1 ORDER BY expiry DESC, token`
	upsertSession = `INSERT INTO session (token, commune, account, data, expiry) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (token) DO UPDATE SET data = excluded.data, expiry = excluded.expiry`
	bindSession    = `UPDATE session SET commune = $2, account = $3 WHERE token = $1`
	deleteSession  = `DELETE FROM session WHERE token = $1`
	deleteSessions = `DELETE FROM session WHERE commune = $1 AND account = $2 AND token <> $3`
	sweepSessions  = `DELETE FROM session WHERE expiry <= $1`
)

func readSession(row scanner, s *Session) error {
	return row.Scan(&s.Token, &s.Commune, &s.Account, &s.Data, &s.Expiry)
}

// SessionChanges counts the changes of sessions since the desk was opened, as
// [Store.Ground] counts those of the ground: who has read a session may go on
// with it for as long as the count stays. known is false on PostgreSQL, where
// other servers end sessions too.
func (d *Desk) SessionChanges() (changes int64, known bool) {
	return d.sessions.Load(), d.readers.engine == sqlite
}

// changeSessions runs a statement and counts it, whether or not it was saved:
// who waits for the answer may rely on the count.
func (d *Desk) changeSessions(ctx context.Context, query string, args ...any) (int64, error) {
	n, err := d.exec(ctx, query, args...)
	d.sessions.Add(1)
	return n, err
}

// SaveSession writes a session's data and expiry. Whose it is stays as
// BindSession said; Commune and Account are those of a new one.
func (d *Desk) SaveSession(ctx context.Context, s Session) error {
	if len(s.Data) > MaxSession {
		return tooLong("session", MaxSession)
	}
	_, err := d.changeSessions(ctx, upsertSession, s.Token, s.Commune, s.Account, s.Data, s.Expiry)
	return err
}

// BindSession says whose a session is, at log-in.
func (d *Desk) BindSession(ctx context.Context, token string, commune election.CommuneCode, account election.AccountID) error {
	n, err := d.changeSessions(ctx, bindSession, token, commune, account)
	if err == nil && n == 0 {
		return notFound("session")
	}
	return err
}

// Session returns a session that has not expired.
func (d *Desk) Session(ctx context.Context, token string, now int64) (Session, bool, error) {
	return only(find(ctx, d, readSession, sessionOf, token, now))
}

// Sessions lists an account's sessions that have not expired.
func (d *Desk) Sessions(ctx context.Context, commune election.CommuneCode, account election.AccountID, now int64) ([]Session, error) {
	return find(ctx, d, readSession, sessionsOf, commune, account, now)
}

// AllSessions lists every session that has not expired.
func (d *Desk) AllSessions(ctx context.Context, now int64) ([]Session, error) {
	return find(ctx, d, readSession, allSessions, now)
}

// DeleteSession ends a session. One that is gone is no error.
func (d *Desk) DeleteSession(ctx context.Context, token string) error {
	_, err := d.changeSessions(ctx, deleteSession, token)
	return err
}

// DeleteSessions ends an account's sessions but for one, which may be empty.
func (d *Desk) DeleteSessions(ctx context.Context, commune election.CommuneCode, account election.AccountID, but string) error {
	_, err := d.changeSessions(ctx, deleteSessions, commune, account, but)
	return err
}

// SweepSessions forgets what has expired.
func (d *Desk) SweepSessions(ctx context.Context, now int64) error {
	_, err := d.changeSessions(ctx, sweepSessions, now)
	return err
}
