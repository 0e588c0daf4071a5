// Count: relations between the count sheet and the two papers beside it, the
// ballot inventory and the voter list. They are checked where those figures are
// given.

package law

import (
	"fmt"

	"laphieu/election"
	"laphieu/tally"
	"laphieu/viet"
)

var (
	r5 = &Rule{
		Code: "R5", Article: "73", Effect: Blocks, Grade: Unverified, Source: formInventory,
		Text: "Số phiếu nhận về bằng số phiếu phát ra cộng số phiếu còn lại, có cộng số phiếu đổi do gạch hỏng hay không tùy cách ghi đã chọn.",
		Note: "Mẫu in bốn số mà không ghi công thức. Khi chưa chọn cách ghi, hai cách cho kết quả khác nhau thì cần giải trình.",
	}
	r7 = &Rule{
		Code: "R7", Article: "73", Effect: Blocks, Grade: Verified, Source: formInventory,
		Text: "Mỗi dòng tổng của biên bản kiểm kê bằng tổng các loại phiếu bầu.",
	}
	r8 = &Rule{
		Code: "R8", Article: "Hỏi đáp 2026, câu 161", Effect: Warns, Grade: Secondary, Source: questionBook + ", câu 161",
		Text: "Số phiếu nhận về không ít hơn số cử tri trong danh sách.",
	}
	r9 = &Rule{
		Code: "R9", Article: "76(2)", Effect: Blocks, Grade: Derived, Source: formInventory + "; " + formRoll,
		Text: "Số phiếu phát ra trên biên bản kiểm phiếu bằng số phiếu phát ra trên biên bản kiểm kê; tổng số cử tri bằng số cử tri của cấp đó trong danh sách sau khi bổ sung, xóa tên.",
	}
	r27 = &Rule{
		Code: "R27", Article: "29", Effect: Blocks, Grade: Verified, Source: formRoll,
		Text: "Tổng số cử tri bằng số nam cộng số nữ; số cử tri bầu cử đại biểu Quốc hội không ít hơn số cử tri của cấp tỉnh, cấp huyện, cấp xã theo thứ tự đó.",
	}

	paperRules = []*Rule{r5, r7, r8, r9, r27}

	balanceReading = &Setting{
		Key: "inventory_balance", Article: "73", Grade: Unverified,
		Text:    "Số phiếu phát ra trên biên bản kiểm kê có tính cả phiếu đổi do gạch hỏng không?",
		Choices: []string{string(tally.NoReading), string(tally.Net), string(tally.Gross)},
		Note:    "unset: chưa chọn; net: không tính (nhận về = phát ra + đổi + còn lại); gross: có tính (nhận về = phát ra + còn lại). Mẫu không ghi công thức.",
	}
)

// paperFindings compares a sheet with the inventory and the list given with it.
func (rs RuleSet) paperFindings(dst []election.Finding, c *election.Contest, s *election.Sheet) []election.Finding {
	if s.Inventory != nil {
		dst = rs.inventoryFindings(dst, s)
	}
	if s.Roll != nil {
		dst = rollFindings(dst, c.Level, s)
	}
	return dst
}

