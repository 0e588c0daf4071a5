package law

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
)

// said lists findings as "P1 collected,invalid"; with an area before it where
// more than one sheet is meant.
func said(found []election.Finding) string {
	all := make([]string, len(found))
	for i, f := range found {
		all[i] = f.Rule + " " + strings.Join(f.Fields, ",")
	}
	return strings.Join(all, "; ")
}

// In one sheet: each threshold on both sides of it.
func TestPlausible(t *testing.T) {
	for _, x := range []struct {
		name    string
		contest *election.Contest
		answers map[string]string
		want    string
	}{
		{"nothing", council(2, 1000, 990, 980, 700, 600, 500), nil, ""},
		{"three in a hundred invalid", council(2, 1000, 1000, 970, 700, 600, 500), nil, ""},
		{"one more", council(2, 1000, 1000, 969, 700, 600, 500), nil, "P1 collected,invalid"},
		{"allowed here", council(2, 1000, 1000, 969, 700, 600, 500), map[string]string{invalidMost.Key: "4"}, ""},
		{"eighty in a hundred voted", council(2, 1000, 800, 790, 700, 600, 200), nil, ""},
		{"one fewer", council(2, 1000, 799, 790, 700, 600, 200), nil, "P2 listed,voted"},
		{"everybody voted", council(2, 1000, 1000, 990, 700, 600, 200), nil, ""},
		{"everybody voted, asked about here", council(2, 1000, 1000, 990, 700, 600, 200), map[string]string{turnoutMost.Key: "99"}, "P3 listed,voted"},
		{"every valid ballot for two, none for one", council(2, 100, 100, 98, 98, 98, 0), nil, "P4 valid,votes.a,votes.b; P4 valid,votes.c"},
		{"few ballots", council(2, 49, 49, 49, 49, 40, 0), nil, ""},
		{"just enough ballots", council(2, 50, 50, 50, 50, 40, 1), nil, "P4 valid,votes.a"},
		{"none for somebody struck off", with(council(2, 100, 100, 98, 97, 80, 0), func(c *election.Contest) { c.Candidates[2].Struck = true }), nil, ""},
		{"nobody came", council(2, 100, 0, 0, 0, 0, 0), nil, "P2 listed,voted"},
		{"an empty list", council(2, 0, 0, 0, 0, 0, 0), nil, ""},
		{"the largest numbers", council(2, election.MaxCount, election.MaxCount, election.MaxCount-1, election.MaxCount-2, 5, 5), nil, ""},
		{"too few votes", with(council(2, 100, 100, 90, 90, 0), func(c *election.Contest) { c.Sheets[0].Votes = []int64{1} }), nil, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			rs, err := NewRuleSet(election.Law2025, x.answers)
			if err != nil {
				t.Fatal(err)
			}
			found := rs.Plausible(x.contest, &x.contest.Sheets[0])
			if said(found) != x.want {
				t.Errorf("got %q, want %q\n%v", said(found), x.want, found)
			}
			onlyWarns(t, found)
			for _, f := range rs.Check(x.contest) {
				if strings.HasPrefix(f.Rule, "P") {
					t.Errorf("the law's own check says %v", f)
				}
			}
		})
	}
}

// onlyWarns checks how such findings speak: as a question about the paper, of
// which nobody is accused.
func onlyWarns(t interface {
	Helper()
	Errorf(string, ...any)
}, found []election.Finding,
) {
	t.Helper()
	for _, f := range found {
		lower := strings.ToLower(f.Text)
		if f.Severity != election.Warn || f.Article != houseArticle || !strings.Contains(lower, "giải trình") || strings.Contains(lower, "bất thường") || strings.Contains(lower, "gian lận") || strings.Contains(f.Text, "%!") {
			t.Errorf("said badly: %+v", f)
		}
	}
}

// beside is a contest of areas with the same number of valid ballots and the
// given votes in each.
func beside(valid int64, votes ...[]int64) *election.Contest {
	c := council(2, valid, valid, valid, votes[0]...)
	c.Areas, c.Sheets = nil, nil
	for i, v := range votes {
		one := council(2, valid, valid, valid, v...)
		one.Sheets[0].Area = election.AreaID(fmt.Sprint(i + 1))
		c.Areas, c.Sheets = append(c.Areas, one.Sheets[0].Area), append(c.Sheets, one.Sheets[0])
	}
	return c
}

