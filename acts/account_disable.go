// An account goes out of use, and may come back. It is never deleted: the log
// speaks of it.

package acts

import (
	"context"

	"laphieu/access"
)

// DisableAccount shuts an account. Its sessions are over with the commit, also
// where the desk does not answer: every session is held against its account.
func (a *Acts) DisableAccount(ctx context.Context, env Envelope, in AccountInput) (Done[Nothing], error) {
	done, err := perform(ctx, a, env, access.DisableAccount, &in, disableAccount)
	if err == nil {
		a.forgetSessions(ctx, env.Commune, in.Account, "")
	}
	return done, err
}

func disableAccount(w *work, in *AccountInput) (Nothing, error) {
	account, err := w.person(in.Account)
	if err != nil {
		return Nothing{}, err
	}
	if account.Disabled {
		return Nothing{}, conflict("", CodeUnchanged)
	}
	if err := w.leavesAdministrator(&account); err != nil {
		return Nothing{}, err
	}
	account.Disabled = true
	return Nothing{}, w.UpdateAccount(account)
}

// EnableAccount opens an account again, with the roles it had.
func (a *Acts) EnableAccount(ctx context.Context, env Envelope, in AccountInput) (Done[Nothing], error) {
	return perform(ctx, a, env, access.EnableAccount, &in, enableAccount)
}

func enableAccount(w *work, in *AccountInput) (Nothing, error) {
	account, err := w.person(in.Account)
	if err != nil {
		return Nothing{}, err
	}
	if !account.Disabled {
		return Nothing{}, conflict("", CodeUnchanged)
	}
	account.Disabled = false
	return Nothing{}, w.UpdateAccount(account)
}
