// The contest: the question of `law determine` and `law check`.

package document

import (
	"fmt"

	"laphieu/election"
	"laphieu/law"
)

// contest is laphieu/contest/v1 on the wire.
type contest struct {
	Format       string            `json:"format"`
	Note         string            `json:"note,omitempty"` // free words of the author, not read
	Law          string            `json:"law"`
	Settings     map[string]string `json:"settings,omitempty"`
	ElectionDay  string            `json:"election_day"`
	Level        string            `json:"level"`
	Round        string            `json:"round"`
	Constituency string            `json:"constituency"`
	Seats        *int64            `json:"seats"`
	Areas        []string          `json:"areas"`
	Candidates   []candidate       `json:"candidates"`
	Sheets       []sheet           `json:"sheets"`
	Decisions    []decision        `json:"decisions,omitempty"`
	Stated       *stated           `json:"stated,omitzero"`
}

type candidate struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Sex    string `json:"sex,omitempty"`
	Born   string `json:"born,omitempty"`
	Struck bool   `json:"struck,omitzero"`
}

// ParseContest reads a contest and the version of the law it stands under. The
// error names the first member that cannot be understood.
func ParseContest(data []byte) (*election.Contest, law.RuleSet, error) {
	var wire contest
	if err := read(data, &wire); err != nil {
		return nil, law.RuleSet{}, err
	}
	m := &members{}
	rules, c := wire.head(m), wire.contest(m)
	if m.err != nil {
		return nil, law.RuleSet{}, m.err
	}
	return c, rules, nil
}

// head takes what says which law is asked.
func (w *contest) head(m *members) law.RuleSet {
	m.format(w.Format, FormatContest)
	return m.rules(w.Law, w.Settings)
}

func (w *contest) contest(m *members) *election.Contest {
	c := &election.Contest{
		ElectionDay:  m.date("election_day", w.ElectionDay),
		Level:        word[election.Level](m, "level", w.Level),
		Round:        word[election.Round](m, "round", w.Round),
		Constituency: m.text("constituency", w.Constituency),
		Seats:        m.seats("seats", w.Seats),
	}
	if w.Law == string(election.Law2025) && c.Level == election.District {
		m.refuse("level", "level_abolished", w.Level)
	}
	c.Areas = w.areas(m)
	c.Candidates = w.candidates(m, c.ElectionDay)
	c.Sheets = w.sheets(m, c)
	c.Decisions = w.decisions(m, c)
	c.Stated = w.Stated.stated(m, c)
	return c
}

func (w *contest) areas(m *members) []election.AreaID {
	if !m.length("areas", len(w.Areas), 1, election.MaxContestAreas) {
		return nil
	}
	seen := make(map[string]bool, len(w.Areas))
	areas := make([]election.AreaID, len(w.Areas))
	for i, a := range w.Areas {
		field := fmt.Sprintf("areas[%d]", i)
		areas[i] = election.AreaID(m.id(field, a))
		m.once(field, seen, a)
	}
	return areas
}

func (w *contest) candidates(m *members, day election.Date) []election.Candidate {
	if !m.length("candidates", len(w.Candidates), 1, election.MaxCandidates) {
		return nil
	}
	seen := make(map[string]bool, len(w.Candidates))
	candidates := make([]election.Candidate, len(w.Candidates))
	for i := range w.Candidates {
		at := fmt.Sprintf("candidates[%d].", i)
		candidates[i] = m.person(at, &w.Candidates[i], day)
		m.once(at+"id", seen, w.Candidates[i].ID)
	}
	return candidates
}

// person takes one line of an official list.
func (m *members) person(at string, x *candidate, day election.Date) election.Candidate {
	return election.Candidate{
		ID:   election.CandidateID(m.id(at+"id", x.ID)),
		Name: m.text(at+"name", x.Name), Sex: optionalWord[election.Sex](m, at+"sex", x.Sex),
		Born: m.partial(at+"born", x.Born, day), Struck: x.Struck,
	}
}
