// The secret that opens the first account, or sets a lost password anew: shown
// once, good for an hour, used once, kept only as a hash.

package access

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base32"
	"io"
	"strings"

	"laphieu/election"
)

// OneTimeLife is how long a secret is good for, in milliseconds.
const OneTimeLife = 60 * 60 * millisecond

// A secret is 24 letters of 5 bits. 120 bits are more than anyone can try, so a
// plain hash keeps them (ASVS 5.0, 6.5.2: from 112 bits on).
const (
	oneTimeBytes = 15
	secretDomain = "laphieu one-time secret v1\n"
)

// secretLetters leaves out i, l, o and u: nothing to misread.
var secretLetters = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz")

// OneTime is what is kept of a secret.
type OneTime struct {
	Hash    [sha256.Size]byte
	Expires int64 // ms UTC
	Used    bool
}

// NewOneTime draws a secret. shown is for the eyes of one person and stands
// nowhere else: "7k2m-9qxd-…", six groups of four.
func NewOneTime(random io.Reader, now int64) (shown string, o OneTime, err error) {
	raw := make([]byte, oneTimeBytes)
	if _, err := io.ReadFull(random, raw); err != nil {
		return "", OneTime{}, &election.Error{Kind: election.Internal, Code: "randomness", Cause: err}
	}
	text := secretLetters.EncodeToString(raw)
	return inGroups(text, "-"), OneTime{Hash: secretHash(text), Expires: now + OneTimeLife}, nil
}

// Use checks a typed secret and returns what has to be kept in the same
// transaction as what it opened. That a secret is used or out of date is told
// only to those who have it.
func (o OneTime) Use(typed string, now int64) (OneTime, error) {
	hash := secretHash(readSecret(typed))
	switch {
	case subtle.ConstantTimeCompare(hash[:], o.Hash[:]) != 1:
		return o, &election.Error{Kind: election.Forbidden, Code: "secret_wrong", Field: "secret"}
	case o.Used:
		return o, &election.Error{Kind: election.Forbidden, Code: "secret_used", Field: "secret"}
	case now >= o.Expires:
		return o, &election.Error{Kind: election.Forbidden, Code: "secret_expired", Field: "secret"}
	}
	o.Used = true
	return o, nil
}

func secretHash(text string) [sha256.Size]byte { return sha256.Sum256([]byte(secretDomain + text)) }

// readSecret evens what a hand may write otherwise: case, groups, and the
// letters that look like figures.
func readSecret(typed string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case 'o':
			return '0'
		case 'i', 'l':
			return '1'
		case '-', '–', ' ', '\t', '\u00a0', '\r', '\n':
			return -1
		}
		return r
	}, strings.ToLower(typed))
}
