// A sheet with its round and the readings of its version, found in one look.

package storetest

import (
	"testing"

	"laphieu/election"
	"laphieu/store"
)

func testSheetCase(t *testing.T, s *store.Store) {
	settled(t, s)
	d := deskOf(vote, "x")
	act(t, s, here, d.put)
	wanted := func(sheet, balloting int, overcount bool, readings ...election.Reading) store.SheetCase {
		return store.SheetCase{
			Stage: election.Counting, Sheet: d.sheets[sheet], Balloting: d.ballotings[balloting], Overcount: overcount, Readings: readings,
		}
	}
	before := s.Stats().Statements
	view(t, s, here, func(v *store.View) error {
		same(t, "with readings", wanted(1, 0, true, d.readings[1].Reading, d.readings[2].Reading))(v.SheetCase(vote, sheet6))
		same(t, "without", wanted(0, 0, false))(v.SheetCase(vote, d.sheets[0].SheetID))
		gone := wanted(2, 1, false)
		gone.Withdrawn = true
		same(t, "of another round, which was taken back", gone)(v.SheetCase(vote, d.sheets[2].SheetID))
		same(t, "nominees", d.nominees)(v.NomineesOf(vote, election.Commune, "6"))
		return nil
	})
	if n := s.Stats().Statements - before; n > 5 { // one each, and one that fixes what a view sees
		t.Errorf("%d statements", n)
	}
	act(t, s, here, func(w *store.Writer) error {
		x := d.withdrawals[0]
		x.Number = 2 // the decision on the overcount
		return w.InsertWithdrawal(x)
	})
	view(t, s, here, func(v *store.View) error {
		same(t, "without its decision", wanted(1, 0, false, d.readings[1].Reading, d.readings[2].Reading))(v.SheetCase(vote, sheet6))
		return nil
	})
	everywhere := store.Decision{Election: vote, BallotingID: unit6, Salt: salt, RecordedDecision: election.RecordedDecision{
		Number: 11, Decision: election.Decision{Kind: election.DecideOvercount, Document: "Quyết định 10"}, Account: person,
	}}
	act(t, s, here, func(w *store.Writer) error { return w.InsertDecision(everywhere) })
	act(t, s, here, func(w *store.Writer) error { return w.DeleteStage(vote) })
	view(t, s, here, func(v *store.View) error {
		for _, sheet := range d.sheets {
			got, err := v.SheetCase(vote, sheet.SheetID)
			if err != nil || got.Stage != election.Preparing || got.Overcount != (sheet.Round == 1) {
				t.Errorf("%s: %v, %v, %v", sheet.SheetID, got.Stage, got.Overcount, err)
			}
		}
		nobodys := sheet6
		nobodys.Area = "6"
		if _, err := v.SheetCase(vote, nobodys); election.KindOf(err) != election.NotFound {
			t.Errorf("a sheet that is not there: %v", err)
		}
		return nil
	})
}
