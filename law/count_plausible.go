// Count: what is worth a second look in one sheet alone.

package law

import (
	"fmt"
	"strings"

	"laphieu/election"
	"laphieu/tally"
	"laphieu/viet"
)

// Plausible lists what is possible in a sheet and still worth a second look, as
// warnings under rules P1 to P4. It is no part of what the law requires: neither
// [RuleSet.Check] nor [RuleSet.Determine] knows of it.
func (rs RuleSet) Plausible(c *election.Contest, s *election.Sheet) []election.Finding {
	if len(s.Votes) != len(c.Candidates) {
		return nil // told by R14
	}
	return append(rs.plausibleShares(s), rs.plausibleVotes(c, s)...)
}

func (rs RuleSet) plausibleShares(s *election.Sheet) []election.Finding {
	var found []election.Finding
	if most := int64(rs.number(invalidMost)); 100*s.Invalid > most*s.Collected {
		found = append(found, manyInvalid.finding(s.Area, []string{"collected", "invalid"}, fmt.Sprintf("100*%d <= %d*%d", s.Invalid, most, s.Collected),
			fmt.Sprintf("Có %s phiếu không hợp lệ trên %s phiếu thu vào%s, nhiều hơn %d%%. %s", viet.Int(s.Invalid), viet.Int(s.Collected), inBrackets(tally.Percent(s.Invalid, s.Collected)), most, lookAgain)))
	}
	least, most := int64(rs.number(turnoutLeast)), int64(rs.number(turnoutMost))
	took := fmt.Sprintf("Có %s trên %s cử tri đi bỏ phiếu%s, ", viet.Int(s.Voted), viet.Int(s.Listed), inBrackets(tally.Percent(s.Voted, s.Listed)))
	switch {
	case 100*s.Voted < least*s.Listed:
		found = append(found, lowTurnout.finding(s.Area, []string{"listed", "voted"}, fmt.Sprintf("100*%d >= %d*%d", s.Voted, least, s.Listed), fmt.Sprintf("%sthấp hơn %d%%. %s", took, least, lookAgain)))
	case 100*s.Voted > most*s.Listed:
		found = append(found, highTurnout.finding(s.Area, []string{"listed", "voted"}, fmt.Sprintf("100*%d <= %d*%d", s.Voted, most, s.Listed), fmt.Sprintf("%scao hơn %d%%. %s", took, most, lookAgain)))
	}
	return found
}

// plausibleVotes looks for candidates with every valid ballot or with none.
func (rs RuleSet) plausibleVotes(c *election.Contest, s *election.Sheet) []election.Finding {
	if s.Valid < int64(rs.number(ballotsLeast)) {
		return nil
	}
	var all, none []int
	for i, b := range s.Votes {
		switch {
		case c.Candidates[i].Struck:
		case b == s.Valid:
			all = append(all, i)
		case b == 0:
			none = append(none, i)
		}
	}
	var found []election.Finding
	say := func(at []int, votes int64, text string) {
		if len(at) == 0 {
			return
		}
		fields, people := []string{"valid"}, make([]string, len(at))
		for j, i := range at {
			fields, people[j] = append(fields, voteField(c.Candidates[i].ID)), c.Candidates[i].Name
		}
		found = append(found, allOrNone.finding(s.Area, fields, fmt.Sprintf("0 < %d < %d", votes, s.Valid), fmt.Sprintf(text, strings.Join(people, ", "), viet.Int(s.Valid), lookAgain)))
	}
	say(all, s.Valid, "%s được bầu trên cả %s phiếu hợp lệ. %s")
	say(none, 0, "%s không được phiếu nào trong %s phiếu hợp lệ. %s")
	return found
}
