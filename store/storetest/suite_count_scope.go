// The walls of the count desk: commune and election, on the way in and on the
// way out.

package storetest

import (
	"testing"

	"laphieu/election"
	"laphieu/store"
)

const otherVote = election.ElectionID("vote000000000002")

// testCountScope: three desks beside each other, of two elections and of two
// communes; one is deleted row by row, and the others stay as they were.
func testCountScope(t *testing.T, s *store.Store) {
	settled(t, s)
	Found(t, s, there)
	second := theVote
	second.ID = otherVote
	act(t, s, here, func(w *store.Writer) error { return w.InsertElection(second) })
	act(t, s, there, func(w *store.Writer) error {
		theirs, account := theVote, theOne
		theirs.Commune, account.Commune = there, there
		must(t, w.InsertElection(theirs))
		return w.InsertAccount(account)
	})
	mine, beside, theirs := deskOf(vote, "a"), deskOf(otherVote, "bb"), deskOf(vote, "ccc")
	act(t, s, here, mine.put)
	act(t, s, here, beside.put)
	act(t, s, there, theirs.put)
	all := func(t *testing.T) {
		view(t, s, here, func(v *store.View) error { wantDesk(t, v, mine); wantDesk(t, v, beside); return nil })
		view(t, s, there, func(v *store.View) error { wantDesk(t, v, theirs); return nil })
	}
	all(t)
	act(t, s, here, mine.change)
	mine = mine.changed()
	all(t)
	act(t, s, here, mine.remove)
	view(t, s, here, func(v *store.View) error { wantNoDesk(t, v, vote); wantDesk(t, v, beside); return nil })
	view(t, s, there, func(v *store.View) error { wantDesk(t, v, theirs); wantNoDesk(t, v, otherVote); return nil })
	for _, remove := range mine.removals() { // nothing there is ours to delete
		err := Act(t.Context(), s, here, func(w *store.Writer) error { return remove.of(w, vote) })
		if election.KindOf(err) != election.NotFound {
			t.Errorf("%s: %v", remove.noun, err)
		}
	}
}

// wantNoDesk looks for rows that should not be seen.
func wantNoDesk(t *testing.T, v *store.View, e election.ElectionID) {
	t.Helper()
	_, err := v.Stage(e)
	wantKind(t, err, election.NotFound)
	_, err = v.Balloting(e, unit6)
	wantKind(t, err, election.NotFound)
	_, err = v.Sheet(e, sheet6)
	wantKind(t, err, election.NotFound)
	_, err = v.Nominee(e, election.Commune, "6", "a")
	wantKind(t, err, election.NotFound)
	same(t, "set-up", election.Setup{})(v.Setup(e))
	same(t, "ballotings", []store.Balloting(nil))(v.Ballotings(e))
	same(t, "sheets", []store.Sheet(nil))(v.Sheets(e))
	same(t, "sheets of a balloting", []store.Sheet(nil))(v.SheetsOf(e, unit6))
	same(t, "readings", []store.Reading(nil))(v.Readings(e, sheet6))
	same(t, "explanations", []store.Explanation(nil))(v.Explanations(e, sheet6))
	same(t, "explanations of a balloting", []store.Explanation(nil))(v.ExplanationsOf(e, unit6))
	same(t, "decisions", []store.Decision(nil))(v.Decisions(e, unit6))
	same(t, "decisions of the election", []store.Decision(nil))(v.ElectionDecisions(e))
	same(t, "all ballotings", []store.Balloting(nil))(v.AllBallotings(e))
	same(t, "all decisions", []store.Decision(nil))(v.AllDecisions(e, unit6))
	same(t, "withdrawals", []store.Withdrawal(nil))(v.Withdrawals(e, again6))
	same(t, "outcomes", []store.Outcome(nil))(v.Outcomes(e, unit6))
	same(t, "standing outcomes", []store.Outcome(nil))(v.StandingOutcomes(e))
	same(t, "announcements", []store.Announcement(nil))(v.Announcements(e))
	same(t, "publications", []store.Publication(nil))(v.Publications(e))
}

// changed is the desk after a row of each noun that can change has changed.
func (d countDesk) changed() countDesk {
	n := deskOf(d.stage.Election, "changed")
	n.stage.Stage = election.Closed
	n.ballotings, n.readings, n.explanations, n.decisions = d.ballotings, d.readings, d.explanations, d.decisions
	n.withdrawals = d.withdrawals
	n.sheets[1].Figures, n.sheets[1].State, n.sheets[1].Version = election.Sheet{Area: "06"}, election.Reopened, 3
	n.announcements[0].Document, n.announcements[0].EndedAt = "khác", 99
	return n
}

