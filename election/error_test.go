package election_test

import (
	"errors"
	"fmt"
	"testing"

	"laphieu/election"
)

func TestAt(t *testing.T) {
	inner := &election.Error{Kind: election.Invalid, Code: "number_negative", Field: "voted", Args: []any{-1}}
	for _, c := range []struct{ path, field, want string }{
		{"sheets[0]", "voted", "sheets[0].voted"},
		{"sheets", "[0].voted", "sheets[0].voted"},
		{"sheets", "", "sheets"},
		{"", "voted", "voted"},
	} {
		e := *inner
		e.Field = c.field
		var got *election.Error
		if !errors.As(election.At(c.path, fmt.Errorf("wrapped: %w", &e)), &got) || got.Field != c.want {
			t.Errorf("%q at %q: %q, want %q", c.field, c.path, got.Field, c.want)
		}
		if e.Field != c.field {
			t.Errorf("the inner error was changed to %q", e.Field)
		}
	}
	if k := election.KindOf(election.At("x", errors.New("strange"))); k != election.Internal {
		t.Errorf("a strange error has the kind %s", k)
	}
}
