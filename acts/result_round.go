// Result: a further vote is opened (Articles 79 to 82). What it carries over from
// the vote before is the law's to say, and is written down here.

package acts

import (
	"context"
	"slices"

	"laphieu/access"
	"laphieu/election"
	"laphieu/law"
	"laphieu/store"
)

// RoundInput is what the body that sets the vote has ordered.
type RoundInput struct {
	Election  election.ElectionID
	Balloting election.BallotingID // the vote before
	Day       election.Date
	Document  string // number, date and body
	MovedBy   string // the Council's document that moved the last day; may be empty

	// Only for a contest that is decided above the commune, as ordered there.
	Kind       election.Round
	Seats      int
	Candidates []election.CandidateID
}

// Validate cleans the documents.
func (in *RoundInput) Validate() error {
	var f faults
	f.id("election", string(in.Election))
	f.balloting(in.Balloting)
	in.Document = f.name("document", in.Document, MaxReason)
	in.MovedBy = f.line("moved_by", in.MovedBy, MaxReason)
	if in.Day != isADay(in.Day) {
		f.add("day", "date", in.Day.String())
	}
	if in.Seats < 0 || in.Seats > election.MaxCandidates {
		f.add("seats", CodeRange, 1, election.MaxCandidates)
	}
	if len(in.Candidates) > election.MaxCandidates {
		f.add("candidates", CodeTooLong, election.MaxCandidates)
	}
	return f.err()
}

func (in *RoundInput) on() access.Target { return access.Target{Election: in.Election} }

// OpenedRound names the new vote and how many sheets it awaits.
type OpenedRound struct {
	Balloting election.BallotingID
	Kind      election.Round
	Sheets    int
}

// OpenRound opens the vote that follows an outcome that was confirmed, or an
// annulment that was recorded.
func (a *Acts) OpenRound(ctx context.Context, env Envelope, in RoundInput) (Done[OpenedRound], error) {
	return perform(ctx, a, env, access.OpenRound, &in, openRound)
}

func openRound(w *work, in *RoundInput) (OpenedRound, error) {
	if err := w.counted(in.Election); err != nil {
		return OpenedRound{}, err
	}
	r, err := ReadResult(&w.View, in.Election, in.Balloting)
	if err != nil {
		return OpenedRound{}, err
	}
	if r.Annulled && r.Balloting.Kind == election.RerunAfterAnnulment {
		return OpenedRound{}, refused(CodeAnnulledAgain)
	}
	last, err := w.opening(in)
	if err != nil {
		return OpenedRound{}, err
	}
	next, err := in.next(r, last)
	if err != nil {
		return OpenedRound{}, err
	}
	if err := w.supplementaryOnce(in, next.Kind); err != nil {
		return OpenedRound{}, err
	}
	if err := w.restsOnOutcome(in, next.Kind, r); err != nil {
		return OpenedRound{}, err
	}
	sheets, err := w.openBalloting(in, r, next)
	return OpenedRound{next.BallotingID, next.Kind, sheets}, err
}

// opening refuses to open a vote after one that another follows, or that was taken
// back. last is the greatest number of the place: what was taken back keeps its own.
func (w *work) opening(in *RoundInput) (last int, err error) {
	if err := w.standingRound(in.Election, in.Balloting); err != nil {
		return 0, err
	}
	if err := w.lastStanding(in.Election, in.Balloting); err != nil {
		return 0, err
	}
	all, err := w.AllBallotings(in.Election)
	for i := range all {
		if b := &all[i]; b.Level == in.Balloting.Level && b.Constituency == in.Balloting.Constituency {
			last = max(last, b.Round)
		}
	}
	return last, err
}

// next asks the law which vote follows. Its number is the one after the last.
func (in *RoundInput) next(r *Result, last int) (election.Balloting, error) {
	before := r.Balloting
	before.Round = last
	order := law.RoundOrder{Day: in.Day, Document: in.Document, MovedBy: in.MovedBy}
	if r.Level.Elsewhere() {
		return r.Rules.OrderedBalloting(&r.Contest, before, in.Kind, in.Seats, in.Candidates, order)
	}
	if in.Kind != "" || in.Seats != 0 || len(in.Candidates) != 0 {
		return election.Balloting{}, invalid("kind", CodeRoundShown)
	}
	return r.Rules.NextBalloting(&r.Contest, &r.Outcome, before, order)
}

// supplementaryOnce refuses a second supplementary election (Article 79(3)): the vote
// before may be one that was annulled and held again.
func (w *work) supplementaryOnce(in *RoundInput, kind election.Round) error {
	if kind != election.Supplementary {
		return nil
	}
	ballotings, err := w.Ballotings(in.Election)
	for i := range ballotings {
		if b := &ballotings[i]; b.Level == in.Balloting.Level && b.Constituency == in.Balloting.Constituency && b.Kind == election.Supplementary {
			return refused("round_once_only")
		}
	}
	return err
}

// restsOnOutcome refuses a vote that follows figures nobody has confirmed. An
// annulment stands on its own document.
func (w *work) restsOnOutcome(in *RoundInput, kind election.Round, r *Result) error {
	if r.Level.Elsewhere() || kind == election.RerunAfterAnnulment {
		return nil
	}
	if standing, err := w.stands(in.Election, in.Balloting); err != nil || !standing {
		return refusedOr(err, CodeOutcomeNone)
	}
	return nil
}

// openBalloting writes the vote, what it cites of the one before, and a sheet for
// each area that votes.
func (w *work) openBalloting(in *RoundInput, r *Result, next election.Balloting) (sheets int, err error) {
	if err := w.InsertBalloting(store.Balloting{Election: in.Election, Balloting: next}); err != nil {
		return 0, err
	}
	var stay []election.AreaID
	if next.Kind == election.RerunAfterAnnulment {
		var cited []election.Decision
		stay, cited = law.CarriedOver(&r.Contest)
		for i := range cited {
			if err := w.cite(in.Election, next.BallotingID, i+1, cited[i]); err != nil {
				return 0, err
			}
		}
	}
	for _, area := range next.Areas {
		if slices.Contains(stay, area) {
			continue
		}
		sheets++
		if err := w.await(in.Election, next.BallotingID, area); err != nil {
			return 0, err
		}
	}
	return sheets, nil
}

// cite writes a decision down again, for the vote that follows it.
func (w *work) cite(e election.ElectionID, b election.BallotingID, number int, d election.Decision) error {
	salt, err := w.acts.newSalt()
	if err != nil {
		return err
	}
	return w.InsertDecision(store.Decision{
		Election: e, BallotingID: b, Salt: salt, RecordedDecision: election.RecordedDecision{
			Number: number, Decision: d, Account: w.env.Account, At: w.env.ReceivedAt,
		},
	})
}

// await makes the sheet of an area, of which nothing has come yet.
func (w *work) await(e election.ElectionID, b election.BallotingID, area election.AreaID) error {
	return w.PutSheet(store.Sheet{
		Election: e, SheetID: election.SheetID{BallotingID: b, Area: area}, Version: 1, State: election.Awaited,
		Figures: election.Sheet{Area: area}, ChangedAt: w.env.ReceivedAt,
	})
}
