// This file reads the dates people type on rolls and forms, and refuses those that must be asked about.

package viet

import (
	"regexp"
	"strconv"
	"strings"
)

// layouts are the accepted ways to write a date: D day, M month, Y year.
var layouts = compile(
	"D/M/Y",
	"M/Y",
	"Y",
	"ngày D/M/Y",
	"ngày D tháng M năm Y",
	"tháng M/Y",
	"tháng M năm Y",
	"năm Y",
)

// isoLayouts are the stored forms of a date.
var isoLayouts = []*regexp.Regexp{
	regexp.MustCompile(`^(?P<Y>\d{4})$`),
	regexp.MustCompile(`^(?P<Y>\d{4})-(?P<M>0[1-9]|1\d)$`),
	regexp.MustCompile(`^(?P<Y>\d{4})-(?P<M>0[1-9]|1\d)-(?P<D>0[1-9]|[123]\d)$`),
}

// compile turns layouts into expressions. A year of two digits is let through to
// be refused by name, and a day or month 00 is in no layout: what is unknown is
// left out.
func compile(layouts ...string) []*regexp.Regexp {
	parts := strings.NewReplacer(
		"D", `(?P<D>0?[1-9]|[1-9]\d)`,
		"M", `(?P<M>0?[1-9]|[1-9]\d)`,
		"Y", `(?P<Y>\d{4}|\d{2})`,
	)
	compiled := make([]*regexp.Regexp, len(layouts))
	for i, layout := range layouts {
		compiled[i] = regexp.MustCompile("^" + parts.Replace(layout) + "$")
	}
	return compiled
}

// ParseDate reads a date, full or partial, as people write it: 23/05/2021, 5/1950,
// 1996, "ngày 23 tháng 5 năm 2021", "Tháng 5/1950". The day stands before the month.
//
// It fails with an [*Error]: [Empty]; [Ambiguous] for a year of two digits
// (15/4/84) and for a date that exists only with the month first (8/15/1980);
// [OutOfRange] for a year beyond MinYear and MaxYear; [NoSuchDate] (31/02/2021);
// [Malformed] for all else, 2021-05-23 among it.
func ParseDate(s string) (Date, error) {
	text := strings.ToLower(NFC(s))
	if text == "" {
		return Date{}, refuse(Empty, s)
	}
	d, yearDigits := match(layouts, text)
	switch {
	case yearDigits == 0:
		return Date{}, refuse(Malformed, s)
	case yearDigits == 2, monthFirst(d):
		return Date{}, refuse(Ambiguous, s)
	}
	return existing(d, s)
}

// ParseISODate reads a date as it is stored: 2021-05-23, 2021-05 or 2021. It fails
// as [ParseDate] does, and takes no other form and no white space.
func ParseISODate(s string) (Date, error) {
	if s == "" {
		return Date{}, refuse(Empty, s)
	}
	d, yearDigits := match(isoLayouts, s)
	if yearDigits == 0 {
		return Date{}, refuse(Malformed, s)
	}
	return existing(d, s)
}

// match reads text by the first layout that fits, and tells with how many digits
// the year is written: none when no layout fits.
func match(layouts []*regexp.Regexp, text string) (d Date, yearDigits int) {
	for _, layout := range layouts {
		found := layout.FindStringSubmatch(text)
		if found == nil {
			continue
		}
		for i, part := range layout.SubexpNames() {
			n, _ := strconv.Atoi(found[i]) // at most four digits, or the whole text, which has no name
			switch part {
			case "Y":
				d.Year, yearDigits = n, len(found[i])
			case "M":
				d.Month = n
			case "D":
				d.Day = n
			}
		}
		return d, yearDigits
	}
	return Date{}, 0
}

// monthFirst reports whether a date exists only if day and month change places.
func monthFirst(d Date) bool {
	swapped := Date{Year: d.Year, Month: d.Day, Day: d.Month}
	return !d.Valid() && swapped.Valid()
}

// existing refuses a date that is not in the calendar or out of bounds.
func existing(d Date, input string) (Date, error) {
	switch {
	case d.Year < MinYear || d.Year > MaxYear:
		return Date{}, refuse(OutOfRange, input)
	case !d.Valid():
		return Date{}, refuse(NoSuchDate, input)
	}
	return d, nil
}
