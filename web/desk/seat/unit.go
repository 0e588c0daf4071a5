// Names of places as a header has them.

package seat

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"laphieu/election"
)

// Commune names a commune with its kind: "Xã Thiệu Ngọc".
func Commune(unit election.Unit) string {
	first, size := utf8.DecodeRuneInString(unit.Kind)
	return string(unicode.ToUpper(first)) + unit.Kind[size:] + "\u00a0" + strings.ReplaceAll(unit.Name, " ", "\u00a0")
}
