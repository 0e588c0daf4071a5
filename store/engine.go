// The two engines, in the few places where they differ.

package store

import "strings"

type engine int

const (
	sqlite engine = iota
	postgres
)

// beginWrite and beginRead open a transaction. A reader sees one snapshot.
func (e engine) beginWrite() string {
	if e == postgres {
		return "BEGIN"
	}
	return "BEGIN IMMEDIATE"
}

func (e engine) beginRead() string {
	if e == postgres {
		return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
	}
	return "BEGIN"
}

// STRICT tables refuse BIGINT and BYTEA; PostgreSQL has neither STRICT nor
// BLOB, and its text compares by bytes only when told so. Without row ids a
// table is one tree and not two: fewer pages for each fsync. A {{wide}} table,
// whose rows are long and come in the order of their key, is quicker with them.
var (
	inSQLite   = strings.NewReplacer("{{int}}", "INTEGER", "{{text}}", "TEXT", "{{bytes}}", "BLOB", "{{strict}}", "STRICT, WITHOUT ROWID", "{{wide}}", "STRICT")
	inPostgres = strings.NewReplacer("{{int}}", "BIGINT", "{{text}}", `TEXT COLLATE "C"`, "{{bytes}}", "BYTEA", "{{strict}}", "", "{{wide}}", "")
)

// expand turns the one text of a migration into the engine's own.
func (e engine) expand(text string) string {
	if e == postgres {
		return inPostgres.Replace(text)
	}
	return inSQLite.Replace(text)
}
