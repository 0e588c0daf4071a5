package night

import (
	"slices"
	"time"
)

// record is what became of one sheet, beside its paper.
type record struct {
	*paper
	shape

	readers   []string        // logins, in the order in which they first read it
	looks     map[[2]int]int  // how often a reader looked at a field
	last      map[int][]int64 // the last reading of each reader, by field
	whole     [3][]int64      // the whole entries of readers 1 and 2, as they were taken
	seen      [3]map[int]int  // looks when they were taken
	asked     map[string]int  // "2 votes[1]": how often reader 2 was asked for it again
	slips     map[slip]int    // typed, by kind
	atOnce    int             // slips that a relation found before anybody else read
	unmarked  int             // of those: in a field that the page did not mark
	refusals  int
	visits    int // to what differs
	asks      int // fields asked again in them
	explained int

	keys keys
	time time.Duration
}

func newRecord(s shape, p *paper) *record {
	return &record{paper: p, shape: s, looks: map[[2]int]int{}, last: map[int][]int64{}, asked: map[string]int{}, slips: map[slip]int{}}
}

// reader is the place of somebody among those who read the sheet, from 1.
func (r *record) reader(login string) int {
	at := slices.Index(r.readers, login)
	if at < 0 {
		r.readers = append(r.readers, login)
		at = len(r.readers) - 1
		r.last[at+1] = make([]int64, len(r.names))
		for field := range r.names {
			r.last[at+1][field] = unread
		}
	}
	return at + 1
}

// unread stands where a reader has not looked.
const unread int64 = -2

// look reads a field once more.
func (r *record) look(reader, field int) string {
	at := [2]int{reader, field}
	r.looks[at]++
	figure, how := r.reads(r.paper, reader, field, r.looks[at])
	if how != "" {
		r.slips[how]++
	}
	return figure
}

// differing looks again at fields and puts what is read there into typed, where it
// is something else.
func (r *record) differing(reader int, typed []string, at func(name string) bool) (wrong []int) {
	for field, name := range r.names {
		if !at(name) {
			continue
		}
		if figure := r.look(reader, field); number(figure) != number(typed[field]) {
			if number(typed[field]) != number(r.figures[field]) {
				r.atOnce++
			}
			typed[field] = figure
			wrong = append(wrong, field)
		}
	}
	return wrong
}

// taken keeps a whole entry.
func (r *record) taken(reader int, typed []string) {
	for field, figure := range typed {
		r.last[reader][field] = number(figure)
	}
	r.whole[reader] = slices.Clone(r.last[reader])
	r.seen[reader] = map[int]int{}
	for field := range typed {
		r.seen[reader][field] = r.looks[[2]int{reader, field}]
	}
}

// open lists the fields in which no two readers' last readings are the same.
func (r *record) open() (names []string) {
	for field, name := range r.names {
		seen, stands := map[int64]bool{}, false
		for reader := range r.readers {
			n := r.last[reader+1][field]
			stands = stands || n != unread && seen[n]
			seen[n] = true
		}
		if !stands {
			names = append(names, name)
		}
	}
	return names
}

// apart lists the fields in which the two whole entries differ.
func (r *record) apart() (fields []int) {
	for field := range r.names {
		if r.whole[1][field] != r.whole[2][field] {
			fields = append(fields, field)
		}
	}
	return fields
}

// left counts the slips that were in the whole entries when they were taken, and
// those of them that stand in both alike.
func (r *record) left() (slips, alike int) {
	for field, figure := range r.figures {
		right, one, two := number(figure), r.whole[1][field], r.whole[2][field]
		if one != right {
			slips++
		}
		if two != right {
			slips++
		}
		if one != right && one == two {
			alike++
		}
	}
	return slips, alike
}
