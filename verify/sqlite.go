// SQLite: a file is looked at before it is opened, and left as it was.

package verify

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
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"laphieu/election"
)

var sqlite = engine{
	name:  "sqlite",
	begin: "BEGIN",
	columns: `SELECT l.name, x.name, x.type, x.pk FROM pragma_table_list l, pragma_table_xinfo(l.name) x
		WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY l.name, x.pk`,
	objects: `SELECT type, name, name FROM pragma_table_list WHERE schema = 'main' AND type <> 'table'
		UNION ALL SELECT type, name, tbl_name FROM sqlite_schema WHERE type = 'trigger'`,
	pages: `PRAGMA integrity_check(100)`,
	types: [3]string{isText: "TEXT", isWhole: "INTEGER", isBytes: "BLOB"},
}

const (
	actsFile   = "laphieu.db"
	lockFile   = "laphieu.lock" // empty after a clean stop
	liteMagic  = "SQLite format 3\x00"
	liteHeader = 100
	liteIDAt   = 68         // where the header holds application_id
	liteID     = 0x4c504849 // "LPHI"
)

// look reads the header before SQLite does, which would make a missing file and
// take an empty one for a new database.
func look(path string) error {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return refuse(election.NotFound, CodeMissing, path)
	}
	if err != nil {
		return failed(err)
	}
	defer file.Close()
	header := make([]byte, liteHeader)
	n, err := io.ReadFull(file, header)
	switch {
	case n == 0 && errors.Is(err, io.EOF):
		return refuse(election.Refused, CodeEmpty, path)
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return failed(err)
	case n < liteHeader, string(header[:len(liteMagic)]) != liteMagic, binary.BigEndian.Uint32(header[liteIDAt:]) != liteID:
		return refuse(election.Refused, CodeForeign, path)
	}
	return nil
}

// rest is a database file that no process has open, as it lies there.
type rest struct {
	alone   bool
	size    int64
	changed time.Time
}

// resting looks for the journals that an open database, or one whose process was
// killed, has beside it.
func resting(path string) rest {
	for _, journal := range []string{"-wal", "-journal"} {
		if _, err := os.Lstat(path + journal); !errors.Is(err, fs.ErrNotExist) {
			return rest{}
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		return rest{}
	}
	return rest{true, info.Size(), info.ModTime()}
}

// runSQLite reads a resting file as unchangeable: otherwise SQLite would put its
// journals beside it, where the owner may not be us. If somebody opened it in the
// meantime it is read again, as beside a running server.
func (s Source) runSQLite(ctx context.Context) (Report, error) {
	path := filepath.Join(s.Data, actsFile)
	if err := look(path); err != nil {
		return Report{}, err
	}
	if before := resting(path); before.alone {
		report, err := s.runFile(ctx, path, "mode=ro&immutable=1", journalLost(path))
		if resting(path) == before {
			return report, err
		}
	}
	return s.runFile(ctx, path, "mode=ro", findings{})
}

// journalLost: the lock says that a process is at work or was killed, and the
// journal with its last acts is gone.
func journalLost(path string) (f findings) {
	lock := filepath.Join(filepath.Dir(path), lockFile)
	if info, err := os.Stat(lock); err == nil && info.Size() > 0 {
		f.add(Finding{Code: JournalLost, Args: []any{filepath.Base(path) + "-wal"}})
	}
	return f
}

func (s Source) runFile(ctx context.Context, path, mode string, found findings) (Report, error) {
	db, err := sql.Open("sqlite", liteName(path, mode))
	if err != nil {
		return Report{}, failed(err)
	}
	defer db.Close()
	return s.run(ctx, db, &sqlite, found)
}

func liteName(path, mode string) string {
	path = filepath.ToSlash(path)
	if absolute, err := filepath.Abs(path); err == nil {
		path = filepath.ToSlash(absolute)
	}
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:\… on Windows
	}
	return "file://" + (&url.URL{Path: path}).EscapedPath() + "?" + mode + "&_pragma=query_only(ON)&_pragma=busy_timeout(5000)"
}
