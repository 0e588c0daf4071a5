// A snapshot: one connection that sees the database as it stood at one moment.

package verify

import (
	"context"
	"database/sql"
	"slices"
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

// The bounds of a batch, of which three are in memory.
const (
	batchRows  = 256
	batchBytes = 1 << 20
)

// each hands every row of a query to do, as an int64, string, []byte or nil for
// each cell. The next rows are fetched while do looks at the last ones.
func (s *snapshot) each(width int, query string, do func(cells []any), args ...any) error {
	batches := make(chan []any, 1)
	var failed error
	go func() {
		defer close(batches)
		failed = s.fetch(batches, width, query, args)
	}()
	for batch := range batches {
		for cells := range slices.Chunk(batch, width) {
			do(cells)
		}
	}
	return failed
}

func (s *snapshot) fetch(batches chan<- []any, width int, query string, args []any) error {
	rows, err := s.conn.QueryContext(s.ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	into := make([]any, width)
	var batch []any
	size := 0
	for rows.Next() {
		batch = append(batch, into...)
		cells := batch[len(batch)-width:]
		for i := range cells {
			cells[i], into[i] = nil, &cells[i]
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if size += sizeOf(cells); len(batch) == batchRows*width || size > batchBytes {
			batches <- batch
			batch, size = make([]any, 0, batchRows*width), 0
		}
	}
	batches <- batch
	return rows.Err()
}

func sizeOf(cells []any) (bytes int) {
	for _, cell := range cells {
		switch v := cell.(type) {
		case string:
			bytes += len(v)
		case []byte:
			bytes += len(v)
		}
	}
	return bytes
}
