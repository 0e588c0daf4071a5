// A name was misspelt, or a person wants another login.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// RenameAccountInput is an account with both its names.
type RenameAccountInput struct {
	Account election.AccountID
	Login   string
	Name    string
}

// Validate cleans both names.
func (in *RenameAccountInput) Validate() error {
	var f faults
	f.id("account", string(in.Account))
	in.Login = f.login("login", in.Login)
	in.Name = f.name("name", in.Name, MaxName)
	return f.err()
}

func (in *RenameAccountInput) on() access.Target { return access.Target{Account: in.Account} }

// RenameAccount changes login and name. The row gets a new salt, so that the log
// forgets the old ones.
func (a *Acts) RenameAccount(ctx context.Context, env Envelope, in RenameAccountInput) (Done[Nothing], error) {
	return perform(ctx, a, env, access.RenameAccount, &in, renameAccount)
}

func renameAccount(w *work, in *RenameAccountInput) (Nothing, error) {
	account, err := w.person(in.Account)
	if err != nil {
		return Nothing{}, err
	}
	if account.Login == in.Login && account.Name == in.Name {
		return Nothing{}, conflict("", CodeUnchanged)
	}
	account.Login, account.Name = in.Login, in.Name
	if account.Salt, err = w.acts.newSalt(); err != nil {
		return Nothing{}, err
	}
	return Nothing{}, instead(w.UpdateAccount(account), store.CodeTaken, conflict("login", CodeLoginTaken))
}
