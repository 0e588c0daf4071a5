package tally_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
	"laphieu/tally"
)

// figures of a sheet that breaks nothing with two seats and the votes 500, 400, 200.
var figures = election.Figures{Listed: 710, Voted: 704, Issued: 704, Collected: 704, Valid: 700, Invalid: 4}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*election.Figures)
		votes  []int64
		want   tally.Broken
	}{
		{"none", func(*election.Figures) {}, []int64{500, 400, 200}, 0},
		{"voted above listed", func(f *election.Figures) { f.Listed = 703 }, []int64{500, 400, 200}, tally.VotedWithinListed},
		{"collected above voted", func(f *election.Figures) { f.Voted = 703 }, []int64{500, 400, 200}, tally.CollectedWithinVoted | tally.IssuedIsVoted},
		{"collected above issued", func(f *election.Figures) { f.Issued = 703 }, []int64{500, 400, 200}, tally.CollectedWithinIssued | tally.IssuedIsVoted},
		{"valid and invalid", func(f *election.Figures) { f.Invalid = 5 }, []int64{500, 400, 200}, tally.ValidPlusInvalid},
		{"a vote too many", func(*election.Figures) {}, []int64{701, 400, 200}, tally.VotesWithinValid},
		{"too few names", func(*election.Figures) {}, []int64{500, 100, 99}, tally.VotesAtLeastValid},
		{"too many names", func(*election.Figures) {}, []int64{700, 700, 1}, tally.VotesAtMostSeats},
		{"the largest numbers", func(f *election.Figures) {
			m := int64(election.MaxCount)
			*f = election.Figures{Listed: m, Voted: m, Issued: m, Collected: m, Valid: m}
		}, []int64{election.MaxCount, election.MaxCount, 0}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := figures
			c.change(&f)
			if got := tally.Check(&f, c.votes, 2); got != c.want {
				t.Errorf("broken %b, want %b", got, c.want)
			}
		})
	}
}

func TestCheckKept(t *testing.T) {
	votes := []int64{500, 400, 200}
	for _, c := range []struct {
		kept []int64
		want tally.Broken
	}{
		{[]int64{300, 400}, 0},
		{[]int64{301, 399}, tally.KeptSumsToVotes},
		{[]int64{302, 399}, tally.KeptSumsToValid},
		{[]int64{300, 401}, tally.KeptSumsToValid | tally.KeptSumsToVotes},
		{[]int64{500, 0, 200}, tally.KeptWithinSeats},
		{[]int64{300, 400, 0}, 0},
	} {
		if got := tally.CheckKept(c.kept, votes, 700, 2); got != c.want {
			t.Errorf("%v: broken %b, want %b", c.kept, got, c.want)
		}
	}
}

func TestCheckBalance(t *testing.T) {
	for _, c := range []struct {
		name    string
		v       election.Inventory
		reading tally.Reading
		want    tally.Balance
	}{
		{"net kept", election.Inventory{Received: 100, Issued: 90, Exchanged: 3, Unused: 7}, tally.Net, tally.Balanced},
		{"net broken", election.Inventory{Received: 100, Issued: 93, Exchanged: 3, Unused: 7}, tally.Net, tally.Unbalanced},
		{"gross kept", election.Inventory{Received: 100, Issued: 93, Exchanged: 3, Unused: 7}, tally.Gross, tally.Balanced},
		{"gross broken", election.Inventory{Received: 100, Issued: 90, Exchanged: 3, Unused: 7}, tally.Gross, tally.Unbalanced},
		{"gross, more exchanged than issued", election.Inventory{Received: 100, Issued: 93, Exchanged: 94, Unused: 7}, tally.Gross, tally.Unbalanced},
		{"not chosen, one fits", election.Inventory{Received: 100, Issued: 90, Exchanged: 3, Unused: 7}, tally.NoReading, tally.Undetermined},
		{"not chosen, both fit", election.Inventory{Received: 100, Issued: 93, Unused: 7}, tally.NoReading, tally.Balanced},
		{"not chosen, none fits", election.Inventory{Received: 100, Issued: 91, Exchanged: 3, Unused: 7}, tally.NoReading, tally.Unbalanced},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := tally.CheckBalance(&c.v, c.reading); got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}

func TestCompare(t *testing.T) {
	sheet := func(change func(*election.Sheet)) *election.Sheet {
		s := &election.Sheet{Area: "6", Figures: figures, Votes: []int64{341, 400, 200}, Kept: []int64{300, 400}}
		change(s)
		return s
	}
	first := sheet(func(*election.Sheet) {})
	for _, c := range []struct {
		name   string
		second *election.Sheet
		want   []tally.Difference
	}{
		{"equal", sheet(func(*election.Sheet) {}), nil},
		{"swapped digits", sheet(func(s *election.Sheet) { s.Votes[0] = 314 }), []tally.Difference{{"votes[0]", 341, 314}}},
		{"in the order of the paper", sheet(func(s *election.Sheet) { s.Votes[2], s.Voted, s.Invalid = 201, 703, 3 }), []tally.Difference{{"voted", 704, 703}, {"invalid", 4, 3}, {"votes[2]", 200, 201}}},
		{"kept left out", sheet(func(s *election.Sheet) { s.Kept = nil }), []tally.Difference{{"kept[0]", 300, tally.NotGiven}, {"kept[1]", 400, tally.NotGiven}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := tally.Compare(first, c.second); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// Check says of each identity alone what its definition says.
func TestCheckOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := func(name string) int64 { return rapid.Int64Range(0, 6).Draw(t, name) }
		f := election.Figures{
			Listed: number("E"), Voted: number("T"), Issued: number("I"),
			Collected: number("C"), Valid: number("V"), Invalid: number("X"),
		}
		votes, seats := []int64{number("a"), number("b")}, rapid.IntRange(1, 3).Draw(t, "S")
		sum := votes[0] + votes[1]
		got := tally.Check(&f, votes, seats)
		for _, c := range []struct {
			identity tally.Broken
			holds    bool
		}{
			{tally.VotedWithinListed, f.Voted <= f.Listed},
			{tally.CollectedWithinVoted, f.Collected <= f.Voted},
			{tally.CollectedWithinIssued, f.Collected <= f.Issued},
			{tally.IssuedIsVoted, f.Issued == f.Voted},
			{tally.ValidPlusInvalid, f.Valid+f.Invalid == f.Collected},
			{tally.VotesWithinValid, votes[0] <= f.Valid && votes[1] <= f.Valid},
			{tally.VotesAtLeastValid, sum >= f.Valid},
			{tally.VotesAtMostSeats, sum <= int64(seats)*f.Valid},
		} {
			if got.Has(c.identity) == c.holds {
				t.Fatalf("identity %b of %+v %v: holds %v, reported %b", c.identity, f, votes, c.holds, got)
			}
		}
		both := election.Totals{Votes: make([]int64, 2)}
		if again := tally.AddChecked(&both, &f, votes, seats); again != got || both.Figures != f || !slices.Equal(both.Votes, votes) {
			t.Fatalf("AddChecked: %b and %+v, want %b and %+v %v", again, both, got, f, votes)
		}
	})
}
