// The acts of the count: people who type the sheets of an invented election, and
// an officer who opens some again.

package drill

import (
	"context"
	"fmt"
	"testing"

	"laphieu/acts"
	"laphieu/demo"
	"laphieu/election"
	"laphieu/store"
)

const (
	chairOf  = "chu.tich"
	typistOf = "nguoi.nhap." // and a number
	typists  = 4
	countOf  = "Đêm kiểm phiếu"
	areas    = 30
)

// counted is the election whose sheets are typed: as many times as there are
// versions, and then never again.
func counted() demo.Night {
	return demo.Invented(demo.Shape{Seed: 1, Areas: areas, Law: election.Law2025})
}

// setUp makes the people of the count, sets the election up and opens its count.
func (i *Installation) setUp(t testing.TB, env func() acts.Envelope) {
	t.Helper()
	ctx := t.Context()
	role := func(login string, role election.Role) election.AccountID {
		done, err := i.CreateAccount(ctx, env(), acts.CreateAccountInput{Login: login, Name: "Người của " + login})
		Must(t, err)
		_, err = i.GrantRole(ctx, env(), acts.RoleInput{Account: done.Result.Account, Role: role})
		Must(t, err)
		return done.Result.Account
	}
	chair := role(chairOf, election.RoleChair)
	for n := range typists {
		role(fmt.Sprint(typistOf, n), election.RoleTypist)
	}
	made, err := i.CreateElection(ctx, env(), acts.CreateElectionInput{
		Name: countOf, Law: election.Law2025, Day: election.Date{Year: 2026, Month: 3, Day: 15}, MadeUp: true,
	})
	Must(t, err)
	officer := func() acts.Envelope {
		return acts.Envelope{Commune: Here, Account: chair, Session: "s", Key: NewKey()}
	}
	night := counted()
	var empty election.Setup
	_, err = i.SaveSetup(ctx, officer(), acts.SetupInput{
		Election: made.Result.Election, Parts: acts.SetupParts, Setup: night.Setup, Shown: acts.SetupMark(&empty, acts.SetupParts...),
	})
	Must(t, err)
	_, err = i.OpenCount(ctx, officer(), acts.ElectionInput{Election: made.Result.Election})
	Must(t, err)
}

// sheetVersions is how often a sheet can be opened again by these forms.
const sheetVersions = 3

// sheet is the form of a whole sheet that a key draws.
func (c *Cast) sheet(key string) acts.EnterSheetInput {
	p := &c.papers[draw(key, len(c.papers))]
	return acts.EnterSheetInput{
		SheetInput: acts.SheetInput{Election: c.Count, Sheet: p.ID(), Version: 1 + draw(turned(key), sheetVersions)},
		Figures:    p.Sheet.Figures, Votes: p.Sheet.Votes, Kept: p.Sheet.Kept,
	}
}

// turned is a key that draws something else.
func turned(key string) string { return key[16:] + key[:16] }

// asTypist is the envelope of one of two typists, in a sign-in of their own: the
// first or the second pair of eyes.
func (c *Cast) asTypist(env acts.Envelope, eyes int) acts.Envelope {
	n := 2*eyes + draw(env.Key, 2)
	env.Account, env.Session = c.Typists[n], fmt.Sprint("typist ", n)
	return env
}

func (c *Cast) asChair(env acts.Envelope) acts.Envelope {
	env.Account, env.Reason = c.Chair, "Biên bản số 4"
	return env
}

// Who is by whom the form of a kind is sent.
func (c *Cast) Who(kind, key string) election.AccountID {
	env := acts.Envelope{Account: c.Admin, Key: key}
	switch kind {
	case "sheet":
		env = c.asTypist(env, 0)
	case "again":
		env = c.asTypist(env, 1)
	case "reopen", "decision", "undecide":
		env = c.asChair(env)
	}
	return env.Account
}

var countActs = []Act{
	{"sheet", 4, func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		return seq(a.EnterSheet(ctx, c.asTypist(env, 0), c.sheet(env.Key)))
	}},
	{"again", 4, func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		return seq(a.EnterSheetAgain(ctx, c.asTypist(env, 1), c.sheet(env.Key)))
	}},
	{"reopen", 2, func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		return seq(a.ReopenSheet(ctx, c.asChair(env), c.sheet(env.Key).SheetInput))
	}},
	{"decision", 1, func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		return seq(a.RecordDecision(ctx, c.asChair(env), acts.DecisionInput{
			Election: c.Count, Balloting: c.sheet(env.Key).Sheet.BallotingID, Kind: election.DecideHeld, Document: "Nghị quyết " + env.Key,
		}))
	}},
	{"undecide", 1, func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		return seq(a.WithdrawDecision(ctx, c.asChair(env), acts.WithdrawDecisionInput{
			Election: c.Count, Balloting: c.sheet(env.Key).Sheet.BallotingID, Number: 1 + draw(turned(env.Key), decisionsTried),
		}))
	}},
}

// decisionsTried are the numbers of decisions that forms take back.
const decisionsTried = 3

// coveredCount lists every row of a counted election.
func coveredCount(v *store.View, e election.ElectionID) (rows []store.Covered, err error) {
	sheets, err := v.Sheets(e)
	if err != nil {
		return nil, err
	}
	for _, s := range sheets {
		rows = append(rows, s)
		readings, err := v.Readings(e, s.SheetID)
		if err != nil {
			return nil, err
		}
		for _, r := range readings {
			rows = append(rows, r)
		}
	}
	ballotings, err := v.AllBallotings(e)
	if err != nil {
		return nil, err
	}
	for _, b := range ballotings {
		rows = append(rows, b)
		decisions, err := v.AllDecisions(e, b.BallotingID)
		if err != nil {
			return nil, err
		}
		for _, d := range decisions {
			rows = append(rows, d)
		}
		withdrawals, err := v.Withdrawals(e, b.BallotingID)
		if err != nil {
			return nil, err
		}
		for _, x := range withdrawals {
			rows = append(rows, x)
		}
	}
	return rows, nil
}
