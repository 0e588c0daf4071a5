// The View: one snapshot of one commune.

package store

import (
	"strings"

	"laphieu/audit"
	"laphieu/election"
)

// View reads one commune as it stood at one moment.
type View struct {
	commune election.CommuneCode
	line    *line

	memory   *memory // of the ground; nil: it is read each time
	ground   int64   // changes of the ground before the view began
	fixed    bool    // what it sees is fixed, and whether it is that ground:
	standing bool
	head     *audit.Head // once read, where there is a memory
}

// Ground is how often the ground had changed when this view began: what is worked
// out from the ground is right for every view with the same count. known is false
// where nobody can tell.
func (v *View) Ground() (changes int64, known bool) {
	standing, err := v.stands()
	return v.ground, standing && err == nil
}

// Scope is the commune that this View or Writer sees.
func (v *View) Scope() election.CommuneCode { return v.commune }

// owns refuses a row that names another commune; one that names none is ours.
func (v *View) owns(commune election.CommuneCode) error {
	if commune != "" && commune != v.commune {
		return internal(CodeScope, nil)
	}
	return nil
}

// joinKey writes the parts of a key so that no two keys look alike.
func joinKey(parts ...string) string {
	for i := range parts {
		parts[i] = keyParts.Replace(parts[i])
	}
	return strings.Join(parts, "/")
}

var keyParts = strings.NewReplacer("%", "%25", "/", "%2F")

// refusedForm is the error of a row without canonical form: a text that is not
// NFC, a salt that is too short.
func refusedForm(c Covered, cause error) error {
	code, field := "no_canonical_form", ""
	if e, ok := cause.(*audit.Error); ok {
		code, field = string(e.Code), e.Field
	}
	return &election.Error{Kind: election.Invalid, Code: code, Field: field, Args: []any{c.Noun()}, Cause: cause}
}

// flag is a truth as both engines keep it.
func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
