// Sessions end: by their owner, by an officer, or because what they were opened
// with has changed.

package acts

import (
	"context"
	"encoding/json"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// SignOut ends the envelope's session.
func (a *Acts) SignOut(ctx context.Context, env Envelope) error {
	a.note(ctx, env, access.SignOut, "signed_out")
	return a.desk.DeleteSession(ctx, env.Session)
}

// EndOwnSessions ends all sessions of who asks but this one.
func (a *Acts) EndOwnSessions(ctx context.Context, env Envelope) error {
	a.note(ctx, env, access.EndOwnSessions, "signed_out")
	return a.desk.DeleteSessions(ctx, env.Commune, env.Account, env.Session)
}

// EndSessions ends all sessions of an account. What was typed there stays as a
// draft.
func (a *Acts) EndSessions(ctx context.Context, env Envelope, in AccountInput) (Done[Nothing], error) {
	done, err := perform(ctx, a, env, access.EndSessions, &in, func(w *work, in *AccountInput) (Nothing, error) {
		account, err := w.person(in.Account)
		if err != nil {
			return Nothing{}, err
		}
		return Nothing{}, w.touch(&account)
	})
	if err != nil {
		return done, err
	}
	return done, a.desk.DeleteSessions(context.WithoutCancel(ctx), env.Commune, in.Account, "")
}

// forgetSessions removes sessions that are over already, because their standing
// is no longer that of the account: nothing depends on it.
func (a *Acts) forgetSessions(ctx context.Context, commune election.CommuneCode, account election.AccountID, but string) {
	_ = a.desk.DeleteSessions(context.WithoutCancel(ctx), commune, account, but)
}

// renewSession lets the session in which somebody changed their own password or
// second factor go on. All others of the account are over. Where the desk does
// not answer this one is over too, and the person signs in again.
func (a *Acts) renewSession(ctx context.Context, env Envelope) {
	ctx = context.WithoutCancel(ctx)
	a.forgetSessions(ctx, env.Commune, env.Account, env.Session)
	row, found, err := a.desk.Session(ctx, env.Session, a.now())
	if err != nil || !found || row.Account != env.Account {
		return
	}
	h, err := a.holder(ctx, env.Commune, env.Account)
	if err != nil {
		return
	}
	var kept sessionData
	if json.Unmarshal(row.Data, &kept) == nil {
		kept.Standing, kept.Next = h.standing(), ""
		_ = a.keepSession(ctx, row.Token, kept)
	}
}

// ResumeInput is the password, typed again.
type ResumeInput struct {
	Password string
	Address  string // network address
}

// ResumeSession opens a session that was left alone. Wrong passwords count as at
// the door.
func (a *Acts) ResumeSession(ctx context.Context, env Envelope, in ResumeInput) error {
	row, found, err := a.desk.Session(ctx, env.Session, a.now())
	if err != nil || !found || row.Account != env.Account || row.Commune != env.Commune {
		return orElse(err, forbidden("", CodeNoSession))
	}
	h, err := a.holder(ctx, env.Commune, env.Account)
	if err != nil {
		return err
	}
	if err := a.prove(ctx, env, access.ResumeSession, &h, "password", in.Password, in.Address); err != nil {
		return err
	}
	return a.seen(ctx, row)
}

func (a *Acts) seen(ctx context.Context, row store.Session) error {
	var kept sessionData
	if err := json.Unmarshal(row.Data, &kept); err != nil {
		return internal(err)
	}
	kept.Seen = a.now()
	return a.keepSession(ctx, row.Token, kept)
}

// Sessions lists where an account is signed in, for its owner.
func (a *Acts) Sessions(ctx context.Context, commune election.CommuneCode, account election.AccountID) (all []Session, err error) {
	h, err := a.holder(ctx, commune, account)
	if err != nil {
		return nil, err
	}
	rows, err := a.desk.Sessions(ctx, commune, account, a.now())
	for _, row := range rows {
		var kept sessionData
		if json.Unmarshal(row.Data, &kept) == nil && kept.fits(h.standing()) {
			all = append(all, a.asSession(row, kept, &h))
		}
	}
	return all, err
}
