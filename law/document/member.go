// Members: the checks that every document makes on its members.

package document

import (
	"golang.org/x/text/unicode/norm"

	"laphieu/election"
	"laphieu/viet"
)

// MaxText bounds a name or another text, in bytes.
const MaxText = 1000

// members collects the first error of a document, so that a reader is told one
// thing at a time, in the order of the document.
type members struct{ err error }

func (m *members) refuse(field, code string, args ...any) {
	if m.err == nil {
		m.err = refuse(field, code, args...)
	}
}

func (m *members) fail(field string, err error) {
	if m.err == nil && err != nil {
		m.err = election.At(field, err)
	}
}

// count takes a number of voters, ballots or votes.
func (m *members) count(field string, n *int64) int64 {
	switch {
	case n == nil:
		m.refuse(field, "member_missing")
	case *n < 0:
		m.refuse(field, "number_negative", *n)
	case *n > election.MaxCount:
		m.refuse(field, "number_too_large", *n, election.MaxCount)
	default:
		return *n
	}
	return 0
}

// optionalCount is count where the member may be absent.
func (m *members) optionalCount(field string, n *int64) {
	if n != nil {
		m.count(field, n)
	}
}

// text takes a required text in normal form C, without letters of another
// alphabet or hidden characters that could make it read as another. Spaces at
// its ends are dropped.
func (m *members) text(field, s string) string {
	switch {
	case viet.NFC(s) == "":
		m.refuse(field, "member_missing")
	case len(s) > MaxText:
		m.refuse(field, "text_too_long", MaxText)
	case !norm.NFC.IsNormalString(s):
		m.refuse(field, "text_not_nfc")
	default:
		for _, found := range viet.InspectName(s) {
			m.refuse(field, "text_hidden", found.At)
		}
	}
	return viet.NFC(s)
}

// id takes a key: of a candidate, of a polling area. Two keys that differ only in
// spaces would look the same to people, so spaces that text drops are refused.
func (m *members) id(field, s string) string {
	if cleaned := m.text(field, s); m.err == nil && cleaned != s {
		m.refuse(field, "text_spaces")
	}
	return s
}

// format takes the name of the format that is expected.
func (m *members) format(given, expected string) {
	switch given {
	case expected:
	case "":
		m.refuse("format", "member_missing")
	default:
		m.refuse("format", "format_unknown", given, expected)
	}
}

// seats takes a number of deputies to be elected.
func (m *members) seats(field string, n *int64) int {
	switch {
	case n == nil:
		m.refuse(field, "member_missing")
	case *n < 1:
		m.refuse(field, "number_too_small", *n, 1)
	case *n > election.MaxCandidates:
		m.refuse(field, "number_too_large", *n, election.MaxCandidates)
	default:
		return int(*n)
	}
	return 0
}

// date takes a required day.
func (m *members) date(field, s string) election.Date {
	if s == "" {
		m.refuse(field, "member_missing")
		return election.Date{}
	}
	d, err := election.ParseDate(s)
	m.fail(field, err)
	return d
}

// partial takes an optional date before election day, of which part may be
// unknown.
func (m *members) partial(field, s string, electionDay election.Date) election.PartialDate {
	if s == "" {
		return election.PartialDate{}
	}
	d, err := election.ParsePartialDate(s)
	m.fail(field, err)
	if err == nil && electionDay.Before(d.Earliest()) {
		m.refuse(field, "date_after_election_day", s)
	}
	return d
}

// word takes one of the known words of a type.
func word[T interface {
	~string
	Known() bool
}](m *members, field string, s string) T {
	switch {
	case s == "":
		m.refuse(field, "member_missing")
	case !T(s).Known():
		m.refuse(field, "word_unknown", s)
	}
	return T(s)
}

// length takes the number of entries of a list.
func (m *members) length(field string, n, least, most int) bool {
	switch {
	case n < least:
		m.refuse(field, "list_empty")
	case n > most:
		m.refuse(field, "list_too_long", n, most)
	default:
		return true
	}
	return false
}

// once refuses an entry that came before.
func (m *members) once(field string, seen map[string]bool, entry string) {
	if seen[entry] {
		m.refuse(field, "entry_repeated", entry)
	}
	seen[entry] = true
}
