package desk_test

import (
	"testing"

	"laphieu/acts"
	invented "laphieu/demo"
	"laphieu/election"
	"laphieu/web/webtest"
)

// Results, the overview and a sheet as they are seen: the seed's election, and a
// count in the middle of its night.
func TestResultsInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	for name, width := range widths {
		t.Run(name, func(t *testing.T) {
			w := open(t, demo)
			w.first("quan.tri")
			n := w.night(w.election("Bầu cử đang kiểm phiếu (giả định)", false))
			done, err := w.CreateElection(w.ctx(), w.by("quan.tri"), acts.CreateElectionInput{
				Name: "Bầu cử 2021 (giả định)", Law: election.Law2015, Day: election.Date{Year: 2021, Month: 5, Day: 23}, MadeUp: true,
			})
			w.must(err)
			made := invented.ThieuNgoc()
			seed := w.begun(done.Result.Election, &made)
			for id := range seed.papers {
				seed.agree(id, seed.paper(id))
			}
			for _, b := range seed.own() {
				seed.explained(b)
			}
			r := &reader{browser.Open(t, w.URL+"/chon-vai", webtest.View{Width: width}), t, width}
			r.follow(`.people li:nth-child(1) button`, "/")
			r.look("viec-hom-nay-kiem-phieu")
			r.visit(n.inVote("/kiem-phieu"))
			r.look("theo-doi-bang-so-lieu")
			r.visit(n.bySheet(n.in[election.Differs][0], ""))
			r.look("mot-bang-lech")
			r.visit(n.bySheet(n.in[election.Agreed][0], ""))
			r.look("mot-bang-khop")
			r.visit(n.bySheet(n.in[election.Agreed][0], "/mo-lai"))
			r.look("mo-lai-bang")
			r.visit(n.resultOf(n.in[election.Agreed][0].BallotingID, ""))
			r.look("ket-qua-chua-du")
			r.visit(n.resultOf(n.in[election.EnteredOnce][0].BallotingID, "/quyet-dinh"))
			r.look("chon-quyet-dinh")
			r.visit(n.resultOf(n.in[election.EnteredOnce][0].BallotingID, "/quyet-dinh?loai=overcount"))
			r.look("ghi-quyet-dinh")
			r.seed(seed)
		})
	}
}

func (r *reader) seed(n *night) {
	six := n.balloting(election.Commune, "06")
	r.visit(n.resultOf(six, ""))
	r.look("ket-qua-don-vi-6")
	r.visit(n.resultOf(six, "/xac-nhan"))
	r.look("xac-nhan-ket-qua")
	r.send(n.resultOf(six, ""))
	for _, b := range n.own() {
		if b != six {
			r.visit(n.resultOf(b, "/xac-nhan"))
			r.send(n.resultOf(b, ""))
		}
	}
	r.visit(n.resultOf(six, "/rut-lai"))
	r.look("rut-lai-ket-qua")
	r.visit(n.resultOf(n.balloting(election.National, "06"), ""))
	r.look("ket-qua-quoc-hoi")
	r.visit(n.resultOf(n.balloting(election.National, "06"), "/luot-tiep"))
	r.look("mo-lan-bau-tiep")
	r.visit(n.inVote("/ket-qua/cong-bo"))
	r.look("cong-bo")
	r.fill("document", "Nghị quyết số 12/NQ-UBBC (số giả định)")
	r.fill("day", "27/05/2021")
	r.send(n.inVote("/ket-qua"))
	r.look("ket-qua-cua-xa")
	r.visit("/en" + n.resultOf(six, ""))
	r.look("ket-qua-don-vi-6-en")
}
