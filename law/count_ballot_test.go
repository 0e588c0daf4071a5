package law

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
)

func TestBallot(t *testing.T) {
	for _, c := range []struct {
		name              string
		seats, candidates int
		struck            []int
		ground            string
		kept              []int
	}{
		{"B1 two of five struck out", 3, 5, []int{4, 5}, "", []int{1, 2, 3}},
		{"B2 three struck out", 3, 5, []int{5, 3, 1}, "", []int{2, 4}},
		{"B3 nobody struck out", 3, 5, nil, "c", []int{1, 2, 3, 4, 5}},
		{"B4 everybody struck out", 3, 5, []int{1, 2, 3, 4, 5}, "d", []int{}},
		{"one struck out, four kept", 3, 5, []int{2}, "c", []int{1, 3, 4, 5}},
		{"one kept", 3, 5, []int{1, 2, 4, 5}, "", []int{3}},
		{"as many candidates as seats, nobody struck out", 3, 3, nil, "", []int{1, 2, 3}},
		{"fewer candidates than seats, nobody struck out", 3, 2, nil, "", []int{1, 2}},
		{"fewer candidates than seats, all struck out", 3, 2, []int{1, 2}, "d", []int{}},
		{"one candidate", 1, 1, nil, "", []int{1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			bothLaws(t, func(t *testing.T, rs RuleSet, _ election.Date) {
				a, err := rs.Ballot(c.seats, c.candidates, c.struck)
				if err != nil || a.Valid != (c.ground == "") || a.Ground != c.ground || !slices.Equal(a.Kept, c.kept) || len(a.Reasons) != 1 {
					t.Errorf("%+v, %v; want ground %q, kept %v", a, err, c.ground, c.kept)
				}
				if a.Kept == nil {
					t.Error("kept must be a list even when empty")
				}
			})
		})
	}
}

func TestBallotPaper(t *testing.T) {
	good := BallotPaper{OfficialForm: true, Stamped: true, Struck: []int{4, 5}}
	for _, c := range []struct {
		name   string
		change func(*BallotPaper)
		ground string
	}{
		{"lawful", func(*BallotPaper) {}, ""},
		{"B6 a remark written on it", func(p *BallotPaper) { p.Added = true }, "đ"},
		{"B7 without the team's stamp", func(p *BallotPaper) { p.Stamped = false }, "b"},
		{"B7 own form", func(p *BallotPaper) { p.OfficialForm = false }, "a"},
		{"own form and no stamp", func(p *BallotPaper) { p.OfficialForm, p.Stamped = false, false }, "a"},
		{"too many kept and a remark", func(p *BallotPaper) { p.Struck, p.Added = nil, true }, "c"},
		{"B8 slanted line through a whole name", func(p *BallotPaper) { p.Struck = StruckBy([]Mark{"", "", "", LinedThrough, LinedThrough}) }, ""},
		{"B9 one of two names struck out", func(p *BallotPaper) { p.Struck = StruckBy([]Mark{"", "", "", OneOfTwo, LinedThrough}) }, ""},
		{"circled, part lined and lined beside count as votes", func(p *BallotPaper) { p.Struck = StruckBy([]Mark{Circled, PartLined, LinedBeside, "", LinedThrough}) }, "c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := good
			c.change(&p)
			a, err := in2025.JudgeBallot(3, 5, p)
			if err != nil || a.Ground != c.ground || a.Valid != (c.ground == "") {
				t.Errorf("%+v, %v; want ground %q", a, err, c.ground)
			}
			if c.ground != "" && a.Reasons[0].Article != "74(1)"+c.ground {
				t.Errorf("article %s", a.Reasons[0].Article)
			}
		})
	}
	if got := StruckBy([]Mark{"", OneOfTwo, Circled, LinedThrough}); !slices.Equal(got, []int{2, 4}) {
		t.Errorf("struck %v", got)
	}
}

