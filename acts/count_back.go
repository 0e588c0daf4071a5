// Counting: what sets readings aside, or lets others go on. None of these acts
// chooses between two readings, and none removes one.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
)

// CallThirdReader lets a third person read the open fields without waiting for
// one of the two who cannot come back. The envelope's reason says why.
func (a *Acts) CallThirdReader(ctx context.Context, env Envelope, in SheetInput) (Done[SheetAnswer], error) {
	return perform(ctx, a, env, access.CallThirdReader, &in, func(w *work, _ *SheetInput) (SheetAnswer, error) {
		return w.leave(election.AwaitsThird)
	})
}

// TakeBackEntry undoes the first entry, by who made it, while nobody read after.
func (a *Acts) TakeBackEntry(ctx context.Context, env Envelope, in SheetInput) (Done[SheetAnswer], error) {
	return perform(ctx, a, env, access.TakeBackEntry, &in, func(w *work, _ *SheetInput) (SheetAnswer, error) {
		if w.sheet.Readings[0].Account != w.env.Account {
			return SheetAnswer{}, forbidden("", CodeSheetNotYours)
		}
		return w.anew(election.Awaited)
	})
}

// SendSheetBack gives a paper that cannot be read back to its polling team. The
// envelope's reason says what cannot.
func (a *Acts) SendSheetBack(ctx context.Context, env Envelope, in SheetInput) (Done[SheetAnswer], error) {
	return perform(ctx, a, env, access.SendSheetBack, &in, func(w *work, _ *SheetInput) (SheetAnswer, error) {
		return w.leave(election.Returned)
	})
}

// StartSheetAgain sets all readings of a sheet that does not agree aside, with a
// reason.
func (a *Acts) StartSheetAgain(ctx context.Context, env Envelope, in SheetInput) (Done[SheetAnswer], error) {
	return perform(ctx, a, env, access.StartSheetAgain, &in, func(w *work, _ *SheetInput) (SheetAnswer, error) {
		return w.anew(election.Awaited)
	})
}

// ReopenSheet opens an agreed sheet for a new version, with a reason. What hung
// on it is withdrawn with it.
func (a *Acts) ReopenSheet(ctx context.Context, env Envelope, in SheetInput) (Done[SheetAnswer], error) {
	return perform(ctx, a, env, access.ReopenSheet, &in, func(w *work, in *SheetInput) (SheetAnswer, error) {
		if err := w.withdrawWhatHangsOn(in.Election, in.Sheet.BallotingID, w.env.Reason); err != nil {
			return SheetAnswer{}, err
		}
		return w.anew(election.Reopened)
	})
}

// leave brings the sheet to a state by the act itself and not by figures. Its
// readings stay those of its version.
func (w *work) leave(state election.SheetState) (SheetAnswer, error) {
	return SheetAnswer{Version: w.sheet.Sheet.Version, State: state}, w.putSheet(w.sheet, state, nil)
}
