// Result: a decision that was written down wrongly is taken back. Its row stays, and
// what was made with it falls in the same act.

package acts

import (
	"context"
	"slices"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
)

// WithdrawDecisionInput names a recorded decision.
type WithdrawDecisionInput struct {
	Election  election.ElectionID
	Balloting election.BallotingID
	Number    int
}

// Validate refuses what names no decision.
func (in *WithdrawDecisionInput) Validate() error {
	var f faults
	f.id("election", string(in.Election))
	f.balloting(in.Balloting)
	if in.Number < 1 || in.Number > election.MaxDecisions {
		f.add("number", CodeRange, 1, election.MaxDecisions)
	}
	return f.err()
}

func (in *WithdrawDecisionInput) on() access.Target { return access.Target{Election: in.Election} }

// WithdrawDecision takes a decision back, with the reason that the envelope gives.
// Sheets that went on because of it return to where the law puts them; what was
// confirmed and announced is withdrawn.
func (a *Acts) WithdrawDecision(ctx context.Context, env Envelope, in WithdrawDecisionInput) (Done[Nothing], error) {
	return perform(ctx, a, env, access.WithdrawDecision, &in, withdrawDecision)
}

func withdrawDecision(w *work, in *WithdrawDecisionInput) (Nothing, error) {
	if err := w.counted(in.Election); err != nil {
		return Nothing{}, err
	}
	d, err := w.standingDecision(in)
	if err != nil {
		return Nothing{}, err
	}
	later, err := w.opened(in.Election, in.Balloting, d)
	if err != nil {
		return Nothing{}, err
	}
	if err := w.takeBack(in.Election, in.Balloting, in.Number); err != nil {
		return Nothing{}, err
	}
	if d.Kind == election.DecideOvercount {
		if err := w.unexcuse(in, d, later); err != nil {
			return Nothing{}, err
		}
	}
	return Nothing{}, w.withdrawWhatHangsOn(in.Election, in.Balloting, w.env.Reason)
}

// standingDecision finds the decision, of a round that stands. One that was taken
// over from the round before is taken back there.
func (w *work) standingDecision(in *WithdrawDecisionInput) (*store.Decision, error) {
	if err := w.standingRound(in.Election, in.Balloting); err != nil {
		return nil, err
	}
	rows, err := w.Decisions(in.Election, in.Balloting)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(rows, func(d store.Decision) bool { return d.Number == in.Number })
	if i < 0 {
		return nil, conflict("", CodeDecisionGone)
	}
	before, cited, err := w.cited(in.Election, in.Balloting)
	if err != nil {
		return nil, err
	}
	if restatesAny(&rows[i].Decision, cited) {
		return nil, refused(CodeDecisionCited, before)
	}
	return &rows[i], nil
}

// cited are the decisions on the round before one that is held again after an
// annulment: it begins with those that still say something.
func (w *work) cited(e election.ElectionID, id election.BallotingID) (round int, rows []store.Decision, err error) {
	b, err := w.Balloting(e, id)
	if err != nil || b.Kind != election.RerunAfterAnnulment {
		return 0, nil, err
	}
	before, err := earlier(&w.View, e, id)
	if err != nil || len(before) == 0 {
		return 0, nil, err
	}
	rows, err = w.Decisions(e, before[0])
	return before[0].Round, rows, err
}

// restates reports whether a decision is another one, or what is left of it for
// fewer areas.
func restates(d, of *election.Decision) bool {
	return d.Kind == of.Kind && d.Document == of.Document && d.Refuses == of.Refuses && slices.Equal(d.IDs, of.IDs) &&
		(slices.Equal(d.Areas, of.Areas) || d.Kind == election.DecideOvercount && covers(of, d.Areas))
}

func restatesAny(d *election.Decision, of []store.Decision) bool {
	return slices.ContainsFunc(of, func(x store.Decision) bool { return restates(d, &x.Decision) })
}

func covers(d *election.Decision, areas []election.AreaID) bool {
	return !slices.ContainsFunc(areas, func(a election.AreaID) bool { return !d.Covers(a) })
}

// restated is a later round that takes over what is left of a decision.
type restated struct {
	id     election.BallotingID
	number int // of the decision there
	areas  []election.AreaID
}

// opened finds the later rounds that took the decision over. An annulment by which
// the place has voted again is not taken back: that vote would have no ground.
func (w *work) opened(e election.ElectionID, id election.BallotingID, d *store.Decision) (all []restated, err error) {
	ballotings, err := w.Ballotings(e)
	if err != nil {
		return nil, err
	}
	for i := range ballotings {
		b := &ballotings[i]
		if b.Level != id.Level || b.Constituency != id.Constituency || b.Round <= id.Round {
			continue
		}
		if b.Kind != election.RerunAfterAnnulment {
			break // it takes nothing over
		}
		rows, err := w.Decisions(e, b.BallotingID)
		if err != nil {
			return nil, err
		}
		for i := range rows {
			if restates(&rows[i].Decision, &d.Decision) {
				all = append(all, restated{b.BallotingID, rows[i].Number, rows[i].Areas})
			}
		}
	}
	if len(all) > 0 && d.Kind == election.DecideAnnulled {
		return nil, refused(CodeDecisionRound, all[0].id.Round)
	}
	return all, nil
}

// unexcuse brings the sheets back that went on because of a decision, and takes
// what later rounds took over from it back with it.
func (w *work) unexcuse(in *WithdrawDecisionInput, d *store.Decision, later []restated) error {
	for _, r := range append(later, restated{in.Balloting, 0, d.Areas}) {
		if r.number > 0 {
			if err := w.takeBack(in.Election, r.id, r.number); err != nil {
				return err
			}
		}
		for _, area := range r.areas {
			err := w.undecide(in.Election, election.SheetID{BallotingID: r.id, Area: area})
			if err != nil && !store.Is(err, store.CodeNoRow) { // the sheet is of a round before
				return err
			}
		}
	}
	return nil
}

// undecide brings a sheet to where it stands without the decision.
func (w *work) undecide(e election.ElectionID, id election.SheetID) error {
	return w.judgeAnew(e, id, election.WithdrawDecision, func(from election.SheetState, _ *tally.Resolution) (bool, error) {
		return from.May(election.WithdrawDecision), nil
	})
}

// takeBack writes down that a decision, or the whole round, does not count.
func (w *work) takeBack(e election.ElectionID, id election.BallotingID, number int) error {
	salt, err := w.acts.newSalt()
	if err != nil {
		return err
	}
	return w.InsertWithdrawal(store.Withdrawal{
		Election: e, BallotingID: id, Salt: salt,
		Withdrawal: election.Withdrawal{Number: number, Reason: w.env.Reason, Account: w.env.Account, At: w.env.ReceivedAt},
	})
}
