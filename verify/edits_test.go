package verify_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"laphieu/store"
	"laphieu/store/storetest"
	"laphieu/verify"
)

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
