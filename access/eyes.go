// Four eyes: acts that take a second person, and acts that nobody does to
// themselves.

package access

import (
	"slices"
	"strings"

	"laphieu/election"
)

// Demand is one thing that a second pair of eyes must fulfil.
type Demand string

// The demands.
const (
	OtherPerson  Demand = "other_person"  // another account than whoever did the first act
	OtherSession Demand = "other_session" // another sign-in: two names in one session are one person
	NotOwner     Demand = "not_owner"     // not the one whose account it is
	Standing     Demand = "standing"      // whoever did the first act may still do it today
	WithReason   Demand = "with_reason"   // a reason is written down
)

// Eyes is one row: the act, the act that must have gone before, and what is
// demanded.
type Eyes struct {
	Act     Act
	After   Act // empty: nothing goes before
	Demands []Demand
	Text    string // Vietnamese: the rule as the printed page has it
}

// Hand is one who did the first act, as the store has the account now, and the
// sign-in it was done in.
type Hand struct {
	Account election.Account
	Session string
}

// look asks the second table, after the first has allowed.
func (b book) look(a *election.Account, act Act, on *Target) Why {
	eyes, ruled := b.eyes[act]
	if !ruled {
		return Allowed
	}
	if eyes.After != "" && len(on.Before) == 0 {
		return NothingBefore
	}
	for _, demand := range eyes.Demands {
		if why := b.fulfils(demand, &eyes, a, on); why != Allowed {
			return why
		}
	}
	return Allowed
}

// fulfils checks one demand. What is not known is not fulfilled.
func (b book) fulfils(demand Demand, eyes *Eyes, a *election.Account, on *Target) Why {
	anyHand := func(bad func(Hand) bool) bool { return slices.ContainsFunc(on.Before, bad) }
	switch demand {
	case OtherPerson:
		if anyHand(func(h Hand) bool { return h.Account.ID == "" || h.Account.ID == a.ID }) {
			return SamePerson
		}
	case OtherSession:
		if on.Session == "" || anyHand(func(h Hand) bool { return h.Session == "" || h.Session == on.Session }) {
			return SameSession
		}
	case NotOwner:
		if on.Account == "" || on.Account == a.ID || anyHand(func(h Hand) bool { return h.Account.ID == on.Account }) {
			return ByOwner
		}
	case Standing:
		if anyHand(func(h Hand) bool { return b.reach(&h.Account, eyes.After, on) != Allowed }) {
			return NoLongerMay
		}
	case WithReason:
		if strings.TrimSpace(on.Reason) == "" {
			return NoReason
		}
	default:
		return NoRow
	}
	return Allowed
}
