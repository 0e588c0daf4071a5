package acts

import (
	"context"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
)

// dearer makes every hash that is kept so far one of an older cost.
func (w *world) dearer() {
	w.t.Helper()
	hasher, err := access.NewHasher(rand.NewChaCha8([32]byte{7}), access.Cost{Memory: 16, Passes: 1, Threads: 1})
	w.must(err)
	w.hasher = hasher
}

func (w *world) secret(login string) store.Secret {
	w.t.Helper()
	h, err := w.holder(w.ctx(), here, w.people[login])
	w.must(err)
	return h.secret
}

// rehashes lists the log's entries of the act.
func (w *world) rehashes() (all []audit.Entry) {
	w.t.Helper()
	for _, e := range w.log(here) {
		if e.Act == string(access.RehashPassword) {
			all = append(all, e)
		}
	}
	return all
}

// A password of an older cost is kept anew when it is typed, by the program, once
// and in the log; sessions that are open go on, and nothing else of the account
// changes.
func TestRehash(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.withFactor("chu.tich")
		w.account("mot")
		w.password("mot", goodPassword)
		before := w.enter("mot", goodPassword)
		old := w.secret("mot")
		w.dearer()
		if _, err := w.SignIn(w.ctx(), door("máy 2"), SignInInput{Login: "mot", Password: "sai mật khẩu rồi"}); err == nil || len(w.rehashes()) != 0 {
			t.Fatal("a wrong password was kept anew")
		}
		after := w.enter("mot", goodPassword)
		now := w.secret("mot")
		if !strings.Contains(now.Password, "m=16,") || string(now.Salt) == string(old.Salt) || now.MustChange != old.MustChange {
			t.Errorf("kept %s, salt new: %v", now.Password, string(now.Salt) != string(old.Salt))
		}
		for _, in := range []SignedIn{before, after} {
			if _, err := w.Enter(w.ctx(), here, in.Token, access.ViewHome); err != nil {
				t.Errorf("a session is over: %v", err)
			}
		}
		w.enter("mot", goodPassword)
		found := w.rehashes()
		if len(found) != 1 || found[0].Account != string(System) || len(found[0].Changes) != 1 ||
			found[0].Changes[0].Noun != "account_secret" || found[0].Changes[0].Key != string(w.people["mot"]) {
			t.Errorf("the log has %+v", found)
		}
		if sessions, err := w.Sessions(w.ctx(), here, w.people["mot"]); err != nil || len(sessions) != 3 {
			t.Errorf("%d sessions, %v", len(sessions), err)
		}
		in, err := w.SignIn(w.ctx(), door("máy 1"), SignInInput{Login: "chu.tich", Password: goodPassword})
		if w.must(err); in.Step == "" || len(w.rehashes()) != 2 {
			t.Errorf("with a second factor: %+v, %d entries", in, len(w.rehashes()))
		}
		if _, err := w.SignInCode(w.ctx(), door("máy 1"), CodeInput{Step: in.Step, Code: "000000"}); !store.Is(err, CodeFactorCode) {
			t.Errorf("the step is gone: %v", err)
		}
	})
}

// Whatever becomes of the act, the person comes in: the old hash is still good,
// and where nobody knows whether it was saved, whichever stands is.
func TestRehashFails(t *testing.T) {
	w := lite(t)
	w.account("mot")
	w.password("mot", goodPassword)
	w.dearer()
	real := w.write
	lost := &election.Error{Kind: election.Internal, Code: store.CodeUnknown}
	for name, write := range map[string]writing{
		"not saved": func(context.Context, election.CommuneCode, func(*store.Writer) error) error { return lost },
		"saved, not known": func(ctx context.Context, c election.CommuneCode, do func(*store.Writer) error) error {
			_ = real(ctx, c, do)
			return lost
		},
	} {
		w.write = write
		in, err := w.SignIn(w.ctx(), door("máy 1"), SignInInput{Login: "mot", Password: goodPassword})
		w.must(err)
		w.write = real
		if _, err := w.Enter(w.ctx(), here, in.Token, access.ViewHome); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A password that is changed between its check and the act stays changed, and who
// typed the old one has no session.
func TestRehashOvertaken(t *testing.T) {
	w := lite(t)
	w.account("mot")
	w.password("mot", goodPassword)
	w.dearer()
	real := w.write
	w.write = func(ctx context.Context, c election.CommuneCode, do func(*store.Writer) error) error {
		w.write = real
		w.password("mot", nextPassword)
		return real(ctx, c, do)
	}
	in, err := w.SignIn(w.ctx(), door("máy 1"), SignInInput{Login: "mot", Password: goodPassword})
	w.must(err)
	if _, err := w.Enter(w.ctx(), here, in.Token, access.ViewHome); !store.Is(err, CodeEnded) {
		t.Errorf("the old password opened a session: %v", err)
	}
	w.enter("mot", nextPassword)
	if n := len(w.rehashes()); n != 0 {
		t.Errorf("%d entries", n)
	}
}

// Many sign-ins at once keep the password anew once, and all come in.
func TestRehashAtOnce(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.account("mot")
		w.password("mot", goodPassword)
		w.dearer()
		var wait sync.WaitGroup
		for range 8 {
			wait.Go(func() {
				in, err := w.SignIn(context.Background(), door("máy 1"), SignInInput{Login: "mot", Password: goodPassword})
				if err == nil {
					_, err = w.Enter(context.Background(), here, in.Token, access.ViewHome)
				}
				if err != nil {
					t.Error(err)
				}
			})
		}
		wait.Wait()
		if n := len(w.rehashes()); n != 1 {
			t.Errorf("%d entries", n)
		}
	})
}