func TestBallotRefused(t *testing.T) {
	for _, c := range []struct {
		seats, candidates int
		struck            []int
		want              string
	}{
		{0, 5, nil, "seats number_too_small"},
		{6, 9, nil, "seats number_too_large"},
		{-1, 5, nil, "seats number_negative"},
		{3, 0, nil, "candidates number_too_small"},
		{3, election.MaxCandidates + 1, nil, "candidates number_too_large"},
		{3, 5, []int{6}, "struck[0] number_too_large"},
		{3, 5, []int{1, 0}, "struck[1] number_too_small"},
		{3, 5, []int{-1}, "struck[0] number_negative"},
		{3, 5, []int{2, 4, 2}, "struck[2] entry_repeated"},
	} {
		if _, err := in2015.Ballot(c.seats, c.candidates, c.struck); refusal(err) != c.want {
			t.Errorf("%+v: refused with %q", c, refusal(err))
		}
	}
}

// Every way of striking out names on every ballot of up to eight, against the
// law's own sentence: valid if at least one and at most seats names are left.
func TestBallotEverySubset(t *testing.T) {
	for candidates := 1; candidates <= 8; candidates++ {
		for set := range 1 << candidates {
			var struck []int
			for i := range candidates {
				if set&(1<<i) != 0 {
					struck = append(struck, i+1)
				}
			}
			for seats := 1; seats <= 5; seats++ {
				left := candidates - len(struck)
				a, err := in2025.Ballot(seats, candidates, struck)
				if err != nil || a.Valid != (left >= 1 && left <= seats) || len(a.Kept) != left || a.Valid != (a.Ground == "") {
					t.Fatalf("%d seats, %d candidates, struck %v: %+v, %v", seats, candidates, struck, a, err)
				}
			}
		}
	}
}

// The order in which struck names are told changes nothing, and one stroke more
// never makes a ballot have too many names.
func TestBallotStrokes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		candidates := rapid.IntRange(2, 12).Draw(t, "candidates")
		seats := rapid.IntRange(1, 5).Draw(t, "seats")
		all := rapid.Permutation(rangeTo(candidates)).Draw(t, "struck")
		n := rapid.IntRange(0, candidates-1).Draw(t, "strokes")
		a, _ := in2025.Ballot(seats, candidates, all[:n])
		sorted, _ := in2025.Ballot(seats, candidates, slices.Sorted(slices.Values(all[:n])))
		more, _ := in2025.Ballot(seats, candidates, all[:n+1])
		if fmt.Sprint(a) != fmt.Sprint(sorted) || a.Valid && more.Ground == "c" || len(more.Kept) != len(a.Kept)-1 {
			t.Fatalf("%+v, %+v, %+v", a, sorted, more)
		}
	})
}

func rangeTo(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i + 1
	}
	return all
}

func TestCountWitnesses(t *testing.T) {
	an, binh := Witness{Name: "Lê Văn An", Signed: true}, Witness{Name: "Trần Thị Bình", Signed: true}
	stands := Witness{Name: "Phạm Đức", Candidate: true, Signed: true}
	unsigned := Witness{Name: "Hoàng Hoa"}
	for _, c := range []struct {
		name      string
		witnesses []Witness
		want      []string
	}{
		{"two voters", []Witness{an, binh}, nil},
		{"B16 one witness", []Witness{an}, []string{"76.3.chung-kien"}},
		{"B16 two, one did not sign", []Witness{an, unsigned}, []string{"76.3.chung-kien"}},
		{"B16 nobody", nil, []string{"76.3.chung-kien"}},
		{"B17 a candidate as the second", []Witness{an, stands}, []string{"73.chung-kien", "76.3.chung-kien"}},
		{"B17 a candidate beside two voters", []Witness{an, binh, stands}, []string{"73.chung-kien"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := in2025.CheckWitnesses("6", c.witnesses)
			findingsAre(t, found, c.want...)
			if election.Blocking(found) != (c.want != nil) {
				t.Errorf("blocking: %v", found)
			}
		})
	}
}
