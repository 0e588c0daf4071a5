package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"
)

func person(id election.AccountID, name string) store.Account {
	return store.Account{Account: election.Account{ID: id, Login: string(id), Name: name}, Salt: make([]byte, audit.SaltBytes)}
}

func role(id election.AccountID, role election.Role) store.Grant {
	return store.Grant{Account: id, Grant: election.Grant{Role: role}}
}

// Every act upon the ground is counted before it is answered; no other is.
func TestGround(t *testing.T) {
	s := storetest.SQLite(t)
	storetest.Found(t, s, here)
	secret := store.Secret{Account: "mot", Salt: make([]byte, audit.SaltBytes)}
	vote := store.Election{Election: election.Election{ID: "bau", Name: "Bầu cử", Law: election.Law2025, Day: election.Date{Year: 2026, Month: 3, Day: 15}}}
	for _, step := range []struct {
		name    string
		counted bool
		do      func(*store.Writer) error
	}{
		{"a text", false, text("giới thiệu", "Xã có 12 thôn.")},
		{"a text goes", false, func(w *store.Writer) error { return w.DeleteText("giới thiệu") }},
		{"a setting of the commune", true, text(store.SettingPrefix+"idle", "5")},
		{"it goes", true, func(w *store.Writer) error { return w.DeleteText(store.SettingPrefix + "idle") }},
		{"an account", true, func(w *store.Writer) error { return w.InsertAccount(person("mot", "Một")) }},
		{"its name", true, func(w *store.Writer) error { return w.UpdateAccount(person("mot", "Hai")) }},
		{"its secret", true, func(w *store.Writer) error { return w.InsertSecret(secret) }},
		{"another secret", true, func(w *store.Writer) error { return w.UpdateSecret(secret) }},
		{"no secret", true, func(w *store.Writer) error { return w.DeleteSecret("mot") }},
		{"a role", true, func(w *store.Writer) error { return w.InsertGrant(role("mot", election.RoleTypist)) }},
		{"no role", true, func(w *store.Writer) error { return w.DeleteGrant(role("mot", election.RoleTypist)) }},
		{"an account goes", true, func(w *store.Writer) error { return w.DeleteAccount("mot") }},
		{"an election", true, func(w *store.Writer) error { return w.InsertElection(vote) }},
		{"its name", true, func(w *store.Writer) error { return w.UpdateElection(vote) }},
		{"its setting", true, func(w *store.Writer) error {
			return w.PutSetting(store.Setting{Election: "bau", Key: "k", Value: "x"})
		}},
		{"no setting", true, func(w *store.Writer) error { return w.DeleteSetting("bau", "k") }},
		{"an area", true, func(w *store.Writer) error {
			return w.PutPollingArea(store.PollingArea{Election: "bau", Position: 1, PollingArea: election.PollingArea{ID: "01"}})
		}},
		{"no area", true, func(w *store.Writer) error { return w.DeletePollingArea("bau", "01") }},
		{"an election goes", true, func(w *store.Writer) error { return w.DeleteElection("bau") }},
		{"a checkpoint", true, func(w *store.Writer) error { return w.InsertCheckpoint(store.Checkpoint{Size: 1, Note: "n"}) }},
		{"the commune's name", true, func(w *store.Writer) error {
			return w.UpdateCommune(store.Commune{Unit: election.Unit{Code: here, Name: "Khác", Kind: "xã", Province: "Tỉnh"}})
		}},
	} {
		before, known := s.Ground()
		must(t, storetest.Act(t.Context(), s, here, step.do))
		after, _ := s.Ground()
		if !known || after > before != step.counted {
			t.Errorf("%s: counted %v", step.name, after > before)
		}
	}
}

// An act that may have been saved counts as well: nobody knows.
func TestGroundOfALostCommit(t *testing.T) {
	s, _, refuse := founded(t)
	before, _ := s.Ground()
	refuse.Store(true)
	wantCode(t, storetest.Act(t.Context(), s, here, func(w *store.Writer) error { return w.InsertAccount(person("mot", "Một")) }), store.CodeUnknown)
	if after, _ := s.Ground(); after == before {
		t.Error("a commit that failed was not counted")
	}
}

// seen is what acts read of an account, one after the other.
type seen struct{ roles []int }

func (r *seen) look(w *store.Writer) error {
	a, err := w.Account("mot")
	r.roles = append(r.roles, len(a.Grants))
	return err
}

