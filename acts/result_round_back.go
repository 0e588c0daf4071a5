// Result: a further vote that was opened by mistake is taken back, as long as no
// paper of it was read. Its rows stay, and nothing counts them.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
)

// WithdrawRound takes a further vote back, with the reason that the envelope gives.
// The vote can be opened anew, under the next number. Readings of its sheets are set
// aside first, each with its own reason: a vote of which a paper stands was held.
func (a *Acts) WithdrawRound(ctx context.Context, env Envelope, in BallotingInput) (Done[Nothing], error) {
	return perform(ctx, a, env, access.WithdrawRound, &in, withdrawRound)
}

func withdrawRound(w *work, in *BallotingInput) (Nothing, error) {
	if err := w.counted(in.Election); err != nil {
		return Nothing{}, err
	}
	for _, check := range []func() error{
		func() error { return w.standingRound(in.Election, in.Balloting) },
		func() error { return w.lastStanding(in.Election, in.Balloting) },
		func() error { return w.unread(in) },
		func() error { return w.undecidedRound(in) },
	} {
		if err := check(); err != nil {
			return Nothing{}, err
		}
	}
	if in.Balloting.Round == 1 {
		return Nothing{}, refused(CodeRoundFirst)
	}
	if err := w.takeBack(in.Election, in.Balloting, election.WholeRound); err != nil {
		return Nothing{}, err
	}
	return Nothing{}, w.withdrawWhatHangsOn(in.Election, in.Balloting, w.env.Reason)
}

// standingRound refuses a round that is not there or was taken back.
func (w *work) standingRound(e election.ElectionID, id election.BallotingID) error {
	if _, err := w.Balloting(e, id); err != nil {
		return err
	}
	rows, err := w.Withdrawals(e, id)
	for _, x := range rows {
		if x.Number == election.WholeRound {
			return conflict("", CodeRoundGone)
		}
	}
	return err
}

// lastStanding refuses a round that another one follows.
func (w *work) lastStanding(e election.ElectionID, id election.BallotingID) error {
	ballotings, err := w.Ballotings(e)
	for i := range ballotings {
		if b := &ballotings[i]; b.Level == id.Level && b.Constituency == id.Constituency && b.Round > id.Round {
			return conflict("", CodeRoundLater)
		}
	}
	return err
}

// unread refuses a round of whose sheets anybody's reading stands. What went back to
// its polling team counts nowhere.
func (w *work) unread(in *BallotingInput) error {
	sheets, err := w.SheetsOf(in.Election, in.Balloting)
	read := 0
	for i := range sheets {
		switch sheets[i].State {
		case election.Awaited, election.Returned, election.Reopened:
		default:
			read++
		}
	}
	if err == nil && read > 0 {
		return refused(CodeRoundRead, read)
	}
	return err
}

// undecidedRound refuses a round on which a body has decided. What it took over from
// the one before is no decision on it.
func (w *work) undecidedRound(in *BallotingInput) error {
	rows, err := w.Decisions(in.Election, in.Balloting)
	if err != nil {
		return err
	}
	_, cited, err := w.cited(in.Election, in.Balloting)
	own := 0
	for i := range rows {
		if !restatesAny(&rows[i].Decision, cited) {
			own++
		}
	}
	if err == nil && own > 0 {
		return refused(CodeRoundDecided, own)
	}
	return err
}
