// Totals as the constituency's minutes print them, given to be compared.

package document

import (
	"maps"
	"slices"

	"laphieu/election"
	"laphieu/viet"
)

type stated struct {
	Listed         *int64            `json:"listed,omitempty"`
	Voted          *int64            `json:"voted,omitempty"`
	Issued         *int64            `json:"issued,omitempty"`
	Collected      *int64            `json:"collected,omitempty"`
	Valid          *int64            `json:"valid,omitempty"`
	Invalid        *int64            `json:"invalid,omitempty"`
	TurnoutPercent string            `json:"turnout_percent,omitempty"`
	ValidPercent   string            `json:"valid_percent,omitempty"`
	InvalidPercent string            `json:"invalid_percent,omitempty"`
	Elected        *int64            `json:"elected,omitempty"`
	Missing        *int64            `json:"missing,omitempty"`
	Votes          map[string]*int64 `json:"votes,omitempty"`
	Percents       map[string]string `json:"percents,omitempty"`
}

func (x *stated) stated(m *members, c *election.Contest) *election.Stated {
	if x == nil {
		return nil
	}
	for _, n := range []struct {
		name string
		n    *int64
	}{
		{"listed", x.Listed},
		{"voted", x.Voted},
		{"issued", x.Issued},
		{"collected", x.Collected},
		{"valid", x.Valid},
		{"invalid", x.Invalid},
		{"elected", x.Elected},
		{"missing", x.Missing},
	} {
		m.optionalCount("stated."+n.name, n.n)
	}
	return &election.Stated{
		Listed: x.Listed, Voted: x.Voted, Issued: x.Issued, Collected: x.Collected, Valid: x.Valid, Invalid: x.Invalid,
		Elected: x.Elected, Missing: x.Missing,
		Turnout:      m.percent("stated.turnout_percent", x.TurnoutPercent),
		ValidShare:   m.percent("stated.valid_percent", x.ValidPercent),
		InvalidShare: m.percent("stated.invalid_percent", x.InvalidPercent),
		Votes:        x.votes(m, c), Shares: x.shares(m, c),
	}
}

func (x *stated) votes(m *members, c *election.Contest) map[election.CandidateID]int64 {
	votes := make(map[election.CandidateID]int64, len(x.Votes))
	for _, id := range slices.Sorted(maps.Keys(x.Votes)) {
		votes[m.candidate("stated.votes."+id, id, c)] = m.count("stated.votes."+id, x.Votes[id])
	}
	return votes
}

func (x *stated) shares(m *members, c *election.Contest) map[election.CandidateID]election.Percent {
	shares := make(map[election.CandidateID]election.Percent, len(x.Percents))
	for _, id := range slices.Sorted(maps.Keys(x.Percents)) {
		if p := m.percent("stated.percents."+id, x.Percents[id]); p != nil {
			shares[m.candidate("stated.percents."+id, id, c)] = *p
		}
	}
	return shares
}

func (m *members) candidate(field, id string, c *election.Contest) election.CandidateID {
	if _, found := c.Candidate(election.CandidateID(id)); !found {
		m.refuse(field, "candidate_unknown", id)
	}
	return election.CandidateID(id)
}

// percent takes a percentage in the official form, "99,81"; nil where absent.
func (m *members) percent(field, s string) *election.Percent {
	if s == "" {
		return nil
	}
	hundredths, decimals, err := viet.ParsePercent(s)
	if err != nil || decimals != 2 {
		m.refuse(field, "percent_form", s)
		return nil
	}
	p := election.Percent(hundredths)
	return &p
}
