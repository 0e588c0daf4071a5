package tally_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
	"laphieu/tally"
)

// desk plays a sheet through: each person types what they make of the paper, and
// only what they are asked.
type desk struct {
	truth    election.Sheet
	kept     bool
	types    func(reader int, field string, truth int64) int64
	readings []election.Reading
	typed    map[int]map[string]int // how often each person typed each field
}

func newDesk(truth election.Sheet, types func(int, string, int64) int64) *desk {
	return &desk{truth: truth, types: types, kept: truth.Kept != nil, typed: map[int]map[string]int{}}
}

// read lets a person type the asked fields; nil asks for all of them.
func (d *desk) read(reader int, asked []string) {
	r := election.Reading{Number: len(d.readings) + 1, Reader: reader, Asked: asked}
	fields := asked
	if asked == nil {
		fields = tally.FieldNames(len(d.truth.Votes), len(d.truth.Kept), d.kept)
	} else {
		r.Sheet = d.carried(reader)
	}
	if d.typed[reader] == nil {
		d.typed[reader] = map[string]int{}
	}
	for _, f := range fields {
		truth, _ := tally.Field(&d.truth, f)
		tally.SetField(&r.Sheet, f, d.types(reader, f, truth))
		d.typed[reader][f]++
	}
	d.readings = append(d.readings, r)
}

// carried is what stands in the fields that a person is not asked.
func (d *desk) carried(reader int) election.Sheet {
	for _, r := range slices.Backward(d.readings) {
		if r.Reader == reader {
			return cloned(r.Sheet)
		}
	}
	return cloned(tally.Resolve(d.readings).Sheet)
}

func cloned(s election.Sheet) election.Sheet {
	s.Votes, s.Kept = slices.Clone(s.Votes), slices.Clone(s.Kept)
	return s
}

// step asks whoever is next; second tells whether the second of two comes first.
func (d *desk) step(second bool) (more bool) {
	res := tally.Resolve(d.readings)
	switch {
	case res.Agreed():
		return false
	case res.Third:
		d.read(d.people()+1, res.Open)
	case len(d.readings) < 2:
		d.read(res.Turn[0], nil)
	case second:
		d.read(res.Turn[len(res.Turn)-1], res.Open)
	default:
		d.read(res.Turn[0], res.Open)
	}
	return d.people() < election.MaxReaders
}

func (d *desk) people() int {
	most := 0
	for i := range d.readings {
		most = max(most, d.readings[i].Reader)
	}
	return most
}

// lastTyped is what a person last typed into a field that they were asked.
func (d *desk) lastTyped(reader int, field string) (int64, bool) {
	for _, r := range slices.Backward(d.readings) {
		if r.Reader == reader && (r.Asked == nil || slices.Contains(r.Asked, field)) {
			v, _ := tally.Field(&r.Sheet, field)
			return v, true
		}
	}
	return 0, false
}

// backers counts the people whose last typed value of the field is this one.
func (d *desk) backers(field string, value int64) int {
	n := 0
	for reader := 1; reader <= d.people(); reader++ {
		if v, asked := d.lastTyped(reader, field); asked && v == value {
			n++
		}
	}
	return n
}

func drawTruth(t *rapid.T) election.Sheet {
	number := rapid.Int64Range(0, 3)
	s := election.Sheet{Area: "06", Figures: election.Figures{
		Listed: number.Draw(t, "E"), Voted: number.Draw(t, "T"), Issued: number.Draw(t, "I"),
		Collected: number.Draw(t, "C"), Valid: number.Draw(t, "V"), Invalid: number.Draw(t, "X"),
	}}
	s.Votes = rapid.SliceOfN(number, 1, 4).Draw(t, "votes")
	if rapid.Bool().Draw(t, "sorted by names") {
		s.Kept = rapid.SliceOfN(number, 1, 3).Draw(t, "kept")
	}
	return s
}

// Whatever is mistyped: what stands is what two people typed last; nobody reads a
// field that stands, and nobody reads one more than twice; a field is read twice
// by two people only where their first readings differ.
func TestResolveWhateverIsTyped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(drawTruth(t), func(_ int, _ string, truth int64) int64 {
			if rapid.IntRange(0, 3).Draw(t, "slip") == 0 {
				return rapid.Int64Range(0, 3).Draw(t, "typed")
			}
			return truth
		})
		for more := true; more; {
			before := tally.Resolve(d.readings)
			more = d.step(rapid.Bool().Draw(t, "second first"))
			if len(d.readings) > 2 {
				onlyOpen(t, d, &before)
			}
			stands(t, d)
		}
		for reader, fields := range d.typed {
			for f, n := range fields {
				if n > 2 || reader > 2 && n > 1 {
					t.Fatalf("reader %d typed %s %d times", reader, f, n)
				}
			}
		}
	})
}

