// Two entries of one sheet, compared field by field.

package tally

import "laphieu/election"

// Difference is one field in which two entries of a sheet differ. A kept-names
// count that only one entry gives counts as a difference against [NotGiven].
type Difference struct {
	Field         string // "collected", "votes[2]" for the third name on the ballot, "kept[0]"
	First, Second int64
}

// Compare lists the fields in which two entries differ, in the order of the
// paper; none when they agree.
func Compare(first, second *election.Sheet) []Difference {
	var d []Difference
	votes, kept := max(len(first.Votes), len(second.Votes)), max(len(first.Kept), len(second.Kept))
	for _, name := range fieldNames(votes, kept) {
		a, _ := Field(first, name)
		b, _ := Field(second, name)
		if a != b {
			d = append(d, Difference{name, a, b})
		}
	}
	return d
}
