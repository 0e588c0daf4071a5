// Result: what the law orders once the sheets are in.

package naive

import (
	"math/bits"
	"slices"

	"laphieu/election"
)

// Result is the part of an outcome on which two determinations must agree.
type Result struct {
	Status   election.Status
	Elected  []election.CandidateID // most votes first; equals: the older, then ballot order
	Tied     []election.CandidateID // ballot order
	Vacant   int
	Next     election.Next
	Deadline election.Date // zero if none
}

// Determine gives the lawful result of a contest from the sheets received.
func Determine(l election.Law, c *election.Contest) Result {
	nobody := func(s election.Status, n election.Next) Result {
		return Result{Status: s, Vacant: c.Seats, Next: n}
	}
	refused := nobody(election.RefusedOutcome, election.NextNone)

	sheets, anyAnnulled := received(c)
	inPlace, complete := place(c.Areas, sheets)
	if !inPlace || c.Seats < 1 || c.Seats > mostSeats(c.Level) {
		return refused
	}
	for i := range sheets {
		if !believable(c, &sheets[i]) {
			return refused
		}
	}
	if !complete {
		r := nobody(election.Partial, election.NextSheets)
		if anyAnnulled { // Article 81(2): the vote is held again
			r.Deadline = lastDay(l, c.ElectionDay)
		}
		return r
	}

	total := add(sheets, len(c.Candidates))
	// Article 78(1): the result is recognised if more than half of the listed
	// voters of the constituency took part.
	if 2*total.Voted <= total.Listed {
		switch {
		case c.Round == election.First: // Article 80(1): the vote is held again
			r := nobody(election.InvalidTurnout, election.NextRerun)
			r.Deadline = lastDay(l, c.ElectionDay)
			return r
		case c.Round == election.Rerun: // Article 80(4): recognised all the same
		default: // the law is silent: the Council decides, and does not contradict itself
			recognised := slices.ContainsFunc(c.Decisions, isRecognised)
			switch not := slices.ContainsFunc(c.Decisions, isNotRecognised); {
			case recognised && not:
				return refused
			case !recognised:
				return nobody(election.HeldForNEC, election.NextDecision)
			}
		}
	}

	passed := overHalf(c, total)
	sure, tied := fill(passed, min(c.Seats, len(passed)))
	left := min(c.Seats, len(passed)) - bits.OnesCount(uint(sure))
	chosen, lawful := choose(c, passed, sure, tied, left)
	if !lawful {
		return refused
	}
	elected := sure | chosen
	r := Result{
		Status:  election.Decided,
		Elected: byRank(pick(passed, elected)),
		Vacant:  c.Seats - bits.OnesCount(uint(elected)),
	}
	if bits.OnesCount(uint(chosen)) < left {
		r.Status, r.Next = election.TieUnresolved, election.NextDecision
		r.Tied = ids(pick(passed, tied))
		return r
	}
	r.Next = after(c, r.Vacant)
	if r.Next == election.NextSupplementary || r.Next == election.NextSupplementaryForNEC {
		r.Deadline = lastDay(l, c.ElectionDay)
	}
	return r
}

// Article 10(4): a constituency elects at most three deputies to the National
// Assembly, at most five to a People's Council.
func mostSeats(v election.Level) int {
	if v == election.National {
		return 3
	}
	return 5
}

// lastDay is the last day of a supplementary vote or of a vote held again,
// counted from the first election day: Articles 79(3), 80(4) and 81(2), as
// amended in 2025.
func lastDay(l election.Law, electionDay election.Date) election.Date {
	if l == election.Law2015 {
		return electionDay.AddDays(15)
	}
	return electionDay.AddDays(7)
}

func isRecognised(d election.Decision) bool {
	return d.Kind == election.DecideHeld && d.Document != "" && !d.Refuses
}

func isNotRecognised(d election.Decision) bool {
	return d.Kind == election.DecideHeld && d.Document != "" && d.Refuses
}

// after says what follows a result that leaves seats vacant.
func after(c *election.Contest, vacant int) election.Next {
	elected := c.Seats - vacant
	switch {
	case vacant == 0:
		return election.NextNone
	case c.Round != election.First:
		// Article 79 speaks of the first election, and 79(3) allows no second
		// supplementary vote.
		return election.NextVacantFinal
	case c.Level == election.National:
		// Article 79(1): the National Election Council considers any shortage.
		return election.NextSupplementaryForNEC
	case 3*elected < 2*c.Seats:
		// Article 79(2): fewer than two thirds of the deputies were elected.
		return election.NextSupplementary
	}
	return election.NextVacantNoSupplementary
}
