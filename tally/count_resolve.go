// The readings of one version of a count sheet, put together: which figures
// stand, which are open, and whom to ask next.

package tally

import (
	"slices"

	"laphieu/election"
)

// Resolution is what the readings of a sheet amount to.
type Resolution struct {
	Sheet election.Sheet // what two people agree on; a figure that is open is NotGiven
	Open  []string       // fields that do not stand yet, in the order of the paper
	Turn  []int          // which of readers 1 and 2 read next, in any order; both is possible
	Third bool           // a further person reads the open fields
}

// Agreed reports whether every figure stands.
func (r *Resolution) Agreed() bool { return len(r.Turn) == 0 && !r.Third }

// Resolve puts the readings of one version of a sheet together.
//
// A figure stands when two people read the same, each the last time that they
// were asked for it, and no other two people stand for another. What a person
// carried over from an earlier reading, or from the others, counts for nothing.
// Kept-names counts may be left out, by two people and all together.
//
// The first two people read the whole. Each of them reads the open fields once
// more; when both have, or one was passed over, further people read what is
// still open. Before the second has read, every field is open; before the first
// has, none is known and reader 1 is asked.
func Resolve(readings []election.Reading) Resolution {
	names := namesRead(readings)
	last := lastRead(readings, names)
	if keptLeftOut(last, names) {
		names = slices.DeleteFunc(names, isKept)
	}
	var r Resolution
	if len(readings) > 0 {
		r.Sheet.Area = readings[0].Sheet.Area
	}
	for _, name := range names {
		value, stands := standing(last[name])
		if !stands || value == NotGiven {
			value = NotGiven
			r.Open = append(r.Open, name)
		}
		SetField(&r.Sheet, name, value)
	}
	r.next(readings)
	return r
}

// namesRead lists the fields that any reading speaks of.
func namesRead(readings []election.Reading) []string {
	if len(readings) == 0 {
		return nil
	}
	var votes, kept int
	for i := range readings {
		votes, kept = max(votes, len(readings[i].Sheet.Votes)), max(kept, len(readings[i].Sheet.Kept))
	}
	return fieldNames(votes, kept)
}

// lastRead gives what each reader last typed into each field they were asked.
func lastRead(readings []election.Reading, names []string) map[string]map[int]int64 {
	last := make(map[string]map[int]int64, len(names))
	for _, name := range names {
		last[name] = map[int]int64{}
	}
	for i := range readings {
		r := &readings[i]
		asked := r.Asked
		if len(asked) == 0 {
			asked = names
		}
		for _, name := range asked {
			if by, known := last[name]; known {
				by[r.Reader], _ = Field(&r.Sheet, name)
			}
		}
	}
	return last
}

// standing gives the one value that at least two people stand for.
func standing(by map[int]int64) (value int64, ok bool) {
	people, pairs := make(map[int64]int, len(by)), 0
	for _, v := range by {
		if people[v]++; people[v] == 2 {
			value, pairs = v, pairs+1
		}
	}
	return value, pairs == 1
}

// keptLeftOut reports whether two people agree on every kept-names count that it
// is left out. Where they agree so on some only, those stay open: a paper sorts
// all its valid ballots or none.
func keptLeftOut(last map[string]map[int]int64, names []string) bool {
	for _, name := range names {
		if value, stands := standing(last[name]); isKept(name) && (!stands || value != NotGiven) {
			return false
		}
	}
	return true
}

func isKept(name string) bool {
	row, _, ok := splitField(name)
	return ok && row == keptRow
}

// next settles who is asked: the first two in full, then each of them once
// more, then others.
func (r *Resolution) next(readings []election.Reading) {
	var read [3]int
	others := false
	for i := range readings {
		switch n := readings[i].Reader; n {
		case 1, 2:
			read[n]++
		default:
			others = true
		}
	}
	switch {
	case read[1] == 0:
		r.Turn = []int{1}
	case read[2] == 0:
		r.Turn = []int{2}
	case len(r.Open) == 0:
	case others:
		r.Third = true
	default:
		for reader := 1; reader <= 2; reader++ {
			if read[reader] < 2 {
				r.Turn = append(r.Turn, reader)
			}
		}
		r.Third = len(r.Turn) == 0
	}
}
