// Result: the vote that follows an outcome, Articles 79 to 82. Who sets its day
// is a body; what it carries over is the law's.

package law

import (
	"slices"

	"laphieu/election"
)

// RoundOrder is what the body that sets a further vote has ordered.
type RoundOrder struct {
	Day      election.Date
	Document string // number, date and body; required
	MovedBy  string // the National Election Council's document that moved the last day (Article 98(3), law of 2025); else empty
}

// refuse is a step that the law does not allow.
func refuse(field, code string, args ...any) error {
	return &election.Error{Kind: election.Refused, Code: code, Field: field, Args: args}
}

// NextBalloting gives the vote that an outcome leads to.
//
//   - After an annulment (Article 81) the vote is held again with the same seats
//     and candidates; [CarriedOver] tells which sheets stay.
//   - After too low a turnout (Article 80) the whole constituency votes again on
//     the same candidates, less those struck off.
//   - After a shortage (Article 79) those not elected stand for the seats left.
//
// It refuses where the outcome leads to no further vote, naming why, and a day
// that is not after the vote before or is beyond the last lawful day. The law of
// 2025 lets the Council move that day. The outcome must be the lawful one: for a
// contest that is decided above the commune see [RuleSet.OrderedBalloting].
func (rs RuleSet) NextBalloting(c *election.Contest, o *election.Outcome, before election.Balloting, order RoundOrder) (election.Balloting, error) {
	kind, err := roundAfter(c, o)
	if err != nil {
		return election.Balloting{}, err
	}
	next, err := rs.follow(c, before, kind, order)
	if err != nil {
		return election.Balloting{}, err
	}
	if kind == election.Supplementary {
		next.Seats = o.Vacant
		next.Candidates = slices.DeleteFunc(slices.Clone(next.Candidates), func(id election.CandidateID) bool {
			return slices.Contains(o.Elected, id)
		})
	}
	if len(next.Candidates) == 0 {
		return election.Balloting{}, refuse("", "round_no_candidates")
	}
	return next, nil
}

// roundAfter tells which vote an outcome leads to.
func roundAfter(c *election.Contest, o *election.Outcome) (election.Round, error) {
	switch {
	case o.Status == election.RefusedOutcome:
		return "", refuse("", "round_outcome_refused")
	case hasAnnulment(c) && c.Round != election.RerunAfterAnnulment:
		return election.RerunAfterAnnulment, nil
	}
	switch o.Next {
	case election.NextSupplementary, election.NextSupplementaryForNEC:
		return election.Supplementary, nil
	case election.NextRerun:
		return election.Rerun, nil
	case election.NextVacantNoSupplementary:
		return "", refuse("", "round_two_thirds", len(o.Elected), o.Seats)
	case election.NextVacantFinal:
		return "", lastRound(c.Round)
	case election.NextDecision:
		return "", refuse("", "round_undecided")
	case election.NextSheets:
		return "", refuse("", "round_sheets_missing", len(o.Missing))
	}
	return "", refuse("", "round_nothing_missing")
}

func lastRound(r election.Round) error {
	if r == election.Supplementary {
		return refuse("", "round_once_only")
	}
	return refuse("", "round_after_rerun")
}

func hasAnnulment(c *election.Contest) bool {
	return slices.ContainsFunc(c.Decisions, func(d election.Decision) bool {
		return d.Kind == election.DecideAnnulled && d.Document != ""
	})
}

// follow is the next vote before its seats and candidates are looked at.
func (rs RuleSet) follow(c *election.Contest, before election.Balloting, kind election.Round, order RoundOrder) (election.Balloting, error) {
	if err := rs.checkOrder(c, &before, order); err != nil {
		return election.Balloting{}, err
	}
	next := before
	next.Round++
	next.Kind, next.Day, next.Document = kind, order.Day, order.Document
	if order.MovedBy != "" {
		next.Document += "; " + order.MovedBy
	}
	if areas, _ := CarriedOver(c); kind != election.RerunAfterAnnulment || len(areas) == 0 {
		next.Candidates = slices.DeleteFunc(slices.Clone(before.Candidates), func(id election.CandidateID) bool { return isStruck(c, id) })
	}
	return next, nil
}

func isStruck(c *election.Contest, id election.CandidateID) bool {
	position, found := c.Candidate(id)
	return found && c.Candidates[position].Struck
}

// checkOrder checks the document and the day of a further vote. Both last days
// count from the first election day (Articles 79(3), 80(4) and 81(2)).
func (rs RuleSet) checkOrder(c *election.Contest, before *election.Balloting, order RoundOrder) error {
	last := rs.secondVoteBy(c.ElectionDay)
	switch {
	case before.Round >= election.MaxRounds:
		return refuse("", "round_too_many", election.MaxRounds)
	case order.Document == "":
		return refuse("document", "round_document")
	case order.MovedBy != "" && rs.Law != election.Law2025:
		return refuse("moved_by", "round_not_movable")
	case order.Day.IsZero() || !before.Day.Before(order.Day):
		return refuse("day", "round_too_early", printed(before.Day))
	case last.Before(order.Day) && order.MovedBy == "":
		return refuse("day", "round_too_late", printed(last))
	}
	return nil
}
