// The decisions of lawful bodies that come with a contest.

package document

import (
	"fmt"

	"laphieu/election"
)

type decision struct {
	Kind       string   `json:"kind"`
	IDs        []string `json:"ids,omitempty"`
	Areas      []string `json:"areas,omitempty"`
	Recognised *bool    `json:"recognised,omitempty"` // held: false if the Council does not recognise the result
	Document   string   `json:"document"`
}

func (w *contest) decisions(m *members, c *election.Contest) []election.Decision {
	if !m.length("decisions", len(w.Decisions), 0, election.MaxDecisions) {
		return nil
	}
	known := make(map[string]bool, len(c.Areas))
	for _, a := range c.Areas {
		known[string(a)] = true
	}
	decisions := make([]election.Decision, len(w.Decisions))
	for i := range w.Decisions {
		x, at := &w.Decisions[i], fmt.Sprintf("decisions[%d].", i)
		kind := word[election.DecisionKind](m, at+"kind", x.Kind)
		x.onlyItsOwn(m, at, kind)
		decisions[i] = election.Decision{
			Kind:     kind,
			Document: m.text(at+"document", x.Document),
			IDs:      x.candidates(m, at, c),
			Areas:    x.areas(m, at, known),
			Refuses:  x.Recognised != nil && !*x.Recognised,
		}
	}
	return decisions
}

// onlyItsOwn refuses members that mean nothing for the kind of decision: whoever
// wrote them meant something by them.
func (x *decision) onlyItsOwn(m *members, at string, kind election.DecisionKind) {
	takesAreas := kind == election.DecideAnnulled || kind == election.DecideOvercount
	switch {
	case kind == election.DecideTie && len(x.IDs) == 0:
		m.refuse(at+"ids", "member_missing")
	case kind != election.DecideTie && x.IDs != nil:
		m.refuse(at+"ids", "member_not_for_kind", string(kind))
	case !takesAreas && x.Areas != nil:
		m.refuse(at+"areas", "member_not_for_kind", string(kind))
	case kind != election.DecideHeld && x.Recognised != nil:
		m.refuse(at+"recognised", "member_not_for_kind", string(kind))
	}
}

func (x *decision) candidates(m *members, at string, c *election.Contest) []election.CandidateID {
	if !m.length(at+"ids", len(x.IDs), 0, election.MaxCandidates) {
		return nil
	}
	seen := make(map[string]bool, len(x.IDs))
	ids := make([]election.CandidateID, len(x.IDs))
	for i, id := range x.IDs {
		field := fmt.Sprintf("%sids[%d]", at, i)
		ids[i] = election.CandidateID(id)
		if _, found := c.Candidate(ids[i]); !found {
			m.refuse(field, "candidate_unknown", id)
		}
		m.once(field, seen, id)
	}
	return ids
}

func (x *decision) areas(m *members, at string, known map[string]bool) []election.AreaID {
	if !m.length(at+"areas", len(x.Areas), 0, election.MaxContestAreas) {
		return nil
	}
	seen := make(map[string]bool, len(x.Areas))
	areas := make([]election.AreaID, len(x.Areas))
	for i, a := range x.Areas {
		field := fmt.Sprintf("%sareas[%d]", at, i)
		areas[i] = election.AreaID(a)
		if !known[a] {
			m.refuse(field, "area_unknown", a)
		}
		m.once(field, seen, a)
	}
	return areas
}
