package verify_test

import (
	"context"
	"database/sql"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"laphieu/verify"
)

// hand is somebody who edits the database past the program.
type hand struct {
	*sql.DB
	loosen []string // what a hand does first: no constraint stands in its way
	tables string   // a query for table, column, type, place in the key
	source verify.Source
}

func liteHand(t testing.TB, folder string) hand {
	t.Helper()
	db, err := sql.Open("sqlite", "file://"+(&url.URL{Path: filepath.Join(folder, "laphieu.db")}).EscapedPath())
	must(t, err)
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { _ = db.Close() })
	return hand{
		db,
		[]string{"PRAGMA synchronous = OFF", "PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON"},
		`SELECT m.name, x.name, x.type, x.pk FROM sqlite_schema m, pragma_table_xinfo(m.name) x
			WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND x.hidden = 0 ORDER BY m.name, x.pk, x.cid`,
		verify.Source{Data: folder},
	}
}

// seen is a table as the hand finds it: nothing here knows what verify covers.
type seen struct {
	name    string
	columns []string
	key     []string
	rows    []map[string]any
}

func (h hand) look(t testing.TB) (tables []seen) {
	t.Helper()
	rows, err := h.Query(h.tables)
	must(t, err)
	defer rows.Close()
	for rows.Next() {
		var table, column, kind string
		var place int
		must(t, rows.Scan(&table, &column, &kind, &place))
		if len(tables) == 0 || tables[len(tables)-1].name != table {
			tables = append(tables, seen{name: table})
		}
		last := &tables[len(tables)-1]
		last.columns = append(last.columns, column)
		if place > 0 {
			last.key = append(last.key, column)
		}
	}
	must(t, rows.Err())
	for i := range tables {
		tables[i].rows = h.read(t, tables[i])
	}
	return tables
}

func (h hand) read(t testing.TB, s seen) (all []map[string]any) {
	t.Helper()
	rows, err := h.Query("SELECT " + strings.Join(s.columns, ", ") + " FROM " + s.name + " ORDER BY " + strings.Join(s.key, ", "))
	must(t, err)
	defer rows.Close()
	for rows.Next() {
		cells, into := make([]any, len(s.columns)), make([]any, len(s.columns))
		for i := range cells {
			into[i] = &cells[i]
		}
		must(t, rows.Scan(into...))
		row := map[string]any{}
		for i, c := range s.columns {
			row[c] = cells[i]
		}
		all = append(all, row)
	}
	must(t, rows.Err())
	return all
}

// apply does the edit, or says that the database itself would not have it.
func (h hand) apply(e edit) (done bool) {
	conn, err := h.Conn(context.Background())
	if err != nil {
		return false
	}
	defer conn.Close()
	for _, query := range append(slices.Clone(h.loosen), "BEGIN") {
		if _, err := conn.ExecContext(context.Background(), query); err != nil {
			return false
		}
	}
	for _, s := range e.steps {
		if _, err := conn.ExecContext(context.Background(), s.query, s.args...); err != nil {
			_, _ = conn.ExecContext(context.Background(), "ROLLBACK")
			return false
		}
	}
	_, err = conn.ExecContext(context.Background(), "COMMIT")
	return err == nil
}

// pgHand edits a PostgreSQL database, which is put back after each edit.
func pgHand(t *testing.T, url string) hand {
	t.Helper()
	db, err := sql.Open("pgx", url)
	must(t, err)
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { _ = db.Close() })
	_, err = db.Exec("SET search_path = laphieu; SET session_replication_role = replica; CREATE SCHEMA kept")
	must(t, err)
	return hand{
		db, nil,
		`SELECT c.relname::text, a.attname::text, format_type(a.atttypid, NULL), COALESCE(array_position(i.indkey::int2[], a.attnum), -1) + 1
			FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND a.attgenerated = ''
			JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
			WHERE c.relnamespace = 'laphieu'::regnamespace ORDER BY 1, 4, a.attnum`,
		verify.Source{URL: url},
	}
}

// keep copies every table; back puts one as it was.
func (h hand) keep(t *testing.T, tables []seen) {
	for _, s := range tables {
		_, err := h.Exec("CREATE TABLE kept." + s.name + " AS SELECT " + strings.Join(s.columns, ", ") + " FROM " + s.name)
		must(t, err)
	}
}

func (h hand) back(t *testing.T, tables []seen, table string) {
	for _, s := range tables {
		if s.name == table {
			columns := strings.Join(s.columns, ", ")
			_, err := h.Exec("DELETE FROM " + table + "; INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM kept." + table)
			must(t, err)
		}
	}
}
