package law

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
)

func TestListedOnce(t *testing.T) {
	for _, c := range []struct {
		name string
		rows []RollRow
		want []string
	}{
		{"V14 in two polling areas", []RollRow{{"001", "1", 7, false}, {"002", "1", 8, false}, {"001", "2", 3, false}}, []string{"29.2.mot-danh-sach"}},
		{"V14 twice in one list", []RollRow{{"001", "1", 7, false}, {"001", "1", 9, false}}, []string{"29.2.mot-danh-sach"}},
		{"V14 three times", []RollRow{{"001", "1", 7, false}, {"001", "2", 9, false}, {"001", "3", 1, false}}, []string{"29.2.mot-danh-sach", "29.2.mot-danh-sach"}},
		{"V11 marked at home, added elsewhere", []RollRow{{"001", "1", 7, true}, {"001", "2", 3, false}}, nil},
		{"without a key", []RollRow{{"", "1", 7, false}, {"", "2", 3, false}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := in2025.CheckListedOnce(c.rows)
			findingsAre(t, found, c.want...)
			for _, f := range found {
				if f.Severity != election.Block || strings.Contains(f.Text, "001") {
					t.Errorf("%+v", f)
				}
			}
		})
	}
}

// However often people stand on the lists, there is one finding for each row
// beyond a person's first.
func TestListedOnceCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOf(rapid.IntRange(1, 6)).Draw(t, "keys")
		people := map[int]bool{}
		rows := make([]RollRow, len(keys))
		for i, k := range keys {
			people[k] = true
			rows[i] = RollRow{Key: fmt.Sprint(k), Area: "1", Number: i + 1}
		}
		if found := in2025.CheckListedOnce(rows); len(found) != len(keys)-len(people) {
			t.Fatalf("%d rows, %d people: %d findings", len(keys), len(people), len(found))
		}
	})
}

func TestElectorates(t *testing.T) {
	t.Run("dirty D16 every level has its own electorate", func(t *testing.T) {
		var answers []VoterAnswer
		for _, r := range []Residence{Permanent, Permanent, AtUnit, Transferred} {
			a, err := in2015.Voter(Voter{ElectionDay: may2021, Born: born("1980"), Residence: r, Status: Free})
			if err != nil {
				t.Fatal(err)
			}
			answers = append(answers, a)
		}
		n := Electorates(answers)
		want := map[election.Level]int64{election.National: 4, election.Province: 4, election.District: 3, election.Commune: 2}
		if fmt.Sprint(n) != fmt.Sprint(want) {
			t.Errorf("%v, want %v", n, want)
		}
	})
}

func TestListedAtOpening(t *testing.T) {
	hauGiang := RollCount{Posted: 590_000, Added: 2_427}
	t.Run("dirty D17 voters beyond the posted list", func(t *testing.T) {
		found := in2015.CheckListed("1", hauGiang, 590_000)
		findingsAre(t, found, "76.2a")
		if found[0].Severity != election.Block || found[0].Relation != "590000 + 2427 - 0 = 590000" {
			t.Errorf("%+v", found[0])
		}
	})
	t.Run("dirty D17 additions in the denominator", func(t *testing.T) {
		findingsAre(t, in2015.CheckListed("1", hauGiang, 592_427))
	})
	t.Run("removed and certified voters are not", func(t *testing.T) {
		findingsAre(t, in2025.CheckListed("1", RollCount{Posted: 700, Added: 3, Removed: 5}, 698))
	})
}

func TestBirthEntry(t *testing.T) {
	for _, c := range []struct {
		name string
		rs   RuleSet
		born string
		want []string
	}{
		{"year alone, 2007", in2025, "2007", nil},
		{"year alone, 2008", in2025, "2008", []string{"M31.nam-sinh"}},
		{"month and year, 2008", in2025, "2008-02", []string{"M31.nam-sinh"}},
		{"in full, 2008", in2025, "2008-02-01", nil},
		{"in 2021 the form was another", in2015, "2003", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := c.rs.CheckBirthEntry("1", born(c.born))
			findingsAre(t, found, c.want...)
			if election.Blocking(found) {
				t.Error("a matter of writing must not block")
			}
		})
	}
	findingsAre(t, in2025.CheckBirthEntry("1", election.PartialDate{}), "M31.nam-sinh")
}
