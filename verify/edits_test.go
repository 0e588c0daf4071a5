package verify_test

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"laphieu/store"
	"laphieu/store/storetest"
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

// edit is one thing done by hand, and the rows that must be named for it.
type edit struct {
	kind  string // table and column, or table and what is done
	what  string
	table string
	names []string // each must be named
	or    string   // the new name of a row whose key was changed: that one will do
	steps []step
}

type step struct {
	query string
	args  []any
}

// label is a row's key as findings write it.
func (s seen) label(row map[string]any) string {
	var parts []string
	for _, c := range s.key {
		if c != "commune" || len(s.key) == 1 {
			parts = append(parts, strings.NewReplacer("%", "%25", "/", "%2F").Replace(fmt.Sprint(row[c])))
		}
	}
	return strings.Join(parts, "/")
}

// where is the condition that finds a row, its arguments after n others.
func (s seen) where(row map[string]any, n int) (condition string, args []any) {
	for i, c := range s.key {
		condition += fmt.Sprintf(" AND %s = $%d", c, n+i+1)
		args = append(args, row[c])
	}
	return strings.TrimPrefix(condition, " AND "), args
}

func (s seen) set(row map[string]any, column string, value any) step {
	condition, args := s.where(row, 1)
	return step{"UPDATE " + s.name + " SET " + column + " = $1 WHERE " + condition, append([]any{value}, args...)}
}

// edits are all that is tried, generated from the tables as they are found.
func edits(tables []seen) (all []edit) {
	for _, s := range tables {
		if s.name == "schema_version" {
			continue
		}
		for i, row := range s.rows {
			for _, column := range s.columns {
				all = append(all, s.cellEdits(row, s.rows[(i+1)%len(s.rows)], column)...)
			}
			all = append(all, s.rowEdits(row)...)
		}
		all = append(all, s.swaps()...)
	}
	return all
}

// cellEdits changes one cell in every way its type allows.
func (s seen) cellEdits(row, other map[string]any, column string) (all []edit) {
	for i, value := range variants(row[column], other[column]) {
		changed := map[string]any{}
		for k, v := range row {
			changed[k] = v
		}
		changed[column] = value
		all = append(all, edit{
			kind: s.name + "." + column, table: s.name, names: []string{s.label(row)}, or: s.label(changed),
			what:  fmt.Sprintf("%s %s.%s := variant %d", s.name, s.label(row), column, i),
			steps: []step{s.set(row, column, value)},
		})
	}
	return all
}

func variants(value, other any) (all []any) {
	switch v := value.(type) {
	case string:
		all = []any{v + "x", v + " ", "", strings.ToUpper(v), norm.NFD.String(v), "00009", other}
	case int64:
		all = []any{1 - v, v + 1, v - 1, v + 1<<32, -v, other}
	case []byte:
		flipped := slices.Clone(v)
		if len(v) > 0 {
			flipped[len(v)/2] ^= 1
			all = append(all, flipped, v[:len(v)-1], []byte{})
		}
		all = append(all, append(slices.Clone(v), 0), other)
	}
	var real []any
	for _, a := range all {
		if fmt.Sprint(a) != fmt.Sprint(value) && !slices.ContainsFunc(real, func(b any) bool { return fmt.Sprint(a) == fmt.Sprint(b) }) {
			real = append(real, a)
		}
	}
	return real
}

// rowEdits deletes a row, and puts one like it beside it.
func (s seen) rowEdits(row map[string]any) (all []edit) {
	condition, args := s.where(row, 0)
	all = append(all, edit{
		kind: s.name + " delete", what: s.name + " " + s.label(row) + " deleted", table: s.name, names: []string{s.label(row)},
		steps: []step{{"DELETE FROM " + s.name + " WHERE " + condition, args}},
	})
	twin := map[string]any{}
	var places []string
	var values []any
	for i, c := range s.columns {
		twin[c] = row[c]
		if c == s.key[len(s.key)-1] {
			twin[c] = variants(row[c], nil)[0]
			if n, ok := row[c].(int64); ok {
				twin[c] = n + 1000
			}
		}
		if s.name == "log" && c == "key" { // unique within the account
			twin[c] = strings.Repeat("ab", 16)
		}
		places = append(places, fmt.Sprintf("$%d", i+1))
		values = append(values, twin[c])
	}
	return append(all, edit{
		kind: s.name + " insert", what: s.name + " " + s.label(twin) + " inserted", table: s.name, names: []string{s.label(twin)},
		steps: []step{{"INSERT INTO " + s.name + " (" + strings.Join(s.columns, ", ") + ") VALUES (" + strings.Join(places, ", ") + ")", values}},
	})
}

