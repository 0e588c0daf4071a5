// What cannot be verified at all, by the names that room store uses too.

package verify

import (
	"database/sql"
	"errors"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	lite "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"laphieu/election"
)

// Codes of errors: nothing was verified.
const (
	CodeMissing   = "store_missing"          // no installation there
	CodeEmpty     = "store_empty"            // a database file of zero bytes
	CodeForeign   = "store_foreign"          // another program's database
	CodeNewer     = "store_newer"            // written by a newer release
	CodeOlder     = "store_older"            // not yet migrated to this release
	CodeURL       = "store_url"              // not the address of a database
	CodeFailed    = "database"               // anything else
	CodeNoKey     = "checkpoint_key_missing" // there are checkpoints and no public key to check them
	CodeHeld      = "held_malformed"         // a file of held checkpoints that is none
	CodeHeldLarge = "held_too_large"
	CodeTooMany   = "checkpoints_too_many" // of one commune; args: its code, the bound
)

func refuse(kind election.Kind, code string, args ...any) error {
	return &election.Error{Kind: kind, Code: code, Args: args}
}

func failed(err error) error {
	var ours *election.Error
	if err == nil || errors.As(err, &ours) {
		return err
	}
	return &election.Error{Kind: election.Internal, Code: CodeFailed, Cause: err}
}

// damage tells an engine's complaint about its own pages, which is a finding,
// from every other failure, which is not.
func damage(err error) (string, bool) {
	var ofLite *lite.Error
	if errors.As(err, &ofLite) {
		primary := ofLite.Code() & 0xff
		return ofLite.Error(), primary == sqlite3.SQLITE_CORRUPT || primary == sqlite3.SQLITE_NOTADB
	}
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Message, strings.HasPrefix(pg.Code, "XX") // data_corrupted, index_corrupted
	}
	return "", false
}

// noRows is the answer to a question about one row.
func noRows(err error) bool { return errors.Is(err, sql.ErrNoRows) }
