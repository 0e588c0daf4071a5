// Random contests, small enough that exact halves, exact two thirds and ties
// come up all the time.

package naive_test

import (
	"math/rand/v2"
	"slices"

	"laphieu/election"
	"laphieu/verify/naive"
)

// A generator makes contests from one source of randomness.
type generator struct{ *rand.Rand }

// contest gives the n-th contest of a series; it is the same on every machine.
func contest(series, n uint64) (election.Law, *election.Contest) {
	g := generator{rand.New(rand.NewPCG(series, n))}
	l := one(g, election.Law2015, election.Law2025)
	return l, g.contest(l)
}

func one[T any](g generator, from ...T) T { return from[g.IntN(len(from))] }

// percent is true n times in a hundred.
func (g generator) percent(n int) bool { return g.IntN(100) < n }

// upTo gives a whole number from 0 to n, often an end of the range or its
// middle.
func (g generator) upTo(n int64) int64 {
	if g.percent(60) {
		return one(g, 0, n/2, min(n/2+1, n), n)
	}
	return g.Int64N(n + 1)
}

func (g generator) contest(l election.Law) *election.Contest {
	c := &election.Contest{
		ElectionDay: election.Date{Year: 2021, Month: 5, Day: 23},
		Level:       one(g, election.National, election.Province, election.Commune),
		Round: one(g, election.First, election.First, election.First, election.First,
			election.Supplementary, election.Rerun, election.RerunAfterAnnulment),
		Areas: []election.AreaID{"1", "2", "3"}[:1+g.IntN(3)],
	}
	if l == election.Law2025 {
		c.ElectionDay = election.Date{Year: 2026, Month: 3, Day: 15}
	} else if g.percent(20) {
		c.Level = election.District
	}
	most := 5
	if c.Level == election.National {
		most = 3
	}
	c.Seats = 1 + g.IntN(most)
	if g.percent(1) {
		c.Seats = most + 1
	}
	for i := range c.Seats + g.IntN(4) {
		c.Candidates = append(c.Candidates, election.Candidate{
			ID:     election.CandidateID("abcdefghij"[i : i+1]),
			Born:   g.born(),
			Struck: g.percent(4),
		})
	}
	// Voters agree on a few favourites: that brings many over half, and ties.
	favourites := g.Perm(len(c.Candidates))[:min(c.Seats+g.IntN(4), len(c.Candidates))]
	low := g.percent(25) // half of the voters or fewer, or nearly so
	for _, a := range c.Areas {
		if !g.percent(6) {
			c.Sheets = append(c.Sheets, g.sheet(c, a, favourites, low))
		}
	}
	g.Shuffle(len(c.Sheets), func(i, j int) { c.Sheets[i], c.Sheets[j] = c.Sheets[j], c.Sheets[i] })
	if len(c.Sheets) > 0 && g.percent(10) {
		g.spoil(c, &c.Sheets[g.IntN(len(c.Sheets))])
	}
	g.decide(l, c)
	return c
}

// born gives dates of birth that are often equal, or overlap, or are unknown.
func (g generator) born() election.PartialDate {
	return one(g,
		election.PartialDate{},
		election.PartialDate{Year: 1960},
		election.PartialDate{Year: 1960},
		election.PartialDate{Year: 1961},
		election.PartialDate{Year: 1960, Month: 2},
		election.PartialDate{Year: 1960, Month: 12},
		election.PartialDate{Year: 1960, Month: 2, Day: 29},
		election.PartialDate{Year: 1960, Month: 3, Day: 1},
		election.PartialDate{Year: 1960, Month: 3, Day: 1},
		election.PartialDate{Year: 1960, Month: 12, Day: 31},
		election.PartialDate{Year: 1961, Month: 1, Day: 1},
	)
}

// sheet counts random ballots, so that all its relations hold.
func (g generator) sheet(c *election.Contest, a election.AreaID, favourites []int, low bool) election.Sheet {
	s := election.Sheet{Area: a, Votes: make([]int64, len(c.Candidates))}
	s.Listed = g.Int64N(16)
	s.Voted = g.upTo(s.Listed)
	if low {
		s.Voted = min(s.Listed/2+g.Int64N(2), s.Listed)
	} else if g.percent(80) {
		s.Voted = s.Listed - g.Int64N(s.Listed/3+1)
	}
	s.Issued = s.Voted + g.Int64N(2)
	s.Collected = s.Voted
	if g.percent(20) {
		s.Collected = g.upTo(s.Voted)
	}
	s.Valid = s.Collected
	if g.percent(30) {
		s.Valid = g.upTo(s.Collected)
	}
	s.Invalid = s.Collected - s.Valid
	s.Kept = make([]int64, c.Seats)
	stray := one(g, 0, 0, 5, 20) // how many in a hundred do not go with the rest
	most := one(g, 1, c.Seats, c.Seats, c.Seats, c.Seats)
	turn := g.IntN(len(favourites))
	for range s.Valid {
		keep := min(most, len(favourites))
		if g.percent(stray) {
			keep = 1 + g.IntN(keep)
		}
		for i := range keep {
			s.Votes[favourites[(turn+i)%len(favourites)]]++
		}
		s.Kept[keep-1]++
		if turn++; g.percent(stray) {
			turn = g.IntN(len(favourites))
		}
	}
	if g.percent(60) {
		s.Kept = nil
	}
	if g.percent(20) {
		s.Inventory = g.inventory(&s)
	}
	if g.percent(20) {
		s.Roll = g.roll(c.Level, s.Listed)
	}
	return s
}

