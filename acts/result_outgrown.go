// Result: an announcement that a vote has outgrown. Where a council is announced
// while a supplementary election is due, what that fills is announced afterwards.

package acts

import (
	"slices"

	"laphieu/election"
	"laphieu/store"
)

// StandingAnnouncement is the announcement of the commune's own result that stands;
// nil: none does.
func StandingAnnouncement(v *store.View, e election.ElectionID) (*store.Announcement, error) {
	all, err := v.Announcements(e)
	for i := range all {
		if a := &all[i]; a.Level == election.Commune && a.State == election.Standing {
			return a, err
		}
	}
	return nil, err
}

// Outgrown reports whether an announcement that stands is no longer the whole: a vote
// of its level was confirmed after it. That can only be a supplementary election, for
// with any other outcome that changes the announcement falls.
func Outgrown(v *store.View, a *store.Announcement) (bool, error) {
	outcomes, err := v.StandingOutcomes(a.Election)
	return slices.ContainsFunc(outcomes, func(o store.Outcome) bool { return o.Level == a.Level && o.At > a.At }), err
}
