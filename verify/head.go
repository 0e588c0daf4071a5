// The stored edge of the tree, and the checkpoints, against the entries.

package verify

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"

	"laphieu/audit"
)

// wanted is a state that the log must have been in.
type wanted struct {
	size int64
	root audit.Hash
	held string // the file it was held in; empty: it stands in the database
}

func bySize(all []wanted) []wanted {
	slices.SortStableFunc(all, func(a, b wanted) int { return cmp.Compare(a.size, b.size) })
	return all
}

// compare holds the checkpoints of the present size against the tree. That they
// agree proves more than a consistency proof does: the log begins with exactly
// the entries that were signed.
func (l *chain) compare() {
	for len(l.wanted) > 0 && l.wanted[0].size <= l.tree.size {
		w := l.wanted[0]
		l.wanted = l.wanted[1:]
		if w.size != l.tree.size || w.root != l.tree.root() {
			l.unlike(w)
		}
	}
}

func (l *chain) unlike(w wanted) {
	if w.held == "" {
		l.add(Finding{Code: RootDiffers, Commune: l.code, Table: "checkpoint", Key: strconv.FormatInt(w.size, 10), Args: []any{w.size}})
		return
	}
	l.add(Finding{Code: LogRewritten, Commune: l.code, Table: "log", Args: []any{w.size, w.held}})
}

// tooShort tells of checkpoints over more entries than there are.
func (l *chain) tooShort() {
	for _, w := range l.wanted {
		if w.held == "" {
			l.add(Finding{
				Code: LogTooShort, Commune: l.code, Table: "checkpoint", Key: strconv.FormatInt(w.size, 10),
				Args: []any{w.size, l.tree.size},
			})
			continue
		}
		l.add(Finding{Code: LogRolledBack, Commune: l.code, Table: "log", Args: []any{w.size, l.tree.size, w.held}})
	}
}

// head compares the edge that the next entry will be hung on.
func (l *chain) head() error {
	if !l.readable["log_head"] {
		return nil
	}
	found := l.tree.size == 0
	err := l.each(2, `SELECT size, edge FROM log_head WHERE commune = $1`, func(cells []any) {
		found = true
		size, _ := cells[0].(int64)
		edge, _ := cells[1].([]byte)
		differs := Finding{Code: HeadDiffers, Commune: l.code, Table: "log_head", Key: l.code, Args: []any{size, l.tree.size}}
		switch {
		case size != l.tree.size:
			differs.Column = "size"
			l.add(differs)
			if l.next < size {
				l.wrong(l.next, Finding{Code: LogGap, Args: []any{l.next, size - 1}})
			}
		case !bytes.Equal(edge, l.tree.stored()):
			differs.Column = "edge"
			l.add(differs)
		}
	}, l.code)
	if !found && err == nil {
		l.add(Finding{Code: HeadMissing, Commune: l.code, Table: "log_head", Key: l.code})
	}
	return l.damaged("log_head", err)
}
