package acts

import (
	"cmp"
	"reflect"
	"slices"
	"testing"

	"laphieu/demo"
	"laphieu/election"
	"laphieu/store"
)

// What was saved comes back, on both engines, and saving it again is refused: the
// log says only what changed.
func TestSetupComesBack(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.officers()
		made := demo.ThieuNgoc()
		made.Setup.Nominees[0].Particulars = election.Particulars{Ethnicity: "Kinh", Remark: "tự ứng cử"}
		n := w.whole("Bầu cử", election.Law2015, &made)
		got, want := n.setup(), made.Setup
		for _, s := range []*election.Setup{&got, &want} {
			slices.SortStableFunc(s.Members, func(a, b election.BodyMember) int {
				return cmp.Or(cmp.Compare(a.Body, b.Body), cmp.Compare(a.Place, b.Place))
			})
		}
		for _, p := range SetupParts {
			if !reflect.DeepEqual(partOf(&got, p), partOf(&want, p)) {
				t.Errorf("%s came back otherwise", p)
			}
		}
		_, err := n.SaveSetup(n.ctx(), n.by("chu.tich"), n.form(made.Setup, SetupParts...))
		w.wantCode(err, CodeUnchanged)
	})
}

// One part is changed and the others stay; a row that goes takes its areas along.
func TestSetupPart(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.ThieuNgoc()
	n := w.whole("Bầu cử", election.Law2015, &made)
	s := n.setup()
	s.Constituencies[0].Seats++
	done, err := n.SaveSetup(n.ctx(), n.by("chu.tich"), n.form(s, PartConstituencies))
	w.must(err)
	if done.Result != (SavedSetup{Put: 1}) {
		t.Errorf("saved %+v", done.Result)
	}
	late := n.form(s, PartConstituencies)
	s.Constituencies[0].Seats++
	n.save(s, PartConstituencies)
	s.Constituencies[0].Seats += 5
	late.Setup = s
	_, err = n.SaveSetup(n.ctx(), n.by("thu.ky"), late)
	w.wantCode(err, CodeSetupShown)

	s = n.setup()
	s.Constituencies = s.Constituencies[1:]
	_, err = n.SaveSetup(n.ctx(), n.by("chu.tich"), n.form(s, PartConstituencies))
	w.wantCode(err, CodeSetupUsed)
	s.Nominees = s.Nominees[5:]
	n.save(s, PartConstituencies, PartNominees)
	if got := n.setup(); len(got.Constituencies) != 8 || len(got.Nominees) != len(made.Setup.Nominees)-5 {
		t.Errorf("%d constituencies, %d nominees", len(got.Constituencies), len(got.Nominees))
	}
}

// Each bad field is refused at its place.
func TestSetupFields(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.ThieuNgoc()
	n := w.whole("Bầu cử", election.Law2015, &made)
	for _, test := range []struct {
		name, field, code string
		spoil             func(*election.Setup)
	}{
		{"two contests of a level", "contests[1].level", CodeTwice, func(s *election.Setup) { s.Contests[1].Level = election.National }},
		{"no such colour", "contests[0].colour", CodeWord, func(s *election.Setup) { s.Contests[0].Colour = "đen" }},
		{"the commune's own decided above", "contests[3].decided_by", CodeElsewhere, func(s *election.Setup) { s.Contests[3].DecidedBy = "Ban" }},
		{"an area twice", "areas[1].id", CodeTwice, func(s *election.Setup) { s.Areas[1].ID = "01" }},
		{"an area in two constituencies", "constituencies[4].areas[0]", CodeTwice, func(s *election.Setup) { s.Constituencies[4].Areas = []election.AreaID{"01"} }},
		{"an area that is not there", "constituencies[4].areas[0]", CodeNoArea, func(s *election.Setup) { s.Constituencies[4].Areas = []election.AreaID{"99"} }},
		{"no seats", "constituencies[0].seats", CodeRange, func(s *election.Setup) { s.Constituencies[0].Seats = 0 }},
		{"nobody's name", "nominees[0].name", CodeMissing, func(s *election.Setup) { s.Nominees[0].Name = " " }},
		{"an id twice", "nominees[1].id", CodeTwice, func(s *election.Setup) { s.Nominees[1].ID = "1" }},
		{"struck without a document", "nominees[0].struck_by", CodeMissing, func(s *election.Setup) { s.Nominees[0].Struck = true }},
		{"no such constituency", "nominees[0].constituency", CodeSetupUsed, func(s *election.Setup) { s.Nominees[0].Constituency = "77" }},
		{"a board without a place", "members[9].place", CodeMissing, func(s *election.Setup) { s.Members[9].Place = "" }},
		{"hidden letters", "members[0].name", "bidi", func(s *election.Setup) { s.Members[0].Name = "Chủ \u202etịch" }},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := n.setup()
			test.spoil(&s)
			_, err := n.SaveSetup(n.ctx(), n.by("chu.tich"), n.form(s, SetupParts...))
			for _, fault := range Faults(err) {
				if fault.Field == test.field && (fault.Code == test.code || test.code == "bidi") {
					return
				}
			}
			t.Errorf("got %v, want %s at %s", err, test.code, test.field)
		})
	}
}

