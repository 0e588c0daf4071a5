// What a first officer asked and no second has agreed to, as the log has it.

package seat

import (
	"cmp"
	"slices"

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
func (d *Desk) Asked(v *store.View, commune election.CommuneCode) (waiting []Ask, err error) {
	known, done, err := d.Watch.follow(v, commune)
	defer done()
	for _, ask := range known.resets {
		if ask.At >= d.Clock().UnixMilli()-acts.AskLife.Milliseconds() {
			waiting = append(waiting, ask)
		}
	}
	slices.SortFunc(waiting, func(a, b Ask) int { return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(a.Account, b.Account)) })
	return waiting, err
}
