// What a first officer asked and no second has agreed to, as the log has it.

package seat

import (
	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
)

// Ask is one such thing: whose second factor shall go, and who asked.
type Ask struct {
	Account election.AccountID
	By      election.AccountID
	At      int64
}

// Asked lists what waits for a second officer, the latest first. Only what is
// young enough to be agreed to counts.
func Asked(v *store.View, now int64) (waiting []Ask, err error) {
	head, err := v.Head()
	if err != nil {
		return nil, err
	}
	entries, err := v.EntriesBefore(head.Size, store.MaxEntries)
	done := map[election.AccountID]bool{}
	for i := range entries {
		e := &entries[i]
		if e.ReceivedAt < now-acts.AskLife.Milliseconds() {
			break
		}
		for _, change := range e.Changes {
			id := election.AccountID(change.Key)
			switch access.Act(e.Act) {
			case access.ResetSecondFactor:
				done[id] = true
			case access.AskSecondFactorReset:
				if !done[id] && change.Noun == "account" {
					done[id] = true
					waiting = append(waiting, Ask{id, election.AccountID(e.Account), e.ReceivedAt})
				}
			}
		}
	}
	return waiting, err
}
