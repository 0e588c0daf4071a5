package desk_test

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/web/desk"
	"laphieu/web/desk/tamper"
	"laphieu/web/words"
)

// The trial stands in a demonstration that was given one, on its own machine, and
// nowhere else; what it saw is told, and what it refuses.
func TestTrial(t *testing.T) {
	var refuses error
	tried := 0
	figures := make([]tamper.Figure, 2)
	trial := tamper.Trial{Figures: figures, Change: func(_ context.Context, lang words.Lang, f tamper.Figure) (tamper.Seen, error) {
		tried++
		return tamper.Seen{
			Bytes: 2048, Entries: 9, SQL: "UPDATE sheet", Was: 1, Is: 2, Findings: 1,
			Found: []tamper.Found{{Code: "row_differs", Table: "sheet", Row: "r/06", Text: "khác " + string(lang)}},
		}, refuses
	}}
	for name, change := range map[string]func(*desk.Config){
		"real":    func(c *desk.Config) { c.Trial = trial },
		"no such": demo,
		"network": func(c *desk.Config) { c.Trial, c.Demo, c.Loopback = trial, true, false },
	} {
		if got := open(t, change).visitor().get("/thu-sua-len"); got.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d", name, got.StatusCode)
		}
	}
	w := open(t, demo, func(c *desk.Config) { c.Trial = trial })
	w.first("quan.tri")
	n := w.night(w.election("Bầu cử giả định", false))
	figures[0] = tamper.Figure{Election: n.vote, Sheet: n.in[election.Agreed][0], Field: "voted", Add: -1}
	figures[1] = tamper.Figure{Election: n.vote, Sheet: n.in[election.Differs][0], Field: "voted", Add: -1} // nobody agrees on it
	v := w.visitor()
	v.get("/chon-vai").says(t, "Thử sửa lén một con số", "Dùng thật cho xã của bạn", "laphieu init --data")
	page := v.get("/thu-sua-len").says(t, "dữ liệu đang xem giữ nguyên")
	choices := strings.Split(page.body, `name="figure" value="`)[1:]
	if len(choices) != 1 {
		t.Fatalf("%d figures to choose", len(choices))
	}
	choice, _, _ := strings.Cut(choices[0], `"`)
	v.post("/thu-sua-len", page.key(t), "figure", "x").says(t, "Lựa chọn này không có trong danh sách")
	if got := v.do("POST", "/thu-sua-len", url.Values{"figure": {choice}}); got.StatusCode != http.StatusBadRequest || tried != 0 {
		t.Errorf("without a key: %d, tried %d times", got.StatusCode, tried)
	}
	v.post("/thu-sua-len", page.key(t), "figure", choice).says(t, "Chương trình nhận ra: 1 chỗ", "Bảng sheet, dòng r/06", "khác vi", "Nhật ký giữ mã băm", "UPDATE sheet")
	refuses = &election.Error{Kind: election.Conflict, Code: tamper.CodeBusy}
	if got := v.post("/thu-sua-len", page.key(t), "figure", choice).says(t, "Đang có một lần thử khác"); got.StatusCode != http.StatusConflict {
		t.Errorf("refused with %d", got.StatusCode)
	}
}
