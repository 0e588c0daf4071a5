// Readings: who read what, and what stands by them.

package verify

import (
	"slices"

	"laphieu/election"
)

// reading is one person's reading.
type reading struct {
	version, number, reader int64
	account, session        string
	asked                   string
	asPaper                 bool
	values                  []int64
}

// person is one who has read this version, with what they last read.
type person struct {
	account  string
	sessions []string
	times    int
	values   []int64
}

// panel are the people who read one version of a sheet, in the order of their
// numbers.
type panel struct {
	numbers
	people []person
	count  int64 // readings
}

// stands answers the value that two people's last readings have, if there is one.
// Once it stands nobody is asked for it again, so no other two can agree on
// another; and who was not asked has what stood.
func (p *panel) stands(field int) (value int64, ok bool) {
	for i := range p.people {
		for j := range p.people[:i] {
			if p.people[i].values[field] == p.people[j].values[field] {
				return p.people[i].values[field], true
			}
		}
	}
	return leftOut, false
}

// open are the fields that do not stand. Counts of kept names stand left out only
// all together: a paper sorts its ballots or does not.
func (p *panel) open() (fields []int) {
	unsorted := true
	for f := range p.width() {
		value, ok := p.stands(f)
		unsorted = unsorted && (!p.isKept(f) || ok && value == leftOut)
	}
	for f := range p.width() {
		value, ok := p.stands(f)
		if !ok || value == leftOut && !unsorted {
			fields = append(fields, f)
		}
	}
	return fields
}

// agreed are the values that stand, and whether all do.
func (p *panel) agreed() (values []int64, all bool) {
	values = make([]int64, p.width())
	for f := range values {
		values[f], _ = p.stands(f)
	}
	return values, len(p.people) > 1 && len(p.open()) == 0
}

// both reports whether the first two have read, and whether each has looked again.
func (p *panel) looked() (both, again bool) {
	both = len(p.people) >= 2
	return both, both && p.people[0].times > 1 && p.people[1].times > 1
}

// take adds a reading. The code is empty where it could be made as it stands: the
// right person, asked for what was open, who left the rest as it was.
func (p *panel) take(r *reading) (code Code, args []any) {
	p.count++
	if r.number != p.count {
		return ReadingOrder, []any{r.number, p.count}
	}
	if !p.turn(r.reader) {
		return ReadingTurn, []any{r.reader}
	}
	var open []int
	if p.count > 2 {
		open = p.open()
	}
	fields, ok := p.askedOf(r, open)
	if !ok {
		return ReadingAsked, []any{p.names(open)}
	}
	if field := p.carried(r, fields); field >= 0 {
		return ReadingCarried, []any{p.name(field)}
	}
	if other := p.sharing(r); other > 0 {
		return ReadingPerson, []any{other}
	}
	p.record(r)
	return "", nil
}

// turn: 1 and 2 read the whole, each of them once more while nobody else has
// read, and then others, each once.
func (p *panel) turn(reader int64) bool {
	people := int64(len(p.people))
	switch {
	case reader == people+1:
		return people < election.MaxReaders
	case people == 2 && (reader == 1 || reader == 2):
		return p.people[reader-1].times == 1
	}
	return false
}

// askedOf gives the fields that the reading speaks of: all for the first two, and
// then exactly those that were open.
func (p *panel) askedOf(r *reading, open []int) (fields []int, ok bool) {
	if p.count <= 2 {
		for f := range p.width() {
			fields = append(fields, f)
		}
		return fields, r.asked == ""
	}
	return open, len(open) > 0 && r.asked == p.names(open)
}

func (p *panel) names(fields []int) (list string) {
	for i, f := range fields {
		if i > 0 {
			list += " "
		}
		list += p.name(f)
	}
	return list
}

// carried finds a number that changed though nobody asked for it: one of the
// first two keeps what they read before, others have what stood.
func (p *panel) carried(r *reading, asked []int) int {
	for f := range p.width() {
		if slices.Contains(asked, f) {
			continue
		}
		before, _ := p.stands(f)
		if r.reader <= int64(len(p.people)) {
			before = p.people[r.reader-1].values[f]
		}
		if r.values[f] != before {
			return f
		}
	}
	return -1
}

// sharing finds another reader with the same account or the same sign-in, or the
// reader's own number under another account.
func (p *panel) sharing(r *reading) int64 {
	for i := range p.people {
		other := &p.people[i]
		mine := int64(i+1) == r.reader
		if mine != (other.account == r.account) || !mine && slices.Contains(other.sessions, r.session) {
			return int64(i + 1)
		}
	}
	return 0
}

func (p *panel) record(r *reading) {
	if r.reader > int64(len(p.people)) {
		p.people = append(p.people, person{account: r.account})
	}
	who := &p.people[r.reader-1]
	who.times++
	who.sessions = append(who.sessions, r.session)
	who.values = r.values
}
