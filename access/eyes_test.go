package access

import (
	"errors"
	"slices"
	"testing"

	"laphieu/election"
)

// wantCode checks the code of an error; "" for none.
func wantCode(t *testing.T, err error, code string) {
	t.Helper()
	var e *election.Error
	switch {
	case err == nil && code == "":
	case !errors.As(err, &e):
		t.Errorf("got %v, want code %q", err, code)
	case e.Code != code:
		t.Errorf("got code %q, want %q", e.Code, code)
	}
}

// allFulfilled gives, for a row, somebody who may do the act and a target for
// which every demand is met.
func allFulfilled(eyes Eyes) (a election.Account, on Target) {
	rule, _, _ := Find(eyes.Act)
	role := rule.Who[0].Roles[0]
	a = grantedIn(role, "")
	on = Target{Commune: commune, Account: other, Session: "s2", Reason: "mất điện thoại"}
	if eyes.After != "" {
		first := grantedIn(role, "")
		first.ID = "first"
		on.Before = []Hand{{Account: first, Session: "s1"}}
	}
	return a, on
}

// Every row: allowed when all demands are met; each demand broken alone refuses
// for its reason.
func TestFourEyes(t *testing.T) {
	type breach struct {
		name   string
		demand Demand
		spoil  func(a *election.Account, on *Target)
		why    Why
	}
	breaches := []breach{
		{"the same person", OtherPerson, func(a *election.Account, on *Target) { on.Before[0].Account.ID = a.ID }, SamePerson},
		{"nobody knows who was first", OtherPerson, func(_ *election.Account, on *Target) { on.Before[0].Account.ID = "" }, SamePerson},
		{"one of two before is the same person", OtherPerson, func(a *election.Account, on *Target) {
			again := on.Before[0]
			again.Account.ID = a.ID
			on.Before = append(on.Before, again)
		}, SamePerson},
		{"two accounts in one sign-in", OtherSession, func(_ *election.Account, on *Target) { on.Session = "s1" }, SameSession},
		{"unknown sign-in", OtherSession, func(_ *election.Account, on *Target) { on.Session = "" }, SameSession},
		{"unknown first sign-in", OtherSession, func(_ *election.Account, on *Target) { on.Before[0].Session = "" }, SameSession},
		{"the owner", NotOwner, func(a *election.Account, on *Target) { on.Account = a.ID }, ByOwner},
		{"unknown owner", NotOwner, func(_ *election.Account, on *Target) { on.Account = "" }, ByOwner},
		{"no reason", WithReason, func(_ *election.Account, on *Target) { on.Reason = " \n" }, NoReason},
		{"the first lost the role", Standing, func(_ *election.Account, on *Target) { on.Before[0].Account.Grants = nil }, NoLongerMay},
		{"the first is disabled", Standing, func(_ *election.Account, on *Target) { on.Before[0].Account.Disabled = true }, NoLongerMay},
		{"the first is of another commune", Standing, func(_ *election.Account, on *Target) { on.Before[0].Account.Commune = "00002" }, NoLongerMay},
	}
	tried := map[Demand]int{}
	for _, eyes := range FourEyes() {
		a, on := allFulfilled(eyes)
		if d := May(a, eyes.Act, on); !d.Allowed() {
			t.Errorf("%s with all demands met: %s", eyes.Act, d.Why)
		}
		for _, b := range breaches {
			if !slices.Contains(eyes.Demands, b.demand) {
				continue
			}
			tried[b.demand]++
			a, on := allFulfilled(eyes)
			b.spoil(&a, &on)
			if d := May(a, eyes.Act, on); d.Why != b.why {
				t.Errorf("%s, %s: %s, want %s", eyes.Act, b.name, d.Why, b.why)
			}
			if d := Reaches(a, eyes.Act, on); !d.Allowed() {
				t.Errorf("%s, %s: not even the form is shown: %s", eyes.Act, b.name, d.Why)
			}
		}
		if eyes.After != "" {
			a, on := allFulfilled(eyes)
			on.Before = nil
			if d := May(a, eyes.Act, on); d.Why != NothingBefore {
				t.Errorf("%s without %s: %s", eyes.Act, eyes.After, d.Why)
			}
		}
	}
	for _, demand := range []Demand{OtherPerson, OtherSession, NotOwner, Standing, WithReason} {
		if tried[demand] == 0 {
			t.Errorf("no row demands %s", demand)
		}
	}
}

