package tally_test

import (
	"slices"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/tally"
)

// Every name is a field of its own that can be set and read again.
func TestFields(t *testing.T) {
	names := tally.FieldNames(3, 2, true)
	if want := "listed voted issued collected valid invalid kept[0] kept[1] votes[0] votes[1] votes[2]"; strings.Join(names, " ") != want {
		t.Errorf("the order of the paper: %v", names)
	}
	var s election.Sheet
	for i, name := range names {
		if !tally.SetField(&s, name, int64(i+1)) {
			t.Errorf("%s is not known", name)
		}
	}
	for i, name := range names {
		if v, ok := tally.Field(&s, name); !ok || v != int64(i+1) {
			t.Errorf("%s is %d, %v", name, v, ok)
		}
	}
	if want := (election.Figures{Listed: 1, Voted: 2, Issued: 3, Collected: 4, Valid: 5, Invalid: 6}); s.Figures != want ||
		!slices.Equal(s.Kept, []int64{7, 8}) || !slices.Equal(s.Votes, []int64{9, 10, 11}) {
		t.Errorf("%+v", s)
	}
	if without := tally.FieldNames(1, 2, false); slices.Contains(without, "kept[0]") {
		t.Errorf("kept names are asked though they are not counted: %v", without)
	}
}

// What is not the name of a field is refused, and a row never grows beyond what
// a ballot can be.
func TestFieldsRefused(t *testing.T) {
	for _, name := range []string{"", "Listed", "area", "votes", "votes[", "votes[]", "votes[-1]", "votes[+1]", "votes[01]", "votes[1", "votes[1]]", "kept[100]", "votes[9999999999999999999]", "roll[0]"} {
		var s election.Sheet
		if tally.SetField(&s, name, 1) {
			t.Errorf("%q was set: %+v", name, s)
		}
		if v, ok := tally.Field(&s, name); ok || v != tally.NotGiven {
			t.Errorf("%q is %d", name, v)
		}
	}
}
