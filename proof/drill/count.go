// The people of the count, and the elections whose sheets they type: a large one, and
// rehearsals of a small one, which are wiped and begin again.

package drill

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"laphieu/acts"
	"laphieu/demo"
	"laphieu/election"
	"laphieu/store"
)

const (
	chairOf  = "chu.tich"
	typistOf = "nguoi.nhap." // and a number
	typists  = 12
	countOf  = "Đêm kiểm phiếu"
	smallOf  = "Mẫu tập dượt"
	areas    = 30
)

// counted is the large election, small the one that is rehearsed.
func counted() demo.Night {
	return demo.Invented(demo.Shape{Seed: 1, Areas: areas, Law: election.Law2025})
}

func small() demo.Night {
	return demo.Invented(demo.Shape{Seed: 2, Areas: 1, Law: election.Law2025})
}

// setUp makes the people of the count and their elections, and brings some to every
// place from which an act may go on.
func (i *Installation) setUp(t testing.TB, env func() acts.Envelope) {
	t.Helper()
	role := func(login string, role election.Role) {
		done, err := i.CreateAccount(t.Context(), env(), acts.CreateAccountInput{Login: login, Name: "Người của " + login})
		Must(t, err)
		_, err = i.GrantRole(t.Context(), env(), acts.RoleInput{Account: done.Result.Account, Role: role})
		Must(t, err)
	}
	role(chairOf, election.RoleChair)
	for n := range typists {
		role(fmt.Sprint(typistOf, n), election.RoleTypist)
	}
	for name, night := range map[string]demo.Night{countOf: counted(), smallOf: small()} {
		made, err := i.CreateElection(t.Context(), env(), acts.CreateElectionInput{
			Name: name, Law: election.Law2025, Day: election.Date{Year: 2026, Month: 3, Day: 15}, MadeUp: true,
		})
		Must(t, err)
		var empty election.Setup
		_, err = i.SaveSetup(t.Context(), env(), acts.SetupInput{
			Election: made.Result.Election, Parts: acts.SetupParts, Setup: night.Setup, Shown: acts.SetupMark(&empty, acts.SetupParts...),
		})
		Must(t, err)
	}
	var err error
	i.Cast, err = people(t.Context(), i.Store)
	Must(t, err)
	_, err = i.OpenCount(t.Context(), i.officer(), acts.ElectionInput{Election: i.Cast.Count})
	Must(t, err)
	i.warm(t)
}

func (i *Installation) officer() acts.Envelope {
	return acts.Envelope{Commune: Here, Account: i.Cast.Chair, Session: "s", Key: NewKey(), Reason: "Biên bản số 4"}
}

// stock are acts that leave something for every other: sheets in each state,
// rehearsals at each stage, outcomes confirmed and announced.
var stock = strings.Fields(strings.Repeat(`sheet sheet sheet sheet sheet sheet sheet impossible impossible again again slip slip slip slip
	thirdcall look wrong wrong practice practice opening `, 4))

func (i *Installation) warm(t testing.TB) {
	t.Helper()
	for _, kind := range stock {
		i.aimAndSend(t, kind)
	}
	for n := range rehearsals {
		e := i.rehearse(t)
		if n > 1 { // some are left as they are
			i.typeAll(t, e, n > 4)
		}
		for _, step := range []struct {
			from int
			kind string
		}{{7, "confirm"}, {9, "announce"}, {11, "closing"}} {
			if n >= step.from {
				i.aimAndSend(t, step.kind)
			}
		}
	}
	for _, kind := range []string{"annulment", "round", "annulment", "round", "annulment", "annulment"} {
		i.aimAndSend(t, kind)
	}
}

// aimAndSend does an act of a kind where there is something to do it to.
func (i *Installation) aimAndSend(t testing.TB, kind string) {
	t.Helper()
	l := (&Speaker{W: nowhere{}}).Do(t.Context(), i, kind, NewKey())
	if l.Verb == Fail {
		t.Fatalf("%v", l)
	}
}

type nowhere struct{}

