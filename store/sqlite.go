// SQLite: how its files are opened, and what is looked at before.

package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// liteName is the driver's name for a file. FULL is what an acknowledged act
// rests on: it survives a loss of power.
func liteName(path string, parameters ...string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole // a URI's path begins at the root
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:\… on Windows
	}
	return "file://" + (&url.URL{Path: path}).EscapedPath() + "?" + strings.Join(append(parameters,
		"_pragma=foreign_keys(ON)", "_pragma=busy_timeout(5000)"), "&")
}

func (d database) liteWriter(path string) (*sql.DB, error) {
	return openLite(liteName(path, "_pragma=journal_mode(WAL)", "_pragma="+d.pragma))
}

// liteReader cannot change a row; mode=ro cannot even make a file.
func liteReader(path, mode string) (*sql.DB, error) {
	return openLite(liteName(path, "mode="+mode, "_pragma=query_only(ON)"))
}

func openLite(name string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, internal(CodeFailed, err)
	}
	db.SetMaxIdleConns(0) // lines are kept by us
	return db, nil
}

const (
	liteMagic  = "SQLite format 3\x00"
	liteHeader = 100
	liteIDAt   = 68 // where the header holds application_id
)

// look reads the header of a database file before SQLite does: SQLite would
// make a missing file, and take an empty one for a new database.
func (d database) look(path string) error {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return refused(CodeMissing, path)
	}
	if err != nil {
		return internal(CodeFailed, err)
	}
	defer file.Close()
	header := make([]byte, liteHeader)
	n, err := io.ReadFull(file, header)
	switch {
	case n == 0 && errors.Is(err, io.EOF):
		return refused(CodeEmpty, path)
	case err != nil || string(header[:len(liteMagic)]) != liteMagic:
		return refused(CodeForeign, path)
	case int64(binary.BigEndian.Uint32(header[liteIDAt:])) != d.id:
		return refused(CodeForeign, path)
	}
	return nil
}

// settle moves the write-ahead log into the database file.
func settle(ctx context.Context, db *sql.DB) error {
	var busy, frames, moved int64
	err := db.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &frames, &moved)
	return fault(err)
}

// syncFolder makes names of files durable. Windows has no such call and needs
// none.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	defer folder.Close()
	return flush(folder)
}
