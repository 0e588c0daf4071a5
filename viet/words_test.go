// This file tries numbers in words, and reads them back by ear.

package viet_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"laphieu/viet"
)

func TestWords(t *testing.T) {
	tests := []struct {
		n    int64
		want string
	}{
		{0, "không"},
		{1, "một"},
		{4, "bốn"},
		{5, "năm"},
		{10, "mười"},
		{11, "mười một"},
		{14, "mười bốn"},
		{15, "mười lăm"},
		{20, "hai mươi"},
		{21, "hai mươi mốt"},
		{24, "hai mươi tư"},
		{25, "hai mươi lăm"},
		{91, "chín mươi mốt"},
		{100, "một trăm"},
		{101, "một trăm linh một"},
		{104, "một trăm linh bốn"},
		{105, "một trăm linh năm"},
		{110, "một trăm mười"},
		{115, "một trăm mười lăm"},
		{121, "một trăm hai mươi mốt"},
		{704, "bảy trăm linh bốn"},
		{1000, "một nghìn"},
		{1005, "một nghìn không trăm linh năm"},
		{1015, "một nghìn không trăm mười lăm"},
		{1500, "một nghìn năm trăm"},
		{2021, "hai nghìn không trăm hai mươi mốt"},
		{3714, "ba nghìn bảy trăm mười bốn"},
		{3722, "ba nghìn bảy trăm hai mươi hai"},
		{21000, "hai mươi mốt nghìn"},
		{105000, "một trăm linh năm nghìn"},
		{1000000, "một triệu"},
		{1000005, "một triệu không trăm linh năm"},
		{1005000, "một triệu không trăm linh năm nghìn"},
		{76188970, "bảy mươi sáu triệu một trăm tám mươi tám nghìn chín trăm bảy mươi"},
		{1_000_000_000, "một tỷ"},
		{1_000_000_001, "một tỷ không trăm linh một"},
		{1_000_000_000_000, "một nghìn tỷ"},
		{1_000_000_000_000_000, "một triệu tỷ"},
		{-5, "âm năm"},
		{math.MaxInt64, "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh bảy"},
	}
	for _, tt := range tests {
		t.Run(viet.Int(tt.n), func(t *testing.T) {
			if got := viet.Words(tt.n); got != tt.want {
				t.Errorf("Words(%d) = %q, want %q", tt.n, got, tt.want)
			}
		})
	}
}

func TestWordsOfTheSmallestNumber(t *testing.T) {
	got, less := viet.Words(math.MinInt64), viet.Words(math.MaxInt64)
	if want := "âm " + strings.TrimSuffix(less, "bảy") + "tám"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDialects(t *testing.T) {
	if got, want := viet.South.Words(1005), "một ngàn không trăm lẻ năm"; got != want {
		t.Errorf("South: %q, want %q", got, want)
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64().Draw(t, "n")
		north := strings.NewReplacer("nghìn", "ngàn", "linh", "lẻ").Replace(viet.North.Words(n))
		if south := viet.South.Words(n); south != north {
			t.Fatalf("South says %q, North %q", south, north)
		}
	})
}

func TestPercentWords(t *testing.T) {
	tests := []struct {
		n    int64
		want string
	}{
		{10000, "một trăm phần trăm"},
		{9979, "chín mươi chín phẩy bảy mươi chín phần trăm"},
		{9980, "chín mươi chín phẩy tám phần trăm"},
		{9905, "chín mươi chín phẩy không năm phần trăm"},
		{9981, "chín mươi chín phẩy tám mươi mốt phần trăm"},
		{5015, "năm mươi phẩy mười lăm phần trăm"},
		{0, "không phần trăm"},
		{5, "không phẩy không năm phần trăm"},
	}
	for _, tt := range tests {
		t.Run(viet.Percent(tt.n), func(t *testing.T) {
			if got := viet.North.Percent(tt.n); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestWordsAreHeardRight says numbers and listens: what is heard must be what was said.
func TestWordsAreHeardRight(t *testing.T) {
	check := func(n int64) bool { return hear(viet.Words(n)) == n }
	for n := range int64(200_000) {
		if !check(n) {
			t.Fatalf("%d is said %q and heard %d", n, viet.Words(n), hear(viet.Words(n)))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, viet.MaxNumber).Draw(t, "n")
		if !check(n) {
			t.Fatalf("%d is said %q and heard %d", n, viet.Words(n), hear(viet.Words(n)))
		}
	})
}

// hear turns words into a number as a listener does, word by word: digits are held
// until the name of their place comes.
func hear(words string) int64 {
	digits := map[string]int64{"mốt": 1, "tư": 4, "lăm": 5}
	for i, word := range strings.Fields("không một hai ba bốn năm sáu bảy tám chín") {
		digits[word] = int64(i)
	}
	var total, below, group, digit int64 // billions; below a billion; below a thousand; last digit
	for _, word := range strings.Fields(words) {
		switch word {
		case "trăm":
			group, digit = group+digit*100, 0
		case "mươi":
			group, digit = group+digit*10, 0
		case "mười":
			group += 10
		case "linh":
		case "nghìn":
			below, group, digit = below+(group+digit)*1_000, 0, 0
		case "triệu":
			below, group, digit = below+(group+digit)*1_000_000, 0, 0
		case "tỷ":
			total, below, group, digit = (total+below+group+digit)*1_000_000_000, 0, 0, 0
		default:
			value, known := digits[word]
			if !known {
				return -1
			}
			digit = value
		}
	}
	return total + below + group + digit
}

// TestWordsAreWellSpoken holds the rules of sound against every number said: mốt and
// tư only after mươi, lăm only after mười and mươi, and năm never there.
func TestWordsAreWellSpoken(t *testing.T) {
	for n := range int64(20_000) {
		words := strings.Fields(viet.Words(n))
		for i, word := range words[1:] {
			before := words[i]
			tens := before == "mươi" || before == "mười"
			switch {
			case slices.Contains([]string{"mốt", "tư"}, word) && before != "mươi",
				slices.Contains([]string{"một", "bốn"}, word) && before == "mươi",
				word == "lăm" && !tens,
				word == "năm" && tens:
				t.Fatalf("%d is said %q", n, strings.Join(words, " "))
			}
		}
	}
}
