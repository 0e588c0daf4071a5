// Set-up: what is settled before the count is saved part by part. The guided
// pages and the set-up file come in by the same door.

package acts

import (
	"context"
	"encoding/json"
	"slices"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// SetupPart names one part of a set-up.
type SetupPart string

// The parts, in the order of the paper.
const (
	PartContests       SetupPart = "contests"
	PartAreas          SetupPart = "areas"
	PartConstituencies SetupPart = "constituencies"
	PartNominees       SetupPart = "nominees"
	PartMembers        SetupPart = "members"
)

// SetupParts lists them.
var SetupParts = []SetupPart{PartContests, PartAreas, PartConstituencies, PartNominees, PartMembers}

// SetupInput is some parts of an election's set-up. Each part that is named is
// put in place of what stood there; the others stay.
type SetupInput struct {
	Election election.ElectionID
	Parts    []SetupPart
	Setup    election.Setup
	Shown    string // [SetupMark] of these parts as the form showed them
}

// SavedSetup counts the rows that were put and those that went.
type SavedSetup struct {
	Put, Gone int
}

func (in *SetupInput) on() access.Target { return access.Target{Election: in.Election} }

func (in *SetupInput) has(p SetupPart) bool { return slices.Contains(in.Parts, p) }

// SetupMark changes with the named parts of a set-up: who saves has seen what
// stood there.
func SetupMark(s *election.Setup, parts ...SetupPart) string {
	var seen []any
	for _, p := range SetupParts {
		if slices.Contains(parts, p) {
			seen = append(seen, partOf(s, p))
		}
	}
	text, _ := json.Marshal(seen) // of texts and numbers: it cannot fail
	return mark("setup", string(text))
}

func partOf(s *election.Setup, p SetupPart) any {
	switch p {
	case PartContests:
		return s.Contests
	case PartAreas:
		return s.Areas
	case PartConstituencies:
		return s.Constituencies
	case PartNominees:
		return s.Nominees
	}
	return s.Members
}

// SaveSetup puts parts of the set-up in place while the election is prepared. A
// set-up need not be whole: what is missing shows when the count is opened.
func (a *Acts) SaveSetup(ctx context.Context, env Envelope, in SetupInput) (Done[SavedSetup], error) {
	return perform(ctx, a, env, access.SaveSetup, &in, saveSetup)
}

func saveSetup(w *work, in *SetupInput) (SavedSetup, error) {
	if err := w.preparing(in.Election); err != nil {
		return SavedSetup{}, err
	}
	before, err := w.Setup(in.Election)
	if err != nil {
		return SavedSetup{}, err
	}
	if in.Shown != SetupMark(&before, in.Parts...) {
		return SavedSetup{}, conflict("", CodeSetupShown)
	}
	after := in.merged(&before)
	if err := connected(&after); err != nil {
		return SavedSetup{}, err
	}
	return w.replace(in.Election, &before, &after)
}

// preparing refuses an election whose count was opened.
func (w *work) preparing(e election.ElectionID) error {
	if _, err := w.Election(e); err != nil {
		return err
	}
	stage, err := w.stage(e)
	if err == nil && stage != election.Preparing {
		err = refused(CodeNotPreparing, string(stage))
	}
	return err
}

// merged is the set-up with the named parts in it.
func (in *SetupInput) merged(before *election.Setup) election.Setup {
	after := *before
	for _, p := range in.Parts {
		switch p {
		case PartContests:
			after.Contests = in.Setup.Contests
		case PartAreas:
			after.Areas = in.Setup.Areas
		case PartConstituencies:
			after.Constituencies = in.Setup.Constituencies
		case PartNominees:
			after.Nominees = in.Setup.Nominees
		case PartMembers:
			after.Members = in.Setup.Members
		}
	}
	return after
}

// connected refuses a set-up of which one part names what another does not have.
func connected(s *election.Setup) error {
	levels, areas := map[election.Level]bool{}, map[election.AreaID]bool{}
	places := map[election.BallotingID]bool{}
	for _, c := range s.Contests {
		levels[c.Level] = true
	}
	for _, a := range s.Areas {
		areas[a.ID] = true
	}
	var f faults
	for i := range s.Constituencies {
		c := &s.Constituencies[i]
		places[election.BallotingID{Level: c.Level, Constituency: c.ID}] = true
		if !levels[c.Level] {
			f.add(at("constituencies", i, "level"), CodeSetupUsed, string(c.Level))
		}
		for j, a := range c.Areas {
			if !areas[a] {
				f.add(at(at("constituencies", i, "areas"), j, ""), CodeNoArea, string(a))
			}
		}
	}
	for i := range s.Nominees {
		n := &s.Nominees[i]
		if !places[election.BallotingID{Level: n.Level, Constituency: n.Constituency}] {
			f.add(at("nominees", i, "constituency"), CodeSetupUsed, string(n.Constituency))
		}
	}
	return f.err()
}

// replace writes what differs, in the order in which rows refer to each other.
func (w *work) replace(e election.ElectionID, before, after *election.Setup) (SavedSetup, error) {
	old, err := w.setupRows(e, before)
	if err != nil {
		return SavedSetup{}, err
	}
	now, err := w.setupRows(e, after)
	if err != nil {
		return SavedSetup{}, err
	}
	var done SavedSetup
	for _, row := range slices.Backward(old.rows) {
		if _, stays := now.index[row.id()]; !stays {
			done.Gone++
			if err := row.remove(w.Writer); err != nil {
				return done, err
			}
		}
	}
	for _, row := range now.rows {
		if i, there := old.index[row.id()]; there && row.same(old.rows[i]) {
			continue
		}
		done.Put++
		if err := row.put(w.Writer); err != nil {
			return done, err
		}
	}
	if done == (SavedSetup{}) {
		return done, conflict("", CodeUnchanged)
	}
	return done, nil
}

// setupRow is one row of a set-up as a form has it: salts are drawn when it is
// written.
type setupRow struct {
	noun, key string
	content   string // what makes a change of it
	put       func(*store.Writer) error
	remove    func(*store.Writer) error
}

func (r *setupRow) id() string                { return r.noun + " " + r.key }
func (r *setupRow) same(other *setupRow) bool { return r.content == other.content }

// setupTable is a set-up as rows, those first that others refer to.
type setupTable struct {
	rows  []*setupRow
	index map[string]int
}

func (t *setupTable) add(noun, key string, content any, put, remove func(*store.Writer) error) {
	text, _ := json.Marshal(content)
	row := &setupRow{noun, key, string(text), put, remove}
	t.index[row.id()] = len(t.rows)
	t.rows = append(t.rows, row)
}
