// Numbers, days and hours as the two languages print them.

package words

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"laphieu/election"
)

// Number prints 3722 as 3.722 in Vietnamese and as 3,722 in English.
func Number(lang Lang, n int64) string {
	sign, digits := "", strconv.FormatInt(n, 10)
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	var b strings.Builder
	for i, digit := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(mark(lang, ".", ","))
		}
		b.WriteRune(digit)
	}
	return sign + b.String()
}

// Percent prints hundredths of a percent: 9979 is 99,79% and 99.79%.
func Percent(lang Lang, p election.Percent) string {
	return fmt.Sprintf("%d%s%02d%%", p/100, mark(lang, ",", "."), p%100)
}

// Day prints 23/05/2021, in English 23 May 2021.
func Day(lang Lang, at time.Time) string {
	return at.Format(mark(lang, "02/01/2006", "2 January 2006"))
}

var weekdays = [2][7]string{
	{"Chủ nhật", "Thứ~Hai", "Thứ~Ba", "Thứ~Tư", "Thứ~Năm", "Thứ~Sáu", "Thứ~Bảy"},
	{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
}

// LongDay prints Chủ nhật, 23/05/2021, in English Sunday, 23 May 2021.
func LongDay(lang Lang, at time.Time) string {
	names := weekdays[0]
	if lang == EN {
		names = weekdays[1]
	}
	return Bind(names[at.Weekday()]) + ", " + Day(lang, at)
}

// Month prints Tháng 5 năm 2021, in English May 2021.
func Month(lang Lang, at time.Time) string {
	if lang == EN {
		return at.Format("January 2006")
	}
	return Bind(fmt.Sprintf("Tháng~%d năm~%d", at.Month(), at.Year()))
}

// Clock prints 7 giờ 00, in English 07:00.
func Clock(lang Lang, at time.Time) string {
	if lang == EN {
		return at.Format("15:04")
	}
	return Bind(fmt.Sprintf("%d~giờ~%02d", at.Hour(), at.Minute()))
}

// Moment prints a day with its hour: 20 giờ 47, 23/05/2021.
func Moment(lang Lang, at time.Time) string { return Clock(lang, at) + ", " + Day(lang, at) }

// Lasted prints whole seconds below an hour and whole minutes from there on: 42 giây,
// 4 phút 05 giây, 1 giờ 05 phút.
func Lasted(lang Lang, d time.Duration) string {
	hours, minutes, seconds := int(d.Hours()), int(d.Minutes())%60, int(d.Seconds())%60
	switch {
	case d < time.Minute:
		return Bind(fmt.Sprintf(mark(lang, "%d~giây", "%d~s"), seconds))
	case d < time.Hour:
		return Bind(fmt.Sprintf(mark(lang, "%d~phút %02d~giây", "%d~min %02d~s"), minutes, seconds))
	}
	return Bind(fmt.Sprintf(mark(lang, "%d~giờ %02d~phút", "%d~h %02d~min"), hours, minutes))
}

func mark(lang Lang, vi, en string) string {
	if lang == EN {
		return en
	}
	return vi
}
