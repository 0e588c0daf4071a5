package desk_test

import (
	"testing"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/web/webtest"
)

// What was recorded by mistake, as it is seen before it is taken back and after.
func TestTakenBackInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	for name, width := range widths {
		t.Run(name, func(t *testing.T) {
			w := open(t, demo)
			w.first("quan.tri")
			n := w.shortOf()
			first := n.own()[0]
			second := n.follow(first, 22)
			_, err := n.RecordDecision(n.ctx(), n.by(countChair), acts.DecisionInput{
				Election: n.vote, Balloting: second, Kind: election.DecideAnnulled, Document: "Nghị quyết số 55/NQ-HĐBCQG ngày 23/03/2026 (số giả định)",
			})
			n.must(err)
			r := &reader{browser.Open(t, w.URL+"/chon-vai", webtest.View{Width: width}), t, width}
			r.follow(`.people li:nth-child(1) button`, "/")
			r.visit(n.resultOf(second, "/quyet-dinh/rut-lai?so=1"))
			r.look("rut-lai-quyet-dinh")
			r.fill("reason", "Ghi nhầm lượt bầu")
			r.send(n.resultOf(second, ""))
			r.look("quyet-dinh-da-rut")
			r.visit(n.resultOf(second, "/rut-luot"))
			r.look("rut-luot-bau")
			r.fill("reason", "Nhầm ngày bầu")
			r.send(n.resultOf(second, ""))
			r.look("luot-bau-da-rut")
			r.visit(n.resultOf(first, ""))
			r.look("sau-khi-rut-luot")
		})
	}
}
