// Reading canonical bytes: JSON tokens to an Object. What is only in another form is left to the caller to notice, who
// writes the Object again and compares.

package audit

import (
	"bytes"
	"errors"
	"io"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// read takes one JSON object and refuses what no Object can hold.
func read(data []byte) (Object, error) {
	if len(data) > MaxBytes {
		return nil, refuse("", TooLarge)
	}
	r := reader{jsontext.NewDecoder(bytes.NewBuffer(data))}
	if r.PeekKind() != '{' {
		return nil, refuse("", Malformed)
	}
	value, err := r.value(0)
	if err != nil {
		return nil, err
	}
	if _, err := r.ReadToken(); !errors.Is(err, io.EOF) {
		return nil, refuse("", Malformed)
	}
	return value.(Object), nil
}

type reader struct{ *jsontext.Decoder }

func (r reader) value(depth int) (any, error) {
	token, err := r.ReadToken()
	if err != nil {
		return nil, syntaxError(err)
	}
	switch token.Kind() {
	case '"':
		return token.String(), nil
	case '0':
		return whole(token.String())
	case 't', 'f':
		return token.Bool(), nil
	case '{':
		return r.object(depth + 1)
	case '[':
		return r.list(depth + 1)
	}
	return nil, refuse("", ValueType) // null
}

func (r reader) object(depth int) (any, error) {
	if depth > MaxDepth {
		return nil, refuse("", TooDeep)
	}
	object := Object{}
	for r.PeekKind() != '}' {
		token, err := r.ReadToken()
		if err != nil {
			return nil, syntaxError(err)
		}
		name := token.String()
		if !isName(name) {
			return nil, refuse("", NameMalformed)
		}
		if object[name], err = r.value(depth); err != nil {
			return nil, at(name, err)
		}
	}
	if _, err := r.ReadToken(); err != nil {
		return nil, syntaxError(err)
	}
	return object, nil
}

func (r reader) list(depth int) (any, error) {
	if depth > MaxDepth {
		return nil, refuse("", TooDeep)
	}
	list := []any{}
	for r.PeekKind() != ']' {
		value, err := r.value(depth)
		if err != nil {
			return nil, at("["+strconv.Itoa(len(list))+"]", err)
		}
		list = append(list, value)
	}
	if _, err := r.ReadToken(); err != nil {
		return nil, syntaxError(err)
	}
	return list, nil
}

// whole reads a number as it is written: 1.0 and 1e3 are whole to a
// mathematician, and not here.
func whole(literal string) (int64, error) {
	n, err := strconv.ParseInt(literal, 10, 64)
	switch {
	case errors.Is(err, strconv.ErrRange):
		return 0, refuse("", TooLarge)
	case err != nil:
		return 0, refuse("", ValueType)
	}
	return n, nil
}

// syntaxError keeps the decoder's words out: they may quote the data.
func syntaxError(err error) error {
	if errors.Is(err, jsontext.ErrDuplicateName) {
		return refuse("", Repeated)
	}
	return refuse("", Malformed)
}
