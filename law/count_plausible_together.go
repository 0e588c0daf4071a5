// Count: what is worth a second look when the sheets of a constituency lie side
// by side.

package law

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"laphieu/election"
	"laphieu/tally"
	"laphieu/viet"
)

// PlausibleTogether lists what is worth a second look in each sheet beside the
// others of the contest, as warnings under rules P5 to P8, sheet by sheet. What
// it says of one sheet can change when another comes in: it is a hint for those
// who look, and for nobody to wait for.
func (rs RuleSet) PlausibleTogether(c *election.Contest) []election.Finding {
	var sheets []*election.Sheet
	for i := range c.Sheets {
		if s := &c.Sheets[i]; len(s.Votes) == len(c.Candidates) {
			sheets = append(sheets, s)
		}
	}
	all := election.Totals{Votes: make([]int64, len(c.Candidates))}
	for _, s := range sheets {
		tally.Add(&all, &s.Figures, s.Votes)
	}
	var found []election.Finding
	for _, s := range sheets {
		found = append(found, rs.sameAs(c, s, sheets)...)
		if len(sheets)-1 >= rs.number(areasLeast) {
			others := without(&all, s)
			found = append(found, rs.sharesApart(s, &others)...)
			found = append(found, rs.swapped(c, s, &others)...)
		}
	}
	return found
}

// without is the sum of the other sheets.
func without(all *election.Totals, s *election.Sheet) election.Totals {
	o := election.Totals{Votes: slices.Clone(all.Votes), Figures: election.Figures{
		Listed: all.Listed - s.Listed, Voted: all.Voted - s.Voted, Issued: all.Issued - s.Issued,
		Collected: all.Collected - s.Collected, Valid: all.Valid - s.Valid, Invalid: all.Invalid - s.Invalid,
	}}
	for i, b := range s.Votes {
		o.Votes[i] -= b
	}
	return o
}

// sameAs looks for a sheet with the same votes for everybody.
func (rs RuleSet) sameAs(c *election.Contest, s *election.Sheet, sheets []*election.Sheet) []election.Finding {
	if s.Valid < int64(rs.number(ballotsLeast)) || len(s.Votes) < 2 {
		return nil
	}
	var areas []election.AreaID
	for _, o := range sheets {
		if o != s && slices.Equal(o.Votes, s.Votes) {
			areas = append(areas, o.Area)
		}
	}
	if len(areas) == 0 {
		return nil
	}
	return []election.Finding{sameVotes.finding(s.Area, allVotes(c), "",
		"Số phiếu của mọi người ứng cử giống hệt khu vực bỏ phiếu số "+areaList(areas)+". Đề nghị xem có biên bản nào được nhập vào hai khu vực không; nếu đúng như vậy thì giải trình.")}
}

func allVotes(c *election.Contest) []string {
	fields := make([]string, len(c.Candidates))
	for i := range c.Candidates {
		fields[i] = voteField(c.Candidates[i].ID)
	}
	return fields
}

// sharesApart compares turnout and the share of invalid ballots with those of the
// other areas together.
func (rs RuleSet) sharesApart(s *election.Sheet, o *election.Totals) []election.Finding {
	var found []election.Finding
	apart := int64(rs.number(apartMost))
	say := func(r *Rule, what string, part, whole, otherPart, otherWhole int64, fields ...string) {
		if whole == 0 || otherWhole == 0 || !isApart(part, whole, otherPart, otherWhole, apart) {
			return
		}
		found = append(found, r.finding(s.Area, fields, fmt.Sprintf("%d/%d ~ %d/%d", part, whole, otherPart, otherWhole),
			fmt.Sprintf("%s là %s%% (%s trên %s), các khu vực khác cộng lại là %s%%: lệch từ %d%% trở lên. %s", what, share(tally.Percent(part, whole)), viet.Int(part), viet.Int(whole), share(tally.Percent(otherPart, otherWhole)), apart, lookAgain)))
	}
	say(turnoutApart, "Tỷ lệ cử tri đi bỏ phiếu", s.Voted, s.Listed, o.Voted, o.Listed, "listed", "voted")
	if floor := int64(rs.number(apartFloor)); 100*s.Invalid >= floor*s.Collected || 100*o.Invalid >= floor*o.Collected {
		say(invalidApart, "Tỷ lệ phiếu không hợp lệ", s.Invalid, s.Collected, o.Invalid, o.Collected, "collected", "invalid")
	}
	return found
}

// isApart reports whether part/whole differs from another share by at least so
// many percent of that share.
func isApart(part, whole, otherPart, otherWhole, percent int64) bool {
	own := 100 * part
	if compareProducts(own, otherWhole, (100+percent)*otherPart, whole) >= 0 {
		return part != 0 || otherPart != 0
	}
	return percent < 100 && compareProducts(own, otherWhole, (100-percent)*otherPart, whole) <= 0
}

// compareProducts compares a·b with c·d, none of them negative, without
// overflow: sums of a nation times one another are more than 64 bits hold.
func compareProducts(a, b, c, d int64) int {
	hi1, lo1 := bits.Mul64(uint64(a), uint64(b))
	hi2, lo2 := bits.Mul64(uint64(c), uint64(d))
	switch {
	case hi1 < hi2 || hi1 == hi2 && lo1 < lo2:
		return -1
	case hi1 == hi2 && lo1 == lo2:
		return 0
	}
	return 1
}

// swapped looks for the two candidates whose votes, changed over, bring the sheet
// nearest to the other areas, by shares in hundredths of a percent.
func (rs RuleSet) swapped(c *election.Contest, s *election.Sheet, o *election.Totals) []election.Finding {
	if s.Valid < int64(rs.number(ballotsLeast)) || o.Valid < int64(rs.number(ballotsLeast)) {
		return nil
	}
	here, there := sharesOf(s.Votes, s.Valid), sharesOf(o.Votes, o.Valid)
	best, first, second := int64(rs.number(swapApart))*100-1, -1, -1
	for i := range here {
		for j := i + 1; j < len(here); j++ {
			as := distance(here[i], there[i]) + distance(here[j], there[j])
			if changed := distance(here[j], there[i]) + distance(here[i], there[j]); 2*changed <= as && as-changed > best {
				best, first, second = as-changed, i, j
			}
		}
	}
	if first < 0 {
		return nil
	}
	a, b := &c.Candidates[first], &c.Candidates[second]
	people := []string{fmt.Sprintf("%s (%s)", a.Name, viet.Int(s.Votes[first])), fmt.Sprintf("%s (%s)", b.Name, viet.Int(s.Votes[second]))}
	return []election.Finding{perhapsSwapped.finding(s.Area, []string{voteField(a.ID), voteField(b.ID)}, "",
		"Nếu đổi chỗ số phiếu của "+strings.Join(people, " và ")+" thì tỷ lệ gần với các khu vực khác hơn nhiều. Đề nghị xem lại hai dòng này trên biên bản; nếu đúng thì giải trình.")}
}

func sharesOf(votes []int64, valid int64) []int64 {
	shares := make([]int64, len(votes))
	for i, b := range votes {
		shares[i] = int64(tally.Percent(b, valid))
	}
	return shares
}

func distance(a, b int64) int64 { return max(a-b, b-a) }
