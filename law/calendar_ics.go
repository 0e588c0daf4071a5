// The calendar as a file that a phone imports: iCalendar, RFC 5545. The writer
// is our own: the part of the standard that whole days need is smaller than the
// code that would tie a library to fixed stamps and ids.

package law

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"laphieu/election"
)

const (
	icsProduct = "-//laphieu//Lich bau cu//VI"
	icsDomain  = "laphieu.invalid" // RFC 2606: never a host, so the UID points nowhere
	icsMade    = "minh-hoa."       // before the domain, so that what is made up never replaces what is real
	icsDate    = "%04d%02d%02d"
	utcOffset  = 7 // hours that Vietnam is ahead of UTC
	foldAt     = 75
)

// ICS writes the dated milestones of an election as an iCalendar file. The same
// election gives the same bytes: every UID is the milestone with the election
// day, and DTSTAMP is the day by which that day must be announced, so that a
// second import replaces the first. Of an election that is made up every event says
// so.
func (rs RuleSet) ICS(w io.Writer, electionDay election.Date, madeUp bool) error {
	f := icsFile{domain: icsDomain}
	if madeUp {
		f.domain, f.mark = icsMade+icsDomain, " (dữ liệu minh họa)"
	}
	f.line("BEGIN", "VCALENDAR")
	f.line("VERSION", "2.0")
	f.line("PRODID", icsProduct)
	f.line("CALSCALE", "GREGORIAN")
	f.line("METHOD", "PUBLISH")
	f.line("X-WR-CALNAME", icsText("Lịch bầu cử "+printed(electionDay)+f.mark))
	f.line("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh")
	stamp := icsDay(rs.day("announce_election_day", electionDay)) + "T000000Z"
	for _, d := range rs.Calendar(electionDay) {
		if !d.Date.IsZero() {
			f.event(&d, electionDay, stamp)
		}
	}
	f.line("END", "VCALENDAR")
	_, err := w.Write(f.Bytes())
	return err
}

type icsFile struct {
	bytes.Buffer
	domain, mark string
}

func (f *icsFile) event(d *Dated, electionDay election.Date, stamp string) {
	f.line("BEGIN", "VEVENT")
	f.line("UID", fmt.Sprintf("%s-%s@%s", d.ID, electionDay, f.domain))
	f.line("DTSTAMP", stamp)
	if d.At == 0 {
		f.line("DTSTART;VALUE=DATE", icsDay(d.Date))
		f.line("DTEND;VALUE=DATE", icsDay(d.Date.AddDays(1))) // the end is not part of the event
	} else {
		f.line("DTSTART", icsMoment(Moment{d.Date, d.At}))
	}
	f.line("SUMMARY", icsText(d.Title+f.mark))
	f.line("DESCRIPTION", icsText(d.description()))
	f.line("TRANSP", "TRANSPARENT") // a deadline does not make its day busy
	f.line("END", "VEVENT")
}

// description says who acts, under which article, and what a reader must know.
func (d *Dated) description() string {
	text := "Thực hiện: " + d.Who + "\nCăn cứ: Điều " + d.Article
	if d.Note != "" {
		text += "\n" + d.Note
	}
	return text
}

func icsDay(d election.Date) string { return fmt.Sprintf(icsDate, d.Year, d.Month, d.Day) }

// icsMoment prints a moment at +07:00 in UTC, so that the file needs no time
// zone of its own.
func icsMoment(m Moment) string {
	utc := m.AddHours(-utcOffset)
	return fmt.Sprintf("%sT%02d%02d00Z", icsDay(utc.Date), utc.Clock/60, utc.Clock%60)
}

var icsEscaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// icsText escapes a value of type TEXT (RFC 5545, 3.3.11).
func icsText(s string) string { return icsEscaper.Replace(s) }

// line writes one content line, folded so that no line is longer than 75 octets
// and no letter is cut in two (RFC 5545, 3.1).
func (f *icsFile) line(name, value string) {
	rest, room := name+":"+value, foldAt
	for len(rest) > room {
		cut := room
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		f.WriteString(rest[:cut])
		f.WriteString("\r\n ")
		rest, room = rest[cut:], foldAt-1 // the blank counts
	}
	f.WriteString(rest + "\r\n")
}
