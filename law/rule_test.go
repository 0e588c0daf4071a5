package law

import (
	"testing"

	"laphieu/election"
)

// Every rule that a version leaves open says what settles it, and nothing that
// the text of the law settles has such a row.
func TestOpenRulesAreSettled(t *testing.T) {
	open := 0
	for _, r := range Rules() {
		s, found := settledBy[r]
		if found != r.Open() {
			t.Errorf("%s: open %v, settled %v", r.Code, r.Open(), found)
		}
		if found {
			open++
			checkSettlement(t, r.Code, s)
		}
	}
	if open != len(settledBy) {
		t.Errorf("%d rows for %d open rules: one is not in the catalogue", len(settledBy), open)
	}
}

func checkSettlement(t *testing.T, code string, s settlement) {
	t.Helper()
	if len(s.settings) == 0 && s.decision == "" && s.people == "" {
		t.Errorf("%s is settled by nothing", code)
	}
	if s.decision != "" && !s.decision.Known() {
		t.Errorf("%s is settled by an unknown decision %q", code, s.decision)
	}
	for _, key := range s.settings {
		before, _ := figureNamed(election.Law2015, key)
		now, _ := figureNamed(election.Law2025, key)
		if settingNamed(key) == nil && !before.Grade.Open() && !now.Grade.Open() {
			t.Errorf("%s is settled by %q, which no election answers", code, key)
		}
	}
}

// A sentence that was written anew in 2025 was not read as it stood before.
func TestGradesOf2015(t *testing.T) {
	grades := map[string]string{}
	for _, r := range Rules() {
		grades[r.Code] = gradeText(r)
	}
	for code, want := range map[string]string{
		"22.1": "U / V", "24.1": "U / V",
		"22.2": "S / V", "24.2": "S / V", "25.1": "S / V", "25.1.vu-trang": "S / V",
		"11.2": "S / V", "36.3": "S / V", "76.2a": "S / V",
		"29.3": "D / V", "29.3.vu-trang": "D / V", "29.4": "D / V", "29.4.tam-tru": "D / V", "29.4.24-gio": "D / V",
		"30.3": "D / V", "30.4": "D / V", "37.5": "D / V", "61.4": "D / V", "31.1": "S / V", "89.3": "D / V",
		"78.1": "V", "22.huyen": "S", "98.3": "V",
	} {
		if grades[code] != want {
			t.Errorf("%s graded %q, want %q", code, grades[code], want)
		}
	}
}

// A rule of one version alone has no second grade, and two equal ones are one.
func TestSecondGrades(t *testing.T) {
	for _, r := range Rules() {
		if r.Grade2015 == "" {
			continue
		}
		if r.Grade2015 == r.Grade || !r.AppliesTo(election.Law2015) || !r.AppliesTo(election.Law2025) {
			t.Errorf("%s needs no second grade", r.Code)
		}
	}
}