func TestEyesRowsAreSound(t *testing.T) {
	seen := map[Act]bool{}
	for _, e := range FourEyes() {
		if _, _, found := Find(e.Act); !found || seen[e.Act] || e.Text == "" || len(e.Demands) == 0 {
			t.Errorf("incomplete or twice: %+v", e)
		}
		seen[e.Act] = true
		if _, _, found := Find(e.After); e.After != "" && !found {
			t.Errorf("%s comes after an act that is not in the table", e.Act)
		}
		first := slices.ContainsFunc(e.Demands, func(d Demand) bool { return d == OtherPerson || d == OtherSession || d == Standing })
		if first != (e.After != "") {
			t.Errorf("%s: another person than whom?", e.Act)
		}
	}
}

// An unknown demand is never met: a row that is misspelt closes its act.
func TestUnknownDemandRefuses(t *testing.T) {
	b := bind(Chapters(), []Eyes{{Act: GrantRole, Demands: []Demand{"blue_eyes"}, Text: "?"}})
	a := grantedIn(administrator, "")
	if why := b.may(&a, GrantRole, &Target{Commune: commune, Account: other}); why == Allowed {
		t.Error("allowed")
	}
}

// The second factor of anyone, reset by whomever, every combination: always two
// officers, neither of them the owner, both of them allowed to.
func TestTwoOfficersResetASecondFactor(t *testing.T) {
	var people []Hand
	for _, role := range []election.Role{chair, secretary, administrator, typist} {
		for _, id := range []election.AccountID{"a", "b", "c"} {
			for _, session := range []string{"", "s1", "s2"} {
				a := grantedIn(role, "")
				a.ID = id
				out := a
				out.Disabled = true
				people = append(people, Hand{a, session}, Hand{out, session})
			}
		}
	}
	allowed := 0
	for _, first := range people {
		for _, second := range people {
			for _, owner := range []election.AccountID{"a", "b", "c"} {
				on := Target{Commune: commune, Account: owner, Session: second.Session, Before: []Hand{first}}
				if !May(second.Account, ResetSecondFactor, on).Allowed() {
					continue
				}
				allowed++
				if a, b := first.Account.ID, second.Account.ID; a == b || a == owner || b == owner || first.Session == second.Session {
					t.Fatalf("%s after %s for %s", b, a, owner)
				}
				if !Reaches(first.Account, AskSecondFactorReset, on).Allowed() {
					t.Fatal("the first officer may not ask")
				}
			}
		}
	}
	// Three roles each, two sign-ins in two orders, six ways to be three people.
	if want := 3 * 3 * 2 * 6; allowed != want {
		t.Errorf("%d of %d combinations are allowed, want %d", allowed, len(people)*len(people)*3, want)
	}
}

// What has no row does not exist for the asker; where only a second person is
// missing, the asker is told.
func TestDecisionErrors(t *testing.T) {
	for why, kind := range map[Why]election.Kind{
		NoRow: election.NotFound, WrongScope: election.NotFound, OtherCommune: election.NotFound,
		Disabled: election.Forbidden, NeverCounts: election.Forbidden, NothingBefore: election.Forbidden,
		SamePerson: election.Forbidden, SameSession: election.Forbidden, ByOwner: election.Forbidden,
		NoLongerMay: election.Forbidden, NoReason: election.Forbidden, "": election.Forbidden,
	} {
		d := Decision{Act: GrantRole, Why: why}
		if d.Allowed() || election.KindOf(d.Err()) != kind {
			t.Errorf("%s: %v, want %s", why, d.Err(), kind)
		}
	}
	if err := (Decision{Act: GrantRole, Why: Allowed}).Err(); err != nil {
		t.Error(err)
	}
}
