// This file reads and prints percentages, whole numbers of 1/100 % from sheet to minutes.

package viet

import (
	"fmt"
	"strconv"
	"strings"
)

// MaxPercent is the largest percentage [ParsePercent] reads, in hundredths of one
// percent: 999,99 %. A figure above 100 % is read, so that the rules can say what
// is wrong with it.
const MaxPercent int64 = 99_999

// Percent prints hundredths of one percent with a comma and two decimals, as the
// count forms do: 9981 is 99,81.
func Percent(hundredths int64) string {
	whole, rest := hundredths/100, hundredths%100
	if hundredths < 0 {
		return fmt.Sprintf("-%s,%02d", Int(-whole), -rest)
	}
	return fmt.Sprintf("%s,%02d", Int(whole), rest)
}

// PercentSign is [Percent] with its sign: 9981 is 99,81%.
func PercentSign(hundredths int64) string {
	return Percent(hundredths) + "%"
}

// ParsePercent reads a percentage from 0 to [MaxPercent], with or without sign, of
// at most two decimals: 99,81%, 99,81, 99,8 %, 100. It returns hundredths of one
// percent and how many decimals were written, so that 99,8 can be held against a
// figure rounded to one.
//
// It fails with an [*Error]: [Empty]; [Ambiguous] for a dot (99.81); [TooPrecise];
// [OutOfRange]; [Malformed] for all else.
func ParsePercent(s string) (hundredths int64, decimals int, err error) {
	text := strings.TrimSpace(s)
	if text == "" {
		return 0, 0, refuse(Empty, s)
	}
	if number, signed := strings.CutSuffix(text, "%"); signed {
		text = strings.TrimSpace(number)
	}
	whole, decimal, comma := strings.Cut(text, ",")
	switch {
	case strings.Contains(text, ".") && isFigure(text):
		return 0, 0, refuse(Ambiguous, s)
	case !isDigits(whole) || comma && !isDigits(decimal):
		return 0, 0, refuse(Malformed, s)
	case len(decimal) > 2:
		return 0, 0, refuse(TooPrecise, s)
	}
	hundredths, err = strconv.ParseInt(whole+(decimal + "00")[:2], 10, 64)
	if err != nil || hundredths > MaxPercent {
		return 0, 0, refuse(OutOfRange, s)
	}
	return hundredths, len(decimal), nil
}
