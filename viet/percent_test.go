// This file tries percentages: printed, read, refused.

package viet_test

import (
	"math"
	"testing"

	"laphieu/viet"
)

func TestPercent(t *testing.T) {
	tests := []struct {
		name string
		n    int64
		want string
	}{
		{"the seed", 9979, "99,79"},
		{"zero", 0, "0,00"},
		{"under one", 5, "0,05"},
		{"all", 10000, "100,00"},
		{"one decimal", 9980, "99,80"},
		{"over a thousand", 123456, "1.234,56"},
		{"a difference", -19, "-0,19"},
		{"a larger difference", -1019, "-10,19"},
		{"smallest", math.MinInt64, "-92.233.720.368.547.758,08"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := viet.Percent(tt.n); got != tt.want {
				t.Errorf("Percent(%d) = %q, want %q", tt.n, got, tt.want)
			}
			if got := viet.PercentSign(tt.n); got != tt.want+"%" {
				t.Errorf("PercentSign(%d) = %q, want %q", tt.n, got, tt.want+"%")
			}
		})
	}
}

func TestParsePercent(t *testing.T) {
	tests := []struct {
		name, in string
		want     int64
		decimals int
		code     viet.Code
	}{
		{"with sign", "99,81%", 9981, 2, ""},
		{"without sign", "99,81", 9981, 2, ""},
		{"one decimal", "99,8%", 9980, 1, ""},
		{"a zero written is a decimal", "99,80%", 9980, 2, ""},
		{"none", "100", 10000, 0, ""},
		{"none with sign", "100%", 10000, 0, ""},
		{"space before the sign", "99,8 %", 9980, 1, ""},
		{"space around", " 99,8%\u00a0", 9980, 1, ""},
		{"small", "0,05", 5, 2, ""},
		{"over a hundred is for the rules", "107,50%", 10750, 2, ""},
		{"the bound", "999,99", viet.MaxPercent, 2, ""},
		{"over the bound", "1000", 0, 0, viet.OutOfRange},
		{"over an int64", "99999999999999999999", 0, 0, viet.OutOfRange},
		{"empty", "", 0, 0, viet.Empty},
		{"space only", " ", 0, 0, viet.Empty},
		{"dot", "99.81", 0, 0, viet.Ambiguous},
		{"dot with sign", "99.81%", 0, 0, viet.Ambiguous},
		{"thousands", "1.234,56", 0, 0, viet.Ambiguous},
		{"three decimals", "22,566", 0, 0, viet.TooPrecise},
		{"no decimals after the comma", "99,", 0, 0, viet.Malformed},
		{"no whole before the comma", ",81", 0, 0, viet.Malformed},
		{"two commas", "99,8,1", 0, 0, viet.Malformed},
		{"only a sign", "%", 0, 0, viet.Malformed},
		{"two signs", "99,8%%", 0, 0, viet.Malformed},
		{"sign in front", "%99", 0, 0, viet.Malformed},
		{"minus", "-1", 0, 0, viet.Malformed},
		{"plus", "+1", 0, 0, viet.Malformed},
		{"minus after the comma", "1,-5", 0, 0, viet.Malformed},
		{"exponent", "1e2", 0, 0, viet.Malformed},
		{"inner space", "99, 8", 0, 0, viet.Malformed},
		{"Arabic-Indic digits", "٩٩", 0, 0, viet.Malformed},
		{"per mille", "99,8‰", 0, 0, viet.Malformed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, decimals, err := viet.ParsePercent(tt.in)
			code := codeOf(t, err, tt.in)
			if got != tt.want || decimals != tt.decimals || code != tt.code {
				t.Errorf("ParsePercent(%q) = %d, %d, %q; want %d, %d, %q",
					tt.in, got, decimals, code, tt.want, tt.decimals, tt.code)
			}
		})
	}
}

func TestPercentThereAndBack(t *testing.T) {
	for n := range viet.MaxPercent + 1 {
		for _, printed := range []string{viet.Percent(n), viet.PercentSign(n)} {
			if got, decimals, err := viet.ParsePercent(printed); err != nil || got != n || decimals != 2 {
				t.Fatalf("%d is printed %q and read %d, %d, %v", n, printed, got, decimals, err)
			}
		}
	}
}
