package attack

import (
	"maps"
	"slices"
	"strings"

	"laphieu/acts"
	"laphieu/demo"
	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
	"laphieu/web/desk/tamper"
)

// night is the count of one election of the house.
type night struct {
	*house
	vote   election.ElectionID
	papers map[election.SheetID]election.Sheet
}

// nightAreas make two constituencies of the commune.
const nightAreas = 6

// The officers and readers of the count.
const (
	chair     = string(election.RoleChair)
	secretary = string(election.RoleSecretary)
	reader1   = string(election.RoleTypist)
	reader2   = "doc.2"
	reader3   = "doc.3" // has read nothing yet
)

// count opens the count of an election whose set-up is invented.
func (h *house) count(vote election.ElectionID) *night {
	h.t.Helper()
	made := demo.Invented(demo.Shape{Seed: 7, Areas: nightAreas, Law: election.Law2025})
	n := &night{h, vote, map[election.SheetID]election.Sheet{}}
	for i := range made.Papers {
		n.papers[made.Papers[i].ID()] = made.Papers[i].Sheet
	}
	h.papers = n.papers
	_, err := h.SaveSetup(h.ctx(), h.by(chair), acts.SetupInput{
		Election: vote, Parts: acts.SetupParts, Setup: made.Setup, Shown: acts.SetupMark(&election.Setup{}, acts.SetupParts...),
	})
	h.must(err)
	_, err = h.OpenCount(h.ctx(), h.by(chair), acts.ElectionInput{Election: vote})
	h.must(err)
	return n
}

// foundCounts counts two elections: one with sheets in every state, the other whose
// results are confirmed and announced. A third waits for its set-up.
func (h *house) foundCounts() {
	h.t.Helper()
	for i, login := range []string{reader2, reader3} {
		h.person(login, "Người đọc X"+strings.Repeat("o", i+1), election.Grant{Role: election.RoleTypist})
	}
	_, err := h.ChangeElectionSetting(h.ctx(), h.by(chair), acts.ElectionSettingInput{Election: h.votes[0], Key: election.BoardOpen, Value: election.BoardYes})
	h.must(err)
	h.count(h.votes[0]).everyState()
	done := h.count(h.votes[1])
	for _, b := range done.own() {
		for _, id := range done.of(b) {
			done.agree(id, done.papers[id])
		}
		done.confirm(b)
	}
	h.tried[0] = tamper.Figure{Election: done.vote, Sheet: done.of(done.own()[0])[0], Field: "votes[0]", Add: 1}
	_, err = h.Announce(h.ctx(), h.by(chair), acts.AnnounceInput{
		Election: done.vote, Document: "Nghị quyết số 12/NQ-UBBC", Day: election.Date{Year: 2026, Month: 3, Day: 18},
	})
	h.must(err)
}

// everyState brings sheets into the states that have pages of their own; others
// are still awaited.
func (n *night) everyState() {
	own := n.own()
	for _, id := range n.of(own[0]) {
		n.agree(id, n.papers[id])
	}
	sheets := slices.Concat(n.of(own[1]), n.rest())
	right := func(id election.SheetID) election.Sheet { return n.paper(id, func(s *election.Sheet) { s.Kept = nil }) }
	wrong := func(id election.SheetID) election.Sheet {
		return n.paper(id, func(s *election.Sheet) { s.Kept = nil; s.Votes[1]-- })
	}
	over := func(id election.SheetID) election.Sheet {
		return n.paper(id, func(s *election.Sheet) {
			s.Kept, s.Issued, s.Collected = nil, s.Voted, s.Voted+1
			s.Valid = s.Collected - s.Invalid
		})
	}
	n.enter(sheets[0], right(sheets[0]))                    // awaits the second reader
	n.differ(sheets[1], right(sheets[1]), wrong(sheets[1])) // is read again
	n.differ(sheets[2], right(sheets[2]), wrong(sheets[2])) // awaits the third
	n.readAgain(reader1, sheets[2], right(sheets[2]))
	n.readAgain(reader2, sheets[2], wrong(sheets[2]))
	n.agree(sheets[3], over(sheets[3]))                                                        // went back to its team
	n.enter(sheets[4], over(sheets[4]))                                                        // waits for a decision
	n.agree(sheets[5], n.paper(sheets[5], func(s *election.Sheet) { s.Issued = s.Voted + 1 })) // to be explained
	n.enter(sheets[6], over(sheets[6]))                                                        // goes on by a decision, which could be taken back
	_, err := n.RecordDecision(n.ctx(), n.by(chair), acts.DecisionInput{
		Election: n.vote, Balloting: sheets[6].BallotingID, Kind: election.DecideOvercount, Areas: []election.AreaID{sheets[6].Area}, Document: "Quyết định 8/QĐ-BBC",
	})
	n.must(err)
}

