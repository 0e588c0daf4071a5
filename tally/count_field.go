// The fields of a count sheet by name, in the order of the paper: what a form
// asks for, what two entries are compared in, and what is read again.

package tally

import (
	"fmt"
	"strconv"
	"strings"

	"laphieu/election"
)

// NotGiven stands for a figure that a reader left out, and for one on which the
// readers of a sheet do not agree yet. Only counts of kept names can be left out.
const NotGiven int64 = -1

// figureFields names the six counts in the order of the paper.
var figureFields = []struct {
	name string
	in   func(*election.Figures) *int64
}{
	{"listed", func(f *election.Figures) *int64 { return &f.Listed }},
	{"voted", func(f *election.Figures) *int64 { return &f.Voted }},
	{"issued", func(f *election.Figures) *int64 { return &f.Issued }},
	{"collected", func(f *election.Figures) *int64 { return &f.Collected }},
	{"valid", func(f *election.Figures) *int64 { return &f.Valid }},
	{"invalid", func(f *election.Figures) *int64 { return &f.Invalid }},
}

// The names of the rows of a sheet: "kept[0]" are the valid ballots that keep
// one name, "votes[2]" the votes of the third name on the ballot.
const (
	keptRow  = "kept"
	votesRow = "votes"
)

// FieldNames lists the fields of a sheet in the order of the paper: the six
// counts, the valid ballots by the number of names they keep where those are
// counted, and the votes of each candidate.
func FieldNames(candidates, seats int, kept bool) []string {
	if !kept {
		seats = 0
	}
	return fieldNames(candidates, seats)
}

func fieldNames(votes, kept int) []string {
	names := make([]string, 0, len(figureFields)+votes+kept)
	for _, f := range figureFields {
		names = append(names, f.name)
	}
	for i := range kept {
		names = append(names, rowField(keptRow, i))
	}
	for i := range votes {
		names = append(names, rowField(votesRow, i))
	}
	return names
}

func rowField(row string, i int) string { return fmt.Sprintf("%s[%d]", row, i) }

// Field gives the figure of a sheet under a name of [FieldNames]. It is
// [NotGiven], and ok false, where the sheet has no such field or leaves it out.
func Field(s *election.Sheet, name string) (value int64, ok bool) {
	if f := figureField(s, name); f != nil {
		return *f, *f != NotGiven
	}
	row, i, ok := splitField(name)
	if !ok {
		return NotGiven, false
	}
	value = at(*rowOf(s, row), i)
	return value, value != NotGiven
}

// SetField puts a figure into a sheet. A row that is too short is made longer,
// what lies between being left out. It reports whether the name is that of a
// field.
func SetField(s *election.Sheet, name string, value int64) bool {
	if f := figureField(s, name); f != nil {
		*f = value
		return true
	}
	name, i, ok := splitField(name)
	if !ok {
		return false
	}
	row := rowOf(s, name)
	for len(*row) <= i {
		*row = append(*row, NotGiven)
	}
	(*row)[i] = value
	return true
}

func figureField(s *election.Sheet, name string) *int64 {
	for _, f := range figureFields {
		if f.name == name {
			return f.in(&s.Figures)
		}
	}
	return nil
}

func rowOf(s *election.Sheet, row string) *[]int64 {
	if row == keptRow {
		return &s.Kept
	}
	return &s.Votes
}

// splitField takes "votes[2]" apart. No row is longer than a ballot can be.
func splitField(name string) (row string, i int, ok bool) {
	row, rest, _ := strings.Cut(name, "[")
	digits, closed := strings.CutSuffix(rest, "]")
	i, err := strconv.Atoi(digits)
	ok = closed && err == nil && (row == keptRow || row == votesRow) &&
		i >= 0 && i < election.MaxCandidates && rowField(row, i) == name
	return row, i, ok
}

func at(row []int64, i int) int64 {
	if i < len(row) {
		return row[i]
	}
	return NotGiven
}
