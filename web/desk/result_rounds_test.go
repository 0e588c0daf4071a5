package desk_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"laphieu/acts"
	invented "laphieu/demo"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web/words"
)

// shortOf is a count of three areas whose own constituency fills one seat only: the
// first vote is confirmed.
func (w *world) shortOf() *night {
	w.t.Helper()
	made := invented.Invented(invented.Shape{Seed: 3, Areas: 3, Law: election.Law2025})
	done, err := w.CreateElection(w.ctx(), w.by("quan.tri"), acts.CreateElectionInput{
		Name: "Bầu cử thiếu đại biểu", Law: election.Law2025, Day: election.Date{Year: 2026, Month: 3, Day: 15}, MadeUp: true,
	})
	w.must(err)
	n := w.begun(done.Result.Election, &made)
	for _, id := range n.sheets(n.own()[0]) {
		n.agree(id, n.paper(id, onlyFirst))
	}
	n.confirmedRound(n.own()[0])
	return n
}

// onlyFirst is a paper on which only the first candidate passes half.
func onlyFirst(s *election.Sheet) {
	s.Kept = nil
	for i := range s.Votes {
		s.Votes[i] = s.Valid / 4
	}
	s.Votes[0] = s.Valid
}

// confirmedRound explains what is odd in a round and confirms it.
func (n *night) confirmedRound(b election.BallotingID) {
	n.t.Helper()
	n.explained(b)
	mark, err := n.result(b).Mark()
	n.must(err)
	_, err = n.ConfirmOutcome(n.ctx(), n.by(countChair), acts.ConfirmInput{Election: n.vote, Balloting: b, Shown: mark})
	n.must(err)
}

// result is a round as it stands.
func (n *night) result(b election.BallotingID) (r *acts.Result) {
	n.t.Helper()
	n.must(n.store.View(n.ctx(), here, func(v *store.View) (err error) {
		r, err = acts.ReadResult(v, n.vote, b)
		return err
	}))
	return r
}

// follow opens the vote after one, on a day that the Council allowed.
func (n *night) follow(b election.BallotingID, day int) election.BallotingID {
	n.t.Helper()
	done, err := n.OpenRound(n.ctx(), n.by(countChair), acts.RoundInput{
		Election: n.vote, Balloting: b, Day: election.Date{Year: 2026, Month: 3, Day: day}, Document: "Quyết định 9", MovedBy: "Nghị quyết 7",
	})
	n.must(err)
	return done.Result.Balloting
}

// votesAgain agrees on the sheets of a further vote, in which as many pass half as
// there are seats.
func (n *night) votesAgain(b election.BallotingID) {
	n.t.Helper()
	r := n.result(b)
	for _, s := range r.Sheets {
		paper := n.papers[election.SheetID{BallotingID: n.own()[0], Area: s.Area}]
		paper.Kept, paper.Votes = nil, make([]int64, len(r.Balloting.Candidates))
		for i := range min(r.Balloting.Seats, len(paper.Votes)) {
			paper.Votes[i] = paper.Valid
		}
		n.agree(s.SheetID, paper)
	}
}

// A supplementary election that was annulled and held again adds its seats once, and
// its voters, who were counted in the first vote, not at all.
func TestCommuneAfterAnAnnulledSupplementary(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	n := w.shortOf()
	chair := n.officer(countChair)
	first := n.result(n.own()[0])
	totals, seats := &first.Outcome.Totals, strconv.Itoa(first.Balloting.Seats)
	voters := words.Number(words.VI, totals.Voted) + " / " + words.Number(words.VI, totals.Listed) + " cử tri"
	chair.get(n.inVote("/ket-qua")).says(t, "1 trên "+seats, voters, "1 trong 1 đơn vị bầu cử đã xác nhận, còn chờ lượt bầu tiếp theo", "Mở đơn vị đầu tiên")

	second := n.follow(n.own()[0], 22)
	n.votesAgain(second)
	n.explained(second)
	_, err := n.RecordDecision(n.ctx(), n.by(countChair), acts.DecisionInput{
		Election: n.vote, Balloting: second, Kind: election.DecideAnnulled, Areas: first.Balloting.Areas[1:2], Document: "Nghị quyết 5",
	})
	n.must(err)
	third := n.follow(second, 24)
	n.votesAgain(third)
	n.confirmedRound(third)
	chair.get(n.inVote("/ket-qua")).says(t, seats+" trên "+seats, voters, "Công bố kết quả bầu cử đại biểu HĐND xã")
}

// Between an annulment and the vote that it orders nothing of the annulled place is
// added; what that vote finds takes its place.
func TestCommuneAfterAnAnnulment(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	n := w.shortOf()
	chair := n.officer(countChair)
	first := n.result(n.own()[0])
	gone := &first.Sheets[1]
	chair.get(n.inVote("/ket-qua")).says(t, "3/3")
	_, err := n.RecordDecision(n.ctx(), n.by(countChair), acts.DecisionInput{
		Election: n.vote, Balloting: n.own()[0], Kind: election.DecideAnnulled, Areas: []election.AreaID{gone.Area}, Document: "Nghị quyết 5",
	})
	n.must(err)
	voters := func(less election.Figures) string {
		totals := &first.Outcome.Totals
		return words.Number(words.VI, totals.Voted-less.Voted) + " / " + words.Number(words.VI, totals.Listed-less.Listed) + " cử tri"
	}
	chair.get(n.inVote("/ket-qua")).says(t, "2/3", voters(gone.Figures.Figures), "Không cộng 1 bảng ở nơi bị hủy kết quả")
	n.votesAgain(n.follow(n.own()[0], 22))
	chair.get(n.inVote("/ket-qua")).says(t, "3/3", voters(election.Figures{}))
}

