// Texts in JSON: what needs no look, and the one way to write each escape.

package verify

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plain: most texts are printable ASCII, and those need no tables.
func plain[T string | []byte](text T) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// wellFormed: UTF-8, and in normal form C.
func wellFormed(text []byte) bool {
	return plain(text) || utf8.Valid(text) && norm.NFC.IsNormal(text)
}

// escaped takes a text that has escapes, and says where it ends.
func (c *cursor) escaped() (text []byte, end int) {
	begin := len(c.spare)
	for i := 0; i < len(c.data); {
		switch c.data[i] {
		case '"':
			return c.spare[begin:len(c.spare):len(c.spare)], i
		case '\\':
			b, size := unescape(c.data[i:])
			if size == 0 {
				c.require(false)
				return nil, -1
			}
			c.spare = append(c.spare, b)
			i += size
		default:
			c.require(c.data[i] >= ' ')
			if c.bad {
				return nil, -1
			}
			c.spare = append(c.spare, c.data[i])
			i++
		}
	}
	c.require(false)
	return nil, -1
}

// unescape reads one escape in its only form; size 0 if it is another.
func unescape(text []byte) (b byte, size int) {
	for b := range byte(' ') {
		if e := escapes[b]; bytes.HasPrefix(text, []byte(e)) {
			return b, len(e)
		}
	}
	for _, b := range []byte{'"', '\\'} {
		if len(text) > 1 && text[1] == b {
			return b, 2
		}
	}
	return 0, 0
}
