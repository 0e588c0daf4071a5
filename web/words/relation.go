// A comparison of room law as people read it: our figures, worked out.

package words

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	comparison = regexp.MustCompile(` (<=|>=|<|>|=) `)
	product    = regexp.MustCompile(`^(\d{1,3})\*(\d{1,15})$`)
)

// opposite of each sign, for a comparison that does not hold.
var opposite = map[string]string{"<": "≥", ">": "≤", "=": "≠", "<=": ">", ">=": "<"}

// same is a sign that holds, as people write it.
var same = map[string]string{"<": "<", ">": ">", "=": "=", "<=": "≤", ">=": "≥"}

// Relation prints "2*704 > 706" as "2 × 704 = 1.408 > 706", and what does not hold
// as it is: "3*3 < 2*4" as "3 × 3 = 9 ≥ 8 = 2 × 4". What is no comparison of two
// sides stays as it is written.
func Relation(lang Lang, relation string, holds bool) string {
	at := comparison.FindAllStringSubmatchIndex(relation, -1)
	if len(at) != 1 {
		return figures(lang, strings.ReplaceAll(relation, "*", " × "))
	}
	left, sign, right := relation[:at[0][0]], relation[at[0][2]:at[0][3]], relation[at[0][1]:]
	if shown := same[sign]; holds {
		sign = shown
	} else {
		sign = opposite[sign]
	}
	shown, value := side(lang, left)
	if value != "" {
		shown += " = " + value
	}
	other, value := side(lang, right)
	if value != "" {
		other = value + " = " + other
	}
	return shown + " " + sign + " " + other
}

// side prints one side of a comparison, and its value where it is a product.
func side(lang Lang, text string) (shown, value string) {
	if m := product.FindStringSubmatch(text); m != nil {
		a, _ := strconv.ParseInt(m[1], 10, 64)
		b, _ := strconv.ParseInt(m[2], 10, 64)
		value = Number(lang, a*b)
	}
	return figures(lang, strings.ReplaceAll(text, "*", " × ")), value
}

var whole = regexp.MustCompile(`\d+`)

// figures prints each whole number of a text.
func figures(lang Lang, text string) string {
	return whole.ReplaceAllStringFunc(text, func(digits string) string {
		n, err := strconv.ParseInt(digits, 10, 64)
		if err != nil {
			return digits
		}
		return Number(lang, n)
	})
}
