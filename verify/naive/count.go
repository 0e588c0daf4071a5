// Count: which sheets are before the constituency, which of them cannot be
// true, and their sums.

package naive

import (
	"slices"

	"laphieu/election"
)

// add sums the sheets as far as Articles 78 and 80 ask.
func add(sheets []election.Sheet, candidates int) election.Totals {
	total := election.Totals{Votes: make([]int64, candidates)}
	for _, s := range sheets {
		total.Listed += s.Listed
		total.Voted += s.Voted
		total.Valid += s.Valid
		for i := range s.Votes {
			total.Votes[i] += s.Votes[i]
		}
	}
	return total
}

// received leaves out the sheets of areas whose result the National Election
// Council annulled (Article 81). That happens in the first round: the round
// held after it brings new sheets for these areas, and the decision is then
// only its reason.
func received(c *election.Contest) (sheets []election.Sheet, anyAnnulled bool) {
	annulled := func(a election.AreaID) bool {
		return c.Round == election.First && decided(c, election.DecideAnnulled, a)
	}
	for _, s := range c.Sheets {
		if !annulled(s.Area) {
			sheets = append(sheets, s)
		}
	}
	return sheets, slices.ContainsFunc(c.Areas, annulled)
}

// place reports whether each sheet is of a polling area of the constituency and
// no area has two, and whether all areas have theirs: the constituency is
// determined from the minutes of all its polling areas (Article 77(1)).
func place(areas []election.AreaID, sheets []election.Sheet) (inPlace, complete bool) {
	missing := map[election.AreaID]bool{}
	for _, a := range areas {
		missing[a] = true
	}
	for _, s := range sheets {
		if !missing[s.Area] {
			return false, false
		}
		delete(missing, s.Area)
	}
	return true, len(missing) == 0
}

// decided reports whether a decision with its document speaks of an area.
func decided(c *election.Contest, k election.DecisionKind, a election.AreaID) bool {
	for _, d := range c.Decisions {
		if d.Kind == k && d.Document != "" && (len(d.Areas) == 0 || slices.Contains(d.Areas, a)) {
			return true
		}
	}
	return false
}

// believable reports whether a sheet can be true: whether every relation of
// the minutes that blocks holds.
func believable(c *election.Contest, s *election.Sheet) bool {
	seats := int64(c.Seats)
	if !countable(s.Listed, s.Voted, s.Issued, s.Collected, s.Valid, s.Invalid) ||
		!countable(s.Votes...) || !countable(s.Kept...) {
		return false
	}
	var names, keptBallots, keptNames int64
	for _, v := range s.Votes {
		names += v
	}
	for i, ballots := range s.Kept {
		keptBallots += ballots
		keptNames += ballots * int64(i+1)
	}
	namesFit := s.Valid <= names && names <= seats*s.Valid // R10: a valid ballot keeps 1 to S names
	if seats == 1 {
		namesFit = names == s.Valid // R13: with one seat it keeps exactly one
	}
	overcountAllowed := decided(c, election.DecideOvercount, s.Area)

	return s.Voted <= s.Listed && // R1: nobody votes who is not listed
		(s.Collected <= s.Voted || overcountAllowed) && // R3: one voter, one ballot
		s.Collected == s.Valid+s.Invalid && // R4: each ballot is valid or invalid
		(s.Collected <= s.Issued || s.Collected > s.Voted && overcountAllowed) && // R6: only issued ballots come back; it breaks with R3 and is decided with it
		len(s.Votes) == len(c.Candidates) && // R14: each name on the ballot has its figure
		namesFit &&
		!slices.ContainsFunc(s.Votes, func(v int64) bool { return v > s.Valid }) && // R12
		(s.Kept == nil || // R11: ballots sorted by names kept add up, if they were
			len(s.Kept) <= c.Seats && keptBallots == s.Valid && keptNames == names) &&
		(s.Inventory == nil || balanced(s.Inventory, s)) &&
		(s.Roll == nil || agrees(s.Roll, s, c.Level))
}

// balanced reads the inventory of ballots (form 32).
func balanced(v *election.Inventory, s *election.Sheet) bool {
	if !countable(v.Received, v.Issued, v.Exchanged, v.Unused) {
		return false
	}
	for _, line := range v.Lines { // R7: each printed total is the sum of its levels
		var total int64
		for _, n := range line.Levels {
			total += n
		}
		if !countable(line.Levels...) || line.Total != total {
			return false
		}
	}
	left := v.Received - v.Issued - v.Unused
	net := left == v.Exchanged                    // R5(a): ballots given in exchange are not among the issued
	gross := left == 0 && v.Exchanged <= v.Issued // R5(b): they are
	return (net || gross) && v.Issued == s.Issued // R9
}

// agrees reads the totals of the voter list (form 31).
func agrees(r *election.RollTotals, s *election.Sheet, v election.Level) bool {
	if !countable(r.Total, r.Male, r.Female) || r.Total != r.Male+r.Female { // R27
		return false
	}
	higher := r.Total
	for _, level := range election.Levels { // R27: the lower the body, the fewer its voters
		voters, given := r.Rights[level]
		if given && (voters < 0 || voters > higher) {
			return false
		}
		if given {
			higher = voters
		}
	}
	entitled, given := r.Rights[v]
	return !given || s.Listed == entitled // R9
}

// countable reports whether every figure is a possible count of people or
// ballots; within these bounds no sum or product here overflows.
func countable(figures ...int64) bool {
	return !slices.ContainsFunc(figures, func(n int64) bool { return n < 0 || n > election.MaxCount })
}
