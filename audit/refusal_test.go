// How the tests compare a refusal.

package audit_test

import (
	"errors"
	"testing"

	"laphieu/audit"
)

// wantCode fails unless err is a refusal with this code; an empty code wants none.
func wantCode(t testing.TB, err error, code audit.Code) {
	t.Helper()
	e, ours := errors.AsType[*audit.Error](err)
	switch {
	case code == "" && err == nil:
	case !ours:
		t.Fatalf("got error %v, want code %q", err, code)
	case e.Code != code:
		t.Fatalf("got %v, want code %q", err, code)
	}
}
