package store_test

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"
)

// named puts the same name into the ground and beside it, in one act.
func named(s *store.Store, t *testing.T, n int) error {
	return storetest.Act(t.Context(), s, here, func(w *store.Writer) error {
		return errors.Join(w.UpdateAccount(person("mot", fmt.Sprint(n))), text("name", fmt.Sprint(n))(w))
	})
}

func namedHere(t *testing.T) *store.Store {
	s := storetest.SQLite(t)
	storetest.Found(t, s, here)
	must(t, storetest.Act(t.Context(), s, here, func(w *store.Writer) error { return w.InsertAccount(person("mot", "0")) }))
	must(t, storetest.Act(t.Context(), s, here, func(w *store.Writer) error {
		return w.InsertElection(store.Election{Election: election.Election{ID: "bau", Name: "Bầu cử", Law: election.Law2025, Day: election.Date{Year: 2026, Month: 3, Day: 15}}})
	}))
	must(t, named(s, t, 0))
	return s
}

// What is remembered of the ground and what is read beside it are of one moment, however many acts come between.
func TestGroundIsOfOneMoment(t *testing.T) {
	s := namedHere(t)
	var over atomic.Bool
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for !over.Load() {
				must(t, s.View(t.Context(), here, func(v *store.View) error {
					accounts, err := v.Accounts()
					beside, failed := v.Text("name")
					if again, err := v.Account("mot"); err != nil || again.Name != accounts[0].Name {
						t.Errorf("the account is called %s and then %s", accounts[0].Name, again.Name)
					}
					if accounts[0].Name != beside.Value {
						t.Errorf("the account is called %s, the text says %s", accounts[0].Name, beside.Value)
					}
					return errors.Join(err, failed)
				}))
			}
		})
	}
	for n := range 120 {
		must(t, named(s, t, n))
	}
	over.Store(true)
	wait.Wait()
}

// A view keeps what it saw first, and the next sees what was answered before it began.
func TestGroundInAView(t *testing.T) {
	s := namedHere(t)
	called := func(v *store.View, want string) {
		t.Helper()
		a, err := v.Account("mot")
		must(t, err)
		if a.Name != want {
			t.Errorf("called %s, want %s", a.Name, want)
		}
	}
	must(t, s.View(t.Context(), here, func(v *store.View) error { called(v, "0"); return nil }))
	must(t, s.View(t.Context(), here, func(v *store.View) error {
		called(v, "0")
		must(t, named(s, t, 1))
		called(v, "0")
		_, err := v.Accounts() // was not asked for before
		return err
	}))
	must(t, s.View(t.Context(), here, func(v *store.View) error {
		called(v, "1")
		accounts, err := v.Accounts()
		if err == nil && accounts[0].Name != "1" {
			t.Errorf("the list of an older view is remembered: %s", accounts[0].Name)
		}
		return err
	}))
}

// Asked for again, the ground costs one statement, with which a view begins.
func TestGroundIsRemembered(t *testing.T) {
	s := namedHere(t)
	look := func() int64 {
		before := s.Stats().Statements
		must(t, s.View(t.Context(), here, func(v *store.View) error {
			_, e1 := v.Accounts()
			_, e2 := v.Elections()
			_, e3 := v.Commune()
			_, e4 := v.Settings("bau")
			_, e5 := v.Head()
			_, e6 := v.Setup("bau")
			_, e7 := v.Ballotings("bau")
			return errors.Join(e1, e2, e3, e4, e5, e6, e7)
		}))
		return s.Stats().Statements - before
	}
	if first, second := look(), look(); first != 11 || second != 1 {
		t.Errorf("%d statements, then %d", first, second)
	}
}

// Lists of one commune are not another's, and who changes a list changes their own.
func TestGroundIsNobodyElses(t *testing.T) {
	const there election.CommuneCode = "00002"
	s := namedHere(t)
	storetest.Found(t, s, there)
	names := func(commune election.CommuneCode) (names []string) {
		must(t, s.View(t.Context(), commune, func(v *store.View) error {
			elections, err := v.Elections()
			for i := range elections {
				names = append(names, elections[i].Name)
				elections[i].Name = "spoilt"
			}
			return err
		}))
		return names
	}
	for range 3 {
		if ours, theirs := names(here), names(there); len(ours) != 1 || ours[0] != "Bầu cử" || len(theirs) != 0 {
			t.Errorf("here %v, there %v", ours, theirs)
		}
	}
}

// Where memory answers all, no statement is asked; what is not of the ground, and what changed, is read all the same.
func TestViewGround(t *testing.T) {
	s := namedHere(t)
	look := func(do func(*store.View) error) (statements int64) {
		before := s.Stats().Statements
		must(t, s.ViewGround(t.Context(), here, do))
		return s.Stats().Statements - before
	}
	called := func(want string) func(*store.View) error {
		return func(v *store.View) error {
			a, err := v.Account("mot")
			if a.Name != want {
				t.Errorf("called %q, want %q", a.Name, want)
			}
			return err
		}
	}
	look(func(v *store.View) error { _, err := v.Account("mot"); return err })
	if n := look(called("0")); n != 0 {
		t.Errorf("%d statements for what is remembered", n)
	}
	swallowed := func(v *store.View) error {
		text, _ := v.Text("name") // an error that is not looked at
		if v, known := v.Ground(); text.Value != "" && (!known || v%2 != 0) {
			t.Errorf("the ground is %d, %v", v, known)
		}
		if text.Value == "0" {
			return nil
		}
		return errors.New("what is not of the ground was not read")
	}
	if n := look(swallowed); n == 0 {
		t.Error("a text was read from nowhere")
	}
	must(t, named(s, t, 1))
	if n := look(func(v *store.View) error { _, err := v.Account("mot"); return err }); n == 0 {
		t.Error("what changed was not read")
	}
	if n := look(called("1")); n != 0 {
		t.Errorf("%d statements for what is remembered", n)
	}
}
