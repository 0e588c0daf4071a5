package night

import (
	"laphieu/election"
	"laphieu/tally"
)

// Abacus' way with a sheet whose two entries differ, as a model: no program of
// theirs ran here. The coordinator looks at the paper and keeps the entry that is
// right; the other is typed again whole by who typed it, and by somebody else where
// that does not help. Are both wrong, both are typed again. The model is given for
// nothing: the coordinator's own keys, our form with one key a digit and one a
// field, our relations as each sheet is typed, and the mending of what these find.
//
// Newer versions let the other entry be corrected in the differing fields alone;
// that is the second figure. What it costs less than ours it saves by one person
// looking again instead of two, after a third has judged between them.

// rival is what typing again costs.
type rival struct {
	whole   int // keys of entries typed again whole
	fields  int // keys where differing fields alone are corrected
	entries int // typed again
}

func (v *rival) add(more rival) {
	v.whole += more.whole
	v.fields += more.fields
	v.entries += more.entries
}

// abacus asks the model about one sheet.
func (r *record) abacus() (v rival) {
	apart := r.apart()
	if len(apart) == 0 {
		return v
	}
	for reader := 1; reader <= 2; reader++ {
		if r.right(r.whole[reader]) {
			continue
		}
		for look := 1; look <= mostTries; look++ {
			typed := r.typeAgain(reader, look)
			if look == 1 {
				v.fields += correction(typed, apart)
			}
			v.whole += whole(typed)
			v.entries++
			if r.right(typed) {
				break
			}
		}
	}
	return v
}

// right reports whether an entry is the paper's.
func (r *record) right(entry []int64) bool {
	for field, figure := range r.figures {
		if entry[field] != number(figure) {
			return false
		}
	}
	return true
}

// typeAgain is the whole sheet read once more, with the slips that this reader makes
// when looking again; from the third time on somebody else reads. What a relation
// finds is mended for nothing.
func (r *record) typeAgain(reader, look int) []int64 {
	if look > 2 {
		reader += 2
	}
	typed, right := make([]int64, len(r.names)), make([]int64, len(r.names))
	for field, figure := range r.figures {
		seen := 0
		if reader <= 2 {
			seen = r.seen[reader][field]
		}
		read, _ := r.reads(r.paper, reader, field, seen+look)
		typed[field], right[field] = number(read), number(figure)
	}
	if r.impossible(typed) {
		return right
	}
	return typed
}

// impossible reports whether figures break a relation of the sheet.
func (r *record) impossible(figures []int64) bool {
	var s election.Sheet
	given := true
	for field, name := range r.names {
		tally.SetField(&s, name, figures[field])
		given = given && figures[field] != tally.NotGiven
	}
	return tally.Check(&s.Figures, s.Votes, r.seats) != 0 || given && len(s.Kept) > 0 && tally.CheckKept(s.Kept, s.Votes, s.Valid, r.seats) != 0
}

// whole is the keys of a whole entry: digits, one a field, the button, and the way
// to the form.
func whole(figures []int64) int {
	n := 2
	for _, figure := range figures {
		n += digits(figure) + 1
	}
	return n
}

// correction is the keys of the differing fields alone, with the same two.
func correction(figures []int64, fields []int) int {
	n := 2
	for _, field := range fields {
		n += digits(figures[field]) + 1
	}
	return n
}

func digits(n int64) (count int) {
	if n == tally.NotGiven {
		return 0
	}
	for count = 1; n >= 10; n /= 10 {
		count++
	}
	return count
}
