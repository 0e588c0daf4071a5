// Set-up: the levels that are voted for, who decides each, and the colours of
// their ballots.

package law

import (
	"fmt"
	"slices"
	"strings"

	"laphieu/election"
)

// contests looks at the levels.
func (c *setupCheck) contests() {
	if len(c.s.Contests) == 0 {
		c.block(setupComplete, "", "Chưa có cuộc bầu cử nào. Đề nghị ghi các cấp mà cử tri của xã bầu.", "contests")
		return
	}
	repeats(len(c.s.Contests), func(i int) election.Level { return c.s.Contests[i].Level }, func(_, i int) {
		c.block(setupComplete, "", "Bầu cử "+c.level(i)+" ghi hai lần. Đề nghị bỏ một.", entry("contests", i, "level"))
	})
	for i := range c.s.Contests {
		c.contest(i)
	}
	for _, v := range c.rs.Levels() {
		if !slices.ContainsFunc(c.s.Contests, func(l election.LevelContest) bool { return l.Level == v }) {
			c.warn(levelsOfElection, "", "Chưa có cuộc bầu cử đại biểu "+bodyVoted[v]+". Nếu cử tri của xã có bầu cấp này, đề nghị bổ sung.", "contests")
		}
	}
	c.colours()
}

func (c *setupCheck) contest(i int) {
	l := &c.s.Contests[i]
	switch {
	case !slices.Contains(c.rs.Levels(), l.Level):
		c.block(levelsOfElection, "", fmt.Sprintf("Luật áp dụng không bầu đại biểu %s. Đề nghị bỏ cuộc bầu cử này hoặc xem lại luật áp dụng.", bodyVoted[l.Level]), entry("contests", i, "level"))
		return
	case l.Level != election.Commune && !l.Elsewhere():
		c.block(boardDecides, "", "Bầu cử đại biểu "+bodyVoted[l.Level]+" chưa ghi Ban bầu cử nào xác định kết quả. Xã chỉ cộng phần của mình, đề nghị ghi tên Ban.", entry("contests", i, "decided_by"))
	case l.Level == election.Commune && l.Elsewhere():
		c.warn(boardDecides, "", "Bầu cử đại biểu Hội đồng nhân dân xã ghi là do \""+l.DecidedBy+"\" xác định. Kết quả cấp xã do Ban bầu cử ở xã xác định; nếu đúng như vậy thì để trống.", entry("contests", i, "decided_by"))
	}
	if !slices.ContainsFunc(c.s.Constituencies, func(x election.Constituency) bool { return x.Level == l.Level }) {
		c.block(setupComplete, "", "Bầu cử đại biểu "+bodyVoted[l.Level]+" chưa có đơn vị bầu cử nào. Đề nghị bổ sung.", "constituencies")
	}
	c.title(i)
}

// title catches a set-up that was copied from another commune.
func (c *setupCheck) title(i int) {
	l := &c.s.Contests[i]
	if l.Level != election.Commune || l.Title == "" || c.unit.Name == "" {
		return
	}
	if name := c.unit.Kind + " " + c.unit.Name; !strings.Contains(same(l.Title), same(c.unit.Name)) {
		c.warn(setupLikely, "", "Tên cuộc bầu cử cấp xã (\""+l.Title+"\") không có tên "+name+". Đề nghị kiểm tra lại.", entry("contests", i, "title"))
	}
}

func (c *setupCheck) colours() {
	var coloured []int
	for i := range c.s.Contests {
		switch l := &c.s.Contests[i]; {
		case l.Colour == "":
			c.warn(ballotColours, "", "Chưa chọn màu phiếu bầu đại biểu "+bodyVoted[l.Level]+". Người nhập nhận ra từng loại phiếu theo màu.", entry("contests", i, "colour"))
		case !l.Colour.Known():
			c.warn(ballotColours, "", fmt.Sprintf("Không có màu phiếu %q. Đề nghị chọn một màu trong danh sách.", string(l.Colour)), entry("contests", i, "colour"))
		default:
			coloured = append(coloured, i)
		}
	}
	repeats(len(coloured), func(i int) election.BallotColour { return c.s.Contests[coloured[i]].Colour }, func(first, again int) {
		i, j := coloured[first], coloured[again]
		c.warn(ballotColours, "", "Phiếu bầu đại biểu "+c.level(i)+" và đại biểu "+c.level(j)+" cùng một màu. Đề nghị kiểm tra lại.", entry("contests", i, "colour"), entry("contests", j, "colour"))
	})
}

func (c *setupCheck) level(i int) string { return bodyVoted[c.s.Contests[i].Level] }

// bodyVoted names the body that a level fills.
var bodyVoted = map[election.Level]string{
	election.National: "Quốc hội",
	election.Province: "Hội đồng nhân dân cấp tỉnh",
	election.District: "Hội đồng nhân dân cấp huyện",
	election.Commune:  "Hội đồng nhân dân cấp xã",
}
