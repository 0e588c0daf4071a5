package acts

import (
	"fmt"
	"slices"

	"laphieu/audit"
	"laphieu/demo"
	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
)

// night is an election that is being counted: its sheets, and the papers that
// people type them from.
type night struct {
	*world
	vote   election.ElectionID
	sheets []election.SheetID
	papers map[election.SheetID]election.Sheet
	used   int // sheets that were handed out
}

// count prepares an invented election of so many areas and one contest, with
// every sheet awaited, by rows alone: no act of the count is asked.
func (w *world) count(name string, areas int) *night {
	w.t.Helper()
	n := &night{world: w, vote: w.election(name), papers: map[election.SheetID]election.Sheet{}}
	made := demo.Invented(demo.Shape{Seed: 7, Areas: areas, Law: election.Law2025})
	w.rows(func(into *store.Writer) error { return n.put(into, &made) })
	return n
}

// rows writes rows under an entry of nobody's.
func (w *world) rows(do func(*store.Writer) error) {
	w.t.Helper()
	w.must(w.store.Write(w.ctx(), here, func(into *store.Writer) error {
		if err := do(into); err != nil {
			return err
		}
		_, err := into.Append(audit.Entry{Key: w.key(), Act: "test", ReceivedAt: w.clock.Load()}, store.Answer{})
		return err
	}))
}

// put writes the highest level's contest: all areas vote in it.
func (n *night) put(into *store.Writer, made *demo.Night) error {
	c := made.Setup.Constituencies[0]
	errs := []error{
		into.PutStage(store.ElectionStage{Election: n.vote, Stage: election.Counting}),
	}
	for _, contest := range made.Setup.Contests {
		errs = append(errs, into.PutLevelContest(store.LevelContest{Election: n.vote, LevelContest: contest}))
	}
	errs = append(errs,
		into.PutConstituency(store.Constituency{Election: n.vote, Position: 1, Constituency: c}),
	)
	for i, a := range made.Setup.Areas {
		errs = append(errs, into.PutPollingArea(store.PollingArea{Election: n.vote, Position: i + 1, PollingArea: a}))
	}
	first := election.BallotingID{Level: c.Level, Constituency: c.ID, Round: 1}
	b := election.Balloting{BallotingID: first, Kind: election.First, Seats: c.Seats, Day: election.Date{Year: 2026, Month: 3, Day: 15}, Areas: c.Areas}
	for _, who := range made.Setup.Nominees {
		if who.Level == c.Level {
			b.Candidates = append(b.Candidates, who.ID)
			errs = append(errs, into.PutNominee(store.Nominee{Election: n.vote, Nominee: who, Salt: make([]byte, 16)}))
		}
	}
	errs = append(errs, into.InsertBalloting(store.Balloting{Election: n.vote, Balloting: b}))
	for i := range made.Papers {
		p := &made.Papers[i]
		if p.Level != c.Level {
			continue
		}
		n.sheets, n.papers[p.ID()] = append(n.sheets, p.ID()), p.Sheet
		errs = append(errs, into.PutSheet(store.Sheet{Election: n.vote, SheetID: p.ID(), Version: 1, State: election.Awaited, Figures: election.Sheet{Area: p.Sheet.Area}}))
	}
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// next hands out a sheet that nobody has touched.
func (n *night) next() election.SheetID {
	n.t.Helper()
	if n.used == len(n.sheets) {
		n.t.Fatalf("only %d sheets", n.used)
	}
	n.used++
	return n.sheets[n.used-1]
}

// typists makes people who type in every election, unless they are there.
func (w *world) typists(logins ...string) {
	w.t.Helper()
	for _, login := range logins {
		if w.people[login] == "" {
			_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: w.account(login), Role: election.RoleTypist})
			w.must(err)
		}
	}
}

// at names a sheet as it now is.
func (n *night) at(id election.SheetID) SheetInput {
	n.t.Helper()
	return SheetInput{n.vote, id, n.row(id).Version}
}

func (n *night) row(id election.SheetID) (row store.Sheet) {
	n.t.Helper()
	n.must(n.store.View(n.ctx(), here, func(v *store.View) (err error) {
		row, err = v.Sheet(n.vote, id)
		return err
	}))
	return row
}

func (n *night) readings(id election.SheetID) (rows []store.Reading) {
	n.t.Helper()
	n.must(n.store.View(n.ctx(), here, func(v *store.View) (err error) {
		rows, err = v.Readings(n.vote, id)
		return err
	}))
	return rows
}

