package law

import (
	"math/rand"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
)

// drawContest draws a possible contest: every sheet is made of drawn ballots, so
// that no relation is broken.
func drawContest(t *rapid.T) *election.Contest {
	seats := rapid.IntRange(1, 5).Draw(t, "seats")
	people := rapid.IntRange(seats+1, seats+4).Draw(t, "candidates")
	c := &election.Contest{
		ElectionDay: may2021, Round: election.First, Constituency: "1", Seats: seats,
		Level: rapid.SampledFrom([]election.Level{election.Province, election.Commune}).Draw(t, "level"),
	}
	for i := range people {
		c.Candidates = append(c.Candidates, election.Candidate{
			ID:   election.CandidateID(rune('a' + i)),
			Born: election.PartialDate{Year: rapid.IntRange(1960, 1963).Draw(t, "year"), Month: 1, Day: rapid.IntRange(1, 2).Draw(t, "day")},
		})
	}
	for a := range rapid.IntRange(1, 3).Draw(t, "areas") {
		id := election.AreaID(rune('1' + a))
		c.Areas = append(c.Areas, id)
		c.Sheets = append(c.Sheets, drawSheet(t, id, seats, people))
	}
	return c
}

func drawSheet(t *rapid.T, id election.AreaID, seats, people int) election.Sheet {
	s := election.Sheet{Area: id, Votes: make([]int64, people)}
	for range rapid.IntRange(0, 12).Draw(t, "ballots") {
		kept := rapid.SliceOfNDistinct(rapid.IntRange(0, people-1), 1, seats, rapid.ID).Draw(t, "kept")
		for _, i := range kept {
			s.Votes[i]++
		}
		s.Valid++
	}
	s.Invalid = int64(rapid.IntRange(0, 3).Draw(t, "invalid"))
	s.Collected = s.Valid + s.Invalid
	s.Voted, s.Issued = s.Collected, s.Collected
	s.Listed = s.Voted + int64(rapid.IntRange(0, 6).Draw(t, "absent"))
	return s
}

func sortedIDs(ids []election.CandidateID) []election.CandidateID {
	return slices.Sorted(slices.Values(ids))
}

// sameResult compares two outcomes without the order of equals.
func sameResult(t *rapid.T, what string, a, b election.Outcome) {
	if a.Status != b.Status || a.Next != b.Next || a.Vacant != b.Vacant ||
		!slices.Equal(sortedIDs(a.Elected), sortedIDs(b.Elected)) || !slices.Equal(sortedIDs(a.Tied), sortedIDs(b.Tied)) {
		t.Fatalf("%s changes the outcome: %s %v %v %s, then %s %v %v %s",
			what, a.Status, a.Elected, a.Tied, a.Next, b.Status, b.Elected, b.Tied, b.Next)
	}
}

func TestOrderIsIrrelevant(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawContest(t)
		before := in2015.Determine(c)
		random := rand.New(rand.NewSource(int64(rapid.IntRange(0, 1<<20).Draw(t, "seed"))))
		random.Shuffle(len(c.Sheets), func(i, j int) { c.Sheets[i], c.Sheets[j] = c.Sheets[j], c.Sheets[i] })
		random.Shuffle(len(c.Candidates), func(i, j int) {
			c.Candidates[i], c.Candidates[j] = c.Candidates[j], c.Candidates[i]
			for k := range c.Sheets {
				v := c.Sheets[k].Votes
				v[i], v[j] = v[j], v[i]
			}
		})
		sameResult(t, "another order", before, in2015.Determine(c))
	})
}

func TestScalingKeepsTheOutcome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawContest(t)
		before := in2015.Determine(c)
		k := int64(rapid.IntRange(2, 1000).Draw(t, "factor"))
		for i := range c.Sheets {
			s := &c.Sheets[i]
			for _, n := range []*int64{&s.Listed, &s.Voted, &s.Issued, &s.Collected, &s.Valid, &s.Invalid} {
				*n *= k
			}
			for j := range s.Votes {
				s.Votes[j] *= k
			}
		}
		sameResult(t, "scaling", before, in2015.Determine(c))
	})
}

// A further vote for somebody elected, on a ballot that had room for it, never
// unseats them.
func TestAVoteMoreNeverUnseats(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawContest(t)
		before := in2015.Determine(c)
		if len(before.Elected) == 0 {
			t.Skip("nobody was elected")
		}
		winner := rapid.SampledFrom(before.Elected).Draw(t, "winner")
		i, _ := c.Candidate(winner)
		for k := range c.Sheets {
			s := &c.Sheets[k]
			var sum int64
			for _, b := range s.Votes {
				sum += b
			}
			if s.Votes[i] == s.Valid || sum == int64(c.Seats)*s.Valid {
				continue
			}
			s.Votes[i]++
			if o := in2015.Determine(c); !slices.Contains(o.Elected, winner) {
				t.Fatalf("%s was elected and is not after one vote more: %v", winner, o)
			}
			s.Votes[i]--
		}
	})
}

// Equal votes and an equal birth date across the last seat are never decided by
// the program.
func TestEqualBirthAtTheCutIsUnresolved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seats := rapid.IntRange(1, 5).Draw(t, "seats")
		if seats == 1 { // two people cannot both have more than half of single votes
			seats = 2
		}
		above := rapid.IntRange(0, seats-1).Draw(t, "above the tie")
		tied := min(seats-above+rapid.IntRange(1, 2).Draw(t, "too many"), 2*seats-1-above)
		if tied <= seats-above {
			t.Skip("no room for a tie")
		}
		var votes []int64
		for range above {
			votes = append(votes, 1000)
		}
		for range tied {
			votes = append(votes, 501)
		}
		c := council(seats, 1000, 1000, 1000, votes...)
		for i := above; i < len(votes); i++ {
			c.Candidates[i].Born = born("1970-05-19")
		}
		o := in2015.Determine(c)
		if election.Blocking(o.Findings) {
			t.Skip("not a possible sheet")
		}
		if o.Status != election.TieUnresolved || len(o.Elected) != above || len(o.Tied) != tied {
			t.Fatalf("%d above, %d tied, %d seats: %s, elected %v, tied %v", above, tied, seats, o.Status, o.Elected, o.Tied)
		}
	})
}
