package law

import (
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
)

func TestCandidateAge(t *testing.T) {
	lenient, err := NewRuleSet(election.Law2025, map[string]string{"candidate_birthday": "earliest"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		rs   RuleSet
		born election.PartialDate
		want []string
	}{
		{"21 on the day", in2025, birthday(march2026, 21, 0), nil},
		{"C6 20 years and 11 months", in2025, birthday(march2026, 21, 31), []string{"2.ung-cu"}},
		{"C6 21 on the next day", in2025, birthday(march2026, 21, 1), []string{"2.ung-cu"}},
		{"year leaves it open", in2025, born("2005"), []string{"2.ung-cu.ngay-sinh"}},
		{"month leaves it open", in2025, born("2005-03"), []string{"2.ung-cu.ngay-sinh"}},
		{"month before", in2025, born("2005-02"), nil},
		{"month after", in2025, born("2005-04"), []string{"2.ung-cu"}},
		{"year before", in2025, born("2004"), nil},
		{"year after", in2025, born("2006"), []string{"2.ung-cu"}},
		{"nothing known", in2025, election.PartialDate{}, []string{"2.ung-cu.ngay-sinh"}},
		{"earliest day taken", lenient, born("2005"), nil},
		{"earliest day taken, still too young", lenient, born("2005-04"), []string{"2.ung-cu"}},
		{"earliest day taken, nothing known", lenient, election.PartialDate{}, []string{"2.ung-cu.ngay-sinh"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, err := c.rs.CheckNominee(&Nominee{ID: "a", Born: c.born}, march2026)
			if err != nil {
				t.Fatal(err)
			}
			findingsAre(t, found, c.want...)
			if election.Blocking(found) != (c.want != nil) {
				t.Error("an age that is not shown must block")
			}
		})
	}
}

func TestCandidateBars(t *testing.T) {
	for bar, want := range map[Bar]string{
		BarDeprived: "37.1", BarPrison: "37.1", BarCapacity: "37.1", BarCharged: "37.2",
		BarJudgment: "37.3", BarRecord: "37.4", BarCompulsory: "37.5", BarEducation: "37.5",
	} {
		found, err := in2015.CheckNominee(&Nominee{ID: "a", Born: born("1970"), Bars: []Bar{bar}}, may2021)
		if err != nil {
			t.Fatal(err)
		}
		findingsAre(t, found, want)
	}
	if _, err := in2015.CheckNominee(&Nominee{Born: born("1970"), Bars: []Bar{"ill"}}, may2021); refusal(err) != "bars[0] word_unknown" {
		t.Errorf("an unknown bar: %v", err)
	}
}

func TestCandidatePlaces(t *testing.T) {
	at := func(levels ...election.Level) []Place {
		var places []Place
		for _, v := range levels {
			places = append(places, Place{v, "số 1"})
		}
		return places
	}
	for _, c := range []struct {
		name   string
		rs     RuleSet
		places []Place
		want   []string
	}{
		{"C8 province, district and commune", in2015, at(election.Province, election.District, election.Commune), []string{"36.3"}},
		{"two councils", in2015, at(election.District, election.Commune), nil},
		{"both councils of 2026", in2025, at(election.Province, election.Commune), nil},
		{"National Assembly and one council", in2025, at(election.National, election.Province), nil},
		{"C8 National Assembly and two councils", in2025, at(election.National, election.Province, election.Commune), []string{"36.3"}},
		{"National Assembly and three councils", in2015, at(election.National, election.Province, election.District, election.Commune), []string{"36.3"}},
		{"two constituencies of one level", in2025, []Place{{election.Commune, "số 1"}, {election.Commune, "số 2"}}, []string{"57.5.mot-don-vi"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, err := c.rs.CheckNominee(&Nominee{ID: "a", Born: born("1970"), Places: c.places}, march2026)
			if err != nil {
				t.Fatal(err)
			}
			findingsAre(t, found, c.want...)
		})
	}
	for want, places := range map[string][]Place{
		"places[1].level level_abolished": at(election.Commune, election.District),
		"places[0].level word_unknown":    at("village"),
	} {
		if _, err := in2025.CheckNominee(&Nominee{Born: born("1970"), Places: places}, march2026); refusal(err) != want {
			t.Errorf("refused with %q, want %q", refusal(err), want)
		}
	}
}

func TestQuotas(t *testing.T) {
	for _, c := range []struct {
		name                      string
		level                     election.Level
		people, women, minorities int
		want                      []string
	}{
		{"exactly 35 % and 18 %", election.National, 100, 35, 18, nil},
		{"one woman short", election.Commune, 100, 34, 0, []string{"8.3"}},
		{"14 of 40", election.Commune, 40, 14, 0, nil},
		{"13 of 40", election.Commune, 40, 13, 0, []string{"8.3"}},
		{"minorities short", election.National, 866, 400, 155, []string{"8.2"}},
		{"both short", election.National, 866, 300, 155, []string{"8.3", "8.2"}},
		{"councils have no share of minorities", election.Province, 100, 40, 0, nil},
		{"an empty list", election.National, 0, 0, 0, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := in2025.CheckQuotas(c.level, c.people, c.women, c.minorities)
			findingsAre(t, found, c.want...)
			if election.Blocking(found) {
				t.Error("a quota must never block")
			}
		})
	}
}

