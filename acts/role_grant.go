// Roles are given and taken. Whoever gets or loses one signs in again: a session
// is good for the roles it was opened with.

package acts

import (
	"context"
	"slices"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/viet"
)

// RoleInput is one role of one account and how far it reaches.
type RoleInput struct {
	Account  election.AccountID
	Role     election.Role
	Election election.ElectionID // empty: every election
	Area     election.AreaID     // polling teams
	Village  string              // village heads
}

// Validate cleans the bounds and refuses those that the role does not have.
func (in *RoleInput) Validate() error {
	var f faults
	f.id("account", string(in.Account))
	in.Area = election.AreaID(viet.NFC(string(in.Area)))
	if len(in.Area) > MaxArea || !isPlain(string(in.Area)) {
		f.add("area", CodeWord)
	}
	in.Village = f.line("village", in.Village, MaxVillage)
	f.keep(access.CheckGrants([]election.Grant{in.grant()}))
	return f.err()
}

func (in *RoleInput) on() access.Target {
	return access.Target{Account: in.Account, Election: in.Election, Area: in.Area, Village: in.Village}
}

func (in *RoleInput) grant() election.Grant {
	return election.Grant{Role: in.Role, Election: in.Election, Area: in.Area, Village: in.Village}
}

// GrantRole gives a role.
func (a *Acts) GrantRole(ctx context.Context, env Envelope, in RoleInput) (Done[Nothing], error) {
	done, err := perform(ctx, a, env, access.GrantRole, &in, grantRole)
	if err == nil {
		a.forgetSessions(ctx, env.Commune, in.Account, "")
	}
	return done, err
}

func grantRole(w *work, in *RoleInput) (Nothing, error) {
	account, err := w.person(in.Account)
	if err != nil {
		return Nothing{}, err
	}
	if err := in.fits(&account); err != nil {
		return Nothing{}, err
	}
	err = w.InsertGrant(store.Grant{Account: in.Account, Grant: in.grant()})
	return Nothing{}, instead(err, store.CodeDangling, invalid("election", CodeNoElection))
}

// fits refuses a role that the account has, or may not have beside its others.
func (in *RoleInput) fits(account *store.Account) error {
	return access.CheckGrants(append(slices.Clone(account.Grants), in.grant()))
}

// RevokeRole takes a role away.
func (a *Acts) RevokeRole(ctx context.Context, env Envelope, in RoleInput) (Done[Nothing], error) {
	done, err := perform(ctx, a, env, access.RevokeRole, &in, revokeRole)
	if err == nil {
		a.forgetSessions(ctx, env.Commune, in.Account, "")
	}
	return done, err
}

func revokeRole(w *work, in *RoleInput) (Nothing, error) {
	account, err := w.person(in.Account)
	if err != nil {
		return Nothing{}, err
	}
	if in.Role == election.RoleAdministrator {
		if err := w.leavesAdministrator(&account); err != nil {
			return Nothing{}, err
		}
	}
	return Nothing{}, w.DeleteGrant(store.Grant{Account: in.Account, Grant: in.grant()})
}
