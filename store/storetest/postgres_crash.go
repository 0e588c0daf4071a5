// A PostgreSQL that a test may crash: another than the one that its neighbours
// stand on, and one that syncs.

package storetest

import (
	"syscall"
	"testing"
)

// Fragile is a PostgreSQL of a test's own.
type Fragile struct{ own *server }

// OwnPostgres starts one. It is gone when the test ends.
func OwnPostgres(t testing.TB) *Fragile {
	t.Helper()
	own, err := start("on")
	orSkip(t, err)
	t.Cleanup(own.stop)
	return &Fragile{own}
}

// URL makes an empty database and returns its address.
func (f *Fragile) URL(t testing.TB) string {
	t.Helper()
	return f.own.database(t)
}

// Crash stops the server as it stands ("immediate shutdown"): nothing is
// finished, nothing written that was not, no client is told.
func (f *Fragile) Crash(t testing.TB) {
	t.Helper()
	if err := f.own.process.Process.Signal(syscall.SIGQUIT); err != nil {
		t.Error(err)
		return
	}
	<-f.own.exited
}

// Restart starts it again: it recovers from its log and then answers.
func (f *Fragile) Restart(t testing.TB) {
	t.Helper()
	if err := f.own.serve(); err != nil {
		t.Error(err)
	}
}
