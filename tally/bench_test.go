package tally_test

import (
	"math/rand"
	"sort"
	"testing"
	"time"

	"laphieu/election"
	"laphieu/tally"
)

// The stress shape: 85,000 polling areas with four contests of eight
// candidates.
const (
	benchSheets     = 340_000
	benchCandidates = 8
	benchSeats      = 5
)

// national is a nation's sheets as two flat arrays.
type national struct {
	figures []election.Figures
	votes   []int64
}

func newNational() *national {
	random := rand.New(rand.NewSource(1))
	n := &national{make([]election.Figures, benchSheets), make([]int64, benchSheets*benchCandidates)}
	for i := range n.figures {
		valid := int64(500 + random.Intn(1500))
		invalid := int64(random.Intn(20))
		voted := valid + invalid
		n.figures[i] = election.Figures{
			Listed: voted + int64(random.Intn(30)), Voted: voted, Issued: voted, Collected: voted, Valid: valid, Invalid: invalid,
		}
		for j := range benchCandidates {
			n.votes[i*benchCandidates+j] = valid/2 + int64(random.Intn(int(valid/10)))
		}
	}
	return n
}

func (n *national) row(i int) []int64 {
	return n.votes[i*benchCandidates : (i+1)*benchCandidates : (i+1)*benchCandidates]
}

// ours checks and sums through the package.
func (n *national) ours() (election.Totals, int) {
	t := election.Totals{Votes: make([]int64, benchCandidates)}
	wrong := 0
	for i := range n.figures {
		f, row := &n.figures[i], n.row(i)
		if tally.AddChecked(&t, f, row, benchSeats) != 0 {
			wrong++
		}
	}
	return t, wrong
}

// byHand does the same comparisons and sums in one loop written for this one
// shape: the limit to be measured against.
func (n *national) byHand() (election.Totals, int) {
	var t election.Figures
	var votes [benchCandidates]int64
	wrong := 0
	for i := range n.figures {
		f := &n.figures[i]
		row := (*[benchCandidates]int64)(n.votes[i*benchCandidates:])
		var sum, most int64
		for j, b := range row {
			sum += b
			most = max(most, b)
			votes[j] += b
		}
		if f.Voted > f.Listed || f.Collected > f.Voted || f.Collected > f.Issued || f.Issued != f.Voted ||
			f.Valid+f.Invalid != f.Collected || most > f.Valid || sum < f.Valid || sum > benchSeats*f.Valid {
			wrong++
		}
		t.Listed += f.Listed
		t.Voted += f.Voted
		t.Issued += f.Issued
		t.Collected += f.Collected
		t.Valid += f.Valid
		t.Invalid += f.Invalid
	}
	return election.Totals{Figures: t, Votes: votes[:]}, wrong
}

// BenchmarkNation reports the time of checking and summing a nation's sheets
// over the time of the hand-written loop, both run in turns (ABBA) so that a
// busy machine slows both. "ratio" is the median of pairs, with its quartiles.
func BenchmarkNation(b *testing.B) {
	n := newNational()
	if a, aw := n.ours(); !equalTotals(n, a, aw) {
		b.Fatal("the two loops disagree")
	}
	const pairs = 41
	var ratios []float64
	b.ResetTimer()
	for range b.N {
		for p := range pairs {
			ratios = append(ratios, pair(n, p%2 == 0))
		}
	}
	sort.Float64s(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "ratio")
	b.ReportMetric(ratios[len(ratios)/4], "ratio-q1")
	b.ReportMetric(ratios[len(ratios)*3/4], "ratio-q3")
}

func equalTotals(n *national, a election.Totals, aw int) bool {
	h, hw := n.byHand()
	return a.Figures == h.Figures && aw == hw && tally.Sum(a.Votes) == tally.Sum(h.Votes)
}

func pair(n *national, oursFirst bool) float64 {
	ours := func() { n.ours() }
	hand := func() { n.byHand() }
	if oursFirst {
		a := timed(ours)
		return a / timed(hand)
	}
	h := timed(hand)
	return timed(ours) / h
}

func timed(f func()) float64 {
	start := time.Now()
	f()
	return float64(time.Since(start))
}

// A clean sheet costs no allocation.
func TestCheckAllocatesNothing(t *testing.T) {
	f, votes := figures, []int64{500, 400, 200}
	totals := election.Totals{Votes: make([]int64, 3)}
	if n := testing.AllocsPerRun(100, func() {
		tally.Check(&f, votes, 2)
		tally.AddChecked(&totals, &f, votes, 2)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
