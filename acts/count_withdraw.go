// Counting: what hung on a figure falls with it, in the same act.

package acts

import (
	"slices"

	"laphieu/election"
	"laphieu/store"
)

// withdrawWhatHangsOn ends the confirmed outcome of a round, those of the rounds
// after it in the same constituency, and the announcement of its level, if they
// stand, for the given reason. A later round takes its seats, its candidates or
// some of its sheets from the one before. An announcement that was made before any of
// those outcomes was confirmed rests on none of them and stays. The rows stay, and the
// entry of the act names them.
func (w *work) withdrawWhatHangsOn(e election.ElectionID, b election.BallotingID, reason string) error {
	outcomes, err := w.StandingOutcomes(e)
	if err != nil {
		return err
	}
	var fell []store.Outcome
	for _, o := range outcomes {
		if o.Level != b.Level || o.Constituency != b.Constituency || o.Round < b.Round {
			continue
		}
		o.State, o.EndedAt, o.Ended = election.Withdrawn, w.env.ReceivedAt, reason
		if err := w.UpdateOutcome(o); err != nil {
			return err
		}
		fell = append(fell, o)
	}
	return w.withdrawAnnouncements(e, b.Level, reason, func(a *store.Announcement) bool {
		return slices.ContainsFunc(fell, func(o store.Outcome) bool { return o.At <= a.At })
	})
}

// withdrawAnnouncement ends the announcement of a level that stands.
func (w *work) withdrawAnnouncement(e election.ElectionID, level election.Level, reason string) error {
	return w.withdrawAnnouncements(e, level, reason, func(*store.Announcement) bool { return true })
}

func (w *work) withdrawAnnouncements(e election.ElectionID, level election.Level, reason string, falls func(*store.Announcement) bool) error {
	announcements, err := w.Announcements(e)
	if err != nil {
		return err
	}
	for _, a := range announcements {
		if a.State != election.Standing || a.Level != level || !falls(&a) {
			continue
		}
		a.State, a.EndedAt, a.Ended = election.Withdrawn, w.env.ReceivedAt, reason
		if err := w.UpdateAnnouncement(a); err != nil {
			return err
		}
		if err := w.unpublish(&a); err != nil {
			return err
		}
	}
	return nil
}
