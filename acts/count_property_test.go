package acts

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
)

// Several people type the sheets of an evening with slips, in any order, and
// officers interfere. Whatever happens: what stands is what the papers have,
// nobody types a field more often than they must, nothing read is lost, and four
// eyes were on every figure.
func TestAnEveningOfTyping(t *testing.T) {
	edges := map[election.SheetMove]bool{}
	for seed := range stories {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			e := newEvening(t, uint64(seed), edges)
			for range 500 {
				e.step(0.6)
			}
			e.finish()
			e.check()
		})
	}
	if len(edges) < 24 {
		t.Errorf("only %d kinds of moves were made", len(edges))
	}
}

// sheetModel is one sheet as the model has it: what each person last typed into
// each field of the present version.
type sheetModel struct {
	version int
	state   election.SheetState
	typed   map[string]map[string]int64 // by field and login
	readers []string                    // in the order in which they came
	reads   map[string]int              // how often each was asked in this version
	kept    int                         // readings of all versions
}

type evening struct {
	*night
	chance *rand.Rand
	people []string
	model  map[election.SheetID]*sheetModel
	edges  map[election.SheetMove]bool
	slips  int64
}

func newEvening(t *testing.T, seed uint64, edges map[election.SheetMove]bool) *evening {
	w := lite(t)
	w.officers()
	e := &evening{night: w.count("Đêm kiểm phiếu", 6), chance: rand.New(rand.NewPCG(seed, 4)), model: map[election.SheetID]*sheetModel{}, edges: edges}
	for i := range 9 {
		e.people = append(e.people, fmt.Sprint("doc.", i))
	}
	w.typists(e.people...)
	for _, id := range e.sheets {
		e.model[id] = &sheetModel{version: 1, state: election.Awaited}
		e.model[id].begin()
	}
	return e
}

func (m *sheetModel) begin() {
	m.typed, m.readers, m.reads = map[string]map[string]int64{}, nil, map[string]int{}
}

// open lists the fields in which no two people agree.
func (m *sheetModel) open(names []string) (open []string) {
	for _, name := range names {
		people := map[int64]int{}
		stands := false
		for _, v := range m.typed[name] {
			people[v]++
			stands = stands || people[v] > 1
		}
		if !stands {
			open = append(open, name)
		}
	}
	return open
}

// read is what a person reads of some fields: right, or a figure that nobody
// else reads.
func (e *evening) read(id election.SheetID, names []string, slip float64) map[string]int64 {
	paper, fields := e.papers[id], map[string]int64{}
	for _, name := range names {
		n, _ := tally.Field(&paper, name)
		if e.chance.Float64() < slip/float64(len(names)) {
			e.slips++
			n += 1000 * e.slips
		}
		fields[name] = n
	}
	return fields
}

func (e *evening) names(id election.SheetID) []string {
	paper := e.papers[id]
	return tally.FieldNames(len(paper.Votes), len(paper.Kept), true)
}

// step lets somebody do something to some sheet.
func (e *evening) step(slip float64) {
	id := e.sheets[e.chance.IntN(len(e.sheets))]
	who := e.people[e.chance.IntN(len(e.people))]
	m := e.model[id]
	if e.chance.IntN(8) == 0 {
		e.interfere(id, who)
		return
	}
	switch m.state {
	case election.Awaited, election.Returned, election.Reopened:
		e.enter(id, who, 1, slip)
	case election.EnteredOnce, election.AwaitsSecond:
		e.enter(id, who, 2, slip)
	case election.Differs, election.AwaitsThird:
		e.look(id, who, slip)
	case election.Agreed:
		if e.chance.IntN(6) == 0 {
			_, err := e.ReopenSheet(e.ctx(), e.by("chu.tich"), e.at(id))
			e.must(err)
			e.moved(id, election.ReopenSheet, true)
		}
	}
}

