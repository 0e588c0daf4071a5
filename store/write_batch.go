// A batch: acts in one transaction, each in its savepoint.

package store

import (
	"context"

	"laphieu/audit"
	"laphieu/election"
)

// heads are the right edges of some communes' trees.
type heads map[election.CommuneCode]audit.Head

// commit runs a batch and answers it. When the commit fails all are answered
// alike, the refused ones too: what refused them may not have been saved.
func (w *writer) commit(batch []*waiting) {
	results := make([]error, len(batch))
	done := false
	defer func() {
		if !done { // a closure ended this goroutine
			w.giveUp(results, internal(CodeNotSaved, nil))
		}
		w.groundChanged()
		for i, a := range batch {
			w.count.add(results[i])
			a.done <- results[i]
		}
	}()
	if err := w.transact(batch, results); err != nil {
		w.giveUp(results, err)
	}
	done = true
}

// transact fills in the results. An error means that all of the batch is lost.
func (w *writer) transact(batch []*waiting, results []error) error {
	if err := w.line.begin(context.Background(), sqlite.beginWrite()); err != nil {
		return internal(CodeNotSaved, err)
	}
	moved, alone := heads{}, len(batch) == 1
	w.known.off, w.ground = false, false
	for i, a := range batch {
		saved, err := w.try(a, moved, alone)
		if !saved {
			return lost(err)
		}
		results[i] = err
	}
	if alone && results[0] != nil {
		if w.line.end("ROLLBACK") != nil {
			return lost(results[0])
		}
		return nil
	}
	for commune, head := range moved {
		if err := w.line.putHead(commune, head); err != nil {
			return lost(err)
		}
	}
	w.groundChanges()
	if err := w.line.end("COMMIT"); err != nil {
		return uncommitted(err)
	}
	w.count.batches.Add(1)
	for commune, head := range moved {
		w.heads[commune] = head
	}
	return nil
}

// try runs one act. What it did is undone when it fails; saved is false when
// not even that was possible, because SQLite rolled everything back by itself,
// as it may when the disk is full. An act alone in its transaction needs no
// savepoint.
func (w *writer) try(a *waiting, moved heads, alone bool) (saved bool, err error) {
	head, known := moved[a.commune]
	if !known {
		head, known = w.heads[a.commune]
	}
	w.line.failed = nil
	act := &Writer{View: View{commune: a.commune, line: w.line}, head: head, headKnown: known, savepoint: !alone, known: &w.known}
	err = act.run(a.do)
	w.ground = w.ground || act.ground
	if err == nil && act.entered {
		moved[a.commune] = act.head
	}
	return act.leave(err) == nil, err
}

// lost tells everyone of a batch that nothing was saved. That the disk is full
// is true for them all.
func lost(cause error) error {
	if Is(cause, CodeDiskFull) {
		return cause
	}
	return internal(CodeNotSaved, cause)
}

// uncommitted is what a failed COMMIT means. Without room a frame of the
// write-ahead log could not be written, and the one that commits is the last:
// nothing was saved. What else fails may do so after that frame was written.
func uncommitted(err error) error {
	if full := fault(err); Is(full, CodeDiskFull) {
		return full
	}
	return internal(CodeUnknown, err)
}

// giveUp rolls back and answers err for all. The connection is replaced: after
// a failed write nobody knows what it still remembers.
func (w *writer) giveUp(results []error, err error) {
	for i := range results {
		results[i] = err
	}
	w.heads = heads{}
	w.known.forget()
	_ = w.line.end("ROLLBACK")
	if fresh, err := newLine(context.Background(), sqlite, w.db, w.count); err == nil {
		_ = w.line.close()
		w.line = fresh
	}
}
