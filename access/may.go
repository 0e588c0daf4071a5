// The question: may this account do this act to this?

package access

import (
	"slices"

	"laphieu/election"
)

// Target is what an act is done to, and how it is asked.
type Target struct {
	Commune  election.CommuneCode // never empty
	Election election.ElectionID  // empty: it belongs to no election
	Area     election.AreaID
	Village  string
	Account  election.AccountID // whose account it is

	Session string // the sign-in in which it is asked
	Reason  string // as written by the person
	Before  []Hand // who did the acts that must go before
}

// Why tells why an act is allowed or not.
type Why string

// The answers.
const (
	Allowed       Why = "allowed"
	NoRow         Why = "no_row"         // no role of this account has such a row
	WrongScope    Why = "wrong_scope"    // a role has, but not here
	OtherCommune  Why = "other_commune"  // it lies in another commune, or nobody said in which
	Disabled      Why = "disabled"       // the account is out of use
	NeverCounts   Why = "never_counts"   // an administrator, whatever else was granted
	NothingBefore Why = "nothing_before" // nobody did the first act yet
	SamePerson    Why = "same_person"    // the same account did the first act
	SameSession   Why = "same_session"   // the first act was done in the same sign-in
	ByOwner       Why = "by_owner"       // it is one's own account
	NoLongerMay   Why = "no_longer_may"  // who did the first act has lost the right to it
	NoReason      Why = "no_reason"      // no reason is written down
)

// Decision is the answer.
type Decision struct {
	Act Act
	Why Why
}

// Allowed reports whether the act may be done.
func (d Decision) Allowed() bool { return d.Why == Allowed }

// Err is nil for what is allowed. What an account has no row for does not exist
// for it: the answer is NotFound, as for a page that was never there. Where only
// a second person is missing, the asker is told so.
func (d Decision) Err() error {
	switch d.Why {
	case Allowed:
		return nil
	case NoRow, WrongScope, OtherCommune:
		return &election.Error{Kind: election.NotFound, Code: "not_found", Cause: denied(d)}
	}
	return &election.Error{Kind: election.Forbidden, Code: "access_" + string(d.Why), Args: []any{string(d.Act)}}
}

// denied is the cause of a NotFound, for the security journal only.
type denied Decision

func (d denied) Error() string { return "access: " + string(d.Act) + ": " + string(d.Why) }

// May asks both tables. Nothing is allowed without a row.
func May(a election.Account, act Act, on Target) Decision {
	return Decision{act, table.may(&a, act, &on)}
}

// Reaches asks only who and how far, not for a second pair of eyes: for menus
// and for pages that show a form.
func Reaches(a election.Account, act Act, on Target) Decision {
	return Decision{act, table.reach(&a, act, &on)}
}

// Holds reports whether an account has a row for an act at all, somewhere: for
// the list of sections. It allows nothing.
func Holds(a election.Account, act Act) bool {
	e := table.rules[act]
	if a.ID == "" || a.Disabled || e.group == Counting && administers(a.Grants) {
		return false
	}
	for _, row := range e.rows() {
		if row.Role == AnyAccount || len(grantsOf(&a, row.Role)) > 0 {
			return true
		}
	}
	return false
}

// SystemMay reports whether the program itself does an act, as the actor "hệ
// thống". No account can be granted that role.
func SystemMay(act Act) bool {
	e := table.rules[act]
	return slices.ContainsFunc(e.rows(), func(r Row) bool { return r.Role == System })
}

func (b book) may(a *election.Account, act Act, on *Target) Why {
	if why := b.reach(a, act, on); why != Allowed {
		return why
	}
	return b.look(a, act, on)
}

func (b book) reach(a *election.Account, act Act, on *Target) Why {
	e, found := b.rules[act]
	switch {
	case !found:
		return NoRow
	case e.open():
		return Allowed
	case a.ID == "":
		return NoRow
	case a.Disabled:
		return Disabled
	case on.Commune == "" || on.Commune != a.Commune:
		return OtherCommune
	}
	why := e.covers(a, on)
	if why == Allowed && e.group == Counting && administers(a.Grants) {
		return NeverCounts
	}
	return why
}

// open reports whether nobody has to be known.
func (r *Rule) open() bool {
	return slices.ContainsFunc(r.rows(), func(row Row) bool { return row.Scope == Anyone && row.Role == Visitor })
}

// covers looks for one cell that covers the target.
func (r *Rule) covers(a *election.Account, on *Target) Why {
	why := NoRow
	for _, row := range r.rows() {
		grants := grantsOf(a, row.Role)
		if row.Role == AnyAccount {
			grants = []election.Grant{{}}
		}
		for _, g := range grants {
			if row.Scope.covers(&g, a.ID, on) {
				return Allowed
			}
			why = WrongScope
		}
	}
	return why
}

// grantsOf lists the grants of a role that are bounded as the role asks.
func grantsOf(a *election.Account, role election.Role) []election.Grant {
	var found []election.Grant
	for _, g := range a.Grants {
		if g.Role == role && wellBound(g) {
			found = append(found, g)
		}
	}
	return found
}

// covers reports whether a grant reaches a target within the scope. An empty
// name never matches an empty name.
func (s Scope) covers(g *election.Grant, asker election.AccountID, on *Target) bool {
	elections := g.Election == "" || g.Election == on.Election
	switch s {
	case InCommune:
		return g.Election == ""
	case CommuneOnly:
		return g.Election == "" && on.Election == ""
	case OwnElection:
		return elections
	case OwnArea:
		return elections && g.Area != "" && g.Area == on.Area
	case OwnVillage:
		return elections && g.Village != "" && g.Village == on.Village
	case OwnAccount:
		return on.Account == asker
	}
	return false
}
