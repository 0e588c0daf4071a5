// The set-up of an election as one file: what is settled before the count, so
// that it can be prepared elsewhere, kept, and used again for a rehearsal.

package document

import (
	"fmt"
	"slices"

	"laphieu/election"
)

// setup is laphieu/election/v1 on the wire.
type setup struct {
	Format      string        `json:"format"`
	Note        string        `json:"note,omitempty"` // free words of the author, not kept
	Commune     string        `json:"commune"`
	Name        string        `json:"name"`
	Law         string        `json:"law"`
	ElectionDay string        `json:"election_day"`
	Practice    bool          `json:"practice,omitzero"`
	MadeUp      bool          `json:"made_up,omitzero"`
	Areas       []setupArea   `json:"areas"`
	Contests    []contestPart `json:"contests"`
	Members     []setupMember `json:"members"`
}

type setupArea struct {
	ID       string   `json:"id"`
	Villages []string `json:"villages,omitempty"`
	Venue    string   `json:"venue,omitempty"`
}

// contestPart is one level with its constituencies.
type contestPart struct {
	Level          string             `json:"level"`
	Title          string             `json:"title,omitempty"`
	Colour         string             `json:"colour,omitempty"`
	DecidedBy      string             `json:"decided_by,omitempty"`
	Constituencies []constituencyPart `json:"constituencies"`
}

// constituencyPart is one constituency with its official list in ballot order.
type constituencyPart struct {
	ID         string         `json:"id"`
	Name       string         `json:"name"`
	Seats      *int64         `json:"seats"`
	Areas      []string       `json:"areas"`
	Candidates []setupNominee `json:"candidates"`
}

// ParseSetup reads an election and its set-up, which may be half prepared. The
// election has no id and its clock is that of the machine. The error names the
// first member that cannot be understood; what is understood and unlawful, or not
// there yet, is for law.CheckSetup.
func ParseSetup(data []byte) (election.Election, election.Setup, error) {
	var wire setup
	if err := read(data, &wire); err != nil {
		return election.Election{}, election.Setup{}, err
	}
	m := &members{}
	e := wire.head(m)
	s := wire.setup(m, &e)
	if m.err != nil {
		return election.Election{}, election.Setup{}, m.err
	}
	return e, s, nil
}

func (w *setup) head(m *members) election.Election {
	m.format(w.Format, FormatElection)
	return election.Election{
		Commune: election.CommuneCode(m.communeCode("commune", w.Commune)),
		Name:    m.text("name", w.Name),
		Law:     m.rules(w.Law, nil).Law,
		Day:     m.date("election_day", w.ElectionDay),

		Practice: w.Practice, MadeUp: w.MadeUp,
	}
}

func (w *setup) setup(m *members, e *election.Election) election.Setup {
	s := election.Setup{Areas: w.areas(m)}
	known := make(map[string]bool, len(s.Areas))
	for _, a := range s.Areas {
		known[string(a.ID)] = true
	}
	w.contests(m, e, known, &s)
	s.Members = w.members(m, &s)
	return s
}

func (w *setup) areas(m *members) []election.PollingArea {
	if !m.length("areas", len(w.Areas), 0, election.MaxAreas) {
		return nil
	}
	seen := make(map[string]bool, len(w.Areas))
	areas := make([]election.PollingArea, len(w.Areas))
	for i, a := range w.Areas {
		at := fmt.Sprintf("areas[%d].", i)
		areas[i] = election.PollingArea{
			ID: election.AreaID(m.id(at+"id", a.ID)), Villages: m.texts(at+"villages", a.Villages, election.MaxVillages),
			Venue: m.optionalText(at+"venue", a.Venue),
		}
		m.once(at+"id", seen, a.ID)
	}
	return areas
}

// contests takes the levels from the highest to the lowest, each once.
func (w *setup) contests(m *members, e *election.Election, areas map[string]bool, s *election.Setup) {
	if !m.length("contests", len(w.Contests), 0, len(election.Levels)) {
		return
	}
	last := -1
	for i := range w.Contests {
		x, at := &w.Contests[i], fmt.Sprintf("contests[%d].", i)
		level := word[election.Level](m, at+"level", x.Level)
		if e.Law == election.Law2025 && level == election.District {
			m.refuse(at+"level", "level_abolished", x.Level)
		}
		rank := slices.Index(election.Levels, level)
		if rank <= last {
			m.refuse(at+"level", "levels_order", x.Level)
		}
		last = rank
		s.Contests = append(s.Contests, election.LevelContest{
			Level: level, Title: m.optionalText(at+"title", x.Title),
			Colour: optionalWord[election.BallotColour](m, at+"colour", x.Colour), DecidedBy: m.optionalText(at+"decided_by", x.DecidedBy),
		})
		x.constituencies(m, at, e, areas, s)
	}
}

func (x *contestPart) constituencies(m *members, at string, e *election.Election, areas map[string]bool, s *election.Setup) {
	if !m.length(at+"constituencies", len(x.Constituencies), 0, election.MaxConstituencies) {
		return
	}
	seen, taken := map[string]bool{}, map[string]bool{}
	for i := range x.Constituencies {
		c, in := &x.Constituencies[i], fmt.Sprintf("%sconstituencies[%d].", at, i)
		place := election.Constituency{
			Level: election.Level(x.Level), ID: election.ConstituencyID(m.id(in+"id", c.ID)), Name: m.text(in+"name", c.Name),
			Seats: m.seats(in+"seats", c.Seats), Areas: m.areasOf(in+"areas", c.Areas, areas, taken),
		}
		m.once(in+"id", seen, c.ID)
		s.Constituencies = append(s.Constituencies, place)
		s.Nominees = append(s.Nominees, c.nominees(m, in, e, &place)...)
	}
}

// areasOf takes areas that are known and in no other constituency of the level.
func (m *members) areasOf(field string, list []string, known, taken map[string]bool) []election.AreaID {
	if !m.length(field, len(list), 0, election.MaxAreas) {
		return nil
	}
	areas := make([]election.AreaID, len(list))
	for i, a := range list {
		at := fmt.Sprintf("%s[%d]", field, i)
		if !known[a] {
			m.refuse(at, "area_unknown", a)
		}
		m.once(at, taken, a)
		areas[i] = election.AreaID(a)
	}
	return areas
}
