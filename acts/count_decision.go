// Counting: a decision of a named body is written down with its document. The
// program cites it and never takes it.

package acts

import (
	"context"
	"slices"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
)

// DecisionInput is a decision about one round of voting in one constituency.
type DecisionInput struct {
	Election   election.ElectionID
	Balloting  election.BallotingID
	Kind       election.DecisionKind
	Candidates []election.CandidateID // tie: those elected
	Areas      []election.AreaID      // overcount: where counting goes on; annulled: where, empty for everywhere
	Refuses    bool                   // held: the Council does not recognise the result
	Document   string                 // number, date and body
}

// Validate cleans the document and refuses names that the kind does not ask for.
func (in *DecisionInput) Validate() error {
	var f faults
	f.id("election", string(in.Election))
	f.balloting(in.Balloting)
	if in.Document = f.line("document", in.Document, MaxReason); in.Document == "" {
		f.add("document", CodeMissing)
	}
	if !in.Kind.Known() {
		f.add("kind", CodeWord, string(in.Kind))
		return f.err()
	}
	if (in.Kind == election.DecideTie) != (len(in.Candidates) > 0) {
		f.add("candidates", CodeDecisionTie)
	}
	areas := in.Kind == election.DecideOvercount || in.Kind == election.DecideAnnulled && len(in.Areas) > 0
	if areas != (len(in.Areas) > 0) {
		f.add("areas", CodeDecisionAreas)
	}
	if in.Refuses && in.Kind != election.DecideHeld {
		f.add("refuses", CodeDecisionRefuse)
	}
	return f.err()
}

func (in *DecisionInput) on() access.Target { return access.Target{Election: in.Election} }

// RecordDecision writes a decision down. Counting on though there are more
// ballots than voters moves the sheets of its areas: each must wait for it. What
// was confirmed without the decision is withdrawn.
func (a *Acts) RecordDecision(ctx context.Context, env Envelope, in DecisionInput) (Done[Nothing], error) {
	return perform(ctx, a, env, access.RecordDecision, &in, recordDecision)
}

func recordDecision(w *work, in *DecisionInput) (Nothing, error) {
	stage, err := w.stage(in.Election)
	if err != nil {
		return Nothing{}, err
	}
	if err := counting(stage); err != nil {
		return Nothing{}, err
	}
	balloting, err := w.Balloting(in.Election, in.Balloting)
	if err != nil {
		return Nothing{}, err
	}
	if err := w.standingRound(in.Election, in.Balloting); err != nil {
		return Nothing{}, err
	}
	if err := in.names(&balloting.Balloting); err != nil {
		return Nothing{}, err
	}
	if err := w.settles(in); err != nil {
		return Nothing{}, err
	}
	if err := w.insertDecision(in); err != nil {
		return Nothing{}, err
	}
	if in.Kind == election.DecideOvercount {
		for _, area := range in.Areas {
			err := w.decide(in.Election, election.SheetID{BallotingID: in.Balloting, Area: area})
			if err != nil && !carriedOver(err, &balloting.Balloting) {
				return Nothing{}, err
			}
		}
	}
	return Nothing{}, w.withdrawWhatHangsOn(in.Election, in.Balloting, in.Document)
}

// carriedOver reports whether a sheet was not found because the area does not vote
// again: its sheet is of a round before, and stands here by the decision.
func carriedOver(err error, b *election.Balloting) bool {
	return b.Kind == election.RerunAfterAnnulment && store.Is(err, store.CodeNoRow)
}

// settles refuses a decision that would stand in the way of every outcome: on a tie
// where there is none or that does not fit it, and one that contradicts another.
func (w *work) settles(in *DecisionInput) error {
	if in.Kind != election.DecideTie && in.Kind != election.DecideHeld {
		return nil
	}
	r, err := ReadResult(&w.View, in.Election, in.Balloting)
	if err != nil {
		return err
	}
	r.Contest.Decisions = append(r.Contest.Decisions, in.decision())
	after := r.Rules.Determine(&r.Contest)
	if in.Kind == election.DecideTie && r.Outcome.Status != election.TieUnresolved ||
		after.Status == election.RefusedOutcome && r.Outcome.Status != election.RefusedOutcome {
		return refused(CodeDecisionUnfit)
	}
	return nil
}

// stage is how far an election has come; without a row it is being prepared.
func (w *work) stage(e election.ElectionID) (election.Stage, error) {
	row, err := w.Stage(e)
	if store.Is(err, store.CodeNoRow) {
		return election.Preparing, nil
	}
	return row.Stage, err
}

// names refuses candidates and areas that the round does not have, and any that
// is named twice.
func (in *DecisionInput) names(b *election.Balloting) error {
	var f faults
	for i, id := range in.Candidates {
		f.among("candidates", CodeNoCandidate, string(id), slices.Contains(b.Candidates, id), slices.Contains(in.Candidates[:i], id))
	}
	for i, id := range in.Areas {
		f.among("areas", CodeNoArea, string(id), slices.Contains(b.Areas, id), slices.Contains(in.Areas[:i], id))
	}
	return f.err()
}

func (f *faults) among(field, unknown, id string, known, before bool) {
	switch {
	case !known:
		f.add(field, unknown, id)
	case before:
		f.add(field, CodeTwice, id)
	}
}

func (in *DecisionInput) decision() election.Decision {
	return election.Decision{Kind: in.Kind, IDs: in.Candidates, Areas: in.Areas, Refuses: in.Refuses, Document: in.Document}
}

// insertDecision adds the decision's row.
func (w *work) insertDecision(in *DecisionInput) error {
	standing, err := w.Decisions(in.Election, in.Balloting)
	if err != nil {
		return err
	}
	if decision := in.decision(); recorded(standing, &decision) {
		return conflict("document", CodeDecisionThere)
	}
	rows, err := w.AllDecisions(in.Election, in.Balloting)
	if err != nil {
		return err
	}
	if len(rows) >= election.MaxDecisions {
		return refused(CodeDecisionMany, election.MaxDecisions)
	}
	salt, err := w.acts.newSalt()
	if err != nil {
		return err
	}
	return w.InsertDecision(store.Decision{
		Election: in.Election, BallotingID: in.Balloting, Salt: salt, RecordedDecision: election.RecordedDecision{
			Number: len(rows) + 1, Decision: in.decision(), Account: w.env.Account, At: w.env.ReceivedAt,
		},
	})
}

// decide brings a sheet that the decision speaks of to where it then stands. A
// paper that was sent back unread stays with its polling team.
func (w *work) decide(e election.ElectionID, id election.SheetID) error {
	return w.judgeAnew(e, id, election.RecordDecision, func(from election.SheetState, res *tally.Resolution) (bool, error) {
		if !from.May(election.RecordDecision) {
			return false, inState(from)
		}
		return from != election.Returned || res.Agreed(), nil
	})
}

// judgeAnew brings a sheet to where the law puts it, now that a decision counts or no
// longer does; moves says whether the act reaches a sheet that stands so.
func (w *work) judgeAnew(
	e election.ElectionID, id election.SheetID, act election.SheetAct,
	moves func(election.SheetState, *tally.Resolution) (bool, error),
) error {
	found, err := w.SheetCase(e, id)
	if err != nil {
		return err
	}
	c := newCase(&found)
	from, res := c.Sheet.State, tally.Resolve(c.Readings)
	if moves, err := moves(from, &res); err != nil || !moves {
		return err
	}
	switch state := c.state(&res); {
	case state == from:
		return nil
	case !from.Leads(act, state):
		return internal(nil)
	default:
		return w.putSheet(c, state, &res.Sheet)
	}
}
