package acts

import (
	"testing"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// One click opens a session in a demonstration and nowhere else, and never that
// of an account out of use.
func TestChooseDemoRole(t *testing.T) {
	w := lite(t)
	clerk := w.account("thu.ky")
	w.must(func() error {
		_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: clerk, Role: election.RoleSecretary})
		return err
	}())
	choose := func(id election.AccountID) (SignedIn, error) {
		return w.ChooseDemoRole(w.ctx(), Envelope{Commune: here, Key: w.key()}, AccountInput{Account: id})
	}
	if _, err := choose(clerk); election.KindOf(err) != election.NotFound {
		t.Fatalf("outside a demonstration: %v", err)
	}
	w.demo = true
	in, err := choose(clerk)
	w.must(err)
	if _, err := w.Enter(w.ctx(), here, in.Token, access.ReadLog); err != nil {
		t.Errorf("the secretary's desk is closed: %v", err)
	}
	if _, err := choose("nobody"); !store.Is(err, store.CodeNoRow) {
		t.Errorf("nobody's desk: %v", err)
	}
	_, err = w.DisableAccount(w.ctx(), w.by("quan.tri"), AccountInput{Account: clerk})
	w.must(err)
	if _, err := choose(clerk); !store.Is(err, "access_disabled") {
		t.Errorf("an account out of use: %v", err)
	}
}
