// Civil dates, whole and partial. They carry no clock and no zone: an election
// day is a day at fixed +07:00 wherever it is read.

package election

import (
	"fmt"
	"time"
)

// The years that a date may have. They catch slips of the keyboard; nobody who
// stands or votes was born before MinYear.
const (
	MinYear = 1850
	MaxYear = 2200
)

// isoDate is the layout of dates on the wire and in the database.
const isoDate = "2006-01-02"

// Date is a day of the Gregorian calendar. The zero Date is no day.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads "2021-05-23". A day that the calendar does not have is an
// error of kind Invalid and code "date".
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(isoDate, s)
	if err != nil || t.Year() < MinYear || t.Year() > MaxYear {
		return Date{}, &Error{Kind: Invalid, Code: "date", Args: []any{s}}
	}
	return dateOf(t), nil
}

func dateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

func (d Date) time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// IsZero reports whether d is no day.
func (d Date) IsZero() bool { return d == Date{} }

// AddDays returns the day n days after d; n may be negative.
func (d Date) AddDays(n int) Date { return dateOf(d.time().AddDate(0, 0, n)) }

// AddYears returns the same day n years later. 29 February becomes 1 March in a
// common year, so that nobody reaches an age a day early.
func (d Date) AddYears(n int) Date { return dateOf(d.time().AddDate(n, 0, 0)) }

// Before reports whether d comes before e.
func (d Date) Before(e Date) bool { return d.time().Before(e.time()) }

// DaysUntil counts the days from d to e, negative when e comes first.
func (d Date) DaysUntil(e Date) int { return int(e.time().Sub(d.time()).Hours() / 24) }

// Weekday is the day of the week; an election day is a Sunday (Article 5).
func (d Date) Weekday() time.Weekday { return d.time().Weekday() }

// String prints "2021-05-23", the form of files and logs. Pages and papers
// print "23/05/2021" through package viet.
func (d Date) String() string { return d.time().Format(isoDate) }

// PartialDate is a date of birth of which the day, or the day and the month,
// may be unknown: old papers often give only a year. Month and Day are zero
// where unknown; the zero PartialDate is not known at all.
type PartialDate struct {
	Year  int
	Month time.Month
	Day   int
}

// ParsePartialDate reads "1970", "1970-03" or "1970-03-02".
func ParsePartialDate(s string) (PartialDate, error) {
	for _, layout := range []string{"2006", "2006-01", isoDate} {
		t, err := time.Parse(layout, s)
		if err != nil || t.Year() < MinYear || t.Year() > MaxYear {
			continue
		}
		p := PartialDate{Year: t.Year()}
		if len(layout) > len("2006") {
			p.Month = t.Month()
		}
		if layout == isoDate {
			p.Day = t.Day()
		}
		return p, nil
	}
	return PartialDate{}, &Error{Kind: Invalid, Code: "partial_date", Args: []any{s}}
}

// Known reports whether at least the year is known.
func (p PartialDate) Known() bool { return p.Year != 0 }

// Earliest is the first day that p can be. For the right to vote the law's
// guidance takes it as the date of birth: the 1st where the day is unknown, the
// 1st of January where the month is.
func (p PartialDate) Earliest() Date {
	return Date{p.Year, max(p.Month, time.January), max(p.Day, 1)}
}

// Latest is the last day that p can be.
func (p PartialDate) Latest() Date {
	switch {
	case p.Month == 0:
		return Date{p.Year, time.December, 31}
	case p.Day == 0:
		return Date{p.Year, p.Month, 1}.lastOfMonth()
	}
	return Date(p)
}

func (d Date) lastOfMonth() Date {
	return dateOf(time.Date(d.Year, d.Month+1, 0, 0, 0, 0, 0, time.UTC))
}

// CertainlyBefore reports whether every day that p can be comes before every
// day that q can be. It is false where either is unknown or the two overlap:
// 1960 is certainly before 1961-05, and neither 1960 nor 1960-05 is certainly
// before the other.
func (p PartialDate) CertainlyBefore(q PartialDate) bool {
	return p.Known() && q.Known() && p.Latest().Before(q.Earliest())
}

// String prints as much as is known: "1970", "1970-03" or "1970-03-02", and an
// empty string when nothing is.
func (p PartialDate) String() string {
	switch {
	case !p.Known():
		return ""
	case p.Month == 0:
		return fmt.Sprintf("%04d", p.Year)
	case p.Day == 0:
		return fmt.Sprintf("%04d-%02d", p.Year, p.Month)
	}
	return p.Earliest().String()
}
