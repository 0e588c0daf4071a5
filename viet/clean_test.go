// This file tries the cleaning of lines and the finding of hidden characters.

package viet_test

import (
	"slices"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"laphieu/viet"
)

func TestNFC(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"only space", " \t\u00a0\n", ""},
		{"clean stays", "Nguyễn Thị Hoà", "Nguyễn Thị Hoà"},
		{"decomposed is composed", norm.NFD.String("Thiệu Ngọc"), "Thiệu Ngọc"},
		{"half composed, as old Windows wrote", "Thiê\u0323u", "Thiệu"},
		{"ends trimmed", "  Lê Văn An ", "Lê Văn An"},
		{"inner runs", "Lê   Văn\t\tAn", "Lê Văn An"},
		{"no-break spaces", "Lê\u00a0Văn\u202fAn", "Lê Văn An"},
		{"line break", "Lê\r\nVăn An", "Lê Văn An"},
		{"case and tone place stay", "HOÀ  hòa", "HOÀ hòa"},
		{"hidden marks are not its work", "An\u200b", "An\u200b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := viet.NFC(tt.in); got != tt.want {
				t.Errorf("NFC(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestNFCTwiceIsOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := viet.NFC(rapid.String().Draw(t, "text"))
		if twice := viet.NFC(once); twice != once {
			t.Fatalf("%q became %q", once, twice)
		}
		if !norm.NFC.IsNormalString(once) {
			t.Fatalf("%q is not NFC", once)
		}
	})
}

func TestInspect(t *testing.T) {
	type findings = []viet.Finding
	tests := []struct {
		name     string
		in       string
		text     findings // by Inspect
		asName   findings // by InspectName, unless sameName
		sameName bool     // by InspectName the same
	}{
		{name: "a name", in: "Nguyễn Thị Ánh", sameName: true},
		{name: "nothing", in: "", sameName: true},
		{name: "decomposed", in: norm.NFD.String("Đặng Thị Ước"), sameName: true},
		{name: "names of the Êđê and Gia Rai", in: "H'Hen Niê, Y Blŏ Kƀuôr, Siu Črông, HʼDưng", sameName: true},
		{name: "right-to-left override", in: "An\u202eBình", text: findings{{viet.BidiControl, 3, '\u202e'}}, sameName: true},
		{name: "bidi isolate", in: "\u2066An\u2069", text: findings{{viet.BidiControl, 1, '\u2066'}, {viet.BidiControl, 4, '\u2069'}}, sameName: true},
		{name: "position counts letters, not bytes", in: "Ấn\u200b", text: findings{{viet.ZeroWidth, 3, '\u200b'}}, sameName: true},
		{name: "byte order mark", in: "\ufeffAn", text: findings{{viet.ZeroWidth, 1, '\ufeff'}}, sameName: true},
		{name: "soft hyphen", in: "A\u00adn", text: findings{{viet.ZeroWidth, 2, '\u00ad'}}, sameName: true},
		{name: "zero-width joiner", in: "A\u200dn", text: findings{{viet.ZeroWidth, 2, '\u200d'}}, sameName: true},
		{name: "variation selector", in: "An\ufe0f", text: findings{{viet.ZeroWidth, 3, '\ufe0f'}}, sameName: true},
		{name: "Hangul filler", in: "An\u3164", text: findings{{viet.ZeroWidth, 3, '\u3164'}}, sameName: true},
		{name: "control character", in: "A\x00n", text: findings{{viet.ControlMark, 2, 0}}, sameName: true},
		{name: "tab and line break pass", in: "Lê\tVăn\r\nAn", sameName: true},
		{name: "broken bytes", in: "L\xea", text: findings{{viet.BrokenText, 2, '\ufffd'}}, sameName: true},
		{name: "lost character", in: "Nguy\ufffdn", text: findings{{viet.BrokenText, 5, '\ufffd'}}, sameName: true},
		{name: "Cyrillic a", in: "Lаn", asName: findings{{viet.ForeignLetter, 2, 'а'}}},
		{name: "Greek capital alpha", in: "Αn", asName: findings{{viet.ForeignLetter, 1, 'Α'}}},
		{name: "Icelandic eth for Đ", in: "Ðặng", asName: findings{{viet.ForeignLetter, 1, 'Ð'}}},
		{name: "African d for Đ", in: "Ɖặng", asName: findings{{viet.ForeignLetter, 1, 'Ɖ'}}},
		{name: "dotless i", in: "Lınh", asName: findings{{viet.ForeignLetter, 2, 'ı'}}},
		{name: "full-width letter", in: "Ａn", asName: findings{{viet.ForeignLetter, 1, 'Ａ'}}},
		{name: "mathematical letter", in: "𝐀n", asName: findings{{viet.ForeignLetter, 1, '𝐀'}}},
		{name: "phonetic a", in: "Lɑn", asName: findings{{viet.ForeignLetter, 2, 'ɑ'}}},
		{
			name: "two kinds", in: "а\u200b", text: findings{{viet.ZeroWidth, 2, '\u200b'}},
			asName: findings{{viet.ForeignLetter, 1, 'а'}, {viet.ZeroWidth, 2, '\u200b'}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := viet.Inspect(tt.in); !slices.Equal(got, tt.text) {
				t.Errorf("Inspect(%q) = %v, want %v", tt.in, got, tt.text)
			}
			want := tt.asName
			if tt.sameName {
				want = tt.text
			}
			if got := viet.InspectName(tt.in); !slices.Equal(got, want) {
				t.Errorf("InspectName(%q) = %v, want %v", tt.in, got, want)
			}
		})
	}
}

func TestInspectNamePassesEveryLetterOfOurs(t *testing.T) {
	for _, letter := range markedLetters() {
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			if found := viet.InspectName(form.String(letter)); found != nil {
				t.Errorf("InspectName(%+q) = %v", form.String(letter), found)
			}
		}
	}
}
