package desk_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"laphieu/election"
	"laphieu/web/webtest"
)

// heard is what a stream of the overview says.
type heard map[string]string

func hear(t *testing.T, line string) (said heard) {
	t.Helper()
	if err := json.Unmarshal([]byte(line), &said); err != nil {
		t.Fatalf("%q: %v", line, err)
	}
	return said
}

// An overview that is open hears that a sheet moved, and of the sheet nothing: no
// name, no state, no figure. Who leads one polling team does not hear even that of
// another's.
func TestLiveOverview(t *testing.T) {
	w := open(t, demo)
	w.first("quan.tri")
	n := w.opened(w.election("Bầu cử đang kiểm phiếu", false))
	n.person("to.06", "Người giả định Tổ trưởng", election.Grant{Role: election.RoleTeamLeader, Election: n.vote, Area: "06"})
	path := "/bau-cu/" + string(n.vote) + "/kiem-phieu"
	follower, leader := w.signIn(countSecretary), w.signIn("to.06")
	ctx, stop := context.WithTimeout(w.ctx(), time.Minute)
	defer stop()
	all, one := follower.listen(ctx, path+"/truc-tiep"), leader.listen(ctx, path+"/truc-tiep")
	first, own := hear(t, <-all), hear(t, <-one)
	follower.get(path).holds(t, `data-mark="`+first["mark"]+`"`)
	leader.get(path).holds(t, `data-mark="`+own["mark"]+`"`)
	if first["mark"] == own["mark"] {
		t.Error("the leader of one team hears of all")
	}
	id := n.sheets(n.balloting(election.Commune, "01"))[0]
	n.agree(id, n.paper(id))
	w.pass(time.Minute) // so that the leader hears something at all
	for line := range all {
		said := hear(t, line)
		if len(said) != 2 || !strings.HasPrefix(said["asof"], "Tính đến") {
			t.Errorf("the stream says %s", line)
		}
		if said["mark"] != first["mark"] {
			break
		}
	}
	if said := hear(t, <-one); said["mark"] != own["mark"] || said["asof"] == own["asof"] {
		t.Errorf("of another's area the leader of team 06 hears %v after %v", said, own)
	}
	if ctx.Err() != nil {
		t.Error("nothing was heard")
	}
	fresh := follower.get(path+"/moi?trang-thai=agreed").says(t, "1 trong")
	if strings.Contains(leader.get(path+"/moi").text(), "Tổ 01") {
		t.Error("the leader of team 06 is shown team 01")
	}
	fresh.holds(t, `data-fresh="/bau-cu/`+string(n.vote)+`/kiem-phieu/moi?trang-thai=agreed"`)
}

// Listening to the overview keeps no session awake.
func TestOverviewKeepsNobodyAwake(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	n := w.opened(w.election("Bầu cử", false))
	path := "/bau-cu/" + string(n.vote) + "/kiem-phieu"
	w.person("xem", "Người giả định Xem", election.Grant{Role: election.RoleFollower})
	v := w.signIn("xem")
	for range 4 {
		v.get(path+"/moi").says(t, "Theo dõi bảng số liệu")
		w.pass(4 * time.Minute)
	}
	v.get(path).to(t, "/khoa")
	if got := v.get(path + "/moi"); got.StatusCode == 200 {
		t.Error("a locked screen is told what is new")
	}
}

// The open page takes up what is new where its reader stands: the focus, the row at
// the top of the screen and the filter stay; the hour goes on.
func TestLiveOverviewInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	for name, width := range widths {
		t.Run(name, func(t *testing.T) {
			w := open(t, demo)
			w.first("quan.tri")
			n := w.night(w.election("Bầu cử đại biểu Quốc hội và HĐND các cấp (giả định)", false))
			n.factor(countSecretary)
			r := &reader{browser.Open(t, w.URL+"/", webtest.View{Width: width, Height: 500}), t, width}
			r.follow(r.role(n.people[countSecretary]), "/")
			r.visit("/bau-cu/" + string(n.vote) + "/kiem-phieu?trang-thai=thieu")
			id := n.in[election.Differs][0]
			at := n.in[election.Awaited][slices.IndexFunc(n.in[election.Awaited], func(s election.SheetID) bool { return s.Area == "01" })]
			cell := `[...document.querySelectorAll("tbody a")].find((a) => a.pathname.endsWith("` + at.String() + `"))`
			webtest.Eval[bool](r.Tab, `(`+cell+`).scrollIntoView({ block: "start" }), (`+cell+`).focus({ preventScroll: true }), true`)
			top := `Math.round((` + cell + `).closest("tr").getBoundingClientRect().top)`
			before := webtest.Eval[int](r.Tab, top)
			n.again(typist1, id, n.paper(id, unsorted))
			n.again(typist2, id, n.paper(id, unsorted))
			r.Wait(`![...document.querySelectorAll(".trouble a")].some((a) => a.pathname.endsWith("` + id.String() + `"))`)
			r.Wait(`![...document.querySelectorAll("tbody a")].some((a) => a.pathname.endsWith("` + id.String() + `"))`)
			if after := webtest.Eval[int](r.Tab, top); after-before > 2 || before-after > 2 {
				t.Errorf("the row moved from %d to %d", before, after)
			}
			if !webtest.Eval[bool](r.Tab, `document.activeElement === (`+cell+`)`) {
				t.Error("the focus moved")
			}
			n.bring(at, election.AwaitsSecond) // the very sheet on which the reader stands
			r.Wait(`(` + cell + `)?.textContent.includes("Chờ nhập lần 2")`)
			if !webtest.Eval[bool](r.Tab, `document.activeElement === (`+cell+`)`) {
				t.Error("the focus left the sheet that changed")
			}
			hour := `document.querySelector('[data-live="asof"]').textContent`
			was := webtest.Eval[string](r.Tab, hour)
			w.pass(2 * time.Minute)
			r.Wait(hour + ` !== ` + `"` + was + `"`)
			r.look("theo-doi-truc-tiep")
		})
	}
}

// role is the button that goes in as somebody, in a demonstration.
func (r *reader) role(id election.AccountID) string {
	return `main form:has([value="` + string(id) + `"]) button`
}
