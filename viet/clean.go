// This file cleans what was typed or imported, before anything else reads it.

package viet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// NFC cleans a line: letters composed (Unicode NFC), white space at both ends
// removed, every run of white space inside, line breaks and no-break spaces
// included, made one space. Spelling, case and tone placement stay as typed.
// Doing it twice changes nothing more.
//
// It is meant for fields of one line. What it leaves in, hidden characters and
// broken bytes, [Inspect] reports.
func NFC(s string) string {
	return strings.Join(strings.Fields(norm.NFC.String(s)), " ")
}

// invisible reports whether r takes no room on paper: zero-width and bidi marks,
// soft hyphen, variation selectors, fillers.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector,
		unicode.Other_Default_Ignorable_Code_Point)
}
