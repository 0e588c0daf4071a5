// What the room holds: the store it changes, and the clock, chance, hasher and
// key that it is given.

package acts

import (
	"encoding/base32"
	"io"
	"strings"
	"sync"
	"time"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"

	"golang.org/x/mod/sumdb/note"
)

// Config is what the room is given.
type Config struct {
	Store  *store.Store
	Clock  func() time.Time
	Random io.Reader
	Hasher *access.Hasher
	Signer note.Signer // of checkpoints; nil until init made the key
	Demo   bool        // made-up data: ChooseDemoRole works, nothing has to be set up first, no screen locks
}

// Acts does what people and the program ask for. It is safe for concurrent use.
type Acts struct {
	store  *store.Store
	desk   *store.Desk
	clock  func() time.Time
	random io.Reader
	hasher *access.Hasher
	signer note.Signer
	demo   bool

	write writing // store.Write; tests make it fail
	jobs  jobKinds
	ticks ticks
	known knownSessions // let in before
}

// New opens the door to a store that was opened for writing.
func New(c Config) *Acts {
	return &Acts{
		store: c.Store, desk: c.Store.Desk(), clock: c.Clock, hasher: c.Hasher, signer: c.Signer, demo: c.Demo,
		random: &oneAtATime{source: c.Random},
		write:  c.Store.Write,
	}
}

// now is the machine's hour in milliseconds UTC: of sessions, codes and entries,
// never of an election.
func (a *Acts) now() int64 { return a.clock().UnixMilli() }

// oneAtATime lets many draw from one source: an act on PostgreSQL runs beside
// others.
type oneAtATime struct {
	mu     sync.Mutex
	source io.Reader
}

func (r *oneAtATime) Read(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return io.ReadFull(r.source, p)
}

// idBytes are the 80 bits of an id.
const idBytes = 10

var idLetters = base32.StdEncoding.WithPadding(base32.NoPadding)

// newID draws an id: 16 letters of base32.
func (a *Acts) newID() (string, error) {
	raw, err := a.draw(idBytes)
	return strings.ToLower(idLetters.EncodeToString(raw)), err
}

// newSalt draws the salt of a row.
func (a *Acts) newSalt() ([]byte, error) {
	salt, err := audit.NewSalt(a.random)
	return salt, noRandomness(err)
}

func (a *Acts) draw(size int) ([]byte, error) {
	raw := make([]byte, size)
	_, err := io.ReadFull(a.random, raw)
	return raw, noRandomness(err)
}

func noRandomness(err error) error {
	if err == nil {
		return nil
	}
	return &election.Error{Kind: election.Internal, Code: "randomness", Cause: err}
}
