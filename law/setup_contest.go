// Set-up: what must hold of a contest before its sheets are looked at.

package law

import "laphieu/election"

// setupFindings judges the contest itself: no constituency elects more than the
// law allows. A lack of surplus is not judged here, because a late withdrawal
// does not undo an election (see [RuleSet.Surplus]).
func (rs RuleSet) setupFindings(c *election.Contest) []election.Finding {
	return rs.checkSeats("seats", c.Constituency, c.Level, c.Seats)
}
