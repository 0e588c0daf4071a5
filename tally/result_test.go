package tally_test

import (
	"fmt"
	"math/big"
	"math/rand"
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
	"laphieu/tally"
)

func TestPercent(t *testing.T) {
	for _, c := range []struct {
		part, whole int64
		want        election.Percent
	}{
		{3715, 3722, 9981},
		{3714, 3722, 9979},
		{1, 3, 3333},
		{2, 3, 6667},
		{22566, 100000, 2257}, // the guidance's own example: 22,566 becomes 22,57
		{1, 20000, 1},         // exactly half a hundredth goes up
		{1, 20001, 0},
		{0, 5, 0},
		{5, 5, election.Whole},
		{0, 0, election.NoPercent},
		{election.MaxCount * election.MaxContestAreas, election.MaxCount * election.MaxContestAreas, election.Whole},
	} {
		t.Run(fmt.Sprintf("%d of %d", c.part, c.whole), func(t *testing.T) {
			if got := tally.Percent(c.part, c.whole); got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}

// Percent is the exact quotient rounded half up, by arithmetic on fractions.
func TestPercentIsHalfUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := rapid.Int64Range(1, election.MaxCount*election.MaxContestAreas).Draw(t, "whole")
		part := rapid.Int64Range(0, whole).Draw(t, "part")
		exact := new(big.Rat).Mul(big.NewRat(part, whole), big.NewRat(10000, 1))
		up := new(big.Rat).Add(exact, big.NewRat(1, 2))
		want := new(big.Int).Div(up.Num(), up.Denom()).Int64()
		if got := int64(tally.Percent(part, whole)); got != want {
			t.Fatalf("%d of %d: %d, want %d", part, whole, got, want)
		}
	})
}

// The parts of a whole total 100,00 and none is more than one hundredth away
// from its exact share.
func TestSharesTotalTheWhole(t *testing.T) {
	random := rand.New(rand.NewSource(20210523))
	for range randomSplits {
		parts := make([]int64, 1+random.Intn(12))
		bound := int64(1) << random.Intn(40)
		for i := range parts {
			parts[i] = random.Int63n(bound)
		}
		checkShares(t, parts)
	}
}

func checkShares(t *testing.T, parts []int64) {
	t.Helper()
	whole := tally.Sum(parts)
	var sum election.Percent
	for i, s := range tally.Shares(parts) {
		if whole == 0 {
			if s != election.NoPercent {
				t.Fatalf("a share of nothing: %d", s)
			}
			continue
		}
		sum += s
		if off := int64(s)*whole - 10000*parts[i]; off >= whole || off <= -whole {
			t.Fatalf("%v: share %d of part %d is off by a hundredth or more", parts, s, i)
		}
	}
	if whole != 0 && sum != election.Whole {
		t.Fatalf("%v: shares total %d", parts, sum)
	}
}

// Sheets may be added in any order, and in groups.
func TestTotalsInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 20).Draw(t, "sheets")
		sheets := make([]election.Sheet, n)
		for i := range sheets {
			number := rapid.Int64Range(0, election.MaxCount)
			sheets[i] = election.Sheet{
				Figures: election.Figures{Listed: number.Draw(t, "E"), Voted: number.Draw(t, "T"), Valid: number.Draw(t, "V")},
				Votes:   []int64{number.Draw(t, "a"), number.Draw(t, "b")},
			}
		}
		whole := tally.Totals(sheets, 2)
		cut := rapid.IntRange(0, n).Draw(t, "cut")
		left, right := tally.Totals(sheets[:cut], 2), tally.Totals(sheets[cut:], 2)
		tally.Add(&right, &left.Figures, left.Votes)
		if fmt.Sprint(right) != fmt.Sprint(whole) {
			t.Fatalf("in two groups %v, at once %v", right, whole)
		}
	})
}