func onlyOpen(t *rapid.T, d *desk, before *tally.Resolution) {
	last := d.readings[len(d.readings)-1]
	if before.Agreed() {
		return
	}
	if !slices.Equal(last.Asked, before.Open) {
		t.Fatalf("asked %v, open were %v", last.Asked, before.Open)
	}
	for _, f := range last.Asked {
		a, _ := tally.Field(&d.readings[0].Sheet, f)
		if b, _ := tally.Field(&d.readings[1].Sheet, f); a == b {
			t.Fatalf("%s was asked again and both had read %d", f, a)
		}
	}
}

func stands(t *rapid.T, d *desk) {
	res := tally.Resolve(d.readings)
	for _, f := range tally.FieldNames(len(d.truth.Votes), len(d.truth.Kept), d.kept) {
		value, closed := tally.Field(&res.Sheet, f)
		if closed == slices.Contains(res.Open, f) {
			t.Fatalf("%s is %d and among the open fields %v", f, value, res.Open)
		}
		if closed && d.backers(f, value) < 2 {
			t.Fatalf("%s stands at %d by %d people", f, value, d.backers(f, value))
		}
	}
	if res.Agreed() != (len(res.Open) == 0 && len(d.readings) > 1) {
		t.Fatalf("agreed %v with %v open", res.Agreed(), res.Open)
	}
}

// Two people who read what is written agree at once, and on what is written.
func TestResolveRightReaders(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(drawTruth(t), func(_ int, _ string, truth int64) int64 { return truth })
		for d.step(false) {
		}
		if res := tally.Resolve(d.readings); len(d.readings) != 2 || !res.Agreed() || len(tally.Compare(&res.Sheet, &d.truth)) > 0 {
			t.Fatalf("%d readings, %+v", len(d.readings), res)
		}
	})
}

// One person who errs in every field and every time, each time differently, does
// not keep two others from the truth. Two right people are enough even where the
// first two were both wrong.
func TestResolveOneOrTwoWrongReaders(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		wrong := rapid.SampledFrom([][]int{{1}, {2}, {3}, {1, 2}, {1, 3}, {2, 3}}).Draw(t, "who errs")
		slip := int64(10)
		d := newDesk(drawTruth(t), func(reader int, _ string, truth int64) int64 {
			if slices.Contains(wrong, reader) {
				slip++
				return slip
			}
			return truth
		})
		for d.step(rapid.Bool().Draw(t, "second first")) {
		}
		res := tally.Resolve(d.readings)
		if !res.Agreed() || len(tally.Compare(&res.Sheet, &d.truth)) > 0 {
			t.Fatalf("%+v, want %+v", res, d.truth)
		}
		if most := 2 + len(wrong); d.people() > most {
			t.Fatalf("%d people were needed, want at most %d", d.people(), most)
		}
	})
}

// Who of the two comes back first changes nothing once both have.
func TestResolveOrderOfReadingsAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(drawTruth(t), func(int, string, int64) int64 { return rapid.Int64Range(0, 2).Draw(t, "typed") })
		d.read(1, nil)
		d.read(2, nil)
		open := tally.Resolve(d.readings).Open
		if len(open) == 0 {
			t.Skip("they agree")
		}
		d.read(1, open)
		d.read(2, open)
		a := tally.Resolve(d.readings)
		d.readings[2], d.readings[3] = d.readings[3], d.readings[2]
		b := tally.Resolve(d.readings)
		if len(tally.Compare(&a.Sheet, &b.Sheet)) > 0 || !slices.Equal(a.Open, b.Open) || a.Third != b.Third {
			t.Fatalf("%+v and %+v", a, b)
		}
	})
}

