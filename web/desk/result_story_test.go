package desk_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"laphieu/acts"
	invented "laphieu/demo"
	"laphieu/election"
	"laphieu/store"
)

// begun saves an invented set-up and opens its count.
func (w *world) begun(vote election.ElectionID, made *invented.Night) *night {
	w.t.Helper()
	n := &night{world: w, vote: vote, setup: made.Setup, papers: map[election.SheetID]election.Sheet{}, in: map[election.SheetState][]election.SheetID{}}
	for i := range made.Papers {
		n.papers[made.Papers[i].ID()] = made.Papers[i].Sheet
	}
	n.cast()
	_, err := w.SaveSetup(w.ctx(), w.by(countChair), acts.SetupInput{
		Election: vote, Parts: acts.SetupParts, Setup: made.Setup, Shown: acts.SetupMark(&election.Setup{}, acts.SetupParts...),
	})
	w.must(err)
	_, err = w.OpenCount(w.ctx(), w.by(countChair), acts.ElectionInput{Election: vote})
	w.must(err)
	return n
}

// resultOf is a page of a round's result.
func (n *night) resultOf(b election.BallotingID, page string) string {
	return n.inVote("/ket-qua/" + b.String() + page)
}

// inVote is a page of the election.
func (n *night) inVote(page string) string { return "/bau-cu/" + string(n.vote) + page }

// officer signs the chair in, with a second factor.
func (n *night) officer(login string) *visitor {
	n.t.Helper()
	n.factor(login)
	return n.signIn(login)
}

// explained closes what asks to be explained of a round.
func (n *night) explained(b election.BallotingID) {
	n.t.Helper()
	var r *acts.Result
	n.must(n.store.View(n.ctx(), here, func(v *store.View) (err error) {
		r, err = acts.ReadResult(v, n.vote, b)
		return err
	}))
	for _, f := range r.Open {
		_, err := n.ExplainFinding(n.ctx(), n.by(countSecretary), acts.ExplainInput{
			SheetInput: n.at(election.SheetID{BallotingID: b, Area: f.Area}), Rule: f.Rule, Fields: strings.Join(f.Fields, ","), Text: "Tổ đã kiểm lại.",
		})
		n.must(err)
	}
}

// own are the first rounds of the commune's own constituencies.
func (n *night) own() (all []election.BallotingID) {
	for _, c := range n.setup.Constituencies {
		if c.Level == election.Commune {
			all = append(all, election.BallotingID{Level: c.Level, Constituency: c.ID, Round: 1})
		}
	}
	return all
}

// confirm goes through the page that confirms a round.
func (v *visitor) confirm(t *testing.T, n *night, b election.BallotingID) {
	t.Helper()
	path := n.resultOf(b, "/xac-nhan")
	page := v.get(path)
	v.post(path, page.key(t), "shown", page.value("shown")).to(t, n.resultOf(b, ""))
}

