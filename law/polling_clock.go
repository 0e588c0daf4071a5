// Hours of a day: the poll opens and closes by the clock on the wall of the
// polling room, at +07:00, wherever the program runs.

package law

import (
	"fmt"

	"laphieu/election"
)

// Clock is a time of day in minutes after midnight.
type Clock int

const minutesOfDay = 24 * 60

// ClockAt is the time of day "hour:minute".
func ClockAt(hour, minute int) Clock { return Clock(hour*60 + minute) }

// String prints "07:00".
func (c Clock) String() string { return fmt.Sprintf("%02d:%02d", c/60, c%60) }

// spoken prints "7 giờ 00", the form of papers and pages.
func (c Clock) spoken() string { return fmt.Sprintf("%d giờ %02d", c/60, c%60) }

// Moment is a time on a day, at +07:00.
type Moment struct {
	Date  election.Date
	Clock Clock
}

// Before reports whether m comes before n.
func (m Moment) Before(n Moment) bool {
	if m.Date != n.Date {
		return m.Date.Before(n.Date)
	}
	return m.Clock < n.Clock
}

// AddHours is the moment n hours later; n may be negative.
func (m Moment) AddHours(n int) Moment {
	minutes := int(m.Clock) + n*60
	days := minutes / minutesOfDay
	if minutes %= minutesOfDay; minutes < 0 {
		minutes += minutesOfDay
		days--
	}
	return Moment{m.Date.AddDays(days), Clock(minutes)}
}

// clock is a number of the law that counts whole hours of the day.
func (rs RuleSet) clock(c *Constant) Clock { return ClockAt(rs.number(c), 0) }