func TestSurplus(t *testing.T) {
	for _, c := range []struct {
		name              string
		level             election.Level
		seats, candidates int
		enough            bool
		minimum           int
		article           string
	}{
		{"C2 council of 3 with 4", election.Commune, 3, 4, false, 5, "58(3)"},
		{"C3 council of 5 with 8", election.Commune, 5, 8, true, 8, "58(3)"},
		{"C4 council of 2 with 3", election.Province, 2, 3, true, 3, "58(3)"},
		{"C5 National Assembly of 2 with 3", election.National, 2, 3, false, 4, "57(6)"},
		{"council of 1 with 2", election.Commune, 1, 2, true, 2, "58(3)"},
		{"council of 4 with 6", election.Commune, 4, 6, false, 7, "58(3)"},
		{"council of 4 with 7", election.Commune, 4, 7, true, 7, "58(3)"},
		{"council of 5 with 7", election.Commune, 5, 7, false, 8, "58(3)"},
		{"National Assembly of 3 with 5", election.National, 3, 5, true, 5, "57(6)"},
		{"National Assembly of 1 with 3", election.National, 1, 3, true, 3, "57(6)"},
		{"nobody", election.Commune, 1, 0, false, 2, "58(3)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			bothLaws(t, func(t *testing.T, rs RuleSet, _ election.Date) {
				enough, minimum, article, err := rs.Surplus(c.level, c.seats, c.candidates)
				if err != nil || enough != c.enough || minimum != c.minimum || article != c.article {
					t.Errorf("%v, %d, %s, %v", enough, minimum, article, err)
				}
				found, err := rs.CheckSurplus(c.level, c.seats, c.candidates)
				if err != nil || (found == nil) != c.enough || election.Blocking(found) {
					t.Errorf("%v, %v", found, err)
				}
			})
		})
	}
}

func TestSurplusRefused(t *testing.T) {
	for _, c := range []struct {
		name              string
		level             election.Level
		seats, candidates int
		want              string
	}{
		{"C1 council constituency with 6 seats", election.Commune, 6, 9, "seats number_too_large"},
		{"C1 National Assembly with 4 seats", election.National, 4, 9, "seats number_too_large"},
		{"no seat", election.Commune, 0, 9, "seats number_too_small"},
		{"negative seats", election.Commune, -1, 9, "seats number_negative"},
		{"negative candidates", election.Commune, 1, -1, "candidates number_negative"},
		{"too many candidates", election.Commune, 1, election.MaxCount + 1, "candidates number_too_large"},
		{"district in 2025", election.District, 3, 9, "level level_abolished"},
		{"unknown level", "village", 3, 9, "level word_unknown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, _, _, err := in2025.Surplus(c.level, c.seats, c.candidates); refusal(err) != c.want {
				t.Errorf("refused with %q, want %q", refusal(err), c.want)
			}
		})
	}
	if _, _, _, err := in2015.Surplus(election.District, 3, 5); err != nil {
		t.Errorf("the district of 2021: %v", err)
	}
}

func TestSeatsAfterLoss(t *testing.T) {
	for _, c := range []struct{ seats, candidates, want int }{
		{5, 8, 5}, {5, 6, 5}, {5, 5, 4}, {3, 3, 2}, {2, 2, 1}, {1, 2, 1}, {1, 1, 0}, {1, 0, 0},
	} {
		if got, err := in2025.SeatsAfterLoss(election.Commune, c.seats, c.candidates); err != nil || got != c.want {
			t.Errorf("%d seats, %d candidates: %d, %v; want %d", c.seats, c.candidates, got, err, c.want)
		}
	}
	if _, err := in2025.SeatsAfterLoss(election.Commune, 6, 9); refusal(err) != "seats number_too_large" {
		t.Errorf("six seats: %v", err)
	}
}

// More seats never need fewer candidates, one candidate more never makes a list
// too short, and a list that is long enough keeps its seats after a loss.
func TestSurplusIsMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.SampledFrom(in2015.Levels()).Draw(t, "level")
		seats := rapid.IntRange(1, in2015.MaxSeats(v)).Draw(t, "seats")
		candidates := rapid.IntRange(0, 20).Draw(t, "candidates")
		enough, minimum, _, err := in2015.Surplus(v, seats, candidates)
		if err != nil || minimum <= seats || enough != (candidates >= minimum) {
			t.Fatalf("%v, %d, %v", enough, minimum, err)
		}
		if more, _, _, _ := in2015.Surplus(v, seats, candidates+1); enough && !more {
			t.Fatal("one candidate more made the list too short")
		}
		if _, next, _, err := in2015.Surplus(v, seats+1, candidates); err == nil && next <= minimum {
			t.Fatalf("%d seats need %d, %d need %d", seats, minimum, seats+1, next)
		}
		if kept, err := in2015.SeatsAfterLoss(v, seats, candidates); err != nil || kept > seats || enough && kept != seats {
			t.Fatalf("kept %d of %d, %v", kept, seats, err)
		}
	})
}
