// The law engine and this package against each other.

package naive_test

import (
	"encoding/json"
	"slices"
	"testing"

	"laphieu/election"
	"laphieu/law"
	"laphieu/verify/naive"
)

func TestAgreesWithLaw(t *testing.T) {
	statuses := map[election.Status]int{
		election.Decided: 0, election.Partial: 0, election.InvalidTurnout: 0,
		election.TieUnresolved: 0, election.HeldForNEC: 0, election.RefusedOutcome: 0,
	}
	nexts := map[election.Next]int{
		election.NextNone: 0, election.NextSupplementary: 0, election.NextSupplementaryForNEC: 0,
		election.NextVacantNoSupplementary: 0, election.NextVacantFinal: 0, election.NextRerun: 0,
		election.NextDecision: 0, election.NextSheets: 0,
	}
	var differences, tiesSettled, tiesRefused int
	for n := range uint64(contests) {
		l, c := contest(78, n)
		want := naive.Determine(l, c)
		statuses[want.Status]++
		nexts[want.Next]++
		if naive.Determine(l, withoutTieDecisions(c)).Status == election.TieUnresolved {
			switch want.Status {
			case election.Decided:
				tiesSettled++
			case election.RefusedOutcome:
				tiesRefused++
			}
		}
		got := law.RuleSet{Law: l}.Determine(c)
		if agree(want, got) {
			continue
		}
		t.Errorf("contest %d under the law of %s\n%s\nnaive: %+v\nlaw:   %s %v tied %v vacant %d %s %v\n       findings %v",
			n, l, show(c), want, got.Status, got.Elected, got.Tied, got.Vacant, got.Next, got.Deadline, got.Findings)
		if differences++; differences == 5 {
			t.FailNow()
		}
	}
	t.Logf("%d contests: %v, next %v", contests, statuses, nexts)
	t.Logf("ties settled by a decision: %d; decisions on a tie refused: %d", tiesSettled, tiesRefused)
	if min(tiesSettled, tiesRefused) < 50 {
		t.Error("too few decisions on ties")
	}
	for s, n := range statuses {
		if n < 50 {
			t.Errorf("only %d contests ended %s", n, s)
		}
	}
	for s, n := range nexts {
		if n < 50 {
			t.Errorf("only %d contests led to %s", n, s)
		}
	}
}

func agree(r naive.Result, o election.Outcome) bool {
	return r.Status == o.Status && r.Next == o.Next && r.Deadline == o.Deadline && r.Vacant == o.Vacant &&
		slices.Equal(r.Elected, o.Elected) && slices.Equal(r.Tied, o.Tied)
}

func withoutTieDecisions(c *election.Contest) *election.Contest {
	bare := *c
	bare.Decisions = slices.DeleteFunc(slices.Clone(c.Decisions),
		func(d election.Decision) bool { return d.Kind == election.DecideTie })
	return &bare
}

func show(c *election.Contest) string {
	text, err := json.Marshal(c)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
