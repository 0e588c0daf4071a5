// The place where passwords are hashed: few at once, a short queue, and the same
// work whether or not anyone has that name.

package access

import (
	"context"
	"io"
	"sync"

	"laphieu/election"
)

// How many may be at work and wait. Two cores serve the desk too: a flood at the
// door may slow the door and nothing else.
const (
	MaxHashesAtOnce  = 2
	MaxHashesWaiting = 32
)

// Hasher makes and checks kept passwords. It is safe for concurrent use.
type Hasher struct {
	cost Cost
	none phc // stands for the account that does not exist

	mu   sync.Mutex
	salt io.Reader // guarded by mu

	queue chan struct{} // one for each who is at work or waits
	work  chan struct{} // one for each who is at work

	derive Deriver
}

// Deriver computes what [Derive] computes, perhaps elsewhere. It is safe for
// concurrent use.
type Deriver func(password string, salt []byte, c Cost, size int) []byte

// NewHasher makes a hasher that draws its salts from random.
func NewHasher(random io.Reader, cost Cost) (*Hasher, error) {
	if !cost.valid() {
		return nil, &election.Error{Kind: election.Invalid, Code: "password_cost"}
	}
	return &Hasher{
		cost:   cost,
		none:   phc{cost: cost, salt: make([]byte, saltBytes), key: make([]byte, keyBytes)},
		salt:   random,
		queue:  make(chan struct{}, MaxHashesAtOnce+MaxHashesWaiting),
		work:   make(chan struct{}, MaxHashesAtOnce),
		derive: Derive,
	}, nil
}

// AtOnce narrows how many hashes are at work at once, for a machine that has few
// cores and others to serve: at least one, MaxHashesAtOnce at most. It is called
// before the hasher is used.
func (h *Hasher) AtOnce(n int) {
	h.work = make(chan struct{}, min(max(n, 1), MaxHashesAtOnce))
}

// DeriveBy has the keys computed by somebody else, who must find what [Derive]
// finds. It is called before the hasher is used.
func (h *Hasher) DeriveBy(d Deriver) { h.derive = d }

// Verdict is what a check found.
type Verdict struct {
	Right  bool
	Rehash bool // right, and kept at another cost than today's: keep it anew
}

// Hash returns the text to keep for a password. Whether the password is good
// enough is for [CheckPassword] to say, and it is asked first.
func (h *Hasher) Hash(ctx context.Context, password string) (string, error) {
	if len(password) > MaxPasswordBytes {
		return "", &election.Error{Kind: election.Invalid, Code: "password_long", Args: []any{MaxPassword}}
	}
	p := phc{cost: h.cost, salt: make([]byte, saltBytes), key: make([]byte, keyBytes)}
	if err := h.draw(p.salt); err != nil {
		return "", &election.Error{Kind: election.Internal, Code: "randomness", Cause: err}
	}
	key, err := h.run(ctx, password, p)
	if err != nil {
		return "", err
	}
	p.key = key
	return p.String(), nil
}

// Check compares a password with what was kept. kept is empty for a name that
// nobody has, or that has no password yet: the answer is wrong, and takes as
// long as for any other.
func (h *Hasher) Check(ctx context.Context, kept, password string) (Verdict, error) {
	p, broken := parsePHC(kept)
	real := broken == nil && len(password) <= MaxPasswordBytes
	if !real { // the same work, for nothing
		p, password = h.none, ""
	}
	key, err := h.run(ctx, password, p)
	if err != nil {
		return Verdict{}, err
	}
	if kept != "" && broken != nil {
		return Verdict{}, &election.Error{Kind: election.Internal, Code: "password_row", Cause: broken}
	}
	right := real && p.matches(key)
	return Verdict{Right: right, Rehash: right && h.stale(p)}, nil
}

// stale reports whether a kept password should be kept anew.
func (h *Hasher) stale(p phc) bool {
	return p.cost != h.cost || len(p.salt) != saltBytes || len(p.key) != keyBytes
}

func (h *Hasher) draw(salt []byte) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	_, err := io.ReadFull(h.salt, salt)
	return err
}

// run waits for a place and hashes. Who finds the queue full is told to come
// back; who leaves gives the place up.
func (h *Hasher) run(ctx context.Context, password string, p phc) ([]byte, error) {
	select {
	case h.queue <- struct{}{}:
		defer func() { <-h.queue }()
	default:
		return nil, &election.Error{Kind: election.Refused, Code: "password_queue_full"}
	}
	select {
	case h.work <- struct{}{}:
		defer func() { <-h.work }()
	case <-ctx.Done():
	}
	if err := ctx.Err(); err != nil { // also when both were ready at once
		return nil, &election.Error{Kind: election.Refused, Code: "password_queue_left", Cause: err}
	}
	return h.derive(password, p.salt, p.cost, len(p.key)), nil
}
