package store_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"laphieu/store"
	"laphieu/store/storetest"
)

// TestRefusals opens what must not be opened. None of it may be changed.
func TestRefusals(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(t *testing.T, path string)
		code  string
	}{
		"no database":                  {func(t *testing.T, path string) { must(t, os.Remove(path)) }, store.CodeMissing},
		"a database of zero bytes":     {func(t *testing.T, path string) { must(t, os.Truncate(path, 0)) }, store.CodeEmpty},
		"a database cut in its header": {func(t *testing.T, path string) { must(t, os.Truncate(path, 50)) }, store.CodeForeign},
		"something else":               {func(t *testing.T, path string) { must(t, os.WriteFile(path, make([]byte, 8192), 0o600)) }, store.CodeForeign},
		"another program's database":   {func(t *testing.T, path string) { run(t, path, "PRAGMA application_id = 1") }, store.CodeForeign},
		"a database without its mark":  {func(t *testing.T, path string) { run(t, path, "PRAGMA application_id = 0") }, store.CodeForeign},
		"written by a newer program": {func(t *testing.T, path string) {
			run(t, path, "INSERT INTO schema_version (version_id, is_applied) VALUES (99, 1)")
		}, store.CodeNewer},
		"a schema without its versions": {func(t *testing.T, path string) { run(t, path, "DROP TABLE schema_version") }, store.CodeDamaged},
		"the desk in place of the acts": {func(t *testing.T, path string) { copyFile(t, filepath.Join(filepath.Dir(path), "desk.db"), path) }, store.CodeForeign},
	} {
		t.Run(name, func(t *testing.T) {
			c := store.Config{Data: t.TempDir()}
			must(t, store.Create(t.Context(), c))
			path := filepath.Join(c.Data, "laphieu.db")
			test.spoil(t, path)
			before, _ := os.ReadFile(path)
			_, err := store.Open(t.Context(), c)
			wantCode(t, err, test.code)
			_, err = store.OpenReadOnly(t.Context(), c)
			wantCode(t, err, test.code)
			if after, _ := os.ReadFile(path); string(after) != string(before) {
				t.Error("the refused file was changed")
			}
		})
	}
}

func TestCreateOnlyInAnEmptyPlace(t *testing.T) {
	c := store.Config{Data: filepath.Join(t.TempDir(), "xã Thiệu Ngọc?#%")} // SQLite reads names as addresses
	s := storetest.Open(t, c)
	storetest.Found(t, s, here)
	wantCode(t, store.Create(t.Context(), c), store.CodeLocked)
	must(t, s.Close())
	wantCode(t, store.Create(t.Context(), c), store.CodeExists)
	again := storetest.Reopen(t, c)
	wantCommunes(t, again, 1)
}

// TestCreateCutOff: after one that failed at either database, the folder can be
// opened or made.
func TestCreateCutOff(t *testing.T) {
	for _, name := range []string{"laphieu.db", "desk.db"} {
		c := store.Config{Data: t.TempDir()}
		inTheWay := filepath.Join(c.Data, name+".new")
		must(t, os.MkdirAll(filepath.Join(inTheWay, "full"), 0o700))
		wantCode(t, store.Create(t.Context(), c), store.CodeFailed)
		must(t, os.RemoveAll(inTheWay))
		s, err := store.Open(t.Context(), c)
		if store.Is(err, store.CodeMissing) {
			s = storetest.Open(t, c)
		} else {
			must(t, err)
		}
		wantCommunes(t, s, 0)
		must(t, s.Close())
	}
}

func TestPostgresRefusals(t *testing.T) {
	empty := store.Config{URL: storetest.PostgresURL(t)}
	_, err := store.Open(t.Context(), empty)
	wantCode(t, err, store.CodeMissing)
	foreign := store.Config{URL: storetest.PostgresURL(t)}
	runPostgres(t, foreign.URL, "CREATE SCHEMA laphieu")
	_, err = store.Open(t.Context(), foreign)
	wantCode(t, err, store.CodeForeign)
	wantCode(t, store.Create(t.Context(), foreign), store.CodeExists)
	newer := store.Config{URL: storetest.PostgresURL(t)}
	must(t, store.Create(t.Context(), newer))
	runPostgres(t, newer.URL, "INSERT INTO laphieu.schema_version (version_id, is_applied) VALUES (99, true)")
	_, err = store.Open(t.Context(), newer)
	wantCode(t, err, store.CodeNewer)
	_, err = store.Open(t.Context(), store.Config{URL: "postgres://%zz"})
	wantCode(t, err, "store_url")
}

// A desk that was lost is made anew; the acts are as they were.
func TestLostDesk(t *testing.T) {
	c := store.Config{Data: t.TempDir()}
	s := storetest.Open(t, c)
	storetest.Found(t, s, here)
	must(t, s.Close())
	must(t, os.Remove(filepath.Join(c.Data, "desk.db")))
	again := storetest.Reopen(t, c)
	wantCommunes(t, again, 1)
	must(t, again.Desk().SaveSession(t.Context(), store.Session{Token: "t", Data: []byte{}, Expiry: 1}))
}

func TestReadOnly(t *testing.T) {
	c := store.Config{Data: t.TempDir()}
	s := storetest.Open(t, c)
	storetest.Found(t, s, here)
	r, err := store.OpenReadOnly(t.Context(), c)
	must(t, err)
	wantCommunes(t, r, 1)
	wantCode(t, storetest.Act(t.Context(), r, here, nil), store.CodeReadOnly)
	storetest.Found(t, s, "00007") // while the reader looks
	wantCommunes(t, r, 2)
	must(t, r.Close())
	must(t, s.Close())
	r, err = store.OpenReadOnly(t.Context(), c) // nobody writes
	must(t, err)
	wantCommunes(t, r, 2)
	must(t, r.Close())
	wantCommunes(t, storetest.Reopen(t, c), 2)
}

func wantCommunes(t *testing.T, s *store.Store, want int) {
	t.Helper()
	if units, err := s.Communes(t.Context()); err != nil || len(units) != want {
		t.Errorf("communes %v, %v; want %d", units, err, want)
	}
}

func TestReadOnlyPostgres(t *testing.T) {
	c := store.Config{URL: storetest.PostgresURL(t)}
	s := storetest.Open(t, c)
	storetest.Found(t, s, here)
	r, err := store.OpenReadOnly(t.Context(), c)
	must(t, err)
	wantCommunes(t, r, 1)
	err = store.ReaderConn(r, func(conn *sql.Conn) error {
		_, err := conn.ExecContext(t.Context(), "DELETE FROM log")
		return err
	})
	if err == nil {
		t.Error("a reading connection deleted the log")
	}
	must(t, r.Close())
}
