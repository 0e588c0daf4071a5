// Fresh installations for tests.

package storetest

import (
	"testing"

	"laphieu/store"
)

// Opener opens a fresh installation that is closed when the test ends.
type Opener func(testing.TB) *store.Store

// SQLite opens a fresh installation in a temporary folder.
func SQLite(t testing.TB) *store.Store {
	t.Helper()
	return Open(t, store.Config{Data: t.TempDir()})
}

// Postgres opens a fresh installation in a database of its own on the tests'
// own server. Without PostgreSQL the test is skipped, or fails where nothing
// may go unchecked.
func Postgres(t testing.TB) *store.Store {
	t.Helper()
	return Open(t, store.Config{URL: PostgresURL(t)})
}

// Open makes and opens an installation.
func Open(t testing.TB, c store.Config) *store.Store {
	t.Helper()
	if err := store.Create(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	return Reopen(t, c)
}

// Reopen opens an installation that exists.
func Reopen(t testing.TB, c store.Config) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	return s
}
