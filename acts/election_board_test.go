package acts

import (
	"testing"

	"laphieu/demo"
	"laphieu/election"
	"laphieu/store"
)

// What the board shows is said by an act, is nothing that the law is asked with, and
// keeps nobody from being asked.
func TestBoardSettings(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.ThieuNgoc()
	n := w.whole("Bầu cử", election.Law2015, &made)
	answer := func(key, value string) error {
		_, err := n.ChangeElectionSetting(n.ctx(), n.by("chu.tich"), ElectionSettingInput{n.vote, key, value})
		return err
	}
	for _, key := range election.BoardSettings {
		w.wantCode(answer(key, "maybe"), "setting_value")
		w.wantCode(answer(key, ""), CodeUnchanged)
		w.must(answer(key, election.BoardYes))
		w.wantCode(answer(key, election.BoardYes), CodeUnchanged)
	}
	n.openCount() // with them the law is still asked
	v := n.store
	w.must(v.View(n.ctx(), here, func(v *store.View) error {
		shown, err := BoardShows(v, n.vote)
		if !shown[election.BoardOpen] || !shown[election.BoardOutcomes] {
			t.Errorf("the board shows %v", shown)
		}
		answers, err2 := Answers(v, n.vote)
		if len(answers) != 0 {
			t.Errorf("the law is asked with %v", answers)
		}
		w.must(err2)
		return err
	}))
	w.must(answer(election.BoardOpen, ""))
	w.must(v.View(n.ctx(), here, func(v *store.View) error {
		shown, err := BoardShows(v, n.vote)
		if shown[election.BoardOpen] || !shown[election.BoardOutcomes] {
			t.Errorf("the board shows %v", shown)
		}
		return err
	}))
}
