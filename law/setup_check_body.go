// Set-up: the members of the committee, of the boards and of the polling teams.

package law

import (
	"fmt"
	"slices"
	"strings"

	"laphieu/election"
)

// bodyPlace is one body of a set-up.
type bodyPlace struct {
	body  election.Body
	place string
}

// bodies looks at each body that ought to be there, and at members of others.
func (c *setupCheck) bodies() {
	members, order := c.membersOf()
	committee := bodyPlace{election.Committee, ""}
	if len(members[committee]) == 0 {
		c.warn(committeeCommuneRule, "", "Chưa ghi thành viên Ủy ban bầu cử xã. Đề nghị bổ sung: biên bản tổng kết in tên những người này.", "members")
	}
	c.body(committee, CommitteeCommune, members)
	var boards, teams []string
	for i := range c.s.Constituencies {
		if p := &c.s.Constituencies[i]; p.Level == election.Commune {
			boards = append(boards, string(p.ID))
		}
	}
	for i := range c.s.Areas {
		teams = append(teams, string(c.s.Areas[i].ID))
	}
	boards = c.each(boards, election.Board, BoardCommune, members)
	teams = c.each(teams, election.Team, Team, members)
	c.without(boardCouncilRule, boards, "Chưa ghi thành viên Ban bầu cử ở đơn vị bầu cử số %s. Đề nghị bổ sung: biên bản xác định kết quả in tên những người này.")
	c.without(teamRule, teams, "Chưa ghi thành viên Tổ bầu cử số %s. Đề nghị ghi ít nhất Tổ trưởng và điện thoại: bảng theo dõi cần người để gọi.")
	c.strangers(members, order)
}

// membersOf gives the members of each body, and the bodies as they come.
func (c *setupCheck) membersOf() (members map[bodyPlace][]int, order []bodyPlace) {
	members = map[bodyPlace][]int{}
	for k := range c.s.Members {
		p := bodyPlace{c.s.Members[k].Body, c.s.Members[k].Place}
		if members[p] == nil {
			order = append(order, p)
		}
		members[p] = append(members[p], k)
	}
	return members, order
}

// each looks at the bodies of some places and gives the places without one.
func (c *setupCheck) each(places []string, b election.Body, kind Body, members map[bodyPlace][]int) (without []string) {
	for i, place := range places {
		if slices.Contains(places[:i], place) {
			continue // told elsewhere
		}
		if !c.body(bodyPlace{b, place}, kind, members) {
			without = append(without, place)
		}
	}
	return without
}

func (c *setupCheck) without(r *Rule, places []string, text string) {
	if len(places) > 0 {
		c.warn(r, "", fmt.Sprintf(text, strings.Join(places, ", ")), "members")
	}
}

// body looks at one body, if anybody is in it.
func (c *setupCheck) body(p bodyPlace, kind Body, members map[bodyPlace][]int) (there bool) {
	at := members[p]
	delete(members, p)
	if len(at) == 0 {
		return false
	}
	name := bodyNamed(p)
	if found, err := c.rs.CheckBody("", kind, len(at)); err == nil {
		c.prefixed(name, found, "members")
	}
	c.chairs(name, p.body, at)
	repeats(len(at), func(j int) string { return same(c.s.Members[at[j]].Name) }, func(_, j int) {
		c.warn(setupLikely, "", name+": "+c.s.Members[at[j]].Name+" ghi hai lần. Nếu là hai người cùng họ tên thì để nguyên.", entry("members", at[j], "name"))
	})
	return true
}

// chairs looks at those who sign: one head, and in a team a secretary.
func (c *setupCheck) chairs(name string, b election.Body, at []int) {
	var heads []string
	secretary := false
	for _, k := range at {
		switch c.s.Members[k].Title {
		case election.Chair:
			heads = append(heads, entry("members", k, "title"))
		case election.Secretary:
			secretary = true
		}
	}
	r := map[election.Body]*Rule{election.Committee: committeeCommuneRule, election.Board: boardCouncilRule, election.Team: teamRule}[b]
	switch {
	case len(heads) == 0:
		c.warn(r, "", name+" chưa ghi "+headTitle[b]+". Đề nghị bổ sung: người này ký biên bản.", "members")
	case len(heads) > 1:
		c.warn(r, fmt.Sprintf("%d = 1", len(heads)), fmt.Sprintf("%s có %d %s. Đề nghị kiểm tra lại.", name, len(heads), headTitle[b]), heads...)
	}
	if b == election.Team && !secretary {
		c.warn(r, "", name+" chưa ghi Thư ký. Đề nghị bổ sung: Tổ trưởng và Thư ký ký biên bản kết quả kiểm phiếu.", "members")
	}
}

var headTitle = map[election.Body]string{election.Committee: "Chủ tịch", election.Board: "Trưởng ban", election.Team: "Tổ trưởng"}

func bodyNamed(p bodyPlace) string {
	switch p.body {
	case election.Board:
		return "Ban bầu cử ở đơn vị bầu cử số " + p.place
	case election.Team:
		return "Tổ bầu cử số " + p.place
	}
	return "Ủy ban bầu cử xã"
}

// strangers tells of bodies of places that are not there.
func (c *setupCheck) strangers(members map[bodyPlace][]int, order []bodyPlace) {
	for _, p := range order {
		var fields []string
		for _, k := range members[p] {
			fields = append(fields, entry("members", k, "place"))
		}
		if len(fields) > 0 {
			c.warn(setupLikely, "", fmt.Sprintf("Có %d thành viên %s, nơi không có trong thiết lập. Đề nghị kiểm tra lại.", len(fields), bodyNamed(p)), fields...)
		}
	}
}

// candidatesInBodies looks for candidates on the board or team of the constituency
// where they stand. Members have no birth dates here, so that only names agree.
func (c *setupCheck) candidatesInBodies() {
	nominees := map[string][]int{}
	for k := range c.s.Nominees {
		if n := &c.s.Nominees[k]; !n.Struck {
			nominees[same(n.Name)] = append(nominees[same(n.Name)], k)
		}
	}
	for j := range c.s.Members {
		m := &c.s.Members[j]
		for _, k := range nominees[same(m.Name)] {
			if n := &c.s.Nominees[k]; c.serves(m, n) {
				c.warn(candidateLeaves, "", fmt.Sprintf("%s có tên trong %s và trong danh sách ứng cử ở đơn vị bầu cử số %s bầu đại biểu %s. Nếu là cùng một người, người đó phải rút khỏi %s từ ngày công bố danh sách chính thức.",
					n.Name, bodyNamed(bodyPlace{m.Body, m.Place}), n.Constituency, bodyVoted[n.Level], bodyKind[m.Body]), entry("members", j, "name"), entry("nominees", k, "name"))
			}
		}
	}
}

var bodyKind = map[election.Body]string{election.Board: "Ban bầu cử", election.Team: "Tổ bầu cử"}

// serves reports whether a member works in the constituency where a candidate
// stands: a board in its own, a team in all of its area (Article 27 does not
// speak of the committee).
func (c *setupCheck) serves(m *election.BodyMember, n *election.Nominee) bool {
	switch m.Body {
	case election.Board:
		return n.Level == election.Commune && string(n.Constituency) == m.Place
	case election.Team:
		return slices.ContainsFunc(c.s.Constituencies, func(p election.Constituency) bool {
			return p.Level == n.Level && p.ID == n.Constituency && slices.Contains(p.Areas, election.AreaID(m.Place))
		})
	}
	return false
}
