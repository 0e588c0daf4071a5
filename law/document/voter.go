// The voter: the question and the answer of `law voter`.

package document

import (
	"laphieu/election"
	"laphieu/law"
)

type voter struct {
	Law            string            `json:"law"`
	Settings       map[string]string `json:"settings"`
	ElectionDay    string            `json:"election_day"`
	Born           string            `json:"born"`
	Residence      string            `json:"residence"`
	TemporarySince string            `json:"temporary_since"`
	Status         string            `json:"status"`
}

// ParseVoter reads a voter and the version of the law the question stands under.
func ParseVoter(data []byte) (law.Voter, law.RuleSet, error) {
	var w voter
	if err := read(data, &w); err != nil {
		return law.Voter{}, law.RuleSet{}, err
	}
	m := &members{}
	rules := m.rules(w.Law, w.Settings)
	day := m.date("election_day", w.ElectionDay)
	v := law.Voter{
		ElectionDay:    day,
		Born:           m.partial("born", w.Born, day),
		Residence:      word[law.Residence](m, "residence", w.Residence),
		TemporarySince: m.partial("temporary_since", w.TemporarySince, day),
		Status:         word[law.VoterStatus](m, "status", w.Status),
	}
	if w.Born == "" {
		m.refuse("born", "member_missing")
	}
	return v, rules, m.err
}

// rules takes a version of the law and the answers to its open questions.
func (m *members) rules(version string, settings map[string]string) law.RuleSet {
	if version == "" {
		m.refuse("law", "member_missing")
	}
	rules, err := law.NewRuleSet(election.Law(version), settings)
	m.fail("", err)
	return rules
}

// Voter writes the answer of `law voter`.
func Voter(a law.VoterAnswer) ([]byte, error) {
	return write(struct {
		Listed   bool     `json:"listed"`
		Contests []string `json:"contests"`
		Reasons  []reason `json:"reasons"`
	}{a.Listed, words(a.Contests), wireReasons(a.Reasons)})
}

// Ballot writes the answer of `law ballot`.
func Ballot(a law.BallotAnswer) ([]byte, error) {
	return write(struct {
		Valid  bool   `json:"valid"`
		Kept   []int  `json:"kept"`
		Ground string `json:"ground"`
	}{a.Valid, a.Kept, a.Ground})
}

// Surplus writes the answer of `law surplus`.
func Surplus(enough bool, minimum int, article string) ([]byte, error) {
	return write(struct {
		Enough  bool   `json:"enough"`
		Minimum int    `json:"minimum"`
		Article string `json:"article"`
	}{enough, minimum, article})
}
