// Set-up: a rehearsal is an election of its own with the same set-up, and its
// figures can be wiped.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// PracticeInput is a rehearsal of an election.
type PracticeInput struct {
	Election    election.ElectionID // whose set-up is taken over
	Name        string
	ClockOffset int64 // ms that its clock runs ahead of the machine's
}

// Validate cleans the name.
func (in *PracticeInput) Validate() error {
	var f faults
	f.id("election", string(in.Election))
	in.Name = f.name("name", in.Name, MaxTitle)
	if in.ClockOffset > MaxClockOffset || in.ClockOffset < -MaxClockOffset {
		f.add("clock_offset", CodeRange)
	}
	return f.err()
}

func (in *PracticeInput) on() access.Target { return access.Target{Election: in.Election} }

// CreatePractice makes a rehearsal with the set-up and the answers of an election.
func (a *Acts) CreatePractice(ctx context.Context, env Envelope, in PracticeInput) (Done[CreatedElection], error) {
	return perform(ctx, a, env, access.CreatePractice, &in, createPractice)
}

func createPractice(w *work, in *PracticeInput) (CreatedElection, error) {
	real, err := w.Election(in.Election)
	if err != nil {
		return CreatedElection{}, err
	}
	setup, err := w.Setup(in.Election)
	if err != nil {
		return CreatedElection{}, err
	}
	settings, err := w.Settings(in.Election)
	if err != nil {
		return CreatedElection{}, err
	}
	made, err := createElection(w, &CreateElectionInput{
		Name: in.Name, Law: real.Law, Day: real.Day, Practice: true, MadeUp: real.MadeUp, ClockOffset: in.ClockOffset,
	})
	if err != nil {
		return CreatedElection{}, err
	}
	for _, s := range settings {
		s.Election = made.Election
		if err := w.PutSetting(s); err != nil {
			return made, err
		}
	}
	rows, err := w.setupRows(made.Election, &setup)
	if err != nil {
		return made, err
	}
	for _, row := range rows.rows {
		if err := row.put(w.Writer); err != nil {
			return made, err
		}
	}
	return made, nil
}

// Wiped is the proof of a wiping: what was there. The entry of the act names each
// row that went.
type Wiped struct {
	Rows map[string]int // by table
}

// WipePractice removes every figure of a rehearsal and leaves its set-up, which
// can be practised again. An election that is none is refused.
func (a *Acts) WipePractice(ctx context.Context, env Envelope, in ElectionInput) (Done[Wiped], error) {
	return perform(ctx, a, env, access.WipePractice, &in, wipePractice)
}

func wipePractice(w *work, in *ElectionInput) (Wiped, error) {
	e, err := w.Election(in.Election)
	if err != nil {
		return Wiped{}, err
	}
	stage, err := w.stage(in.Election)
	switch {
	case err != nil:
		return Wiped{}, err
	case !e.Practice:
		return Wiped{}, refused(CodeNotPractice)
	case stage == election.Preparing:
		return Wiped{}, conflict("", CodeStage, string(stage))
	}
	gone, err := w.wipeCount(in.Election)
	if err != nil {
		return Wiped{}, err
	}
	return Wiped{gone}, w.DeleteStage(in.Election)
}

// wipeCount removes every row of a count, those first that refer to others, and
// counts them by table.
func (w *work) wipeCount(e election.ElectionID) (map[string]int, error) {
	gone := map[string]int{}
	remove := func(row store.Covered, err error) error {
		gone[row.Noun()]++
		return err
	}
	announcements, err := w.Announcements(e)
	if err != nil {
		return nil, err
	}
	for _, a := range announcements {
		if err := remove(a, w.DeleteAnnouncement(e, a.Level, a.Version)); err != nil {
			return nil, err
		}
	}
	ballotings, err := w.AllBallotings(e)
	if err != nil {
		return nil, err
	}
	for _, b := range ballotings {
		if err := w.wipeBalloting(e, b.BallotingID, remove); err != nil {
			return nil, err
		}
		if err := remove(b, w.DeleteBalloting(e, b.BallotingID)); err != nil {
			return nil, err
		}
	}
	return gone, nil
}

// wipeBalloting removes what belongs to one vote.
func (w *work) wipeBalloting(e election.ElectionID, id election.BallotingID, remove func(store.Covered, error) error) error {
	outcomes, err := w.Outcomes(e, id)
	if err != nil {
		return err
	}
	for _, o := range outcomes {
		if err := remove(o, w.DeleteOutcome(e, id, o.Version)); err != nil {
			return err
		}
	}
	withdrawals, err := w.Withdrawals(e, id)
	if err != nil {
		return err
	}
	for _, x := range withdrawals {
		if err := remove(x, w.DeleteWithdrawal(e, id, x.Number)); err != nil {
			return err
		}
	}
	decisions, err := w.AllDecisions(e, id)
	if err != nil {
		return err
	}
	for _, d := range decisions {
		if err := remove(d, w.DeleteDecision(e, id, d.Number)); err != nil {
			return err
		}
	}
	explanations, err := w.ExplanationsOf(e, id)
	if err != nil {
		return err
	}
	for _, x := range explanations {
		if err := remove(x, w.DeleteExplanation(e, x.SheetID, x.Version, x.Rule, x.Fields)); err != nil {
			return err
		}
	}
	sheets, err := w.SheetsOf(e, id)
	if err != nil {
		return err
	}
	for _, s := range sheets {
		if err := w.wipeSheet(e, s, remove); err != nil {
			return err
		}
	}
	return nil
}

func (w *work) wipeSheet(e election.ElectionID, s store.Sheet, remove func(store.Covered, error) error) error {
	readings, err := w.Readings(e, s.SheetID)
	if err != nil {
		return err
	}
	for _, r := range readings {
		if err := remove(r, w.DeleteReading(e, s.SheetID, r.Version, r.Number)); err != nil {
			return err
		}
	}
	return remove(s, w.DeleteSheet(e, s.SheetID))
}
