package desk_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
)

// largeness makes every figure of a paper one that stands nowhere by chance.
const largeness = 1009

func enlarged(s election.Sheet) election.Sheet {
	for _, name := range tally.FieldNames(len(s.Votes), len(s.Kept), s.Kept != nil) {
		n, _ := tally.Field(&s, name)
		tally.SetField(&s, name, n*largeness)
	}
	return s
}

// figuresOf are those of a sheet that are worth hiding.
func figuresOf(s *election.Sheet, into map[int64]bool) {
	for _, name := range tally.FieldNames(len(s.Votes), len(s.Kept), s.Kept != nil) {
		if n, given := tally.Field(s, name); given && n >= largeness {
			into[n] = true
		}
	}
}

var digits = regexp.MustCompile(`\d[\d.,]*\d|\d`)

// No page of results, of the overview or of a sheet holds a figure of a sheet that
// does not agree, for any role, wherever it stands in the page's source.
func TestResultPagesAreBlind(t *testing.T) {
	w := open(t, demo)
	w.first("quan.tri")
	n := w.opened(w.election("Bầu cử đang kiểm phiếu", false))
	for id := range n.papers {
		n.papers[id] = enlarged(n.paper(id))
	}
	states := append([]election.SheetState{election.Agreed}, election.EnteredOnce, election.AwaitsSecond, election.Differs, election.AwaitsThird, election.Returned, election.Reopened)
	var all []election.SheetID
	for _, level := range []election.Level{election.Commune, election.National} {
		for _, id := range n.sheets(n.balloting(level, "01")) {
			n.bring(id, states[len(all)%len(states)])
			all = append(all, id)
		}
	}
	hidden, open := map[int64]bool{}, map[int64]bool{}
	w.must(w.store.View(w.ctx(), here, func(v *store.View) error {
		sheets, err := v.Sheets(n.vote)
		for i := range sheets {
			readings, err := v.Readings(n.vote, sheets[i].SheetID)
			if err != nil {
				return err
			}
			into := hidden
			if sheets[i].State == election.Agreed {
				into = open
			}
			for j := range readings {
				figuresOf(&readings[j].Sheet, into)
			}
		}
		return err
	}))
	for n := range open {
		delete(hidden, n)
	}
	if len(hidden) < 30 || len(open) < 5 {
		t.Fatalf("%d figures to hide, %d to show", len(hidden), len(open))
	}

	w.person("kp.mat.tran", "Người giả định Mặt trận", election.Grant{Role: election.RoleFront})
	w.person("kp.theo.doi", "Người giả định Theo dõi", election.Grant{Role: election.RoleFollower})
	w.person("kp.dang.uy", "Người giả định Đảng ủy", election.Grant{Role: election.RolePartyCommittee})
	w.person("kp.to.01", "Người giả định Tổ trưởng", election.Grant{Role: election.RoleTeamLeader, Election: n.vote, Area: "01"})
	paths := []string{"/kiem-phieu", "/ket-qua", "/ket-qua/cong-bo"}
	for _, b := range []election.BallotingID{n.balloting(election.Commune, "01"), n.balloting(election.Commune, "06"), n.balloting(election.National, "01")} {
		for _, page := range []string{"", "/cau-hoi.json", "/xac-nhan", "/rut-lai", "/quyet-dinh", "/quyet-dinh?loai=overcount", "/luot-tiep"} {
			paths = append(paths, "/ket-qua/"+b.String()+page)
		}
	}
	for _, id := range all {
		for _, page := range []string{"", "/mo-lai", "/nhap-lai", "/goi-nguoi-thu-ba"} {
			paths = append(paths, "/bang-so-lieu/"+id.String()+page)
		}
	}
	shown, pages := 0, 0
	for _, login := range []string{countChair, countSecretary, typist1, typist4, "kp.mat.tran", "kp.theo.doi", "kp.dang.uy", "kp.to.01", "quan.tri"} {
		v := w.signIn(login)
		for _, path := range append([]string{""}, paths...) {
			where := n.inVote(path)
			if path == "" {
				where = "/"
			}
			got := v.get(where)
			if got.StatusCode != 200 {
				continue
			}
			pages++
			for _, text := range digits.FindAllString(got.body, -1) {
				figure, err := strconv.ParseInt(strings.NewReplacer(".", "", ",", "").Replace(text), 10, 64)
				if err == nil && hidden[figure] {
					t.Errorf("%s sees %s at %s", login, text, where)
				}
				if err == nil && open[figure] {
					shown++
				}
			}
		}
	}
	if shown < 50 || pages < 100 {
		t.Errorf("%d figures that may be seen on %d pages", shown, pages)
	}
}
