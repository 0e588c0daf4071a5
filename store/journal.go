// SQLite's write-ahead log holds the last acts until they are moved into the
// database. After an end that was not clean, the start must find the one that
// belongs there: SQLite would go on without it, or take another's.

package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	lite "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// keeper is a connection that lives as long as the store. SQLite moves its log
// into the database and removes it when the last connection closes; by then the
// lock file may name a log that the next start would look for in vain. So the
// keeper is the last, and has SQLite leave the file, unless it was told that the
// end is clean.
type keeper struct {
	db   *sql.DB
	conn *sql.Conn
}

// keepJournal tells SQLite so before it has read the file: a connection whose
// first look fails closes, too.
func keepJournal(ctx context.Context, path string) (*keeper, error) {
	db, err := openLite(liteName(path))
	if err != nil {
		return nil, err
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		_ = db.Close()
		return nil, unreadable(err)
	}
	k := &keeper{db, conn}
	err = k.leave(1)
	if err == nil {
		var openings int64
		err = conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&openings)
	}
	if err != nil {
		_ = k.close(false)
		return nil, unreadable(err)
	}
	return k, nil
}

// leave says whether SQLite leaves the log (1) or removes it (0).
func (k *keeper) leave(mode int) error {
	return k.conn.Raw(func(conn any) error {
		_, err := conn.(lite.FileControl).FileControlPersistWAL("main", mode)
		return err
	})
}

// close is called after every other connection is closed.
func (k *keeper) close(clean bool) error {
	var err error
	if clean {
		err = k.leave(0)
	}
	return errors.Join(err, k.conn.Close(), k.db.Close())
}

// unreadable names what the first connection to a file met.
func unreadable(err error) error {
	if e, ok := errors.AsType[*lite.Error](err); ok {
		switch e.Code() & 0xff {
		case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
			return refused(CodeDamaged, err.Error())
		}
	}
	return fault(err)
}

// The header of a write-ahead log: the count of its restarts, and a number that
// is random at first and grows by one with each restart. Their difference stays
// the same as long as the log lives: its lineage.
const (
	walHeader    = 32
	walRestartAt = 12
	walSaltAt    = 16
)

// lineage reads which log this is; "" where there is none.
func lineage(path string) (string, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	defer file.Close()
	header := make([]byte, walHeader)
	_, err = io.ReadFull(file, header)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return "", nil
	}
	salt, restarts := binary.BigEndian.Uint32(header[walSaltAt:]), binary.BigEndian.Uint32(header[walRestartAt:])
	return fmt.Sprintf("%08x", salt-restarts), err
}

// sameJournal refuses when the log that the last process wrote to is gone or is
// not the one that lies there.
func (l *fileLock) sameJournal(path string) error {
	found, err := lineage(path)
	switch {
	case err != nil:
		return internal(CodeFailed, err)
	case found == "":
		return refused(CodeWALLost, path)
	case found != l.journal:
		return refused(CodeWALForeign, path)
	}
	return nil
}

// newJournal writes a page, so that there is a log and the lock file can say
// which one to look for. user_version counts the openings.
func newJournal(ctx context.Context, db *sql.DB, path string) (string, error) {
	var openings int64
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&openings); err != nil {
		return "", fault(err)
	}
	if _, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", (openings+1)&0x7fffffff)); err != nil {
		return "", fault(err)
	}
	found, err := lineage(path)
	if err != nil || found == "" {
		return "", internal(CodeFailed, err)
	}
	return found, nil
}

// inspect is the look after an end that was not clean: pages that fit together,
// and a log as long as its head says.
func inspect(ctx context.Context, db *sql.DB) error {
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return refused(CodeDamaged, err.Error())
	}
	if verdict != "ok" {
		return refused(CodeDamaged, strings.ReplaceAll(verdict, "\n", " "))
	}
	var commune string
	err := db.QueryRowContext(ctx, `SELECT c.commune FROM commune c LEFT JOIN log_head h ON h.commune = c.commune
		WHERE COALESCE(h.size, 0) <> (SELECT COUNT(*) FROM log WHERE log.commune = c.commune) LIMIT 1`).Scan(&commune)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	return refused(CodeDamaged, "log_head "+commune)
}
