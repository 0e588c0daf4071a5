// The second factor: six figures that a phone computes from a shared secret and
// the hour (RFC 6238), each good for one sign-in.

package access

import (
	"crypto/subtle"
	"encoding/base32"
	"io"
	"strings"

	"laphieu/election"
	"laphieu/viet"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"
	"github.com/pquerna/otp/totp"
)

// What every authenticator app understands.
const (
	CodeFigures   = 6
	CodePeriod    = 30 // seconds
	codeWindow    = 1  // periods that a phone's clock may be early or late
	CodeKeyBytes  = 20 // RFC 4226: the length of the hash
	maxLabelBytes = 60

	millisecond = 1000 // of a second
)

var base32Key = base32.StdEncoding.WithPadding(base32.NoPadding)

// NewCodeKey draws the secret that the phone and the program share.
func NewCodeKey(random io.Reader) ([]byte, error) {
	key := make([]byte, CodeKeyBytes)
	if _, err := io.ReadFull(random, key); err != nil {
		return nil, &election.Error{Kind: election.Internal, Code: "randomness", Cause: err}
	}
	return key, nil
}

// CheckCode checks six figures against a key at an instant in milliseconds UTC,
// by the machine's clock and not by an election's. last is the step of the last
// code that was taken, 0 if none: a code of that step or an earlier one is
// refused, so that a code seen over a shoulder is worth nothing.
//
// Where it is right, step has to be kept as the new last in the same transaction
// that signs the person in.
func CheckCode(key []byte, typed string, now, last int64) (step int64, right bool) {
	code := strings.Join(strings.Fields(typed), "")
	if len(key) != CodeKeyBytes || len(code) != CodeFigures || now < 0 {
		return 0, false
	}
	current := now / millisecond / CodePeriod
	found := int64(-1)
	for s := max(0, current-codeWindow); s <= current+codeWindow; s++ {
		// Each is computed and compared, whichever is right: time tells nothing.
		same := subtle.ConstantTimeCompare([]byte(codeAt(key, s)), []byte(code))
		found = max(found, int64(same)*(s+1)-1)
	}
	if found < 0 || found <= last {
		return 0, false
	}
	return found, true
}

// codeAt computes the code of one step; "" if it cannot, which equals no code.
func codeAt(key []byte, step int64) string {
	code, err := hotp.GenerateCodeCustom(base32Key.EncodeToString(key), uint64(step), hotp.ValidateOpts{
		Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1,
	})
	if err != nil {
		return ""
	}
	return code
}

// ProvisioningURI gives the address that a phone reads as a QR code. Apps show
// the issuer as it stands, and some show other letters than ASCII as rubbish: so
// "xã Thiệu Ngọc" is "La phieu Xa Thieu Ngoc".
func ProvisioningURI(commune, login string, key []byte) (string, error) {
	if len(key) != CodeKeyBytes {
		return "", &election.Error{Kind: election.Internal, Code: "code_key"}
	}
	account := label(login)
	if account == "" {
		return "", &election.Error{Kind: election.Invalid, Code: "login_empty", Field: "login"}
	}
	made, err := totp.Generate(totp.GenerateOpts{
		Issuer: strings.TrimSpace("La phieu " + capitals(label(commune))), AccountName: account,
		Secret: key, Period: CodePeriod, Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1,
	})
	if err != nil {
		return "", &election.Error{Kind: election.Internal, Code: "code_address", Cause: err}
	}
	return made.String(), nil
}

// TypedKey gives the key in groups of four, for a phone whose camera is broken.
func TypedKey(key []byte) string { return inGroups(base32Key.EncodeToString(key), " ") }

// label folds a name to letters and figures of ASCII with single spaces. A colon
// would end the issuer, so there is none.
func label(name string) string {
	ascii := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', strings.ContainsRune(" .-_@", r):
			return r
		}
		return -1
	}, viet.Search(name))
	ascii = strings.Join(strings.Fields(ascii), " ")
	return strings.TrimSpace(ascii[:min(len(ascii), maxLabelBytes)])
}

// capitals writes each word with a capital, as names of places are.
func capitals(ascii string) string {
	words := strings.Fields(ascii)
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}

// inGroups breaks a text into groups of four.
func inGroups(text, between string) string {
	var groups []string
	for len(text) > 4 {
		groups, text = append(groups, text[:4]), text[4:]
	}
	return strings.Join(append(groups, text), between)
}
