// Result: whose figures a decision has annulled (Article 81), over all rounds of an
// election.

package acts

import (
	"slices"

	"laphieu/election"
	"laphieu/store"
)

// Annulments are the decisions that annul figures, each on the round that it annuls.
type Annulments []store.Decision

// ReadAnnulments reads those of an election that stand. A vote held again cites what
// annulled the one before: that is left out, for it says nothing of the vote's own
// figures.
func ReadAnnulments(v *store.View, e election.ElectionID) (all Annulments, err error) {
	rows, err := v.ElectionDecisions(e)
	for i := range rows {
		d := &rows[i]
		cites := func(x store.Decision) bool {
			return x.Level == d.Level && x.Constituency == d.Constituency && x.Round < d.Round && recorded([]store.Decision{x}, &d.Decision)
		}
		if d.Kind == election.DecideAnnulled && !slices.ContainsFunc(rows[:i], cites) {
			all = append(all, *d)
		}
	}
	return all, err
}

// Of reports whether a sheet's figures are annulled.
func (a Annulments) Of(id election.SheetID) bool {
	return slices.ContainsFunc(a, func(d store.Decision) bool { return d.BallotingID == id.BallotingID && d.Covers(id.Area) })
}
