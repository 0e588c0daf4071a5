package desk_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/tally"
)

// counting is a desk with a count that nobody has begun.
func counting(t *testing.T) *night {
	t.Helper()
	w := open(t)
	w.first("quan.tri")
	return w.opened(w.election("Bầu cử đang kiểm phiếu", false))
}

// entryOf is a page of a sheet.
func (n *night) entryOf(id election.SheetID, page string) string {
	return "/bau-cu/" + string(n.vote) + "/nhap-so-lieu/" + id.String() + page
}

// entries is the list.
func (n *night) entries() string { return "/bau-cu/" + string(n.vote) + "/nhap-so-lieu" }

// filled are a form's fields as a paper has them.
func filled(s election.Sheet, seats int, more ...string) []string {
	fields := []string{"version", "1", "viec", "nop"}
	for _, name := range tally.FieldNames(len(s.Votes), seats, s.Kept != nil) {
		n, _ := tally.Field(&s, name)
		fields = append(fields, name, strconv.FormatInt(n, 10))
	}
	return append(fields, more...)
}

func (n *night) seats(id election.SheetID) int {
	for _, c := range n.setup.Constituencies {
		if c.Level == id.Level && c.ID == id.Constituency {
			return c.Seats
		}
	}
	return 0
}

// value is what a field of a page holds.
func (a answer) value(name string) string {
	_, rest, _ := strings.Cut(a.body, `name="`+name+`" value="`)
	value, _, _ := strings.Cut(rest, `"`)
	return value
}

// Two people type a sheet, one figure differs, and both look again: nobody sees
// what the other typed before it matches.
func TestDifferenceStory(t *testing.T) {
	n := counting(t)
	id := n.sheets(n.balloting(election.Commune, "06"))[2]
	right := n.paper(id)
	wrong := n.paper(id, func(s *election.Sheet) { s.Kept = nil; s.Votes[1]-- })
	one, two := n.signIn(typist1), n.signIn(typist2)

	one.get("/").says(t, "Bảng kế tiếp: nhập lần 1")
	one.submit(n.entryOf(id, "/lan-1"), filled(wrong, 0)...).to(t, n.entries())
	one.get(n.entries()+"?vua="+id.String()).says(t, "Đã nhận lần 1", "Rút lại lần nhập này")

	two.get("/").says(t, "Bảng kế tiếp: nhập lần 2")
	form := two.get(n.entryOf(id, "/lan-2")).says(t, "Nhập số liệu, lần 2", "Tổ 06", "Phiếu màu xanh lá")
	if typed := strconv.FormatInt(wrong.Votes[1], 10); strings.Contains(form.body, `value="`+typed+`"`) {
		t.Error("the second form holds a figure of the first")
	}
	two.submit(n.entryOf(id, "/lan-2"), filled(n.paper(id, unsorted), 0)...).to(t, n.entryOf(id, "/doc-lai"))
	again := two.get(n.entryOf(id, "/doc-lai")).says(t, "1 chỗ lệch", "Dòng thứ 2 của phần", "Người nhập lần 1")
	for _, figure := range []int64{wrong.Votes[1], right.Votes[1]} {
		if strings.Contains(again.text(), strconv.FormatInt(figure, 10)) || strings.Contains(again.body, `value="`+strconv.FormatInt(figure, 10)) {
			t.Errorf("the page of the difference shows %d", figure)
		}
	}
	if strings.Count(again.body, "data-entry data-place") != 1 {
		t.Error("more than the differing field is asked")
	}
	two.post(n.entryOf(id, "/doc-lai"), again.key(t), "version", "1", "votes[1]", "").says(t, "Ô này chưa có gì")
	two.submit(n.entryOf(id, "/doc-lai"), "version", "1", "votes[1]", strconv.FormatInt(right.Votes[1], 10)).to(t, n.entries())
	two.get(n.entryOf(id, "/doc-lai")).to(t, n.entryOf(id, ""))

	one.get(n.entries()).says(t, "Đọc lại chỗ lệch")
	one.submit(n.entryOf(id, "/doc-lai"), "version", "1", "votes[1]", strconv.FormatInt(right.Votes[1], 10)).to(t, n.entries())
	one.get(n.entries()+"?vua="+id.String()).says(t, "bảng đã khớp")
	if n.row(id).State != election.Agreed {
		t.Errorf("the sheet is %s", n.row(id).State)
	}
}

