// This file makes the three keys by which names are found and compared.

package viet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Search folds a text for searching without marks: lower case, no tone and no
// other mark, đ as d, single spaces. Vietnamese text becomes ASCII:
// "Thiệu Ngọc" is "thieu ngoc". Text in NFC and NFD folds alike.
func Search(s string) string {
	return NFC(strings.Map(bare, norm.NFD.String(plain(s))))
}

// Exact folds a text for comparing with marks: lower case, single spaces, the
// tone at its one place ([EvenTone]), so that "Hoà" and "HÒA" are one while
// "Hoa" and "Hóa" stay two.
func Exact(s string) string {
	return EvenTone(plain(s))
}

// Suspect is [Exact] with i and y evened where they are read alike (Lý and Lí,
// Mỹ and Mĩ, Quý and Quí, but not Thúy and Thúi). Two names of one key may be one
// person and may be two: it raises a suspicion and decides nothing.
func Suspect(s string) string {
	return respell(plain(s), (*syllable).evenY)
}

// plain does what all folds share: clean, composed, lower case, nothing hidden.
// Text from old fonts often holds the Icelandic Ð or the African Ɖ for Đ.
func plain(s string) string {
	lower := func(r rune) rune {
		if invisible(r) {
			return -1
		}
		r = unicode.ToLower(r)
		if r == 'ð' || r == 'ɖ' {
			return 'đ'
		}
		return r
	}
	// Composed first, because lower case is defined on whole letters.
	return NFC(strings.Map(lower, norm.NFC.String(s)))
}

// bare drops the combining marks and turns đ, which has no mark to drop, into d.
func bare(r rune) rune {
	switch {
	case r >= '\u0300' && r <= '\u036F':
		return -1
	case r == 'đ':
		return 'd'
	}
	return r
}