// enter types a whole sheet; told that it cannot be, the person says that the
// paper has it so, or looks again.
func (e *evening) enter(id election.SheetID, who string, reader int, slip float64) {
	m := e.model[id]
	do, move := e.first, election.ReadFirst
	if reader == 2 {
		do, move = e.second, election.ReadSecond
	}
	fields := e.read(id, e.names(id), slip)
	in := e.form(id, fields)
	_, err := do(who, in)
	for err != nil && store.Is(err, CodeSheetFigures) {
		if in.AsPaper = e.chance.IntN(2) == 0; !in.AsPaper {
			fields = e.read(id, e.names(id), 0)
			in = e.form(id, fields)
		}
		_, err = do(who, in)
	}
	if reader == 2 && slices.Contains(m.readers, who) {
		e.wantCode(err, "access_same_person")
		return
	}
	e.must(err)
	if m.state == election.Returned {
		m.version++
		m.begin()
	}
	m.keep(who, fields)
	e.moved(id, move, false)
}

func (e *evening) form(id election.SheetID, fields map[string]int64) EnterSheetInput {
	var s election.Sheet
	for name, n := range fields {
		tally.SetField(&s, name, n)
	}
	return e.typed(id, s)
}

func (m *sheetModel) keep(who string, fields map[string]int64) {
	if !slices.Contains(m.readers, who) {
		m.readers = append(m.readers, who)
	}
	m.reads[who]++
	m.kept++
	for name, n := range fields {
		if m.typed[name] == nil {
			m.typed[name] = map[string]int64{}
		}
		m.typed[name][who] = n
	}
}

// look reads the open fields: one of the first two once more, or a third.
func (e *evening) look(id election.SheetID, who string, slip float64) {
	m := e.model[id]
	open := m.open(e.names(id))
	fields := e.read(id, open, slip*float64(len(open))/2)
	in := ReadFieldsInput{SheetInput{e.vote, id, m.version}, fields}
	if m.state == election.AwaitsThird {
		_, err := e.ReadSheetThird(e.ctx(), e.by(who), in)
		switch {
		case slices.Contains(m.readers, who):
			e.wantCode(err, "access_same_person")
			return
		case len(m.readers) == election.MaxReaders:
			e.wantCode(err, CodeSheetReaders)
			return
		}
		e.must(err)
		m.keep(who, fields)
		e.moved(id, election.ReadThird, false)
		return
	}
	_, err := e.ReadSheetAgain(e.ctx(), e.by(who), in)
	switch {
	case !slices.Contains(m.readers, who):
		e.wantCode(err, CodeSheetNotYours)
	case m.reads[who] == 2:
		e.wantCode(err, CodeSheetTurn)
	default:
		e.must(err)
		m.keep(who, fields)
		e.moved(id, election.ReadAgain, false)
	}
}

// interfere is what sets readings aside, calls a third person or sends a paper
// back, whether the state takes it or not.
func (e *evening) interfere(id election.SheetID, who string) {
	acts := []access.Act{access.CallThirdReader, access.TakeBackEntry, access.SendSheetBack, access.StartSheetAgain}
	act := acts[e.chance.IntN(len(acts))]
	m, login := e.model[id], "thu.ky"
	if act == access.TakeBackEntry {
		login = who
	}
	var err error
	for _, deed := range sheetDeeds {
		if deed.act == act {
			err = deed.send(e.night, id, e.by(login))
		}
	}
	switch {
	case !m.state.May(moves[act]):
		e.wantCode(err, SheetStateCode(m.state))
	case act == access.TakeBackEntry && m.readers[0] != who:
		e.wantCode(err, CodeSheetNotYours)
	default:
		e.must(err)
		e.moved(id, moves[act], act == access.TakeBackEntry || act == access.StartSheetAgain)
	}
}

