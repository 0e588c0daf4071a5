package desk_test

import (
	"context"
	"regexp"
	"strings"
	"testing"
	"time"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web/desk"
	"laphieu/web/desk/seat"
)

// ahead is how far the rehearsal's clock runs ahead: dawn is 7:40 on 05/03/2026,
// and there 9:40 on 20/03/2026.
const ahead = 15*24*time.Hour + 2*time.Hour

const (
	machineDay = "05/03/2026"
	ownDay     = "20/03/2026"
)

// server is an hour of the machine's clock that says so.
var server = regexp.MustCompile(`\d+ giờ \d\d, \d\d/\d\d/\d{4} \(giờ máy chủ\)`)

// rehearsal is a rehearsal at the count with a clock of its own.
func rehearsal(t *testing.T) (*night, *visitor) {
	w := open(t, demo)
	w.first("quan.tri")
	real := w.election("Bầu cử thật", false)
	made, err := w.CreatePractice(w.ctx(), w.by("quan.tri"), acts.PracticeInput{Election: real, Name: "Tập dượt lệch giờ", ClockOffset: ahead.Milliseconds()})
	w.must(err)
	n := w.night(made.Result.Election)
	n.factor(countChair)
	n.confirmed()
	return n, w.signIn(countChair)
}

// Every page of an election keeps its clock; what the log says of it is marked as
// the server's. Paths of single things are tried with one that has a history.
func TestElectionClock(t *testing.T) {
	n, chair := rehearsal(t)
	one := n.in[election.Agreed][0]
	_, err := n.ExplainFinding(n.ctx(), n.by(countChair), n.warning(one))
	n.must(err)
	tried := 0
	for _, row := range desk.Rows() {
		if row.Method != "GET" || !strings.HasPrefix(row.Pattern, seat.OneElection) || strings.HasSuffix(row.Pattern, "/truc-tiep") || strings.Contains(row.Pattern, "{key}") {
			continue
		}
		path := strings.NewReplacer(
			"{election}", string(n.vote), seat.OneSheet, "/"+one.String(), seat.OneBalloting, "/"+n.whole.String(),
		).Replace(row.Pattern)
		page := chair.get(path)
		if page.StatusCode != 200 || !strings.Contains(page.Header.Get("Content-Type"), "html") {
			continue
		}
		tried++
		page.says(t, ownDay)
		if text := server.ReplaceAllString(page.text(), ""); strings.Contains(text, machineDay) {
			t.Errorf("%s keeps the machine's clock: %.900s", path, text[max(0, strings.Index(text, machineDay)-300):])
		}
	}
	if tried < 20 {
		t.Errorf("only %d pages", tried)
	}
	in := "/bau-cu/" + string(n.vote)
	chair.get(in+"/bang-so-lieu/"+one.String()).says(t, "Tính đến 9 giờ", "Bản 1: Khớp 9 giờ 4")
	chair.get(in+"/ket-qua/cong-bo").holds(t, `name="day" value="20/03/2026"`)
	chair.get(in+"/ket-qua/"+n.whole.String()).says(t, "Người giả định Chủ tịch, 9 giờ 4")
	chair.get(in+"/kiem-phieu").holds(t, `data-ahead="1303200000"`)
	chair.post("/bau-cu", chair.get("/").key(t), "election", string(n.vote), "back", "/").to(t, "/")
	chair.get("/").says(t, "Tính đến 9 giờ", machineDay, "(giờ máy chủ)")
	for _, path := range []string{"/nhat-ky", "/nhat-ky/0", "/toi"} {
		chair.get(path).says(t, machineDay, "giờ trên trang này là giờ máy chủ, không theo đồng hồ của “Tập dượt lệch giờ”")
	}
	ctx, stop := context.WithTimeout(n.ctx(), time.Minute)
	defer stop()
	if heard := <-chair.listen(ctx, in+"/bang/truc-tiep"); !strings.Contains(heard, `"asof":"9`) {
		t.Errorf("the board's stream says %s", heard)
	}
}

// warning explains the first open finding of a sheet.
func (n *night) warning(id election.SheetID) (in acts.ExplainInput) {
	n.t.Helper()
	n.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		result, err := acts.ReadResult(v, n.vote, id.BallotingID)
		if err != nil {
			return err
		}
		for _, f := range result.Open {
			if f.Area == id.Area {
				in = acts.ExplainInput{SheetInput: n.at(id), Rule: f.Rule, Fields: strings.Join(f.Fields, ","), Text: "Một phiếu đổi do gạch hỏng."}
			}
		}
		return nil
	}))
	return in
}

// A deadline is reckoned from the election's clock, and a rehearsal that is made
// on its page runs as on the day.
func TestRehearsalRunsAsOnTheDay(t *testing.T) {
	w := open(t, demo)
	w.first("quan.tri")
	n := w.opened(w.election("Bầu cử thật", false))
	n.factor(countChair)
	chair := w.signIn(countChair)
	path := "/bau-cu/" + string(n.vote) + "/chuan-bi/lap-tap-duot"
	chair.get(path).says(t, "như hôm nay là ngày bầu cử, 15/03/2026")
	made := chair.submit(path, "name", "Tập dượt đúng ngày", "clock", "1")
	to := made.Header.Get("Location")
	chair.get(to).says(t, "Tính đến 7 giờ 4", "15/03/2026")
}
