// This file reads and prints the whole numbers of sheets and minutes: 3.722 voters.

package viet

import (
	"strconv"
	"strings"
)

// MaxNumber is the largest number [ParseInt] reads, ten million times the voters
// of the country: no count comes near it, and sums of such numbers fit an int64.
const MaxNumber int64 = 1_000_000_000_000_000

// Int prints a whole number with dots between the thousands: 3.722.
func Int(n int64) string {
	digits, negative := strings.CutPrefix(strconv.FormatInt(n, 10), "-")
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "." + digits[i:]
	}
	if negative {
		return "-" + digits
	}
	return digits
}

// ParseInt reads a whole number from 0 to [MaxNumber], as people write one: 3722,
// 3.722, 05. White space around it does not count.
//
// It fails with an [*Error]: [Empty]; [Ambiguous] where dots or commas do not stand
// as thousands do (1.5, 3.72, 1,000, 0.372); [OutOfRange]; [Malformed] for all
// else, signs, inner spaces and digits of other scripts among it.
func ParseInt(s string) (int64, error) {
	text := strings.TrimSpace(s)
	digits, ok := ungroup(text)
	switch {
	case text == "":
		return 0, refuse(Empty, s)
	case !ok && isFigure(text):
		return 0, refuse(Ambiguous, s)
	case !ok:
		return 0, refuse(Malformed, s)
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n > MaxNumber {
		return 0, refuse(OutOfRange, s)
	}
	return n, nil
}

// ungroup takes the dots between thousands out, and reports whether what is left
// is a number. A group in front that begins with 0 is no thousand.
func ungroup(text string) (string, bool) {
	head, tail, grouped := strings.Cut(text, ".")
	if !grouped {
		return text, isDigits(text)
	}
	if len(head) > 3 || strings.HasPrefix(head, "0") {
		return "", false
	}
	for group := range strings.SplitSeq(tail, ".") {
		if len(group) != 3 {
			return "", false
		}
	}
	digits := strings.ReplaceAll(text, ".", "")
	return digits, head != "" && isDigits(digits)
}

// isDigits reports whether s is one or more of the digits 0 to 9.
func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// isFigure reports whether s is made of digits, dots and commas and has a digit.
func isFigure(s string) bool {
	return strings.ContainsAny(s, "0123456789") && strings.Trim(s, "0123456789.,") == ""
}
