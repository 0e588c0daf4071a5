// How a password is kept: Argon2id with its cost, salt and key as one line of
// PHC text, so that the cost can rise later without losing anyone.

package access

import (
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"

	"laphieu/election"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// Cost is what one hash costs, to us and to whoever steals the table.
type Cost struct {
	Memory  uint32 // KiB
	Passes  uint32
	Threads uint8
}

// DefaultCost is the least that OWASP's password storage advice allows for
// Argon2id: 19 MiB, two passes, one thread. RFC 9106 would have 64 MiB and four
// lanes; a commune's office PC with two cores has to answer the count desk at
// the same time, and two hashes at once then hold 38 MiB, not 128.
var DefaultCost = Cost{Memory: 19 * 1024, Passes: 2, Threads: 1}

// What a kept password may ask of the machine. A row written by somebody else
// must not be able to stop the program.
const (
	MaxHashMemory  = 256 * 1024 // KiB
	MaxHashPasses  = 16
	MaxHashThreads = 8
	maxPHCBytes    = 300

	saltBytes                    = 16 // as RFC 9106 has it
	keyBytes                     = 32
	minSaltBytes, maxSalt        = 8, 64
	minKeyBytes, maxKey          = 16, 64
	argon2Version         uint32 = argon2.Version
)

func (c Cost) valid() bool {
	return c.Threads >= 1 && c.Threads <= MaxHashThreads &&
		c.Passes >= 1 && c.Passes <= MaxHashPasses &&
		c.Memory >= 8*uint32(c.Threads) && c.Memory <= MaxHashMemory
}

// phc is a kept password taken apart.
type phc struct {
	cost      Cost
	salt, key []byte
}

func (p phc) String() string {
	b64 := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s",
		argon2Version, p.cost.Memory, p.cost.Passes, p.cost.Threads, b64(p.salt), b64(p.key))
}

// parsePHC reads exactly what String writes: one text for one value, nothing
// before, between or after.
func parsePHC(text string) (phc, error) {
	bad := &election.Error{Kind: election.Invalid, Code: "password_row"}
	parts := strings.Split(text, "$")
	if len(text) > maxPHCBytes || len(parts) != 6 {
		return phc{}, bad
	}
	var p phc
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &p.cost.Memory, &p.cost.Passes, &p.cost.Threads); err != nil {
		return phc{}, bad
	}
	var errSalt, errKey error
	p.salt, errSalt = base64.RawStdEncoding.DecodeString(parts[4])
	p.key, errKey = base64.RawStdEncoding.DecodeString(parts[5])
	if errSalt != nil || errKey != nil || !p.valid() || p.String() != text {
		return phc{}, bad
	}
	return p, nil
}

func (p phc) valid() bool {
	return p.cost.valid() &&
		len(p.salt) >= minSaltBytes && len(p.salt) <= maxSalt &&
		len(p.key) >= minKeyBytes && len(p.key) <= maxKey
}

// Derive computes the key of a password, size bytes long, by Argon2id (RFC 9106).
// This is the one slow line of the room.
func Derive(password string, salt []byte, c Cost, size int) []byte {
	return argon2.IDKey([]byte(composed(password)), salt, c.Passes, c.Memory, c.Threads, uint32(size))
}

// matches compares in constant time.
func (p phc) matches(key []byte) bool { return subtle.ConstantTimeCompare(p.key, key) == 1 }

// composed evens the two ways in which keyboards write the same Vietnamese
// letter, so that a password typed on the phone is that of the PC. Nothing else
// is touched: no trimming, no case.
func composed(password string) string { return norm.NFC.String(password) }
