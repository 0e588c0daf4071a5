// The one error type of the house.

package election

import (
	"errors"
	"fmt"
	"strings"
)

// Kind sorts errors by what can be done about them. The list only grows: kinds
// cross the wire.
type Kind string

// The kinds.
const (
	Invalid   Kind = "invalid"   // the input cannot be understood or breaks a bound
	Refused   Kind = "refused"   // understood, and the law or a rule of the house forbids it
	NotFound  Kind = "not_found" // there is no such thing, or none that the asker may see
	Forbidden Kind = "forbidden" // the asker may not
	Conflict  Kind = "conflict"  // somebody changed it in the meantime
	Internal  Kind = "internal"  // a fault of ours or of the machine
)

// Error is what every room returns. It says what is wrong in a code, never in
// words: the words, in both languages, are put where a person reads them.
type Error struct {
	Kind  Kind
	Code  string // what is wrong, for example "count_negative"
	Field string // where, as a path: "sheets[0].voted"; empty if the whole
	Args  []any  // figures and names that the sentence needs, in its order
	Cause error  // for the log, never for the reader
}

// Error prints a line for logs and tests.
func (e *Error) Error() string {
	var b strings.Builder
	if e.Field != "" {
		b.WriteString(e.Field + ": ")
	}
	b.WriteString(e.Code)
	for _, a := range e.Args {
		fmt.Fprintf(&b, " %v", a)
	}
	if e.Cause != nil {
		fmt.Fprintf(&b, " (%v)", e.Cause)
	}
	return b.String()
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Cause }

// At returns err with path put before its field, so that each room names only
// the part it knows: At("sheets[0]", field "voted") is "sheets[0].voted".
func At(path string, err error) error {
	var e *Error
	if !errors.As(err, &e) {
		return &Error{Kind: Internal, Code: "internal", Field: path, Cause: err}
	}
	placed := *e
	switch {
	case placed.Field == "":
		placed.Field = path
	case path != "" && !strings.HasPrefix(placed.Field, "["):
		placed.Field = path + "." + placed.Field
	default:
		placed.Field = path + placed.Field
	}
	return &placed
}

// KindOf returns the kind of err, Internal for an error that is not ours.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Internal
}
