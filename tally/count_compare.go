// Two entries of one sheet, compared field by field.

package tally

import (
	"fmt"

	"laphieu/election"
)

// Difference is one field in which two entries of a sheet differ. A kept-names
// count that only one entry gives counts as a difference against -1.
type Difference struct {
	Field         string // "collected", "votes[2]" for the third name on the ballot, "kept[0]"
	First, Second int64
}

// NotGiven stands in a Difference for a figure that one entry left out.
const NotGiven int64 = -1

// Compare lists the fields in which two entries differ, in the order of the
// paper; none when they agree.
func Compare(first, second *election.Sheet) []Difference {
	var d []Difference
	note := func(field string, a, b int64) {
		if a != b {
			d = append(d, Difference{field, a, b})
		}
	}
	for _, f := range figureFields {
		note(f.name, f.of(&first.Figures), f.of(&second.Figures))
	}
	compareRow(note, "votes", first.Votes, second.Votes)
	compareRow(note, "kept", first.Kept, second.Kept)
	return d
}

func compareRow(note func(string, int64, int64), name string, a, b []int64) {
	for i := range max(len(a), len(b)) {
		note(fmt.Sprintf("%s[%d]", name, i), at(a, i), at(b, i))
	}
}

func at(row []int64, i int) int64 {
	if i < len(row) {
		return row[i]
	}
	return NotGiven
}

// figureFields names the six counts in the order of the paper.
var figureFields = []struct {
	name string
	of   func(*election.Figures) int64
}{
	{"listed", func(f *election.Figures) int64 { return f.Listed }},
	{"voted", func(f *election.Figures) int64 { return f.Voted }},
	{"issued", func(f *election.Figures) int64 { return f.Issued }},
	{"collected", func(f *election.Figures) int64 { return f.Collected }},
	{"valid", func(f *election.Figures) int64 { return f.Valid }},
	{"invalid", func(f *election.Figures) int64 { return f.Invalid }},
}
