package desk_test

import (
	"testing"
	"time"

	"laphieu/acts"
	"laphieu/election"
)

// Where nothing waits, the page of the day leads on: whoever may follow the count to
// its overview, and the committee, once the council is announced, to the results.
func TestIdleLeadsOn(t *testing.T) {
	w := open(t, demo)
	w.first("quan.tri")
	n := w.opened(w.election("Bầu cử đang kiểm phiếu", false))
	w.person("xem", "Người giả định Xem", election.Grant{Role: election.RoleFollower})
	w.person("to.02", "Người giả định Tổ trưởng", election.Grant{Role: election.RoleTeamLeader, Election: n.vote, Area: "02"})
	for _, login := range []string{"xem", "to.02"} {
		w.signIn(login).get("/").says(t, "Không có việc nào chờ").holds(t, `class="button" href="`+n.inVote("/kiem-phieu")+`"`)
	}
	for id := range n.papers {
		n.agree(id, n.paper(id))
	}
	for _, b := range n.own() {
		n.confirmedRound(b)
	}
	_, err := w.Announce(w.ctx(), w.by(countChair), acts.AnnounceInput{Election: n.vote, Document: "Nghị quyết số 12 (giả định)", Day: election.Date{Year: 2026, Month: 3, Day: 19}})
	w.must(err)
	w.pass(15 * 24 * time.Hour) // the day of the election is over, and nothing of the set-up is asked for
	chair := n.officer(countChair)
	_, err = w.TakeCheckpoint(w.ctx(), w.by("quan.tri"))
	w.must(err)
	chair.get("/").says(t, "Đã công bố theo Nghị quyết số 12 (giả định)", "Ngày 19/03/2026").holds(t, `href="`+n.inVote("/ket-qua")+`"`)
}
