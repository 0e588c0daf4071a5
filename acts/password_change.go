// A person changes their own password.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
)

// PasswordInput is the password that was and the one that shall be.
type PasswordInput struct {
	Old     string `json:"-"`
	New     string `json:"-"`
	Address string `json:"-"` // network address, for the ladder of wrong tries
	owner   election.AccountID
}

// Validate leaves what a password may be to room access: nothing is trimmed.
func (in *PasswordInput) Validate() error {
	var f faults
	if in.Old == "" {
		f.add("old", CodeMissing)
	}
	if in.New == "" {
		f.add("password", CodeMissing)
	} else if in.New == in.Old {
		f.add("password", CodeSame)
	}
	return f.err()
}

func (in *PasswordInput) on() access.Target { return access.Target{Account: in.owner} }

// ChangeOwnPassword checks the old password, counting wrong ones as signing in
// does, and keeps the new one. Every other session of the account is over.
func (a *Acts) ChangeOwnPassword(ctx context.Context, env Envelope, in PasswordInput) (Done[Nothing], error) {
	in.owner = env.Account
	var h holder
	var kept string
	d, err := ready(a, env, access.ChangeOwnPassword, &in, func(w *work, _ *PasswordInput) (Nothing, error) {
		if err := w.still(&h); err != nil {
			return Nothing{}, err
		}
		return Nothing{}, w.keepPassword(h.secret, kept)
	})
	if err != nil {
		return Done[Nothing]{}, err
	}
	if first, found, err := repeated(ctx, a, &d); err != nil || found {
		if err == nil {
			err = a.samePassword(ctx, env.Commune, env.Account, first.Seq, in.New)
		}
		return first, err
	}
	if h, kept, err = a.exchange(ctx, d.env, &in); err != nil {
		return Done[Nothing]{}, err
	}
	done, err := d.write(ctx, a)
	if err == nil {
		a.renewSession(ctx, d.env)
	}
	return done, err
}

// exchange proves the old password and hashes the new one.
func (a *Acts) exchange(ctx context.Context, env Envelope, in *PasswordInput) (h holder, kept string, err error) {
	if h, err = a.holder(ctx, env.Commune, env.Account); err != nil {
		return h, "", err
	}
	if err := a.prove(ctx, env, access.ChangeOwnPassword, &h, "old", in.Old, in.Address); err != nil {
		return h, "", err
	}
	kept, err = a.newPassword(ctx, env.Commune, h.account.Login, h.account.Name, in.New)
	return h, kept, err
}
