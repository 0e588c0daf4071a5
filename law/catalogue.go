// The catalogue: every rule, number and open question, in the order of an
// election. A row that is declared and not listed here fails a test.

package law

import "slices"

// Chapter is a stage of the election with the rows that govern it.
type Chapter struct {
	Title     string // Vietnamese
	Rules     []*Rule
	Constants []*Constant
	Settings  []*Setting
}

// Chapters lists the whole law in the order of an election.
func Chapters() []Chapter {
	return []Chapter{
		{"Lịch bầu cử", calendarRules, nil, nil},
		{"Đơn vị bầu cử, khu vực bỏ phiếu, tổ chức phụ trách bầu cử", setupRules, setupConstants, setupSettings},
		{"Cử tri và danh sách cử tri", rollRules, rollConstants, rollSettings},
		{"Người ứng cử", nominationRules, nominationConstants, nominationSettings},
		{"Bỏ phiếu", pollingRules, pollingConstants, pollingSettings},
		{"Kiểm phiếu và số liệu biên bản", countRules, countConstants, countSettings},
		{"Số liệu cần rà soát (không phải luật)", plausibleRules, plausibleSizes, nil},
		{"Kết quả bầu cử", slices.Concat(resultRules, rerunOrderRules), resultConstants, resultSettings},
		{"Biên bản, tổng kết, xác nhận tư cách", minutesRules, nil, nil},
		{"Bầu cử bổ sung trong nhiệm kỳ", midtermRules, midtermConstants, nil},
		{"Khiếu nại, tố cáo", complaintRules, complaintConstants, complaintSettings},
	}
}

// Rules lists every rule.
func Rules() []*Rule {
	return collect(func(c Chapter) []*Rule { return c.Rules })
}

// Constants lists every number of the law but the days of the calendar, which
// [Milestones] lists.
func Constants() []*Constant {
	return collect(func(c Chapter) []*Constant { return c.Constants })
}

// Settings lists every open question that is answered by a choice. An open
// number is answered under its own key.
func Settings() []*Setting {
	return collect(func(c Chapter) []*Setting { return c.Settings })
}

func collect[T any](part func(Chapter) []T) []T {
	var all []T
	for _, c := range Chapters() {
		all = slices.Concat(all, part(c))
	}
	return all
}