// own are the first rounds of the commune's own constituencies.
func (n *night) own() (all []election.BallotingID) {
	for id := range n.papers {
		if id.Level == election.Commune && !slices.Contains(all, id.BallotingID) {
			all = append(all, id.BallotingID)
		}
	}
	slices.SortFunc(all, func(a, b election.BallotingID) int { return strings.Compare(a.String(), b.String()) })
	return all
}

// sorted are all sheets in one order.
func (n *night) sorted() []election.SheetID {
	return slices.SortedFunc(maps.Keys(n.papers), func(a, b election.SheetID) int { return strings.Compare(a.String(), b.String()) })
}

func (n *night) of(b election.BallotingID) (all []election.SheetID) {
	for _, id := range n.sorted() {
		if id.BallotingID == b {
			all = append(all, id)
		}
	}
	return all
}

// rest are the sheets of contests above the commune.
func (n *night) rest() (all []election.SheetID) {
	for _, id := range n.sorted() {
		if id.Level != election.Commune {
			all = append(all, id)
		}
	}
	return all
}

// paper is the true count of a sheet, changed by a slip.
func (n *night) paper(id election.SheetID, slip func(*election.Sheet)) election.Sheet {
	s := n.papers[id]
	s.Votes, s.Kept = slices.Clone(s.Votes), slices.Clone(s.Kept)
	slip(&s)
	return s
}

func (n *night) at(id election.SheetID) acts.SheetInput {
	n.t.Helper()
	var row store.Sheet
	n.must(n.store.View(n.ctx(), here, func(v *store.View) (err error) {
		row, err = v.Sheet(n.vote, id)
		return err
	}))
	return acts.SheetInput{Election: n.vote, Sheet: id, Version: row.Version}
}

func (n *night) typed(id election.SheetID, s election.Sheet) acts.EnterSheetInput {
	return acts.EnterSheetInput{SheetInput: n.at(id), Figures: s.Figures, Votes: s.Votes, Kept: s.Kept, AsPaper: true}
}

func (n *night) enter(id election.SheetID, s election.Sheet) {
	n.t.Helper()
	_, err := n.EnterSheet(n.ctx(), n.by(reader1), n.typed(id, s))
	n.must(err)
}

func (n *night) differ(id election.SheetID, first, second election.Sheet) {
	n.t.Helper()
	n.enter(id, first)
	_, err := n.EnterSheetAgain(n.ctx(), n.by(reader2), n.typed(id, second))
	n.must(err)
}

func (n *night) agree(id election.SheetID, s election.Sheet) { n.t.Helper(); n.differ(id, s, s) }

// readAgain lets one of the two read what is open once more.
func (n *night) readAgain(login string, id election.SheetID, s election.Sheet) {
	n.t.Helper()
	in := acts.ReadFieldsInput{SheetInput: n.at(id), Fields: map[string]int64{}}
	n.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		found, err := v.SheetCase(n.vote, id)
		for _, name := range tally.Resolve(found.Readings).Open {
			in.Fields[name], _ = tally.Field(&s, name)
		}
		return err
	}))
	_, err := n.ReadSheetAgain(n.ctx(), n.by(login), in)
	n.must(err)
}

// confirm explains what asks for it and confirms the outcome of a round.
func (n *night) confirm(b election.BallotingID) {
	n.t.Helper()
	read := func() (r *acts.Result) {
		n.must(n.store.View(n.ctx(), here, func(v *store.View) (err error) {
			r, err = acts.ReadResult(v, n.vote, b)
			return err
		}))
		return r
	}
	for _, f := range read().Open {
		_, err := n.ExplainFinding(n.ctx(), n.by(secretary), acts.ExplainInput{
			SheetInput: n.at(election.SheetID{BallotingID: b, Area: f.Area}), Rule: f.Rule, Fields: strings.Join(f.Fields, ","), Text: "Tổ đã kiểm lại.",
		})
		n.must(err)
	}
	shown, err := read().Mark()
	n.must(err)
	_, err = n.ConfirmOutcome(n.ctx(), n.by(chair), acts.ConfirmInput{Election: n.vote, Balloting: b, Shown: shown})
	n.must(err)
}