// A decision and a further vote that were recorded by mistake are taken back on
// pages of their own; what was recorded stays on the page, with who and why.
func TestTakenBackOnPages(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	n := w.shortOf()
	chair, first := n.officer(countChair), n.own()[0]
	page := n.resultOf(first, "")
	_, err := n.RecordDecision(n.ctx(), n.by(countChair), acts.DecisionInput{
		Election: n.vote, Balloting: first, Kind: election.DecideAnnulled, Document: "Nghị quyết 55",
	})
	n.must(err)
	chair.get(page).says(t, "Rút lại quyết định ghi nhầm: Nghị quyết 55", "Hủy kết quả, bầu cử lại: Nghị quyết 55")
	undecide := n.resultOf(first, "/quyet-dinh/rut-lai?so=1")
	ask := chair.get(undecide).says(t, "Nghị quyết 55", "Kết quả đã xác nhận dựa vào quyết định này")
	chair.post(undecide, ask.key(t), "reason", "").says(t, "Phải ghi lý do")
	chair.submit(undecide, "reason", "Ghi nhầm đơn vị bầu cử").to(t, page)
	chair.get(page).says(t, "Quyết định (đã rút lại)", "Đã rút lại: ", "Ghi nhầm đơn vị bầu cử", "Xác nhận kết quả này")
	chair.get(undecide).says(t, "Quyết định này không còn hiệu lực")
	chair.get(n.resultOf(first, "/quyet-dinh/rut-lai")).says(t, "Quyết định này không còn hiệu lực")
	n.confirmedRound(first)

	second := n.follow(first, 22)
	late, drop := n.resultOf(second, ""), n.resultOf(second, "/rut-luot")
	typist := w.signIn(typist1)
	sheet := election.SheetID{BallotingID: second, Area: n.result(second).Sheets[0].Area}
	typist.get(n.inVote("/nhap-so-lieu")).says(t, "lần bầu thứ 2")
	chair.get(late).says(t, "Rút lại lượt bầu này vì mở nhầm")
	chair.get(drop).says(t, "Bầu cử thêm", "Quyết định 9", "lượt mới mang số tiếp theo")
	chair.submit(drop, "reason", "Nhầm ngày bầu").to(t, late)
	chair.get(late).says(t, "Lượt bầu này đã được rút lại", "Nhầm ngày bầu")
	chair.get(drop).says(t, "Rút lại lượt bầu đã mở nhầm")
	chair.submit(drop, "reason", "Lần nữa").says(t, "đã được rút lại vì mở nhầm")
	chair.get(page).says(t, "Lượt bầu thứ 2 (đã rút lại)", "Nhầm ngày bầu", "Ghi ngày bầu")
	if got := typist.get(n.inVote("/nhap-so-lieu")); strings.Contains(got.text(), "lần bầu thứ 2") {
		t.Errorf("a vote that was taken back is typed: %.1500s", got.text())
	}
	if _, err := n.EnterSheet(n.ctx(), n.by(typist1), n.typed(sheet, n.papers[election.SheetID{BallotingID: first, Area: sheet.Area}])); !store.Is(err, acts.CodeRoundGone) {
		t.Errorf("entered: %v", err)
	}
	third := n.follow(first, 22)
	if third.Round != 3 {
		t.Errorf("opened %s", third)
	}
	chair.get(n.resultOf(third, "")).says(t, "Chưa đủ biên bản", "Lượt bầu thứ 2 (đã rút lại)")
}

// A supplementary election that is confirmed after the announcement: every page that
// speaks of the result says that it is not the whole, and leads to the one act that
// announces it anew.
func TestOutgrownAnnouncementOnPages(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	n := w.shortOf()
	chair, first := n.officer(countChair), n.own()[0]
	_, err := n.ChangeElectionSetting(n.ctx(), n.by(countChair), acts.ElectionSettingInput{
		Election: n.vote, Key: "announce_before_supplementary", Value: "announce",
	})
	n.must(err)
	announce := func(document string, day int) {
		_, err := n.Announce(n.ctx(), n.by(countChair), acts.AnnounceInput{
			Election: n.vote, Document: document, Day: election.Date{Year: 2026, Month: 3, Day: day},
		})
		n.must(err)
	}
	announce("Nghị quyết 41", 17)
	chair.get(n.inVote("/ket-qua")).says(t, "Đã công bố theo Nghị quyết 41")
	second := n.follow(first, 22)
	n.votesAgain(second)
	w.pass(time.Second)
	n.confirmedRound(second)
	const lacks = "Kết quả đã công bố chưa có cuộc bầu cử thêm; đề nghị công bố lại"
	for _, page := range []string{"/ket-qua", "/kiem-phieu"} {
		chair.get(n.inVote(page)).says(t, lacks, "Công bố lại")
	}
	chair.get("/").says(t, lacks, "Công bố lại")
	w.pass(time.Second)
	announce("Nghị quyết 42", 24)
	after := chair.get(n.inVote("/ket-qua")).says(t, "Đã công bố theo Nghị quyết 42", "Đã được thay bằng Nghị quyết 42")
	if strings.Contains(after.text(), lacks) || strings.Contains(after.text(), "Đã rút lại lúc") {
		t.Errorf("announced anew: %.1500s", after.text())
	}
}
