package store_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"laphieu/store"
	"laphieu/store/storetest"
)

func TestExpansions(t *testing.T) {
	const text = "CREATE TABLE x (a {{text}}, n {{int}}, b {{bytes}}) {{strict}} {{wide}};"
	lite, pg := store.Expand(text)
	if want := "CREATE TABLE x (a TEXT, n INTEGER, b BLOB) STRICT, WITHOUT ROWID STRICT;"; lite != want {
		t.Errorf("SQLite: %s", lite)
	}
	if want := `CREATE TABLE x (a TEXT COLLATE "C", n BIGINT, b BYTEA)  ;`; pg != want {
		t.Errorf("PostgreSQL: %s", pg)
	}
}

// TestMigrationsGoForward keeps anyone from writing a way back, which would
// lose what was entered since, and from a statement of one engine.
func TestMigrationsGoForward(t *testing.T) {
	files, err := filepath.Glob("migrations/*/*.sql")
	must(t, err)
	for _, name := range files {
		data, err := os.ReadFile(name)
		must(t, err)
		for _, forbidden := range []string{"+goose Down", "NO TRANSACTION", "AUTOINCREMENT", "SERIAL", "BIGINT", " BLOB", "BYTEA", "BOOLEAN"} {
			if strings.Contains(string(data), forbidden) {
				t.Errorf("%s has %q", name, forbidden)
			}
		}
	}
	if len(files) < 2 {
		t.Fatalf("only %d migrations found", len(files))
	}
}

// later are our migrations and one more.
func later(t *testing.T, text string) fs.FS {
	t.Helper()
	steps := fstest.MapFS{"9999_later.sql": {Data: []byte("-- +goose Up\n" + text)}}
	names, err := fs.Glob(store.Steps(), "*.sql")
	must(t, err)
	for _, name := range names {
		data, err := fs.ReadFile(store.Steps(), name)
		must(t, err)
		steps[name] = &fstest.MapFile{Data: data}
	}
	return steps
}

func TestUpgrade(t *testing.T) {
	c := store.Config{Data: t.TempDir()}
	s := storetest.Open(t, c)
	storetest.Found(t, s, here)
	must(t, s.Close())
	path := filepath.Join(c.Data, "laphieu.db")

	err := store.Upgrade(t.Context(), path, later(t, "CREATE TABLE later (a TEXT); CREATE TABLE later (a TEXT);"))
	if err == nil {
		t.Fatal("a migration that fails half way passed")
	}
	must(t, storetest.Reopen(t, c).Close()) // nothing of it stayed, the program of today still opens it

	must(t, store.Upgrade(t.Context(), path, later(t, "CREATE TABLE later (a TEXT); INSERT INTO later VALUES ('x');")))
	_, err = store.Open(t.Context(), c)
	wantCode(t, err, store.CodeNewer)

	copied := store.Config{Data: t.TempDir()} // the copy that was put beside is the database of before
	copyFile(t, path+".before", filepath.Join(copied.Data, "laphieu.db"))
	wantCommunes(t, storetest.Reopen(t, copied), 1)
}

func TestOlderIsNotRead(t *testing.T) {
	c := store.Config{Data: t.TempDir()}
	must(t, store.Create(t.Context(), c))
	run(t, filepath.Join(c.Data, "laphieu.db"), "DELETE FROM schema_version WHERE version_id > 0")
	_, err := store.OpenReadOnly(t.Context(), c)
	wantCode(t, err, store.CodeOlder)
}
