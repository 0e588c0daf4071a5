// A line is one connection with its statements, each prepared once: preparing
// again costs two to three times the act itself.

package store

import (
	"context"
	"database/sql"
)

type line struct {
	engine   engine
	conn     *sql.Conn
	prepared map[string]*sql.Stmt
	count    *counters

	// Of the transaction in progress.
	ctx    context.Context
	cancel context.CancelFunc
	failed error // the first statement that failed: after it nothing is saved

	refused bool // a statement came after it
}

func newLine(ctx context.Context, e engine, db *sql.DB, count *counters) (*line, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, fault(err)
	}
	return &line{engine: e, conn: conn, prepared: map[string]*sql.Stmt{}, count: count, ctx: context.Background()}, nil
}

func (l *line) close() error {
	for _, s := range l.prepared {
		_ = s.Close()
	}
	return l.conn.Close()
}

func (l *line) statement(query string) (*sql.Stmt, error) {
	if s, ok := l.prepared[query]; ok {
		return s, nil
	}
	s, err := l.conn.PrepareContext(context.Background(), query)
	if err == nil {
		l.prepared[query] = s
	}
	return s, err
}

// begin opens a transaction. On SQLite no statement is interrupted half way; a
// statement sent over a network may not hang for ever.
func (l *line) begin(ctx context.Context, query string) error {
	l.failed, l.ctx, l.cancel = nil, context.WithoutCancel(ctx), func() {}
	if l.engine == postgres {
		l.ctx, l.cancel = context.WithTimeout(l.ctx, actTimeout)
	}
	return l.control(query)
}

// end closes it. A line on which even ROLLBACK fails is of no more use.
func (l *line) end(query string) error {
	defer l.cancel()
	return l.control(query)
}

// control runs BEGIN, COMMIT and the like, which no act is charged for.
func (l *line) control(query string) error {
	s, err := l.statement(query)
	if err != nil {
		return err
	}
	_, err = s.ExecContext(l.ctx)
	return err
}

// exec changes rows and says how many.
func (l *line) exec(query string, args ...any) (int64, error) {
	s, err := l.ready(query)
	if err != nil {
		return 0, err
	}
	result, err := s.ExecContext(l.ctx, args...)
	if err != nil {
		return 0, l.fail(err)
	}
	return result.RowsAffected()
}

func (l *line) query(query string, args ...any) (*sql.Rows, error) {
	s, err := l.ready(query)
	if err != nil {
		return nil, err
	}
	rows, err := s.QueryContext(l.ctx, args...)
	if err != nil {
		return nil, l.fail(err)
	}
	return rows, nil
}

// ready refuses a statement after one that failed: PostgreSQL would, and both
// engines must behave alike.
func (l *line) ready(query string) (*sql.Stmt, error) {
	if l.failed != nil {
		l.refused = true
		return nil, l.failed
	}
	s, err := l.statement(query)
	if err != nil {
		return nil, l.fail(err)
	}
	l.count.statements.Add(1)
	return s, nil
}

func (l *line) fail(err error) error {
	l.failed = fault(err)
	return l.failed
}

// scanner is a row: what *sql.Rows has in common with a test's row.
type scanner interface{ Scan(into ...any) error }

// many reads every row of a query.
func many[T any](l *line, read func(scanner, *T) error, query string, args ...any) (all []T, err error) {
	rows, err := l.query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var one T
		if err := read(rows, &one); err != nil {
			return nil, l.fail(err)
		}
		all = append(all, one)
	}
	if err := rows.Err(); err != nil {
		return nil, l.fail(err)
	}
	return all, nil
}

// one reads the row that a query is about; noun names it where it is missing.
func one[T any](l *line, noun string, read func(scanner, *T) error, query string, args ...any) (T, error) {
	all, err := many(l, read, query, args...)
	if err == nil && len(all) == 0 {
		err = notFound(noun)
	}
	if err != nil {
		var none T
		return none, err
	}
	return all[0], nil
}
