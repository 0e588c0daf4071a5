// The ballot inventory and the voter list: identities that need more papers
// than the count sheet.

package tally

import "laphieu/election"

// Reading is one of the two readings of the ballot inventory's balance. The
// form prints four numbers and no formula, so the choice is a setting.
type Reading string

// The readings, in the letters of the form: N received, I issued, D exchanged
// because spoiled, U unused.
const (
	NoReading Reading = "unset" // not chosen yet
	Net       Reading = "net"   // N = I + D + U: issued does not count exchanged ballots twice
	Gross     Reading = "gross" // N = I + U and D ≤ I: issued counts every ballot handed over
)

// Balance is what the inventory says about its own sum.
type Balance int

// The answers of CheckBalance.
const (
	Balanced     Balance = iota // the chosen reading holds, or both do
	Undetermined                // exactly one reading holds and none is chosen
	Unbalanced                  // the chosen reading fails, or both do
)

// CheckBalance weighs an inventory. In both readings N − U − I is 0 or D, so a
// sum that is neither is wrong whatever is chosen.
func CheckBalance(v *election.Inventory, r Reading) Balance {
	rest := v.Received - v.Unused - v.Issued
	net := rest == v.Exchanged
	gross := rest == 0 && v.Exchanged <= v.Issued
	switch {
	case r == Net && net, r == Gross && gross, r == NoReading && net && gross:
		return Balanced
	case r == NoReading && (net || gross):
		return Undetermined
	}
	return Unbalanced
}

// InUse is the number of issued ballots that can be in the box: those issued,
// less the exchanged ones where the reading counts them among the issued.
func InUse(v *election.Inventory, r Reading) int64 {
	if r == Gross {
		return v.Issued - v.Exchanged
	}
	return v.Issued
}

// LineAdds reports whether a printed line of the inventory adds up to its
// printed total.
func LineAdds(l election.InventoryLine) bool { return Sum(l.Levels) == l.Total }

// RollOrdered reports whether the entitled voters shrink from level to level:
// national ≥ province ≥ district ≥ commune, and none exceeds the list.
func RollOrdered(r *election.RollTotals) bool {
	bound := r.Total
	for _, level := range election.Levels {
		n, given := r.Rights[level]
		if !given {
			continue
		}
		if n > bound {
			return false
		}
		bound = n
	}
	return true
}
