// Errors: every refusal has a name, and no driver's error reaches a reader.

package store

import (
	"database/sql"
	"errors"

	"github.com/jackc/pgx/v5/pgconn"
	lite "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"laphieu/election"
)

// The codes of the store's errors.
const (
	CodeMissing    = "store_missing"     // no installation there: init makes one
	CodeEmpty      = "store_empty"       // a database file of zero bytes
	CodeForeign    = "store_foreign"     // another program's database
	CodeNewer      = "store_newer"       // written by a newer release
	CodeOlder      = "store_older"       // opened for reading before the new release migrated it
	CodeExists     = "store_exists"      // Create found something
	CodeLocked     = "store_locked"      // another process writes; the argument is its address
	CodeWALLost    = "store_wal_lost"    // the last process did not stop cleanly and its journal is gone
	CodeWALForeign = "store_wal_foreign" // as before, and another's lies there
	CodeDamaged    = "store_damaged"     // the database contradicts itself
	CodeReadOnly   = "store_read_only"   // opened for reading
	CodeCanceled   = "canceled"          // given up while it waited: nothing was saved
	CodeClosed     = "store_closed"      // closing or closed: nothing was saved

	CodeUnknown  = "outcome_unknown"  // the commit failed: send it again with the same key
	CodeNotSaved = "not_saved"        // not saved, through no fault of this act: send it again
	CodeDiskFull = "disk_full"        //
	CodeUsed     = "key_used"         // this account's form was already saved
	CodeTaken    = "already_there"    // a row with this key exists
	CodeDangling = "reference"        // a row that is needed is missing, or is still needed
	CodeUnlogged = "change_unlogged"  // a covered row changed and no entry was appended
	CodeTooMany  = "act_too_large"    // more rows than an entry names; the argument is how many at most
	CodeTwice    = "entry_twice"      // one act, one entry
	CodeFailed   = "database"         // anything else
	CodePanicked = "panic"            // the closure panicked
	CodeNoRow    = "not_found"        //
	CodeScope    = "other_commune"    // a row of another commune
	CodeSalt     = "salt_short"       //
	CodeTooLong  = "too_long"         //
	CodeEmptyKey = "scope_is_missing" // no commune given
)

func refused(code string, args ...any) error {
	return &election.Error{Kind: election.Refused, Code: code, Args: args}
}

func internal(code string, cause error) error {
	return &election.Error{Kind: election.Internal, Code: code, Cause: cause}
}

func conflict(code string, cause error) error {
	return &election.Error{Kind: election.Conflict, Code: code, Cause: cause}
}

func notFound(noun string) error {
	return &election.Error{Kind: election.NotFound, Code: CodeNoRow, Args: []any{noun}}
}

func tooLong(field string, most int) error {
	return &election.Error{Kind: election.Invalid, Code: CodeTooLong, Field: field, Args: []any{most}}
}

// Is reports whether err is an error with this code.
func Is(err error, code string) bool {
	var e *election.Error
	return errors.As(err, &e) && e.Code == code
}

// fault names a driver's error.
func fault(err error) error {
	var ours *election.Error
	switch {
	case err == nil || errors.As(err, &ours):
		return err
	case errors.Is(err, sql.ErrNoRows):
		return &election.Error{Kind: election.NotFound, Code: CodeNoRow}
	}
	var ofLite *lite.Error
	if errors.As(err, &ofLite) {
		return liteFault(ofLite)
	}
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pgFault(pg)
	}
	return internal(CodeFailed, err)
}

func liteFault(err *lite.Error) error {
	switch err.Code() {
	case sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE:
		return conflict(CodeTaken, err)
	case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
		return conflict(CodeDangling, err)
	}
	if err.Code()&0xff == sqlite3.SQLITE_FULL {
		return internal(CodeDiskFull, err)
	}
	return internal(CodeFailed, err)
}

// The classes of PostgreSQL's SQLSTATE that we tell apart.
func pgFault(err *pgconn.PgError) error {
	switch err.Code {
	case "23505":
		return conflict(CodeTaken, err)
	case "23503":
		return conflict(CodeDangling, err)
	case "53100":
		return internal(CodeDiskFull, err)
	}
	return internal(CodeFailed, err)
}
