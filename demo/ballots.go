// Ballots: each is filled in by an invented voter, and then they are counted.

package demo

import (
	"math/rand/v2"

	"laphieu/election"
)

// How invented voters vote, in thousandths.
const (
	spoilt    = 24  // ballots that are not valid
	fewer     = 12  // valid ballots that keep fewer names than there are seats
	favoured  = 940 // weight of a candidate whom most voters want
	unlikely  = 110 // least weight of the others
	spread    = 120 // and how far theirs lie apart
	certainty = 1000
)

// crowd is the voters of one polling area at one ballot box.
type crowd struct {
	*rand.Rand
	seats   int
	weights []int // of each candidate
}

// count fills in ballots and counts them as a polling team does.
func (c *crowd) count(listed, voted int64) election.Sheet {
	s := election.Sheet{
		Figures: election.Figures{Listed: listed, Voted: voted, Issued: voted, Collected: voted},
		Votes:   make([]int64, len(c.weights)),
		Kept:    make([]int64, c.seats),
	}
	for range voted {
		if c.IntN(certainty) < spoilt {
			s.Invalid++
			continue
		}
		s.Valid++
		names := c.names()
		s.Kept[names-1]++
		for _, candidate := range c.choose(names) {
			s.Votes[candidate]++
		}
	}
	return s
}

// names is how many names a valid ballot keeps.
func (c *crowd) names() int {
	if c.seats > 1 && c.IntN(certainty) < fewer*c.seats {
		return 1 + c.IntN(c.seats-1)
	}
	return c.seats
}

// choose keeps so many different names, the heavier the likelier.
func (c *crowd) choose(names int) []int {
	left := append([]int(nil), c.weights...)
	total := 0
	for _, w := range left {
		total += w
	}
	chosen := make([]int, 0, names)
	for range names {
		at := c.IntN(total)
		candidate := 0
		for at >= left[candidate] {
			at -= left[candidate]
			candidate++
		}
		chosen = append(chosen, candidate)
		total -= left[candidate]
		left[candidate] = 0
	}
	return chosen
}

// favour gives weights to candidates: as many as there are seats are wanted by
// most, wherever they stand on the ballot.
func favour(r *rand.Rand, seats, candidates int) []int {
	weights := make([]int, candidates)
	for i, place := range r.Perm(candidates) {
		weights[place] = unlikely + r.IntN(spread)
		if i < seats {
			weights[place] = favoured - r.IntN(spread)
		}
	}
	return weights
}
