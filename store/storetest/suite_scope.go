// Scope: a commune is a wall.

package storetest

import (
	"testing"

	"laphieu/election"
	"laphieu/store"
)

func testOtherCommune(t *testing.T, s *store.Store) {
	settled(t, s)
	Found(t, s, there)
	view(t, s, there, func(v *store.View) error {
		for noun, find := range map[string]func() error{
			"election":         func() error { _, err := v.Election(vote); return err },
			"text":             func() error { _, err := v.Text(theText.Key); return err },
			"setting":          func() error { _, err := v.Setting(vote, "tie"); return err },
			"account":          func() error { _, err := v.Account(person); return err },
			"account by login": func() error { _, err := v.AccountByLogin("an.nguyen"); return err },
			"secret":           func() error { _, err := v.Secret(person); return err },
			"entry":            func() error { _, err := v.Entry(1); return err },
		} {
			if err := find(); election.KindOf(err) != election.NotFound {
				t.Errorf("%s: %v", noun, err)
			}
		}
		if all, err := v.Accounts(); err != nil || len(all) != 0 {
			t.Errorf("accounts %v, %v", all, err)
		}
		if _, found, err := v.Answered("", lastEntry(t, s).Key); err != nil || found {
			t.Errorf("answered: %v, %v", found, err)
		}
		return nil
	})
	for noun, change := range map[string]func(*store.Writer) error{
		"text":    func(w *store.Writer) error { return w.DeleteText(theText.Key) },
		"setting": func(w *store.Writer) error { return w.DeleteSetting(vote, "tie") },
		"account": func(w *store.Writer) error { return w.DeleteAccount(person) },
		"secret":  func(w *store.Writer) error { return w.UpdateSecret(theKey) },
		"grant":   func(w *store.Writer) error { return w.DeleteGrant(theRole) },
		"vote":    func(w *store.Writer) error { return w.DeleteElection(vote) },
	} {
		if err := Act(t.Context(), s, there, change); election.KindOf(err) != election.NotFound {
			t.Errorf("%s: %v", noun, err)
		}
	}
	err := Act(t.Context(), s, there, func(w *store.Writer) error { return w.UpdateElection(theVote) })
	wantCode(t, err, store.CodeScope)
	wantCode(t, s.View(t.Context(), "", func(*store.View) error { return nil }), store.CodeEmptyKey)
}

func testReferences(t *testing.T, s *store.Store) {
	settled(t, s)
	Found(t, s, there)
	for name, change := range map[string]func(*store.Writer) error{
		"a setting of their election": func(w *store.Writer) error { return w.PutSetting(theReply) },
		"a secret of their account":   func(w *store.Writer) error { return w.InsertSecret(theKey) },
		"a grant of their account":    func(w *store.Writer) error { return w.InsertGrant(theRole) },
		"a grant in their election": func(w *store.Writer) error {
			own := store.Account{Account: election.Account{ID: "person0000000009", Login: "c"}, Salt: salt}
			must(t, w.InsertAccount(own))
			return w.InsertGrant(store.Grant{Account: own.ID, Grant: election.Grant{Role: election.RoleChair, Election: vote}})
		},
	} {
		t.Run(name, func(t *testing.T) {
			wantCode(t, Act(t.Context(), s, there, change), store.CodeDangling)
		})
	}
	wantCode(t, Act(t.Context(), s, "00009", text("a", "no such commune")), store.CodeDangling)
}
