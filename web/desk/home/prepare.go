// The next step of the set-up of the nearest election that is being prepared.

package home

import (
	"laphieu/access"
	"laphieu/web"
	"laphieu/web/desk/prepare"
	"laphieu/web/desk/seat"
)

// preparing leads to it. A rehearsal has the set-up of its election already.
func (d *day) preparing() (web.NextStep, bool, error) {
	elections, err := d.v.Elections()
	for _, e := range elections {
		on := access.Target{Election: e.ID}
		if err != nil || e.Practice || e.Day.Before(seat.Today(d.now, &e)) || !d.s.Reaches(access.SaveSetup, on) {
			continue
		}
		next, undone, err := prepare.Next(d.v, d.lang, e, d.s.Reaches(access.OpenCount, on))
		if err != nil || undone {
			return next, undone, err
		}
	}
	return web.NextStep{}, false, err
}
