// The schema: every table and column that should be there, and nothing more. A
// trigger or a view could make the database tell one thing to us and another to
// the program.

package verify

import (
	"maps"
	"slices"
	"strings"
)

// kind is what a column holds.
type kind int

const (
	isText kind = iota
	isWhole
	isBytes
)

// column is a column that is checked.
type column struct {
	name string
	kind kind
}

// table is a table, the columns of it that are checked, and its key.
type table struct {
	name    string
	columns []column
	key     []string
}

// tables are all whose rows are read.
func tables() []table {
	all := slices.Clone(ledger)
	for _, n := range nouns {
		key := n.key
		if key[0] != communeColumn {
			key = append([]string{communeColumn}, key...)
		}
		all = append(all, table{n.table, n.columns, key})
	}
	return all
}

// shape is a table as it is found.
type shape struct {
	types map[string]string // by column
	key   []string
}

// shapes reads the tables that are there.
func (s *snapshot) shapes() (map[string]*shape, error) {
	found := map[string]*shape{}
	err := s.each(4, s.engine.columns, func(cells []any) {
		table, column := cells[0].(string), cells[1].(string)
		if found[table] == nil {
			found[table] = &shape{types: map[string]string{}}
		}
		of := found[table]
		of.types[column] = cells[2].(string)
		if cells[3].(int64) > 0 {
			of.key = append(of.key, column)
		}
	})
	return found, err
}

// schema compares what is there with what should be. It returns the tables that
// can be read.
func (s *snapshot) schema(f *findings) (readable map[string]bool, err error) {
	found, err := s.shapes()
	if err != nil {
		return nil, err
	}
	readable = map[string]bool{}
	for _, t := range tables() {
		if is := found[t.name]; is != nil {
			readable[t.name] = t.compare(is, s.engine, f)
		} else {
			f.add(Finding{Code: TableMissing, Table: t.name})
		}
	}
	s.strangers(found, f)
	err = s.each(3, s.engine.objects, func(cells []any) {
		f.add(Finding{Code: ObjectUnknown, Table: cells[2].(string), Args: []any{cells[0].(string), cells[1].(string)}})
	})
	return readable, err
}

// compare reports whether every column that is read is there.
func (t table) compare(is *shape, e *engine, f *findings) (readable bool) {
	readable = true
	for _, c := range t.columns {
		got, there := is.types[c.name]
		switch want := e.types[c.kind]; {
		case !there:
			readable = false
			f.add(Finding{Code: ColumnMissing, Table: t.name, Column: c.name})
		case got != want:
			f.add(Finding{Code: ColumnType, Table: t.name, Column: c.name, Args: []any{got, want}})
		}
	}
	if !slices.Equal(is.key, t.key) {
		f.add(Finding{Code: KeyChanged, Table: t.name, Args: []any{strings.Join(is.key, ", "), strings.Join(t.key, ", ")}})
	}
	return readable
}

// strangers finds tables and columns that are neither read nor exceptions.
func (s *snapshot) strangers(found map[string]*shape, f *findings) {
	known := map[string][]string{}
	for _, t := range tables() {
		for _, c := range t.columns {
			known[t.name] = append(known[t.name], c.name)
		}
	}
	for _, e := range Exceptions {
		known[e.Table] = append(known[e.Table], e.Column)
	}
	for _, name := range slices.Sorted(maps.Keys(found)) {
		if known[name] == nil {
			f.add(Finding{Code: TableUnknown, Table: name})
			continue
		}
		for _, column := range slices.Sorted(maps.Keys(found[name].types)) {
			if !slices.Contains(known[name], column) {
				f.add(Finding{Code: ColumnUnknown, Table: name, Column: column})
			}
		}
	}
}
