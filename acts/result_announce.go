// Result: the committee announces its council's result (Article 86). Before that
// nothing of votes is public; the same act freezes what then is.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// AnnounceInput is the document by which the committee announces.
type AnnounceInput struct {
	Election election.ElectionID
	Document string // its number, for example "Nghị quyết số 12/NQ-UBBC"
	Day      election.Date
}

// Validate cleans the document's number.
func (in *AnnounceInput) Validate() error {
	var f faults
	f.id("election", string(in.Election))
	in.Document = f.name("document", in.Document, MaxTitle)
	switch {
	case in.Day.IsZero():
		f.add("day", CodeMissing)
	case in.Day != isADay(in.Day):
		f.add("day", "date", in.Day.String())
	}
	return f.err()
}

func (in *AnnounceInput) on() access.Target { return access.Target{Election: in.Election} }

// Announced says what follows from the document's date.
type Announced struct {
	Version int
	Late    bool // after the last day of Article 86(2)
}

// Announce makes the commune's own result public. The last round of each of its
// constituencies must be confirmed. What is voted for above is announced above.
func (a *Acts) Announce(ctx context.Context, env Envelope, in AnnounceInput) (Done[Announced], error) {
	return perform(ctx, a, env, access.Announce, &in, announce)
}

func announce(w *work, in *AnnounceInput) (Announced, error) {
	if err := w.counted(in.Election); err != nil {
		return Announced{}, err
	}
	e, err := w.Election(in.Election)
	if err != nil {
		return Announced{}, err
	}
	rules, err := rulesOf(&w.View, &e.Election)
	if err != nil {
		return Announced{}, err
	}
	if err := w.afterPolls(in, rules.AnnouncesShort()); err != nil {
		return Announced{}, err
	}
	if err := w.allConfirmed(in.Election); err != nil {
		return Announced{}, err
	}
	onTime, err := rules.OnTime("publish_HDND_results", e.Day, in.Day)
	if err != nil {
		return Announced{}, internal(err)
	}
	version, err := w.nextAnnouncement(in.Election)
	if err != nil {
		return Announced{}, err
	}
	if err := w.supersede(in.Election, version-1); err != nil {
		return Announced{}, err
	}
	made := store.Announcement{
		Election: in.Election, Announcement: election.Announcement{
			Level: election.Commune, Version: version, State: election.Standing, Document: in.Document, Day: in.Day,
			Account: w.env.Account, At: w.env.ReceivedAt,
		},
	}
	if err := w.InsertAnnouncement(made); err != nil {
		return Announced{}, err
	}
	return Announced{version, !onTime}, w.publish(&made)
}

// afterPolls refuses a document that is dated before the last vote of the commune's
// own constituencies; early is whether a supplementary election need not be waited
// for.
func (w *work) afterPolls(in *AnnounceInput, early bool) error {
	ballotings, err := w.Ballotings(in.Election)
	if err != nil {
		return err
	}
	for _, chain := range Chains(ballotings, election.Commune) {
		for i := range chain {
			last := chain[i].Last()
			if !in.Day.Before(last.Day) {
				continue
			}
			if held, err := w.stands(in.Election, last.BallotingID); err != nil || held || !early || !chain[i].Adds() {
				return invalidOr(err, "day", CodeBeforePolling, last.Day.String())
			}
		}
	}
	return nil
}

// invalidOr is err, or a fault of a field where there is none.
func invalidOr(err error, field, code string, args ...any) error {
	if err != nil {
		return err
	}
	return invalid(field, code, args...)
}

// allConfirmed refuses while a vote that makes the result of a constituency of the
// commune has no outcome that stands, or its last one has elected nobody lawfully.
func (w *work) allConfirmed(e election.ElectionID) error {
	missing, all, err := Unconfirmed(&w.View, e)
	if err == nil && (all == 0 || len(missing) > 0) {
		err = refused(CodeNotConfirmed, len(missing), all)
	}
	return err
}

// Unconfirmed lists, of the commune's own constituencies, those whose result is not
// there yet, each by the last vote that an outcome is missing for, and how many
// constituencies there are. A vote whose turnout was too low leads to another: as
// the last it is missing an outcome though that is confirmed. So is one that leads to
// a supplementary election, unless the election's rules do not wait for that.
func Unconfirmed(v *store.View, e election.ElectionID) (without []election.BallotingID, all int, err error) {
	ballotings, err := v.Ballotings(e)
	if err != nil {
		return nil, 0, err
	}
	outcomes, err := v.StandingOutcomes(e)
	if err != nil {
		return nil, 0, err
	}
	row, err := v.Election(e)
	if err != nil {
		return nil, 0, err
	}
	rules, err := rulesOf(v, &row.Election)
	if err != nil {
		return nil, 0, err
	}
	answers := make(map[election.BallotingID]said, len(outcomes))
	for i := range outcomes {
		if answers[outcomes[i].BallotingID], err = saidIn(outcomes[i].Answer); err != nil {
			return nil, 0, err
		}
	}
	for _, chain := range Chains(ballotings, election.Commune) {
		all++
		if id, is := missing(chain, answers, rules.AnnouncesShort()); is {
			without = append(without, id)
		}
	}
	return without, all, nil
}

// nextAnnouncement is the version of a new announcement. Only one may stand, and what
// stands is announced anew only when a vote has outgrown it.
func (w *work) nextAnnouncement(e election.ElectionID) (int, error) {
	version := 1
	announcements, err := w.Announcements(e)
	for i := range announcements {
		a := &announcements[i]
		if a.Level != election.Commune {
			continue
		}
		version++
		if a.State != election.Standing {
			continue
		}
		if outgrown, err := Outgrown(&w.View, a); err != nil || !outgrown {
			return 0, conflictOr(err, CodeAnnounced)
		}
	}
	return version, err
}

// supersede says of the announcement before, which was withdrawn or a vote has
// outgrown, that another took its place. Until then what was outgrown stays public.
func (w *work) supersede(e election.ElectionID, version int) error {
	announcements, err := w.Announcements(e)
	for _, a := range announcements {
		if a.Level == election.Commune && a.Version == version && a.State != election.Superseded {
			if a.State == election.Standing {
				a.EndedAt = w.env.ReceivedAt
			}
			a.State = election.Superseded
			if err := w.UpdateAnnouncement(a); err != nil {
				return err
			}
			return w.unpublish(&a)
		}
	}
	return err
}

// ElectionInput names an election.
type ElectionInput struct {
	Election election.ElectionID
}

// Validate refuses what names none.
func (in *ElectionInput) Validate() error {
	var f faults
	f.id("election", string(in.Election))
	return f.err()
}

func (in *ElectionInput) on() access.Target { return access.Target{Election: in.Election} }

// WithdrawAnnouncement takes an announcement back, with the reason that the
// envelope gives: a correction is announced anew.
func (a *Acts) WithdrawAnnouncement(ctx context.Context, env Envelope, in ElectionInput) (Done[Nothing], error) {
	return perform(ctx, a, env, access.WithdrawAnnouncement, &in, func(w *work, in *ElectionInput) (Nothing, error) {
		if err := w.counted(in.Election); err != nil {
			return Nothing{}, err
		}
		if a, err := StandingAnnouncement(&w.View, in.Election); err != nil || a == nil {
			return Nothing{}, conflictOr(err, CodeNoAnnounced)
		}
		return Nothing{}, w.withdrawAnnouncement(in.Election, election.Commune, w.env.Reason)
	})
}
