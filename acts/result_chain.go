// Result: which votes of a constituency make its result together. A supplementary
// election adds to the vote before and a re-run rests on it; a vote held again
// after an annulment takes the place of the one that was annulled.

package acts

import (
	"encoding/json"
	"slices"

	"laphieu/election"
	"laphieu/store"
)

// base is the position of the vote whose outcome rounds[i] was opened by, of the
// votes of one constituency in their order; -1 where there is none. A vote held
// again after an annulment has the base of the one that was annulled.
func base(rounds []store.Balloting, i int) int {
	for i > 0 && rounds[i].Kind == election.RerunAfterAnnulment {
		i--
	}
	return i - 1
}

// Vote is one of the votes that make the result of a constituency: as it was held
// last, and before that as annulments voided it.
type Vote struct {
	Held []store.Balloting // the last first
}

// Last is the vote as it was held last.
func (v *Vote) Last() *store.Balloting { return &v.Held[0] }

// Adds reports whether the vote fills seats that another one left. Its voters were
// counted there.
func (v *Vote) Adds() bool { return v.Held[len(v.Held)-1].Kind == election.Supplementary }

// Chains lists, for each constituency of a level, the votes that make its result
// together, the last first. The ballotings are in the order of the store.
func Chains(ballotings []store.Balloting, level election.Level) (all [][]Vote) {
	for from := 0; from < len(ballotings); {
		to := from + 1
		for to < len(ballotings) && sameConstituency(&ballotings[from], &ballotings[to]) {
			to++
		}
		if rounds := ballotings[from:to]; rounds[0].Level == level {
			var chain []Vote
			for i := len(rounds) - 1; i >= 0; i = base(rounds, i) {
				held := slices.Clone(rounds[base(rounds, i)+1 : i+1])
				slices.Reverse(held)
				chain = append(chain, Vote{held})
			}
			all = append(all, chain)
		}
		from = to
	}
	return all
}

// earlier lists the rounds before one, the last first.
func earlier(v *store.View, e election.ElectionID, id election.BallotingID) (before []election.BallotingID, err error) {
	ballotings, err := v.Ballotings(e)
	for i := range ballotings {
		if b := &ballotings[i]; b.Level == id.Level && b.Constituency == id.Constituency && b.Round < id.Round {
			before = append(before, b.BallotingID)
		}
	}
	slices.Reverse(before)
	return before, err
}

func sameConstituency(a, b *store.Balloting) bool {
	return a.Level == b.Level && a.Constituency == b.Constituency
}

// checkBase refuses to confirm a vote while the one that it was opened by is not
// confirmed, or by now leads to another vote than that.
func (w *work) checkBase(in *ConfirmInput) error {
	ballotings, err := w.Ballotings(in.Election)
	if err != nil {
		return err
	}
	var rounds []store.Balloting
	for i := range ballotings {
		if b := &ballotings[i]; b.Level == in.Balloting.Level && b.Constituency == in.Balloting.Constituency && b.Round <= in.Balloting.Round {
			rounds = append(rounds, *b)
		}
	}
	under := base(rounds, len(rounds)-1)
	if under < 0 {
		return nil
	}
	if standing, err := w.stands(in.Election, rounds[under].BallotingID); err != nil || !standing {
		return refusedOr(err, CodeRoundBefore, rounds[under].Round)
	}
	before, err := ReadResult(&w.View, in.Election, rounds[under].BallotingID)
	if err != nil || !follows(&rounds[under+1].Balloting, &before.Outcome) {
		return refusedOr(err, CodeRoundOther, rounds[under].Round)
	}
	return nil
}

// refusedOr is err, or a refusal where there is none.
func refusedOr(err error, code string, args ...any) error {
	if err != nil {
		return err
	}
	return refused(code, args...)
}

// stands reports whether an outcome of the round is confirmed.
func (w *work) stands(e election.ElectionID, id election.BallotingID) (bool, error) {
	outcomes, err := w.Outcomes(e, id)
	return slices.ContainsFunc(outcomes, func(o store.Outcome) bool { return o.State == election.Standing }), err
}

// follows reports whether an outcome, as it is now, leads to a vote: the seats that
// it leaves, and nobody whom it elects.
func follows(next *election.Balloting, o *election.Outcome) bool {
	if next.Kind == election.Rerun {
		return o.Next == election.NextRerun
	}
	return (o.Next == election.NextSupplementary || o.Next == election.NextSupplementaryForNEC) && next.Seats == o.Vacant &&
		!slices.ContainsFunc(next.Candidates, func(id election.CandidateID) bool { return slices.Contains(o.Elected, id) })
}

// said is what a kept answer says of the result and of what follows.
type said struct {
	Status election.Status `json:"status"`
	Next   election.Next   `json:"next"`
}

func saidIn(answer string) (s said, err error) {
	if err := json.Unmarshal([]byte(answer), &s); err != nil {
		return said{}, internal(err)
	}
	return s, nil
}

// short reports whether a supplementary election is due.
func (s said) short() bool {
	return s.Next == election.NextSupplementary || s.Next == election.NextSupplementaryForNEC
}

// missing finds the last vote of a constituency that an outcome is missing for. early
// is whether a supplementary election need not be waited for.
func missing(chain []Vote, answers map[election.BallotingID]said, early bool) (id election.BallotingID, is bool) {
	if early && chain[0].Adds() && answers[chain[0].Last().BallotingID].Status == "" {
		chain = chain[1:]
	}
	for i := range chain {
		id := chain[i].Last().BallotingID
		switch has := answers[id]; {
		case has.Status == "", i == 0 && has.Status != election.Decided, i == 0 && has.short() && !early:
			return id, true
		}
	}
	return election.BallotingID{}, false
}