func TestPlausibleTogether(t *testing.T) {
	sheet := func(area int, change func(*election.Sheet)) func(*election.Contest) {
		return func(c *election.Contest) { change(&c.Sheets[area-1]) }
	}
	ordinary := func() *election.Contest {
		return beside(1000, []int64{800, 300, 500}, []int64{790, 310, 510}, []int64{810, 290, 520})
	}
	turnout := func(voted int64) func(*election.Sheet) {
		return func(s *election.Sheet) { s.Voted = voted }
	}
	invalid := func(n int64) func(*election.Sheet) {
		return func(s *election.Sheet) { s.Invalid, s.Collected = n, s.Valid+n }
	}
	for _, x := range []struct {
		name    string
		contest *election.Contest
		answers map[string]string
		want    string // area and rule
	}{
		{"nothing", ordinary(), nil, ""},
		{"one area alone", beside(1000, []int64{800, 300, 500}), nil, ""},
		{"the same sheet twice", beside(1000, []int64{800, 300, 500}, []int64{790, 310, 510}, []int64{800, 300, 500}), nil, "1 P5; 3 P5"},
		{"the same sheet twice of two", beside(1000, []int64{800, 300, 500}, []int64{800, 300, 500}), nil, "1 P5; 2 P5"},
		{"few ballots, the same", beside(49, []int64{40, 30, 20}, []int64{40, 30, 20}), nil, ""},
		{"half the turnout", with(ordinary(), sheet(2, turnout(500))), nil, "2 P6"},
		{"a little more", with(ordinary(), sheet(2, turnout(501))), nil, ""},
		{"closer asked here", with(ordinary(), sheet(2, turnout(899))), map[string]string{apartMost.Key: "10"}, "2 P6"},
		{"half as much again invalid", with(with(with(ordinary(), sheet(1, invalid(20))), sheet(2, invalid(20))), sheet(3, invalid(31))), nil, "3 P7"},
		{"invalid beside none", with(ordinary(), sheet(2, invalid(20))), nil, "2 P7"},
		{"very few invalid", with(ordinary(), sheet(2, invalid(5))), nil, ""},
		{"two changed over", beside(1000, []int64{800, 300, 500}, []int64{310, 790, 510}, []int64{810, 290, 520}), nil, "2 P8"},
		{"two changed over, of two areas", beside(1000, []int64{800, 300, 500}, []int64{310, 790, 510}), nil, ""},
		{"of two areas, asked about here", beside(1000, []int64{800, 300, 500}, []int64{310, 790, 510}), map[string]string{areasLeast.Key: "1"}, "1 P8; 2 P8"},
		{"near each other anyway", beside(1000, []int64{560, 500, 900}, []int64{500, 560, 900}, []int64{570, 500, 910}), nil, ""},
		{"near each other, asked about here", beside(1000, []int64{560, 500, 900}, []int64{500, 560, 900}, []int64{570, 500, 910}), map[string]string{swapApart.Key: "5"}, "2 P8"},
		{"nearer when changed over, and not near", beside(1000, []int64{800, 500, 400}, []int64{400, 600, 400}, []int64{800, 500, 401}), nil, ""},
		{"another mind, not a swap", beside(1000, []int64{800, 300, 500}, []int64{500, 500, 500}, []int64{810, 290, 520}), nil, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			rs, err := NewRuleSet(election.Law2015, x.answers)
			if err != nil {
				t.Fatal(err)
			}
			found := rs.PlausibleTogether(x.contest)
			onlyWarns(t, found)
			got := make([]string, len(found))
			for i, f := range found {
				got[i] = string(f.Area) + " " + f.Rule
			}
			if strings.Join(got, "; ") != x.want {
				t.Errorf("got %q, want %q\n%v", strings.Join(got, "; "), x.want, found)
			}
		})
	}
}

// Of several pairs that could have been changed over, the likeliest is named.
func TestPlausibleSwapNamesTheLikeliest(t *testing.T) {
	found := in2015.PlausibleTogether(beside(1000, []int64{900, 100, 600, 300}, []int64{100, 900, 300, 600}, []int64{901, 100, 600, 300}))
	if said(found) != "P8 votes.a,votes.b" {
		t.Errorf("got %v", found)
	}
}

// A swap names the two that were changed over, and no others.
func TestPlausibleSwapNamesThePair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(3, 8).Draw(t, "candidates")
		base := make([]int64, n)
		for i := range base {
			base[i] = int64(900 - 100*i)
		}
		areas := make([][]int64, 4)
		for a := range areas {
			areas[a] = make([]int64, n)
			for i := range base {
				areas[a][i] = base[i] + rapid.Int64Range(-9, 9).Draw(t, "noise")
			}
		}
		i := rapid.IntRange(0, n-2).Draw(t, "first")
		j := rapid.IntRange(i+1, n-1).Draw(t, "second")
		areas[2][i], areas[2][j] = areas[2][j], areas[2][i]
		found := in2015.PlausibleTogether(beside(1000, areas...))
		swaps := slices.DeleteFunc(found, func(f election.Finding) bool { return f.Rule != perhapsSwapped.Code })
		if j-i == 1 { // 2·100 points of a thousand: just the threshold, on either side of it
			return
		}
		want := []string{"votes." + string(rune('a'+i)), "votes." + string(rune('a'+j))}
		if len(swaps) != 1 || swaps[0].Area != "3" || !slices.Equal(swaps[0].Fields, want) {
			t.Fatalf("%v were changed over: %v", want, swaps)
		}
	})
}

// Shares are compared without rounding and without overflow, up to the largest
// sums that there can be.
func TestIsApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := rapid.Int64Range(1, election.MaxCount).Draw(t, "whole")
		otherWhole := rapid.Int64Range(1, election.MaxCount*election.MaxContestAreas).Draw(t, "others")
		part, otherPart := rapid.Int64Range(0, whole).Draw(t, "part"), rapid.Int64Range(0, otherWhole).Draw(t, "other part")
		percent := rapid.Int64Range(1, MaxSettingNumber).Draw(t, "percent")
		own, other := big.NewRat(part, whole), big.NewRat(otherPart, otherWhole)
		apart := new(big.Rat).Abs(new(big.Rat).Sub(own, other))
		limit := new(big.Rat).Mul(other, big.NewRat(percent, 100))
		want := apart.Cmp(limit) >= 0 && apart.Sign() > 0
		if got := isApart(part, whole, otherPart, otherWhole, percent); got != want {
			t.Fatalf("%v and %v, %d%%: %v, want %v", own, other, percent, got, want)
		}
	})
}
