// Counting: which sheet an act is about, and what it finds there. Every act upon
// a sheet looks at it first: whether the election is being counted, whether the
// sheet's state allows the act, and whose readings went before.

package acts

import (
	"laphieu/access"
	"laphieu/election"
)

// SheetInput names a count sheet and the version of it that the form showed.
type SheetInput struct {
	Election election.ElectionID
	Sheet    election.SheetID
	Version  int // from 1; another one by now is a conflict
}

// Validate refuses what names no sheet.
func (in *SheetInput) Validate() error {
	var f faults
	in.check(&f)
	return f.err()
}

func (in *SheetInput) check(f *faults) {
	f.id("election", string(in.Election))
	f.balloting(in.Sheet.BallotingID)
	f.placed("area", string(in.Sheet.Area))
	if in.Version < 1 {
		f.add("version", CodeMissing)
	}
}

// balloting refuses what names no round of voting.
func (f *faults) balloting(id election.BallotingID) {
	if !id.Level.Known() {
		f.add("level", CodeWord, string(id.Level))
	}
	f.placed("constituency", string(id.Constituency))
	if id.Round < 1 || id.Round > election.MaxRounds {
		f.add("round", CodeRange, 1, election.MaxRounds)
	}
}

// placed refuses what cannot be the number of an area or a constituency.
func (f *faults) placed(field, number string) {
	f.id(field, number)
	if len(number) > MaxArea {
		f.add(field, CodeTooLong, MaxArea)
	}
}

func (in *SheetInput) on() access.Target {
	return access.Target{Election: in.Election, Area: in.Sheet.Area}
}

// moves says which edge of the sheet's state machine an act is. An explanation
// moves nothing.
var moves = map[access.Act]election.SheetAct{
	access.EnterSheet:      election.ReadFirst,
	access.EnterSheetAgain: election.ReadSecond,
	access.ReadSheetAgain:  election.ReadAgain,
	access.ReadSheetThird:  election.ReadThird,
	access.CallThirdReader: election.CallThird,
	access.TakeBackEntry:   election.TakeBack,
	access.SendSheetBack:   election.SendBack,
	access.StartSheetAgain: election.StartAgain,
	access.ReopenSheet:     election.ReopenSheet,
}

// find looks the sheet up and answers who read it before.
func (in *SheetInput) find(w *work, act access.Act) ([]access.Hand, error) {
	c, err := w.findSheet(in)
	if err != nil {
		return nil, err
	}
	if err := c.takes(act, in.Version); err != nil {
		return nil, err
	}
	w.sheet = c
	return c.hands(act, w.env.Account), nil
}

// takes refuses an act that the sheet's state does not allow, and a form that
// showed another version: somebody was quicker.
func (c *sheetCase) takes(act access.Act, version int) error {
	state := c.Sheet.State
	allowed := state == election.Agreed // to be explained
	if move, moving := moves[act]; moving {
		allowed = state.May(move)
	}
	if !allowed {
		return inState(state)
	}
	if version != c.Sheet.Version {
		return conflict("version", CodeSheetVersion, c.Sheet.Version)
	}
	return nil
}

// hands are those who read before. To somebody who reads again, only the others
// are.
func (c *sheetCase) hands(act access.Act, me election.AccountID) (before []access.Hand) {
	for i := range c.Readings {
		r := &c.Readings[i]
		if act == access.ReadSheetAgain && r.Account == me {
			continue
		}
		before = append(before, access.Hand{Account: election.Account{ID: r.Account}, Session: r.Session})
	}
	return before
}
