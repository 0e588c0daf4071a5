// An open installation.

package store

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"

	"laphieu/election"
)

// Store is an open installation. Its methods may be called at the same time
// from many goroutines.
type Store struct {
	engine  engine
	readers *pool
	writers *pool   // PostgreSQL: each act has its own connection
	writer  *writer // SQLite: one goroutine, one connection
	desk    *Desk
	lock    *fileLock
	keeper  *keeper // SQLite: of the write-ahead log
	count   *counters
	memory  *memory // nil where others may change the ground unseen

	closing sync.Once
	closed  error
}

// counters are Stats while they grow.
type counters struct {
	acts, refused, batches, statements atomic.Int64

	ground atomic.Int64 // see Store.Ground
}

func (c *counters) add(result error) {
	if result == nil {
		c.acts.Add(1)
	} else {
		c.refused.Add(1)
	}
}

// Stats counts since the store was opened. Batches are commits: on SQLite each
// is one fsync.
type Stats struct {
	Acts       int64 // closures saved
	Refused    int64 // closures that failed or could not be saved
	Batches    int64 // transactions committed by Write
	Statements int64 // statements of closures and of View, without BEGIN, SAVEPOINT, COMMIT
}

// Stats returns the counts so far.
func (s *Store) Stats() Stats {
	return Stats{s.count.acts.Load(), s.count.refused.Load(), s.count.batches.Load(), s.count.statements.Load()}
}

// Desk returns the database of sessions, drafts and jobs; nil when the store
// was opened for reading.
func (s *Store) Desk() *Desk { return s.desk }

// SetAddress changes what a second process is told, once the port is known.
func (s *Store) SetAddress(address string) error {
	if s.lock == nil {
		return nil
	}
	return s.lock.enter(address)
}

// View runs do on one snapshot of a commune. The View ends with do.
func (s *Store) View(ctx context.Context, commune election.CommuneCode, do func(*View) error) error {
	if commune == "" {
		return internal(CodeEmptyKey, nil)
	}
	v := &View{commune: commune, memory: s.memory, ground: s.count.ground.Load()}
	return s.readers.read(ctx, func(l *line) error {
		v.line = l
		return do(v)
	})
}

// Write runs do as one act and answers when the disk has it, or says why not.
// On SQLite do runs on the store's own goroutine: it may not call Write or
// wait for anything. ctx counts while the act waits; one that has begun is
// carried through.
func (s *Store) Write(ctx context.Context, commune election.CommuneCode, do func(*Writer) error) error {
	switch {
	case commune == "":
		return internal(CodeEmptyKey, nil)
	case s.writer != nil:
		return s.writer.write(ctx, commune, do)
	case s.writers != nil:
		return s.writeAlone(ctx, commune, do)
	}
	return refused(CodeReadOnly)
}

// Communes lists the communes of the installation, by code.
func (s *Store) Communes(ctx context.Context) (units []election.Unit, err error) {
	err = s.readers.read(ctx, func(l *line) error {
		communes, err := many(l, readCommune, selectCommune+" ORDER BY commune")
		for _, c := range communes {
			units = append(units, c.Unit)
		}
		return err
	})
	return units, err
}

// selectUsed counts what the first acts leave. Everything else refers to a commune.
const selectUsed = `SELECT (SELECT count(*) FROM commune) + (SELECT count(*) FROM account) + (SELECT count(*) FROM log) + (SELECT count(*) FROM checkpoint)`

// Unused reports whether nothing was ever done here: no commune, no account, no entry
// and no checkpoint.
func (s *Store) Unused(ctx context.Context) (unused bool, err error) {
	err = s.readers.read(ctx, func(l *line) error {
		rows, err := one(l, "", func(row scanner, n *int64) error { return row.Scan(n) }, selectUsed)
		unused = err == nil && rows == 0
		return err
	})
	return unused, err
}

// Close lets the acts that have begun or wait come to their end, refuses new
// ones, and frees the folder. It gives up after CloseWithin.
func (s *Store) Close() error {
	s.closing.Do(func() {
		ctx, cancel := context.WithTimeout(context.Background(), CloseWithin)
		defer cancel()
		s.closed = s.close(ctx)
	})
	return s.closed
}

// close empties the lock file before the databases are closed: SQLite removes
// its journals then, and a journal that is missed means an unclean end.
func (s *Store) close(ctx context.Context) error {
	var err error
	if s.writer != nil {
		err = s.writer.stop(ctx)
	}
	if s.lock != nil && err == nil {
		err = s.lock.write("")
	}
	clean := err == nil
	err = errors.Join(err, s.readers.close(ctx))
	if s.writers != nil {
		err = errors.Join(err, s.writers.close(ctx))
	}
	if s.writer != nil {
		err = errors.Join(err, s.writer.line.close(), s.writer.db.Close(), s.keeper.close(clean))
	}
	if s.desk != nil {
		err = errors.Join(err, s.desk.close(ctx))
	}
	if s.lock != nil {
		s.lock.release()
	}
	if err != nil {
		return internal(CodeFailed, err)
	}
	return nil
}
