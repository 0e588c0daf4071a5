// What was typed: digits and nothing else. Whatever is typed otherwise is shown
// again as it was typed and never made into a number.

package entry

import (
	"net/http"
	"strconv"
	"strings"

	"laphieu/election"
	"laphieu/tally"
	"laphieu/web"
)

// maxDigits bounds what is read as a number: one more digit than any count has.
const maxDigits = 10

// codeDigits refuses what is not written in digits alone.
const codeDigits = "count_digits"

// typed is a form's figures as they were typed, by field.
type typed map[string]string

// typedIn takes the figures out of a form that was sent.
func typedIn(r *http.Request, names []string) typed {
	values := typed{}
	for _, name := range names {
		values[name] = strings.Trim(r.PostForm.Get(name), " ")
	}
	return values
}

// number reads one field; an empty one is tally.NotGiven.
func (t typed) number(name string) (int64, *election.Error) {
	text := t[name]
	if text == "" {
		return tally.NotGiven, nil
	}
	for _, digit := range text {
		if digit < '0' || digit > '9' {
			return 0, &election.Error{Kind: election.Invalid, Code: codeDigits, Field: name}
		}
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || len(text) > maxDigits || n > election.MaxCount {
		return 0, &election.Error{Kind: election.Invalid, Code: "number_too_large", Field: name, Args: []any{text, election.MaxCount}}
	}
	return n, nil
}

// sheet reads the whole form. Ballots by names are nil where none was typed.
func (t typed) sheet(names []string) (s election.Sheet, faults []*election.Error) {
	for _, name := range names {
		n, fault := t.number(name)
		if fault != nil {
			faults = append(faults, fault)
		}
		tally.SetField(&s, name, n)
	}
	if !t.any("kept[") {
		s.Kept = nil
	}
	return s, faults
}

// any reports whether a field with such a name holds anything.
func (t typed) any(begin string) bool {
	for name, text := range t {
		if text != "" && strings.HasPrefix(name, begin) {
			return true
		}
	}
	return false
}

// version is which version of the sheet the form showed.
func version(r *http.Request) int {
	n, _ := strconv.Atoi(r.PostForm.Get("version")) // zero is refused by the act
	return n
}

// asked is what the pressed button asks for.
type asked string

// The buttons of a form. Enter without scripts presses the first.
const (
	keep    asked = "nhap"
	rest    asked = "nghi"
	asPaper asked = "giay"
)

func buttonOf(r *http.Request) asked { return asked(r.PostForm.Get("viec")) }

// said is a fault in words beside its field.
func (s *sheet) said(e *election.Error) web.Finding {
	return web.Finding{Level: web.FindingBlock, Text: web.Sentence(s.Lang, e)}
}
