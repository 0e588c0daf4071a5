// Values of the canonical form, each taken in the only way it may be written.

package verify

import (
	"math"
	"unicode"
)

const maxWhole = 1<<53 - 1

// cursor takes values from the left. After the first that does not fit it is bad
// and takes nothing more.
type cursor struct {
	data  []byte
	spare []byte // texts that had escapes
	bad   bool
}

func (c *cursor) require(ok bool) {
	if !ok {
		c.bad, c.data = true, nil
	}
}

func (c *cursor) next(b byte) bool { return len(c.data) > 0 && c.data[0] == b }

// skip takes text if it comes next.
func (c *cursor) skip(text string) bool {
	if len(c.data) < len(text) || string(c.data[:len(text)]) != text {
		return false
	}
	c.data = c.data[len(text):]
	return true
}

func (c *cursor) literal(text string) { c.require(c.skip(text)) }

// whole takes a number: no sign before a zero, no zero before a digit.
func (c *cursor) whole(least, most int64) (n int64) {
	negative := c.skip("-")
	digits := 0
	for digits < len(c.data) && '0' <= c.data[digits] && c.data[digits] <= '9' && n <= math.MaxInt64/100 {
		n = 10*n + int64(c.data[digits]-'0')
		digits++
	}
	c.require(digits > 0 && (c.data[0] != '0' || digits == 1 && !negative))
	if c.bad {
		return 0
	}
	c.data = c.data[digits:]
	if negative {
		n = -n
	}
	c.require(least <= n && n <= most)
	return n
}

// hex takes a text of small hexadecimal digits, as many as fill dst, and gives
// the digits.
func (c *cursor) hex(dst []byte) []byte {
	digits := 2 * len(dst)
	if c.require(c.next('"') && len(c.data) >= digits+2 && c.data[digits+1] == '"'); c.bad {
		return nil
	}
	text := c.data[1 : digits+1]
	c.data = c.data[digits+2:]
	for i := range dst {
		high, low := nibble(text[2*i]), nibble(text[2*i+1])
		c.require(high|low < 16)
		dst[i] = high<<4 | low
	}
	return text
}

// nibble is the value of a digit, 16 if it is none.
func nibble(digit byte) byte {
	switch {
	case '0' <= digit && digit <= '9':
		return digit - '0'
	case 'a' <= digit && digit <= 'f':
		return digit - 'a' + 10
	}
	return 16
}

// line takes a text without control characters and line ends.
func (c *cursor) line(least int) []byte {
	text := c.text(least, maxLine)
	if !plain(text) {
		for _, r := range string(text) {
			c.require(!unicode.IsControl(r) && r != '\u2028' && r != '\u2029')
		}
	}
	return text
}

// text takes a text of least to most bytes in UTF-8 and normal form C.
func (c *cursor) text(least, most int) []byte {
	c.literal(`"`)
	end := 0
	for end < len(c.data) && c.data[end] >= ' ' && c.data[end] != '"' && c.data[end] != '\\' {
		end++
	}
	if c.require(end < len(c.data) && c.data[end] >= ' '); c.bad {
		return nil
	}
	text := c.data[:end]
	if c.data[end] == '\\' {
		text, end = c.escaped()
	}
	c.require(len(text) >= least && len(text) <= most && wellFormed(text))
	if c.bad {
		return nil
	}
	c.data = c.data[end+1:]
	return text
}
