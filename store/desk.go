// The desk: a second database for what helps people at work. Nothing here is
// logged, and no act depends on it.

package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"sync/atomic"
)

// The bounds of the desk.
const (
	MaxDraftValue = 64 << 10 // bytes of one field
	MaxSession    = 64 << 10 // bytes of a session's data
	MaxChallenge  = 16 << 10 // bytes
	JournalCap    = 10_000   // lines of a commune's security journal; the oldest go
)

// Desk holds sessions, drafts, challenges, attempts, jobs and the security
// journal. Losing it logs everybody out and loses what was typed and not sent.
type Desk struct {
	readers *pool
	writers *pool // one line on SQLite

	sessions atomic.Int64 // see SessionChanges
	none     noDrafts
}

// openDesk opens the desk. On SQLite a desk that was lost is made anew: it may
// be, and a lost desk must not stop an election.
func (c Config) openDesk(ctx context.Context) (*Desk, error) {
	if c.engine() == postgres {
		return c.openDeskPostgres(ctx)
	}
	path := c.file(desk.file())
	err := desk.look(path)
	if Is(err, CodeMissing) {
		if err = removeJournal(path); err == nil {
			err = desk.create(ctx, c)
		}
	}
	if err != nil {
		return nil, err
	}
	db, err := desk.openLite(ctx, path)
	if err != nil {
		return nil, err
	}
	reading, err := liteReader(path, "rw")
	if err != nil {
		_ = db.Close()
		return nil, err
	}
	count := &counters{}
	return &Desk{readers: newPool(sqlite, reading, MaxReaders, count), writers: newPool(sqlite, db, 1, count)}, nil
}

// removeJournal removes what a lost database left: it belongs to no other.
func removeJournal(path string) error {
	if err := os.Remove(path + "-wal"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return internal(CodeFailed, err)
	}
	return nil
}

func (c Config) openDeskPostgres(ctx context.Context) (*Desk, error) {
	db, err := desk.pgReady(ctx, c.URL, false)
	if err != nil {
		return nil, err
	}
	lines := newPool(postgres, db, MaxLines, &counters{})
	return &Desk{readers: lines, writers: lines}, nil
}

// Statements counts those that the desk was asked since it was opened, without BEGIN
// and COMMIT.
func (d *Desk) Statements() int64 { return d.readers.count.statements.Load() }

func (d *Desk) close(ctx context.Context) error {
	err := d.writers.close(ctx)
	if d.readers != d.writers {
		err = errors.Join(err, d.readers.close(ctx))
	}
	return err
}

// change runs do in a transaction.
func (d *Desk) change(ctx context.Context, do func(*line) error) error {
	if ctx.Err() != nil {
		return canceled(ctx)
	}
	l, err := d.writers.begin(ctx, d.writers.engine.beginWrite())
	if err != nil {
		return err
	}
	saved := false
	defer func() {
		if !saved {
			d.writers.finish(l)
		}
	}()
	if err := do(l); err != nil {
		return err
	}
	if err := l.end("COMMIT"); err != nil {
		return internal(CodeUnknown, err)
	}
	saved = true
	d.writers.put(l)
	return nil
}

// exec runs one statement.
func (d *Desk) exec(ctx context.Context, query string, args ...any) (changed int64, err error) {
	err = d.change(ctx, func(l *line) error {
		changed, err = l.exec(query, args...)
		return err
	})
	return changed, err
}

// find reads the rows of a query.
func find[T any](ctx context.Context, d *Desk, read func(scanner, *T) error, query string, args ...any) (all []T, err error) {
	err = d.readers.read(ctx, func(l *line) error {
		all, err = many(l, read, query, args...)
		return err
	})
	return all, err
}

// returned runs a statement that changes rows and returns them.
func returned[T any](ctx context.Context, d *Desk, read func(scanner, *T) error, query string, args ...any) (all []T, err error) {
	err = d.change(ctx, func(l *line) error {
		all, err = many(l, read, query, args...)
		return err
	})
	return all, err
}

// only is the row where there is one.
func only[T any](all []T, err error) (T, bool, error) {
	if err != nil || len(all) == 0 {
		var none T
		return none, false, err
	}
	return all[0], true, nil
}
