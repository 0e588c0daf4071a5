package acts

import (
	"reflect"
	"testing"
	"time"

	"laphieu/audit"
	"laphieu/demo"
	"laphieu/election"
)

// largest is a commune with as many polling areas as there may be, four contests
// and everybody who works in them.
func largest(seed uint64) demo.Night {
	return demo.Invented(demo.Shape{Seed: seed, Areas: election.MaxAreas, Law: election.Law2015, Staffed: true})
}

// The set-up of the largest commune is saved in one act, taken over by a rehearsal,
// counted and wiped again, each in one.
func TestLargestCommune(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.officers()
		made := largest(1)
		began := time.Now()
		n := w.whole("Bầu cử", election.Law2015, &made)
		rows := w.changes()
		t.Logf("saved %d rows in %v", rows, time.Since(began))
		if want := 4 + election.MaxAreas*(1+4+11); rows < want {
			t.Errorf("saved %d rows of at least %d", rows, want)
		}
		if got := n.setup(); !reflect.DeepEqual(got.Nominees, made.Setup.Nominees) || len(got.Members) != len(made.Setup.Members) {
			t.Error("came back otherwise")
		}
		done, err := n.CreatePractice(n.ctx(), n.by("chu.tich"), PracticeInput{Election: n.vote, Name: "Tập dượt"})
		w.must(err)
		n.vote = done.Result.Election
		n.openCount()
		n.agree(n.sheets[0], n.paper(n.sheets[0]))
		began = time.Now()
		wiped, err := n.WipePractice(n.ctx(), n.by("chu.tich"), ElectionInput{n.vote})
		w.must(err)
		t.Logf("wiped %d rows in %v", w.changes(), time.Since(began))
		if want := 4 * election.MaxAreas; wiped.Result.Rows["sheet"] != want {
			t.Errorf("wiped %d sheets of %d", wiped.Result.Rows["sheet"], want)
		}
		w.wantTrue()
	})
}

// changes counts the rows of the last entry.
func (w *world) changes() int {
	w.t.Helper()
	all := w.log(here)
	return len(all[len(all)-1].Changes)
}

// A list that is longer than any commune's is refused at its place, before anything
// is written.
func TestBeyondTheLargestCommune(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.Invented(demo.Shape{Seed: 1, Areas: 2, Law: election.Law2025})
	n := w.whole("Bầu cử", election.Law2025, &made)
	before := w.size()
	for _, test := range []struct {
		field string
		most  int
		part  SetupPart
		grow  func(*election.Setup)
	}{
		{"areas", election.MaxAreas, PartAreas, func(s *election.Setup) { s.Areas = make([]election.PollingArea, election.MaxAreas+1) }},
		{"nominees", MaxNominees, PartNominees, func(s *election.Setup) { s.Nominees = make([]election.Nominee, MaxNominees+1) }},
		{"members", MaxMembers, PartMembers, func(s *election.Setup) { s.Members = make([]election.BodyMember, MaxMembers+1) }},
	} {
		s := n.setup()
		test.grow(&s)
		_, err := n.SaveSetup(n.ctx(), n.by("chu.tich"), n.form(s, test.part))
		first := Faults(err)[0]
		if first.Field != test.field || first.Code != CodeTooMany || !reflect.DeepEqual(first.Args, []any{test.most}) {
			t.Errorf("%s: %+v", test.field, first)
		}
	}
	if w.size() != before {
		t.Error("something was written")
	}
}

// Whatever fits the lists fits one entry: the largest set-up put in the place of
// another that shares no row with it.
func TestSetupFitsAnEntry(t *testing.T) {
	levels := len(election.Levels)
	rows := levels + election.MaxAreas + levels*(election.MaxConstituencies+election.MaxAreas) + MaxNominees + MaxMembers
	if 2*rows > audit.MaxChanges {
		t.Errorf("a set-up has up to %d rows, an entry names %d", rows, audit.MaxChanges)
	}
}
