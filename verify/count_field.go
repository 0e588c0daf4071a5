// A sheet as a row of numbers: the six counts, the valid ballots by the names
// they keep, the votes of each candidate, in the order of the paper.

package verify

import (
	"slices"
	"strconv"
	"strings"

	"laphieu/election"
)

// leftOut stands for a count that a reader did not give. Only counts of kept names
// may be left out.
const leftOut int64 = -1

// counts are the six that every paper has.
var counts = []string{"listed", "voted", "issued", "collected", "valid", "invalid"}

// shape is how many numbers the sheets of a round have.
type numbers struct {
	seats, candidates int
}

func (n numbers) width() int { return len(counts) + n.seats + n.candidates }

func (n numbers) isKept(field int) bool {
	return field >= len(counts) && field < len(counts)+n.seats
}

// name is the field's name in lists of what was asked.
func (n numbers) name(field int) string {
	switch {
	case field < len(counts):
		return counts[field]
	case n.isKept(field):
		return "kept[" + strconv.Itoa(field-len(counts)) + "]"
	}
	return "votes[" + strconv.Itoa(field-len(counts)-n.seats) + "]"
}

// column is the field's column of a row.
func (n numbers) column(field int) string {
	column, _, _ := strings.Cut(n.name(field), "[")
	return column
}

// values reads a row's cells: the six counts, votes, kept. The column is that of
// the first that is no number, or has too many or too few.
func (n numbers) values(cells []any) (all []int64, column string) {
	for i := range counts {
		value := wholeOf(cells[i])
		if value < 0 || value > election.MaxCount {
			return nil, counts[i]
		}
		all = append(all, value)
	}
	kept, ok := countsOf(textOf(cells[len(counts)+1]), n.seats, true)
	if !ok {
		return nil, "kept"
	}
	votes, ok := countsOf(textOf(cells[len(counts)]), n.candidates, false)
	if !ok {
		return nil, "votes"
	}
	return slices.Concat(all, kept, votes), ""
}

// countsOf reads a list of exactly so many counts; an empty one where it may be
// left out.
func countsOf(text string, many int, maybe bool) ([]int64, bool) {
	if text == "" && maybe {
		return slices.Repeat([]int64{leftOut}, many), true
	}
	parts, ok := words(text, election.MaxCandidates)
	if !ok || len(parts) != many {
		return nil, false
	}
	list := make([]int64, many)
	for i, part := range parts {
		value, err := strconv.ParseInt(part, 10, 64)
		if err != nil || value < 0 || value > election.MaxCount || strconv.FormatInt(value, 10) != part {
			return nil, false
		}
		list[i] = value
	}
	return list, true
}

// words splits a list of ids or numbers, one space between two, no more than so
// many and none of them empty.
func words(text string, most int) (list []string, ok bool) {
	if text == "" {
		return nil, true
	}
	if strings.Count(text, " ") >= most {
		return nil, false
	}
	list = strings.Split(text, " ")
	return list, !slices.Contains(list, "")
}

// sheet puts the numbers into a sheet.
func (n numbers) sheet(area string, values []int64) election.Sheet {
	s := election.Sheet{Area: election.AreaID(area), Figures: election.Figures{
		Listed: values[0], Voted: values[1], Issued: values[2], Collected: values[3], Valid: values[4], Invalid: values[5],
	}}
	kept := values[len(counts) : len(counts)+n.seats]
	if !slices.Contains(kept, leftOut) {
		s.Kept = slices.Clone(kept)
	}
	s.Votes = slices.Clone(values[len(counts)+n.seats:])
	return s
}
