// Which password is good enough: long, and not what everyone would guess first.
// Nothing is asked of its letters, figures or signs.

package access

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"laphieu/election"
	"laphieu/viet"
)

// The bounds of a password, in letters as a person counts them. ASVS 5.0 asks
// for 8 and recommends 15, its version 4 asked for 12; 64 must be possible.
const (
	MinPassword      = 12
	MaxPassword      = 128
	MaxPasswordBytes = 8 * MaxPassword // as received, marks apart from their letters

	// minUnguessable is how much must be left of a password when everything
	// that others would guess is taken out of it.
	minUnguessable = 6
	// minDistinct is how many different signs a password has at least.
	minDistinct = 5
	// minOwnWord is the shortest word of a name that counts as guessed.
	minOwnWord = 4
)

//go:embed password_common.txt
var commonText string

// common are the words of password_common.txt, longest first.
var common = sync.OnceValue(func() []string {
	var words []string
	for line := range strings.Lines(commonText) {
		if w := letters(viet.Search(line)); w != "" && !strings.HasPrefix(line, "#") {
			words = append(words, w)
		}
	}
	return longestFirst(words)
})

// CheckPassword refuses a new password that is too short, too long, or little
// more than words that are guessed first. about are the words that stand on the
// door: login and name of the person, name of the commune.
func CheckPassword(password string, about ...string) error {
	password = composed(password)
	length := utf8.RuneCountInString(password)
	switch {
	case !utf8.ValidString(password) || strings.ContainsFunc(password, unicode.IsControl):
		return refusal("password_text")
	case length < MinPassword:
		return refusal("password_short", MinPassword)
	case length > MaxPassword || len(password) > MaxPasswordBytes:
		return refusal("password_long", MaxPassword)
	case distinct(password) < minDistinct, guessable(password, common()):
		return refusal("password_common")
	case guessable(password, longestFirst(append(ownWords(about), common()...))):
		return refusal("password_own_words")
	}
	return nil
}

func refusal(code string, args ...any) error {
	return &election.Error{Kind: election.Invalid, Code: code, Field: "password", Args: args}
}

func distinct(s string) int {
	runes := []rune(s)
	slices.Sort(runes)
	return len(slices.Compact(runes))
}

// ownWords lists the words of names, whole and one by one.
func ownWords(about []string) []string {
	var words []string
	for _, name := range about {
		folded := viet.Search(name)
		for _, w := range append(strings.Fields(folded), folded) {
			if w = letters(w); len(w) >= minOwnWord {
				words = append(words, w)
			}
		}
	}
	return words
}

// guessable reports whether little is left of a password without the words, read
// as it stands and with figures and signs read as the letters they imitate.
func guessable(password string, words []string) bool {
	folded := viet.Search(password)
	return unguessed(letters(folded), words) < minUnguessable ||
		unguessed(letters(imitated.Replace(folded)), words) < minUnguessable
}

var imitated = strings.NewReplacer("0", "o", "1", "i", "!", "i", "3", "e", "4", "a", "@", "a", "5", "s", "$", "s", "7", "t")

// unguessed counts what is left without words and without runs such as "1234",
// "aaaa" or "cba". Figures count half: the years and dates that people add.
func unguessed(s string, words []string) int {
	for _, w := range words {
		s = strings.ReplaceAll(s, w, " ")
	}
	half := 0
	for part := range strings.FieldsSeq(s) {
		half += weigh(part)
	}
	return half / 2
}

// weigh counts the signs of a text in halves; one that goes on as the two before
// it did counts nothing.
func weigh(s string) (half int) {
	runes := []rune(s)
	for i, r := range runes {
		switch {
		case i >= 2 && r-runes[i-1] == runes[i-1]-runes[i-2] && abs(r-runes[i-1]) <= 1:
		case unicode.IsDigit(r):
			half++
		default:
			half += 2
		}
	}
	return half
}

func abs(r rune) rune { return max(r, -r) }

// letters keeps letters and figures only.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// longestFirst orders words so that no short one breaks a long one up.
func longestFirst(words []string) []string {
	slices.SortFunc(words, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	return slices.Compact(words)
}
