// Set-up: an election goes through its stages. The count is opened when nothing
// stands in the way any more; from then on the set-up is locked.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
	"laphieu/election/place"
	"laphieu/law"
	"laphieu/store"
)

// OpenedCount counts what is awaited now.
type OpenedCount struct {
	Ballotings, Sheets int
}

// OpenCount locks the set-up, opens the first vote of every constituency and
// awaits a sheet of each of its areas. Findings that block refuse it.
func (a *Acts) OpenCount(ctx context.Context, env Envelope, in ElectionInput) (Done[OpenedCount], error) {
	return perform(ctx, a, env, access.OpenCount, &in, openCount)
}

func openCount(w *work, in *ElectionInput) (OpenedCount, error) {
	if err := w.preparing(in.Election); err != nil {
		return OpenedCount{}, err
	}
	e, err := w.Election(in.Election)
	if err != nil {
		return OpenedCount{}, err
	}
	setup, err := w.Setup(in.Election)
	if err != nil {
		return OpenedCount{}, err
	}
	findings, err := SetupFindings(&w.View, &e.Election, &setup)
	if err != nil {
		return OpenedCount{}, err
	}
	if n := blocking(findings); n > 0 {
		return OpenedCount{}, refused(CodeSetupBlocked, n)
	}
	if err := w.PutStage(store.ElectionStage{Election: in.Election, Stage: election.Counting}); err != nil {
		return OpenedCount{}, err
	}
	return w.openFirst(&e.Election, &setup)
}

// openFirst opens the first vote of every constituency.
func (w *work) openFirst(e *election.Election, setup *election.Setup) (opened OpenedCount, err error) {
	for i := range setup.Constituencies {
		b := setup.FirstBalloting(e, &setup.Constituencies[i])
		if err := w.InsertBalloting(store.Balloting{Election: e.ID, Balloting: b}); err != nil {
			return opened, err
		}
		opened.Ballotings++
		for _, area := range b.Areas {
			if err := w.await(e.ID, b.BallotingID, area); err != nil {
				return opened, err
			}
			opened.Sheets++
		}
	}
	return opened, nil
}

// SetupFindings is what the law says of a set-up, in the commune as it is on
// election day.
func SetupFindings(v *store.View, e *election.Election, s *election.Setup) ([]election.Finding, error) {
	rules, err := rulesOf(v, e)
	if err != nil {
		return nil, err
	}
	unit, _ := place.Find(v.Scope(), e.Day) // a made-up commune is in no table
	return law.CheckSetup(rules, *e, unit, s), nil
}

func blocking(findings []election.Finding) (n int) {
	for i := range findings {
		if findings[i].Severity == election.Block {
			n++
		}
	}
	return n
}

// BackToSetup unlocks the set-up again, as long as nobody has read a paper.
func (a *Acts) BackToSetup(ctx context.Context, env Envelope, in ElectionInput) (Done[Nothing], error) {
	return perform(ctx, a, env, access.BackToSetup, &in, func(w *work, in *ElectionInput) (Nothing, error) {
		if err := w.counted(in.Election); err != nil {
			return Nothing{}, err
		}
		sheets, err := w.Sheets(in.Election)
		if err != nil {
			return Nothing{}, err
		}
		for i := range sheets {
			if sheets[i].Version > 1 || sheets[i].State != election.Awaited {
				return Nothing{}, conflict("", CodeCountBegun)
			}
		}
		if err := w.undecided(in.Election); err != nil {
			return Nothing{}, err
		}
		if _, err := w.wipeCount(in.Election); err != nil {
			return Nothing{}, err
		}
		return Nothing{}, w.DeleteStage(in.Election)
	})
}

// undecided refuses an election of which a decision was recorded or a further vote
// opened: neither is ever removed.
func (w *work) undecided(e election.ElectionID) error {
	ballotings, err := w.AllBallotings(e)
	if err != nil {
		return err
	}
	for i := range ballotings {
		decisions, err := w.AllDecisions(e, ballotings[i].BallotingID)
		if err != nil || len(decisions) > 0 || ballotings[i].Round > 1 {
			return conflictOr(err, CodeCountBegun)
		}
	}
	return nil
}

// CloseElection ends an election: it is read from now on.
func (a *Acts) CloseElection(ctx context.Context, env Envelope, in ElectionInput) (Done[Nothing], error) {
	return a.moveStage(ctx, env, access.CloseElection, in, election.Counting, election.Closed)
}

// ReopenElection takes a closed election up again, with a reason.
func (a *Acts) ReopenElection(ctx context.Context, env Envelope, in ElectionInput) (Done[Nothing], error) {
	return a.moveStage(ctx, env, access.ReopenElection, in, election.Closed, election.Counting)
}

// ArchiveElection puts a closed election away for good.
func (a *Acts) ArchiveElection(ctx context.Context, env Envelope, in ElectionInput) (Done[Nothing], error) {
	return a.moveStage(ctx, env, access.ArchiveElection, in, election.Closed, election.Archived)
}

func (a *Acts) moveStage(
	ctx context.Context, env Envelope, act access.Act, in ElectionInput, from, to election.Stage,
) (Done[Nothing], error) {
	return perform(ctx, a, env, act, &in, func(w *work, in *ElectionInput) (Nothing, error) {
		if _, err := w.Election(in.Election); err != nil {
			return Nothing{}, err
		}
		stage, err := w.stage(in.Election)
		if err != nil {
			return Nothing{}, err
		}
		if stage != from {
			return Nothing{}, conflict("", CodeStage, string(stage))
		}
		return Nothing{}, w.PutStage(store.ElectionStage{Election: in.Election, Stage: to})
	})
}
