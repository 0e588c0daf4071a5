// Set-up: the official lists.

package law

import (
	"fmt"
	"slices"
	"strings"

	"laphieu/election"
)

// lists looks at the list of each constituency, and at the women on that of the
// commune's council, which alone is whole here.
func (c *setupCheck) lists() {
	for i := range c.s.Constituencies {
		c.list(i)
	}
	for k := range c.s.Nominees {
		n := &c.s.Nominees[k]
		if !slices.ContainsFunc(c.s.Constituencies, func(p election.Constituency) bool { return p.Level == n.Level && p.ID == n.Constituency }) {
			c.block(setupComplete, "", fmt.Sprintf("%s: xã không có đơn vị bầu cử số %s bầu đại biểu %s. Đề nghị xếp vào đơn vị khác hoặc bỏ.", n.Name, n.Constituency, bodyVoted[n.Level]), entry("nominees", k, "constituency"))
		}
	}
	c.women()
}

// list looks at one constituency: at[] are the places of its nominees.
func (c *setupCheck) list(i int) {
	p := &c.s.Constituencies[i]
	var at []int
	standing := 0
	for k := range c.s.Nominees {
		if n := &c.s.Nominees[k]; n.Level == p.Level && n.Constituency == p.ID {
			at = append(at, k)
			if !n.Struck {
				standing++
			}
		}
	}
	where := p.Name + " (" + bodyVoted[p.Level] + ")"
	if standing == 0 {
		c.block(setupComplete, "", where+" chưa có người ứng cử. Đề nghị ghi danh sách chính thức.", "nominees", entry("constituencies", i, ""))
		return
	}
	repeats(len(at), func(j int) election.CandidateID { return c.s.Nominees[at[j]].ID }, func(first, again int) {
		c.block(setupComplete, "", fmt.Sprintf("%s: %s và %s mang cùng một mã %q. Đề nghị đổi mã.", where, c.s.Nominees[at[first]].Name, c.s.Nominees[at[again]].Name, string(c.s.Nominees[at[again]].ID)), entry("nominees", at[again], "id"))
	})
	if found, err := c.rs.CheckSurplus(p.Level, p.Seats, len(at)); err == nil { // a wrong number of seats is told above
		c.prefixed(where, found, "nominees", entry("constituencies", i, "seats"))
	}
	c.afterLoss(where, i, len(at), standing)
	c.order(where, at)
	for _, k := range at {
		c.nominee(where, k)
	}
	c.births(where, at)
}

// prefixed takes findings as warnings and says first where they are.
func (c *setupCheck) prefixed(where string, found []election.Finding, fields ...string) {
	for i := range found {
		found[i].Text = where + ": " + found[i].Text
	}
	c.again(found, election.Warn, fields...)
}

// afterLoss looks at a list from which names were struck.
func (c *setupCheck) afterLoss(where string, i, listed, standing int) {
	p := &c.s.Constituencies[i]
	left, err := c.rs.SeatsAfterLoss(p.Level, p.Seats, standing)
	if standing == listed || err != nil || left == p.Seats {
		return
	}
	c.warn(lateLoss, fmt.Sprintf("%d >= %d + 1", standing, p.Seats), fmt.Sprintf("%s: sau khi xóa tên còn %d người ứng cử để bầu %d đại biểu; giữ danh sách khi còn nhiều hơn ít nhất một người, nếu không thì giảm còn %d đại biểu. Đề nghị kiểm tra quyết định của cấp có thẩm quyền.",
		where, standing, p.Seats, left), entry("constituencies", i, "seats"))
}

