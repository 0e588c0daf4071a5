// Values written in the canonical form.

package verify

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"laphieu/audit"
)

// escapes are the one way to write each control character.
var escapes = func() (written [' ']string) {
	for b := range written {
		written[b] = fmt.Sprintf(`\u%04x`, b)
	}
	written['\b'], written['\t'], written['\n'], written['\f'], written['\r'] = `\b`, `\t`, `\n`, `\f`, `\r`
	return written
}()

// appendText quotes a text. The code is why it cannot be quoted, empty if it can.
func appendText(dst []byte, text string) ([]byte, audit.Code) {
	switch {
	case plain(text):
	case !utf8.ValidString(text):
		return dst, audit.NotUTF8
	case !norm.NFC.IsNormalString(text):
		return dst, audit.NotNFC
	}
	dst = append(dst, '"')
	done := 0
	for i := range len(text) {
		b := text[i]
		if b >= ' ' && b != '"' && b != '\\' {
			continue
		}
		dst = append(dst, text[done:i]...)
		if b < ' ' {
			dst = append(dst, escapes[b]...)
		} else {
			dst = append(dst, '\\', b)
		}
		done = i + 1
	}
	return append(append(dst, text[done:]...), '"'), ""
}

// saltBytes is the length of a salt. Not a byte more: HMAC takes a key and the
// same key with a zero byte behind it for one.
const saltBytes = 16

// appendSalted writes the HMAC-SHA-256 (RFC 2104) of text under salt, in hex.
func appendSalted(dst, salt []byte, text string) ([]byte, audit.Code) {
	if len(salt) != saltBytes {
		return dst, audit.NoSalt
	}
	var key [sha256.BlockSize]byte
	copy(key[:], salt)
	inner := append(padded(key, 0x36), text...)
	sum := sha256.Sum256(inner)
	sum = sha256.Sum256(append(padded(key, 0x5c), sum[:]...))
	dst = append(dst, '"')
	return append(hex.AppendEncode(dst, sum[:]), '"'), ""
}

func padded(key [sha256.BlockSize]byte, pad byte) []byte {
	block := make([]byte, len(key), 4*len(key))
	for i := range key {
		block[i] = key[i] ^ pad
	}
	return block
}

// appendKey writes a part of a row's key. "/" stands between the parts, so it is
// written %2F within one, and "%" is %25: no two keys look alike.
func appendKey(dst []byte, part string) []byte {
	for i := range len(part) {
		switch part[i] {
		case '%':
			dst = append(dst, "%25"...)
		case '/':
			dst = append(dst, "%2F"...)
		default:
			dst = append(dst, part[i])
		}
	}
	return dst
}
