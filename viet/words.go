// This file says numbers in words, for minutes and for the loudspeaker.

package viet

import "strings"

// Dialect is the habit in which numbers are spoken.
type Dialect uint8

// The two habits: 1.005 is "một nghìn không trăm linh năm" in the North, which is
// also that of school books, and "một ngàn không trăm lẻ năm" in the South.
const (
	North Dialect = iota
	South
)

// billion is where the names of numbers begin again: 10^15 is "một triệu tỷ".
const billion = 1_000_000_000

var (
	digitWords    = [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}
	thousandWords = [...]string{North: "nghìn", South: "ngàn"}
	gapWords      = [...]string{North: "linh", South: "lẻ"} // an empty ten: 105
)

// Words says a number in words, in the habit of the North: 3722 is "ba nghìn bảy
// trăm hai mươi hai". Every int64 has words; those of a negative one begin with
// "âm".
func Words(n int64) string {
	return North.Words(n)
}

// Words says a number in words, in the habit d.
func (d Dialect) Words(n int64) string {
	switch {
	case n < 0:
		return "âm " + strings.Join(d.spell(nil, -uint64(n)), " ")
	case n == 0:
		return digitWords[0]
	}
	return strings.Join(d.spell(nil, uint64(n)), " ")
}

// Percent says hundredths of one percent in words: 9979 is "chín mươi chín phẩy
// bảy mươi chín phần trăm", 9980 "chín mươi chín phẩy tám phần trăm". It is meant
// for figures from 0 up.
func (d Dialect) Percent(hundredths int64) string {
	whole, rest := d.Words(hundredths/100), hundredths%100
	switch {
	case rest == 0:
		return whole + " phần trăm"
	case rest%10 == 0:
		return whole + " phẩy " + d.Words(rest/10) + " phần trăm"
	case rest < 10:
		return whole + " phẩy không " + d.Words(rest) + " phần trăm"
	}
	return whole + " phẩy " + d.Words(rest) + " phần trăm"
}

// spell appends the words of n, and nothing for zero.
func (d Dialect) spell(words []string, n uint64) []string {
	if n >= billion {
		words = append(d.spell(words, n/billion), "tỷ")
	}
	words = d.group(words, n/1_000_000%1_000, "triệu")
	words = d.group(words, n/1_000%1_000, thousandWords[d])
	return d.group(words, n%1_000, "")
}

// group appends three digits and the name of their place. An empty group is not
// said. After a larger one an empty hundred is, so that 1.005 differs from 1.500.
func (d Dialect) group(words []string, n uint64, place string) []string {
	if n == 0 {
		return words
	}
	ten, unit := n/10%10, n%10
	inner := len(words) > 0 || n >= 100
	if inner {
		words = append(words, digitWords[n/100], "trăm")
	}
	switch {
	case ten > 1:
		words = append(words, digitWords[ten], "mươi")
	case ten == 1:
		words = append(words, "mười")
	case unit > 0 && inner:
		words = append(words, gapWords[d])
	}
	if unit > 0 {
		words = append(words, unitWord(ten, unit))
	}
	if place != "" {
		words = append(words, place)
	}
	return words
}

// unitWord is the last digit as it sounds after its ten: hai mươi mốt, mười lăm,
// hai mươi tư, but mười một, linh năm and mười bốn.
func unitWord(ten, unit uint64) string {
	switch {
	case unit == 1 && ten > 1:
		return "mốt"
	case unit == 4 && ten > 1:
		return "tư"
	case unit == 5 && ten > 0:
		return "lăm"
	}
	return digitWords[unit]
}
