// A row's key and its canonical record, written from its cells.

package verify

import (
	"strconv"

	"laphieu/audit"
)

// fault is why a row has no record.
type fault struct {
	column string
	why    audit.Code
}

// rowKey writes the key of a row as entries do, and reports whether it has one.
func (n *noun) rowKey(dst []byte, cells []any) ([]byte, bool) {
	for i, cell := range n.keys {
		if i > 0 {
			dst = append(dst, '/')
		}
		switch part := cells[cell].(type) {
		case string:
			dst = appendKey(dst, part)
		case int64:
			dst = strconv.AppendInt(dst, part, 10)
		default:
			return dst, false
		}
	}
	return dst, true
}

// record writes the canonical record of a row.
func (n *noun) record(dst []byte, cells []any) ([]byte, *fault) {
	var salt []byte
	if n.salted {
		salt, _ = cells[len(n.columns)-1].([]byte)
	}
	for i := range n.members {
		m := &n.members[i]
		dst = append(dst, m.before...)
		var why audit.Code
		if dst, why = m.value(dst, cells[m.cell], salt); why != "" {
			return dst, &fault{m.column, why}
		}
	}
	return append(dst, '}'), nil
}

// value writes the value of one member.
func (m *member) value(dst []byte, cell any, salt []byte) ([]byte, audit.Code) {
	switch v := cell.(type) {
	case string:
		switch m.form {
		case text:
			return appendText(dst, v)
		case secret:
			return appendSalted(dst, salt, v)
		}
	case []byte:
		if m.form == hidden {
			return appendSalted(dst, salt, string(v))
		}
	case int64:
		switch {
		case m.form == whole && -maxWhole <= v && v <= maxWhole:
			return strconv.AppendInt(dst, v, 10), ""
		case m.form == whole:
			return dst, audit.TooLarge
		case m.form == flag && (v == 0 || v == 1):
			return strconv.AppendBool(dst, v == 1), ""
		}
	}
	if m.form == version {
		return dst, ""
	}
	return dst, audit.ValueType
}
