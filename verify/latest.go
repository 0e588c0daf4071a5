// The last change of each row, by a fingerprint, in bounded memory.

package verify

import (
	"hash/maphash"
	"math"

	"laphieu/audit"
)

// fingerprint stands for a noun and a key: 128 bits that nobody can aim at,
// because each run draws its own seeds.
type fingerprint [2]uint64

// marker computes fingerprints.
type marker struct {
	seeds [2]maphash.Seed
	buf   []byte
}

func newMarker() marker {
	return marker{seeds: [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}}
}

func (m *marker) mark(noun string, key []byte) fingerprint {
	m.buf = append(append(append(m.buf[:0], noun...), 0), key...)
	return fingerprint{maphash.Bytes(m.seeds[0], m.buf), maphash.Bytes(m.seeds[1], m.buf)}
}

// last is what the log said of a row the last time it spoke of it.
type last struct {
	digest audit.Hash // zero: deleted
	seq    int64
}

// latest holds the last change of the rows whose fingerprint lies in a range.
// It begins with all fingerprints; when it holds more than its room the upper
// half of the range is let go, and comes in a later pass over the log.
type latest struct {
	room     int
	from, to uint64 // both included
	held     map[fingerprint]last
}

func newLatest(room int) *latest {
	return &latest{room: room, to: math.MaxUint64, held: map[fingerprint]last{}}
}

func (l *latest) covers(f fingerprint) bool { return l.from <= f[0] && f[0] <= l.to }

func (l *latest) put(f fingerprint, change last) {
	if !l.covers(f) {
		return
	}
	l.held[f] = change
	for len(l.held) > l.room && l.from < l.to {
		l.to = l.from + (l.to-l.from)/2
		for f := range l.held {
			if !l.covers(f) {
				delete(l.held, f)
			}
		}
	}
}

// take gives the last change of a row and forgets it: what is left after all
// rows has no row.
func (l *latest) take(f fingerprint) (last, bool) {
	change, found := l.held[f]
	delete(l.held, f)
	return change, found
}

func (l *latest) first() bool { return l.from == 0 }

// next moves to the fingerprints that were let go, and says whether there are any.
func (l *latest) next() bool {
	if l.to == math.MaxUint64 {
		return false
	}
	l.from, l.to = l.to+1, math.MaxUint64
	clear(l.held)
	return true
}
