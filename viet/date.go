// This file holds the partial dates of papers: of many old voters only the year of birth is known.

package viet

import (
	"cmp"
	"time"
)

// MinYear and MaxYear bound the years that are read as dates.
const (
	MinYear = 1800
	MaxYear = 2200
)

// Date is a day of the Gregorian calendar as papers give it, perhaps only a month
// or a year. The zero Date is an unknown one.
type Date struct {
	Year  int // MinYear to MaxYear; 0 when unknown
	Month int // 1 to 12; 0 when unknown
	Day   int // 1 to 31; 0 when unknown
}

// IsZero reports whether nothing is known of the date.
func (d Date) IsZero() bool {
	return d == Date{}
}

// Full reports whether year, month and day are all given.
func (d Date) Full() bool {
	return d.Year != 0 && d.Month != 0 && d.Day != 0
}

// Valid reports whether the date is in the calendar and within MinYear and
// MaxYear, as far as it is given: 05/1950 and 1950 are; 31/02/2021, and a day
// without a month, are not. The zero Date is not valid.
func (d Date) Valid() bool {
	return d.Year >= MinYear && d.Year <= MaxYear && d.inCalendar()
}

// inCalendar reports whether the year has such a month, and the month such a day.
func (d Date) inCalendar() bool {
	if d.Month == 0 {
		return d.Day == 0
	}
	if d.Month < 1 || d.Month > 12 {
		return false
	}
	lastDay := time.Date(d.Year, time.Month(d.Month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return d.Day >= 0 && d.Day <= lastDay
}

// Compare puts the earlier date first: negative when d does, zero when both are
// the same. What is unknown comes after what is known: 31/12/1950, then 1950, then
// 01/01/1951, and the zero Date last. That makes it an order to sort by; it does
// not say who is older, see [Tied].
func (d Date) Compare(e Date) int {
	return cmp.Or(
		unknownLast(d.Year, e.Year),
		unknownLast(d.Month, e.Month),
		unknownLast(d.Day, e.Day),
	)
}

// unknownLast compares two parts of a date, 0 being unknown.
func unknownLast(a, b int) int {
	switch {
	case a == b:
		return 0
	case a == 0:
		return 1
	case b == 0:
		return -1
	}
	return cmp.Compare(a, b)
}

// mayEqual reports whether both may be the same day, for all that is known.
func (d Date) mayEqual(e Date) bool {
	for _, part := range [][2]int{{d.Year, e.Year}, {d.Month, e.Month}, {d.Day, e.Day}} {
		if part[0] == 0 || part[1] == 0 {
			return true
		}
		if part[0] != part[1] {
			return false
		}
	}
	return true
}