// The steps of a difference, one by one.
func TestResolveSteps(t *testing.T) {
	sheet := func(third int64) election.Sheet {
		return election.Sheet{Area: "06", Figures: figures, Votes: []int64{500, 400, third}}
	}
	reading := func(reader int, third int64, asked ...string) election.Reading {
		return election.Reading{Reader: reader, Sheet: sheet(third), Asked: asked}
	}
	const field = "votes[2]"
	for _, c := range []struct {
		name     string
		readings []election.Reading
		open     int
		turn     []int
		third    bool
	}{
		{"nobody has read", nil, 0, []int{1}, false},
		{"one has", []election.Reading{reading(1, 341)}, 9, []int{2}, false},
		{"two agree", []election.Reading{reading(1, 341), reading(2, 341)}, 0, nil, false},
		{"two differ", []election.Reading{reading(1, 341), reading(2, 314)}, 1, []int{1, 2}, false},
		{"the second finds what the first had", []election.Reading{reading(1, 341), reading(2, 314), reading(2, 341, field)}, 0, nil, false},
		{"the second stays", []election.Reading{reading(1, 341), reading(2, 314), reading(2, 314, field)}, 1, []int{1}, false},
		{"the first stays", []election.Reading{reading(1, 341), reading(2, 314), reading(1, 341, field)}, 1, []int{2}, false},
		{"both stay", []election.Reading{reading(1, 341), reading(2, 314), reading(1, 341, field), reading(2, 314, field)}, 1, nil, true},
		{"the third finds a third figure", []election.Reading{reading(1, 341), reading(2, 314), reading(1, 341, field), reading(2, 314, field), reading(3, 34, field)}, 1, nil, true},
		{"the fourth settles", []election.Reading{reading(1, 341), reading(2, 314), reading(1, 341, field), reading(2, 314, field), reading(3, 34, field), reading(4, 314, field)}, 0, nil, false},
		{"a third was called at once", []election.Reading{reading(1, 341), reading(2, 314), reading(3, 34, field)}, 1, nil, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := tally.Resolve(c.readings)
			if len(res.Open) != c.open || !slices.Equal(res.Turn, c.turn) || res.Third != c.third {
				t.Errorf("got %+v", res)
			}
		})
	}
}

// What a person carries over from the others is not that person's reading.
func TestResolveCarriedFiguresDoNotStand(t *testing.T) {
	one := election.Reading{Reader: 1, Sheet: election.Sheet{Figures: figures, Votes: []int64{500, 400, 200}}}
	two := one
	two.Reader, two.Sheet.Votes = 2, []int64{501, 401, 200}
	three := two
	three.Reader, three.Asked, three.Sheet.Votes = 3, []string{"votes[0]"}, []int64{501, 401, 200}
	res := tally.Resolve([]election.Reading{one, two, three})
	if !slices.Equal(res.Open, []string{"votes[1]"}) || res.Sheet.Votes[0] != 501 || res.Sheet.Votes[1] != tally.NotGiven {
		t.Errorf("got %+v", res)
	}
}

// Kept names stand when two people give them, or when two people leave out all of
// them; never half.
func TestResolveKept(t *testing.T) {
	whole := func(reader int, kept ...int64) election.Reading {
		return election.Reading{Reader: reader, Sheet: election.Sheet{Figures: figures, Votes: []int64{500, 400, 200}, Kept: kept}}
	}
	again := func(reader int, asked []string, kept ...int64) election.Reading {
		r := whole(reader, kept...)
		r.Asked = asked
		return r
	}
	both := []string{"kept[0]", "kept[1]"}
	for _, c := range []struct {
		name     string
		readings []election.Reading
		open     []string
		kept     []int64
	}{
		{"none", []election.Reading{whole(1), whole(2)}, nil, nil},
		{"both", []election.Reading{whole(1, 300, 400), whole(2, 300, 400)}, nil, []int64{300, 400}},
		{"one only", []election.Reading{whole(1, 300, 400), whole(2)}, both, []int64{-1, -1}},
		{"the one gives up", []election.Reading{whole(1, 300, 400), whole(2), again(1, both)}, nil, nil},
		{"the other finds them", []election.Reading{whole(1, 300, 400), whole(2), again(2, both, 300, 400)}, nil, []int64{300, 400}},
		{"the other finds half", []election.Reading{whole(1, 300, 400), whole(2), again(2, both, 300)}, []string{"kept[1]"}, []int64{300, -1}},
		{"a third leaves half out", []election.Reading{whole(1, 300, 400), whole(2), again(2, both, 300), again(3, []string{"kept[1]"}, 300)}, []string{"kept[1]"}, []int64{300, -1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if res := tally.Resolve(c.readings); !slices.Equal(res.Open, c.open) || !slices.Equal(res.Sheet.Kept, c.kept) || (res.Sheet.Kept == nil) != (c.kept == nil) {
				t.Errorf("got %+v", res)
			}
		})
	}
}

// Four people of whom two stand for one figure and two for another settle
// nothing: the order in which they came must not decide.
func TestResolveTwoPairs(t *testing.T) {
	var readings []election.Reading
	for i, third := range []int64{341, 314, 314, 341} {
		readings = append(readings, election.Reading{
			Reader: i + 1, Asked: []string{"votes[0]"}, Sheet: election.Sheet{Votes: []int64{third}},
		})
	}
	if res := tally.Resolve(readings); !slices.Contains(res.Open, "votes[0]") || !res.Third {
		t.Errorf("%+v", res)
	}
}
