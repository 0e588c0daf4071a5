package law

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"testing"

	"laphieu/election"
	"laphieu/tally"
)

// walkSheet is a sheet on its way: what the acts on it would keep.
type walkSheet struct {
	state    election.SheetState
	readings []election.Reading // of this version
	decided  bool               // the Board lets an overcount stand
}

// The voters who took part, as people may read them in the sheet of sheetRead:
// clean, clean, more ballots than voters (which a decision excuses), more voters
// than listed (which nothing excuses).
var votedReadings = []int64{704, 705, 703, 711}

func sheetRead(voted int64) election.Sheet {
	return election.Sheet{Area: "1", Votes: []int64{500, 400, 200}, Figures: election.Figures{
		Listed: 710, Voted: voted, Issued: 704, Collected: 704, Valid: 700, Invalid: 4,
	}}
}

// read adds a reading and gives the sheet as it then stands.
func (w walkSheet) read(reader int, voted int64, asked []string) walkSheet {
	if reader == 1 && asked == nil {
		w.readings = nil // a version begins
	}
	w.readings = append(slices.Clone(w.readings), election.Reading{Reader: reader, Sheet: sheetRead(voted), Asked: asked})
	return w.judged()
}

// judged is the sheet where its readings put it.
func (w walkSheet) judged() walkSheet {
	res := tally.Resolve(w.readings)
	figures := res.Sheet
	if len(w.readings) == 1 {
		figures = w.readings[0].Sheet
	}
	contest := council(2, 710, 704, 700, 500, 400, 200)
	contest.Sheets = []election.Sheet{figures}
	if w.decided {
		contest.Decisions = []election.Decision{{Kind: election.DecideOvercount, Document: "số 1"}}
	}
	var findings []election.Finding
	if len(w.readings) == 1 || res.Agreed() {
		findings = in2015.Check(contest)
	}
	w.state = SheetState(res, w.readings, findings)
	return w
}

// after gives every sheet that an act can make of this one.
func (w walkSheet) after(act election.SheetAct) []walkSheet {
	var next []walkSheet
	readers := func(asked []string, who ...int) {
		for _, reader := range who {
			for _, voted := range votedReadings {
				next = append(next, w.read(reader, voted, asked))
			}
		}
	}
	res := tally.Resolve(w.readings)
	switch act {
	case election.ReadFirst:
		readers(nil, 1)
	case election.ReadSecond:
		readers(nil, 2)
	case election.ReadAgain:
		readers(res.Open, res.Turn...)
	case election.ReadThird:
		if people := w.people(); people < 4 {
			readers(res.Open, people+1)
		}
	case election.RecordDecision:
		w.decided = true
		if w.state == election.EnteredOnce || res.Agreed() && len(w.readings) > 0 {
			return []walkSheet{w.judged()}
		}
		return []walkSheet{w}
	case election.WithdrawDecision:
		w.decided = false
		return []walkSheet{w.judged()}
	default:
		w.state = ordered[act]
		if act != election.SendBack && act != election.CallThird {
			w.readings = nil
		}
		return []walkSheet{w}
	}
	return next
}

// ordered are the acts that no reading decides.
var ordered = map[election.SheetAct]election.SheetState{
	election.CallThird:   election.AwaitsThird,
	election.TakeBack:    election.Awaited,
	election.StartAgain:  election.Awaited,
	election.SendBack:    election.Returned,
	election.ReopenSheet: election.Reopened,
}

func (w walkSheet) people() int {
	most := 2
	for i := range w.readings {
		most = max(most, w.readings[i].Reader)
	}
	return most
}

func (w walkSheet) key() string {
	key := fmt.Sprint(w.state, w.decided)
	for i := range w.readings {
		r := &w.readings[i]
		key += fmt.Sprint(" ", r.Reader, r.Sheet.Voted, r.Asked)
	}
	return key
}

// Every state is tried with every act. An act that the table does not have is
// refused there; the others lead, whatever is read, along the edges of the table,
// and every edge is taken.
func TestSheetMoves(t *testing.T) {
	taken := map[election.SheetMove]bool{}
	refused := map[election.SheetMove]bool{}
	seen := map[string]bool{}
	ways := []walkSheet{{state: election.Awaited}}
	for len(ways) > 0 {
		w := ways[len(ways)-1]
		ways = ways[:len(ways)-1]
		if seen[w.key()] {
			continue
		}
		seen[w.key()] = true
		for _, act := range election.SheetActs {
			if !w.state.May(act) {
				refused[election.SheetMove{From: w.state, Act: act}] = true
				continue
			}
			for _, next := range w.after(act) {
				move := election.SheetMove{From: w.state, Act: act, To: next.state}
				if !w.state.Leads(act, next.state) {
					t.Fatalf("%v is not in the table; readings %+v", move, next.readings)
				}
				taken[move] = true
				ways = append(ways, next)
			}
		}
	}
	for _, m := range election.SheetMoves {
		if !taken[m] {
			t.Errorf("nothing leads along %v", m)
		}
		delete(taken, m)
	}
	pairs := map[election.SheetMove]bool{}
	for _, m := range election.SheetMoves {
		pairs[election.SheetMove{From: m.From, Act: m.Act}] = true
	}
	if all := len(election.SheetStates) * len(election.SheetActs); len(refused)+len(pairs) != all {
		t.Errorf("%d pairs of state and act are refused and %d allowed, there are %d", len(refused), len(pairs), all)
	}
}

// The diagram draws the table, and its tables name every state and act.
func TestSheetDiagram(t *testing.T) {
	page, err := os.ReadFile("../docs/state/sheet.md")
	if err != nil {
		t.Fatal(err)
	}
	drawn := map[election.SheetMove]bool{}
	for _, m := range regexp.MustCompile(`(?m)^    (\w+) --> (\w+): (\w+)$`).FindAllStringSubmatch(string(page), -1) {
		drawn[election.SheetMove{From: election.SheetState(m[1]), Act: election.SheetAct(m[3]), To: election.SheetState(m[2])}] = true
	}
	table := map[election.SheetMove]bool{}
	for _, m := range election.SheetMoves {
		if table[m] {
			t.Errorf("%v stands twice", m)
		}
		table[m] = true
	}
	if !maps.Equal(drawn, table) {
		t.Errorf("drawn %v\ntable %v", drawn, table)
	}
	for _, s := range election.SheetStates {
		if !regexp.MustCompile("(?m)^\\| `" + string(s) + "` \\|").Match(page) {
			t.Errorf("%s is not explained", s)
		}
	}
	for _, a := range election.SheetActs {
		if !regexp.MustCompile("(?m)^\\| `" + string(a) + "` \\|").Match(page) {
			t.Errorf("%s is not explained", a)
		}
	}
}
