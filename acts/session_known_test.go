package acts

import (
	"sync"
	"sync/atomic"
	"testing"

	"laphieu/access"
	"laphieu/election"
)

// A session is read once for as long as nothing changed that says who somebody is, and again after it did.
func TestSessionIsRemembered(t *testing.T) {
	w := lite(t)
	in := w.complete("nhap")
	reads := func() int64 {
		before := w.store.Stats().Statements
		w.must(w.visit(in, access.ViewHome))
		return w.store.Stats().Statements - before
	}
	first, second := reads(), reads()
	if first == 0 || second != 0 {
		t.Errorf("%d statements, then %d", first, second)
	}
	_, err := w.ChangeCommuneText(w.ctx(), w.by("quan.tri"), TextInput{TextHours, "7 giờ"})
	w.must(err)
	if again := reads(); again != 0 {
		t.Errorf("%d statements after a text", again)
	}
	_, err = w.ChangeSetting(w.ctx(), w.by("quan.tri"), SettingInput{IdleMinutes, 20})
	w.must(err)
	if again := reads(); again == 0 {
		t.Error("nothing is read after a setting was changed")
	}
}

// What is remembered is bounded.
func TestKnownSessionsAreBounded(t *testing.T) {
	var k knownSessions
	for n := range 3 * MaxKnownSessions {
		k.keep(string(rune(n)), &entered{}, moment{1, 1})
		if len(k.all) > MaxKnownSessions {
			t.Fatalf("%d sessions are remembered", len(k.all))
		}
	}
	k.keep("old", &entered{}, moment{0, 1})
	if _, found := k.find("old", moment{1, 1}); found {
		t.Error("what was read before a change is remembered after it")
	}
}

// While many requests come, none is let in once the act that ended the session was answered.
func TestNobodyEntersAfterTheEnd(t *testing.T) {
	w := lite(t)
	w.complete("nhap")
	id := w.people["nhap"]
	for range 25 {
		in := w.enter("nhap", goodPassword)
		var over atomic.Bool
		var late atomic.Int64
		var wait sync.WaitGroup
		for range 4 {
			wait.Go(func() {
				for n := 0; n < 2000; n++ {
					ended := over.Load() // before it is asked
					_, err := w.Enter(w.ctx(), here, in.Token, access.ViewHome)
					if ended && err == nil {
						late.Add(1)
					}
					if ended {
						return
					}
				}
			})
		}
		_, err := perform(w.ctx(), w.Acts, w.by("quan.tri"), access.DisableAccount, &AccountInput{id}, disableAccount)
		over.Store(true)
		w.must(err)
		wait.Wait()
		if late.Load() > 0 {
			t.Fatalf("%d requests were let in after the account was disabled", late.Load())
		}
		_, err = w.EnableAccount(w.ctx(), w.by("quan.tri"), AccountInput{id})
		w.must(err)
	}
}

// Requests share what is remembered, and none can change it for another.
func TestRememberedGrantsAreNobodys(t *testing.T) {
	w := lite(t)
	in := w.complete("nhap")
	w.must(w.visit(in, access.ViewHome))
	one, err := w.Enter(w.ctx(), here, in.Token, access.ViewHome)
	w.must(err)
	_ = append(one.Account.Grants, election.Grant{Role: election.RoleChair})
	two, err := w.Enter(w.ctx(), here, in.Token, access.ViewHome)
	w.must(err)
	if len(two.Account.Grants) != 1 || cap(two.Account.Grants) != 1 {
		t.Errorf("%v", two.Account.Grants)
	}
}
