// Create: a new installation in an empty place, whole or not at all.

package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Create makes the databases of a new installation. Where something already
// lies it refuses with store_exists and changes nothing.
func Create(ctx context.Context, c Config) error {
	if c.engine() == postgres {
		return c.createPostgres(ctx)
	}
	return c.createSQLite(ctx)
}

func (c Config) createSQLite(ctx context.Context) error {
	if err := os.MkdirAll(c.Data, 0o700); err != nil {
		return internal(CodeFailed, err)
	}
	lock, err := takeLock(c.Data)
	if err != nil {
		return err
	}
	defer lock.release()
	for _, d := range []database{desk, acts} {
		if err := d.absent(c); err != nil {
			return err
		}
	}
	// With the acts the installation exists; a desk that is not there yet is made
	// when it is opened. The other way round a desk alone would stay after a kill,
	// and keep the next attempt out.
	for _, d := range []database{acts, desk} {
		if err := d.create(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

func (d database) absent(c Config) error {
	_, err := os.Lstat(c.file(d.file()))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return refused(CodeExists, c.file(d.file()))
}

// create builds the file beside its place and renames it: what stands in the
// place is always a whole database.
func (d database) create(ctx context.Context, c Config) error {
	building := c.file(d.file() + ".new")
	for _, tail := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(building + tail); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return internal(CodeFailed, err)
		}
	}
	if err := d.build(ctx, building); err != nil {
		return err
	}
	if err := os.Rename(building, c.file(d.file())); err != nil {
		return internal(CodeFailed, err)
	}
	if err := syncFolder(c.Data); err != nil {
		return internal(CodeFailed, err)
	}
	return nil
}

func (d database) build(ctx context.Context, path string) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return internal(CodeFailed, err)
	}
	_ = file.Close()
	db, err := d.liteWriter(path)
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", d.id)); err != nil {
		return fault(err)
	}
	if err := sqlite.migrate(ctx, db, d.steps(sqlite)); err != nil {
		return err
	}
	return settle(ctx, db)
}

func (c Config) createPostgres(ctx context.Context) error {
	for _, d := range []database{desk, acts} {
		if err := d.createSchema(ctx, c.URL); err != nil {
			return err
		}
	}
	return nil
}

func (d database) createSchema(ctx context.Context, url string) error {
	db, err := d.pgOpen(url, false)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := d.pgCreate(ctx, db); err != nil {
		return err
	}
	return postgres.migrate(ctx, db, d.steps(postgres))
}
