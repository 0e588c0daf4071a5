package law

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
)

// voted is the balloting that a contest was counted in.
func voted(c *election.Contest, round int) election.Balloting {
	b := election.Balloting{
		BallotingID: election.BallotingID{Level: c.Level, Constituency: "1", Round: round},
		Kind:        c.Round, Seats: c.Seats, Day: c.ElectionDay, Areas: c.Areas,
	}
	for _, x := range c.Candidates {
		b.Candidates = append(b.Candidates, x.ID)
	}
	return b
}

func orderFor(c *election.Contest, days int) RoundOrder {
	return RoundOrder{Day: c.ElectionDay.AddDays(days), Document: "Nghị quyết số 9/NQ-UBBC"}
}

func names(ids []election.CandidateID) string {
	var s string
	for _, id := range ids {
		s += string(id)
	}
	return s
}

func refusedWith(t *testing.T, err error, code string) {
	t.Helper()
	var e *election.Error
	if !errors.As(err, &e) || e.Kind != election.Refused || e.Code != code {
		t.Errorf("got %v, want %s", err, code)
	}
}

// What each outcome of the rules' cases leads to: the candidates and seats of the
// next vote, or why there is none.
func TestNextBalloting(t *testing.T) {
	national := func(c *election.Contest) { c.Level = election.National }
	round := func(r election.Round) func(*election.Contest) {
		return func(c *election.Contest) { c.Round = r }
	}
	for _, x := range []struct {
		id         string
		contest    *election.Contest
		kind       election.Round
		candidates string
		seats      int
		code       string
	}{
		{"D1", council(5, 1000, 900, 880, 700, 650, 600, 500, 430, 300, 200, 100), "", "", 0, "round_two_thirds"},
		{"D2", council(5, 1000, 900, 880, 700, 650, 600, 430, 420, 300, 200, 100), election.Supplementary, "defgh", 2, ""},
		{"D3", council(3, 1000, 900, 880, 700, 650, 430, 420, 300), "", "", 0, "round_two_thirds"},
		{"D4", council(4, 1000, 900, 880, 700, 650, 430, 420, 300, 200, 100), election.Supplementary, "cdefg", 2, ""},
		{"D5", council(2, 1000, 900, 880, 700, 430, 300), election.Supplementary, "bc", 1, ""},
		{"D7", with(council(3, 1000, 900, 880, 700, 650, 430, 420, 300), national), election.Supplementary, "cde", 1, ""},
		{"D9", with(council(2, 1000, 1000, 1000, 600, 600, 700), func(c *election.Contest) { c.Candidates[1].Born = c.Candidates[0].Born }), "", "", 0, "round_undecided"},
		{"D13", council(1, 1000, 500, 500, 400, 100), election.Rerun, "ab", 1, ""},
		{"D19", council(5, 1000, 900, 880, 700, 690, 680, 670, 660, 500, 480, 20), "", "", 0, "round_nothing_missing"},
		{"D21", with(council(1, 1000, 300, 300, 200, 100), round(election.Rerun)), "", "", 0, "round_nothing_missing"},
		{"D22", with(council(2, 1000, 900, 880, 700, 430, 300), round(election.Rerun)), "", "", 0, "round_after_rerun"},
		{"D23", with(council(2, 1000, 900, 880, 700, 430, 300), round(election.Supplementary)), "", "", 0, "round_once_only"},
		{"D24", with(council(1, 1000, 450, 450, 300, 150), round(election.Supplementary)), "", "", 0, "round_undecided"},
		{"D27", with(council(1, 1000, 900, 900, 600, 300), func(c *election.Contest) { c.Areas = append(c.Areas, "2") }), "", "", 0, "round_sheets_missing"},
		{"blocked", council(1, 1000, 1001, 900, 600, 300), "", "", 0, "round_outcome_refused"},
		{"struck off and short", with(council(2, 1000, 900, 880, 700, 430, 300), func(c *election.Contest) { c.Candidates[2].Struck = true }), election.Supplementary, "b", 1, ""},
		{"everybody else struck off", with(council(2, 1000, 900, 880, 700, 430, 300), func(c *election.Contest) { c.Candidates[1].Struck, c.Candidates[2].Struck = true, true }), "", "", 0, "round_no_candidates"},
		{"struck off and voted again", with(council(1, 1000, 500, 500, 400, 100), func(c *election.Contest) { c.Candidates[0].Struck = true }), election.Rerun, "b", 1, ""},
	} {
		t.Run(x.id, func(t *testing.T) {
			bothLaws(t, func(t *testing.T, rs RuleSet, day election.Date) {
				x.contest.ElectionDay = day
				o := rs.Determine(x.contest)
				before := voted(x.contest, 1)
				next, err := rs.NextBalloting(x.contest, &o, before, orderFor(x.contest, 7))
				if x.code != "" {
					refusedWith(t, err, x.code)
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				if next.Kind != x.kind || names(next.Candidates) != x.candidates || next.Seats != x.seats || next.Round != 2 ||
					next.Level != before.Level || next.Day != day.AddDays(7) || next.Document != "Nghị quyết số 9/NQ-UBBC" || !slices.Equal(next.Areas, before.Areas) {
					t.Errorf("got %+v", next)
				}
				if len(before.Candidates) != len(x.contest.Candidates) {
					t.Errorf("the vote before was changed: %+v", before)
				}
			})
		})
	}
}

// The day of a second vote: after the first, at the latest 15 days later under the
// law of 2015 and 7 under that of 2025, where the Council may move it.
func TestNextBallotingDay(t *testing.T) {
	for _, x := range []struct {
		name    string
		rs      RuleSet
		day     election.Date
		days    int
		movedBy string
		code    string
	}{
		{"2015, the same day", in2015, may2021, 0, "", "round_too_early"},
		{"2015, the day after", in2015, may2021, 1, "", ""},
		{"2015, the last day", in2015, may2021, 15, "", ""},
		{"2015, too late", in2015, may2021, 16, "", "round_too_late"},
		{"2015, nobody may move it", in2015, may2021, 16, "NQ 1/NQ-HĐBCQG", "round_not_movable"},
		{"2025, the last day", in2025, march2026, 7, "", ""},
		{"D25", in2025, march2026, 9, "", "round_too_late"},
		{"2025, moved", in2025, march2026, 9, "NQ 1/NQ-HĐBCQG", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			c := with(council(1, 1000, 500, 500, 400, 100), func(c *election.Contest) { c.ElectionDay = x.day })
			o := x.rs.Determine(c)
			order := orderFor(c, x.days)
			order.MovedBy = x.movedBy
			next, err := x.rs.NextBalloting(c, &o, voted(c, 1), order)
			if x.code != "" {
				refusedWith(t, err, x.code)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if x.movedBy != "" && next.Document != order.Document+"; "+x.movedBy {
				t.Errorf("the Council's document is not cited: %q", next.Document)
			}
		})
	}
}

func TestNextBallotingNeedsDocumentAndRoom(t *testing.T) {
	c := council(1, 1000, 500, 500, 400, 100)
	o := in2015.Determine(c)
	_, err := in2015.NextBalloting(c, &o, voted(c, 1), RoundOrder{Day: may2021.AddDays(7)})
	refusedWith(t, err, "round_document")
	_, err = in2015.NextBalloting(c, &o, voted(c, election.MaxRounds), orderFor(c, 7))
	refusedWith(t, err, "round_too_many")
}

// annulled is a contest over three areas, of which some are annulled.
func annulled(areas ...election.AreaID) *election.Contest {
	c := council(2, 1000, 900, 880, 700, 600, 300)
	c.Candidates[2].Struck = true
	c.Areas = []election.AreaID{"1", "2", "3"}
	for _, a := range c.Areas[1:] {
		s := c.Sheets[0]
		s.Area = a
		c.Sheets = append(c.Sheets, s)
	}
	c.Sheets[2].Voted = 899 // one ballot more than voters, let stand
	c.Decisions = []election.Decision{
		{Kind: election.DecideOvercount, Areas: []election.AreaID{"2", "3"}, Document: "CV 1"},
		{Kind: election.DecideAnnulled, Areas: areas, Document: "NQ 2"},
	}
	return c
}

// A vote annulled in one area is held again there; the sheets of the others stay,
// with the decisions about them, and both together make the outcome. Until the
// new sheet is there the outcome is partial.
func TestNextBallotingAfterAnnulment(t *testing.T) {
	c := annulled("2")
	o := in2015.Determine(c)
	next, err := in2015.NextBalloting(c, &o, voted(c, 1), orderFor(c, 14))
	if err != nil {
		t.Fatal(err)
	}
	if next.Kind != election.RerunAfterAnnulment || next.Seats != 2 || names(next.Candidates) != "abc" || len(next.Areas) != 3 {
		t.Errorf("got %+v", next)
	}
	carried, decisions := CarriedOver(c)
	if !slices.Equal(carried, []election.AreaID{"1", "3"}) || len(decisions) != 2 || !slices.Equal(decisions[1].Areas, []election.AreaID{"3"}) {
		t.Errorf("carried over: %v, %+v", carried, decisions)
	}
	again := *c
	again.Round, again.Decisions = next.Kind, decisions
	again.Sheets = slices.DeleteFunc(slices.Clone(c.Sheets), func(s election.Sheet) bool { return !slices.Contains(carried, s.Area) })
	if o := in2015.Determine(&again); o.Status != election.Partial || !slices.Equal(o.Missing, []election.AreaID{"2"}) {
		t.Errorf("before the new sheet: %s, %v, %v", o.Status, o.Missing, o.Findings)
	}
	again.Sheets = append(again.Sheets, c.Sheets[1])
	o = in2015.Determine(&again)
	if o.Status != election.Decided || names(o.Elected) != "ab" || !cites(o, "NQ 2") || !cites(o, "CV 1") {
		t.Errorf("after it: %s, %v, %v", o.Status, o.Elected, o.Findings)
	}
	_, err = in2015.NextBalloting(&again, &o, next, orderFor(c, 15))
	refusedWith(t, err, "round_nothing_missing")
}

// An annulled constituency votes anew as a whole, without those struck off.
func TestNextBallotingAfterWholeAnnulment(t *testing.T) {
	c := annulled()
	o := in2015.Determine(c)
	next, err := in2015.NextBalloting(c, &o, voted(c, 1), orderFor(c, 14))
	if err != nil || next.Kind != election.RerunAfterAnnulment || names(next.Candidates) != "ab" {
		t.Errorf("%+v, %v", next, err)
	}
	if carried, decisions := CarriedOver(c); len(carried) != 0 || len(decisions) != 1 {
		t.Errorf("carried over: %v, %+v", carried, decisions)
	}
	if areas, decisions := CarriedOver(council(1, 1, 1, 1, 1)); areas != nil || decisions != nil {
		t.Error("something is carried over without an annulment")
	}
}

// Where the board above orders the vote, the commune's part decides nothing: what
// was ordered is taken, as far as it can be.
func TestOrderedBalloting(t *testing.T) {
	c := with(council(3, 1000, 900, 880, 700, 650, 600, 420, 300), func(c *election.Contest) { c.Level, c.Candidates[4].Struck = election.National, true })
	before := voted(c, 1)
	ids := func(s string) (ids []election.CandidateID) {
		for _, r := range s {
			ids = append(ids, election.CandidateID(r))
		}
		return ids
	}
	for _, x := range []struct {
		name       string
		before     func(*election.Balloting)
		kind       election.Round
		seats      int
		candidates string
		code       string
		want       string
	}{
		{"supplementary", nil, election.Supplementary, 1, "dc", "", "cd"},
		{"for more seats than there were", nil, election.Supplementary, 4, "cd", "round_seats", ""},
		{"for none", nil, election.Supplementary, 0, "cd", "round_seats", ""},
		{"of somebody else", nil, election.Supplementary, 1, "x", "candidate_unknown", ""},
		{"of somebody struck off", nil, election.Supplementary, 1, "e", "candidate_unknown", ""},
		{"of nobody", nil, election.Supplementary, 1, "", "round_no_candidates", ""},
		{"a second supplementary", func(b *election.Balloting) { b.Kind = election.Supplementary }, election.Supplementary, 1, "c", "round_once_only", ""},
		{"rerun", nil, election.Rerun, 0, "", "", "abcd"},
		{"a second rerun", func(b *election.Balloting) { b.Kind = election.Rerun }, election.Rerun, 0, "", "round_rerun_once", ""},
		{"after no annulment", nil, election.RerunAfterAnnulment, 0, "", "round_annulment_missing", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := before
			if x.before != nil {
				x.before(&b)
			}
			next, err := in2015.OrderedBalloting(c, b, x.kind, x.seats, ids(x.candidates), orderFor(c, 14))
			if x.code != "" {
				refusedWith(t, err, x.code)
				return
			}
			if err != nil || names(next.Candidates) != x.want || next.Kind != x.kind || next.Round != 2 || x.seats > 0 && next.Seats != x.seats {
				t.Errorf("%+v, %v", next, err)
			}
		})
	}
	if _, err := in2015.OrderedBalloting(c, before, election.First, 1, nil, orderFor(c, 14)); election.KindOf(err) != election.Invalid {
		t.Errorf("a first vote was ordered after a first: %v", err)
	}
	if _, err := in2015.OrderedBalloting(c, before, election.Rerun, 0, nil, orderFor(c, 16)); err == nil {
		t.Error("a late day was taken")
	}
}

