// This file puts the tone mark at one place, so that a name typed in two habits is one name.

package viet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// EvenTone moves the tone mark of every Vietnamese syllable to where the
// traditional habit (kiểu cũ) writes it: hòa, hóa, khỏe, thủy and not hoà, hoá,
// khoẻ, thuỷ (kiểu mới). It is the spelling of most civil papers and of names
// such as Thanh Hóa. Slips are mended too: "Hùynh" is "Huỳnh", "qúy" is "quý".
//
// The u of qu and the i of gi before a vowel are consonants and bear no tone:
// quý, quà, già and giữ stay. What is no Vietnamese syllable stays as it is,
// "Noël" or "Zoé". Case stays; the result is NFC, and doing it twice changes
// nothing more.
//
// It is for keys and comparisons. A name is stored and printed as it was given.
func EvenTone(s string) string {
	return respell(s, func(*syllable) {})
}

// respell rewrites s syllable by syllable: each is changed, then its tone is
// set on the proper vowel.
func respell(s string, change func(*syllable)) string {
	var b strings.Builder
	for rest := s; rest != ""; {
		n := wordLen(rest)
		if n == 0 {
			n = gapLen(rest)
			b.WriteString(rest[:n])
		} else if y, ok := parseSyllable(rest[:n]); ok {
			change(&y)
			b.WriteString(y.String())
		} else {
			b.WriteString(rest[:n])
		}
		rest = rest[n:]
	}
	return norm.NFC.String(b.String())
}

// wordLen is the length in bytes of the run of letters and marks that s begins with.
func wordLen(s string) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return !inWord(r) }); i >= 0 {
		return i
	}
	return len(s)
}

// gapLen is the length in bytes of what stands before the next word.
func gapLen(s string) int {
	if i := strings.IndexFunc(s, inWord); i >= 0 {
		return i
	}
	return len(s)
}

// inWord reports whether r is a letter or a mark on one.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}