// From agreed sheets to the announcement, and back by a sheet that is opened again.
func TestResultStory(t *testing.T) {
	n := counting(t)
	chair := n.officer(countChair)
	chair.get(n.inVote("/ket-qua")).says(t, "Còn 2 trong 2 đơn vị bầu cử chưa xác nhận", "0 trên")
	own := n.own()
	chair.get(n.resultOf(own[0], "")).says(t, "Chưa đủ biên bản", "Còn thiếu 3 bảng số liệu", "Tổ 01")
	for _, b := range own {
		for _, id := range n.sheets(b) {
			n.agree(id, n.paper(id))
		}
		n.explained(b)
	}
	chair.get(n.inVote("/kiem-phieu")).says(t, "6/18 bảng khớp", "Tổ trưởng", "Chưa nhận")
	chair.get(n.resultOf(own[0], "")).says(t, "Đã xác định được kết quả", "Xác nhận kết quả này", "3/3 biên bản khớp", "Điều 78(1)", "Đạt")
	if question := chair.get(n.resultOf(own[0], "/cau-hoi.json")); !strings.Contains(question.body, "laphieu/contest/v1") {
		t.Errorf("no question: %.200s", question.body)
	}

	// Somebody opens a sheet while the page lies there: what was shown is no more.
	old := chair.get(n.resultOf(own[0], "/xac-nhan"))
	first := n.sheets(own[0])[0]
	_, err := n.ReopenSheet(n.ctx(), n.by(countSecretary), n.at(first))
	n.must(err)
	chair.post(n.resultOf(own[0], "/xac-nhan"), old.key(t), "shown", old.value("shown")).says(t, "Kết quả chưa xác định được")
	chair.get(n.bySheet(first, "")).says(t, "Mở lại", "Bản 1 (đã bỏ): Người đọc thứ 2 đọc cả biên bản", "Số liệu hiện ở đây khi hai người nhập đã khớp")
	n.agree(first, n.paper(first))
	n.explained(own[0])

	chair.get("/").says(t, "Xác nhận kết quả của 2 đơn vị bầu cử")
	for _, b := range own {
		chair.confirm(t, n, b)
	}
	chair.get("/").says(t, "Kết quả của mọi đơn vị đã xác nhận")
	chair.get(n.resultOf(own[0], "")).says(t, "Kết quả đã được xác nhận", "Rút lại kết quả đã xác nhận")
	page := chair.get(n.resultOf(own[0], "/xac-nhan"))
	chair.post(n.resultOf(own[0], "/xac-nhan"), page.key(t), "shown", page.value("shown")).says(t, "đã được xác nhận")
	chair.get(n.inVote("/ket-qua")).says(t, "Công bố kết quả bầu cử đại biểu HĐND xã")
	announce := n.inVote("/ket-qua/cong-bo")
	chair.get(announce).says(t, "Trước khi công bố, không số phiếu nào ra ngoài")
	chair.submit(announce, "document", "Nghị quyết số 12/NQ-UBBC", "day", "hôm nay").says(t, "Không có ngày này").holds(t, "Nghị quyết số 12/NQ-UBBC")
	chair.submit(announce, "document", "Nghị quyết số 12/NQ-UBBC", "day", "10/03/2026").says(t, "không thể có ngày trước ngày bầu cử")
	chair.submit(announce, "document", "Nghị quyết số 12/NQ-UBBC", "day", "18/03/2026").to(t, n.inVote("/ket-qua"))
	chair.get(n.inVote("/ket-qua")).says(t, "Đã công bố theo Nghị quyết số 12/NQ-UBBC", "18/03/2026")

	// Back: the page names what falls, and it falls.
	ask := chair.get(n.bySheet(first, "/mo-lai")).says(t, "Kết quả đã xác nhận của Đơn vị bầu cử số 1 được rút lại", "Việc công bố theo Nghị quyết số 12/NQ-UBBC được rút lại")
	chair.post(n.bySheet(first, "/mo-lai")+"?ban=1", ask.key(t), "reason", "Công văn 3").says(t, "đã sang bản nhập thứ")
	chair.post(n.bySheet(first, "/mo-lai")+"?ban=2", ask.key(t), "reason", "").says(t, "Phải ghi lý do")
	chair.post(n.bySheet(first, "/mo-lai")+"?ban=2", ask.key(t), "reason", "Công văn 3 của Tổ").to(t, n.bySheet(first, ""))
	chair.get(n.inVote("/ket-qua")).says(t, "Còn 1 trong 2 đơn vị bầu cử chưa xác nhận", "Đã rút lại lúc", "Công văn 3 của Tổ")
	chair.get(n.resultOf(own[0], "")).says(t, "Chưa đủ biên bản", "Còn thiếu 1 bảng số liệu", "Đã rút lại lúc")
	n.agree(first, n.paper(first))
	n.explained(own[0])
	chair.confirm(t, n, own[0])
	chair.submit(n.resultOf(own[1], "/rut-lai"), "reason", "Công văn 4").to(t, n.resultOf(own[1], ""))
	chair.confirm(t, n, own[1])
	chair.submit(announce, "document", "Nghị quyết số 13/NQ-UBBC", "day", "19/03/2026").to(t, n.inVote("/ket-qua"))
	chair.get(n.inVote("/ket-qua")).says(t, "Đã được thay bằng Nghị quyết số 13/NQ-UBBC")
	chair.submit(announce+"/rut-lai", "reason", "Đính chính").to(t, n.inVote("/ket-qua"))
	chair.get(n.inVote("/ket-qua")).says(t, "Công bố kết quả bầu cử đại biểu HĐND xã", "Nghị quyết số 13/NQ-UBBC")
}

// bySheet is a page of one sheet with its history.
func (n *night) bySheet(id election.SheetID, page string) string {
	return n.inVote("/bang-so-lieu/" + id.String() + page)
}

// Before any sheet agrees no result has a figure of votes, not even a nought.
func TestNothingCounted(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	n := w.opened(w.election("Bầu cử đang kiểm phiếu", false))
	secretary := n.officer(countSecretary)
	b := n.balloting(election.Commune, "01")
	page := secretary.get(n.resultOf(b, "")).says(t, "– / – cử tri", "trong – phiếu thu vào; – phiếu không hợp lệ")
	if strings.Contains(page.body, `<strong>0</strong>`) {
		t.Error("a candidate has no votes, before anything is counted")
	}
	all := secretary.get(n.inVote("/ket-qua")).says(t, "– / – cử tri")
	for _, found := range []answer{page, all} {
		if row := regexp.MustCompile(`<td[^>]*>(<[^>]*>)*0</`).FindString(found.body); row != "" {
			t.Errorf("%s: a sum of nothing is %s", found.Request.URL.Path, row)
		}
	}
	id := n.sheets(b)[0]
	n.agree(id, n.paper(id))
	for _, path := range []string{n.resultOf(b, ""), n.inVote("/ket-qua")} {
		if strings.Contains(secretary.get(path).text(), "– cử tri") {
			t.Errorf("%s: no sum of one sheet", path)
		}
	}
}