func (rs RuleSet) inventoryFindings(dst []election.Finding, s *election.Sheet) []election.Finding {
	v, reading := s.Inventory, tally.Reading(rs.Answer(balanceReading))
	if b := tally.CheckBalance(v, reading); b != tally.Balanced {
		dst = append(dst, unbalanced(s, reading, b))
	}
	if inUse := tally.InUse(v, reading); inUse < v.Issued && s.Collected > inUse && s.Collected <= s.Issued {
		dst = append(dst, r6.finding(s.Area, []string{"collected", "inventory.issued", "inventory.exchanged"},
			fmt.Sprintf("%d <= %d - %d", s.Collected, v.Issued, v.Exchanged),
			fmt.Sprintf("Số phiếu thu vào (%s) lớn hơn số phiếu phát ra sau khi trừ phiếu đổi (%s). Đề nghị kiểm đếm lại.",
				viet.Int(s.Collected), viet.Int(inUse))))
	}
	for _, l := range v.Lines {
		if !tally.LineAdds(l) {
			dst = append(dst, r7.finding(s.Area, []string{"inventory." + l.Name},
				fmt.Sprintf("%d = %d", tally.Sum(l.Levels), l.Total),
				fmt.Sprintf("Tổng các loại phiếu (%s) khác dòng tổng đã ghi (%s).", viet.Int(tally.Sum(l.Levels)), viet.Int(l.Total))))
		}
	}
	if v.Received < s.Listed {
		dst = append(dst, r8.finding(s.Area, []string{"listed", "inventory.received"},
			fmt.Sprintf("%d >= %d", v.Received, s.Listed),
			fmt.Sprintf("Số phiếu nhận về (%s) ít hơn số cử tri trong danh sách (%s). Đề nghị giải trình.", viet.Int(v.Received), viet.Int(s.Listed))))
	}
	if v.Issued != s.Issued {
		dst = append(dst, r9.finding(s.Area, []string{"issued", "inventory.issued"},
			fmt.Sprintf("%d = %d", s.Issued, v.Issued),
			fmt.Sprintf("Số phiếu phát ra trên biên bản kiểm phiếu (%s) khác trên biên bản kiểm kê (%s).", viet.Int(s.Issued), viet.Int(v.Issued))))
	}
	return dst
}

// unbalanced is the finding R5: a warning while the form's reading is not
// chosen and only one of them fails.
func unbalanced(s *election.Sheet, reading tally.Reading, b tally.Balance) election.Finding {
	v := s.Inventory
	sum := fmt.Sprintf("%d = %d + %d + %d", v.Received, v.Issued, v.Exchanged, v.Unused)
	if reading == tally.Gross {
		sum = fmt.Sprintf("%d = %d + %d", v.Received, v.Issued, v.Unused)
	}
	f := r5.finding(s.Area, []string{"inventory.received", "inventory.issued", "inventory.exchanged", "inventory.unused"},
		sum, "Bốn số của biên bản kiểm kê không cân đối. Đề nghị kiểm lại số phiếu nhận về, phát ra, đổi và còn lại.")
	if b == tally.Undetermined {
		f.Severity = election.Warn
		f.Text = "Bốn số của biên bản kiểm kê chỉ cân đối theo một trong hai cách ghi số phiếu phát ra. Đề nghị chọn cách ghi trong thiết lập của cuộc bầu cử."
	}
	return f
}

func rollFindings(dst []election.Finding, level election.Level, s *election.Sheet) []election.Finding {
	r := s.Roll
	if r.Male+r.Female != r.Total {
		dst = append(dst, r27.finding(s.Area, []string{"roll.total", "roll.male", "roll.female"},
			fmt.Sprintf("%d + %d = %d", r.Male, r.Female, r.Total),
			fmt.Sprintf("Số cử tri nam (%s) cộng số cử tri nữ (%s) không bằng tổng số cử tri (%s).", viet.Int(r.Male), viet.Int(r.Female), viet.Int(r.Total))))
	}
	if !tally.RollOrdered(r) {
		dst = append(dst, r27.finding(s.Area, []string{"roll.rights"}, shownRights(r),
			"Số cử tri của cấp dưới lớn hơn số cử tri của cấp trên trong cùng danh sách. Đề nghị kiểm lại cột quyền bầu cử từng cấp."))
	}
	if n, given := r.Rights[level]; given && n != s.Listed {
		dst = append(dst, r9.finding(s.Area, []string{"listed", "roll." + string(level)},
			fmt.Sprintf("%d = %d", s.Listed, n),
			fmt.Sprintf("Tổng số cử tri trên biên bản (%s) khác số cử tri của cấp này trong danh sách (%s).", viet.Int(s.Listed), viet.Int(n))))
	}
	return dst
}

func shownRights(r *election.RollTotals) string {
	shown := fmt.Sprint(r.Total)
	for _, level := range election.Levels {
		if n, given := r.Rights[level]; given {
			shown += fmt.Sprintf(" >= %d", n)
		}
	}
	return shown
}
