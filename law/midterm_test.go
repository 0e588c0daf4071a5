package law

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"laphieu/election"
)

var (
	termEnds = election.Date{Year: 2031, Month: time.March, Day: 15}
	midTerm  = election.Date{Year: 2028, Month: time.June, Day: 1}
)

// fewestVacancies is the least number of deputies that must be lost, under the
// election law and under the law on local government.
func fewestVacancies(t *testing.T, rs RuleSet, c Council) (byElection, local int) {
	t.Helper()
	byElection, local = -1, -1
	for v := range c.Elected + 1 {
		c.Sitting = c.Elected - v
		a, err := rs.CouncilByElection(&c, midTerm)
		if err != nil {
			t.Fatal(err)
		}
		if a.Election && byElection < 0 {
			byElection = v
		}
		if a.Local && local < 0 {
			local = v
		}
	}
	return byElection, local
}

func TestFewestVacancies(t *testing.T) {
	for _, c := range []struct {
		name           string
		rs             RuleSet
		council        Council
		election, byLL int
	}{
		{"25 lawful, 24 elected, 2015", in2015, Council{Lawful: 25, Elected: 24}, 9, 9},
		{"25 lawful, 24 elected, 2025", in2025, Council{Lawful: 25, Elected: 24}, 9, 8},
		{"all 25 elected", in2025, Council{Lawful: 25, Elected: 25}, 9, 9},
		{"15 of 15", in2025, Council{Lawful: 15, Elected: 15}, 6, 6},
		{"30 of 30", in2025, Council{Lawful: 30, Elected: 30}, 11, 11},
		{"a new unit of 24 in 2015", in2015, Council{Lawful: 25, Elected: 24, NewUnit: true}, 8, 8},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.council.Ends = termEnds
			if e, l := fewestVacancies(t, c.rs, c.council); e != c.election || l != c.byLL {
				t.Errorf("%d and %d vacancies, want %d and %d", e, l, c.election, c.byLL)
			}
		})
	}
}

func TestByElectionDisagreement(t *testing.T) {
	c := Council{Lawful: 25, Elected: 24, Sitting: 16, Ends: termEnds}
	a, err := in2025.CouncilByElection(&c, midTerm)
	if err != nil || a.Election || !a.Local || !a.Open {
		t.Fatalf("%+v, %v: want only the law on local government, left open", a, err)
	}
	want := []string{"", "3*8 > 24", "3*16 < 2*25", ""}
	for i, r := range a.Reasons {
		if r.Relation != want[i] || r.Text == "" || r.Article == "" {
			t.Errorf("reason %d: %+v", i, r)
		}
	}
	if a, _ := in2015.CouncilByElection(&c, midTerm); a.Election || a.Local || a.Open {
		t.Errorf("2015 knows Article 89(2) alone: %+v", a)
	}
}

func TestByElectionTimeLeft(t *testing.T) {
	c := Council{Lawful: 25, Elected: 25, Sitting: 10, Ends: termEnds}
	for day, want := range map[string]bool{"2029-09-14": true, "2029-09-15": false, "2030-01-01": false} {
		on, err := election.ParseDate(day)
		if err != nil {
			t.Fatal(err)
		}
		if a, err := in2025.CouncilByElection(&c, on); err != nil || a.InTime != want || a.Election != want || a.Local != want || a.Open {
			t.Errorf("%s: %+v, %v", day, a, err)
		}
	}
}

func TestByElectionRefused(t *testing.T) {
	for want, c := range map[string]Council{
		"lawful number_too_small":  {Ends: termEnds},
		"elected number_too_large": {Lawful: 25, Elected: 26, Ends: termEnds},
		"sitting number_negative":  {Lawful: 25, Elected: 25, Sitting: -1, Ends: termEnds},
		"ends member_missing":      {Lawful: 25, Elected: 25, Sitting: 25},
	} {
		if _, err := in2025.CouncilByElection(&c, midTerm); refusal(err) != want {
			t.Errorf("refused with %q, want %q", refusal(err), want)
		}
	}
}

// Losing one more deputy never takes a by-election away, and it is open exactly
// where the two laws disagree.
func TestByElectionIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lawful := rapid.IntRange(1, 125).Draw(t, "lawful")
		elected := rapid.IntRange(0, lawful).Draw(t, "elected")
		c := Council{Lawful: lawful, Elected: elected, Sitting: rapid.IntRange(1, lawful).Draw(t, "sitting"), NewUnit: rapid.Bool().Draw(t, "new"), Ends: termEnds}
		more, _ := in2025.CouncilByElection(&c, midTerm)
		c.Sitting--
		fewer, err := in2025.CouncilByElection(&c, midTerm)
		if err != nil || more.Election && !fewer.Election || more.Local && !fewer.Local {
			t.Fatalf("%+v and then %+v, %v", more, fewer, err)
		}
		if fewer.Open != (fewer.Election != fewer.Local) {
			t.Fatalf("%+v", fewer)
		}
	})
}

func TestByElectionBodies(t *testing.T) {
	for b, want := range map[Body][2]int{CommitteeCommune: {3, 5}, BoardCommune: {3, 5}, BoardNational: {3, 5}, Team: {9, 11}} {
		if least, most, err := in2025.ByElectionBodySize(b); err != nil || [2]int{least, most} != want {
			t.Errorf("%s: %d to %d, %v", b, least, most, err)
		}
	}
	for _, b := range []Body{ArmedTeam, BoardDistrict, "club"} {
		if _, _, err := in2025.ByElectionBodySize(b); refusal(err) != "body body_unknown" {
			t.Errorf("%s: %v", b, err)
		}
	}
}

func TestByElectionCalendar(t *testing.T) {
	sunday := election.Date{Year: 2028, Month: time.October, Day: 1}
	bothLaws(t, func(t *testing.T, rs RuleSet, _ election.Date) {
		days := rs.ByElectionCalendar(sunday)
		for i, d := range days {
			if d.Date.IsZero() || d.Offset == nil || i > 0 && d.Date.Before(days[i-1].Date) {
				t.Errorf("%s on %v stands after %v", d.ID, d.Date, days[max(0, i-1)].Date)
			}
		}
		if first, last := *days[0].Offset, *days[len(days)-1].Offset; first != -30 || last != -10 {
			t.Errorf("from %d to %d", first, last)
		}
	})
}
