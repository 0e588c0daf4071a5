// A second factor was lost. Two officers, in two sign-ins and neither of them
// the owner, take it away; the owner sets up a new one.

package acts

import (
	"context"

	"laphieu/access"
)

// AskSecondFactorReset is the first officer's part. It needs a reason, and the
// reason does not name the person.
func (a *Acts) AskSecondFactorReset(ctx context.Context, env Envelope, in AccountInput) (Done[Asked], error) {
	expires := a.now() + ms(AskLife)
	done, err := perform(ctx, a, env, access.AskSecondFactorReset, &in, func(w *work, in *AccountInput) (Asked, error) {
		account, err := w.person(in.Account)
		if err != nil {
			return Asked{}, err
		}
		if err := w.hasFactor(in); err != nil {
			return Asked{}, err
		}
		return Asked{expires}, w.touch(&account)
	})
	if err != nil {
		return done, err
	}
	return done, remember(ctx, a, env, access.AskSecondFactorReset, &in, done)
}

// ResetSecondFactor is the second officer's part. The owner's sessions are over.
func (a *Acts) ResetSecondFactor(ctx context.Context, env Envelope, in AccountInput) (Done[Nothing], error) {
	done, err := agree(ctx, a, env, access.AskSecondFactorReset, access.ResetSecondFactor, &in, resetSecondFactor)
	if err == nil {
		a.forgetSessions(ctx, env.Commune, in.Account, "")
	}
	return done, err
}

func resetSecondFactor(w *work, in *AccountInput) (Nothing, error) {
	if _, err := w.person(in.Account); err != nil {
		return Nothing{}, err
	}
	if err := w.hasFactor(in); err != nil {
		return Nothing{}, err
	}
	secret, err := w.Secret(in.Account)
	if err != nil {
		return Nothing{}, err
	}
	return Nothing{}, w.keepFactor(secret, nil)
}

func (w *work) hasFactor(in *AccountInput) error {
	secret, err := w.Secret(in.Account)
	if err == nil && !secret.TOTPConfirmed {
		err = refused(CodeNoFactor)
	}
	return err
}
