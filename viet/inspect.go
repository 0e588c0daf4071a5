// This file finds what a reader cannot see in a text: the same ballot name must be the same letters.

package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Codes of characters that do not belong in a text.
const (
	BidiControl   Code = "bidi_control"   // turns the direction of writing, so that text reads otherwise than it is stored
	ZeroWidth     Code = "zero_width"     // takes no room: zero-width space, joiner, soft hyphen, byte order mark
	ControlMark   Code = "control_mark"   // a control character other than tab and line break
	BrokenText    Code = "broken_text"    // bytes that are no UTF-8, or the mark a lost character leaves
	ForeignLetter Code = "foreign_letter" // a letter not of the Latin alphabet, or one that only looks like ours
)

// Finding is one character that should not be there.
type Finding struct {
	Code Code
	At   int  // position in characters (code points), the first is 1
	Rune rune // the character; U+FFFD for broken bytes
}

// Inspect reports every hidden or broken character of a text, in order; nil when
// there is none. Use it for text that may quote another alphabet.
func Inspect(s string) []Finding {
	return inspect(s, hidden)
}

// InspectName is [Inspect] for names of people and places, which also hold no
// letter of another alphabet: a Cyrillic "а" or Greek "Α" looks like ours and
// makes one person two. The Latin letters of the minority languages, such as
// "ƀ", "č" and "ŏ", are at home.
func InspectName(s string) []Finding {
	return inspect(s, func(r rune) Code {
		if code := hidden(r); code != "" {
			return code
		}
		if unicode.IsLetter(r) && !ours(r) {
			return ForeignLetter
		}
		return ""
	})
}

// inspect lists the characters that judge gives a code.
func inspect(s string, judge func(rune) Code) []Finding {
	var found []Finding
	at := 0
	for _, r := range s {
		at++
		if code := judge(r); code != "" {
			found = append(found, Finding{Code: code, At: at, Rune: r})
		}
	}
	return found
}

// hidden gives the code of a character nobody can see, or "".
func hidden(r rune) Code {
	switch {
	case r == utf8.RuneError:
		return BrokenText
	case unicode.Is(unicode.Bidi_Control, r):
		return BidiControl
	case invisible(r):
		return ZeroWidth
	case unicode.IsControl(r) && !strings.ContainsRune("\t\n\r", r):
		return ControlMark
	}
	return ""
}

// ours reports whether a letter may stand in a name. The Latin blocks end at
// U+024F; phonetic and full-width letters beyond them only imitate it.
func ours(r rune) bool {
	const (
		lookalikes = "ÐðƉı"   // Icelandic eth and African d for Đ đ, Turkish dotless i
		apostrophe = '\u02BC' // counted as a letter, as in HʼHen
	)
	switch {
	case strings.ContainsRune(lookalikes, r):
		return false
	case r == apostrophe:
		return true
	}
	return r <= '\u024F' || r >= '\u1E00' && r <= '\u1EFF'
}
