// A set-up written as a file.

package document

import (
	"slices"

	"laphieu/election"
)

// Setup writes an election and its set-up as laphieu/election/v1. The same set-up
// gives the same bytes, and a file that was written gives them again when it is
// read and written. The id and the clock of the election are not written. What
// could not be read again is refused, with the member that is wrong.
func Setup(e *election.Election, s *election.Setup) ([]byte, error) {
	w := setup{
		Format: FormatElection, Commune: string(e.Commune), Name: e.Name, Law: string(e.Law),
		ElectionDay: e.Day.String(), Practice: e.Practice, MadeUp: e.MadeUp,
	}
	for _, a := range s.Areas {
		w.Areas = append(w.Areas, setupArea{string(a.ID), a.Villages, a.Venue})
	}
	for _, c := range s.Contests {
		w.Contests = append(w.Contests, contestPart{string(c.Level), c.Title, string(c.Colour), c.DecidedBy, wireConstituencies(s, c.Level)})
	}
	for _, p := range s.Members {
		w.Members = append(w.Members, setupMember{string(p.Body), p.Place, p.Name, string(p.Title), p.Office, p.Phone})
	}
	data, err := write(w)
	if err != nil {
		return nil, err
	}
	_, again, err := ParseSetup(data)
	if err != nil {
		return nil, err
	}
	if err := nothingLost(s, &again); err != nil {
		return nil, err
	}
	return data, nil
}

func wireConstituencies(s *election.Setup, level election.Level) []constituencyPart {
	var list []constituencyPart
	for _, c := range s.Constituencies {
		if c.Level != level {
			continue
		}
		seats := int64(c.Seats)
		list = append(list, constituencyPart{string(c.ID), c.Name, &seats, words(c.Areas), wireNominees(s.NomineesOf(level, c.ID))})
	}
	return list
}

func wireNominees(list []election.Nominee) []setupNominee {
	w := make([]setupNominee, len(list))
	for i := range list {
		n := &list[i]
		w[i] = setupNominee{wireCandidate(&n.Candidate), n.StruckBy, n.Particulars}
	}
	return w
}

// nothingLost refuses a set-up that speaks of levels or constituencies that it
// does not have: they have no place in the file.
func nothingLost(s, written *election.Setup) error {
	if len(s.Constituencies) != len(written.Constituencies) {
		i := slices.IndexFunc(s.Constituencies, func(c election.Constituency) bool {
			return !slices.ContainsFunc(s.Contests, func(l election.LevelContest) bool { return l.Level == c.Level })
		})
		return refuse("constituencies", "place_unknown", string(s.Constituencies[max(i, 0)].Level))
	}
	if len(s.Nominees) != len(written.Nominees) {
		i := slices.IndexFunc(s.Nominees, func(n election.Nominee) bool {
			return !slices.ContainsFunc(s.Constituencies, func(c election.Constituency) bool { return c.Level == n.Level && c.ID == n.Constituency })
		})
		return refuse("nominees", "place_unknown", string(s.Nominees[max(i, 0)].Constituency))
	}
	return nil
}