// However people vote, no chain of votes is longer than the law's: a first vote,
// then a re-run or a supplementary election, then nothing; seats only shrink,
// nobody elected stands again, and nobody joins.
func TestNextBallotingEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rs := rapid.SampledFrom([]RuleSet{in2015, in2025}).Draw(t, "law")
		seats := rapid.IntRange(1, 5).Draw(t, "seats")
		c := drawVotes(t, seats, seats+3)
		b := voted(c, 1)
		var elected []election.CandidateID
		for rounds := 1; ; rounds++ {
			o := rs.Determine(c)
			next, err := rs.NextBalloting(c, &o, b, RoundOrder{Day: b.Day.AddDays(1), Document: "QĐ"})
			elected = append(elected, o.Elected...)
			if err != nil {
				if election.KindOf(err) != election.Refused {
					t.Fatal(err)
				}
				return
			}
			if rounds >= 2 || next.Seats > b.Seats || next.Seats < 1 {
				t.Fatalf("round %d: %+v", rounds, next)
			}
			for _, id := range next.Candidates {
				if slices.Contains(elected, id) || !slices.Contains(b.Candidates, id) {
					t.Fatalf("%s stands again in %+v", id, next)
				}
			}
			c = drawVotes(t, next.Seats, len(next.Candidates))
			c.Round, b = next.Kind, next
			for i := range c.Candidates {
				c.Candidates[i].ID = next.Candidates[i]
			}
		}
	})
}

// drawVotes is a contest whose sheet is in order, at any turnout.
func drawVotes(t *rapid.T, seats, candidates int) *election.Contest {
	took := rapid.Int64Range(1, 100).Draw(t, "voted")
	votes := make([]int64, candidates)
	left := int64(seats) * took
	for i := range votes {
		votes[i] = min(rapid.Int64Range(0, took).Draw(t, fmt.Sprint("votes of ", i)), left)
		left -= votes[i]
	}
	votes[0] = max(votes[0], took-sumOf(votes[1:]))
	return council(seats, 100, took, took, votes...)
}

func sumOf(numbers []int64) (sum int64) {
	for _, n := range numbers {
		sum += n
	}
	return sum
}
