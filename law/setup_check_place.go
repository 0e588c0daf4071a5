// Set-up: polling areas and constituencies.

package law

import (
	"fmt"
	"slices"
	"strings"

	"laphieu/election"
)

func (c *setupCheck) areas() {
	if len(c.s.Areas) == 0 {
		c.block(setupComplete, "", "Chưa có khu vực bỏ phiếu nào. Đề nghị ghi các khu vực bỏ phiếu của xã.", "areas")
	}
	repeats(len(c.s.Areas), func(i int) election.AreaID { return c.s.Areas[i].ID }, func(_, i int) {
		c.block(setupComplete, "", fmt.Sprintf("Khu vực bỏ phiếu số %s ghi hai lần. Đề nghị đánh số lại.", c.s.Areas[i].ID), entry("areas", i, "id"))
	})
	type village struct {
		name string
		area int
	}
	var villages []village
	for i := range c.s.Areas {
		for _, v := range c.s.Areas[i].Villages {
			villages = append(villages, village{v, i})
		}
	}
	repeats(len(villages), func(i int) string { return same(villages[i].name) }, func(first, again int) {
		v, w := villages[first], villages[again]
		c.warn(setupLikely, "", fmt.Sprintf("%s có tên ở khu vực bỏ phiếu số %s và số %s. Nếu thôn, tổ dân phố này chia làm hai thì để nguyên; nếu không, đề nghị bỏ một.",
			v.name, c.s.Areas[v.area].ID, c.s.Areas[w.area].ID), entry("areas", v.area, "villages"), entry("areas", w.area, "villages"))
	})
}

// constituencies looks at each constituency, and at the areas of each level.
func (c *setupCheck) constituencies() {
	type id struct {
		level election.Level
		id    election.ConstituencyID
	}
	list := c.s.Constituencies
	repeats(len(list), func(i int) id { return id{list[i].Level, list[i].ID} }, func(_, i int) {
		c.block(setupComplete, "", fmt.Sprintf("Đơn vị bầu cử số %s bầu đại biểu %s ghi hai lần. Đề nghị đánh số lại.", list[i].ID, bodyVoted[list[i].Level]), entry("constituencies", i, "id"))
	})
	for i := range list {
		p := &list[i]
		if !c.votedFor(p.Level) {
			c.block(setupComplete, "", p.Name+": không có cuộc bầu cử đại biểu "+bodyVoted[p.Level]+". Đề nghị bổ sung cuộc bầu cử hoặc bỏ đơn vị này.", entry("constituencies", i, "level"))
		}
		c.again(c.rs.checkSeats("", p.Name, p.Level, p.Seats), election.Block, entry("constituencies", i, "seats"))
		if len(p.Areas) == 0 {
			c.block(areaInOneConstituency, "0 >= 1", p.Name+" ("+bodyVoted[p.Level]+") chưa có khu vực bỏ phiếu nào. Đề nghị ghi các khu vực của đơn vị này.", entry("constituencies", i, "areas"))
		}
		for _, a := range p.Areas {
			if c.area(a) < 0 {
				c.block(areaInOneConstituency, "", fmt.Sprintf("%s có khu vực bỏ phiếu số %s, xã không có khu vực này. Đề nghị kiểm tra lại.", p.Name, a), entry("constituencies", i, "areas"))
			}
		}
	}
	for _, l := range c.s.Contests {
		c.areasOf(l.Level)
	}
}

// areasOf compares the areas of a level's constituencies with those of the
// commune. An area in none may be one whose voters do not vote at this level, as
// a barracks; an area in two would be counted twice.
func (c *setupCheck) areasOf(v election.Level) {
	in := make([][]string, len(c.s.Areas))
	dealt := false
	for i := range c.s.Constituencies {
		p := &c.s.Constituencies[i]
		dealt = dealt || p.Level == v
		for _, a := range p.Areas {
			if k := c.area(a); p.Level == v && k >= 0 {
				in[k] = append(in[k], entry("constituencies", i, "areas"))
			}
		}
	}
	var left, fields []string
	for k, places := range in {
		a := string(c.s.Areas[k].ID)
		switch {
		case len(places) > 1:
			c.block(areaInOneConstituency, fmt.Sprintf("%d = 1", len(places)), fmt.Sprintf("Khu vực bỏ phiếu số %s có tên %d lần trong các đơn vị bầu cử đại biểu %s; chỉ được thuộc một. Đề nghị bỏ bớt.", a, len(places), bodyVoted[v]), places...)
		case len(places) == 0:
			left, fields = append(left, a), append(fields, entry("areas", k, ""))
		}
	}
	if dealt && len(left) > 0 {
		c.warn(areaInOneConstituency, "0 = 1", fmt.Sprintf("Khu vực bỏ phiếu số %s không thuộc đơn vị bầu cử đại biểu %s nào. Nếu cử tri ở đó có bầu cấp này, đề nghị ghi vào đơn vị của mình.", strings.Join(left, ", "), bodyVoted[v]), fields...)
	}
}

// area is the place of an area in the list; -1 if it is not there.
func (c *setupCheck) area(id election.AreaID) int {
	return slices.IndexFunc(c.s.Areas, func(a election.PollingArea) bool { return a.ID == id })
}

func (c *setupCheck) votedFor(v election.Level) bool {
	return slices.ContainsFunc(c.s.Contests, func(l election.LevelContest) bool { return l.Level == v })
}
