// The answer to a complaint: late or not, and whether the complainant may go to
// court.

package law

import "laphieu/election"

// AnsweredLate reports whether an answer came after its last lawful day; never
// where the law sets none.
func (rs RuleSet) AnsweredLate(c *Complaint, answered election.Date) (bool, error) {
	route, err := RouteOf(c.About, c.Level)
	if err != nil {
		return false, err
	}
	by, err := rs.decideBy(c, &route)
	return err == nil && !by.IsZero() && by.Before(answered), err
}

// MaySue reports whether a complainant may go to court on a given day. Only the
// voter list leads there: after the answer, or once the time for it has run out,
// and until five days before election day (Law 93/2015/QH13, Articles 115(3) and
// 116(2)c). The zero answered is no answer yet.
func (rs RuleSet) MaySue(c *Complaint, answered, electionDay, on election.Date) bool {
	if c.About != AboutRoll || rs.day("list_lawsuit_end", electionDay).Before(on) {
		return false
	}
	if !answered.IsZero() && !on.Before(answered) {
		return true
	}
	by, err := rs.DueAfter("list_complaint_resolve_days", c.Received)
	return err == nil && by.Before(on)
}
