package law

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// Whatever is written, unfolding gives it back, no line is longer than 75 octets
// and no letter is cut.
func TestFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := icsText(rapid.String().Draw(t, "value"))
		var f icsFile
		f.line("SUMMARY", value)
		written := strings.TrimSuffix(f.String(), "\r\n")
		for line := range strings.SplitSeq(written, "\r\n") {
			if len(line) > foldAt || !utf8.ValidString(line) {
				t.Fatalf("line %q", line)
			}
		}
		if got := strings.ReplaceAll(written, "\r\n ", ""); got != "SUMMARY:"+value {
			t.Fatalf("unfolded to %q, wrote %q", got, value)
		}
	})
}

func TestICSText(t *testing.T) {
	for in, want := range map[string]string{
		`a;b,c\d`:        `a\;b\,c\\d`,
		"một\nhai\r\nba": `một\nhai\nba`,
		"07:00":          "07:00",
	} {
		if got := icsText(in); got != want {
			t.Errorf("%q escaped as %q, want %q", in, got, want)
		}
	}
}
