// Strict reading: JSON to wire structures, with errors that name the member.

package document

import (
	"errors"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"laphieu/election"
)

// read decodes data into a wire structure and refuses whatever the structure
// does not name.
func read(data []byte, into any) error {
	if len(data) > MaxBytes {
		return refuse("", "document_too_large", MaxBytes)
	}
	if len(strings.TrimSpace(string(data))) == 0 {
		return refuse("", "document_empty")
	}
	err := json.Unmarshal(data, into, json.RejectUnknownMembers(true))
	if err == nil {
		return nil
	}
	var syntactic *jsontext.SyntacticError
	if errors.As(err, &syntactic) {
		return refuse(path(syntactic.JSONPointer), syntaxCode(syntactic.Err))
	}
	var semantic *json.SemanticError
	if errors.As(err, &semantic) {
		return refuse(path(semantic.JSONPointer), semanticCode(semantic))
	}
	return &election.Error{Kind: election.Invalid, Code: "document_malformed", Cause: err}
}

func refuse(field, code string, args ...any) *election.Error {
	return &election.Error{Kind: election.Invalid, Code: code, Field: field, Args: args}
}

func syntaxCode(err error) string {
	if errors.Is(err, jsontext.ErrDuplicateName) {
		return "member_repeated"
	}
	return "document_malformed"
}

func semanticCode(err *json.SemanticError) string {
	switch {
	case errors.Is(err.Err, json.ErrUnknownName):
		return "member_unknown"
	case err.JSONKind == '0' && isWholeNumber(err):
		return "number_not_whole"
	}
	return "member_type"
}

// isWholeNumber reports whether the structure wanted a whole number.
func isWholeNumber(err *json.SemanticError) bool {
	return err.GoType != nil && strings.Contains(err.GoType.String(), "int")
}

// path turns a JSON pointer into the way people write a member:
// "/sheets/0/votes/a" becomes "sheets[0].votes.a".
func path(p jsontext.Pointer) string {
	var b strings.Builder
	parent := ""
	for token := range p.Tokens() {
		switch _, err := strconv.Atoi(token); {
		case err == nil && !keyed[parent]:
			b.WriteString("[" + token + "]")
		case b.Len() > 0:
			b.WriteString("." + shortened(token))
		default:
			b.WriteString(shortened(token))
		}
		parent = token
	}
	return b.String()
}

// keyed are the members whose members are ids and settings, which may be
// numbers; every other number in a pointer is a place in a list.
var keyed = map[string]bool{"votes": true, "percents": true, "settings": true}

// MaxNamed is how much of an unknown member's name an error repeats, in bytes.
const MaxNamed = 60

func shortened(name string) string {
	if len(name) <= MaxNamed {
		return name
	}
	return strings.ToValidUTF8(name[:MaxNamed], "") + "…"
}

// write encodes an answer, indented and ending in a newline.
func write(v any) ([]byte, error) {
	data, err := json.Marshal(v, jsontext.WithIndent("  "), json.Deterministic(true), json.FormatNilSliceAsNull(false))
	if err != nil {
		return nil, &election.Error{Kind: election.Internal, Code: "internal", Cause: err}
	}
	return append(data, '\n'), nil
}
