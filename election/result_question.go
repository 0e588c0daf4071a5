// What the law is asked about one balloting, put together from what was set up
// and what was counted.

package election

// Contest puts together what is decided in one balloting: the candidates and
// areas as the balloting fixes them, with the names, births and strikings of the
// set-up. Sheets are those that stand, decisions those recorded for the
// balloting. A candidate that the set-up does not know has no name.
func (s *Setup) Contest(e *Election, b *Balloting, sheets []Sheet, decisions []Decision) Contest {
	return Contest{
		ElectionDay: e.Day, Level: b.Level, Round: b.Kind,
		Constituency: s.constituencyName(b.Level, b.Constituency), Seats: b.Seats,
		Areas: b.Areas, Candidates: s.candidates(b), Sheets: sheets, Decisions: decisions,
	}
}

// FirstBalloting is the first election in a constituency: all its nominees in
// ballot order, all its areas, all its seats. Somebody struck off stays on the
// ballot that was printed, and cannot be elected.
func (s *Setup) FirstBalloting(e *Election, c *Constituency) Balloting {
	b := Balloting{
		BallotingID: BallotingID{c.Level, c.ID, 1},
		Kind:        First, Seats: c.Seats, Day: e.Day, Areas: c.Areas,
	}
	for _, n := range s.NomineesOf(c.Level, c.ID) {
		b.Candidates = append(b.Candidates, n.ID)
	}
	return b
}

// NomineesOf lists the official list of a constituency in the order of the
// set-up, which is that of the ballot.
func (s *Setup) NomineesOf(level Level, id ConstituencyID) []Nominee {
	var list []Nominee
	for i := range s.Nominees {
		if n := &s.Nominees[i]; n.Level == level && n.Constituency == id {
			list = append(list, *n)
		}
	}
	return list
}

func (s *Setup) constituencyName(level Level, id ConstituencyID) string {
	for i := range s.Constituencies {
		if c := &s.Constituencies[i]; c.Level == level && c.ID == id {
			return c.Name
		}
	}
	return string(id)
}

func (s *Setup) candidates(b *Balloting) []Candidate {
	known := make(map[CandidateID]Candidate, len(b.Candidates))
	for _, n := range s.NomineesOf(b.Level, b.Constituency) {
		known[n.ID] = n.Candidate
	}
	list := make([]Candidate, len(b.Candidates))
	for i, id := range b.Candidates {
		list[i] = known[id]
		list[i].ID = id
	}
	return list
}
