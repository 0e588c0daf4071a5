// An entry's body, read from left to right in its one form.
//
// The members of a canonical body have one order, so whoever reads them in that
// order and takes each value in its one form has checked the form too. This
// reader is written from docs/formats.md and shares nothing with the one of room
// audit; a fuzz test holds them against each other.

package verify

import (
	"bytes"

	"laphieu/audit"
)

// entry is what the checks need of a body. Its texts are good until the next
// body is read.
type entry struct {
	seq, receivedAt       int64
	commune, account, key []byte
	changes               []change
}

// change is what became of one row.
type change struct {
	noun, key []byte
	digest    audit.Hash // zero: deleted
}

// Bounds of an entry, as docs/formats.md states them.
const (
	maxChanges = 20_000
	maxLine    = 256
	maxReason  = 4096
	maxSize    = 1 << 40 // entries, rows of a bulk change
	maxRecord  = 1 << 24 // bytes
)

// reader reads bodies one after another into the same entry.
type reader struct {
	cursor
	entry
	seen map[string]bool
}

// read reports whether the body is an entry in its one form.
func (r *reader) read(body []byte) bool {
	r.cursor = cursor{data: body, spare: r.spare[:0]}
	r.changes = r.changes[:0]
	r.literal(`{"account":`)
	r.account = r.line(0)
	r.literal(`,"act":`)
	r.line(1)
	r.literal(`,"changes":[`)
	r.readChanges()
	r.literal(`],"claimed_at":`)
	r.whole(0, maxWhole)
	r.literal(`,"commune":`)
	r.commune = r.line(1)
	r.literal(`,"device":`)
	r.line(0)
	r.literal(`,"election":`)
	r.line(0)
	r.literal(`,"key":`)
	r.key = r.hex(make([]byte, 16))
	r.literal(`,"reason":`)
	r.text(0, maxReason)
	r.literal(`,"received_at":`)
	r.receivedAt = r.whole(0, maxWhole)
	r.literal(`,"seq":`)
	r.seq = r.whole(0, maxSize-1)
	r.literal(`,"v":1}`)
	return !r.bad && len(r.data) == 0 && len(body) <= maxRecord && !r.repeats()
}

func (r *reader) readChanges() {
	for !r.bad && !r.next(']') && len(r.changes) <= maxChanges {
		if len(r.changes) > 0 {
			r.literal(`,`)
		}
		r.changes = append(r.changes, r.change())
	}
	r.require(len(r.changes) <= maxChanges)
}

func (r *reader) change() (c change) {
	r.literal(`{`)
	bulk := r.skip(`"count":`)
	if bulk {
		r.whole(1, maxSize)
		r.literal(`,`)
	}
	r.literal(`"digest":`)
	if deleted := r.skip(`""`); deleted {
		r.require(!bulk)
	} else {
		r.hex(c.digest[:])
		r.require(c.digest != audit.Hash{}) // a deleted row has no digits
	}
	r.literal(`,"key":`)
	c.key = r.line(1)
	r.literal(`,"noun":`)
	c.noun = r.line(1)
	r.literal(`}`)
	return c
}

// repeats finds a row that is named twice: an entry says what it has become.
func (r *reader) repeats() bool {
	const few = 8
	if len(r.changes) <= few {
		for i, a := range r.changes {
			for _, b := range r.changes[:i] {
				if bytes.Equal(a.noun, b.noun) && bytes.Equal(a.key, b.key) {
					return true
				}
			}
		}
		return false
	}
	r.seen = map[string]bool{}
	for _, c := range r.changes {
		r.seen[string(c.noun)+"\n"+string(c.key)] = true // a line has no line end
	}
	return len(r.seen) < len(r.changes)
}
