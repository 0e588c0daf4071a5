package acts

import (
	"testing"
	"time"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// complete signs in somebody who needs no second factor.
func (w *world) complete(login string) SignedIn {
	w.t.Helper()
	if w.people[login] == "" {
		w.person(login, election.RoleTypist)
		w.password(login, goodPassword)
	}
	return w.enter(login, goodPassword)
}

func (w *world) visit(in SignedIn, act access.Act) error {
	_, err := w.Enter(w.ctx(), here, in.Token, act)
	return err
}

// What ends a session, and with which code the next request is met.
func TestSessionEnds(t *testing.T) {
	for name, story := range map[string]struct {
		code string
		end  func(*world, SignedIn) error
	}{
		"nothing ends it": {"", func(*world, SignedIn) error { return nil }},
		"its owner": {CodeNoSession, func(w *world, in SignedIn) error {
			return w.SignOut(w.ctx(), in.Session.Envelope(w.key()))
		}},
		"its owner, from elsewhere": {CodeNoSession, func(w *world, _ SignedIn) error {
			other := w.complete("nhap")
			return w.EndOwnSessions(w.ctx(), other.Session.Envelope(w.key()))
		}},
		"an officer": {CodeNoSession, func(w *world, in SignedIn) error {
			_, err := w.EndSessions(w.ctx(), w.by("quan.tri"), AccountInput{in.Session.Account.ID})
			return err
		}},
		"the account is disabled": {CodeNoSession, func(w *world, in SignedIn) error {
			_, err := w.DisableAccount(w.ctx(), w.by("quan.tri"), AccountInput{in.Session.Account.ID})
			return err
		}},
		"a role is given": {CodeNoSession, func(w *world, in SignedIn) error {
			_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), w.roleFor(in.Session.Account.ID, election.RoleFollower))
			return err
		}},
		"a role is taken": {CodeNoSession, func(w *world, in SignedIn) error {
			_, err := w.RevokeRole(w.ctx(), w.by("quan.tri"), w.roleFor(in.Session.Account.ID, election.RoleTypist))
			return err
		}},
		"the password is changed elsewhere": {CodeNoSession, func(w *world, _ SignedIn) error {
			other := w.complete("nhap")
			_, err := w.ChangeOwnPassword(w.ctx(), other.Session.Envelope(w.key()), PasswordInput{Old: goodPassword, New: nextPassword})
			return err
		}},
		"the password is changed here": {"", func(w *world, in SignedIn) error {
			_, err := w.ChangeOwnPassword(w.ctx(), in.Session.Envelope(w.key()), PasswordInput{Old: goodPassword, New: nextPassword})
			return err
		}},
		"a secret is used": {CodeNoSession, func(w *world, _ SignedIn) error { w.password("nhap", nextPassword); return nil }},
		"a working day": {CodeNoSession, func(w *world, _ SignedIn) error {
			w.pass(SessionLife)
			return nil
		}},
		"nobody is there": {CodeIdle, func(w *world, _ SignedIn) error {
			w.pass(15 * time.Minute)
			return nil
		}},
	} {
		t.Run(name, func(t *testing.T) {
			w := lite(t)
			in := w.complete("nhap")
			w.must(w.visit(in, access.ViewHome)) // so that the session is remembered
			w.must(story.end(w, in))
			w.wantCode(w.visit(in, access.ViewHome), story.code)
		})
	}
}

// The desk does not answer when an account is disabled, loses a role or changes
// its password: the session is over all the same.
func TestSessionEndsWithoutTheDesk(t *testing.T) {
	for name, end := range map[string]func(*world, election.AccountID) error{
		"disabled": func(w *world, id election.AccountID) error {
			_, err := perform(w.ctx(), w.Acts, w.by("quan.tri"), access.DisableAccount, &AccountInput{id}, disableAccount)
			return err
		},
		"a role taken": func(w *world, id election.AccountID) error {
			in := w.roleFor(id, election.RoleTypist)
			_, err := perform(w.ctx(), w.Acts, w.by("quan.tri"), access.RevokeRole, &in, revokeRole)
			return err
		},
		"another password": func(w *world, id election.AccountID) error {
			return w.store.Write(w.ctx(), here, func(w2 *store.Writer) error {
				inside := &work{Writer: w2, acts: w.Acts}
				secret, err := w2.Secret(id)
				if err == nil {
					err = inside.keepPassword(secret, "another")
				}
				if err == nil {
					_, err = w2.Append((&deed[*AccountInput, Nothing]{act: "test", env: w.by("quan.tri")}).entry(""), store.Answer{})
				}
				return err
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := lite(t)
			in := w.complete("nhap")
			w.must(w.visit(in, access.ViewHome))
			w.must(end(w, in.Session.Account.ID))
			w.wantCode(w.visit(in, access.ViewHome), CodeEnded)
			w.wantCode(w.visit(in, access.ViewHome), CodeNoSession)
		})
	}
}

func TestIdle(t *testing.T) {
	w := lite(t)
	in := w.complete("nhap")
	for range 10 {
		w.pass(14 * time.Minute)
		w.must(w.visit(in, access.ViewHome))
	}
	w.pass(10 * time.Minute)
	w.must(w.visit(in, access.Listen)) // a page that listens is not a person
	w.pass(5 * time.Minute)
	w.wantCode(w.visit(in, access.SaveDraft), CodeIdle)
	w.must(w.visit(in, access.ResumeSession))
	s, err := w.Enter(w.ctx(), here, in.Token, access.ViewHome)
	w.wantCode(err, CodeIdle)
	if s.Account.Login != "nhap" {
		t.Error("the page does not know whose password to ask")
	}
	env := s.Envelope(w.key())
	w.wantCode(w.ResumeSession(w.ctx(), env, ResumeInput{Password: "sai mật khẩu rồi"}), CodePassword)
	w.must(w.ResumeSession(w.ctx(), env, ResumeInput{Password: goodPassword}))
	w.must(w.visit(in, access.SaveDraft))

	_, err = w.ChangeSetting(w.ctx(), w.by("quan.tri"), SettingInput{IdleMinutes, 5})
	w.must(err)
	w.pass(5 * time.Minute)
	w.wantCode(w.visit(in, access.ViewHome), CodeIdle)
}

// A session of one commune opens none of another's doors.
func TestSessionOfAnotherCommune(t *testing.T) {
	w := lite(t)
	w.found(there)
	in := w.complete("nhap")
	_, err := w.Enter(w.ctx(), there, in.Token, access.ViewHome)
	w.wantCode(err, CodeNoSession)
	_, err = w.Enter(w.ctx(), here, in.Session.Name, access.ViewHome) // the name is not the token
	w.wantCode(err, CodeNoSession)
}

// A request that was on its way when the session ended does not bring it back.
func TestEndedStaysEnded(t *testing.T) {
	w := lite(t)
	in := w.complete("nhap")
	w.must(w.SignOut(w.ctx(), in.Session.Envelope(w.key())))
	w.must(w.keepSession(w.ctx(), in.Session.Name, sessionData{}))
	w.wantCode(w.visit(in, access.ViewHome), CodeNoSession)
}

func TestSessionsAreListed(t *testing.T) {
	w := lite(t)
	w.complete("nhap")
	w.pass(time.Minute)
	w.complete("nhap")
	all, err := w.Sessions(w.ctx(), here, w.people["nhap"])
	w.must(err)
	if len(all) != 2 || all[0].Opened <= all[1].Opened || all[0].Device != "máy 1" {
		t.Errorf("%+v", all)
	}
}
