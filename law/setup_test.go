package law

import (
	"errors"
	"testing"

	"laphieu/election"
)

// refusal is the code and the field of an error, "" for none.
func refusal(err error) string {
	var e *election.Error
	if !errors.As(err, &e) {
		return ""
	}
	return e.Field + " " + e.Code
}

// findingsAre compares the rules of findings, in order, with those expected.
func findingsAre(t *testing.T, found []election.Finding, want ...string) {
	t.Helper()
	var got []string
	for _, f := range found {
		got = append(got, f.Rule)
		if f.Text == "" || f.Article == "" {
			t.Errorf("%s says nothing: %+v", f.Rule, f)
		}
	}
	if len(got) != len(want) {
		t.Fatalf("found %q, want %q: %v", got, want, found)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("found %q, want %q", got, want)
		}
	}
}
