// Outcomes on the board, once the chair has opened them: only those that a chair or
// secretary has confirmed, as they were confirmed.

package board

import (
	"encoding/json"

	"laphieu/election"
	"laphieu/store"
)

// elected is one confirmed outcome: who was elected, in the order of votes.
type elected struct {
	Level  election.Level
	In     string // the constituency as it is printed
	Round  int
	Seats  int
	People []person
}

// person is somebody elected.
type person struct {
	Name  string
	Votes int64
}

// confirmed lists the standing outcomes.
func confirmed(v *store.View, e election.ElectionID) (all []elected, err error) {
	rows, err := v.StandingOutcomes(e)
	if err != nil {
		return nil, err
	}
	setup, err := v.Setup(e)
	if err != nil {
		return nil, err
	}
	for i := range rows {
		one, err := outcomeOf(&setup, &rows[i])
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, nil
}

// outcomeOf reads the answer that was kept with a confirmation.
func outcomeOf(setup *election.Setup, row *store.Outcome) (elected, error) {
	var answer struct {
		Seats      int      `json:"seats"`
		Elected    []string `json:"elected"`
		Candidates []struct {
			ID    string `json:"id"`
			Votes int64  `json:"votes"`
		} `json:"candidates"`
	}
	if err := json.Unmarshal([]byte(row.Answer), &answer); err != nil {
		return elected{}, &election.Error{Kind: election.Internal, Code: "internal", Cause: err}
	}
	one := elected{Level: row.Level, In: string(row.Constituency), Round: row.Round, Seats: answer.Seats}
	for _, c := range setup.Constituencies {
		if c.Level == row.Level && c.ID == row.Constituency {
			one.In = c.Name
		}
	}
	names, votes := map[string]string{}, map[string]int64{}
	for _, n := range setup.NomineesOf(row.Level, row.Constituency) {
		names[string(n.ID)] = n.Name
	}
	for _, c := range answer.Candidates {
		votes[c.ID] = c.Votes
	}
	for _, id := range answer.Elected {
		one.People = append(one.People, person{names[id], votes[id]})
	}
	return one, nil
}