// swaps exchanges what two neighbours hold beside their keys.
func (s seen) swaps() (all []edit) {
	for i := 1; i < len(s.rows); i++ {
		a, b := s.rows[i-1], s.rows[i]
		e := edit{
			kind: s.name + " swap", what: fmt.Sprintf("%s %s and %s swapped", s.name, s.label(a), s.label(b)),
			table: s.name, names: []string{s.label(a), s.label(b)},
		}
		different := false
		var after []step
		for _, c := range s.columns {
			if slices.Contains(s.key, c) {
				continue
			}
			different = different || fmt.Sprint(a[c]) != fmt.Sprint(b[c])
			if (s.name == "log" && c == "key") || (s.name == "account" && c == "login") { // unique: by way of a third
				e.steps = append(e.steps, s.set(a, c, "third"))
			}
			e.steps = append(e.steps, s.set(b, c, a[c]))
			after = append(after, s.set(a, c, b[c]))
		}
		e.steps = append(e.steps, after...)
		if different {
			all = append(all, e)
		}
	}
	return all
}

// some keeps a few of each kind, so that every column, and every way, is tried.
func some(all []edit, ofEach int) (few []edit) {
	count := map[string]int{}
	for i := range all {
		e := all[(i*7919)%len(all)] // spread over the rows
		if count[e.kind] < ofEach {
			few = append(few, e)
			count[e.kind]++
		}
	}
	return few
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

// excepted: what a written exception lets pass, and a checkpoint that is taken
// away, which only one held elsewhere could tell.
func excepted(e edit) bool {
	if e.kind == "checkpoint delete" {
		return true
	}
	return slices.ContainsFunc(verify.Exceptions, func(x verify.Exception) bool { return e.kind == x.Table+"."+x.Column })
}

// wantNamed fails unless each row is named, or nothing is where the edit is an
// exception.
func wantNamed(t *testing.T, e edit, r verify.Report) {
	t.Helper()
	if excepted(e) {
		if !r.Clean() {
			t.Errorf("%s: it is written that nothing tells, and it was told: %+v", e.what, r.Findings)
		}
		return
	}
	for _, name := range e.names {
		if !slices.ContainsFunc(r.Findings, func(f verify.Finding) bool {
			return f.Table == e.table && (f.Key == name || e.or != "" && f.Key == e.or)
		}) {
			t.Errorf("%s: %s %s is not named: %+v", e.what, e.table, name, r.Findings)
		}
	}
}

func TestEditsSQLite(t *testing.T) {
	folder := settled(t)
	wantClean(t, run(t, verify.Source{Data: folder}))
	all := edits(liteHand(t, folder).look(t))
	tried, kinds := 0, map[string]bool{}
	for _, e := range choose(all) {
		h := liteHand(t, copied(t, folder))
		if h.apply(e) {
			tried++
			kinds[e.kind] = true
			wantNamed(t, e, run(t, h.source))
		}
		_ = h.Close()
	}
	t.Logf("%d of %d edits tried, of %d kinds", tried, len(all), len(kinds))
	if tried < atLeast {
		t.Errorf("%d edits tried, want at least %d", tried, atLeast)
	}
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

func TestEditsPostgres(t *testing.T) {
	url := storetest.PostgresURL(t)
	settle(t, storetest.Open(t, store.Config{URL: url}))
	wantClean(t, run(t, verify.Source{URL: url}))
	h := pgHand(t, url)
	tables := h.look(t)
	h.keep(t, tables)
	all := edits(tables)
	tried, kinds := 0, map[string]bool{}
	for _, e := range choose(all) {
		if h.apply(e) {
			tried++
			kinds[e.kind] = true
			wantNamed(t, e, run(t, h.source))
			h.back(t, tables, e.table)
		}
	}
	t.Logf("%d of %d edits tried, of %d kinds", tried, len(all), len(kinds))
	if tried < atLeast {
		t.Errorf("%d edits tried, want at least %d", tried, atLeast)
	}
	wantClean(t, run(t, h.source))
}
