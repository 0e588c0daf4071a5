// Write on SQLite: one goroutine takes the acts that wait into one transaction.
// One fsync carries them all, and none is answered before it.

package store

import (
	"context"
	"database/sql"
	"errors"
	"runtime"
	"sync/atomic"

	"laphieu/election"
)

// waiting is an act on its way to the writer. Whoever swaps taken first decides
// whether it runs or its caller gave up.
type waiting struct {
	commune election.CommuneCode
	do      func(*Writer) error
	taken   atomic.Bool
	done    chan error // one answer
}

func (a *waiting) take() bool { return a.taken.CompareAndSwap(false, true) }

// writer owns the one connection that writes. Its fields belong to its
// goroutine, but for the channels.
type writer struct {
	db    *sql.DB
	line  *line
	count *counters
	heads heads // as committed
	known acquaintances

	ground   bool // an act of this batch changed it
	changing bool // and it is being committed

	queue chan *waiting
	quit  chan struct{} // closed: no new acts
	gone  chan struct{} // closed: the goroutine has ended
}

func newWriter(ctx context.Context, db *sql.DB, count *counters) (*writer, error) {
	l, err := newLine(ctx, sqlite, db, count)
	if err != nil {
		return nil, err
	}
	return &writer{
		db: db, line: l, count: count, heads: heads{},
		queue: make(chan *waiting, MaxQueue), quit: make(chan struct{}), gone: make(chan struct{}),
	}, nil
}

// write waits in the queue and then for the answer.
func (w *writer) write(ctx context.Context, commune election.CommuneCode, do func(*Writer) error) error {
	a := &waiting{commune: commune, do: do, done: make(chan error, 1)}
	select { // Go chooses at random among several: these come first
	case <-w.quit:
		return refused(CodeClosed)
	case <-ctx.Done():
		return canceled(ctx)
	default:
	}
	select {
	case w.queue <- a:
	case <-ctx.Done():
		return canceled(ctx)
	case <-w.quit:
		return refused(CodeClosed)
	}
	select {
	case err := <-a.done:
		return err
	case <-ctx.Done():
		if a.take() {
			return canceled(ctx)
		}
	case <-w.gone:
		if a.take() {
			return refused(CodeClosed)
		}
	}
	return <-a.done
}

func canceled(ctx context.Context) error {
	return &election.Error{Kind: election.Refused, Code: CodeCanceled, Cause: context.Cause(ctx)}
}

// run serves until quit, and then those who still wait.
func (w *writer) run() {
	ended := false
	defer func() {
		if !ended { // a closure ended its goroutine, as a test's FailNow does
			go w.run()
			return
		}
		close(w.gone)
	}()
	for batch := w.next(); len(batch) > 0; batch = w.next() {
		w.commit(batch)
	}
	ended = true
}

// next waits for an act and takes those that wait with it, without waiting to
// fill. It returns none when the store closes and nobody waits.
func (w *writer) next() []*waiting {
	var batch []*waiting
	add := func(a *waiting) {
		if a.take() {
			batch = append(batch, a)
		}
	}
	for len(batch) == 0 {
		select {
		case a := <-w.queue:
			add(a)
		case <-w.quit:
			select {
			case a := <-w.queue:
				add(a)
			default:
				return nil
			}
		}
	}
	// Those whom the last commit answered come back now, if they are let run.
	runtime.Gosched()
	for len(batch) < MaxBatch {
		select {
		case a := <-w.queue:
			add(a)
		default:
			return batch
		}
	}
	return batch
}

// stop ends the goroutine after the acts that wait.
func (w *writer) stop(ctx context.Context) error {
	close(w.quit)
	select {
	case <-w.gone:
		return nil
	case <-ctx.Done():
		return errors.New("an act does not end")
	}
}
