// Fields: how what was typed is cleaned, and what is refused of it. All faults
// of a form are told at once.

package acts

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"laphieu/viet"
)

// faults collects what is wrong with an input.
type faults struct{ all []error }

func (f *faults) add(field, code string, args ...any) {
	f.all = append(f.all, invalid(field, code, args...))
}

func (f *faults) keep(err error) {
	if err != nil {
		f.all = append(f.all, err)
	}
}

// err is nil, the one fault, or all of them joined; [Faults] takes them apart.
func (f *faults) err() error {
	if len(f.all) == 1 {
		return f.all[0]
	}
	return errors.Join(f.all...)
}

// line cleans a line and holds it to its bound. It may be empty.
func (f *faults) line(field, typed string, most int) string {
	clean := viet.NFC(typed)
	f.bound(field, clean, most)
	f.hidden(field, viet.Inspect(clean))
	return clean
}

// name cleans the name of a person or a place, which may not be empty.
func (f *faults) name(field, typed string, most int) string {
	clean := viet.NFC(typed)
	if clean == "" {
		f.add(field, CodeMissing)
	}
	f.bound(field, clean, most)
	f.hidden(field, viet.InspectName(clean))
	return clean
}

// text cleans a text of many lines: each line as a line, no more than one empty
// line between two.
func (f *faults) text(field, typed string, most int) string {
	var lines []string
	for line := range strings.Lines(typed) {
		line = viet.NFC(line)
		if line != "" || len(lines) > 0 && lines[len(lines)-1] != "" {
			lines = append(lines, line)
		}
	}
	clean := strings.TrimSpace(strings.Join(lines, "\n"))
	f.bound(field, clean, most)
	f.hidden(field, viet.Inspect(clean))
	return clean
}

// login folds a name for signing in to small letters without marks, so that
// "An.Nguyễn" and "an.nguyen" are one.
func (f *faults) login(field, typed string) string {
	folded := viet.Search(typed)
	switch {
	case folded == "":
		f.add(field, CodeMissing)
	case len(folded) < MinLogin:
		f.add(field, CodeLoginShort, MinLogin)
	case len(folded) > MaxLogin:
		f.add(field, CodeTooLong, MaxLogin)
	case strings.ContainsFunc(folded, func(r rune) bool { return !isLetter(r) && !strings.ContainsRune(".-_", r) }),
		!isLetter(rune(folded[0])):
		f.add(field, CodeLogin)
	}
	return folded
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= '0' && r <= '9' }

// bound refuses what is too long, in characters.
func (f *faults) bound(field, text string, most int) {
	if utf8.RuneCountInString(text) > most {
		f.add(field, CodeTooLong, most)
	}
}

// id refuses what cannot be the name of a row.
func (f *faults) id(field, id string) {
	switch {
	case id == "":
		f.add(field, CodeMissing)
	case len(id) > MaxAnswer || !isPlain(id):
		f.add(field, CodeWord)
	}
}

// hidden refuses what nobody can see, under its own code with its place.
func (f *faults) hidden(field string, found []viet.Finding) {
	if len(found) > 0 {
		f.add(field, string(found[0].Code), found[0].At)
	}
}

// isPlain reports whether a text has printable ASCII only.
func isPlain(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsPrint(r) })
}

// containsWords looks for whole words in a text, both folded.
func containsWords(text, words string) bool {
	apart := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".-_", r)
	})
	for i, w := range apart {
		apart[i] = strings.Trim(w, ".-_")
	}
	return strings.Contains(" "+strings.Join(apart, " ")+" ", " "+words+" ")
}
