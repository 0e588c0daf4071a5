// Names of places as a header has them.

package seat

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"laphieu/election"
	"laphieu/web/words"
)

// Commune names a commune with its kind: "Xã Thiệu Ngọc".
func Commune(unit election.Unit) string {
	first, size := utf8.DecodeRuneInString(unit.Kind)
	return string(unicode.ToUpper(first)) + unit.Kind[size:] + "\u00a0" + strings.ReplaceAll(unit.Name, " ", "\u00a0")
}

// Day prints a day of the calendar.
func Day(lang words.Lang, d election.Date) string {
	return words.Day(lang, time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC))
}