// moved compares the sheet with the model after an act. anew is whether another
// version began.
func (e *evening) moved(id election.SheetID, move election.SheetAct, anew bool) {
	e.t.Helper()
	m, row := e.model[id], e.row(id)
	if anew {
		m.version++
		m.begin()
	}
	if !m.state.Leads(move, row.State) || row.Version != m.version {
		e.t.Fatalf("%s made a sheet that was %s in version %d %s in version %d", move, m.state, m.version, row.State, row.Version)
	}
	e.edges[election.SheetMove{From: m.state, Act: move, To: row.State}] = true
	m.state = row.State
	if len(m.readers) > 1 && move != election.SendBack {
		open := m.open(e.names(id))
		if settled := m.state == election.Agreed || m.state == election.Returned; settled != (len(open) == 0) {
			e.t.Fatalf("%s with %v open", m.state, open)
		}
		if m.state != election.Agreed && m.state != election.Returned && !slices.Equal(open, e.open(id)) {
			e.t.Fatalf("open are %v, in the model %v", e.open(id), open)
		}
	}
}

// finish goes on without slips until every sheet agrees.
func (e *evening) finish() {
	for range 3000 {
		waiting := false
		for _, m := range e.model {
			waiting = waiting || m.state != election.Agreed
			if m.state == election.AwaitsThird && len(m.readers) == election.MaxReaders {
				e.t.Fatal("nine people do not agree")
			}
		}
		if !waiting {
			return
		}
		id, who := e.sheets[e.chance.IntN(len(e.sheets))], e.people[e.chance.IntN(len(e.people))]
		switch m := e.model[id]; m.state {
		case election.EnteredOnce, election.AwaitsSecond:
			e.enter(id, who, 2, 0)
		case election.Differs, election.AwaitsThird:
			e.look(id, who, 0)
		case election.Agreed:
		default:
			e.enter(id, who, 1, 0)
		}
	}
	e.t.Fatal("the evening does not end")
}

// check holds the rows against the papers and the model.
func (e *evening) check() {
	for _, id := range e.sheets {
		e.wantFigures(id, e.papers[id])
		rows := e.readings(id)
		if len(rows) != e.model[id].kept {
			e.t.Errorf("%d readings of %d are kept", len(rows), e.model[id].kept)
		}
		for version := 1; version <= e.model[id].version; version++ {
			e.wantFourEyes(slices.DeleteFunc(slices.Clone(rows), func(r store.Reading) bool { return r.Version != version }))
		}
	}
	if e.slips < 20 {
		e.t.Errorf("%d slips prove little", e.slips)
	}
	e.wantTrue()
}

// wantFourEyes looks at the readings of one version: a number, an account and a
// sign-in are one person; two read the whole, each of them once more what
// differed then, everybody else once.
func (e *evening) wantFourEyes(rows []store.Reading) {
	e.t.Helper()
	who, session, times := map[int]election.AccountID{}, map[string]int{}, map[int]int{}
	for i, r := range rows {
		times[r.Reader]++
		if before, known := who[r.Reader]; known && before != r.Account {
			e.t.Errorf("reader %d is two people", r.Reader)
		}
		if before, known := session[r.Session]; known && before != r.Reader {
			e.t.Errorf("two readers in one sign-in")
		}
		for reader, account := range who {
			if account == r.Account && reader != r.Reader {
				e.t.Errorf("one person is reader %d and %d", reader, r.Reader)
			}
		}
		who[r.Reader], session[r.Session] = r.Account, r.Reader
		whole := len(r.Asked) == 0
		if r.Number != i+1 || whole != (i < 2) || times[r.Reader] > 2 || r.Reader > 2 && times[r.Reader] > 1 {
			e.t.Errorf("reading %d by reader %d, for the time %d, of %v", r.Number, r.Reader, times[r.Reader], r.Asked)
		}
		if i < 2 && r.Reader != i+1 {
			e.t.Errorf("reading %d is by reader %d", i+1, r.Reader)
		}
		for _, name := range r.Asked {
			if slices.IndexFunc(tally.Compare(&rows[0].Sheet, &rows[1].Sheet), func(d tally.Difference) bool { return d.Field == name }) < 0 {
				e.t.Errorf("%s was asked again without cause", name)
			}
		}
	}
}
