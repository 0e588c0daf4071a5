// The question of a contest in writing, so that an outcome can be asked for
// again by anyone.

package document

import (
	"fmt"

	"laphieu/election"
	"laphieu/law"
)

// Question writes a contest and the law that it stands under as
// laphieu/contest/v1. What is written is read again before it is given out: an
// error names the member of a contest that could not be asked.
func Question(c *election.Contest, rules law.RuleSet) ([]byte, error) {
	seats := int64(c.Seats)
	w := contest{
		Format: FormatContest, Law: string(rules.Law), Settings: rules.Answers(),
		ElectionDay: c.ElectionDay.String(), Level: string(c.Level), Round: string(c.Round),
		Constituency: c.Constituency, Seats: &seats, Areas: words(c.Areas),
		Candidates: wireCandidates(c.Candidates), Decisions: wireDecisions(c.Decisions),
		Stated: wireStated(c.Stated),
	}
	for i := range c.Sheets {
		if n := len(c.Sheets[i].Votes); n > len(c.Candidates) {
			return nil, refuse(fmt.Sprintf("sheets[%d].votes", i), "list_too_long", n, len(c.Candidates))
		}
		w.Sheets = append(w.Sheets, wireSheet(c, &c.Sheets[i]))
	}
	data, err := write(w)
	if err != nil {
		return nil, err
	}
	if _, _, err := ParseContest(data); err != nil {
		return nil, err
	}
	return data, nil
}

func wireCandidates(list []election.Candidate) []candidate {
	w := make([]candidate, len(list))
	for i := range list {
		w[i] = wireCandidate(&list[i])
	}
	return w
}

func wireCandidate(c *election.Candidate) candidate {
	return candidate{ID: string(c.ID), Name: c.Name, Sex: string(c.Sex), Born: c.Born.String(), Struck: c.Struck}
}

func wireDecisions(list []election.Decision) []decision {
	w := make([]decision, len(list))
	for i, d := range list {
		w[i] = decision{Kind: string(d.Kind), IDs: words(d.IDs), Areas: words(d.Areas), Document: d.Document}
		if d.Kind == election.DecideHeld {
			recognised := !d.Refuses
			w[i].Recognised = &recognised
		}
	}
	return w
}

// wireSheet writes the sheet's number for each candidate. Where it has none, that
// is seen when the question is read again.
func wireSheet(c *election.Contest, s *election.Sheet) sheet {
	f := s.Figures
	w := sheet{
		Area: string(s.Area), Votes: make(map[string]*int64, len(c.Candidates)), Kept: pointers(s.Kept),
		Listed: &f.Listed, Voted: &f.Voted, Issued: &f.Issued, Collected: &f.Collected, Valid: &f.Valid, Invalid: &f.Invalid,
		Inventory: wireInventory(s.Inventory), Roll: wireRoll(s.Roll),
	}
	for i := range s.Votes {
		w.Votes[string(c.Candidates[i].ID)] = &s.Votes[i]
	}
	return w
}

func wireInventory(v *election.Inventory) *inventory {
	if v == nil {
		return nil
	}
	w := &inventory{Received: &v.Received, Issued: &v.Issued, Exchanged: &v.Exchanged, Unused: &v.Unused}
	for i := range v.Lines {
		l := &v.Lines[i]
		w.Lines = append(w.Lines, inventoryLine{Name: l.Name, Levels: pointers(l.Levels), Total: &l.Total})
	}
	return w
}

func wireRoll(r *election.RollTotals) *roll {
	if r == nil {
		return nil
	}
	of := func(l election.Level) *int64 {
		if n, given := r.Rights[l]; given {
			return &n
		}
		return nil
	}
	return &roll{
		Total: &r.Total, Male: &r.Male, Female: &r.Female,
		National: of(election.National), Province: of(election.Province), District: of(election.District), Commune: of(election.Commune),
	}
}

func wireStated(s *election.Stated) *stated {
	if s == nil {
		return nil
	}
	w := &stated{
		Listed: s.Listed, Voted: s.Voted, Issued: s.Issued, Collected: s.Collected, Valid: s.Valid, Invalid: s.Invalid,
		Elected: s.Elected, Missing: s.Missing, TurnoutPercent: optionalPercent(s.Turnout),
		ValidPercent: optionalPercent(s.ValidShare), InvalidPercent: optionalPercent(s.InvalidShare),
		Votes: map[string]*int64{}, Percents: map[string]string{},
	}
	for id, n := range s.Votes {
		w.Votes[string(id)] = &n
	}
	for id, p := range s.Shares {
		w.Percents[string(id)] = percent(p)
	}
	return w
}

func optionalPercent(p *election.Percent) string {
	if p == nil {
		return ""
	}
	return percent(*p)
}

func pointers(numbers []int64) []*int64 {
	w := make([]*int64, len(numbers))
	for i := range numbers {
		w[i] = &numbers[i]
	}
	return w
}
