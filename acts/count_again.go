// Counting: only what differs is read again, blind, by the two who read before;
// and by a third person where looking twice did not settle it.

package acts

import (
	"context"
	"maps"
	"slices"
	"strings"

	"laphieu/access"
	"laphieu/election"
	"laphieu/tally"
)

// MaxFields bounds the fields of a sheet: six counts, the votes of each name and
// the ballots that keep so many names.
const MaxFields = 6 + 2*election.MaxCandidates

// ReadFieldsInput are the open fields of a sheet as somebody read them from the
// paper. Counts of kept names may be tally.NotGiven, all of them together: the
// paper does not sort its ballots.
type ReadFieldsInput struct {
	SheetInput
	Fields map[string]int64 // by the names of tally.FieldNames
}

// Validate refuses fields that no sheet has, and numbers that no paper has.
func (in *ReadFieldsInput) Validate() error {
	var f faults
	in.check(&f)
	if len(in.Fields) > MaxFields {
		f.add("fields", CodeRange, 1, MaxFields)
		return f.err()
	}
	var any election.Sheet
	for _, name := range slices.Sorted(maps.Keys(in.Fields)) {
		n := in.Fields[name]
		switch {
		case !tally.SetField(&any, name, n):
			f.add("fields", CodeWord, name)
		case n == tally.NotGiven && isKept(name):
		default:
			f.count(name, n)
		}
	}
	return f.err()
}

// isKept reports whether a field counts ballots by the names they keep.
func isKept(name string) bool { return strings.HasPrefix(name, "kept[") }

// ReadSheetAgain takes the open fields from one of the two who read the whole,
// once from each. Fields that were settled meanwhile are not taken: what two
// people agree on is not asked.
func (a *Acts) ReadSheetAgain(ctx context.Context, env Envelope, in ReadFieldsInput) (Done[SheetAnswer], error) {
	return perform(ctx, a, env, access.ReadSheetAgain, &in, readAgain)
}

func readAgain(w *work, in *ReadFieldsInput) (SheetAnswer, error) {
	c := w.sheet
	res := tally.Resolve(c.Readings)
	i := slices.IndexFunc(c.Readings, func(r election.Reading) bool { return r.Account == w.env.Account })
	switch {
	case i < 0:
		return SheetAnswer{}, forbidden("", CodeSheetNotYours)
	case !slices.Contains(res.Turn, c.Readings[i].Reader):
		return SheetAnswer{}, conflict("", CodeSheetTurn)
	}
	return readOpen(w, access.ReadSheetAgain, in, &res, c.Readings[i].Reader, c.Readings[i].Sheet)
}

// ReadSheetThird takes the open fields from somebody who has not read the sheet
// before. A figure stands as soon as any two people's last readings agree.
func (a *Acts) ReadSheetThird(ctx context.Context, env Envelope, in ReadFieldsInput) (Done[SheetAnswer], error) {
	return perform(ctx, a, env, access.ReadSheetThird, &in, readThird)
}

func readThird(w *work, in *ReadFieldsInput) (SheetAnswer, error) {
	res := tally.Resolve(w.sheet.Readings)
	reader := 3
	for i := range w.sheet.Readings {
		reader = max(reader, w.sheet.Readings[i].Reader+1)
	}
	if reader > election.MaxReaders {
		return SheetAnswer{}, refused(CodeSheetReaders, election.MaxReaders)
	}
	return readOpen(w, access.ReadSheetThird, in, &res, reader, res.Sheet)
}

// readOpen puts the open fields into a copy of what the person knows of the rest.
func readOpen(w *work, act access.Act, in *ReadFieldsInput, res *tally.Resolution, reader int, rest election.Sheet) (SheetAnswer, error) {
	rest.Votes, rest.Kept = slices.Clone(rest.Votes), slices.Clone(rest.Kept)
	var f faults
	for _, name := range res.Open {
		n, typed := in.Fields[name]
		if !typed {
			f.add(name, CodeMissing)
		}
		tally.SetField(&rest, name, n)
	}
	f.keep(keptAllOrNone(&rest))
	if err := f.err(); err != nil {
		return SheetAnswer{}, err
	}
	return w.read(act, election.Reading{Reader: reader, Sheet: rest, Asked: res.Open})
}

// keptAllOrNone leaves the kept-names counts out where all are, and refuses some
// beside none: a paper sorts all its valid ballots or none.
func keptAllOrNone(s *election.Sheet) error {
	given := slices.ContainsFunc(s.Kept, func(n int64) bool { return n != tally.NotGiven })
	switch {
	case !given:
		s.Kept = nil
	case slices.Contains(s.Kept, tally.NotGiven):
		return invalid("kept", CodeSheetKeptPart)
	}
	return nil
}
