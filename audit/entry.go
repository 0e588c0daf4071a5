// The entry: one act, who did it, and the digest of everything it changed.

package audit

import (
	"strconv"
	"unicode"
)

// EntryVersion is the "v" of the entries written today.
const EntryVersion = 1

// Bounds of an entry. The set-up of the largest commune, put in the place of another,
// is one act of under 20,000 rows (ADR 0030). A bulk act is one change with a count,
// see [Bulk].
const (
	MaxChanges = 20_000
	MaxLine    = 256  // bytes of a name, an id, a row's key
	MaxReason  = 4096 // bytes of the reason
)

// Entry is one act as the log keeps it, in plain and for ever.
type Entry struct {
	Seq        int64    // its leaf in the tree, from 0: the order of all acts of a commune
	Key        string   // the act's 128 random bits in hex, made when its form was shown
	Commune    string   //
	Election   string   // empty: an act of no election
	Act        string   // what was done, by its constant
	Account    string   // by whom; empty before there is an account
	Device     string   // where, as far as known; empty if not
	ClaimedAt  int64    // milliseconds UTC by the sender's clock, only a claim; 0: none
	ReceivedAt int64    // milliseconds UTC by our clock; the order is Seq, not this
	Reason     string   // a citation, as "Quyết định 12/QĐ-UBBC"; never about a person
	Changes    []Change // at most one for a row, in the order the act made them
}

// Change is what became of one row, or of many in a bulk act.
type Change struct {
	Noun   string // what kind of row
	Key    string // which one
	Digest Hash   // of its canonical bytes after the act; zero: deleted
	Count  int64  // 0 for one row; else Digest is the root over that many changes, see Bulk
}

// check holds the entry to its bounds before it becomes bytes that stay for ever.
func (e Entry) check() error {
	for _, member := range []struct {
		name, text string
		required   bool
	}{
		{"commune", e.Commune, true},
		{"election", e.Election, false},
		{"act", e.Act, true},
		{"account", e.Account, false},
		{"device", e.Device, false},
	} {
		if err := checkLine(member.text, member.required); err != nil {
			return at(member.name, err)
		}
	}
	switch {
	case !isHex(e.Key, 32):
		return refuse("key", ValueMalformed)
	case e.Seq < 0 || e.Seq >= MaxSize:
		return refuse("seq", OutOfRange)
	case e.ClaimedAt < 0:
		return refuse("claimed_at", OutOfRange)
	case e.ReceivedAt < 0:
		return refuse("received_at", OutOfRange)
	case len(e.Reason) > MaxReason:
		return refuse("reason", TooLarge)
	case len(e.Changes) > MaxChanges:
		return refuse("changes", TooLarge)
	}
	return checkChanges(e.Changes)
}

// checkChanges: an entry says what a row has become, so no row stands in it twice.
func checkChanges(changes []Change) error {
	type row struct{ noun, key string }
	var seen map[row]bool
	if len(changes) > 1 {
		seen = make(map[row]bool, len(changes))
	}
	for i, c := range changes {
		if err := c.check(); err != nil {
			return at(placeOf(i), err)
		}
		if seen[row{c.Noun, c.Key}] {
			return refuse(placeOf(i), Repeated)
		}
		if seen != nil {
			seen[row{c.Noun, c.Key}] = true
		}
	}
	return nil
}

func placeOf(i int) string { return "changes[" + strconv.Itoa(i) + "]" }

func (c Change) check() error {
	if err := checkLine(c.Noun, true); err != nil {
		return at("noun", err)
	}
	if err := checkLine(c.Key, true); err != nil {
		return at("key", err)
	}
	if c.Count < 0 || c.Count > MaxSize || c.Count > 0 && c.Digest == (Hash{}) {
		return refuse("count", OutOfRange)
	}
	return nil
}

// checkLine: one line of bounded length; that it is UTF-8 and NFC is seen when it
// is written.
func checkLine(text string, required bool) error {
	if required && text == "" {
		return refuse("", ValueMalformed)
	}
	if len(text) > MaxLine {
		return refuse("", TooLarge)
	}
	for _, r := range text {
		if r < ' ' || r > '~' && unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return refuse("", ValueMalformed)
		}
	}
	return nil
}
