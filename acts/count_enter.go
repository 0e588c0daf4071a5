// Counting: a person types the whole paper, the first time and, by somebody
// else, the second.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
	"laphieu/tally"
)

// EnterSheetInput is a whole count sheet as somebody read it. A figure that was
// left empty is tally.NotGiven.
type EnterSheetInput struct {
	SheetInput
	Figures election.Figures
	Votes   []int64 // for each candidate of the round, in ballot order
	Kept    []int64 // valid ballots that keep 1, 2 … names: one for each seat; empty: the paper does not sort them
	AsPaper bool    // "Giấy ghi đúng như vậy": the paper has figures that are impossible
}

// Validate refuses empty fields and numbers that no paper has.
func (in *EnterSheetInput) Validate() error {
	var f faults
	in.check(&f)
	if len(in.Kept) == 0 {
		in.Kept = nil
	}
	if len(in.Votes) > election.MaxCandidates || len(in.Kept) > election.MaxCandidates {
		f.add("votes", CodeRange, 0, election.MaxCandidates)
		return f.err()
	}
	sheet := in.sheet()
	for _, name := range tally.FieldNames(len(in.Votes), len(in.Kept), in.Kept != nil) {
		n, _ := tally.Field(&sheet, name)
		f.count(name, n)
	}
	return f.err()
}

// count refuses what is not a count of people or ballots.
func (f *faults) count(field string, n int64) {
	switch {
	case n == tally.NotGiven:
		f.add(field, CodeMissing)
	case n < 0 || n > election.MaxCount:
		f.add(field, CodeRange, 0, election.MaxCount)
	}
}

func (in *EnterSheetInput) sheet() election.Sheet {
	return election.Sheet{Area: in.Sheet.Area, Figures: in.Figures, Votes: in.Votes, Kept: in.Kept}
}

// EnterSheet takes the first entry of a whole sheet. One that breaks the law is
// refused with sheet_impossible and the findings as cause ([Impossible]), and is
// taken when the reader says that the paper has it so.
func (a *Acts) EnterSheet(ctx context.Context, env Envelope, in EnterSheetInput) (Done[SheetAnswer], error) {
	return perform(ctx, a, env, access.EnterSheet, &in, func(w *work, in *EnterSheetInput) (SheetAnswer, error) {
		return enterSheet(w, access.EnterSheet, in, 1)
	})
}

// EnterSheetAgain takes the second entry, by another person in another sign-in
// who has not seen the first. Where the two differ, the answer names the fields.
func (a *Acts) EnterSheetAgain(ctx context.Context, env Envelope, in EnterSheetInput) (Done[SheetAnswer], error) {
	return perform(ctx, a, env, access.EnterSheetAgain, &in, func(w *work, in *EnterSheetInput) (SheetAnswer, error) {
		return enterSheet(w, access.EnterSheetAgain, in, 2)
	})
}

func enterSheet(w *work, act access.Act, in *EnterSheetInput, reader int) (SheetAnswer, error) {
	if err := in.fits(&w.sheet.Balloting.Balloting); err != nil {
		return SheetAnswer{}, err
	}
	sheet := in.sheet()
	paper, err := w.possible(&sheet, in.AsPaper)
	if err != nil {
		return SheetAnswer{}, err
	}
	return w.read(act, election.Reading{Reader: reader, Sheet: sheet, AsPaper: paper})
}

// fits refuses a form with too few or too many numbers for the ballot.
func (in *EnterSheetInput) fits(b *election.Balloting) error {
	var f faults
	if len(in.Votes) != len(b.Candidates) {
		f.add("votes", CodeSheetNames, len(b.Candidates))
	}
	if in.Kept != nil && len(in.Kept) != b.Seats {
		f.add("kept", CodeSheetKept, b.Seats)
	}
	return f.err()
}
