// The canonical form: one meaning, one sequence of bytes, so that equal digests mean equal records.

package audit

import (
	"bytes"
	"crypto/sha256"
	"maps"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
	"golang.org/x/text/unicode/norm"
)

// Bounds of a canonical form.
const (
	MaxBytes = 1 << 24   // 16 MiB in one record
	MaxDepth = 16        // objects and lists inside one another
	MaxWhole = 1<<53 - 1 // the largest number every reader of JSON keeps exact
	maxName  = 64

	usualBytes   = 512 // most entries fit
	usualMembers = 16  // most records have fewer
)

// Object is a record on its way to canonical bytes. A value is a string in
// Unicode normal form C, an int or int64, a bool, an Object, or a list of these:
// []any, []string, []int64 or []Object. There is no null: what is absent is
// left out, or is the empty text, as the record's format says.
type Object map[string]any

// Canonical writes a record in its one form: JSON in UTF-8 without spaces, the
// members sorted by name, whole numbers without sign or zero in front, only `"`,
// `\` and control characters escaped. It is a part of RFC 8785, so any
// implementation of that writes the same bytes. A record carries the version of
// its own format as "v".
func Canonical(record Object) ([]byte, error) {
	if err := hasVersion(record); err != nil {
		return nil, err
	}
	data, err := appendValue(make([]byte, 0, usualBytes), record, 0)
	if err != nil {
		return nil, err
	}
	if len(data) > MaxBytes {
		return nil, refuse("", TooLarge)
	}
	return data, nil
}

// Digest is the SHA-256 of a record's canonical bytes: what an entry says of a
// row. It is taken of the noun, not of the SQL row, so that a later column
// breaks no proof.
func Digest(record Object) (Hash, error) {
	data, err := Canonical(record)
	if err != nil {
		return Hash{}, err
	}
	return sha256.Sum256(data), nil
}

func hasVersion(record Object) error {
	var version int64
	switch v := record["v"].(type) {
	case int:
		version = int64(v)
	case int64:
		version = v
	}
	if version < 1 {
		return refuse("v", VersionMissing)
	}
	return nil
}

func appendValue(dst []byte, value any, depth int) ([]byte, error) {
	switch v := value.(type) {
	case string:
		return appendText(dst, v)
	case int:
		return appendWhole(dst, int64(v))
	case int64:
		return appendWhole(dst, v)
	case bool:
		return strconv.AppendBool(dst, v), nil
	case Object:
		return appendObject(dst, v, depth+1)
	case []any:
		return appendList(dst, v, depth+1)
	case []string:
		return appendList(dst, v, depth+1)
	case []int64:
		return appendList(dst, v, depth+1)
	case []Object:
		return appendList(dst, v, depth+1)
	}
	return nil, refuse("", ValueType)
}

func appendText(dst []byte, text string) ([]byte, error) {
	if isPlain(text) {
		return append(append(append(dst, '"'), text...), '"'), nil
	}
	switch {
	case text == unsalted:
		return nil, refuse("", NoSalt)
	case !utf8.ValidString(text):
		return nil, refuse("", NotUTF8)
	case !norm.NFC.IsNormalString(text):
		return nil, refuse("", NotNFC)
	}
	dst, err := jsontext.AppendQuote(dst, text)
	if err != nil {
		return nil, &Error{Code: NotUTF8, Cause: err}
	}
	return dst, nil
}

// isPlain reports whether a text stands in quotes as it is: printed ASCII, of which every sequence is in normal form C,
// without what must be escaped.
func isPlain(text string) bool {
	for _, c := range []byte(text) {
		if c < ' ' || c > '~' || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}

func appendWhole(dst []byte, n int64) ([]byte, error) {
	if n > MaxWhole || n < -MaxWhole {
		return nil, refuse("", TooLarge)
	}
	return strconv.AppendInt(dst, n, 10), nil
}

func appendObject(dst []byte, object Object, depth int) ([]byte, error) {
	if depth > MaxDepth {
		return nil, refuse("", TooDeep)
	}
	dst = append(dst, '{')
	var few [usualMembers]string
	names := slices.AppendSeq(few[:0], maps.Keys(object))
	slices.Sort(names)
	for i, name := range names {
		if !isName(name) {
			return nil, refuse("", NameMalformed)
		}
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(append(append(dst, '"'), name...), '"', ':')
		var err error
		if dst, err = appendValue(dst, object[name], depth); err != nil {
			return nil, at(name, err)
		}
	}
	return append(dst, '}'), nil
}

func appendList[T any](dst []byte, list []T, depth int) ([]byte, error) {
	if depth > MaxDepth {
		return nil, refuse("", TooDeep)
	}
	dst = append(dst, '[')
	for i, item := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		var err error
		if dst, err = appendValue(dst, item, depth); err != nil {
			return nil, at("["+strconv.Itoa(i)+"]", err)
		}
	}
	return append(dst, ']'), nil
}

// isName: names are ours, never data, and plain enough that every language sorts
// them alike.
func isName(name string) bool {
	if name == "" || len(name) > maxName {
		return false
	}
	for _, c := range []byte(name) {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' {
			return false
		}
	}
	return true
}

// Parse reads canonical bytes back. Whatever [Canonical] would not write, byte
// for byte, is refused. Numbers come as int64, lists as []any.
func Parse(data []byte) (Object, error) {
	record, err := read(data)
	if err != nil {
		return nil, err
	}
	again, err := Canonical(record)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(again, data) {
		return nil, refuse("", NotCanonical)
	}
	return record, nil
}
