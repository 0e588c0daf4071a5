// Structure: pages that fit together, and references that lead somewhere.

package verify

import (
	"context"
	"database/sql"
	"strings"
)

// structure is the outcome of the checks that run beside those of log and rows.
type structure struct {
	findings
	err error
}

func examineStructure(ctx context.Context, db *sql.DB, e *engine, readable map[string]bool) (found structure) {
	snap, err := open(ctx, db, e)
	if err != nil {
		found.err = err
		return found
	}
	defer snap.close()
	if e.pages != "" {
		found.err = snap.integrity(&found.findings)
	}
	for _, r := range references {
		if found.err == nil && readable[r.from] && readable[r.to] {
			found.err = found.damaged(r.from, snap.follow(r, &found.findings))
		}
	}
	return found
}

// integrity asks SQLite whether pages, indexes and constraints of the file hold.
func (s *snapshot) integrity(f *findings) error {
	err := s.each(1, s.engine.pages, func(cells []any) {
		if says, _ := cells[0].(string); says != "ok" {
			table, column := complaint(says)
			f.add(Finding{Code: FileDamaged, Table: table, Column: column, Args: []any{says}})
		}
	})
	return f.damaged("", err)
}

// complaint finds the table in a sentence of SQLite's, as in "NULL value in
// text.value" or "CHECK constraint failed in election".
func complaint(says string) (table, column string) {
	for word := range strings.FieldsSeq(says) {
		name, of, _ := strings.Cut(word, ".")
		for _, t := range tables() {
			if t.name == name {
				table, column = name, of
			}
		}
	}
	return table, column
}

// follow finds rows that refer to a row that is not there. All names are
// constants of this room.
func (s *snapshot) follow(r reference, f *findings) error {
	n := nounNamed([]byte(r.from))
	query := "SELECT " + n.selected("c") + " FROM " + r.from + " c WHERE NOT EXISTS (SELECT 1 FROM " + r.to + " p WHERE p.commune = c.commune"
	for i, key := range r.keys {
		query += " AND p." + key + " = c." + r.columns[i]
	}
	query += ")"
	if r.maybe {
		query += " AND c." + r.columns[0] + " <> ''"
	}
	return s.each(len(n.columns), query, func(cells []any) {
		key, _ := n.rowKey(nil, cells)
		commune, _ := cells[0].(string)
		f.add(Finding{Code: Dangling, Commune: commune, Table: r.from, Key: string(key), Column: strings.Join(r.columns, ", "), Args: []any{r.to}})
	})
}

// selected lists the columns of a noun as they are read.
func (n *noun) selected(alias string) string {
	var list strings.Builder
	for i, c := range n.columns {
		if i > 0 {
			list.WriteString(", ")
		}
		list.WriteString(alias + "." + c.name)
	}
	return list.String()
}
