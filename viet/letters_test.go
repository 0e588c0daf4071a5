// This file lays out the marked letters and the made-up names that the property tests draw from.

package viet_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// toneMarks are the six tones in the order of the alphabet; ngang has no mark.
var toneMarks = []string{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"}

// alphabet is every vowel in order, each in its six tones.
func alphabet() [][]string {
	var rows [][]string
	for _, vowel := range strings.Split("aăâeêioôơuưy", "") {
		var row []string
		for _, tone := range toneMarks {
			row = append(row, norm.NFC.String(vowel+tone))
		}
		rows = append(rows, row)
	}
	return rows
}

// markedLetters are the letters of Vietnamese that are not in ASCII, in both cases.
func markedLetters() []string {
	marked := []string{"đ", "Đ"}
	for _, row := range alphabet() {
		for _, letter := range row {
			if len(letter) > 1 {
				marked = append(marked, letter, strings.ToUpper(letter))
			}
		}
	}
	return marked
}

func TestMarkedLettersAreAll134(t *testing.T) {
	letters := markedLetters()
	if len(letters) != 134 {
		t.Fatalf("%d marked letters, want 67 in two cases", len(letters))
	}
	for _, letter := range letters {
		if utf8.RuneCountInString(letter) != 1 {
			t.Errorf("%q is not one composed letter", letter)
		}
	}
}

// syllables draws a syllable as it may be typed: any tone on any of its vowels, in
// any case, composed or not.
func syllables() *rapid.Generator[string] {
	onset := rapid.SampledFrom(strings.Split(" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x", " "))
	vowel := rapid.SampledFrom(strings.Split("a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê oa oă oe oi ôi ơi ua uâ uê uô uơ uy ưa ưi ươ ưu yê iêu oai oao oay oeo uây uôi uya uyê uyu ươi ươu", " "))
	coda := rapid.SampledFrom(strings.Split(" c ch m n ng nh p t", " "))
	return rapid.Custom(func(t *rapid.T) string {
		v := []rune(vowel.Draw(t, "vowel"))
		at := rapid.IntRange(1, len(v)).Draw(t, "tone at")
		s := onset.Draw(t, "onset") +
			string(v[:at]) + rapid.SampledFrom(toneMarks).Draw(t, "tone") + string(v[at:]) +
			coda.Draw(t, "coda")
		s = rapid.SampledFrom([]func(string) string{strings.ToLower, strings.ToUpper, strings.ToTitle}).Draw(t, "case")(s)
		return rapid.SampledFrom([]norm.Form{norm.NFC, norm.NFD}).Draw(t, "form").String(s)
	})
}

// phrases draws one to four syllables.
func phrases() *rapid.Generator[string] {
	words := rapid.SliceOfN(syllables(), 1, 4)
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(words.Draw(t, "words"), " ")
	})
}
