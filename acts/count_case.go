// Counting: a sheet as an act finds it, and how a reading is added to it. The
// state that a reading leads to follows from the readings and from nothing else.

package acts

import (
	"laphieu/access"
	"laphieu/election"
	"laphieu/law"
	"laphieu/store"
	"laphieu/tally"
)

// sheetCase is a sheet with all that is needed to add a reading to it.
type sheetCase struct {
	Sheet     store.Sheet
	Balloting store.Balloting
	Readings  []election.Reading // of the present version

	decisions []election.Decision // that let its count go on (R3)
}

// findSheet looks a sheet up, of an election that is being counted.
func (w *work) findSheet(in *SheetInput) (*sheetCase, error) {
	found, err := w.SheetCase(in.Election, in.Sheet)
	if err != nil {
		return nil, err
	}
	if err := counting(found.Stage); err != nil {
		return nil, err
	}
	if found.Withdrawn {
		return nil, conflict("", CodeRoundGone)
	}
	return newCase(&found), nil
}

func newCase(found *store.SheetCase) *sheetCase {
	c := &sheetCase{Sheet: found.Sheet, Balloting: found.Balloting, Readings: found.Readings}
	if found.Overcount {
		c.decisions = []election.Decision{{
			Kind: election.DecideOvercount, Areas: []election.AreaID{found.Sheet.Area}, Document: string(election.DecideOvercount),
		}}
	}
	return c
}

// counting refuses an election that is not being counted.
func counting(stage election.Stage) error {
	if stage != election.Counting {
		return refused(CodeNotCounting, string(stage))
	}
	return nil
}

// contest is the round as the relations of a sheet need it: they compare counts
// and know nobody's name.
func (c *sheetCase) contest() *election.Contest {
	b := &c.Balloting
	contest := &election.Contest{
		ElectionDay: b.Day, Level: b.Level, Round: b.Kind, Constituency: string(b.Constituency), Seats: b.Seats,
		Areas: b.Areas, Candidates: make([]election.Candidate, len(b.Candidates)), Decisions: c.decisions,
	}
	for i, id := range b.Candidates {
		contest.Candidates[i] = election.Candidate{ID: id, Name: string(id)}
	}
	return contest
}

// SheetAnswer is what a person is told who did something to a sheet: where it
// stands, and which fields are to be read once more. Nobody's figures.
type SheetAnswer struct {
	Version int
	State   election.SheetState
	Open    []string `json:",omitempty"` // as tally names them, in the order of the paper
}

// read adds a reading by who asks, and brings the sheet to where it then stands.
func (w *work) read(act access.Act, r election.Reading) (SheetAnswer, error) {
	c := w.sheet
	from := c.Sheet.State
	if from == election.Returned { // the paper was mended: its old readings are of another paper
		c.Sheet.Version++
		c.Readings = nil
	}
	r.Number, r.Account, r.Session, r.At = len(c.Readings)+1, w.env.Account, w.env.Session, w.env.ReceivedAt
	r.Sheet.Area = c.Sheet.Area
	row := store.Reading{Election: c.Sheet.Election, SheetID: c.Sheet.SheetID, Version: c.Sheet.Version, Reading: r}
	if err := w.InsertReading(row); err != nil {
		return SheetAnswer{}, err
	}
	c.Readings = append(c.Readings, r)
	res := tally.Resolve(c.Readings)
	state := c.state(&res)
	if !from.Leads(moves[act], state) {
		return SheetAnswer{}, internal(nil)
	}
	answer := SheetAnswer{Version: c.Sheet.Version, State: state}
	if state == election.Differs || state == election.AwaitsThird {
		answer.Open = res.Open
	}
	return answer, w.putSheet(c, state, &res.Sheet)
}

// state asks room law where the readings bring the sheet.
func (c *sheetCase) state(res *tally.Resolution) election.SheetState {
	var judged *election.Sheet
	switch {
	case res.Agreed():
		judged = &res.Sheet
	case len(c.Readings) == 1:
		judged = &c.Readings[0].Sheet
	}
	var found []election.Finding
	if judged != nil {
		found = c.breaks(judged)
	}
	return law.SheetState(*res, c.Readings, found)
}

// putSheet writes the sheet in its new state. Only figures that two people agree
// on stand in it.
func (w *work) putSheet(c *sheetCase, state election.SheetState, agreed *election.Sheet) error {
	c.Sheet.State, c.Sheet.ChangedAt = state, w.env.ReceivedAt
	c.Sheet.Figures = election.Sheet{Area: c.Sheet.Area}
	if agreed != nil && (state == election.Agreed || state == election.Returned) {
		c.Sheet.Figures = *agreed
	}
	return w.PutSheet(c.Sheet)
}

// anew begins the next version of the sheet in a state without figures. The
// readings of the old one stay.
func (w *work) anew(state election.SheetState) (SheetAnswer, error) {
	c := w.sheet
	c.Sheet.Version++
	return SheetAnswer{Version: c.Sheet.Version, State: state}, w.putSheet(c, state, nil)
}
