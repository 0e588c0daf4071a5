// A person sets a password with the secret that an officer handed over.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// ResetInput is a login with its one-time secret and the new password.
type ResetInput struct {
	Login    string
	Secret   string `json:"-"`
	Password string `json:"-"`
	Address  string `json:"-"` // network address
}

// Validate folds the login.
func (in *ResetInput) Validate() error {
	var f faults
	in.Login = f.login("login", in.Login)
	f.secret(in.Secret)
	return f.err()
}

func (in *ResetInput) on() access.Target { return access.Target{} }

// UseSecret sets a new password. All sessions of the account are over, and its
// second factor stays. Whether anybody has the login is told to nobody who has
// no secret for it.
func (a *Acts) UseSecret(ctx context.Context, env Envelope, in ResetInput) (Done[Nothing], error) {
	if err := in.Validate(); err != nil {
		return Done[Nothing]{}, err
	}
	h, err := a.named(ctx, env.Commune, in.Login)
	if err != nil {
		return Done[Nothing]{}, err
	}
	env.Account = h.account.ID
	t := tried{act: access.UseSecret, login: in.Login, address: in.Address}
	kept, err := a.findSecret(ctx, env, resetSecret, string(env.Account), in.Secret, t)
	if err != nil {
		return Done[Nothing]{}, err
	}
	env.Key = kept.keyOf(env.Commune)
	return a.reset(ctx, env, &in, &h, kept.Credential)
}

// reset does the act, once the secret is known to be right.
func (a *Acts) reset(ctx context.Context, env Envelope, in *ResetInput, h *holder, issuedFor string) (Done[Nothing], error) {
	var password string
	d, err := ready(a, env, access.UseSecret, in, func(w *work, _ *ResetInput) (Nothing, error) {
		if err := w.still(h); err != nil {
			return Nothing{}, err
		}
		return Nothing{}, w.keepPassword(h.secret, password)
	})
	if err != nil {
		return Done[Nothing]{}, err
	}
	if first, found, err := repeated(ctx, a, &d); err != nil || found {
		if err == nil {
			err = a.samePassword(ctx, env.Commune, env.Account, first.Seq, in.Password)
		}
		return first, usedUp(err)
	}
	if h.account.Disabled || h.credential() != issuedFor {
		return Done[Nothing]{}, forbidden("secret", "secret_used")
	}
	if password, err = a.newPassword(ctx, env.Commune, h.account.Login, h.account.Name, in.Password); err != nil {
		return Done[Nothing]{}, err
	}
	done, err := d.write(ctx, a)
	if err == nil {
		a.forgetSessions(ctx, env.Commune, env.Account, "")
	}
	return done, usedUp(err)
}

// named is the holder of a login; an empty one if nobody has it.
func (a *Acts) named(ctx context.Context, commune election.CommuneCode, login string) (h holder, err error) {
	err = a.store.View(ctx, commune, func(v *store.View) error {
		account, err := v.AccountByLogin(login)
		if err == nil {
			h, err = readHolder(v, account)
		}
		return instead(err, store.CodeNoRow, nil)
	})
	return h, err
}
