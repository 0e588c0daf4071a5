// This file tries whole numbers: printed, read, refused and why.

package viet_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"laphieu/viet"
)

// codeOf is the code of an error of this package, "" for none.
func codeOf(t *testing.T, err error, input string) viet.Code {
	t.Helper()
	if err == nil {
		return ""
	}
	e, ok := errors.AsType[*viet.Error](err)
	if !ok {
		t.Fatalf("%v is a %T, want *viet.Error", err, err)
	}
	if e.Input != input {
		t.Errorf("the error speaks of %q, not %q", e.Input, input)
	}
	return e.Code
}

func TestErrorIsOneShortLine(t *testing.T) {
	_, err := viet.ParseInt("1.5")
	if got, want := err.Error(), `viet: ambiguous: "1.5"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	_, err = viet.ParseInt(strings.Repeat("Ấ\n", 1000))
	if got := err.Error(); strings.Contains(got, "\n") || len(got) > 200 {
		t.Errorf("got %s", got)
	}
}

func TestInt(t *testing.T) {
	tests := []struct {
		name string
		n    int64
		want string
	}{
		{"zero", 0, "0"},
		{"three digits", 704, "704"},
		{"the seed", 3722, "3.722"},
		{"six digits", 217000, "217.000"},
		{"the electorate of 2026", 76188970, "76.188.970"},
		{"less", -3722, "-3.722"},
		{"three digits less", -100, "-100"},
		{"largest", math.MaxInt64, "9.223.372.036.854.775.807"},
		{"smallest", math.MinInt64, "-9.223.372.036.854.775.808"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := viet.Int(tt.n); got != tt.want {
				t.Errorf("Int(%d) = %q, want %q", tt.n, got, tt.want)
			}
		})
	}
}

func TestParseInt(t *testing.T) {
	tests := []struct {
		name, in string
		want     int64
		code     viet.Code
	}{
		{"plain", "3722", 3722, ""},
		{"grouped", "3.722", 3722, ""},
		{"zero", "0", 0, ""},
		{"two groups", "76.188.970", 76188970, ""},
		{"space around", " 3.722\u00a0", 3722, ""},
		{"leading zero of a form", "05", 5, ""},
		{"the bound", "1.000.000.000.000.000", viet.MaxNumber, ""},
		{"over the bound", "1000000000000001", 0, viet.OutOfRange},
		{"over an int64", "99999999999999999999", 0, viet.OutOfRange},
		{"empty", "", 0, viet.Empty},
		{"space only", " \u00a0", 0, viet.Empty},
		{"a fraction with a dot", "1.5", 0, viet.Ambiguous},
		{"two digits after the dot", "3.72", 0, viet.Ambiguous},
		{"four digits after the dot", "3.7222", 0, viet.Ambiguous},
		{"a thousand of nothing", "0.372", 0, viet.Ambiguous},
		{"zeros before the dot", "005.000", 0, viet.Ambiguous},
		{"four digits before the dot", "3722.000", 0, viet.Ambiguous},
		{"second group short", "1.000.00", 0, viet.Ambiguous},
		{"only some groups", "1000.000", 0, viet.Ambiguous},
		{"English thousands", "1,000", 0, viet.Ambiguous},
		{"a fraction with a comma", "1,5", 0, viet.Ambiguous},
		{"decimals after thousands", "3.722,00", 0, viet.Ambiguous},
		{"dot at the end", "3722.", 0, viet.Ambiguous},
		{"dot at the start", ".722", 0, viet.Ambiguous},
		{"two dots", "3..722", 0, viet.Ambiguous},
		{"only a dot", ".", 0, viet.Malformed},
		{"exponent", "1e3", 0, viet.Malformed},
		{"hexadecimal", "0x10", 0, viet.Malformed},
		{"underscore", "3_722", 0, viet.Malformed},
		{"minus", "-5", 0, viet.Malformed},
		{"plus", "+5", 0, viet.Malformed},
		{"sign in a group", "1.-00", 0, viet.Malformed},
		{"inner space", "3 722", 0, viet.Malformed},
		{"inner no-break space", "3\u00a0722", 0, viet.Malformed},
		{"Arabic-Indic digits", "٣٧٢٢", 0, viet.Malformed},
		{"full-width digits", "３７２２", 0, viet.Malformed},
		{"letter O", "37O", 0, viet.Malformed},
		{"a word", "năm", 0, viet.Malformed},
		{"unit behind", "705 phiếu", 0, viet.Malformed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := viet.ParseInt(tt.in)
			if code := codeOf(t, err, tt.in); got != tt.want || code != tt.code {
				t.Errorf("ParseInt(%q) = %d, %q; want %d, %q", tt.in, got, code, tt.want, tt.code)
			}
		})
	}
}

func TestIntThereAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, viet.MaxNumber).Draw(t, "n")
		for _, printed := range []string{viet.Int(n), strings.ReplaceAll(viet.Int(n), ".", "")} {
			if got, err := viet.ParseInt(printed); err != nil || got != n {
				t.Fatalf("%d is printed %q and read %d, %v", n, printed, got, err)
			}
		}
	})
}