func (nowhere) Write(p []byte) (int, error) { return len(p), nil }

// rehearse makes a rehearsal and opens its count.
func (i *Installation) rehearse(t testing.TB) election.ElectionID {
	t.Helper()
	made, err := i.CreatePractice(t.Context(), i.officer(), acts.PracticeInput{Election: i.Cast.Small, Name: "Tập " + NewKey()})
	Must(t, err)
	_, err = i.OpenCount(t.Context(), i.officer(), acts.ElectionInput{Election: made.Result.Election})
	Must(t, err)
	return made.Result.Election
}

// typeAll lets two people type the commune's own sheets of a rehearsal, and may have
// everything explained.
func (i *Installation) typeAll(t testing.TB, e election.ElectionID, explained bool) {
	t.Helper()
	var sheets []store.Sheet
	Must(t, i.Store.View(t.Context(), Here, func(v *store.View) (err error) {
		sheets, err = v.Sheets(e)
		return err
	}))
	for _, s := range sheets {
		if s.Level != election.Commune {
			continue
		}
		in := i.Cast.entry(&theirs{election: e, Sheet: s})
		for n, enter := range []func(context.Context, acts.Envelope, acts.EnterSheetInput) (acts.Done[acts.SheetAnswer], error){i.EnterSheet, i.EnterSheetAgain} {
			env := i.officer()
			env.Account, env.Session = i.Cast.Typists[n], "of "+string(i.Cast.Typists[n])
			_, err := enter(t.Context(), env, in)
			Must(t, err)
		}
		if explained {
			i.explainAll(t, e, s.SheetID)
		}
	}
}

func (i *Installation) explainAll(t testing.TB, e election.ElectionID, id election.SheetID) {
	t.Helper()
	var r *acts.Result
	Must(t, i.Store.View(t.Context(), Here, func(v *store.View) (err error) {
		r, err = acts.ReadResult(v, e, id.BallotingID)
		return err
	}))
	for n := range r.Open {
		_, err := i.ExplainFinding(t.Context(), i.officer(), explanation(e, r, &r.Open[n], "Đã xem lại trên giấy."))
		Must(t, err)
	}
}

// Who is by whom a line's form is sent.
func (c *Cast) Who(l Line) election.AccountID {
	if l.Form == "" {
		return c.Admin
	}
	return readForm(l.Form).Who
}

// coveredCount lists every row of a counted election.
func coveredCount(v *store.View, e election.ElectionID) (rows []store.Covered, err error) {
	ballotings, err := v.AllBallotings(e)
	if err != nil {
		return nil, err
	}
	for _, b := range ballotings {
		rows = append(rows, b)
		decisions, err := v.AllDecisions(e, b.BallotingID)
		rows = addTo(rows, decisions)
		outcomes, failed := v.Outcomes(e, b.BallotingID)
		rows = addTo(rows, outcomes)
		explanations, last := v.ExplanationsOf(e, b.BallotingID)
		rows = addTo(rows, explanations)
		withdrawals, gone := v.Withdrawals(e, b.BallotingID)
		rows = addTo(rows, withdrawals)
		sheets, unread := v.SheetsOf(e, b.BallotingID)
		for _, s := range sheets {
			readings, failed := v.Readings(e, s.SheetID)
			rows, unread = append(addTo(rows, readings), s), errors.Join(unread, failed)
		}
		if err := errors.Join(err, failed, last, gone, unread); err != nil {
			return nil, err
		}
	}
	announcements, err := v.Announcements(e)
	rows = addTo(rows, announcements)
	published, unread := v.Publications(e)
	rows = addTo(rows, published)
	contests, failed := v.LevelContests(e)
	rows = addTo(rows, contests)
	stage, last := v.Stage(e)
	if last == nil {
		rows = append(rows, stage)
	} else if store.Is(last, store.CodeNoRow) {
		last = nil
	}
	return rows, errors.Join(err, unread, failed, last)
}

func addTo[R store.Covered](rows []store.Covered, more []R) []store.Covered {
	for _, row := range more {
		rows = append(rows, row)
	}
	return rows
}
