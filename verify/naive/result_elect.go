// Result: the sets of candidates that the law allows to be elected.

package naive

import (
	"math/bits"
	"slices"

	"laphieu/election"
)

// A contender is a candidate who may be elected.
type contender struct {
	election.Candidate
	votes int64
}

// overHalf lists, in ballot order, those who may be elected. Article 78(2):
// with more than half of the valid ballots. Article 60: unless struck off.
func overHalf(c *election.Contest, total election.Totals) []contender {
	var q []contender
	for i, candidate := range c.Candidates {
		if 2*total.Votes[i] > total.Valid && !candidate.Struck {
			q = append(q, contender{candidate, total.Votes[i]})
		}
	}
	return q
}

// fill tries every set of as many contenders as there are seats. Those in all
// the sets that the law allows are surely elected; those in some are tied. A
// set is a number whose bit i stands for contender i. The sets are few: ballots
// keep at most S names (R10), so fewer than 2·S names can be on more than half.
func fill(q []contender, seats int) (sure, tied int) {
	all := 1<<len(q) - 1
	sure = all
	var some int
	for set := 0; set <= all; set++ {
		if bits.OnesCount(uint(set)) == seats && allowed(q, set) {
			sure &= set
			some |= set
		}
	}
	return sure, some &^ sure
}

// allowed reports whether the law may elect exactly this set: nobody outside it
// is ahead of somebody inside.
func allowed(q []contender, set int) bool {
	for x := range q {
		for y := range q {
			inside, outside := set>>x&1 == 1, set>>y&1 == 0
			if inside && outside && ahead(q[y], q[x]) {
				return false
			}
		}
	}
	return true
}

// ahead reports whether y goes before x. Article 78(3): those with more votes
// are elected. Article 78(4): of equal votes, the older one.
func ahead(y, x contender) bool {
	return y.votes > x.votes || y.votes == x.votes && certainlyOlder(y.Born, x.Born)
}

// certainlyOlder: the last day on which p can be born comes before the first
// day on which q can be. Where a year alone is known it is any day of that
// year; where nothing is known, any day at all.
func certainlyOlder(p, q election.PartialDate) bool {
	if p.Year == 0 || q.Year == 0 {
		return false
	}
	lastMonth, lastDay := p.Month, p.Day
	if lastMonth == 0 {
		lastMonth = 12
	}
	if lastDay == 0 {
		lastDay = 31
	}
	last := p.Year*100_00 + int(lastMonth)*100 + lastDay
	first := q.Year*100_00 + max(int(q.Month), 1)*100 + max(q.Day, 1)
	return last < first
}

// choose reads the decisions on a tie. Where Article 78(4) is silent people
// decide who of the tied takes the seats left, and nothing else: a decision
// that names others, too many, too few, or a younger before a certainly older
// is not lawful. Where nobody is tied there is nothing to decide.
func choose(c *election.Contest, q []contender, sure, tied, left int) (chosen int, lawful bool) {
	for _, d := range c.Decisions {
		if tied == 0 || d.Kind != election.DecideTie || d.Document == "" {
			continue
		}
		named := 0
		for i := range q {
			if slices.Contains(d.IDs, q[i].ID) {
				named |= 1 << i
			}
		}
		if len(d.IDs) != left || bits.OnesCount(uint(named)) != left || named&^tied != 0 ||
			!allowed(q, sure|named) || chosen != 0 && chosen != named {
			return 0, false
		}
		chosen = named
	}
	return chosen, true
}

// byRank orders the elected: again and again the first, in ballot order, of
// those whom nobody left is ahead of.
func byRank(left []contender) []election.CandidateID {
	var order []election.CandidateID
	for len(left) > 0 {
		first := slices.IndexFunc(left, func(x contender) bool {
			return !slices.ContainsFunc(left, func(y contender) bool { return ahead(y, x) })
		})
		order = append(order, left[first].ID)
		left = slices.Delete(left, first, first+1)
	}
	return order
}

func pick(q []contender, set int) []contender {
	var picked []contender
	for i := range q {
		if set>>i&1 == 1 {
			picked = append(picked, q[i])
		}
	}
	return picked
}

func ids(q []contender) []election.CandidateID {
	var names []election.CandidateID
	for i := range q {
		names = append(names, q[i].ID)
	}
	return names
}
