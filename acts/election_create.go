// An election of the commune begins: under which law, on which day.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
	"laphieu/law"
	"laphieu/store"
	"laphieu/viet"
)

// CreateElectionInput is a new election.
type CreateElectionInput struct {
	Name        string
	Law         election.Law
	Day         election.Date
	Practice    bool  // a rehearsal
	MadeUp      bool  // invented data
	ClockOffset int64 // ms; only where nothing is real
}

// CreatedElection names the election, and says what asks for a second look.
type CreatedElection struct {
	Election election.ElectionID
	Warnings []election.Finding
}

// Validate cleans the name and holds law, day and clock together.
func (in *CreateElectionInput) Validate() error {
	var f faults
	in.Name = f.name("name", in.Name, MaxTitle)
	if !in.Law.Known() {
		f.add("law", "unknown_law", string(in.Law))
	}
	switch {
	case in.Day.IsZero():
		f.add("day", CodeMissing)
	case in.Day != isADay(in.Day):
		f.add("day", "date", in.Day.String())
	case in.Law == election.Law2025 && in.Day.Before(law.InForce2025):
		f.add("law", CodeNotInForce)
	}
	switch {
	case in.ClockOffset > MaxClockOffset || in.ClockOffset < -MaxClockOffset:
		f.add("clock_offset", CodeRange)
	case in.ClockOffset != 0 && !in.Practice && !in.MadeUp:
		f.add("clock_offset", CodeClockReal)
	}
	return f.err()
}

// isADay gives the day back if the calendar has it.
func isADay(day election.Date) election.Date {
	read, _ := election.ParseDate(day.String())
	return read
}

func (in *CreateElectionInput) on() access.Target { return access.Target{} }

// CreateElection makes an election.
func (a *Acts) CreateElection(ctx context.Context, env Envelope, in CreateElectionInput) (Done[CreatedElection], error) {
	return perform(ctx, a, env, access.CreateElection, &in, createElection)
}

func createElection(w *work, in *CreateElectionInput) (CreatedElection, error) {
	if err := w.newTitle(in.Name); err != nil {
		return CreatedElection{}, err
	}
	id, err := w.acts.newID()
	if err != nil {
		return CreatedElection{}, err
	}
	made := election.Election{
		ID: election.ElectionID(id), Name: in.Name, Law: in.Law, Day: in.Day,
		Practice: in.Practice, MadeUp: in.MadeUp, ClockOffset: in.ClockOffset,
	}
	return CreatedElection{made.ID, law.CheckElectionDay(in.Day)}, w.InsertElection(store.Election{Election: made})
}

// newTitle refuses a second election of the same name: figures would be typed
// into the wrong one.
func (w *work) newTitle(name string) error {
	elections, err := w.Elections()
	for _, e := range elections {
		if viet.Exact(e.Name) == viet.Exact(name) {
			return conflict("name", CodeNameTaken)
		}
	}
	return err
}
