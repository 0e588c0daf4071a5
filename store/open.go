// Open: what is refused, what is looked at, and what is migrated.

package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
)

// Open opens an installation for writing. It never makes one: what is missing,
// empty, foreign, newer or already held by another process is refused by name.
func Open(ctx context.Context, c Config) (*Store, error) {
	if c.engine() == postgres {
		return c.openPostgres(ctx, false)
	}
	path := c.file(acts.file())
	if err := acts.look(path); err != nil {
		return nil, err
	}
	lock, err := takeLock(c.Data)
	if err != nil {
		return nil, err
	}
	s, err := c.openSQLite(ctx, path, lock)
	if err != nil {
		lock.release()
	}
	return s, err
}

func (c Config) openSQLite(ctx context.Context, path string, lock *fileLock) (*Store, error) {
	if lock.unclean && !c.WithoutJournal {
		if err := lock.sameJournal(path + "-wal"); err != nil {
			return nil, err
		}
	}
	s := &Store{engine: sqlite, count: &counters{}, lock: lock, memory: &memory{}}
	db, err := acts.liteWriter(path)
	if err != nil {
		return nil, err
	}
	if err = s.begin(ctx, c, db); err != nil {
		_ = db.Close()
		s.abort(ctx)
		return nil, err
	}
	go s.writer.run()
	return s, nil
}

// begin looks at the database and migrates an older one, before anything else is
// opened.
func (s *Store) begin(ctx context.Context, c Config, db *sql.DB) (err error) {
	if s.keeper, err = keepJournal(ctx, c.file(acts.file())); err != nil {
		return err
	}
	if err = upgrade(ctx, db, c.file(acts.file()), acts.steps(sqlite)); err != nil {
		return err
	}
	if s.lock.unclean {
		if err = inspect(ctx, db); err != nil {
			return err
		}
	}
	return s.start(ctx, c, db)
}

// abort closes what was opened before the start failed. The log stays: the next
// start looks for it.
func (s *Store) abort(ctx context.Context) {
	if s.readers != nil {
		_ = s.readers.close(ctx)
	}
	if s.desk != nil {
		_ = s.desk.close(ctx)
	}
	if s.writer != nil {
		_ = s.writer.line.close()
	}
	if s.keeper != nil {
		_ = s.keeper.close(false)
	}
}

// start opens the connections of an installation that was found in order.
func (s *Store) start(ctx context.Context, c Config, db *sql.DB) error {
	reading, err := liteReader(c.file(acts.file()), "rw")
	if err != nil {
		return err
	}
	s.readers = newPool(sqlite, reading, MaxReaders, s.count)
	if s.desk, err = c.openDesk(ctx); err != nil {
		return err
	}
	if s.writer, err = newWriter(ctx, db, s.count); err != nil {
		return err
	}
	if s.lock.journal, err = newJournal(ctx, db, c.file(acts.file())+"-wal"); err != nil {
		return err
	}
	return s.lock.enter(c.Address)
}

// openLite opens a database file for writing and migrates an older one, after a
// copy of it was put beside.
func (d database) openLite(ctx context.Context, path string) (*sql.DB, error) {
	db, err := d.liteWriter(path)
	if err != nil {
		return nil, err
	}
	if err := upgrade(ctx, db, path, d.steps(sqlite)); err != nil {
		_ = db.Close()
		return nil, err
	}
	return db, nil
}

func upgrade(ctx context.Context, db *sql.DB, path string, steps fs.FS) error {
	err := sqlite.age(ctx, db, steps)
	if !Is(err, CodeOlder) {
		return err
	}
	if err := keepCopy(ctx, db, path+".before"); err != nil {
		return err
	}
	return sqlite.migrate(ctx, db, steps)
}

// keepCopy writes a whole copy, replacing that of an attempt that was cut off.
func keepCopy(ctx context.Context, db *sql.DB, path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return internal(CodeFailed, err)
	}
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		return fault(err)
	}
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return internal(CodeFailed, err)
	}
	defer file.Close()
	if err := file.Sync(); err != nil {
		return internal(CodeFailed, err)
	}
	return nil
}

// OpenReadOnly opens an installation for reading, also beside the process that
// writes. It changes nothing and takes no lock.
func OpenReadOnly(ctx context.Context, c Config) (*Store, error) {
	if c.engine() == postgres {
		return c.openPostgres(ctx, true)
	}
	path := c.file(acts.file())
	if err := acts.look(path); err != nil {
		return nil, err
	}
	db, err := liteReader(path, "ro")
	if err != nil {
		return nil, err
	}
	if err := sqlite.age(ctx, db, acts.steps(sqlite)); err != nil {
		_ = db.Close()
		return nil, err
	}
	count := &counters{}
	return &Store{engine: sqlite, count: count, readers: newPool(sqlite, db, MaxReaders, count)}, nil
}

func (c Config) openPostgres(ctx context.Context, readOnly bool) (*Store, error) {
	s := &Store{engine: postgres, count: &counters{}}
	db, err := acts.pgReady(ctx, c.URL, readOnly)
	if err != nil {
		return nil, err
	}
	s.readers = newPool(postgres, db, MaxLines, s.count)
	if readOnly {
		return s, nil
	}
	if db, err = acts.pgOpen(c.URL, false); err == nil {
		s.writers = newPool(postgres, db, MaxLines, s.count)
		s.desk, err = c.openDesk(ctx)
	}
	if err != nil {
		_ = s.Close()
		return nil, err
	}
	return s, nil
}

// pgReady opens a schema that is there, ours and of our age.
func (d database) pgReady(ctx context.Context, url string, readOnly bool) (*sql.DB, error) {
	db, err := d.pgOpen(url, readOnly)
	if err != nil {
		return nil, err
	}
	steps := d.steps(postgres)
	if err = d.pgLook(ctx, db); err == nil {
		err = postgres.age(ctx, db, steps)
	}
	if Is(err, CodeOlder) && !readOnly {
		err = postgres.migrate(ctx, db, steps)
	}
	if err != nil {
		_ = db.Close()
		return nil, err
	}
	return db, nil
}
