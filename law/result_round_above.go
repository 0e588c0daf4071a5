// Result: what stays of a vote that was annulled in part, and further votes in
// contests that are decided above the commune.

package law

import (
	"slices"

	"laphieu/election"
)

// CarriedOver tells what stays when a vote is held again after an annulment
// (Article 81): the areas whose sheets were not annulled, and the decisions that
// the new question cites, the annulment itself and those that let an overcount
// stand in these areas. Without an annulment nothing is carried over.
func CarriedOver(c *election.Contest) (areas []election.AreaID, decisions []election.Decision) {
	void := map[election.AreaID]bool{}
	for i := range c.Decisions {
		x := &c.Decisions[i]
		if x.Kind != election.DecideAnnulled || x.Document == "" {
			continue
		}
		decisions = append(decisions, *x)
		for _, a := range c.Areas {
			void[a] = void[a] || x.Covers(a)
		}
	}
	if len(decisions) == 0 {
		return nil, nil
	}
	areas = slices.DeleteFunc(slices.Clone(c.Areas), func(a election.AreaID) bool { return void[a] })
	return areas, append(decisions, overcountsIn(c, areas)...)
}

// overcountsIn are the decisions on overcounts, each cut down to these areas.
func overcountsIn(c *election.Contest, areas []election.AreaID) []election.Decision {
	var kept []election.Decision
	for _, x := range c.Decisions {
		if x.Kind != election.DecideOvercount || x.Document == "" {
			continue
		}
		x.Areas = slices.DeleteFunc(slices.Clone(areas), func(a election.AreaID) bool { return !x.Covers(a) })
		if len(x.Areas) > 0 {
			kept = append(kept, x)
		}
	}
	return kept
}

// OrderedBalloting gives a further vote in a contest that is decided above the
// commune, as the body above ordered it: here its figures are only a part, and
// lead to nothing by themselves. Seats and candidates are looked at for a
// supplementary election, where the candidates must be of the vote before and
// not struck off; a re-run takes those of the vote before.
func (rs RuleSet) OrderedBalloting(c *election.Contest, before election.Balloting, kind election.Round, seats int, candidates []election.CandidateID, order RoundOrder) (election.Balloting, error) {
	switch {
	case kind == election.First || !kind.Known():
		return election.Balloting{}, invalid("kind", "word_unknown", string(kind))
	case before.Kind == election.Supplementary && kind != election.RerunAfterAnnulment:
		return election.Balloting{}, refuse("kind", "round_once_only")
	case kind == election.Rerun && before.Kind == election.Rerun:
		return election.Balloting{}, refuse("kind", "round_rerun_once")
	case kind == election.RerunAfterAnnulment && !hasAnnulment(c):
		return election.Balloting{}, refuse("kind", "round_annulment_missing")
	}
	next, err := rs.follow(c, before, kind, order)
	if err != nil || kind != election.Supplementary {
		return next, err
	}
	if seats < 1 || seats > before.Seats {
		return election.Balloting{}, refuse("seats", "round_seats", before.Seats)
	}
	for _, id := range candidates {
		if !slices.Contains(next.Candidates, id) {
			return election.Balloting{}, refuse("candidates", "candidate_unknown", string(id))
		}
	}
	next.Seats = seats
	next.Candidates = slices.DeleteFunc(next.Candidates, func(id election.CandidateID) bool { return !slices.Contains(candidates, id) })
	if len(next.Candidates) == 0 {
		return election.Balloting{}, refuse("candidates", "round_no_candidates")
	}
	return next, nil
}