// The stages of an election: nothing is set up while it is counted, nothing is
// counted before or after.
func TestStages(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.ThieuNgoc()
	n := w.whole("Bầu cử", election.Law2015, &made)
	chair := func() Envelope { return n.by("chu.tich") }
	in := ElectionInput{n.vote}
	n.typists("doc.1", "doc.2")
	_, err := n.first("doc.1", EnterSheetInput{SheetInput: SheetInput{n.vote, n.sheets[0], 1}, Figures: n.papers[n.sheets[0]].Figures, Votes: n.papers[n.sheets[0]].Votes})
	w.wantCode(err, store.CodeNoRow)
	n.openCount()
	_, err = n.OpenCount(n.ctx(), chair(), in)
	w.wantCode(err, CodeNotPreparing)
	_, err = n.SaveSetup(n.ctx(), chair(), n.form(made.Setup, PartAreas))
	w.wantCode(err, CodeNotPreparing)
	_, err = n.BackToSetup(n.ctx(), chair(), in)
	w.must(err)
	n.openCount()
	n.agree(n.sheets[0], n.paper(n.sheets[0]))
	_, err = n.BackToSetup(n.ctx(), chair(), in)
	w.wantCode(err, CodeCountBegun)
	_, err = n.WipePractice(n.ctx(), chair(), in)
	w.wantCode(err, CodeNotPractice)
	_, err = n.CloseElection(n.ctx(), chair(), in)
	w.must(err)
	_, err = n.first("doc.1", n.typed(n.sheets[1], n.paper(n.sheets[1])))
	w.wantCode(err, CodeNotCounting)
	_, err = n.ReopenElection(n.ctx(), chair(), in)
	w.must(err)
	n.agree(n.sheets[1], n.paper(n.sheets[1]))
	_, err = n.ArchiveElection(n.ctx(), chair(), in)
	w.wantCode(err, CodeStage)
	_, err = n.CloseElection(n.ctx(), chair(), in)
	w.must(err)
	_, err = n.ArchiveElection(n.ctx(), chair(), in)
	w.must(err)
	_, err = n.ReopenElection(n.ctx(), chair(), in)
	w.wantCode(err, CodeStage)
}

// A rehearsal has the set-up of its election; wiped, it has nothing else.
func TestPractice(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.ThieuNgoc()
	n := w.whole("Bầu cử", election.Law2015, &made)
	done, err := n.CreatePractice(n.ctx(), n.by("chu.tich"), PracticeInput{Election: n.vote, Name: "Tập dượt"})
	w.must(err)
	before := n.setup()
	n.vote = done.Result.Election
	if got := n.setup(); !reflect.DeepEqual(got, before) {
		t.Error("another set-up")
	}
	n.openCount()
	n.agree(n.sheets[0], n.paper(n.sheets[0], extra))
	wiped, err := n.WipePractice(n.ctx(), n.by("chu.tich"), ElectionInput{n.vote})
	w.must(err)
	if want := (map[string]int{"balloting": 9, "sheet": 24, "reading": 2}); !reflect.DeepEqual(wiped.Result.Rows, want) {
		t.Errorf("wiped %v", wiped.Result.Rows)
	}
	w.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		sheets, err := v.Sheets(n.vote)
		if len(sheets) > 0 {
			t.Errorf("%d sheets stayed", len(sheets))
		}
		return err
	}))
	if got := n.setup(); !reflect.DeepEqual(got, before) {
		t.Error("the set-up went too")
	}
	n.openCount()
}
