// This file takes a Vietnamese syllable apart into consonants, vowels and tone, for the folds.

package viet

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const (
	tones  = "\u0300\u0309\u0303\u0301\u0323" // huyền, hỏi, ngã, sắc, nặng
	vowels = "aăâeêioôơuưy"
	shaped = "ăâêôơư" // vowels with a mark of their own; they draw the tone to themselves
)

// onsets and codas are the consonants a syllable may begin and end with.
var (
	onsets = set(" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x")
	codas  = set(" c ch m n ng nh p t")
)

// syllable is one word taken apart; vowels are letters[first:last].
type syllable struct {
	letters     []rune // composed, case kept, without the tone
	first, last int
	tone        rune // one of tones, or 0 for ngang
}

// parseSyllable takes a word apart. It reports false for anything that is not
// built like a Vietnamese syllable, and for two tones in one word.
func parseSyllable(word string) (syllable, bool) {
	letters, tone, ok := pullTone(word)
	if !ok {
		return syllable{}, false
	}
	lower := []rune(strings.Map(unicode.ToLower, string(letters)))
	first := onsetLen(lower)
	last := first + vowelLen(lower[first:])
	ok = last > first && last <= first+3 &&
		onsets[string(lower[:first])] && codas[string(lower[last:])]
	return syllable{letters, first, last, tone}, ok
}

// pullTone separates the tone from the letters of a word, and reports false
// when there is more than one. The tilde of ñ is no tone.
func pullTone(word string) (letters []rune, tone rune, ok bool) {
	var kept []rune
	var base rune
	for _, r := range norm.NFD.String(word) {
		isTone := strings.ContainsRune(tones, r) && isVowel(unicode.ToLower(base))
		switch {
		case isTone && tone != 0:
			return nil, 0, false
		case isTone:
			tone = r
			continue
		case unicode.IsLetter(r):
			base = r
		}
		kept = append(kept, r)
	}
	return []rune(norm.NFC.String(string(kept))), tone, true
}

// onsetLen counts the consonants a word in lower case begins with. The u of qu
// and the i of gi belong to them when another vowel follows.
func onsetLen(word []rune) int {
	n := 0
	for n < len(word) && !isVowel(word[n]) {
		n++
	}
	glide := strings.HasPrefix(string(word), "qu") || strings.HasPrefix(string(word), "gi")
	if glide && len(word) > 2 && isVowel(word[2]) {
		return 2
	}
	return n
}

// vowelLen counts the vowels a word in lower case begins with.
func vowelLen(word []rune) int {
	n := 0
	for n < len(word) && isVowel(word[n]) {
		n++
	}
	return n
}

// seat is the index of the letter that bears the tone: the last shaped vowel
// (người), else the last vowel before a final consonant (toàn), else the middle
// one of three (ngoài), else the first (hòa).
func (y *syllable) seat() int {
	for i := y.last - 1; i >= y.first; i-- {
		if strings.ContainsRune(shaped, unicode.ToLower(y.letters[i])) {
			return i
		}
	}
	switch {
	case y.last < len(y.letters):
		return y.last - 1
	case y.last-y.first == 3:
		return y.first + 1
	}
	return y.first
}

// evenY writes i for a y that is the only vowel, where both are read alike.
func (y *syllable) evenY() {
	if y.last-y.first == 1 && y.letters[y.first] == 'y' {
		y.letters[y.first] = 'i'
	}
}

// String puts the syllable together again, its tone at its seat.
func (y *syllable) String() string {
	if y.tone == 0 {
		return string(y.letters)
	}
	end := y.seat() + 1
	return string(y.letters[:end]) + string(y.tone) + string(y.letters[end:])
}

// isVowel reports whether a letter in lower case, without its tone, is a vowel.
func isVowel(r rune) bool {
	return strings.ContainsRune(vowels, r)
}

// set splits a list at its spaces; a leading space stands for "none at all".
func set(list string) map[string]bool {
	m := make(map[string]bool)
	for part := range strings.SplitSeq(list, " ") {
		m[part] = true
	}
	return m
}