func (g generator) inventory(s *election.Sheet) *election.Inventory {
	v := &election.Inventory{Issued: s.Issued, Exchanged: g.Int64N(2), Unused: g.Int64N(5)}
	v.Received = v.Issued + v.Unused + one(g, 0, v.Exchanged)
	for _, name := range []string{"received", "issued", "exchanged", "unused"}[:g.IntN(5)] {
		n := []int64{g.Int64N(9), g.Int64N(9), g.Int64N(9)}
		v.Lines = append(v.Lines, election.InventoryLine{Name: name, Levels: n, Total: n[0] + n[1] + n[2]})
	}
	return v
}

// roll gives a list of voters in which those of the contest's level are so
// many, some levels perhaps not given.
func (g generator) roll(v election.Level, listed int64) *election.RollTotals {
	r := &election.RollTotals{Rights: map[election.Level]int64{v: listed}}
	at := slices.Index(election.Levels, v)
	voters := listed
	for i := at - 1; i >= 0; i-- {
		voters += g.Int64N(2)
		r.Rights[election.Levels[i]] = voters
	}
	r.Total = voters
	voters = listed
	for _, lower := range election.Levels[at+1:] {
		voters -= g.Int64N(min(voters, 1) + 1)
		r.Rights[lower] = voters
	}
	for _, level := range election.Levels {
		if level != v && g.percent(20) {
			delete(r.Rights, level)
		}
	}
	r.Female = g.upTo(r.Total)
	r.Male = r.Total - r.Female
	return r
}

// spoil makes one figure of a sheet wrong by a little; now and then the sheet
// still stands.
func (g generator) spoil(c *election.Contest, s *election.Sheet) {
	figures := []*int64{&s.Listed, &s.Voted, &s.Issued, &s.Collected, &s.Valid, &s.Invalid}
	for i := range s.Votes {
		figures = append(figures, &s.Votes[i])
	}
	for i := range s.Kept {
		figures = append(figures, &s.Kept[i])
	}
	if v := s.Inventory; v != nil {
		figures = append(figures, &v.Received, &v.Issued, &v.Exchanged, &v.Unused)
		for i := range v.Lines {
			figures = append(figures, &v.Lines[i].Total, &v.Lines[i].Levels[0])
		}
	}
	if r := s.Roll; r != nil {
		figures = append(figures, &r.Total, &r.Male, &r.Female)
		voters := g.Int64N(16)
		if g.percent(30) {
			r.Rights[one(g, election.Levels...)] = voters
		}
	}
	if g.percent(25) { // more ballots than voters (R3), all else in order
		s.Issued = max(s.Issued, s.Collected)
		s.Voted = max(s.Collected-1, 0)
		return
	}
	for range 1 + g.IntN(2) {
		if f := one(g, figures...); g.percent(50) {
			*f++
		} else {
			*f = max(*f-1, 0)
		}
	}
}

// decide adds decisions, among them such as settle what stands in the way.
func (g generator) decide(l election.Law, c *election.Contest) {
	add := func(d election.Decision) {
		d.Document = "15/NQ-HĐBCQG"
		c.Decisions = append(c.Decisions, d)
	}
	someAreas := func() (areas []election.AreaID) {
		if g.percent(50) {
			areas = append(areas, one(g, c.Areas...))
		}
		return areas
	}
	if g.percent(4) {
		add(election.Decision{Kind: election.DecideAnnulled, Areas: someAreas()})
	}
	if g.percent(5) {
		add(election.Decision{Kind: election.DecideHeld, Refuses: g.percent(30)})
	}
	switch naive.Determine(l, c).Status {
	case election.RefusedOutcome:
		if g.percent(50) {
			add(election.Decision{Kind: election.DecideOvercount, Areas: someAreas()})
		}
	case election.HeldForNEC:
		if g.percent(50) {
			add(election.Decision{Kind: election.DecideHeld, Refuses: g.percent(30)})
			if g.percent(20) {
				add(election.Decision{Kind: election.DecideHeld, Refuses: g.percent(50)})
			}
		}
	}
	if r := naive.Determine(l, c); r.Status == election.TieUnresolved && g.percent(60) {
		g.Shuffle(len(r.Tied), func(i, j int) { r.Tied[i], r.Tied[j] = r.Tied[j], r.Tied[i] })
		ids := r.Tied[:min(r.Vacant, len(r.Tied))]
		if g.percent(25) { // wrong: too few, too many, or perhaps not of the tied
			ids = one(g, ids[1:], r.Tied, append(slices.Clone(ids[1:]), one(g, c.Candidates...).ID))
		}
		add(election.Decision{Kind: election.DecideTie, IDs: ids})
	} else if g.percent(2) {
		add(election.Decision{Kind: election.DecideTie, IDs: []election.CandidateID{one(g, c.Candidates...).ID}})
	}
}
