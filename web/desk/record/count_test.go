package record

import (
	"strings"
	"testing"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/web/words"
)

// An entry of the count names the sheet by the numbers on its paper, a decision
// its round; what fell with the act is said too.
func TestEntriesOfTheCount(t *testing.T) {
	change := func(noun, key string) audit.Change { return audit.Change{Noun: noun, Key: key} }
	for name, test := range map[string]struct {
		act     access.Act
		changes []audit.Change
		want    string
	}{
		"first entry": {
			access.EnterSheet,
			[]audit.Change{change("reading", "e/commune/6/1/06/1/1"), change("sheet", "e/commune/6/1/06")},
			"Nhân nhập lần 1 bảng số liệu: Hội đồng nhân dân xã, đơn vị bầu cử 6, khu vực bỏ phiếu 06.",
		},
		"of a later round": {
			access.TakeBackEntry,
			[]audit.Change{change("sheet", "e/national/4/2/11")},
			"Nhân rút lại lần nhập của mình: đại biểu Quốc hội, đơn vị bầu cử 4, lần bầu thứ 2, khu vực bỏ phiếu 11.",
		},
		"reopened": {
			access.ReopenSheet,
			[]audit.Change{change("outcome", "e/commune/6/1/2"), change("announcement", "e/commune/1"), change("sheet", "e/commune/6/1/06")},
			"Nhân mở lại bảng số liệu đã khớp: Hội đồng nhân dân xã, đơn vị bầu cử 6, khu vực bỏ phiếu 06. Kết quả đã xác nhận được rút lại cùng lúc. Việc công bố kết quả được rút lại cùng lúc.",
		},
		"decision": {
			access.RecordDecision,
			[]audit.Change{change("decision", "e/commune/6/1/1"), change("sheet", "e/commune/6/1/06"), change("sheet", "e/commune/6/1/05")},
			"Nhân ghi một quyết định của cơ quan có thẩm quyền: Hội đồng nhân dân xã, đơn vị bầu cử 6.",
		},
	} {
		told := (&Teller{Lang: words.VI}).Tell(&audit.Entry{Act: string(test.act), Account: "a", Changes: test.changes})
		got := strings.ReplaceAll(strings.ReplaceAll(told.Text, "\u00a0", " "), told.Who, "Nhân")
		if got != test.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}
