package law

import (
	"math/rand"
	"sort"
	"testing"
	"time"

	"laphieu/election"
)

// nation is the stress shape: 340,000 sheets of one contest with eight
// candidates and five seats, their votes in one flat array.
func nation() *election.Contest {
	const sheets, candidates = 340_000, 8
	random := rand.New(rand.NewSource(1))
	c := council(5, 0, 0, 0, make([]int64, candidates)...)
	c.Sheets = make([]election.Sheet, sheets)
	votes := make([]int64, sheets*candidates)
	for i := range c.Sheets {
		s := &c.Sheets[i]
		s.Votes = votes[i*candidates : (i+1)*candidates : (i+1)*candidates]
		s.Valid, s.Invalid = int64(500+random.Intn(1500)), int64(random.Intn(20))
		s.Collected = s.Valid + s.Invalid
		s.Voted, s.Issued = s.Collected, s.Collected
		s.Listed = s.Voted + int64(random.Intn(30))
		for j := range s.Votes {
			s.Votes[j] = s.Valid/2 + int64(random.Intn(int(s.Valid/10)))
		}
	}
	return c
}

// byHand checks and sums in one loop written for this one shape.
func byHand(c *election.Contest) (t election.Figures, votes [8]int64, wrong int) {
	for i := range c.Sheets {
		s := &c.Sheets[i]
		row := (*[8]int64)(s.Votes)
		var sum, most int64
		for j, b := range row {
			sum += b
			most = max(most, b)
			votes[j] += b
		}
		if s.Voted > s.Listed || s.Collected > s.Voted || s.Collected > s.Issued || s.Issued != s.Voted ||
			s.Valid+s.Invalid != s.Collected || most > s.Valid || sum < s.Valid || sum > 5*s.Valid {
			wrong++
		}
		t.Listed += s.Listed
		t.Voted += s.Voted
		t.Issued += s.Issued
		t.Collected += s.Collected
		t.Valid += s.Valid
		t.Invalid += s.Invalid
	}
	return t, votes, wrong
}

// BenchmarkNationByRules reports the time of checking a nation's sheets by the
// rules and summing them over that of the hand-written loop, in pairs run by
// turns (ABBA): the median, with its quartiles.
func BenchmarkNationByRules(b *testing.B) {
	c := nation()
	t, _, wrong := byHand(c)
	if ours, found := in2025.Tabulate(c, c.Sheets); ours.Figures != t || wrong != 0 || found != nil {
		b.Fatal("the two disagree")
	}
	var ratios []float64
	b.ResetTimer()
	for range b.N {
		for p := range 41 {
			ratios = append(ratios, pairRatio(c, p%2 == 0))
		}
	}
	sort.Float64s(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "ratio")
	b.ReportMetric(ratios[len(ratios)/4], "ratio-q1")
	b.ReportMetric(ratios[len(ratios)*3/4], "ratio-q3")
}

func pairRatio(c *election.Contest, rulesFirst bool) float64 {
	rules := func() float64 { start := time.Now(); in2025.Tabulate(c, c.Sheets); return float64(time.Since(start)) }
	hand := func() float64 { start := time.Now(); byHand(c); return float64(time.Since(start)) }
	if rulesFirst {
		r := rules()
		return r / hand()
	}
	h := hand()
	return rules() / h
}

// A clean sheet costs no allocation.
func TestCleanSheetAllocatesNothing(t *testing.T) {
	c := clean()
	var found []election.Finding
	if n := testing.AllocsPerRun(100, func() { found = in2025.AppendFindings(found[:0], c, &c.Sheets[0]) }); n != 0 || len(found) != 0 {
		t.Errorf("%v allocations, %v", n, found)
	}
}
