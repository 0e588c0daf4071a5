// Set-up: everything that the law and the program say of what was prepared, with
// the place where it is mended.

package law

import (
	"fmt"
	"strconv"
	"strings"

	"laphieu/election"
	"laphieu/viet"
)

// setupCheck is one look at a set-up.
type setupCheck struct {
	rs    RuleSet
	e     *election.Election
	unit  *election.Unit
	s     *election.Setup
	found []election.Finding
}

// CheckSetup lists what keeps a set-up from being counted with (blocking) and
// what should be looked at (warnings), in the order of the paper: the election,
// its contests, areas, constituencies, lists of candidates, members of bodies.
// Fields name the places: "election.day", "commune", a list alone ("areas"), an
// entry ("members[3]") or a field of one ("constituencies[2].seats"); see
// [SetupField]. The unit is the commune on election day; the zero Unit where the
// tables have none.
//
// Only what makes a count impossible, or its result unlawful beyond doubt,
// blocks. The rest may have a reason that the program cannot see.
func CheckSetup(rs RuleSet, e election.Election, unit election.Unit, s *election.Setup) []election.Finding {
	c := &setupCheck{rs: rs, e: &e, unit: &unit, s: s}
	c.election()
	c.contests()
	c.areas()
	c.constituencies()
	c.lists()
	c.persons()
	c.bodies()
	c.candidatesInBodies()
	return c.found
}

// SetupField takes a field of a finding of [CheckSetup] apart:
// "constituencies[2].seats" is the list "constituencies", its entry 2 and the
// field "seats". The entry is -1 where the whole list is meant.
func SetupField(field string) (list string, entry int, member string) {
	list, member, _ = strings.Cut(field, ".")
	name, rest, indexed := strings.Cut(list, "[")
	if n, err := strconv.Atoi(strings.TrimSuffix(rest, "]")); indexed && err == nil {
		return name, n, member
	}
	return list, -1, member
}

// block and warn add a finding under a rule that may weigh more or less
// elsewhere.
func (c *setupCheck) block(r *Rule, relation, text string, fields ...string) {
	c.add(r, election.Block, relation, text, fields)
}

func (c *setupCheck) warn(r *Rule, relation, text string, fields ...string) {
	c.add(r, election.Warn, relation, text, fields)
}

func (c *setupCheck) add(r *Rule, s election.Severity, relation, text string, fields []string) {
	f := r.finding("", fields, relation, text)
	f.Severity = s
	c.found = append(c.found, f)
}

// again takes findings of another check, at the places where the set-up has what
// they speak of.
func (c *setupCheck) again(found []election.Finding, s election.Severity, fields ...string) {
	for _, f := range found {
		f.Severity, f.Fields = s, fields
		c.found = append(c.found, f)
	}
}

func entry(list string, i int, member string) string {
	if member != "" {
		member = "." + member
	}
	return fmt.Sprintf("%s[%d]%s", list, i, member)
}

// repeats calls report with each pair of a list that has the same key.
func repeats[K comparable](n int, key func(int) K, report func(first, again int)) {
	seen := make(map[K]int, n)
	for i := range n {
		k := key(i)
		if first, found := seen[k]; found {
			report(first, i)
			continue
		}
		seen[k] = i
	}
}

// election looks at the day, the law and the commune.
func (c *setupCheck) election() {
	c.again(CheckElectionDay(c.e.Day), election.Warn, "election.day")
	if c.e.Law == election.Law2025 && c.e.Day.Before(InForce2025) || c.e.Law == election.Law2015 && !c.e.Day.Before(InForce2025) {
		c.warn(electionOnSunday, "", fmt.Sprintf("Ngày bầu cử %s không thuộc thời gian áp dụng phiên bản luật đã chọn (luật sửa đổi năm 2025 có hiệu lực từ ngày %s). Đề nghị kiểm tra lại luật áp dụng.",
			printed(c.e.Day), printed(InForce2025)), "election.law", "election.day")
	}
	if c.unit.Code == "" && !c.e.MadeUp {
		c.warn(setupLikely, "", "Mã xã "+string(c.e.Commune)+" không có trong danh mục đơn vị hành chính vào ngày "+printed(c.e.Day)+". Đề nghị kiểm tra mã xã và ngày bầu cử.", "commune", "election.day")
	}
}

// same is a name as it is compared: case and the place of the tone do not count.
func same(name string) string { return viet.Exact(name) }
