// The two clocks of a desk. What belongs to an election, its sheets, outcomes and
// days, is shown by the election's own clock, which a demonstration or a rehearsal
// sets; sessions, the log and all that guards them by the machine's.

package seat

import (
	"net/http"
	"time"

	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/words"
)

// At is an instant, in milliseconds, by an election's own clock as it is shown.
func At(e *store.Election, ms int64) time.Time { return Time(ms + e.ClockOffset) }

// Today is the day by an election's own clock.
func Today(now time.Time, e *store.Election) election.Date {
	at := At(e, now.UnixMilli())
	return election.Date{Year: at.Year(), Month: at.Month(), Day: at.Day()}
}

// ClockTo is the offset of an election's clock that makes today that day, at the
// same hour.
func ClockTo(now time.Time, day election.Date) int64 {
	today := Today(now, &store.Election{})
	return int64(today.DaysUntil(day)) * 24 * time.Hour.Milliseconds()
}

// Today is the day of the election that a request speaks of.
func (d *Desk) Today(r *http.Request) election.Date { return Today(d.Now(), &Of(r).Election) }

// OfElection reports whether a page keeps an election's time: what lies below its
// address, its open board, and the day's work, whose header names it.
func OfElection(r *http.Request) bool {
	id, _ := WithinElection(r.URL.Path)
	return id != "" || r.URL.Path == Home || r.URL.Path == OpenBoard
}

// Kept is an instant as a page shows it that may be of an election or of none.
func Kept(r *http.Request, ms int64) time.Time {
	if OfElection(r) {
		return At(&Of(r).Election, ms)
	}
	return Time(ms)
}

// Logged is an instant of the log or of what guards it, for a page that may keep an
// election's time: where the two clocks differ it says whose the hour is.
func (s *Seat) Logged(lang words.Lang, ms int64) string {
	text := words.Moment(lang, Time(ms))
	if s.Election.ClockOffset != 0 {
		text = words.Text(lang, "clock.server", text)
	}
	return text
}

// MachineTime says on a page of the machine's clock whose it is, where the header
// names an election with another.
func MachineTime(r *http.Request, p *web.Page) {
	if e := &Of(r).Election; e.ClockOffset != 0 {
		p.Head.Clock = words.Text(p.Look.Lang, "clock.server_page", e.Name)
	}
}
