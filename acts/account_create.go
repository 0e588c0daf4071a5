// A person gets an account. It opens only after its owner used a one-time secret
// to set a password: nobody ever knows another's.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// CreateAccountInput is a new account.
type CreateAccountInput struct {
	Login string // folded to small letters without marks
	Name  string // as the person writes it
}

// CreatedAccount names the account that was made.
type CreatedAccount struct {
	Account election.AccountID
	Login   string
}

// Validate cleans both names.
func (in *CreateAccountInput) Validate() error {
	var f faults
	in.Login = f.login("login", in.Login)
	in.Name = f.name("name", in.Name, MaxName)
	return f.err()
}

func (in *CreateAccountInput) on() access.Target { return access.Target{} }

// CreateAccount makes an account without roles that cannot sign in yet.
func (a *Acts) CreateAccount(ctx context.Context, env Envelope, in CreateAccountInput) (Done[CreatedAccount], error) {
	return perform(ctx, a, env, access.CreateAccount, &in, createAccount)
}

func createAccount(w *work, in *CreateAccountInput) (CreatedAccount, error) {
	account, secret, err := w.newAccount(in)
	if err == nil {
		err = w.InsertAccount(account)
	}
	if err == nil {
		err = w.InsertSecret(secret)
	}
	err = instead(err, store.CodeTaken, conflict("login", CodeLoginTaken))
	return CreatedAccount{account.ID, account.Login}, err
}

// newAccount draws the id and salts of an account and of its secret.
func (w *work) newAccount(in *CreateAccountInput) (account store.Account, secret store.Secret, err error) {
	id, err := w.acts.newID()
	if err != nil {
		return account, secret, err
	}
	account.ID, account.Login, account.Name = election.AccountID(id), in.Login, in.Name
	secret.Account = account.ID
	if account.Salt, err = w.acts.newSalt(); err != nil {
		return account, secret, err
	}
	secret.Salt, err = w.acts.newSalt()
	return account, secret, err
}