func (d countDesk) change(w *store.Writer) error {
	n := d.changed()
	err := w.PutStage(n.stage)
	err = eachRow(err, n.contests, w.PutLevelContest)
	err = eachRow(err, n.areas, w.PutPollingArea)
	err = eachRow(err, n.constituencies, w.PutConstituency)
	err = eachRow(err, n.nominees, w.PutNominee)
	err = eachRow(err, n.members, w.PutBodyMember)
	err = eachRow(err, n.sheets, w.PutSheet)
	err = eachRow(err, n.outcomes, w.UpdateOutcome)
	err = eachRow(err, n.announcements, w.UpdateAnnouncement)
	return eachRow(err, n.publications, w.UpdatePublication)
}

// No row of the desk refers to an election, a sheet or an account elsewhere.
func testCountReferences(t *testing.T, s *store.Store) {
	settled(t, s)
	Found(t, s, there)
	d := deskOf(vote, "x")
	act(t, s, here, d.put)
	second := theVote
	second.ID, second.Commune = otherVote, ""
	act(t, s, here, func(w *store.Writer) error { return w.InsertElection(second) })
	act(t, s, there, func(w *store.Writer) error { return w.InsertElection(second) })
	other := deskOf(otherVote, "y")
	act(t, s, there, func(w *store.Writer) error { // a desk without people
		bare := other
		bare.readings, bare.explanations, bare.decisions, bare.outcomes, bare.announcements = nil, nil, nil, nil, nil
		bare.withdrawals, bare.publications = nil, nil
		return bare.put(w)
	})
	for name, change := range map[string]func(*store.Writer) error{
		"stage":                    func(w *store.Writer) error { return w.PutStage(d.stage) },
		"contest":                  func(w *store.Writer) error { return w.PutLevelContest(d.contests[0]) },
		"area":                     func(w *store.Writer) error { return w.PutPollingArea(d.areas[0]) },
		"constituency":             func(w *store.Writer) error { return w.PutConstituency(d.constituencies[0]) },
		"place":                    func(w *store.Writer) error { return w.PutConstituencyArea(d.places()[0]) },
		"nominee":                  func(w *store.Writer) error { return w.PutNominee(d.nominees[0]) },
		"member":                   func(w *store.Writer) error { return w.PutBodyMember(d.members[0]) },
		"balloting":                func(w *store.Writer) error { return w.InsertBalloting(d.ballotings[0]) },
		"sheet":                    func(w *store.Writer) error { return w.PutSheet(d.sheets[0]) },
		"their person reads":       func(w *store.Writer) error { return w.InsertReading(other.readings[0]) },
		"their person explains":    func(w *store.Writer) error { return w.InsertExplanation(other.explanations[0]) },
		"their person decides":     func(w *store.Writer) error { return w.InsertDecision(other.decisions[0]) },
		"their person takes back":  func(w *store.Writer) error { return w.InsertWithdrawal(other.withdrawals[0]) },
		"their person confirms":    func(w *store.Writer) error { return w.InsertOutcome(other.outcomes[0]) },
		"their person announces":   func(w *store.Writer) error { return w.InsertAnnouncement(other.announcements[0]) },
		"their sheet is read":      func(w *store.Writer) error { return w.InsertReading(d.readings[0]) },
		"their sheet is explained": func(w *store.Writer) error { return w.InsertExplanation(d.explanations[0]) },
	} {
		t.Run(name, func(t *testing.T) {
			wantCode(t, Act(t.Context(), s, there, change), store.CodeDangling)
		})
	}
	for name, change := range map[string]func(*store.Writer) error{ // nor in another election here
		"place":        func(w *store.Writer) error { return w.PutConstituencyArea(other.places()[0]) },
		"constituency": func(w *store.Writer) error { return w.PutConstituency(other.constituencies[0]) },
		"balloting":    func(w *store.Writer) error { return w.InsertBalloting(other.ballotings[0]) },
		"sheet":        func(w *store.Writer) error { return w.PutSheet(other.sheets[0]) },
		"reading":      func(w *store.Writer) error { return w.InsertReading(other.readings[0]) },
		"outcome":      func(w *store.Writer) error { return w.InsertOutcome(other.outcomes[0]) },
		"withdrawal":   func(w *store.Writer) error { return w.InsertWithdrawal(other.withdrawals[0]) },
		"announcement": func(w *store.Writer) error { return w.InsertAnnouncement(other.announcements[0]) },
		"publication":  func(w *store.Writer) error { return w.InsertPublication(other.publications[0]) },
	} {
		t.Run("in another election: "+name, func(t *testing.T) {
			wantCode(t, Act(t.Context(), s, here, change), store.CodeDangling)
		})
	}
}
