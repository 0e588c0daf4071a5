package acts

import (
	"sync"
	"testing"

	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"
	"laphieu/verify"
)

// servers are two on one database, and an election that both serve.
type servers struct {
	*night
	papers []election.SheetID
	other  *Acts
}

func twoServers(t *testing.T) *servers {
	w := newWorld(t, store.Config{URL: storetest.PostgresURL(t)})
	other := w.acts(storetest.Reopen(t, w.config), 2)
	n, papers := w.three()
	n.typists("doc.1", "doc.2", "doc.3", "doc.4")
	return &servers{n, papers, other}
}

// race lets both do something at once, and gives how many times it was done.
func (s *servers) race(one, two func() error) (done int) {
	s.t.Helper()
	var both sync.WaitGroup
	var errs [2]error
	both.Go(func() { errs[0] = one() })
	both.Go(func() { errs[1] = two() })
	both.Wait()
	for _, err := range errs {
		switch kind := election.KindOf(err); {
		case err == nil:
			done++
		case kind != election.Conflict && kind != election.Refused:
			s.t.Errorf("%v", err)
		}
	}
	return done
}

func (s *servers) wantOnce(what string, one, two func() error) {
	s.t.Helper()
	if n := s.race(one, two); n != 1 {
		s.t.Errorf("%s: done %d times", what, n)
	}
}

// enter is one of the two entries of a sheet, at one of the servers.
func (s *servers) enter(at *Acts, login string, in EnterSheetInput, second bool) func() error {
	env := s.by(login)
	return func() error {
		do := at.EnterSheet
		if second {
			do = at.EnterSheetAgain
		}
		_, err := do(s.ctx(), env, in)
		return err
	}
}

// Two servers on one database are one desk: of two acts at once on one sheet or one
// round only one is done, and the other hears that somebody was quicker.
func TestTwoServers(t *testing.T) {
	s := twoServers(t)
	for _, id := range s.papers {
		in := s.typed(id, s.paper(id, shortened))
		s.wantOnce("first entries", s.enter(s.Acts, "doc.1", in, false), s.enter(s.other, "doc.2", in, false))
		s.wantOnce("second entries", s.enter(s.Acts, "doc.3", in, true), s.enter(s.other, "doc.4", in, true))
		if rows := s.readings(id); len(rows) != 2 || s.row(id).State != election.Agreed {
			t.Errorf("%d readings, %s", len(rows), s.row(id).State)
		}
	}
	s.explained(own(1))
	mark, err := s.result(own(1)).Mark()
	s.must(err)
	confirm := func(at *Acts, env Envelope) func() error {
		return func() error {
			_, err := at.ConfirmOutcome(s.ctx(), env, ConfirmInput{s.vote, own(1), mark})
			return err
		}
	}
	s.wantOnce("confirmations", confirm(s.Acts, s.by("chu.tich")), confirm(s.other, s.by("thu.ky")))
	s.rounds()
	s.reopened(confirm)
	s.wantTrue()
	report, err := verify.Run(s.ctx(), verify.Source{URL: s.config.URL})
	s.must(err)
	for _, f := range report.Findings {
		t.Errorf("verify: %+v", f)
	}
}

// rounds opens a further vote twice at once, and takes it back while it is read.
func (s *servers) rounds() {
	s.t.Helper()
	open := func(at *Acts, env Envelope) func() error {
		in := RoundInput{Election: s.vote, Balloting: own(1), Day: day(s.t, "2026-03-22"), Document: "Quyết định 9"}
		return func() error { _, err := at.OpenRound(s.ctx(), env, in); return err }
	}
	for round := 2; round < 5; round++ {
		s.wantOnce("rounds", open(s.Acts, s.by("chu.tich")), open(s.other, s.by("thu.ky")))
		id := own(1)
		id.Round = round
		sheet := election.SheetID{BallotingID: id, Area: s.papers[0].Area}
		paper := s.paper(s.papers[0], shortened)
		paper.Kept, paper.Votes = nil, make([]int64, len(s.result(id).Balloting.Candidates))
		in := s.typed(sheet, paper)
		in.AsPaper = true
		env := s.by("chu.tich")
		s.wantOnce("a round taken back or read", func() error {
			_, err := s.other.WithdrawRound(s.ctx(), env, BallotingInput{s.vote, id})
			return err
		}, s.enter(s.Acts, "doc.1", in, false))
		if s.row(sheet).State != election.Awaited { // the entry was quicker
			_, err := s.StartSheetAgain(s.ctx(), s.by("chu.tich"), s.at(sheet))
			s.must(err)
			_, err = s.WithdrawRound(s.ctx(), s.by("chu.tich"), BallotingInput{s.vote, id})
			s.must(err)
		}
	}
}

// reopened confirms at one server while the other opens a sheet anew: whoever is
// first, no outcome stands on a sheet that does not agree.
func (s *servers) reopened(confirm func(*Acts, Envelope) func() error) {
	s.t.Helper()
	withdraw := s.by("chu.tich")
	_, err := s.WithdrawOutcome(s.ctx(), withdraw, BallotingInput{s.vote, own(1)})
	s.must(err)
	in, env := s.at(s.papers[0]), s.by("thu.ky")
	s.race(confirm(s.Acts, s.by("chu.tich")), func() error {
		_, err := s.other.ReopenSheet(s.ctx(), env, in)
		return err
	})
	if state := s.row(s.papers[0]).State; state != election.Reopened {
		s.t.Errorf("the sheet is %s", state)
	}
	s.stand(s.t.(*testing.T), 0, 0)
}
