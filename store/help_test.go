package store_test

import (
	"database/sql"
	"os"
	"testing"

	"laphieu/election"
	"laphieu/store"
)

const here election.CommuneCode = "00001"

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantCode(t testing.TB, err error, code string) {
	t.Helper()
	if !store.Is(err, code) {
		t.Fatalf("error %v, want code %s", err, code)
	}
}

// run runs a statement on a database file that nobody has open.
func run(t testing.TB, path, statement string) {
	t.Helper()
	execute(t, "sqlite", path, statement)
}

func runPostgres(t testing.TB, url, statement string) {
	t.Helper()
	execute(t, "pgx", url, statement)
}

func execute(t testing.TB, driver, name, statement string) {
	t.Helper()
	db, err := sql.Open(driver, name)
	must(t, err)
	defer db.Close()
	_, err = db.ExecContext(t.Context(), statement)
	must(t, err)
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	must(t, err)
	must(t, os.WriteFile(to, data, 0o600))
}

func text(key, value string) func(*store.Writer) error {
	return func(w *store.Writer) error { return w.PutText(store.Text{Key: key, Value: value}) }
}

// hasText tells whether a text was saved.
func hasText(t testing.TB, s *store.Store, key string) bool {
	t.Helper()
	var found bool
	must(t, s.View(t.Context(), here, func(v *store.View) error {
		_, err := v.Text(key)
		found = err == nil
		if store.Is(err, store.CodeNoRow) {
			return nil
		}
		return err
	}))
	return found
}