// The acts that set readings aside, and the decision that lets a count go on.
func TestSheetStory(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	n := w.night(w.election("Bầu cử đang kiểm phiếu", false))
	chair := n.officer(countChair)
	differs, third, over := n.in[election.Differs][0], n.in[election.AwaitsThird][0], n.in[election.EnteredOnce][0]
	chair.get("/").says(t, "Xem 4 bảng đang chờ xử lý")
	chair.get(n.inVote("/kiem-phieu")).says(t, "Cần xử lý trước", "Lệch, chờ người thứ ba", "Trả lại Tổ", "Mở bảng này")
	chair.get(n.inVote("/kiem-phieu?trang-thai=lech")).says(t, "2 trong 18 bảng")

	page := chair.get(n.bySheet(differs, "/goi-nguoi-thu-ba")).says(t, "Người thứ ba, chưa đọc bảng này")
	chair.post(n.bySheet(differs, "/goi-nguoi-thu-ba")+"?ban=1", page.key(t), "reason", "Đi cấp cứu").to(t, n.bySheet(differs, ""))
	chair.get(n.bySheet(differs, "")).says(t, "chờ người thứ ba")
	page = chair.get(n.bySheet(third, "/nhap-lai"))
	chair.post(n.bySheet(third, "/nhap-lai")+"?ban=1", page.key(t), "reason", "Hai người cùng nhầm tờ").to(t, n.bySheet(third, ""))
	chair.get(n.bySheet(third, "")).says(t, "Bản 1 (đã bỏ)", "Chưa nhận")
	chair.post(n.bySheet(third, "/mo-lai")+"?ban=2", n.key(), "reason", "Thử").says(t, "chưa ai nhập")

	decide := n.resultOf(over.BallotingID, "/quyet-dinh")
	chair.get(decide).says(t, "Cho kiểm phiếu tiếp", "Hủy kết quả")
	decide += "?loai=overcount&khu-vuc=" + string(over.Area)
	chair.submit(decide, "areas."+string(over.Area), "1", "document", "").says(t, "Ô này chưa có gì")
	chair.submit(decide, "areas."+string(over.Area), "1", "document", "Quyết định 15/QĐ-BBC").to(t, n.resultOf(over.BallotingID, ""))
	if got := n.row(over).State; got != election.AwaitsSecond {
		t.Errorf("the sheet is %s", got)
	}
	chair.get(n.resultOf(over.BallotingID, "")).says(t, "Quyết định 15/QĐ-BBC")
}

// The seed's election on its pages: the figures that its portal wrote.
func TestSeedOnPages(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	done, err := w.CreateElection(w.ctx(), w.by("quan.tri"), acts.CreateElectionInput{
		Name: "Bầu cử 2021", Law: election.Law2015, Day: election.Date{Year: 2021, Month: 5, Day: 23}, MadeUp: true,
	})
	w.must(err)
	made := invented.ThieuNgoc()
	n := w.begun(done.Result.Election, &made)
	for id := range n.papers {
		n.agree(id, n.paper(id))
	}
	chair := n.officer(countChair)
	for _, b := range n.own() {
		n.explained(b)
		chair.confirm(t, n, b)
	}
	chair.get(n.inVote("/ket-qua")).says(t, "24 trên 25", "3.714 / 3.722 cử tri", "99,79%",
		"Do Ban bầu cử đại biểu Quốc hội xác định", "Do Ban bầu cử đại biểu Hội đồng nhân dân tỉnh xác định", "Do Ban bầu cử đại biểu Hội đồng nhân dân huyện xác định")
	six := n.balloting(election.Commune, "06")
	chair.get(n.resultOf(six, "")).says(t, "3 × 3 = 9 ≥ 8 = 2 × 4", "Điều 79(2)", "không bầu cử thêm", "2 × 341 = 682 ≤ 682", "Bà Lê Thị Diệp Chi", "Tổ 06, Thiện Phong")
	for _, level := range []election.Level{election.National, election.Province, election.District} {
		n.explained(n.balloting(level, "06"))
		page := chair.get(n.resultOf(n.balloting(level, "06"), "")).says(t, "Do Ban bầu cử", "3.722", "Phần của xã đã đủ")
		if strings.Contains(page.body, "Trúng cử") || strings.Contains(page.body, "outcome-elected") {
			t.Errorf("the commune elects to the %s level", level)
		}
		if got := chair.post(n.resultOf(n.balloting(level, "06"), "/xac-nhan"), n.key(), "shown", "x"); got.StatusCode == http.StatusSeeOther {
			t.Errorf("the commune confirms an outcome of the %s level", level)
		}
	}
}