// order compares the list with the order of the ballot.
func (c *setupCheck) order(where string, at []int) {
	candidates := make([]election.Candidate, len(at))
	name := map[election.CandidateID]string{}
	for j, k := range at {
		candidates[j] = c.s.Nominees[k].Candidate
		name[candidates[j].ID] = candidates[j].Name
	}
	o := c.rs.OrderOf(candidates)
	for j := range at {
		if candidates[j].ID != o.Order[j] && !o.leavesOpen(candidates[j].ID, o.Order[j]) {
			c.warn(byName, "", fmt.Sprintf("%s: dòng %d ghi %s, theo vần chữ cái là %s. Nếu phiếu bầu đã in theo thứ tự này thì để nguyên; nếu không, đề nghị xếp lại.",
				where, j+1, candidates[j].Name, name[o.Order[j]]), entry("nominees", at[j], "position"))
			break
		}
	}
	for _, ids := range o.Open {
		c.warn(orderOpen, "", fmt.Sprintf("%s: %d người cùng họ tên %s và chưa rõ ai sinh trước. Đề nghị ghi ngày sinh; cùng ngày sinh thì Ủy ban bầu cử quyết định thứ tự.", where, len(ids), name[ids[0]]), "nominees")
	}
}

func (c *setupCheck) nominee(where string, k int) {
	n := &c.s.Nominees[k]
	if strings.TrimSpace(n.Name) == "" {
		c.block(setupComplete, "", where+": có người ứng cử chưa ghi họ tên.", entry("nominees", k, "name"))
	}
	if n.Struck && n.StruckBy == "" {
		c.warn(struckCannotBeElected, "", n.Name+" đã bị xóa tên nhưng chưa ghi số, ngày và cơ quan quyết định. Đề nghị bổ sung.", entry("nominees", k, "struck_by"))
	}
	if n.Struck || !n.Born.Known() {
		return
	}
	for _, f := range c.rs.checkAge(&Nominee{ID: election.CandidateID(n.Name), Born: n.Born}, c.e.Day) {
		severity := f.Severity
		if f.Rule == ageNotKnown.Code {
			severity = election.Warn
		}
		c.again([]election.Finding{f}, severity, entry("nominees", k, "born"))
	}
}

// births asks once for the birth dates that a list lacks.
func (c *setupCheck) births(where string, at []int) {
	var fields []string
	for _, k := range at {
		if n := &c.s.Nominees[k]; !n.Struck && !n.Born.Known() {
			fields = append(fields, entry("nominees", k, "born"))
		}
	}
	if len(fields) > 0 {
		c.warn(birthsForTies, "", fmt.Sprintf("%s: %d người ứng cử chưa có ngày sinh. Đề nghị ghi trước khi kiểm phiếu: khi số phiếu bằng nhau, người nhiều tuổi hơn trúng cử.", where, len(fields)), fields...)
	}
}

// women weighs the list of the commune's council where everybody's sex is given.
func (c *setupCheck) women() {
	all, women := 0, 0
	for k := range c.s.Nominees {
		n := &c.s.Nominees[k]
		switch {
		case n.Level != election.Commune:
			continue
		case n.Sex == "":
			return
		case n.Sex == election.Female:
			women++
		}
		all++
	}
	c.again(c.rs.CheckQuotas(election.Commune, all, women, 0), election.Warn, "nominees")
}

// persons looks for one person in several lists: the same name and the same full
// date of birth.
func (c *setupCheck) persons() {
	type person struct {
		name string
		born election.PartialDate
	}
	places := map[person][]int{}
	var order []person
	for k := range c.s.Nominees {
		n := &c.s.Nominees[k]
		p := person{same(n.Name), n.Born}
		if n.Born.Day == 0 || n.Struck {
			continue
		}
		if places[p] == nil {
			order = append(order, p)
		}
		places[p] = append(places[p], k)
	}
	for _, p := range order {
		c.person(places[p])
	}
}

func (c *setupCheck) person(at []int) {
	one := Nominee{ID: election.CandidateID(c.s.Nominees[at[0]].Name)}
	fields := make([]string, len(at))
	for j, k := range at {
		n := &c.s.Nominees[k]
		one.Places = append(one.Places, Place{n.Level, string(n.Constituency)})
		fields[j] = entry("nominees", k, "")
	}
	found, err := c.rs.checkPlaces(&one)
	if err != nil { // a level that the law does not have is told above
		return
	}
	for i := range found {
		found[i].Text = "Nếu đây là cùng một người (trùng họ tên và ngày sinh): " + found[i].Text
	}
	c.again(found, election.Warn, fields...)
}
