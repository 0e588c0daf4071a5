package verify_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"
	"laphieu/verify"
)

func wantRefused(t *testing.T, s verify.Source, code string) {
	t.Helper()
	_, err := verify.Run(t.Context(), s)
	if e, ours := errors.AsType[*election.Error](err); !ours || e.Code != code {
		t.Errorf("got %v, want %s", err, code)
	}
}

func TestRefusedFiles(t *testing.T) {
	for name, test := range map[string]struct {
		code string
		make func(folder, file string) error
	}{
		"no folder": {verify.CodeMissing, func(folder, _ string) error { return os.Remove(folder) }},
		"no file":   {verify.CodeMissing, func(string, string) error { return nil }},
		"empty":     {verify.CodeEmpty, func(_, file string) error { return os.WriteFile(file, nil, 0o600) }},
		"short":     {verify.CodeForeign, func(_, file string) error { return os.WriteFile(file, []byte("SQLite format 3\x00"), 0o600) }},
		"a text":    {verify.CodeForeign, func(_, file string) error { return os.WriteFile(file, []byte(strings.Repeat("no ", 99)), 0o600) }},
		"another program's": {verify.CodeForeign, func(_, file string) error {
			return change(file, "CREATE TABLE t (x)", "PRAGMA application_id = 7")
		}},
		"no version": {verify.CodeForeign, func(_, file string) error {
			return change(file, "CREATE TABLE t (x)", "PRAGMA application_id = 0x4c504849")
		}},
		"newer": {verify.CodeNewer, func(folder, file string) error {
			return errors.Join(store.Create(t.Context(), store.Config{Data: folder}),
				change(file, "INSERT INTO schema_version (version_id, is_applied) VALUES (99999, 1)"))
		}},
		"older": {verify.CodeOlder, func(folder, file string) error {
			return errors.Join(store.Create(t.Context(), store.Config{Data: folder}), change(file, "DELETE FROM schema_version"))
		}},
		"a folder": {verify.CodeFailed, func(_, file string) error { return os.Mkdir(file, 0o700) }},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			must(t, test.make(folder, filepath.Join(folder, "laphieu.db")))
			wantRefused(t, verify.Source{Data: folder}, test.code)
		})
	}
}

func change(file string, queries ...string) error {
	db, err := sql.Open("sqlite", file)
	if err != nil {
		return err
	}
	defer db.Close()
	for _, q := range queries {
		if _, err := db.Exec(q); err != nil {
			return err
		}
	}
	return nil
}

func TestRefusedServers(t *testing.T) {
	url := storetest.PostgresURL(t)
	wantRefused(t, verify.Source{URL: "postgres://secret:word@%zz"}, verify.CodeURL)
	wantRefused(t, verify.Source{URL: url}, verify.CodeMissing)
	wantRefused(t, verify.Source{URL: strings.Replace(url, "/test_", "/nowhere_", 1)}, verify.CodeFailed)
	db, err := sql.Open("pgx", url)
	must(t, err)
	defer db.Close()
	_, err = db.Exec("CREATE SCHEMA laphieu")
	must(t, err)
	wantRefused(t, verify.Source{URL: url}, verify.CodeForeign)
}

// Without a public key signatures cannot be checked, and a clean answer would be
// worth less than it says.
func TestNoKey(t *testing.T) {
	folder := settled(t)
	wantRefused(t, verify.Source{Data: folder}, verify.CodeNoKey)
	wantRefused(t, verify.Source{Data: folder, Held: []verify.Held{{Name: "f"}}}, verify.CodeNoKey)
}
