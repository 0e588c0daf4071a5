package law

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
)

func TestConferenceHeld(t *testing.T) {
	for _, c := range []struct {
		name                      string
		kind                      Conference
		voters, summoned, present int
		want                      bool
	}{
		{"residence, 99 voters, half", AtResidence, 99, 98, 49, true},
		{"residence, 99 voters, less than half", AtResidence, 99, 99, 49, false},
		{"residence, 100 voters, 55", AtResidence, 100, 60, 55, true},
		{"residence, 100 voters, 54", AtResidence, 100, 100, 54, false},
		{"work, 99 voters, two thirds", AtWork, 99, 99, 66, true},
		{"work, 99 voters, one short", AtWork, 99, 99, 65, false},
		{"work, 300 voters, 70", AtWork, 300, 120, 70, true},
		{"work, 300 voters, 69", AtWork, 300, 120, 69, false},
		{"village, 80 voters, half", InVillage, 80, 80, 40, true},
		{"village, 500 voters, 54", InVillage, 500, 200, 54, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			bothLaws(t, func(t *testing.T, rs RuleSet, _ election.Date) {
				held, why, err := rs.ConferenceHeld(c.kind, c.voters, c.summoned, c.present)
				if err != nil || held != c.want || why.Holds != held || why.Relation == "" {
					t.Errorf("%v, %+v, %v", held, why, err)
				}
				if old := strings.HasPrefix(why.Article, "NQ 1186/2021"); old != (rs.Law == election.Law2015) {
					t.Errorf("the law of %s cites %s", rs.Law, why.Article)
				}
			})
		})
	}
	for want, call := range map[string]func() error{
		"conference word_unknown":   func() error { _, _, err := in2025.ConferenceHeld("street", 9, 9, 9); return err },
		"voters number_too_small":   func() error { _, _, err := in2025.ConferenceHeld(AtWork, 0, 0, 0); return err },
		"summoned number_too_large": func() error { _, _, err := in2025.ConferenceHeld(AtWork, 9, 10, 9); return err },
		"present number_too_large":  func() error { _, _, err := in2025.ConferenceHeld(AtWork, 9, 8, 9); return err },
	} {
		if got := refusal(call()); got != want {
			t.Errorf("refused with %q, want %q", got, want)
		}
	}
}

func TestConfidence(t *testing.T) {
	report, err := NewRuleSet(election.Law2015, map[string]string{"confidence_2015": "report"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name              string
		rs                RuleSet
		present, inFavour int
		has, goes         bool
	}{
		{"C14 exactly half in 2026", in2025, 60, 30, false, false},
		{"C14 one more than half", in2025, 60, 31, true, true},
		{"C14 exactly half in 2021", in2015, 60, 30, false, false},
		{"exactly half in 2021, reported", report, 60, 30, false, true},
		{"more than half of an odd number", in2025, 61, 31, true, true},
		{"nobody came", in2025, 0, 0, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			has, goes, why := c.rs.HasConfidence(c.present, c.inFavour)
			if has != c.has || goes != c.goes || why.Holds != has {
				t.Errorf("%v, %v, %+v", has, goes, why)
			}
		})
	}
}

func TestTellers(t *testing.T) {
	for n, want := range map[int][2]bool{2: {false, false}, 3: {true, false}, 5: {true, true}, 6: {false, true}, 15: {false, true}, 16: {false, false}} {
		if got := [2]bool{in2015.TellersAllowed(n), in2025.TellersAllowed(n)}; got != want {
			t.Errorf("%d tellers: %v, want %v", n, got, want)
		}
	}
}

func TestVillageNominees(t *testing.T) {
	for _, c := range []struct {
		name         string
		quota        int
		votes        []int // of 60 present
		chosen, tied []int
	}{
		{"two of three, highest first", 2, []int{40, 31, 50}, []int{2, 0}, nil},
		{"half is not enough", 2, []int{40, 30, 20}, []int{0}, nil},
		{"nobody", 2, []int{30, 10}, nil, nil},
		{"tied across the quota", 1, []int{40, 40, 31}, nil, []int{0, 1}},
		{"one clear, two tied for the last", 2, []int{40, 50, 40}, []int{1}, []int{0, 2}},
		{"tied inside the quota", 2, []int{40, 40, 31}, []int{0, 1}, nil},
		{"no quota", 0, []int{40}, nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			chosen, tied := in2025.VillageNominees(60, c.quota, c.votes)
			if !slices.Equal(chosen, c.chosen) || !slices.Equal(tied, c.tied) {
				t.Errorf("chosen %v, tied %v; want %v, %v", chosen, tied, c.chosen, c.tied)
			}
		})
	}
}

// Whoever is chosen has more votes than whoever is tied, who has at least as many
// as whoever is left out; the quota is never exceeded.
func TestVillageNomineesAreTheHighest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		votes := rapid.SliceOfN(rapid.IntRange(0, 12), 0, 8).Draw(t, "votes")
		quota := rapid.IntRange(0, 5).Draw(t, "quota")
		chosen, tied := in2025.VillageNominees(12, quota, votes)
		if len(chosen) > quota || len(tied) > 0 && len(chosen)+len(tied) <= quota {
			t.Fatalf("quota %d: chosen %v, tied %v", quota, chosen, tied)
		}
		for i, n := range votes {
			for _, c := range chosen {
				if !slices.Contains(chosen, i) && 2*n > 12 && n > votes[c] || 2*votes[c] <= 12 {
					t.Fatalf("%v of %v chosen before %d", chosen, votes, i)
				}
			}
		}
	})
}
