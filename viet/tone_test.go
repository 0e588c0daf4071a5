// This file tries the evening of tone placement, and what it must leave alone.

package viet_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"laphieu/viet"
)

func TestEvenTone(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"oa", "hoà hoá hoả hoã hoạ", "hòa hóa hỏa hõa họa"},
		{"oe", "khoẻ xoè loé", "khỏe xòe lóe"},
		{"uy", "thuỷ tuý luỹ huỷ", "thủy túy lũy hủy"},
		{"uy without a consonant", "Uỷ ban", "Ủy ban"},
		{"capitals", "HOÀ Hoà", "HÒA Hòa"},
		{"before a final consonant", "toàn hoàng huỳnh Thoát", "toàn hoàng huỳnh Thoát"},
		{"slips before a final consonant", "tòan hòang hùynh gíup", "toàn hoàng huỳnh giúp"},
		{"three vowels", "ngoài xoáy khuỷu ngoèo khuỵu", "ngoài xoáy khuỷu ngoèo khuỵu"},
		{"slips in three vowels", "ngòai ngoaì", "ngoài ngoài"},
		{"shaped vowels", "người tiếng nguyễn thuở rượu cửa mượn huệ", "người tiếng nguyễn thuở rượu cửa mượn huệ"},
		{"slips on shaped vowels", "ngừơi nguỹên tíêng cưả", "người nguyễn tiếng cửa"},
		{"ia, ua", "mía của lúa nghĩa", "mía của lúa nghĩa"},
		{"falling pairs", "cháu máy báo hỏi kéo túi", "cháu máy báo hỏi kéo túi"},
		{"qu", "quý quà quả quê quyền quốc quỳnh quẹo quào", "quý quà quả quê quyền quốc quỳnh quẹo quào"},
		{"slips after qu", "qúy qùa QÚY", "quý quà QUÝ"},
		{"gi", "già giữ giá giỏi giấy giàu giúp giũa", "già giữ giá giỏi giấy giàu giúp giũa"},
		{"gi as the whole syllable", "gì gìn gỉ", "gì gìn gỉ"},
		{"slips after gi", "gìa", "già"},
		{"no tone", "hoa thuy khoe", "hoa thuy khoe"},
		{"decomposed", norm.NFD.String("hoà"), "hòa"},
		{"among other text", "(Hoà, 45 tuổi)", "(Hòa, 45 tuổi)"},
		{"foreign names stay", "Noël Zoé José Ñoa Ñoà Lúis Kpă Blŏ", "Noël Zoé José Ñoa Ñoà Lúis Kpă Blŏ"},
		{"two tones stay", "hòá", "hòá"},
		{"words run together stay", "vàHĐND", "vàHĐND"},
		{"empty", "", ""},
		{"spaces stay", "  hoà  ", "  hòa  "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := viet.EvenTone(tt.in); got != tt.want {
				t.Errorf("EvenTone(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

// TestEvenToneKeepsProperSpelling takes every kind of syllable from the text of the
// law's own words: what is spelled well already must come out unchanged.
func TestEvenToneKeepsProperSpelling(t *testing.T) {
	const text = `Cử tri cầm thẻ đến bỏ phiếu; nếu phiếu bị gạch hỏng thì đổi phiếu khác.
Tổ bầu cử kiểm kê, niêm phong, lập biên bản; mời hai cử tri không phải là người ứng cử
chứng kiến. Quốc huy, quyết định, giấy chứng nhận, khiếu nại, tố cáo, giải quyết, huyện,
khuyết tật, ngoài ra, thuở trước, nghiêng, nguyễn, khoảng, uống, ướt, yếu, ủy quyền, thủy lợi.`
	if got := viet.EvenTone(text); got != text {
		t.Errorf("changed to %q", got)
	}
}

// TestEvenToneOfAnySyllable tries every place of the tone: all must become one,
// with no letter and no tone lost.
func TestEvenToneOfAnySyllable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := syllables().Draw(t, "syllable")
		even := viet.EvenTone(s)
		if twice := viet.EvenTone(even); twice != even {
			t.Fatalf("%q became %q, and again %q", s, even, twice)
		}
		if viet.Search(even) != viet.Search(s) {
			t.Fatalf("%q became %q, other letters", s, even)
		}
		if tonesOf(even) != tonesOf(s) {
			t.Fatalf("%q became %q, another tone", s, even)
		}
	})
}

func TestEvenToneIsBlindToWhereTheToneStood(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"hoa", "thuy", "quy", "gia", "nguyên", "ngươi", "toan", "khuyu"}).Draw(t, "word")
		tone := rapid.SampledFrom(toneMarks).Draw(t, "tone")
		var seen []string
		for i, r := range word {
			if end := i + len(string(r)); strings.ContainsRune("aeiouyêơư", r) {
				seen = append(seen, viet.EvenTone(word[:end]+tone+word[end:]))
			}
		}
		for _, got := range seen {
			if got != seen[0] {
				t.Fatalf("%q with one tone became %q", word, seen)
			}
		}
	})
}

// tonesOf lists the tone marks in s.
func tonesOf(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(strings.Join(toneMarks, ""), r) {
			return r
		}
		return -1
	}, norm.NFD.String(s))
}
