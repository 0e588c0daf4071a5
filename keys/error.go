// The one error of the room; the words for people are put at the edge.

package keys

import (
	"fmt"
	"io/fs"
)

// Code names what is wrong. The list only grows: words are looked up by it.
type Code string

// Why keys or a file are refused.
const (
	Missing    Code = "keys_missing"    // no such folder, or the key is not in it
	Exists     Code = "keys_exist"      // there are keys or other files already; nothing was changed
	Exposed    Code = "keys_exposed"    // others than the owner may read: the key may be known
	Malformed  Code = "keys_malformed"  // not a key, or not a plain file
	Unreadable Code = "keys_unreadable" // the machine refuses to read it
	NameBad    Code = "keys_name"       // a key cannot have this name
	NoRandom   Code = "keys_no_random"  // the source of randomness failed

	PaperLine      Code = "keys_paper_line"      // a line of the paper was mistyped: which, says Line
	PaperMalformed Code = "keys_paper_malformed" // not a backup key at all
	PaperOther     Code = "keys_paper_other"     // a backup key, but not this installation's

	// NotWritten: what was there before stands, whole. Trying again is safe.
	NotWritten Code = "file_not_written"
	// Unknown: after a loss of power the old or the new may stand, each whole, and
	// never a mixture. Until then the new one is read. Write again before relying on
	// it.
	Unknown Code = "file_outcome_unknown"
)

// Error is what this room returns.
type Error struct {
	Code  Code
	Path  string      // the file or folder
	Mode  fs.FileMode // of an exposed one
	Line  int         // of a mistyped paper, from 1; 0 for none
	Cause error       // for the log, never for the reader
}

// Error prints a line for logs and tests, without anything of the key.
func (e *Error) Error() string {
	text := fmt.Sprintf("keys: %s: %s", e.Path, e.Code)
	if e.Mode != 0 {
		text += fmt.Sprintf(" %04o", e.Mode.Perm())
	}
	if e.Line != 0 {
		text += fmt.Sprintf(" line %d", e.Line)
	}
	if e.Cause != nil {
		text += fmt.Sprintf(" (%v)", e.Cause)
	}
	return text
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Cause }

func refuse(code Code, path string, cause error) error {
	return &Error{Code: code, Path: path, Cause: cause}
}