// What is not written in digits is shown again as it was typed, and nothing is
// taken.
func TestOnlyDigits(t *testing.T) {
	n := counting(t)
	id := n.sheets(n.balloting(election.Commune, "06"))[0]
	one := n.signIn(typist1)
	for _, text := range []string{"-1", "1e3", "٣", "1.000", "7 0", "0x10", "１", "100000001", "99999999999999999999"} {
		got := one.submit(n.entryOf(id, "/lan-1"), filled(n.paper(id), n.seats(id), "voted", text)...)
		if got.StatusCode != http.StatusBadRequest || got.value("voted") != text {
			t.Errorf("%q: %d, shown again as %q", text, got.StatusCode, got.value("voted"))
		}
	}
	one.submit(n.entryOf(id, "/lan-1"), filled(n.paper(id), n.seats(id), "voted", "   ")...).says(t, "Ô này chưa có gì")
	one.submit(n.entryOf(id, "/lan-1"), filled(n.paper(id), n.seats(id), "kept[0]", "")...).says(t, "Ô này chưa có gì")
	if n.row(id).State != election.Awaited {
		t.Errorf("the sheet is %s", n.row(id).State)
	}
}

// One ballot too many is named beside its field with the article, taken only as
// the paper has it, and goes back to the team with the procedure.
func TestOvercountStory(t *testing.T) {
	n := counting(t)
	id := n.sheets(n.balloting(election.Commune, "06"))[2]
	one, two := n.signIn(typist1), n.signIn(typist2)
	if strings.Contains(one.get(n.entryOf(id, "/lan-1")).text(), "Giấy ghi đúng như vậy") {
		t.Error("a form that nothing stands against offers to take it as it is")
	}
	got := one.submit(n.entryOf(id, "/lan-1"), filled(n.paper(id, overcounted), 0)...)
	if got.StatusCode != http.StatusUnprocessableEntity {
		t.Errorf("an impossible paper: %d", got.StatusCode)
	}
	got.says(t, "lớn hơn số phiếu phát ra", "R6", "kiểm đếm lại", "Giấy ghi đúng như vậy, nộp")
	one.post(n.entryOf(id, "/lan-1"), got.key(t), filled(n.paper(id, overcounted), 0, "viec", "giay")...).to(t, n.entries())
	two.submit(n.entryOf(id, "/lan-2"), filled(n.paper(id, overcounted), 0, "viec", "giay")...).to(t, n.entryOf(id, ""))
	two.get(n.entryOf(id, "")).says(t, "Trả lại Tổ", "Kiểm đếm lại toàn bộ", "niêm phong", "báo cáo ngay Ban bầu cử", "câu 172", "lớn hơn số phiếu phát ra")
	one.submit(n.entryOf(id, "/lan-1"), filled(n.paper(id), n.seats(id))...).to(t, n.entries())
	if row := n.row(id); row.State != election.AwaitsSecond || row.Version != 2 {
		t.Errorf("the mended paper is %s in version %d", row.State, row.Version)
	}
}

// Who was overtaken while typing loses nothing: it becomes the second entry.
func TestOvertaken(t *testing.T) {
	n := counting(t)
	id := n.sheets(n.balloting(election.Commune, "06"))[1]
	one, two := n.signIn(typist1), n.signIn(typist2)
	page := two.get(n.entryOf(id, "/lan-1"))
	one.submit(n.entryOf(id, "/lan-1"), filled(n.paper(id), n.seats(id))...).to(t, n.entries())
	got := two.post(n.entryOf(id, "/lan-1"), page.key(t), filled(n.paper(id), n.seats(id))...).says(t, "trở thành lần 2")
	if got.StatusCode != http.StatusConflict || got.value("voted") != strconv.FormatInt(n.paper(id).Voted, 10) {
		t.Errorf("%d, and %q is left", got.StatusCode, got.value("voted"))
	}
	two.post(n.entryOf(id, "/lan-2"), got.key(t), filled(n.paper(id), n.seats(id))...)
	if n.row(id).State != election.Agreed {
		t.Errorf("the sheet is %s", n.row(id).State)
	}
}

