package verify_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"laphieu/store"
	"laphieu/store/storetest"
	"laphieu/verify"
)

// A new migration makes this fail until verify knows its tables: add them to
// nouns, or write an exception.
func TestKnowsTheNewestMigration(t *testing.T) {
	files, err := filepath.Glob("../store/migrations/laphieu/*.sql")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	number, _, _ := strings.Cut(filepath.Base(slices.Max(files)), "_")
	if n, err := strconv.Atoi(number); err != nil || n != verify.SchemaVersion {
		t.Errorf("the newest migration is %s, verify knows %d", number, verify.SchemaVersion)
	}
}

// Every column of the schema is covered or a written exception, on both engines,
// and every exception is a column.
func TestEveryColumnIsCoveredOrExcepted(t *testing.T) {
	folder := t.TempDir()
	must(t, store.Create(t.Context(), store.Config{Data: folder}))
	wantClean(t, run(t, verify.Source{Data: folder}))
	url := storetest.PostgresURL(t)
	must(t, store.Create(t.Context(), store.Config{URL: url}))
	wantClean(t, run(t, verify.Source{URL: url}))

	rows, err := liteHand(t, folder).Query(`SELECT m.name || '.' || x.name FROM sqlite_schema m, pragma_table_xinfo(m.name) x WHERE m.type = 'table'`)
	must(t, err)
	defer rows.Close()
	var columns []string
	for rows.Next() {
		var c string
		must(t, rows.Scan(&c))
		columns = append(columns, c)
	}
	page, err := os.ReadFile("../docs/formats.md")
	must(t, err)
	for _, x := range verify.Exceptions {
		name := x.Table + "." + x.Column
		if !slices.Contains(columns, name) {
			t.Errorf("there is no column %s to be excepted", name)
		}
		if !strings.Contains(string(page), "| `"+name+"` | "+x.Why+" |") {
			t.Errorf("docs/formats.md has no row: | `%s` | %s |", name, x.Why)
		}
	}
}

// Every foreign key of the schema is followed by a query of our own.
func TestEveryReferenceIsFollowed(t *testing.T) {
	folder := t.TempDir()
	must(t, store.Create(t.Context(), store.Config{Data: folder}))
	rows, err := liteHand(t, folder).Query(`SELECT m.name, f."from", f."table", f."to" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
		WHERE m.type = 'table' AND f."from" <> 'commune'`)
	must(t, err)
	defer rows.Close()
	followed := verify.References()
	for n := 0; ; n++ {
		if !rows.Next() {
			if n != len(followed) {
				t.Errorf("%d references in the schema, %d followed", n, len(followed))
			}
			return
		}
		var from, column, to, key string
		must(t, rows.Scan(&from, &column, &to, &key))
		column = strings.TrimPrefix(column, "in_") // election, where it is not empty
		if r := from + "." + column + " → " + to + "." + key; !slices.Contains(followed, r) {
			t.Errorf("%s is not followed", r)
		}
	}
}

// What is done to the schema itself is named too.
func TestSchemaEdits(t *testing.T) {
	lite, pg := "sqlite", "postgres"
	for _, test := range []struct {
		engine string
		edit   string
		code   verify.Code
		table  string
		column string
	}{
		{"", "CREATE TABLE extra (x INTEGER)", verify.TableUnknown, "extra", ""},
		{"", "ALTER TABLE text ADD COLUMN extra INTEGER", verify.ColumnUnknown, "text", "extra"},
		{"", "ALTER TABLE setting RENAME TO other", verify.TableMissing, "setting", ""},
		{"", "ALTER TABLE text RENAME COLUMN value TO val", verify.ColumnMissing, "text", "value"},
		{"", "CREATE VIEW v AS SELECT 1 AS x", verify.ObjectUnknown, "v", ""},
		{lite, "CREATE TRIGGER g AFTER UPDATE ON text BEGIN SELECT 1; END", verify.ObjectUnknown, "text", ""},
		{lite, "CREATE VIRTUAL TABLE f USING fts5(x)", verify.ObjectUnknown, "f", ""},
		{lite, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'value   TEXT', 'value   BLOB') WHERE name = 'text'", verify.ColumnType, "text", "value"},
		{lite, "DROP TABLE text; CREATE TABLE text (commune TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (key, commune)) STRICT, WITHOUT ROWID", verify.KeyChanged, "text", ""},
		{pg, "CREATE RULE r AS ON DELETE TO text DO INSTEAD NOTHING", verify.ObjectUnknown, "text", ""},
		{pg, "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER g AFTER INSERT ON text FOR EACH ROW EXECUTE FUNCTION f()", verify.ObjectUnknown, "text", ""},
		{pg, "ALTER TABLE text ENABLE ROW LEVEL SECURITY", verify.ObjectUnknown, "text", ""},
		{pg, "ALTER TABLE election ALTER COLUMN clock_offset TYPE INTEGER", verify.ColumnType, "election", "clock_offset"},
		{pg, "ALTER TABLE text DROP CONSTRAINT text_pkey; ALTER TABLE text ADD PRIMARY KEY (key, commune)", verify.KeyChanged, "text", ""},
	} {
		for _, engine := range []string{lite, pg} {
			if test.engine != "" && test.engine != engine {
				continue
			}
			t.Run(engine+"/"+test.edit, func(t *testing.T) {
				r := editedSchema(t, engine, test.edit)
				if !slices.ContainsFunc(r.Findings, func(f verify.Finding) bool {
					return f.Code == test.code && f.Table == test.table && f.Column == test.column
				}) {
					t.Errorf("no %s of %s.%s in %+v", test.code, test.table, test.column, r.Findings)
				}
			})
		}
	}
}

// editedSchema makes an empty installation, edits its schema and verifies.
func editedSchema(t *testing.T, engine, edit string) verify.Report {
	t.Helper()
	if engine == "sqlite" {
		folder := t.TempDir()
		must(t, store.Create(t.Context(), store.Config{Data: folder}))
		h := liteHand(t, folder)
		_, err := h.Exec(edit)
		must(t, err)
		must(t, h.Close())
		return run(t, h.source)
	}
	url := storetest.PostgresURL(t)
	must(t, store.Create(t.Context(), store.Config{URL: url}))
	h := pgHand(t, url)
	_, err := h.Exec(edit)
	must(t, err)
	return run(t, h.source)
}
