// The log, read: by number, by person, by time, and as leaves for proofs.

package store

import (
	"bytes"
	"slices"
	"sort"

	"laphieu/audit"
	"laphieu/election"
)

const (
	selectBody  = `SELECT body FROM log WHERE commune = $1`
	entryBySeq  = selectBody + ` AND seq = $2`
	entriesFrom = selectBody + ` AND seq >= $2 ORDER BY seq LIMIT $3`
	entriesTo   = selectBody + ` AND seq < $2 ORDER BY seq DESC LIMIT $3`
	// The keys' index has account and seq of every entry: looking through one
	// person's part of it is cheaper than an index more in every act.
	entriesBy = selectBody + ` AND seq IN (SELECT seq FROM log WHERE commune = $1 AND account = $4 AND seq < $2
		ORDER BY seq DESC LIMIT $3) ORDER BY seq DESC`
	selectAt   = `SELECT at FROM log WHERE commune = $1 AND seq = $2`
	selectLeaf = `SELECT leaf FROM log WHERE commune = $1 AND seq >= $2 AND seq < $3 ORDER BY seq`
)

func readEntry(row scanner, e *audit.Entry) error {
	var body []byte
	if err := row.Scan(&body); err != nil {
		return err
	}
	entry, err := audit.ParseEntry(body)
	*e = entry
	return err
}

func readLeaf(row scanner, h *audit.Hash) error {
	var leaf []byte
	if err := row.Scan(&leaf); err != nil {
		return err
	}
	if len(leaf) != len(h) {
		return refused(CodeDamaged, "log.leaf")
	}
	copy(h[:], leaf)
	return nil
}

// Head returns the right edge of the commune's tree.
func (v *View) Head() (audit.Head, error) {
	if v.head != nil {
		return *v.head, nil
	}
	head, err := v.line.head(v.commune, "")
	if err == nil && v.memory != nil {
		v.head = &head
	}
	return head, err
}

// Entry returns the entry with a number.
func (v *View) Entry(seq int64) (audit.Entry, error) {
	return one(v.line, "log", readEntry, entryBySeq, v.commune, seq)
}

// EntriesFrom lists entries from a number on, in their order: the log as an
// outbox. Limits above MaxEntries are cut to it.
func (v *View) EntriesFrom(seq int64, limit int) ([]audit.Entry, error) {
	return many(v.line, readEntry, entriesFrom, v.commune, seq, min(limit, MaxEntries))
}

// EntriesWith lists those of the next MaxEntries entries from a number on, in their
// order, in whose canonical body any of the parts occurs, see [Member]. next is
// where to go on: the same number at the end of the log.
func (v *View) EntriesWith(seq int64, parts ...[]byte) (entries []audit.Entry, next int64, err error) {
	bodies, err := many(v.line, readBody, entriesFrom, v.commune, seq, MaxEntries)
	for _, body := range bodies {
		if err != nil || !slices.ContainsFunc(parts, func(part []byte) bool { return bytes.Contains(body, part) }) {
			continue
		}
		var entry audit.Entry
		entry, err = audit.ParseEntry(body)
		entries = append(entries, entry)
	}
	return entries, seq + int64(len(bodies)), err
}

// EntriesBefore lists entries before a number, the latest first.
func (v *View) EntriesBefore(seq int64, limit int) ([]audit.Entry, error) {
	return many(v.line, readEntry, entriesTo, v.commune, seq, min(limit, MaxEntries))
}

// EntriesBy lists an account's entries before a number, the latest first.
func (v *View) EntriesBy(account election.AccountID, seq int64, limit int) ([]audit.Entry, error) {
	return many(v.line, readEntry, entriesBy, v.commune, seq, min(limit, MaxEntries), account)
}

// SeqAt returns the number of the first entry received at or after an instant,
// in milliseconds, by halving: clocks step back now and then, and the log keeps
// its order all the same.
func (v *View) SeqAt(ms int64) (seq int64, err error) {
	head, err := v.Head()
	if err != nil {
		return 0, err
	}
	found := sort.Search(int(head.Size), func(n int) bool {
		at, failed := one(v.line, "log", func(row scanner, at *int64) error { return row.Scan(at) }, selectAt, v.commune, n)
		if failed != nil {
			err = failed
		}
		return at >= ms
	})
	return int64(found), err
}

// LeafHashes reads the leaves from ≤ n < to: a View is a source of hashes for
// the proofs of room audit.
func (v *View) LeafHashes(from, to int64) ([]audit.Hash, error) {
	return many(v.line, readLeaf, selectLeaf, v.commune, from, to)
}
