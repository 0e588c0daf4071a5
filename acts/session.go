// Sessions: who is at which screen, and what is open to them there. A session is
// good for the password, second factor and roles that it was opened with, and is
// held against them at each request.

package acts

import (
	"context"
	"encoding/json"
	"slices"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// Session is one person's sign-in at one device.
type Session struct {
	Name    string // for Envelope.Session; nobody enters with it
	Commune election.CommuneCode
	Account election.Account
	Device  string
	Opened  int64 // ms UTC
	Seen    int64 // ms UTC, to about SessionTouch
	Expires int64 // ms UTC
	Idle    bool  // left alone: the password is asked again
	Early   bool  // a password of their own or a second factor is still to be set
}

// Envelope begins the envelope of an act in this session.
func (s *Session) Envelope(key string) Envelope {
	return Envelope{Commune: s.Commune, Account: s.Account.ID, Session: s.Name, Device: s.Device, Key: key}
}

// whenIdle are the acts of somebody who has still to type their password again.
var whenIdle = []access.Act{access.ResumeSession, access.SignOut}

// Allows says whether an act is open in the state the session is in. Whether the
// account may do it is for room access.
func (s *Session) Allows(act access.Act) error {
	switch s.State() {
	case SessionIdle:
		if !slices.Contains(whenIdle, act) {
			return forbidden("", CodeIdle)
		}
	case SessionEarly:
		if !access.Early(act) {
			return forbidden("", CodeIncomplete)
		}
	}
	return nil
}

// sessionData is what the desk keeps.
type sessionData struct {
	Opened   int64
	Seen     int64
	Device   string
	Standing string
	Next     string `json:",omitempty"` // the standing once the password is hashed anew
}

// fits says whether an account that stands so may go on in the session.
func (k *sessionData) fits(standing string) bool {
	return standing == k.Standing || k.Next != "" && standing == k.Next
}

// openSession begins a session with a token that was never used before.
func (a *Acts) openSession(ctx context.Context, env Envelope, h *holder) (SignedIn, error) {
	token, hash, err := a.newToken()
	if err != nil {
		return SignedIn{}, err
	}
	now := a.now()
	kept := sessionData{Opened: now, Seen: now, Device: env.Device, Standing: h.standing()}
	data, err := json.Marshal(kept)
	if err != nil {
		return SignedIn{}, internal(err)
	}
	row := store.Session{Token: hash, Commune: env.Commune, Account: h.account.ID, Data: data, Expiry: now + ms(SessionLife)}
	if err := a.desk.SaveSession(ctx, row); err != nil {
		return SignedIn{}, err
	}
	a.note(ctx, env, access.SignIn, "signed_in")
	return SignedIn{Token: token, Session: a.asSession(row, kept, h)}, nil
}

func (a *Acts) asSession(row store.Session, kept sessionData, h *holder) Session {
	return Session{
		Name: row.Token, Commune: row.Commune, Account: h.account.Account, Device: kept.Device,
		Opened: kept.Opened, Seen: kept.Seen, Expires: row.Expiry, Early: h.early() && !a.demo,
	}
}

// Enter finds the session of a token and says whether an act is open in it. The
// session is returned with the error where there is one: a page needs to know
// whose password to ask. Listening is no sign of life; everything else is.
func (a *Acts) Enter(ctx context.Context, commune election.CommuneCode, token string, act access.Act) (Session, error) {
	e, err := a.enter(ctx, commune, token)
	if err != nil {
		return Session{}, err
	}
	s, kept := e.session, e.kept
	if !e.holds {
		_ = a.desk.DeleteSession(ctx, s.Name)
		return Session{}, forbidden("", CodeEnded)
	}
	s.Idle = a.now()-kept.Seen >= ms(e.idle) && !a.demo // nobody there has a password to type
	if err := s.Allows(act); err != nil {
		return s, err
	}
	if !s.Idle && act != access.Listen && a.now()-kept.Seen >= ms(SessionTouch) {
		kept.Seen = a.now()
		err = a.keepSession(ctx, s.Name, kept)
	}
	return s, err
}

// keepSession changes a session that is still there.
func (a *Acts) keepSession(ctx context.Context, name string, kept sessionData) error {
	data, err := json.Marshal(kept)
	if err != nil {
		return internal(err)
	}
	return a.desk.KeepSession(ctx, name, data)
}
