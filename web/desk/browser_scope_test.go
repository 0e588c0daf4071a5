package desk_test

import (
	"testing"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/web/webtest"
)

// The switch of elections, a rehearsal with made-up data, and a role given in an
// emergency, as they are seen.
func TestScopeInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	for name, width := range widths {
		t.Run(name, func(t *testing.T) {
			w := open(t, demo)
			w.first("quan.tri")
			w.election("Bầu cử đại biểu Quốc hội và đại biểu HĐND các cấp (giả định)", false)
			for _, e := range []acts.CreateElectionInput{
				{Name: "Tập dượt kiểm phiếu", Law: election.Law2025, Day: election.Date{Year: 2026, Month: 3, Day: 15}, Practice: true, MadeUp: true},
				{Name: "Bầu cử nhiệm kỳ trước (giả định)", Law: election.Law2015, Day: election.Date{Year: 2021, Month: 5, Day: 23}, MadeUp: true},
			} {
				_, err := w.CreateElection(w.ctx(), w.by("quan.tri"), e)
				w.must(err)
			}
			w.person("chu.tich", "Phạm Văn Chủ", election.Grant{Role: election.RoleChair})
			w.person("thu.ky", "Ngô Thị Ký", election.Grant{Role: election.RoleSecretary})
			w.person("ha.le", "Lê Thị Hà")
			in := acts.RoleInput{Account: w.people["ha.le"], Role: election.RoleTypist}
			_, err := w.AskEmergencyGrant(w.ctx(), w.by("thu.ky"), in)
			w.must(err)

			r := &reader{browser.Open(t, w.URL+"/chon-vai", webtest.View{Width: width}), t, width}
			r.follow(`.people li:nth-child(1) button`, "/")
			r.visit("/khan-cap")
			r.look("vai-tro-khan-cap-cho")
			r.visit("/tai-khoan/" + string(w.people["ha.le"]) + "/khan-cap?role=typist")
			r.look("de-nghi-khan-cap")
			_, err = w.EmergencyGrant(w.ctx(), w.by("chu.tich"), in)
			w.must(err)
			r.visit("/khan-cap")
			r.look("vai-tro-khan-cap")
			r.Click(".top-switch summary")
			r.t.Run("chon-cuoc-bau-cu", func(t *testing.T) { r.Check(t) })
			r.Frame("chon-cuoc-bau-cu")
			r.follow(".switch button", "/khan-cap")
			r.visit("/bau-cu")
			r.look("cac-cuoc-bau-cu")
			r.visit("/en/")
			r.look("viec-hom-nay-en")
		})
	}
}
