package desk_test

import (
	"strings"
	"testing"
	"time"

	"laphieu/election"
)

// The sheet's page says how long it differed, and the overview the median of all that
// did: from the second reading, until two people agree. Who sees one team's sheets
// sees the median of those.
func TestTimeToResolve(t *testing.T) {
	w := open(t, demo)
	w.first("quan.tri")
	n := w.opened(w.election("Bầu cử đang kiểm phiếu", false))
	n.person("to.02", "Người giả định Tổ trưởng", election.Grant{Role: election.RoleTeamLeader, Election: n.vote, Area: "02"})
	v, leader := w.signIn(countSecretary), w.signIn("to.02")
	overview, about := "/bau-cu/"+string(n.vote)+"/kiem-phieu", "Từ khi thấy lệch"
	if strings.Contains(v.get(overview).text(), about) {
		t.Error("a time before any sheet differed")
	}
	ids := n.sheets(n.balloting(election.National, "01"))
	n.agree(ids[0], n.paper(ids[0]))
	for i, took := range []time.Duration{4*time.Minute + 12*time.Second, 50 * time.Second, 11 * time.Minute} {
		id := ids[i+1]
		_, err := n.EnterSheet(n.ctx(), n.by(typist1), n.typed(id, n.paper(id, unsorted)))
		n.must(err)
		w.pass(time.Minute) // until the second typist comes to it is no time of the difference
		_, err = n.EnterSheetAgain(n.ctx(), n.by(typist2), n.typed(id, n.paper(id, slipped)))
		n.must(err)
		w.pass(took)
		n.again(typist2, id, n.paper(id, unsorted))
	}
	v.get(overview).says(t, about+" đến khi khớp mất khoảng 4 phút 12 giây (trung vị của 3 bảng từng lệch).")
	v.get(overview).holds(t, `class="band-`+string(n.setup.Contests[0].Colour)+`">Quốc hội <small>`)
	v.get("/en"+overview).says(t, "takes about 4 min 12 s (median of 3 sheets that differed).")
	leader.get(overview).says(t, "4 phút 12 giây (trung vị của 1 bảng")
	v.get(n.inVote("/bang-so-lieu/"+ids[1].String())).says(t, about+" đến khi khớp: 4 phút 12 giây.")
	if strings.Contains(v.get(n.inVote("/bang-so-lieu/"+ids[0].String())).text(), about) {
		t.Error("a sheet that never differed has a time")
	}
	_, err := n.ReopenSheet(n.ctx(), n.by(countChair), n.at(ids[1]))
	n.must(err)
	v.get(overview).says(t, "5 phút 55 giây (trung vị của 2 bảng")
}
