// Totals: sheets added up, once for a constituency and once for a nation.

package tally

import "laphieu/election"

// Add adds one sheet to the totals. The votes of both stand in the order of the
// same ballot; totals without votes yet take the sheet's number of them.
func Add(t *election.Totals, f *election.Figures, votes []int64) {
	t.Listed += f.Listed
	t.Voted += f.Voted
	t.Issued += f.Issued
	t.Collected += f.Collected
	t.Valid += f.Valid
	t.Invalid += f.Invalid
	if t.Votes == nil {
		t.Votes = make([]int64, len(votes))
	}
	sums := t.Votes[:len(votes)]
	for i, b := range votes {
		sums[i] += b
	}
}

// Totals adds up the sheets of a contest. With no sheet every sum is zero.
func Totals(sheets []election.Sheet, candidates int) election.Totals {
	t := election.Totals{Votes: make([]int64, candidates)}
	for i := range sheets {
		Add(&t, &sheets[i].Figures, sheets[i].Votes)
	}
	return t
}
