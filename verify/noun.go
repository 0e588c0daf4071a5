// A noun: a table that the log covers, and the canonical record of its rows.

package verify

import (
	"cmp"
	"slices"
	"strconv"
)

// form is how a column stands in the record.
type form int

const (
	text    form = iota // as it is
	whole               // as a number
	flag                // 0 and 1 as false and true
	secret              // a text, as its salted digest
	hidden              // bytes, as their salted digest
	version             // no column: the version of the record itself
)

// member is a member of the record, of the column of the same name but for the
// commune's own row.
type member struct {
	name   string
	form   form
	column string // empty: name

	before string // what stands in the record before the value
	cell   int    // where the value stands in a row
}

// noun describes one table. Each of its columns is the commune, a member, or the
// salt of secret and hidden members.
type noun struct {
	table   string
	version int64
	key     []string // the columns of a row's key within its commune
	members []member
	salted  bool

	columns []column // as they are read
	keys    []int    // where the key stands in a row
}

const (
	communeColumn = "commune"
	saltColumn    = "salt"
)

// prepared works out what follows from the description.
func (n noun) prepared() noun {
	n.columns = []column{{communeColumn, isText}}
	n.members = append(slices.Clone(n.members), member{name: "v", form: version})
	slices.SortFunc(n.members, func(a, b member) int { return cmp.Compare(a.name, b.name) })
	for i := range n.members {
		m := &n.members[i]
		m.before = `,"` + m.name + `":`
		if i == 0 {
			m.before = "{" + m.before[1:]
		}
		if m.form == version {
			m.before += strconv.FormatInt(n.version, 10)
			continue
		}
		m.column = cmp.Or(m.column, m.name)
		m.cell = n.cell(column{m.column, m.form.kind()})
	}
	if n.salted {
		n.cell(column{saltColumn, isBytes})
	}
	for _, name := range n.key {
		n.keys = append(n.keys, n.cell(column{name, n.keyKind(name)}))
	}
	return n
}

// keyKind is what a part of the key holds: a text, or the whole number that the
// member of this column is.
func (n *noun) keyKind(name string) kind {
	for _, m := range n.members {
		if m.column == name {
			return m.form.kind()
		}
	}
	return isText
}

// cell is where a column stands in a row; a new one comes last.
func (n *noun) cell(c column) int {
	i := slices.Index(n.columns, c)
	if i < 0 {
		i = len(n.columns)
		n.columns = append(n.columns, c)
	}
	return i
}

// nounNamed finds the table that an entry speaks of.
func nounNamed(name []byte) *noun {
	for i := range nouns {
		if nouns[i].table == string(name) {
			return &nouns[i]
		}
	}
	return nil
}

func (f form) kind() kind {
	switch f {
	case whole, flag:
		return isWhole
	case hidden:
		return isBytes
	}
	return isText
}
