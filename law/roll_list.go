// Roll: what must hold of the voter list as a whole: nobody stands on it twice, and
// the count starts from the list as it stood when the poll opened.

package law

import (
	"fmt"

	"laphieu/election"
	"laphieu/viet"
)

var (
	listMaker = &Rule{
		Code: "31.1", Article: "31(1)", Effect: States, Grade: Verified, Grade2015: Secondary,
		Text: "Danh sách cử tri do Ủy ban nhân dân cấp xã lập theo từng khu vực bỏ phiếu.",
		Note: "Luật 2015: ở huyện không có xã, thị trấn thì Ủy ban nhân dân huyện lập (Mẫu 33 năm 2021).",
	}
	listedOnce = &Rule{
		Code: "29.2.mot-danh-sach", Article: "29(2)", Effect: Blocks, Grade: Verified,
		Text: "Mỗi công dân chỉ được ghi tên vào một danh sách cử tri.",
		Note: "Dòng đã ghi \"Bỏ phiếu ở nơi khác\" hoặc \"Bỏ phiếu ở nơi cư trú\" không tính.",
	}
	listAtOpening = &Rule{
		Code: "76.2a", Article: "76(2)a", Effect: Blocks, Grade: Verified, Grade2015: Secondary, Source: "Chú thích của Mẫu 18, 23 (NQ 40/NQ-HĐBCQG)",
		Text: "Tổng số cử tri trong biên bản là số cử tri trong danh sách cập nhật đến lúc bắt đầu bỏ phiếu: đã niêm yết, cộng bổ sung, trừ xóa tên và trừ người được chứng nhận bỏ phiếu ở nơi khác; tính riêng cho từng cấp.",
	}
	yearOnly = &Rule{
		Code: "M31.nam-sinh", Article: "Mẫu 31", Since: InForce2025, Effect: Warns, Grade: Verified, Source: "Mẫu 31 (NQ 40/NQ-HĐBCQG ngày 29/9/2025)",
		Text: "Danh sách cử tri ghi đầy đủ ngày, tháng, năm sinh; chỉ người sinh từ năm 2007 trở về trước không xác định được ngày sinh, tháng sinh mới được ghi riêng năm sinh.",
		Note: "Chỉ là cách ghi; không làm mất quyền bầu cử.",
	}
	listRules = []*Rule{listMaker, listedOnce, listAtOpening, yearOnly}

	yearOnlyBorn = &Constant{
		Key: "year_only_born", Article: "Mẫu 31", Unit: "năm sinh", Text: "Danh sách cử tri được ghi riêng năm sinh với người sinh từ năm này trở về trước",
		In2015: none, In2025: Figure{N: 2007, Grade: Verified},
	}
)

// RollRow is one row of a voter list as far as its person goes.
type RollRow struct {
	Key       string // identity key of the person; rows without one cannot be compared
	Area      election.AreaID
	Number    int  // the row's number, which is the number of the voter card
	Elsewhere bool // marked as voting elsewhere or, for a soldier, at home
}

// CheckListedOnce finds the people who stand on the lists more than once. The
// finding names areas and rows and no identity number.
func (rs RuleSet) CheckListedOnce(rows []RollRow) []election.Finding {
	first := make(map[string]*RollRow, len(rows))
	var found []election.Finding
	for i := range rows {
		r := &rows[i]
		if r.Key == "" || r.Elsewhere {
			continue
		}
		if before, twice := first[r.Key]; twice {
			text := fmt.Sprintf("Dòng %d khu vực bỏ phiếu số %s và dòng %d khu vực bỏ phiếu số %s là một người. Mỗi người chỉ được ghi tên vào một danh sách: đề nghị xóa một dòng.", before.Number, before.Area, r.Number, r.Area)
			found = append(found, listedOnce.finding(r.Area, []string{fmt.Sprintf("rows[%d]", i)}, "", text))
			continue
		}
		first[r.Key] = r
	}
	return found
}

// Electorates counts for each contest the people who vote in it. They differ,
// because not everybody votes at every level.
func Electorates(answers []VoterAnswer) map[election.Level]int64 {
	n := map[election.Level]int64{}
	for i := range answers {
		for _, v := range answers[i].Contests {
			n[v]++
		}
	}
	return n
}

// RollCount is how one contest's electorate in a polling area came about.
type RollCount struct {
	Posted  int64 // on the list as it was posted
	Added   int64 // added before the poll opened
	Removed int64 // removed, or marked as voting elsewhere, before the poll opened
}

// AtOpening is the number of voters when the poll opened.
func (c RollCount) AtOpening() int64 { return c.Posted + c.Added - c.Removed }

// CheckListed compares the voters that a count sheet states with the list as it
// stood when the poll opened.
func (rs RuleSet) CheckListed(area election.AreaID, c RollCount, listed int64) []election.Finding {
	if c.AtOpening() == listed {
		return nil
	}
	text := fmt.Sprintf("Biên bản ghi %s cử tri; danh sách cập nhật đến lúc bắt đầu bỏ phiếu có %s (niêm yết %s, bổ sung %s, xóa tên %s). Đề nghị ghi lại theo danh sách đã cập nhật.",
		viet.Int(listed), viet.Int(c.AtOpening()), viet.Int(c.Posted), viet.Int(c.Added), viet.Int(c.Removed))
	return []election.Finding{listAtOpening.finding(area, []string{"listed"}, fmt.Sprintf("%d + %d - %d = %d", c.Posted, c.Added, c.Removed, listed), text)}
}

// CheckBirthEntry warns of a birth date that the form of the voter list wants in
// full. It never costs the right to vote.
func (rs RuleSet) CheckBirthEntry(area election.AreaID, born election.PartialDate) []election.Finding {
	last, ok := rs.Number(yearOnlyBorn)
	if !ok || born.Day != 0 || born.Known() && born.Year <= last {
		return nil
	}
	text := fmt.Sprintf("Người sinh sau năm %d phải ghi đủ ngày, tháng, năm sinh. Đề nghị bổ sung theo giấy khai sinh hoặc giải trình.", last)
	return []election.Finding{yearOnly.finding(area, []string{"born"}, fmt.Sprintf("%d <= %d", born.Year, last), text)}
}
