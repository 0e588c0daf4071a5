package store_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"modernc.org/sqlite"

	"laphieu/store"
	"laphieu/store/storetest"
)

// founded is a fresh installation with one commune, and its commits counted by
// SQLite itself. refuse makes commits fail.
func founded(t testing.TB) (s *store.Store, commits *atomic.Int64, refuse *atomic.Bool) {
	t.Helper()
	s = storetest.SQLite(t)
	storetest.Found(t, s, here)
	commits, refuse = &atomic.Int64{}, &atomic.Bool{}
	must(t, store.WriterConn(s).Raw(func(conn any) error {
		conn.(sqlite.HookRegisterer).RegisterCommitHook(func() int32 {
			if refuse.Load() {
				return 1
			}
			commits.Add(1)
			return 0
		})
		return nil
	}))
	return s, commits, refuse
}

// holder is the commit of the act that holds the writer. It changes nothing and
// costs no fsync, but SQLite calls it a commit.
const holder = 1

// held keeps the writer busy until let go, so that acts gather behind it.
func held(t testing.TB, s *store.Store) (letGo func()) {
	t.Helper()
	inside, leave := make(chan struct{}), make(chan struct{})
	go func() {
		_ = s.Write(context.Background(), here, func(*store.Writer) error {
			close(inside)
			<-leave
			return nil
		})
	}()
	<-inside
	return func() { close(leave) }
}

// gathered lets acts gather while the writer is busy, runs them and returns
// what each was answered.
func gathered(t testing.TB, s *store.Store, acts int, do func(n int) func(*store.Writer) error) []error {
	t.Helper()
	letGo := held(t, s)
	results := make([]error, acts)
	var wait sync.WaitGroup
	for n := range acts {
		wait.Go(func() { results[n] = storetest.Act(context.Background(), s, here, do(n)) })
	}
	for store.Queued(s) < acts {
		time.Sleep(time.Millisecond)
	}
	letGo()
	wait.Wait()
	return results
}

func numbered(n int) func(*store.Writer) error { return text(fmt.Sprint(n), "x") }

func TestActsShareCommits(t *testing.T) {
	s, commits, _ := founded(t)
	for n, err := range gathered(t, s, 3*store.MaxBatch+1, numbered) {
		if err != nil || !hasText(t, s, fmt.Sprint(n)) {
			t.Errorf("act %d: %v", n, err)
		}
	}
	if n := commits.Load() - holder; n != 4 {
		t.Errorf("%d commits for %d acts, want 4", n, 3*store.MaxBatch+1)
	}
}

func TestOneFailsInABatch(t *testing.T) {
	s, commits, _ := founded(t)
	refused := errors.New("refused")
	results := gathered(t, s, 10, func(n int) func(*store.Writer) error {
		return func(w *store.Writer) error {
			if err := numbered(n)(w); err != nil || n != 4 {
				return err
			}
			return refused
		}
	})
	for n, err := range results {
		if errors.Is(err, refused) != (n == 4) || hasText(t, s, fmt.Sprint(n)) == (n == 4) {
			t.Errorf("act %d: %v", n, err)
		}
	}
	if n := commits.Load() - holder; n != 1 {
		t.Errorf("%d commits, want 1", n)
	}
}

func TestStatementsInABatch(t *testing.T) {
	s, _, _ := founded(t)
	before := s.Stats().Statements
	gathered(t, s, store.MaxBatch, func(n int) func(*store.Writer) error {
		return func(w *store.Writer) error {
			if _, _, err := w.Answered("a", fmt.Sprint(n)); err != nil {
				return err
			}
			if _, err := w.Accounts(); err != nil {
				return err
			}
			return numbered(n)(w)
		}
	})
	// The edge of the tree is written once for the batch.
	if n := s.Stats().Statements - before; n > 6*store.MaxBatch+1 {
		t.Errorf("%d statements for %d acts", n, store.MaxBatch)
	}
}

