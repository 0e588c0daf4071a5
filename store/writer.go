// The Writer: what an act may change, and how the log comes to know of it.

package store

import (
	"fmt"
	"runtime/debug"

	"laphieu/audit"
)

// Writer changes rows of one commune within one act. It reads what the act has
// changed so far. It ends with the closure it was given to.
type Writer struct {
	View
	head      audit.Head
	headKnown bool // else the first Append reads it
	entered   bool // an entry was appended
	changes   []audit.Change
	places    map[rowName]int // of the changes, once there are more than a few

	known  *acquaintances // nil on PostgreSQL
	ground bool           // a row of the ground was changed, see Store.Ground

	savepoint bool // this act shares its transaction
	marked    bool // and its savepoint is set
}

// run calls do and refuses what an act may not leave behind.
func (w *Writer) run(do func(*Writer) error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = internal(CodePanicked, fmt.Errorf("%v\n%s", p, debug.Stack()))
		}
	}()
	if err := do(w); err != nil {
		return err
	}
	if w.line.failed != nil { // even if do went on: half an act is none
		return w.line.failed
	}
	if len(w.changes) > 0 {
		return internal(CodeUnlogged, fmt.Errorf("%s %s", w.changes[0].Noun, w.changes[0].Key))
	}
	return nil
}

// mark sets the savepoint before the first change: an act that is refused
// before it changed anything needs none.
func (w *Writer) mark() error {
	if !w.savepoint || w.marked {
		return nil
	}
	_, err := w.line.exec("SAVEPOINT act")
	w.marked = err == nil
	return err
}

// leave keeps what the act did, or undoes it when err is not nil.
func (w *Writer) leave(err error) error {
	if !w.marked {
		return nil
	}
	w.line.failed = nil
	if err != nil {
		if _, err := w.line.exec("ROLLBACK TO act"); err != nil {
			return err
		}
	}
	_, err = w.line.exec("RELEASE act")
	return err
}

// change runs a statement that must change at least one row of noun.
func (w *Writer) change(noun, query string, args ...any) error {
	if err := w.mark(); err != nil {
		return err
	}
	if isGround(noun) {
		w.touch()
	}
	n, err := w.line.exec(query, args...)
	if err == nil && n == 0 {
		return notFound(noun)
	}
	return err
}

// Covered is a row that the log covers: its entry names the row's noun and key
// and the digest of its canonical form.
type Covered interface {
	Noun() string            // the table
	NounKey() string         // the key within the commune, its parts joined by "/"
	Canonical() audit.Object // what the digest is taken of
}

// put changes a covered row and notes it for the entry.
func (w *Writer) put(c Covered, query string, args ...any) error {
	digest, err := audit.Digest(c.Canonical())
	if err != nil {
		return refusedForm(c, err)
	}
	return w.changeNoted(audit.Change{Noun: c.Noun(), Key: c.NounKey(), Digest: digest}, query, args...)
}

// remove deletes a covered row and notes it for the entry.
func (w *Writer) remove(c Covered, query string, args ...any) error {
	return w.changeNoted(audit.Change{Noun: c.Noun(), Key: c.NounKey()}, query, args...)
}

// changeNoted changes a row and remembers it; of a row changed twice the last state
// counts. A row more than an entry can name is refused before it is written, and
// with it the act.
func (w *Writer) changeNoted(c audit.Change, query string, args ...any) error {
	name := rowName{c.Noun, c.Key}
	i, again := w.noted(name)
	if !again && len(w.changes) == audit.MaxChanges {
		w.line.failed = refused(CodeTooMany, audit.MaxChanges)
		return w.line.failed
	}
	if err := w.change(c.Noun, query, args...); err != nil {
		return err
	}
	if again {
		w.changes[i] = c
		return nil
	}
	w.changes = append(w.changes, c)
	if w.places != nil {
		w.places[name] = len(w.changes) - 1
	}
	return nil
}

// rowName names a covered row.
type rowName struct{ noun, key string }

// fewChanges are quicker looked through than remembered by name.
const fewChanges = 16

// noted says where among the changes a row stands.
func (w *Writer) noted(name rowName) (place int, there bool) {
	if len(w.changes) <= fewChanges {
		for i := range w.changes {
			if w.changes[i].Noun == name.noun && w.changes[i].Key == name.key {
				return i, true
			}
		}
		return 0, false
	}
	if w.places == nil {
		w.places = make(map[rowName]int, 2*len(w.changes))
		for i, c := range w.changes {
			w.places[rowName{c.Noun, c.Key}] = i
		}
	}
	place, there = w.places[name]
	return place, there
}
