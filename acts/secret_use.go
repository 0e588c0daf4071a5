// A one-time secret is used, once. The key of its log entry is made of the
// secret itself, so that the log keeps a second use out, whatever becomes of the
// desk.

package acts

import (
	"context"
	"encoding/json"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// findSecret checks a typed secret against what the desk has. Wrong ones count
// against the address, and against the login where there is one.
func (a *Acts) findSecret(ctx context.Context, env Envelope, kind, id, typed string, t tried) (kept onDesk, err error) {
	found, _, err := a.desk.Challenge(ctx, env.Commune, kind, id, a.now())
	if err != nil {
		return kept, err
	}
	if len(found.Data) > 0 {
		if err := json.Unmarshal(found.Data, &kept); err != nil {
			return kept, internal(err)
		}
	}
	_, wrong := kept.Use(typed, a.now())
	if _, err := a.settle(ctx, env, t, func(int64) (int64, bool) { return 0, wrong == nil }); err != nil {
		return kept, err
	}
	return kept, wrong
}

// keyOf makes the key of the one act that a secret is good for.
func (o *onDesk) keyOf(commune election.CommuneCode) string {
	return mark("secret", string(commune), o.Hash)
}

// FirstInput opens the commune's first account.
type FirstInput struct {
	Secret   string `json:"-"`
	Login    string
	Name     string
	Password string `json:"-"`
	Address  string `json:"-"` // network address
}

// Validate cleans the names.
func (in *FirstInput) Validate() error {
	var f faults
	f.secret(in.Secret)
	in.Login = f.login("login", in.Login)
	in.Name = f.name("name", in.Name, MaxName)
	return f.err()
}

func (in *FirstInput) on() access.Target { return access.Target{} }

func (f *faults) secret(typed string) {
	switch {
	case typed == "":
		f.add("secret", CodeMissing)
	case len(typed) > MaxSecret:
		f.add("secret", CodeTooLong, MaxSecret)
	}
}

// UseFirstSecret makes an administrator with a password of their own. The second
// factor is set up after signing in. The envelope names no account.
func (a *Acts) UseFirstSecret(ctx context.Context, env Envelope, in FirstInput) (Done[CreatedAccount], error) {
	if err := in.Validate(); err != nil {
		return Done[CreatedAccount]{}, err
	}
	env.Account = ""
	t := tried{act: access.UseFirstSecret, address: in.Address}
	kept, err := a.findSecret(ctx, env, firstSecret, "", in.Secret, t)
	if err != nil {
		return Done[CreatedAccount]{}, err
	}
	env.Key = kept.keyOf(env.Commune)
	var password string
	d, err := ready(a, env, access.UseFirstSecret, &in, func(w *work, in *FirstInput) (CreatedAccount, error) {
		return w.firstAccount(in, password)
	})
	if err != nil {
		return Done[CreatedAccount]{}, err
	}
	if first, found, err := repeated(ctx, a, &d); err != nil || found {
		if err == nil {
			err = a.samePassword(ctx, env.Commune, first.Result.Account, first.Seq, in.Password)
		}
		return first, usedUp(err)
	}
	if password, err = a.newPassword(ctx, env.Commune, in.Login, in.Name, in.Password); err != nil {
		return Done[CreatedAccount]{}, err
	}
	done, err := d.write(ctx, a)
	return done, usedUp(err)
}

// usedUp says what another form under a secret's key means: it was used.
func usedUp(err error) error { return instead(err, CodeOtherForm, forbidden("secret", "secret_used")) }

// firstAccount makes the account and gives it the commune.
func (w *work) firstAccount(in *FirstInput, password string) (CreatedAccount, error) {
	account, secret, err := w.newAccount(&CreateAccountInput{in.Login, in.Name})
	if err != nil {
		return CreatedAccount{}, err
	}
	secret.Password = password
	err = instead(w.InsertAccount(account), store.CodeTaken, conflict("login", CodeLoginTaken))
	if err == nil {
		err = w.InsertSecret(secret)
	}
	if err == nil {
		err = w.InsertGrant(store.Grant{Account: account.ID, Grant: election.Grant{Role: election.RoleAdministrator}})
	}
	return CreatedAccount{account.ID, account.Login}, err
}