func TestFailedCommit(t *testing.T) {
	s, _, refuse := founded(t)
	for n, err := range gathered(t, s, 5, func(n int) func(*store.Writer) error {
		return func(w *store.Writer) error {
			refuse.Store(true)
			return numbered(n)(w)
		}
	}) {
		wantCode(t, err, store.CodeUnknown)
		if hasText(t, s, fmt.Sprint(n)) {
			t.Errorf("act %d is there though its commit failed", n)
		}
	}
	refuse.Store(false)
	must(t, storetest.Act(t.Context(), s, here, text("after", "works")))
	must(t, s.View(t.Context(), here, func(v *store.View) error {
		head, err := v.Head()
		if head.Size != 2 {
			t.Errorf("the log has %d entries, want 2", head.Size)
		}
		return err
	}))
}

func TestDiskFull(t *testing.T) {
	s, _, _ := founded(t)
	limit := func(pages int64) {
		var got int64
		must(t, store.WriterConn(s).QueryRowContext(t.Context(), fmt.Sprintf("PRAGMA max_page_count = %d", pages)).Scan(&got))
	}
	var pages int64
	must(t, store.WriterConn(s).QueryRowContext(t.Context(), "PRAGMA page_count").Scan(&pages))
	limit(pages)
	big := string(make([]byte, 20_000))
	wantCode(t, storetest.Act(t.Context(), s, here, text("big", big)), store.CodeDiskFull)
	limit(pages) // after such a failure the connection is a new one
	for n, err := range gathered(t, s, 6, func(n int) func(*store.Writer) error {
		if n == 3 {
			return text("big", big)
		}
		return numbered(n)
	}) {
		if saved := hasText(t, s, fmt.Sprint(n)); saved != (err == nil) || n == 3 && !store.Is(err, store.CodeDiskFull) {
			t.Errorf("act %d: %v, and its text is there: %v", n, err, saved)
		}
	}
	if hasText(t, s, "big") {
		t.Error("what had no room is there")
	}
	limit(1 << 30)
	must(t, storetest.Act(t.Context(), s, here, text("big", big)))
}

func TestGivenUpWhileWaiting(t *testing.T) {
	s, _, _ := founded(t)
	letGo := held(t, s)
	ctx, cancel := context.WithCancel(t.Context())
	answer := make(chan error)
	go func() { answer <- storetest.Act(ctx, s, here, text("given up", "x")) }()
	for store.Queued(s) == 0 {
		time.Sleep(time.Millisecond)
	}
	cancel()
	err := <-answer // at once, though the writer is still busy
	if !errors.Is(err, context.Canceled) || !store.Is(err, store.CodeCanceled) {
		t.Errorf("error %v", err)
	}
	letGo()
	must(t, storetest.Act(t.Context(), s, here, text("after", "x")))
	if hasText(t, s, "given up") {
		t.Error("an act that was given up was saved")
	}
}

// TestClose closes beside acts: each is saved and says so, or is not.
func TestClose(t *testing.T) {
	c := store.Config{Data: t.TempDir()}
	s := storetest.Open(t, c)
	storetest.Found(t, s, here)
	const clients = 64
	saved := make([]int, clients)
	var wait sync.WaitGroup
	for client := range clients {
		wait.Go(func() {
			for {
				err := storetest.Act(context.Background(), s, here, text(fmt.Sprintf("%d-%d", client, saved[client]), "x"))
				if err != nil {
					if !store.Is(err, store.CodeClosed) {
						t.Error(err)
					}
					return
				}
				saved[client]++
			}
		})
	}
	time.Sleep(100 * time.Millisecond)
	start := time.Now()
	must(t, s.Close())
	if took := time.Since(start); took > store.CloseWithin {
		t.Errorf("closing took %v", took)
	}
	wait.Wait()
	again := storetest.Reopen(t, c)
	for client, n := range saved {
		if n > 0 && !hasText(t, again, fmt.Sprintf("%d-%d", client, n-1)) || hasText(t, again, fmt.Sprintf("%d-%d", client, n)) {
			t.Errorf("client %d: %d acts acknowledged, others are there", client, n)
		}
	}
}

// TestCloseGivesUp does not wait for ever for an act that does not end.
func TestCloseGivesUp(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for five seconds")
	}
	t.Parallel()
	c := store.Config{Data: t.TempDir()}
	must(t, store.Create(t.Context(), c))
	s, err := store.Open(t.Context(), c)
	must(t, err)
	letGo := held(t, s)
	start := time.Now()
	err = s.Close()
	if took := time.Since(start); err == nil || took > store.CloseWithin+time.Second {
		t.Errorf("closing took %v: %v", took, err)
	}
	letGo()
}
