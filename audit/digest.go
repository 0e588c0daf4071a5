// Hashes of leaves, and digests of personal data that can be forgotten.

package audit

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"

	"golang.org/x/mod/sumdb/tlog"
)

// Hash is a SHA-256: of a record, a leaf, a node or a root. Its String is base64,
// as checkpoints print it; in entries and proofs it is written with [Hex].
type Hash = tlog.Hash

// SaltBytes is the length of every salt: it keeps names from being tried one by one.
const SaltBytes = 16

// unsalted is what SaltedDigest answers without a salt: no UTF-8, so that
// Canonical refuses the record instead of logging what anybody could guess.
const unsalted = "\xffunsalted"

// NewSalt draws the salt of a row.
func NewSalt(random io.Reader) ([]byte, error) {
	salt := make([]byte, SaltBytes)
	_, err := io.ReadFull(random, salt)
	return salt, err
}

// SaltedDigest is what the log may know of personal data: the HMAC-SHA-256 of
// text under the row's own salt, in hex. The salt lives in the row and dies with
// it; then nobody can tell any more of whom the log speaks. With a salt of
// another length than SaltBytes the answer is a text that [Canonical] refuses
// with NoSalt.
func SaltedDigest(salt []byte, text string) string {
	if len(salt) != SaltBytes { // HMAC takes a salt and the same salt with a zero behind for one key
		return unsalted
	}
	mac := hmac.New(sha256.New, salt)
	mac.Write([]byte(text))
	return hex.EncodeToString(mac.Sum(nil))
}

// Leaf is the hash of an entry's body as a leaf of the tree.
func Leaf(body []byte) Hash { return tlog.RecordHash(body) }

// Hex writes a hash as entries and proofs have it: 64 digits, letters small.
func Hex(hash Hash) string { return hex.EncodeToString(hash[:]) }

// ParseHex reads what [Hex] wrote, and nothing else.
func ParseHex(text string) (Hash, error) {
	var hash Hash
	if !isHex(text, 2*len(hash)) {
		return Hash{}, refuse("", ValueMalformed)
	}
	if _, err := hex.Decode(hash[:], []byte(text)); err != nil {
		return Hash{}, refuse("", ValueMalformed)
	}
	return hash, nil
}

func isHex(text string, length int) bool {
	if len(text) != length {
		return false
	}
	for _, c := range []byte(text) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}
