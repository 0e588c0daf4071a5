// The one error of the room; the words for people are put at the edge.

package audit

import (
	"errors"
	"strings"
)

// Code names what is wrong. The list only grows: words are looked up by it.
type Code string

// Codes of a value that has no canonical form, or of bytes that are not one.
const (
	VersionMissing Code = "version_missing"     // a record without a whole "v" of at least 1
	VersionUnknown Code = "version_unknown"     // written by a newer program
	NameMalformed  Code = "member_name"         // a member's name is not a-z, 0-9 and _, 1 to 64 of them
	ValueType      Code = "value_type"          // a null, a fraction, a Go type without canonical form
	TooDeep        Code = "value_too_deep"      // deeper than MaxDepth
	TooLarge       Code = "value_too_large"     // beyond MaxWhole, MaxBytes or another bound
	NotUTF8        Code = "text_not_utf8"       //
	NotNFC         Code = "text_not_normal"     // not in Unicode normal form C
	NoSalt         Code = "salt_short"          // SaltedDigest was not given SaltBytes
	Malformed      Code = "document_malformed"  // no JSON
	Repeated       Code = "member_repeated"     // a member twice, or a row changed twice by one entry
	Unknown        Code = "member_unknown"      //
	Missing        Code = "member_missing"      //
	NotCanonical   Code = "bytes_not_canonical" // the same meaning, other bytes: order, spaces, escapes
	ValueMalformed Code = "value_malformed"     // of the right type, and not what the member holds
)

// Codes of trees, proofs and checkpoints.
const (
	HeadMalformed       Code = "head_malformed"            // the edge does not fit the size
	OutOfRange          Code = "out_of_range"              // no such leaf, or a tree beyond MaxSize
	LeavesMissing       Code = "leaves_missing"            // the source gave other than what was asked
	ProofFailed         Code = "proof_failed"              // the proof does not lead from the one to the other
	OtherLog            Code = "checkpoint_other_log"      // checkpoints of two communes
	CheckpointMalformed Code = "checkpoint_malformed"      // not a checkpoint, or not in its one form
	CheckpointUnsigned  Code = "checkpoint_unknown_key"    // signed by none of the known keys
	CheckpointForged    Code = "checkpoint_bad_signature"  // names a known key and was not signed by it
	KeyMalformed        Code = "checkpoint_key_malformed"  //
	SigningFailed       Code = "checkpoint_signing_failed" //
)

// Error is what this room returns.
type Error struct {
	Code  Code
	Field string // the member, as a path: "changes[0].digest"; empty if the whole
	Cause error  // for the log, never for the reader
}

// Error prints a line for logs and tests, without any text of the entry.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("audit: ")
	if e.Field != "" {
		b.WriteString(e.Field + ": ")
	}
	b.WriteString(string(e.Code))
	if e.Cause != nil {
		b.WriteString(" (" + e.Cause.Error() + ")")
	}
	return b.String()
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Cause }

func refuse(field string, code Code) error { return &Error{Code: code, Field: field} }

// at puts a member's name or an index before the place that err names.
func at(path string, err error) error {
	var e *Error
	if !errors.As(err, &e) {
		return err
	}
	placed := *e
	switch {
	case placed.Field == "" || placed.Field[0] == '[':
		placed.Field = path + placed.Field
	default:
		placed.Field = path + "." + placed.Field
	}
	return &placed
}
