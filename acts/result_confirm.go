// Result: a board confirms what the law has answered, and keeps the question with
// the answer so that anybody can ask again.

package acts

import (
	"context"
	"crypto/sha256"
	"encoding/hex"

	"laphieu/access"
	"laphieu/election"
	"laphieu/law/document"
	"laphieu/store"
)

// ConfirmInput names a round and the answer that the person was shown.
type ConfirmInput struct {
	Election  election.ElectionID
	Balloting election.BallotingID
	Shown     string // [Result.Mark] of the page
}

// Validate refuses what names no round.
func (in *ConfirmInput) Validate() error {
	var f faults
	f.id("election", string(in.Election))
	f.balloting(in.Balloting)
	f.id("shown", in.Shown)
	return f.err()
}

func (in *ConfirmInput) on() access.Target { return access.Target{Election: in.Election} }

// Confirmed names the version of an outcome.
type Confirmed struct {
	Version int
	Status  election.Status
	Next    election.Next
}

// Paper is the outcome in writing: the question and the law's answer.
func (r *Result) Paper() (question, answer []byte, err error) {
	if question, err = document.Question(&r.Contest, r.Rules); err != nil {
		return nil, nil, err
	}
	answer, err = document.Outcome(&r.Outcome)
	return question, answer, err
}

// Mark changes with anything that an outcome is made of: who confirms it has seen
// these figures and no others.
func (r *Result) Mark() (string, error) {
	question, answer, err := r.Paper()
	sum := sha256.Sum256(append(question, answer...))
	return hex.EncodeToString(sum[:])[:markDigits], err
}

// Confirmable refuses an outcome that people or papers are still missing for.
func (r *Result) Confirmable() error {
	switch {
	case r.Gone():
		return conflict("", CodeRoundGone)
	case r.Level.Elsewhere():
		return refused(CodeElsewhere, r.Level.DecidedBy)
	case r.Annulled:
		return refused(CodeAnnulled)
	case r.Outcome.Status != election.Decided && r.Outcome.Status != election.InvalidTurnout:
		return refused(CodeOutcomeState, string(r.Outcome.Status))
	case len(r.Open) > 0:
		return refused(CodeUnexplained, len(r.Open))
	}
	return nil
}

// ConfirmOutcome keeps the outcome of a round that the law has decided, or whose
// turnout is too low. Contests decided above the commune have none here.
func (a *Acts) ConfirmOutcome(ctx context.Context, env Envelope, in ConfirmInput) (Done[Confirmed], error) {
	return perform(ctx, a, env, access.ConfirmOutcome, &in, confirmOutcome)
}

func confirmOutcome(w *work, in *ConfirmInput) (Confirmed, error) {
	if err := w.counted(in.Election); err != nil {
		return Confirmed{}, err
	}
	r, err := ReadResult(&w.View, in.Election, in.Balloting)
	if err != nil {
		return Confirmed{}, err
	}
	if err := r.Confirmable(); err != nil {
		return Confirmed{}, err
	}
	if err := w.checkBase(in); err != nil {
		return Confirmed{}, err
	}
	if mark, err := r.Mark(); err != nil || mark != in.Shown {
		return Confirmed{}, conflictOr(err, CodeOutcomeShown)
	}
	version, err := w.nextOutcome(in)
	if err != nil {
		return Confirmed{}, err
	}
	return Confirmed{version, r.Outcome.Status, r.Outcome.Next}, w.insertOutcome(in, version, r)
}

// conflictOr is err, or a conflict where there is none.
func conflictOr(err error, code string) error {
	if err != nil {
		return err
	}
	return conflict("", code)
}

// counted refuses an election that is not being counted.
func (w *work) counted(e election.ElectionID) error {
	stage, err := w.stage(e)
	if err != nil {
		return err
	}
	return counting(stage)
}

// nextOutcome is the version of a new outcome; only one may stand.
func (w *work) nextOutcome(in *ConfirmInput) (int, error) {
	outcomes, err := w.Outcomes(in.Election, in.Balloting)
	for i := range outcomes {
		if outcomes[i].State == election.Standing {
			return 0, conflict("", CodeOutcomeThere)
		}
	}
	return len(outcomes) + 1, err
}

func (w *work) insertOutcome(in *ConfirmInput, version int, r *Result) error {
	question, answer, err := r.Paper()
	if err != nil {
		return err
	}
	salt, err := w.acts.newSalt()
	if err != nil {
		return err
	}
	return w.InsertOutcome(store.Outcome{
		Election: in.Election, Salt: salt, ConfirmedOutcome: election.ConfirmedOutcome{
			BallotingID: in.Balloting, Version: version, State: election.Standing,
			Question: string(question), Answer: string(answer), Account: w.env.Account, At: w.env.ReceivedAt,
		},
	})
}

// BallotingInput names a round.
type BallotingInput struct {
	Election  election.ElectionID
	Balloting election.BallotingID
}

// Validate refuses what names no round.
func (in *BallotingInput) Validate() error {
	var f faults
	f.id("election", string(in.Election))
	f.balloting(in.Balloting)
	return f.err()
}

func (in *BallotingInput) on() access.Target { return access.Target{Election: in.Election} }

// WithdrawOutcome takes a confirmed outcome back, with the reason that the
// envelope gives, and an announcement that stood on it.
func (a *Acts) WithdrawOutcome(ctx context.Context, env Envelope, in BallotingInput) (Done[Nothing], error) {
	return perform(ctx, a, env, access.WithdrawOutcome, &in, func(w *work, in *BallotingInput) (Nothing, error) {
		if err := w.counted(in.Election); err != nil {
			return Nothing{}, err
		}
		outcomes, err := w.Outcomes(in.Election, in.Balloting)
		if err != nil {
			return Nothing{}, err
		}
		for i := range outcomes {
			if outcomes[i].State == election.Standing {
				return Nothing{}, w.withdrawWhatHangsOn(in.Election, in.Balloting, w.env.Reason)
			}
		}
		return Nothing{}, conflict("", CodeOutcomeNone)
	})
}
