// No administrator can be reached, and somebody must have a role now: two
// officers give it. It shows in the log under its own name.

package acts

import (
	"context"

	"laphieu/access"
)

// AskEmergencyGrant is the first officer's part, with a reason.
func (a *Acts) AskEmergencyGrant(ctx context.Context, env Envelope, in RoleInput) (Done[Asked], error) {
	expires := a.now() + ms(AskLife)
	done, err := perform(ctx, a, env, access.AskEmergencyGrant, &in, func(w *work, in *RoleInput) (Asked, error) {
		account, err := w.person(in.Account)
		if err != nil {
			return Asked{}, err
		}
		if err := in.fits(&account); err != nil {
			return Asked{}, err
		}
		return Asked{expires}, w.touch(&account)
	})
	if err != nil {
		return done, err
	}
	return done, remember(ctx, a, env, access.AskEmergencyGrant, &in, done)
}

// EmergencyGrant is the second officer's part: it gives exactly what was asked.
func (a *Acts) EmergencyGrant(ctx context.Context, env Envelope, in RoleInput) (Done[Nothing], error) {
	done, err := agree(ctx, a, env, access.AskEmergencyGrant, access.EmergencyGrant, &in, grantRole)
	if err == nil {
		a.forgetSessions(ctx, env.Commune, in.Account, "")
	}
	return done, err
}
