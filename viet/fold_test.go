// This file tries the three folds: on the names of section 7, on all letters, on made-up names.

package viet_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"laphieu/viet"
)

// folds are the three functions every property below is asked of.
var folds = map[string]func(string) string{
	"Search":  viet.Search,
	"Exact":   viet.Exact,
	"Suspect": viet.Suspect,
}

func TestSearch(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"the seed commune", "Thiệu Ngọc", "thieu ngoc"},
		{"đ is d", "Đỗ Đạt", "do dat"},
		{"upper case", "NGUYỄN THỊ ƯỚC", "nguyen thi uoc"},
		{"spaces", " Lê \u00a0 Văn  An ", "le van an"},
		{"hidden mark", "A\u200bn", "an"},
		{"eth for Đ", "Ðặng", "dang"},
		{"African d for Đ", "Ɖặng", "dang"},
		{"figures stay", "Khu vực 01", "khu vuc 01"},
		{"names of the Êđê", "H'Hen Niê", "h'hen nie"},
		{"only a mark", " \u0301 ", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := viet.Search(tt.in); got != tt.want {
				t.Errorf("Search(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

// TestSame holds pairs of names against the folds: which of them take both for one.
func TestSame(t *testing.T) {
	tests := []struct {
		name                   string
		a, b                   string
		search, exact, suspect bool
	}{
		{"duplicate by tone placement", "Nguyễn Thị Hoà", "Nguyễn Thị Hòa", true, true, true},
		{"the province", "Thanh Hoá", "Thanh Hóa", true, true, true},
		{"thuỷ", "Thuỷ", "Thủy", true, true, true},
		{"khoẻ", "khoẻ", "khỏe", true, true, true},
		{"case", "LÊ VĂN AN", "Lê Văn An", true, true, true},
		{"decomposed", "Thiệu", "Thie\u0323\u0302u", true, true, true},
		{"marks in the wrong order", "Thiệu", "Thie\u0302\u0323u", true, true, true},
		{"acute typed before circumflex", "Thế", "The\u0301\u0302", true, true, true},
		{"i and y", "Lý", "Lí", false, false, true},
		{"i and y, Mỹ", "Mỹ", "Mĩ", false, false, true},
		{"i and y after qu", "Quý", "Quí", false, false, true},
		{"i and y before a consonant", "Quỳnh", "Quình", false, false, true},
		{"i and y alone", "Ý", "Í", false, false, true},
		{"i and y in capitals", "LÝ", "LÍ", false, false, true},
		{"i and y and the wrong vowel", "Qúy", "Quí", false, false, true},
		{"uy is not ui", "Thúy", "Thúi", false, false, false},
		{"ay is not ai", "Hay", "Hai", false, false, false},
		{"another tone", "Hoà", "Hoá", true, false, false},
		{"no tone", "Hoà", "Hoa", true, false, false},
		{"another vowel", "Ân", "An", true, false, false},
		{"đ and d", "Đung", "Dung", true, false, false},
		{"yê is not iê", "Yến", "Iến", false, false, false},
		{"Turkish İ, decomposed", "İn", "I\u0307n", true, true, true},
		{"eth and Đ", "Ðặng", "Đặng", true, true, true},
		{"another name", "Anh", "An", false, false, false},
		{"joined words", "Lê An", "Lêan", false, false, false},
	}
	same := func(fold func(string) string, a, b string) bool { return fold(a) == fold(b) }
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.search != same(viet.Search, tt.a, tt.b) {
				t.Errorf("Search: %q and %q", viet.Search(tt.a), viet.Search(tt.b))
			}
			if tt.exact != same(viet.Exact, tt.a, tt.b) {
				t.Errorf("Exact: %q and %q", viet.Exact(tt.a), viet.Exact(tt.b))
			}
			if tt.suspect != same(viet.Suspect, tt.a, tt.b) {
				t.Errorf("Suspect: %q and %q", viet.Suspect(tt.a), viet.Suspect(tt.b))
			}
		})
	}
}

func TestFoldsOfEveryLetter(t *testing.T) {
	for _, letter := range markedLetters() {
		d := norm.NFD.String(letter)
		for name, fold := range folds {
			if fold(letter) != fold(d) {
				t.Errorf("%s(%+q) = %q, but composed %q", name, d, fold(d), fold(letter))
			}
			if fold(letter) != fold(strings.ToLower(letter)) {
				t.Errorf("%s(%q) is not that of its lower case", name, letter)
			}
		}
		if got := viet.Exact(letter); got != strings.ToLower(letter) {
			t.Errorf("Exact(%q) = %q", letter, got)
		}
		if got := viet.Search(letter); len(got) != 1 || got[0] < 'a' || got[0] > 'z' {
			t.Errorf("Search(%q) = %q, want one letter of ASCII", letter, got)
		}
	}
	for _, letter := range []string{"đ", "Đ"} {
		if got := viet.Search(letter); got != "d" {
			t.Errorf("Search(%q) = %q, want d", letter, got)
		}
	}
}

func TestFoldsOfAnyName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := phrases().Draw(t, "name")
		for name, fold := range folds {
			key := fold(s)
			for _, form := range []norm.Form{norm.NFC, norm.NFD} {
				if got := fold(form.String(s)); got != key {
					t.Fatalf("%s: %+q is %q, normalised %q", name, s, key, got)
				}
			}
			if got := fold(viet.EvenTone(s)); got != key {
				t.Fatalf("%s: %q is %q, its tone evened %q", name, s, key, got)
			}
		}
		for _, r := range viet.Search(s) {
			if r > 'z' {
				t.Fatalf("Search(%q) = %q is not ASCII", s, viet.Search(s))
			}
		}
		if got := viet.Search(viet.Exact(s)); got != viet.Search(s) {
			t.Fatalf("Exact(%q) is searched as %q", s, got)
		}
	})
}

func TestFoldTwiceIsOnce(t *testing.T) {
	text := rapid.OneOf(rapid.String(), phrases())
	rapid.Check(t, func(t *rapid.T) {
		s := text.Draw(t, "text")
		for name, fold := range folds {
			once := fold(s)
			if twice := fold(once); twice != once {
				t.Fatalf("%s(%+q) = %+q, and again %+q", name, s, once, twice)
			}
		}
	})
}
