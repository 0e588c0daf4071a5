// Set-up: a name is struck off the official list after it was printed (Article
// 60). The ballots keep the name; nobody can be elected by it.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
)

// StrikeInput names a candidate and the decision that strikes the name off.
type StrikeInput struct {
	Election     election.ElectionID
	Level        election.Level
	Constituency election.ConstituencyID
	Candidate    election.CandidateID
	Document     string // number, date and body
}

// Validate cleans the document.
func (in *StrikeInput) Validate() error {
	var f faults
	f.id("election", string(in.Election))
	f.balloting(election.BallotingID{Level: in.Level, Constituency: in.Constituency, Round: 1})
	f.placed("candidate", string(in.Candidate))
	in.Document = f.name("document", in.Document, MaxReason)
	return f.err()
}

func (in *StrikeInput) on() access.Target { return access.Target{Election: in.Election} }

// StrikeNominee strikes a name off. Outcomes that were confirmed with it are
// withdrawn in the same act.
func (a *Acts) StrikeNominee(ctx context.Context, env Envelope, in StrikeInput) (Done[Nothing], error) {
	return perform(ctx, a, env, access.StrikeNominee, &in, strikeNominee)
}

func strikeNominee(w *work, in *StrikeInput) (Nothing, error) {
	if _, err := w.Election(in.Election); err != nil {
		return Nothing{}, err
	}
	stage, err := w.stage(in.Election)
	if err != nil {
		return Nothing{}, err
	}
	if stage != election.Preparing && stage != election.Counting {
		return Nothing{}, counting(stage)
	}
	row, err := w.Nominee(in.Election, in.Level, in.Constituency, in.Candidate)
	if err != nil {
		return Nothing{}, err
	}
	if row.Struck {
		return Nothing{}, conflict("candidate", CodeStruck)
	}
	row.Struck, row.StruckBy = true, in.Document
	if row.Salt, err = w.acts.newSalt(); err != nil {
		return Nothing{}, err
	}
	if err := w.PutNominee(row); err != nil {
		return Nothing{}, err
	}
	first := election.BallotingID{Level: in.Level, Constituency: in.Constituency, Round: 1}
	return Nothing{}, w.withdrawWhatHangsOn(in.Election, first, in.Document)
}