// paper is the true count of a sheet, changed by slips.
func (n *night) paper(id election.SheetID, slips ...func(*election.Sheet)) election.Sheet {
	s := n.papers[id]
	s.Votes, s.Kept = slices.Clone(s.Votes), slices.Clone(s.Kept)
	for _, slip := range slips {
		slip(&s)
	}
	return s
}

// typed is the form of a whole sheet.
func (n *night) typed(id election.SheetID, s election.Sheet) EnterSheetInput {
	return EnterSheetInput{SheetInput: n.at(id), Figures: s.Figures, Votes: s.Votes, Kept: s.Kept}
}

func (n *night) first(login string, in EnterSheetInput) (Done[SheetAnswer], error) {
	return n.EnterSheet(n.ctx(), n.by(login), in)
}

func (n *night) second(login string, in EnterSheetInput) (Done[SheetAnswer], error) {
	return n.EnterSheetAgain(n.ctx(), n.by(login), in)
}

// fields is the form of the open fields, as a paper has them.
func (n *night) fields(id election.SheetID, s election.Sheet) ReadFieldsInput {
	in := ReadFieldsInput{SheetInput: n.at(id), Fields: map[string]int64{}}
	for _, name := range n.open(id) {
		in.Fields[name], _ = tally.Field(&s, name)
	}
	return in
}

// open lists the open fields of a sheet.
func (n *night) open(id election.SheetID) []string {
	row := n.row(id)
	var readings []election.Reading
	for _, r := range n.readings(id) {
		if r.Version == row.Version {
			readings = append(readings, r.Reading)
		}
	}
	res := tally.Resolve(readings)
	return res.Open
}

// Slips and papers that cannot be right.

func swapped(s *election.Sheet) { s.Votes[0], s.Votes[1] = s.Votes[1]+1, s.Votes[0] }

// over is a paper with one ballot more than voters: R3, which a decision lets
// stand.
func over(s *election.Sheet) {
	s.Kept = nil
	s.Collected = s.Voted + 1
	s.Issued, s.Valid = s.Collected, s.Collected-s.Invalid
}

// extra is a paper with one ballot more issued than voters: R6w, to be explained.
func extra(s *election.Sheet) { s.Issued = s.Voted + 1 }

// stands brings a fresh sheet to a state by acts. doc.1 and doc.2 read it, doc.3
// too where it awaits another.
func (n *night) stands(state election.SheetState) election.SheetID {
	n.t.Helper()
	n.typists("doc.1", "doc.2", "doc.3")
	id := n.next()
	do := func(_ Done[SheetAnswer], err error) { n.t.Helper(); n.must(err) }
	asPaper := func(in EnterSheetInput) EnterSheetInput { in.AsPaper = true; return in }
	right, wrong, impossible := n.paper(id, extra), n.paper(id, extra, swapped), n.paper(id, over)
	switch state {
	case election.Awaited:
	case election.EnteredOnce:
		do(n.first("doc.1", asPaper(n.typed(id, impossible))))
	case election.AwaitsSecond:
		do(n.first("doc.1", n.typed(id, right)))
	case election.Differs, election.AwaitsThird:
		do(n.first("doc.1", n.typed(id, right)))
		do(n.second("doc.2", asPaper(n.typed(id, wrong))))
	case election.Returned:
		do(n.first("doc.1", asPaper(n.typed(id, impossible))))
		do(n.second("doc.2", asPaper(n.typed(id, impossible))))
	case election.Agreed, election.Reopened:
		do(n.first("doc.1", n.typed(id, right)))
		do(n.second("doc.2", n.typed(id, right)))
	}
	switch state {
	case election.AwaitsThird:
		do(n.ReadSheetAgain(n.ctx(), n.by("doc.1"), n.fields(id, right)))
		do(n.ReadSheetAgain(n.ctx(), n.by("doc.2"), n.fields(id, wrong)))
		other := n.fields(id, right)
		for name := range other.Fields {
			other.Fields[name] += 7
		}
		do(n.ReadSheetThird(n.ctx(), n.by("doc.3"), other))
	case election.Reopened:
		do(n.ReopenSheet(n.ctx(), n.by("chu.tich"), n.at(id)))
	}
	if got := n.row(id).State; got != state {
		n.t.Fatalf("the sheet is %s, not %s", got, state)
	}
	return id
}

func (n *night) String() string { return fmt.Sprint(n.vote) }
