// Acts beside each other: each whole or not at all, none in the way of another.

package storetest

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"testing"

	"laphieu/audit"
	"laphieu/store"
)

// errRefused is what an act of these tests is refused with.
var errRefused = errors.New("refused")

func testIsolation(t *testing.T, s *store.Store) {
	const clients, each = 24, 8
	Found(t, s, here)
	Found(t, s, there)
	var wait sync.WaitGroup
	for client := range clients {
		commune := here
		if client%4 == 0 {
			commune = there
		}
		wait.Go(func() {
			for n := range each {
				err := Act(context.Background(), s, commune, isolated(client, n))
				if wrong := errors.Is(err, errRefused) != bad(client, n); wrong {
					t.Errorf("act %d/%d: %v", client, n, err)
				}
			}
		})
	}
	wait.Wait()
	view(t, s, here, func(v *store.View) error {
		for client := range clients {
			for n := range each {
				_, err := v.Text(fmt.Sprintf("%d-%d", client, n))
				if there := err == nil; there != (!bad(client, n) && client%4 != 0) {
					t.Errorf("act %d/%d: its text is there: %v", client, n, there)
				}
			}
		}
		wantTree(t, v)
		return nil
	})
	view(t, s, there, func(v *store.View) error { wantTree(t, v); return nil })
}

func bad(client, n int) bool { return (client+n)%3 == 0 }

func isolated(client, n int) func(*store.Writer) error {
	return func(w *store.Writer) error {
		if err := w.PutText(store.Text{Key: fmt.Sprintf("%d-%d", client, n), Value: "x"}); err != nil || !bad(client, n) {
			return err
		}
		return errRefused
	}
}

// wantTree recomputes the log from its leaves.
func wantTree(t *testing.T, v *store.View) {
	t.Helper()
	head, err := v.Head()
	must(t, err)
	leaves, err := v.LeafHashes(0, head.Size+1)
	must(t, err)
	var again audit.Head
	for _, leaf := range leaves {
		again.Append(leaf)
	}
	got, err := head.Root()
	must(t, err)
	want, err := again.Root()
	must(t, err)
	if got != want || int64(len(leaves)) != head.Size || head.Size == 0 {
		t.Errorf("edge of %d leaves has root %v, the %d leaves have %v", head.Size, got, len(leaves), want)
	}
	entries, err := v.EntriesFrom(0, store.MaxEntries)
	must(t, err)
	for i, e := range entries {
		if body, err := e.Body(); err != nil || audit.Leaf(body) != leaves[i] || e.Seq != int64(i) {
			t.Errorf("entry %d is not its leaf: %v", i, err)
		}
	}
}

func testSticky(t *testing.T, s *store.Store) {
	settled(t, s)
	err := Act(t.Context(), s, here, func(w *store.Writer) error {
		must(t, w.PutText(store.Text{Key: "half", Value: "x"}))
		if w.InsertAccount(theOne) == nil {
			t.Error("an account was made twice")
		}
		return nil // and goes on as if nothing had happened
	})
	wantCode(t, err, store.CodeTaken)
	wantNoText(t, s, "half")
	act(t, s, here, text("after", "works"))
}

func wantNoText(t *testing.T, s *store.Store, key string) {
	t.Helper()
	view(t, s, here, func(v *store.View) error {
		_, err := v.Text(key)
		wantCode(t, err, store.CodeNoRow)
		return nil
	})
}

func testUnlogged(t *testing.T, s *store.Store) {
	Found(t, s, here)
	wantCode(t, s.Write(t.Context(), here, text("unseen", "x")), store.CodeUnlogged)
	err := s.Write(t.Context(), here, func(w *store.Writer) error {
		if _, err := w.Append(Entry(""), store.Answer{}); err != nil {
			return err
		}
		return text("unseen", "after the entry")(w)
	})
	wantCode(t, err, store.CodeUnlogged)
	wantNoText(t, s, "unseen")
	err = Act(t.Context(), s, here, func(w *store.Writer) error {
		_, err := w.Append(Entry(""), store.Answer{})
		return err
	})
	wantCode(t, err, store.CodeTwice)
}

func testPanic(t *testing.T, s *store.Store) {
	Found(t, s, here)
	err := Act(t.Context(), s, here, func(w *store.Writer) error {
		must(t, text("panicked", "x")(w))
		panic("on purpose")
	})
	wantCode(t, err, store.CodePanicked)
	ended := make(chan error, 1)
	go func() {
		defer close(ended)
		ended <- Act(context.Background(), s, here, func(w *store.Writer) error {
			must(t, text("panicked", "x")(w))
			runtime.Goexit() // as FailNow does
			return nil
		})
	}()
	if err := <-ended; err != nil { // on PostgreSQL it was the caller's goroutine that ended
		wantCode(t, err, store.CodeNotSaved)
	}
	act(t, s, here, text("after", "works"))
	wantNoText(t, s, "panicked")
}

func testCanceled(t *testing.T, s *store.Store) {
	Found(t, s, here)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := Act(ctx, s, here, text("given up", "x"))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	wantNoText(t, s, "given up")
}

func testSnapshot(t *testing.T, s *store.Store) {
	Found(t, s, here)
	view(t, s, here, func(v *store.View) error {
		before, err := v.Head()
		must(t, err)
		act(t, s, here, text("meanwhile", "x"))
		after, err := v.Head()
		must(t, err)
		if _, err := v.Text("meanwhile"); before.Size != after.Size || !store.Is(err, store.CodeNoRow) {
			t.Errorf("the view moved from %d to %d entries: %v", before.Size, after.Size, err)
		}
		return nil
	})
}

func testStatements(t *testing.T, s *store.Store) {
	settled(t, s)
	before := s.Stats()
	const acts = 10
	for range acts {
		must(t, s.Write(t.Context(), here, simple))
	}
	after := s.Stats()
	if n := after.Statements - before.Statements; n > 6*acts {
		t.Errorf("%d statements for %d acts", n, acts)
	}
	if after.Acts-before.Acts != acts || after.Batches-before.Batches != acts {
		t.Errorf("%+v after %+v", after, before)
	}
}

// simple does what room acts does in each act: looks for the key, reads the
// account, changes a row, appends the entry.
func simple(w *store.Writer) error {
	e := Entry(person)
	if _, found, err := w.Answered(person, e.Key); err != nil || found {
		return err
	}
	if _, err := w.Account(person); err != nil {
		return err
	}
	if err := w.PutText(store.Text{Key: "simple", Value: e.Key}); err != nil {
		return err
	}
	_, err := w.Append(e, store.Answer{Request: make([]byte, 32), Answer: []byte("{}")})
	return err
}

func testClosed(t *testing.T, s *store.Store) {
	Found(t, s, here)
	must(t, s.Close())
	wantCode(t, Act(t.Context(), s, here, text("late", "x")), store.CodeClosed)
	wantCode(t, s.View(t.Context(), here, func(*store.View) error { return nil }), store.CodeClosed)
}
