// Totals: sheets added up, once for a constituency and once for a nation.

package tally

import "laphieu/election"

// Add adds one sheet to the totals. The votes of both stand in the order of the
// same ballot; totals without votes yet take the sheet's number of them.
func Add(t *election.Totals, f *election.Figures, votes []int64) {
	t.Figures.Add(f)
	if t.Votes == nil {
		t.Votes = make([]int64, len(votes))
	}
	sums := t.Votes[:len(votes)]
	for i, b := range votes {
		sums[i] += b
	}
}

// AddChecked adds one sheet to the totals and tells which identities it breaks,
// in one pass: what a whole nation's sheets are summed with. It is [Add] and
// [Check] together, and the totals must have their votes.
func AddChecked(t *election.Totals, f *election.Figures, votes []int64, seats int) Broken {
	var sum, most int64
	sums := t.Votes[:len(votes)]
	for i, b := range votes {
		sum += b
		most = max(most, b)
		sums[i] += b
	}
	t.Figures.Add(f)
	return weigh(f, sum, most, seats)
}

// Totals adds up the sheets of a contest. With no sheet every sum is zero.
func Totals(sheets []election.Sheet, candidates int) election.Totals {
	t := election.Totals{Votes: make([]int64, candidates)}
	for i := range sheets {
		Add(&t, &sheets[i].Figures, sheets[i].Votes)
	}
	return t
}
