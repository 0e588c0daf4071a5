package verify_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/tally"
	"laphieu/verify"
)

// The recount was written from the sentence and not from room tally. People who
// slip at random, until they agree or there is nobody left, come to the same by
// both, after every reading.
func TestRecountAgreesWithTally(t *testing.T) {
	const sheets = 3000
	random := rand.New(rand.NewPCG(78, 4))
	depth := map[int]int{}
	agreed := 0
	for range sheets {
		readings, all := readAtRandom(t, random)
		depth[len(readings)]++
		if all {
			agreed++
		}
	}
	t.Logf("%d of %d agreed; readings %v", agreed, sheets, depth)
	for n := 2; n <= 7; n++ {
		if depth[n] == 0 {
			t.Errorf("no sheet was read %d times", n)
		}
	}
}

// slippery is a paper with few values, so that slips meet.
type slippery struct {
	*rand.Rand
	seats, candidates int
	kept              bool
	slips             int // in a hundred
}

func readAtRandom(t *testing.T, random *rand.Rand) (readings []election.Reading, all bool) {
	t.Helper()
	p := slippery{random, 1 + random.IntN(3), 1 + random.IntN(4), random.IntN(3) > 0, 5 + random.IntN(50)}
	for {
		want := tally.Resolve(readings)
		open, sheet, all, refused := verify.Stands(p.seats, p.candidates, readings)
		if refused != "" {
			t.Fatalf("%s: %+v", refused, readings)
		}
		if len(readings) > 1 && (open != strings.Join(want.Open, " ") || all != want.Agreed()) {
			t.Fatalf("open %q, tally says %q: %+v", open, want.Open, readings)
		}
		if all && fmt.Sprint(sheet) != fmt.Sprint(want.Sheet) {
			t.Fatalf("%+v stands, tally says %+v", sheet, want.Sheet)
		}
		next, going := p.next(readings, &want)
		if all || !going {
			return readings, all
		}
		readings = append(readings, next)
	}
}

// next is the reading of somebody whose turn it is.
func (p slippery) next(readings []election.Reading, now *tally.Resolution) (election.Reading, bool) {
	reader := 3
	for i := range readings {
		reader = max(reader, readings[i].Reader+1)
	}
	if len(now.Turn) > 0 && (len(readings) < 2 || p.IntN(6) > 0) { // sometimes a third is called instead
		reader = now.Turn[p.IntN(len(now.Turn))]
	}
	r := election.Reading{Number: len(readings) + 1, Reader: reader, Account: election.AccountID(fmt.Sprint("p", reader)), Session: fmt.Sprint("s", reader)}
	if len(readings) < 2 {
		r.Sheet = p.whole()
		return r, true
	}
	r.Asked = now.Open
	r.Sheet = now.Sheet
	if i := slices.IndexFunc(readings, func(x election.Reading) bool { return x.Reader == reader }); i >= 0 {
		r.Sheet = readings[i].Sheet
	}
	r.Sheet.Votes, r.Sheet.Kept = slices.Clone(r.Sheet.Votes), slices.Clone(r.Sheet.Kept)
	fresh := p.whole()
	for _, name := range now.Open {
		n, _ := tally.Field(&fresh, name)
		tally.SetField(&r.Sheet, name, n)
	}
	if given := slices.Contains(r.Sheet.Kept, tally.NotGiven); given {
		if slices.ContainsFunc(r.Sheet.Kept, func(n int64) bool { return n != tally.NotGiven }) {
			for i, n := range r.Sheet.Kept { // a paper sorts all its ballots or none
				r.Sheet.Kept[i] = max(n, 1)
			}
			return r, p.mayFill(now, &r)
		}
		r.Sheet.Kept = nil
	}
	return r, reader <= election.MaxReaders
}

// mayFill: what was filled in beside the open fields would be a figure that nobody
// asked for.
func (p slippery) mayFill(now *tally.Resolution, r *election.Reading) bool {
	for i := range r.Sheet.Kept {
		name := fmt.Sprintf("kept[%d]", i)
		before, _ := tally.Field(&now.Sheet, name)
		if !slices.Contains(now.Open, name) && before != r.Sheet.Kept[i] {
			return false
		}
	}
	return r.Reader <= election.MaxReaders
}

func (p slippery) whole() election.Sheet {
	n := func(right int64) int64 {
		if p.IntN(100) < p.slips {
			return right + p.Int64N(3)
		}
		return right
	}
	s := election.Sheet{Figures: election.Figures{Listed: n(100), Voted: n(90), Issued: n(90), Collected: n(90), Valid: n(88), Invalid: n(2)}}
	for i := range p.candidates {
		s.Votes = append(s.Votes, n(int64(10*i)))
	}
	if p.kept != (p.IntN(100) < p.slips/2) {
		for i := range p.seats {
			s.Kept = append(s.Kept, n(int64(20+i)))
		}
	}
	return s
}
