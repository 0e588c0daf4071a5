// Count: turnout as it is reported during the day and published afterwards.

package law

import (
	"fmt"
	"slices"

	"laphieu/election"
	"laphieu/tally"
	"laphieu/viet"
)

var (
	r29 = &Rule{
		Code: "R29", Article: "25(2)", Effect: Warns, Grade: Interpreted,
		Text: "Mỗi lần báo cáo tiến độ ghi cả số cử tri, số đã đi bỏ phiếu và giờ; số sau có thể khác số trước, khác thì giải trình.",
		Note: "Số cử tri thay đổi trong ngày vì bổ sung, xóa tên; số đã đi bỏ phiếu có lần giảm do báo cáo lại.",
	}
	turnoutRules = []*Rule{r29}
)

// Turnout is one reported figure: voters on the list and voters who voted, and
// the percentage printed beside them, if any.
type Turnout struct {
	Name          string // polling area, commune or province
	Listed, Voted int64
	Printed       *election.Percent
}

// CheckTurnout checks a progress report: each part, the total against the
// parts, and the total against the report before it, if there is one. What may
// honestly move between reports is a warning; a sum that does not add up is not.
func CheckTurnout(parts []Turnout, total Turnout, before *Turnout) []election.Finding {
	var found []election.Finding
	for _, p := range slices.Concat(parts, []Turnout{total}) {
		found = append(found, checkReport(p)...)
	}
	if len(parts) > 0 {
		found = append(found, checkReportSums(parts, total)...)
	}
	if before != nil {
		found = append(found, checkMoved(*before, total)...)
	}
	return found
}

func checkReport(p Turnout) []election.Finding {
	var found []election.Finding
	if p.Voted > p.Listed {
		found = append(found, r1.finding("", []string{p.Name}, fmt.Sprintf("%d <= %d", p.Voted, p.Listed),
			fmt.Sprintf("%s: số đã đi bỏ phiếu (%s) lớn hơn số cử tri (%s).", p.Name, viet.Int(p.Voted), viet.Int(p.Listed))))
	}
	if right := tally.Percent(p.Voted, p.Listed); p.Printed != nil && *p.Printed != right {
		found = append(found, r23.finding("", []string{p.Name}, fmt.Sprintf("%d/%d", p.Voted, p.Listed),
			fmt.Sprintf("%s: tỷ lệ tính lại là %s%%, báo cáo ghi %s%%.", p.Name, share(right), share(*p.Printed))))
	}
	return found
}

func checkReportSums(parts []Turnout, total Turnout) []election.Finding {
	var listed, voted int64
	lowest, whole := election.Whole, tally.Percent(total.Voted, total.Listed)
	for _, p := range parts {
		listed += p.Listed
		voted += p.Voted
		lowest = min(lowest, tally.Percent(p.Voted, p.Listed))
	}
	found := appendSum(nil, r15, "voted", &total.Voted, voted)
	if listed != total.Listed {
		found = append(found, r29.finding("", []string{"listed"}, fmt.Sprintf("%d = %d", listed, total.Listed),
			fmt.Sprintf("Cộng số cử tri các khu vực được %s, tổng ghi %s. Đề nghị giải trình.", viet.Int(listed), viet.Int(total.Listed))))
	}
	if lowest > whole {
		found = append(found, r29.finding("", []string{"percent"}, fmt.Sprintf("%d <= %d", lowest, whole),
			fmt.Sprintf("Nơi thấp nhất đạt %s%% mà cả địa bàn chỉ %s%%: không thể cùng đúng.", share(lowest), share(whole))))
	}
	return found
}

func checkMoved(before, now Turnout) []election.Finding {
	var found []election.Finding
	if now.Voted < before.Voted {
		found = append(found, r29.finding("", []string{"voted"}, fmt.Sprintf("%d >= %d", now.Voted, before.Voted),
			fmt.Sprintf("Số đã đi bỏ phiếu giảm từ %s xuống %s so với lần báo cáo trước. Đề nghị giải trình.", viet.Int(before.Voted), viet.Int(now.Voted))))
	}
	if now.Listed != before.Listed {
		found = append(found, r29.finding("", []string{"listed"}, fmt.Sprintf("%d = %d", now.Listed, before.Listed),
			fmt.Sprintf("Số cử tri đổi từ %s thành %s so với lần báo cáo trước; mỗi lần báo cáo giữ số cử tri của mình.", viet.Int(before.Listed), viet.Int(now.Listed))))
	}
	return found
}