// Acts of one batch see an account as it stands within them, whatever was undone before.
func TestAccountWithinABatch(t *testing.T) {
	s, _, refuse := founded(t)
	must(t, storetest.Act(t.Context(), s, here, func(w *store.Writer) error { return w.InsertAccount(person("mot", "Một")) }))
	undone := errors.New("undone")
	var r seen
	grant := func(role_ election.Role, end error) func(*store.Writer) error {
		return func(w *store.Writer) error {
			return errors.Join(r.look(w), w.InsertGrant(role("mot", role_)), r.look(w), end)
		}
	}
	look := func(w *store.Writer) error { return errors.Join(r.look(w), numbered(1)(w)) }
	r.roles = nil
	inOrder(t, s, look, grant(election.RoleTypist, undone), look, grant(election.RoleFront, nil), look)
	wantRoles(t, "one undone, one kept", r.roles, 0, 0, 1, 0, 0, 1, 1)

	r.roles = nil
	lose := func(w *store.Writer) error {
		refuse.Store(true) // not before: the act that holds the writer is committed too
		return grant(election.RolePolice, nil)(w)
	}
	inOrder(t, s, lose, look)
	refuse.Store(false)
	inOrder(t, s, look)
	wantRoles(t, "a commit that fails", r.roles, 1, 2, 2, 1)

	r.roles = nil
	inOrder(t, s, grant(election.RolePolice, undone)) // alone in its transaction
	inOrder(t, s, look)
	wantRoles(t, "undone alone", r.roles, 1, 2, 1)
}

// inOrder runs acts in one batch, in this order.
func inOrder(t *testing.T, s *store.Store, acts ...func(*store.Writer) error) {
	t.Helper()
	letGo := held(t, s)
	done := make(chan error, len(acts))
	for n, do := range acts {
		go func() { done <- storetest.Act(context.Background(), s, here, do) }()
		for store.Queued(s) <= n {
			time.Sleep(time.Millisecond)
		}
	}
	letGo()
	for range acts {
		<-done
	}
}

func wantRoles(t *testing.T, what string, got []int, want ...int) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: read %v, want %v", what, got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("%s: read %v, want %v", what, got, want)
		}
	}
}

// An account is read once for as long as the ground stays.
func TestAccountIsRemembered(t *testing.T) {
	s := storetest.SQLite(t)
	storetest.Found(t, s, here)
	must(t, storetest.Act(t.Context(), s, here, func(w *store.Writer) error { return w.InsertAccount(person("mot", "Một")) }))
	statements := func() int64 {
		before := s.Stats().Statements
		must(t, storetest.Act(t.Context(), s, here, func(w *store.Writer) error {
			_, err := w.Account("mot")
			return errors.Join(err, numbered(1)(w))
		}))
		return s.Stats().Statements - before
	}
	if first, second := statements(), statements(); second != first-1 {
		t.Errorf("%d statements, then %d", first, second)
	}
}

// What ends, renews or opens a session is counted.
func TestSessionChanges(t *testing.T) {
	d := storetest.SQLite(t).Desk()
	ctx := t.Context()
	row := store.Session{Token: "a", Commune: here, Account: "mot", Data: []byte("x"), Expiry: 10}
	for name, change := range map[string]func() error{
		"saved":   func() error { return d.SaveSession(ctx, row) },
		"bound":   func() error { must(t, d.SaveSession(ctx, row)); return d.BindSession(ctx, "a", here, "hai") },
		"kept":    func() error { return d.KeepSession(ctx, "a", []byte("x")) },
		"deleted": func() error { return d.DeleteSession(ctx, "a") },
		"ended":   func() error { return d.DeleteSessions(ctx, here, "mot", "") },
		"swept":   func() error { return d.SweepSessions(ctx, 11) },
	} {
		before, known := d.SessionChanges()
		must(t, change())
		if after, _ := d.SessionChanges(); !known || after == before {
			t.Errorf("%s: not counted", name)
		}
	}
}

// A draft is there whenever it was saved last, however often the form was known to have none.
func TestDraftAfterNone(t *testing.T) {
	d := storetest.SQLite(t).Desk()
	ctx := t.Context()
	save := func(form string) {
		must(t, d.SaveDraft(ctx, store.Draft{Commune: here, Account: "mot", Form: form, Field: "f", Value: "v", At: 1}))
	}
	drafts := func(form string) int {
		rows, err := d.Drafts(ctx, here, "mot", form)
		must(t, err)
		return len(rows)
	}
	forget := func(form string) (statements int64) {
		before := d.Statements()
		must(t, d.DeleteDraft(ctx, here, "mot", form))
		return d.Statements() - before
	}
	save("/b")
	if forget("/a") != 1 || forget("/a") != 0 {
		t.Error("a form is not known to have no draft")
	}
	for range 2 {
		save("/a")
		if drafts("/a") != 1 || forget("/a") != 1 || drafts("/a") != 0 || drafts("/b") != 1 {
			t.Error("a draft after none is not kept or not forgotten")
		}
	}
}

// Saved and forgotten at once, a draft that was answered last is not taken for none.
func TestDraftsAtOnce(t *testing.T) {
	d := storetest.SQLite(t).Desk()
	ctx := context.Background()
	for range 50 {
		done := make(chan error, 2)
		go func() { done <- d.DeleteDraft(ctx, here, "mot", "/a") }()
		go func() {
			done <- d.SaveDraft(ctx, store.Draft{Commune: here, Account: "mot", Form: "/a", Field: "f", Value: "v", At: 1})
		}()
		must(t, errors.Join(<-done, <-done))
		must(t, d.DeleteDraft(ctx, here, "mot", "/a"))
		if rows, err := d.Drafts(ctx, here, "mot", "/a"); err != nil || len(rows) != 0 {
			t.Fatalf("%d rows are left, %v", len(rows), err)
		}
	}
}
