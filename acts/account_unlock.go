// An officer lifts the lock that wrong tries have put on a name or an address.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
)

// UnlockAccount forgets the wrong tries for an account's login.
func (a *Acts) UnlockAccount(ctx context.Context, env Envelope, in AccountInput) (Done[Nothing], error) {
	var login string
	done, err := perform(ctx, a, env, access.UnlockAccount, &in, func(w *work, in *AccountInput) (Nothing, error) {
		account, err := w.person(in.Account)
		if err != nil {
			return Nothing{}, err
		}
		login = account.Login
		return Nothing{}, w.touch(&account)
	})
	if err != nil || done.Repeated { // a repeated form unlocks nothing: what was locked since stays locked
		return done, err
	}
	return done, a.unlock(ctx, env, subjectOfLogin(login))
}

// UnlockAddressInput is the network address that was locked.
type UnlockAddressInput struct {
	Address string
}

// Validate refuses what is no address.
func (in *UnlockAddressInput) Validate() error {
	var f faults
	f.id("address", in.Address)
	return f.err()
}

func (in *UnlockAddressInput) on() access.Target { return access.Target{} }

// UnlockAddress forgets the wrong tries from an address. The log says that it
// was done and by whom; which address it was, the security journal has.
func (a *Acts) UnlockAddress(ctx context.Context, env Envelope, in UnlockAddressInput) (Done[Nothing], error) {
	done, err := perform(ctx, a, env, access.UnlockAddress, &in, func(*work, *UnlockAddressInput) (Nothing, error) {
		return Nothing{}, nil
	})
	if err != nil || done.Repeated {
		return done, err
	}
	env.Device = in.Address
	a.note(ctx, env, access.UnlockAddress, string(access.Unlocked))
	return done, a.unlock(ctx, env, subjectOfAddress(in.Address))
}

// unlock changes the desk after the log has it. Where that fails the officer
// sees it: the lock still stands, and a new form lifts it.
func (a *Acts) unlock(ctx context.Context, env Envelope, subject string) error {
	return a.desk.ClearAttempts(context.WithoutCancel(ctx), election.CommuneCode(env.Commune), subject)
}
