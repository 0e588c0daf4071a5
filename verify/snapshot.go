// A snapshot: one connection that sees the database as it stood at one moment.

package verify

import (
	"context"
	"database/sql"
)

// engine is what differs between the two.
type engine struct {
	name    string
	begin   string
	columns string // every column: table, column, type, place in the key or 0
	objects string // everything that could change what a query answers: kind, name, table
	pages   string // rows of complaints, or of "ok"; empty: there is no such check
	types   [3]string
}

// snapshot reads in one transaction. It is used by one goroutine.
type snapshot struct {
	engine *engine
	ctx    context.Context
	conn   *sql.Conn
}

func open(ctx context.Context, db *sql.DB, e *engine) (*snapshot, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(ctx, e.begin); err != nil {
		_ = conn.Close()
		return nil, err
	}
	return &snapshot{e, ctx, conn}, nil
}

func (s *snapshot) close() {
	_, _ = s.conn.ExecContext(context.WithoutCancel(s.ctx), "ROLLBACK")
	_ = s.conn.Close()
}

// each hands every row of a query to do, in cells that are filled anew for the
// next one: an int64, string, []byte or nil each.
func (s *snapshot) each(width int, query string, do func(cells []any), args ...any) error {
	rows, err := s.conn.QueryContext(s.ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	cells, into := make([]any, width), make([]any, width)
	for i := range cells {
		into[i] = &cells[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		do(cells)
	}
	return rows.Err()
}