// An entry is taken back while nobody read after, and what was typed is a draft.
func TestTakeBack(t *testing.T) {
	n := counting(t)
	id := n.sheets(n.balloting(election.Commune, "06"))[0]
	one := n.signIn(typist1)
	one.submit(n.entryOf(id, "/lan-1"), filled(n.paper(id), n.seats(id))...).to(t, n.entries())
	one.submit(n.entryOf(id, "/rut-lai")).to(t, n.entryOf(id, "/lan-1"))
	if got := one.get(n.entryOf(id, "/lan-1")).value("voted"); got != strconv.FormatInt(n.paper(id).Voted, 10) {
		t.Errorf("the draft has %q", got)
	}
	one.submit(n.entryOf(id, "/tra-lai"), "reason", "Ô 12 bị tẩy xóa").to(t, n.entryOf(id, ""))
	one.get(n.entryOf(id, "")).says(t, "Trả lại Tổ", "Lập lại biên bản theo số đúng")
	one.get(n.entryOf(id, "/in")).says(t, "Phiếu ghi số liệu, Tổ 04", "Số phiếu thu vào")
	one.get(n.entries()+"/phim").says(t, "Phím khi nhập số liệu")
}

// Without scripts a rest keeps what was typed.
func TestRestKeepsTheDraft(t *testing.T) {
	n := counting(t)
	id := n.sheets(n.balloting(election.Commune, "06"))[0]
	one := n.signIn(typist1)
	one.submit(n.entryOf(id, "/lan-1"), "version", "1", "viec", "nghi", "listed", "1000", "voted", "12x").to(t, n.entries())
	page := one.get(n.entryOf(id, "/lan-1"))
	if page.value("listed") != "1000" || page.value("voted") != "12x" {
		t.Errorf("the draft has %q and %q", page.value("listed"), page.value("voted"))
	}
}

// A third person reads what two could not settle, and a warning is explained.
func TestThirdAndExplanation(t *testing.T) {
	n := counting(t)
	free := n.sheets(n.balloting(election.Commune, "06"))
	n.bring(free[0], election.AwaitsThird)
	three, four := n.signIn(typist3), n.signIn(typist4)
	right := n.paper(free[0])
	three.submit(n.entryOf(free[0], "/nguoi-thu-ba"), "version", "1", "votes[1]", strconv.FormatInt(right.Votes[1]+5, 10)).to(t, n.entries())
	three.get(n.entryOf(free[0], "/nguoi-thu-ba")).to(t, n.entryOf(free[0], ""))
	four.submit(n.entryOf(free[0], "/nguoi-thu-ba"), "version", "1", "votes[1]", strconv.FormatInt(right.Votes[1], 10)).to(t, n.entries())

	n.bring(free[1], election.Agreed)
	one := n.signIn(typist1)
	one.get(n.entryOf(free[1], "/giai-trinh")).says(t, "Cần giải trình", "khác số cử tri đã tham gia bỏ phiếu")
	one.submit(n.entryOf(free[1], "/giai-trinh"), "text", "").says(t, "Ô này chưa có gì")
	for left := 9; left > 0; left-- {
		page := one.get(n.entryOf(free[1], "/giai-trinh"))
		got := one.post(n.entryOf(free[1], "/giai-trinh"), page.key(t), "rule", page.value("rule"), "fields", page.value("fields"), "text", "Một cử tri xin đổi phiếu hỏng.")
		if strings.HasPrefix(got.Header.Get("Location"), n.entries()+"?") {
			one.get(n.entryOf(free[1], "/giai-trinh")).to(t, n.entryOf(free[1], ""))
			return
		}
		got.to(t, n.entryOf(free[1], "/giai-trinh"))
	}
	t.Error("the findings never end")
}
