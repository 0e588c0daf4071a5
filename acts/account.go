// What the acts on accounts share.

package acts

import (
	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// AccountInput names the account that an act is about and nothing else.
type AccountInput struct {
	Account election.AccountID
}

// Validate refuses an empty name.
func (in *AccountInput) Validate() error {
	var f faults
	f.id("account", string(in.Account))
	return f.err()
}

func (in *AccountInput) on() access.Target { return access.Target{Account: in.Account} }

// person loads the account that an act is about, and holds the reason to it.
func (w *work) person(id election.AccountID) (store.Account, error) {
	account, err := w.Account(id)
	if err != nil {
		return account, err
	}
	return account, w.env.spares(&account)
}

// touch writes a row as it stands, so that the entry of an act that changes only
// the desk says whose account it was about.
func (w *work) touch(account *store.Account) error { return w.UpdateAccount(*account) }

// lastAdministrator reports whether no other account could administer. One that
// is disabled cannot.
func lastAdministrator(accounts []store.Account, without election.AccountID) bool {
	for _, a := range accounts {
		if a.ID != without && !a.Disabled && administers(a.Grants) {
			return false
		}
	}
	return true
}

func administers(grants []election.Grant) bool {
	for _, g := range grants {
		if g.Role == election.RoleAdministrator {
			return true
		}
	}
	return false
}

// leavesAdministrator refuses to take the last administrator away.
func (w *work) leavesAdministrator(without *store.Account) error {
	if without.Disabled || !administers(without.Grants) {
		return nil
	}
	accounts, err := w.Accounts()
	if err == nil && lastAdministrator(accounts, without.ID) {
		err = refused(CodeLastAdmin)
	}
	return err
}
