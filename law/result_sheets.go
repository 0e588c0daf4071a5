// Result: which sheets count, and what is said while some are missing.

package law

import (
	"fmt"
	"slices"
	"strings"

	"laphieu/election"
)

// takeSheets keeps the sheets that count and notes the areas without one.
func (d *determination) takeSheets() {
	d.sheets = d.contest.Sheets
	if void := d.annulledAreas(); len(void) > 0 {
		d.sheets = slices.DeleteFunc(slices.Clone(d.sheets), func(s election.Sheet) bool { return void[s.Area] })
	}
	received := make(map[election.AreaID]bool, len(d.sheets))
	for i := range d.sheets {
		received[d.sheets[i].Area] = true
	}
	for _, a := range d.contest.Areas {
		if !received[a] {
			d.out.Missing = append(d.out.Missing, a)
		}
	}
}

// annulledAreas lists the areas whose first result the Council has annulled, so
// that their sheets no longer count. In a later round the new sheets stand in
// their place and the decision is only cited.
func (d *determination) annulledAreas() map[election.AreaID]bool {
	if d.contest.Round != election.First {
		return nil
	}
	areas := map[election.AreaID]bool{}
	for _, x := range d.decisions(election.DecideAnnulled) {
		named := x.Areas
		if len(named) == 0 {
			named = d.contest.Areas
		}
		for _, a := range named {
			areas[a] = true
		}
	}
	return areas
}

// citeSheets names the decisions that change which sheets count.
func (d *determination) citeSheets() {
	for _, x := range d.decisions(election.DecideAnnulled) {
		d.because(annulment, "", "", true, d.annulledText(x))
	}
	d.used[election.DecideAnnulled] = true
	excused := d.decisions(election.DecideOvercount)
	for _, f := range d.out.Findings {
		if f.Rule != r3.Code || f.Severity != election.Warn {
			continue
		}
		d.because(r3, "", f.Relation, false, "Khu vực bỏ phiếu số "+string(f.Area)+": "+f.Text)
		excused = slices.DeleteFunc(excused, func(x *election.Decision) bool { return x.Covers(f.Area) })
	}
	d.idle = append(d.idle, excused...)
	d.used[election.DecideOvercount] = true
}

func (d *determination) annulledText(x *election.Decision) string {
	where := "ở đơn vị bầu cử này"
	if len(x.Areas) > 0 {
		where = "ở khu vực bỏ phiếu số " + areaList(x.Areas)
	}
	text := "Kết quả " + where + " bị hủy theo quyết định của Hội đồng bầu cử quốc gia: " + x.Document + "."
	if d.contest.Round == election.First {
		text += " Bầu cử lại ở đó chậm nhất ngày " + printed(d.rs.secondVoteBy(d.contest.ElectionDay)) + "."
	}
	return text
}

// MaxListedAreas is how many areas a sentence names before it counts the rest.
const MaxListedAreas = 12

func areaList(areas []election.AreaID) string {
	named := make([]string, 0, len(areas))
	for _, a := range areas[:min(len(areas), MaxListedAreas)] {
		named = append(named, string(a))
	}
	text := strings.Join(named, ", ")
	if rest := len(areas) - len(named); rest > 0 {
		text += fmt.Sprintf(" và %d khu vực khác", rest)
	}
	return text
}

// awaitSheets says whose sheets are missing. For a body above the commune the
// areas of one commune are only a part of the sum.
func (d *determination) awaitSheets() {
	d.end(election.Partial, election.NextSheets)
	if len(d.annulledAreas()) > 0 {
		d.out.Deadline = d.rs.secondVoteBy(d.contest.ElectionDay)
	}
	have, all := len(d.contest.Areas)-len(d.out.Missing), len(d.contest.Areas)
	d.because(boardNeedsAllSheets, "", fmt.Sprintf("%d = %d", have, all), false,
		fmt.Sprintf("Mới có biên bản của %d trên %d khu vực bỏ phiếu, còn thiếu khu vực số %s: chưa xác định kết quả.", have, all, areaList(d.out.Missing)))
	if d.contest.Level != election.Commune {
		d.because(decidedAbove, "", "", true, "Kết quả ở đơn vị bầu cử này do Ban bầu cử "+boardName[d.contest.Level]+" xác định; các số ở đây là phần cộng được đến nay.")
	}
}

// boardName names the Board of a level above the commune.
var boardName = map[election.Level]string{
	election.National: "đại biểu Quốc hội",
	election.Province: "đại biểu Hội đồng nhân dân cấp tỉnh",
	election.District: "đại biểu Hội đồng nhân dân cấp huyện",
}
