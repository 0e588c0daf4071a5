// What tests of this package may reach that nobody else may.

package store

import (
	"context"
	"database/sql"
	"io/fs"
	"maps"
	"slices"
)

// WriterConn is the connection that writes.
func WriterConn(s *Store) *sql.Conn { return s.writer.line.conn }

// DeskConn is the connection that writes to the desk.
func DeskConn(s *Store, do func(*sql.Conn) error) error {
	l, err := s.desk.writers.get(context.Background())
	if err != nil {
		return err
	}
	defer s.desk.writers.put(l)
	return do(l.conn)
}

// ReaderConn is one of the connections that read.
func ReaderConn(s *Store, do func(*sql.Conn) error) error {
	return s.readers.read(context.Background(), func(l *line) error { return do(l.conn) })
}

// Prepared lists the statements that the store has prepared so far: of the acts
// and of the desk.
func Prepared(s *Store) (acts, desk []string) {
	acts = prepared(s.readers)
	if s.writers != nil {
		acts = append(acts, prepared(s.writers)...)
	}
	if s.writer != nil {
		acts = slices.AppendSeq(acts, maps.Keys(s.writer.line.prepared))
	}
	return acts, append(prepared(s.desk.readers), prepared(s.desk.writers)...)
}

func prepared(p *pool) (queries []string) {
	for range cap(p.places) {
		select {
		case l := <-p.places:
			if l != nil {
				queries = slices.AppendSeq(queries, maps.Keys(l.prepared))
			}
			p.places <- l
		default: // closed
		}
	}
	return queries
}

// Unlogged lets an act pass without its entry, to measure what the log costs.
func Unlogged(w *Writer) { w.changes = nil }

// Queued counts the acts that wait.
func Queued(s *Store) int { return len(s.writer.queue) }

// Steps are the migrations of the acts' database on SQLite.
func Steps() fs.FS { return acts.steps(sqlite) }

// Migrate applies other steps than ours to a database file.
func Migrate(ctx context.Context, path string, steps fs.FS) error {
	db, err := acts.liteWriter(path)
	if err != nil {
		return err
	}
	defer db.Close()
	return sqlite.migrate(ctx, db, steps)
}

// Upgrade opens a database file as a program that knows these steps would.
func Upgrade(ctx context.Context, path string, steps fs.FS) error {
	db, err := acts.liteWriter(path)
	if err != nil {
		return err
	}
	defer db.Close()
	return upgrade(ctx, db, path, steps)
}

// Expand is the expansion of a migration's text.
func Expand(text string) (inSQLite, inPostgres string) {
	return sqlite.expand(text), postgres.expand(text)
}

// BareDB opens a database as the writer's is opened, for the other side of a
// benchmark.
func BareDB(path string) (*sql.DB, error) { return acts.liteWriter(path) }
