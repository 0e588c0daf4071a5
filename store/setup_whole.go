// The whole set-up of an election, as its file has it.

package store

import "laphieu/election"

// Setup reads everything that is settled before the count, in the order of the
// paper: five statements. An election that nobody has set up has an empty one.
func (v *View) Setup(e election.ElectionID) (s election.Setup, err error) {
	contests, err := v.LevelContests(e)
	if err != nil {
		return s, err
	}
	areas, err := v.PollingAreas(e)
	if err != nil {
		return s, err
	}
	constituencies, err := v.Constituencies(e)
	if err != nil {
		return s, err
	}
	nominees, err := v.Nominees(e)
	if err != nil {
		return s, err
	}
	members, err := v.BodyMembers(e)
	if err != nil {
		return s, err
	}
	return election.Setup{
		Contests:       each(contests, func(c LevelContest) election.LevelContest { return c.LevelContest }),
		Areas:          each(areas, func(a PollingArea) election.PollingArea { return a.PollingArea }),
		Constituencies: each(constituencies, func(c Constituency) election.Constituency { return c.Constituency }),
		Nominees:       each(nominees, func(n Nominee) election.Nominee { return n.Nominee }),
		Members:        each(members, func(m BodyMember) election.BodyMember { return m.BodyMember }),
	}, nil
}

// each takes what is asked for out of every row.
func each[R, N any](rows []R, noun func(R) N) (all []N) {
	for _, row := range rows {
		all = append(all, noun(row))
	}
	return all
}
