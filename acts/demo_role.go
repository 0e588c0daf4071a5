// In a demonstration a role is chosen with one click: its data is made up and it
// is reached from this machine only.

package acts

import (
	"context"

	"laphieu/access"
)

// ChooseDemoRole opens a session without a password. Where the room was not told
// that it serves a demonstration it does not exist. Whoever uses it must be on
// this machine: that is the desk's to see to.
func (a *Acts) ChooseDemoRole(ctx context.Context, env Envelope, in AccountInput) (SignedIn, error) {
	if !a.demo {
		return SignedIn{}, access.Decision{Act: access.ChooseDemoRole, Why: access.NoRow}.Err()
	}
	if err := in.Validate(); err != nil {
		return SignedIn{}, err
	}
	h, err := a.holder(ctx, env.Commune, in.Account)
	if err != nil {
		return SignedIn{}, err
	}
	if h.account.Disabled {
		return SignedIn{}, access.Decision{Act: access.ChooseDemoRole, Why: access.Disabled}.Err()
	}
	env.Account = h.account.ID
	return a.openSession(ctx, env, &h)
}
