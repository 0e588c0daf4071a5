// Days as people type and read them.

package seat

import (
	"strings"
	"time"
	"unicode"

	"laphieu/election"
	"laphieu/viet"
	"laphieu/web/words"
)

// Day prints a day of the calendar.
func Day(lang words.Lang, d election.Date) string {
	return words.Day(lang, time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC))
}

// ParseDay reads a whole day, as typed (23/05/2021) or as stored. A browser's own
// field for days follows the machine's language and would put the month first.
func ParseDay(typed string) (day election.Date, ok bool) {
	d, err := viet.ParseDate(typed)
	if err != nil {
		d, err = viet.ParseISODate(strings.TrimSpace(typed))
	}
	if err != nil || !d.Full() {
		return election.Date{}, false
	}
	return election.Date{Year: d.Year, Month: time.Month(d.Month), Day: d.Day}, true
}

// Article names an article of the law; what is none of its numbers, such as a
// resolution, names itself.
func Article(lang words.Lang, article string) string {
	if article == "" || !unicode.IsDigit(rune(article[0])) {
		return article
	}
	return words.Text(lang, "home.article", article)
}
