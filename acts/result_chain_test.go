package acts

import (
	"testing"
	"time"

	"laphieu/demo"
	"laphieu/election"
	"laphieu/store"
	"laphieu/verify"
)

// short is a constituency of the commune whose first vote fills one seat of it, is
// confirmed, and has its supplementary election opened.
func (w *world) short() (n *night, papers []election.SheetID, second election.BallotingID) {
	w.t.Helper()
	n, papers = w.three()
	for _, id := range papers {
		n.agree(id, n.paper(id, shortened))
	}
	w.must(n.confirm(n.explained(own(1))))
	return n, papers, n.openRound(own(1))
}

// three is an election of three areas that is being counted, and the sheets of the
// commune's own constituency.
func (w *world) three() (n *night, papers []election.SheetID) {
	w.t.Helper()
	w.officers()
	made := demo.Invented(demo.Shape{Seed: 3, Areas: 3, Law: election.Law2025})
	n = w.whole("Bầu cử", election.Law2025, &made)
	n.openCount()
	for _, id := range n.sheets {
		if id.Level == election.Commune {
			papers = append(papers, id)
		}
	}
	return n, papers
}

// openRound opens the vote after one, on the last lawful day.
func (n *night) openRound(before election.BallotingID) election.BallotingID {
	n.t.Helper()
	on := day(n.t, "2026-03-22")
	if before.Round > 1 {
		on = day(n.t, "2026-03-24")
	}
	done, err := n.OpenRound(n.ctx(), n.by("chu.tich"), RoundInput{
		Election: n.vote, Balloting: before, Day: on, Document: "Quyết định 9", MovedBy: moved(before.Round),
	})
	n.must(err)
	return done.Result.Balloting
}

func moved(round int) string {
	if round > 1 {
		return "Nghị quyết 7"
	}
	return ""
}

// again agrees on every sheet of a further vote: the figures of the first, of the
// candidates who are left.
func (n *night) again(id election.BallotingID, papers []election.SheetID) {
	n.t.Helper()
	r := n.result(id)
	for _, s := range r.Sheets {
		paper := n.papers[election.SheetID{BallotingID: own(1), Area: s.Area}]
		paper.Kept = nil
		paper.Votes = make([]int64, len(r.Balloting.Candidates))
		for i := range min(r.Balloting.Seats, len(paper.Votes)) {
			paper.Votes[i] = paper.Valid
		}
		n.papers[s.SheetID] = paper
		n.agree(s.SheetID, n.paper(s.SheetID))
	}
}

func (n *night) annul(id election.BallotingID, areas ...election.AreaID) error {
	_, err := n.RecordDecision(n.ctx(), n.by("chu.tich"), DecisionInput{
		Election: n.vote, Balloting: id, Kind: election.DecideAnnulled, Areas: areas, Document: "Nghị quyết 5",
	})
	return err
}

// What is confirmed of a later vote rests on the vote before: it falls with it, and
// nothing is announced until both are confirmed.
func TestLaterVoteFallsWithTheFirst(t *testing.T) {
	w := lite(t)
	n, papers, second := w.short()
	n.again(second, papers)
	w.must(n.confirm(n.explained(second)))
	_, err := n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-24"))
	w.must(err)
	n.stand(t, 2, 1)
	_, err = n.ReopenSheet(n.ctx(), n.by("thu.ky"), n.at(papers[0]))
	w.must(err)
	n.stand(t, 0, 0)
	w.wantCode(n.confirm(second), CodeRoundBefore)
	_, err = n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-24"))
	w.wantCode(err, CodeNotConfirmed)
	n.agree(papers[0], n.paper(papers[0], shortened))
	w.must(n.confirm(n.explained(own(1))))
	w.must(n.confirm(second))
	_, err = n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-24"))
	w.must(err)
	w.wantTrue()
}

// Nothing is announced while a supplementary election is due, unless the election's
// rules say so: then the first announcement stands while that is held, and the one
// after it takes its place.
func TestAnnouncedBeforeASupplementary(t *testing.T) {
	w := lite(t)
	n, papers := w.three()
	for _, id := range papers {
		n.agree(id, n.paper(id, shortened))
	}
	w.must(n.confirm(n.explained(own(1))))
	announce := func(on string) error {
		_, err := n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf(on))
		return err
	}
	w.wantCode(announce("2026-03-17"), CodeNotConfirmed)
	_, err := n.ChangeElectionSetting(n.ctx(), n.by("chu.tich"), ElectionSettingInput{Election: n.vote, Key: "announce_before_supplementary", Value: "announce"})
	w.must(err)
	w.must(announce("2026-03-17"))
	second := n.openRound(own(1))
	n.stand(t, 1, 1)
	_, err = n.WithdrawAnnouncement(n.ctx(), n.by("chu.tich"), ElectionInput{n.vote})
	w.must(err)
	w.must(announce("2026-03-17")) // a correction, while the further vote is awaited
	_, err = n.WithdrawAnnouncement(n.ctx(), n.by("chu.tich"), ElectionInput{n.vote})
	w.must(err)
	n.again(second, papers)
	w.must(n.confirm(n.explained(second)))
	w.wantCode(announce("2026-03-17"), CodeBeforePolling)
	w.must(announce("2026-03-24"))
	w.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		all, err := v.Announcements(n.vote)
		if len(all) != 3 || all[0].State != election.Superseded || all[1].State != election.Superseded || all[1].EndedAt == 0 || all[2].State != election.Standing {
			t.Errorf("%+v", all)
		}
		return err
	}))
	w.wantTrue()
}

// So it is with a supplementary election that was annulled and is to be held again;
// verify, which goes by its own query, says the same.
func TestAnnouncedBeforeASupplementaryHeldAgain(t *testing.T) {
	data := t.TempDir()
	w := newWorld(t, store.Config{Data: data})
	n, papers, second := w.short()
	_, err := n.ChangeElectionSetting(n.ctx(), n.by("chu.tich"), ElectionSettingInput{Election: n.vote, Key: "announce_before_supplementary", Value: "announce"})
	w.must(err)
	n.again(second, papers)
	w.must(n.annul(second, papers[1].Area))
	n.openRound(second)
	_, err = n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-17"))
	w.must(err)
	report, err := verify.Run(n.ctx(), verify.Source{Data: data})
	w.must(err)
	for _, f := range report.Findings {
		t.Errorf("verify: %+v", f)
	}
}

// A supplementary election that is confirmed after the announcement outgrows it: one
// act announces the whole and takes the first one's place, which is public until then.
func TestAnnouncedAnewAfterASupplementary(t *testing.T) {
	w := lite(t)
	n, papers := w.three()
	for _, id := range papers {
		n.agree(id, n.paper(id, shortened))
	}
	w.must(n.confirm(n.explained(own(1))))
	_, err := n.ChangeElectionSetting(n.ctx(), n.by("chu.tich"), ElectionSettingInput{Election: n.vote, Key: "announce_before_supplementary", Value: "announce"})
	w.must(err)
	announce := func(on string) error {
		_, err := n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf(on))
		return err
	}
	w.must(announce("2026-03-17"))
	second := n.openRound(own(1))
	n.again(second, papers)
	w.wantCode(announce("2026-03-24"), CodeAnnounced)
	n.outgrown(false)
	w.pass(time.Second)
	w.must(n.confirm(n.explained(second)))
	n.outgrown(true)
	w.wantTrue()
	n.stand(t, 2, 1)
	_, err = n.WithdrawOutcome(n.ctx(), n.by("chu.tich"), BallotingInput{n.vote, second})
	w.must(err)
	n.stand(t, 1, 1) // the first announcement never rested on the second vote
	n.outgrown(false)
	w.must(n.confirm(second))
	w.wantCode(announce("2026-03-17"), CodeBeforePolling)
	w.pass(time.Second)
	w.must(announce("2026-03-24"))
	n.outgrown(false)
	w.wantCode(announce("2026-03-24"), CodeAnnounced)
	w.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		all, err := v.Announcements(n.vote)
		if len(all) != 2 || all[0].State != election.Superseded || all[0].EndedAt == 0 || all[0].Ended != "" || all[1].State != election.Standing {
			t.Errorf("%+v", all)
		}
		return err
	}))
	w.wantTrue()
}

// outgrown wants the announcement that stands to be outgrown, or not.
func (n *night) outgrown(want bool) {
	n.t.Helper()
	n.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		a, err := StandingAnnouncement(v, n.vote)
		n.must(err)
		got, err := Outgrown(v, a)
		if got != want {
			n.t.Errorf("outgrown: %t", got)
		}
		return err
	}))
}

// A vote whose turnout was too low is confirmed and leads to another: nothing of it
// is announced.
func TestNothingToAnnounceOfALowTurnout(t *testing.T) {
	w := lite(t)
	n, papers := w.three()
	for _, id := range papers {
		n.agree(id, n.paper(id, func(s *election.Sheet) {
			s.Kept = nil
			s.Voted = s.Listed / 2
			s.Issued, s.Collected, s.Valid, s.Invalid = s.Voted, s.Voted, s.Voted, 0
			for i := range s.Votes {
				s.Votes[i] = s.Valid / 4
			}
			s.Votes[0] = s.Valid
		}))
	}
	w.must(n.confirm(n.explained(own(1))))
	_, err := n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-17"))
	w.wantCode(err, CodeNotConfirmed)
	second := n.openRound(own(1))
	n.again(second, papers)
	w.must(n.confirm(n.explained(second)))
	_, err = n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-21"))
	w.wantCode(err, CodeBeforePolling)
	_, err = n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-22"))
	w.must(err)
}

// A supplementary election that is annulled is not confirmed but held again; that
// one follows the first vote, and no second supplementary election follows it.
func TestAnnulledSupplementary(t *testing.T) {
	w := lite(t)
	n, papers, second := w.short()
	n.again(second, papers)
	w.must(n.annul(second, papers[1].Area))
	w.wantCode(n.annul(second, papers[1].Area), CodeDecisionThere)
	w.wantCode(n.confirm(n.explained(second)), CodeAnnulled)
	third := n.openRound(second)
	if r := n.result(third); r.Balloting.Kind != election.RerunAfterAnnulment || len(r.Carried) != 2 || r.Annulled {
		t.Fatalf("opened %+v, carried %v", r.Balloting, r.Carried)
	}
	n.again(third, papers)
	w.must(n.confirm(n.explained(third)))
	_, err := n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-24"))
	w.must(err)

	carried := n.at(election.SheetID{BallotingID: second, Area: papers[0].Area})
	_, err = n.ReopenSheet(n.ctx(), n.by("thu.ky"), carried)
	w.must(err)
	n.stand(t, 1, 0)
	if r := n.result(third); len(r.Carried) != 1 || r.Outcome.Status != election.Partial {
		t.Errorf("carried %v, %s: the first vote's sheet stands for the second's", r.Carried, r.Outcome.Status)
	}
	w.wantTrue()
}

// What is odd on a sheet that is carried over asks to be explained, and what is
// annulled afterwards is not carried.
func TestCarriedSheetsAreExplained(t *testing.T) {
	w := lite(t)
	n, papers := w.three()
	n.agree(papers[0], n.paper(papers[0], extra))
	n.agree(papers[1], n.paper(papers[1]))
	n.agree(papers[2], n.paper(papers[2]))
	w.must(n.annul(own(1), papers[1].Area))
	second := n.openRound(own(1))
	again := election.SheetID{BallotingID: second, Area: papers[1].Area}
	n.papers[again] = n.papers[papers[1]]
	n.agree(again, n.paper(again))
	w.wantCode(n.confirm(second), CodeUnexplained)
	n.explained(own(1))
	w.must(n.confirm(second))
	w.must(n.annul(own(1), papers[2].Area))
	if r := n.result(second); len(r.Carried) != 1 || r.Outcome.Status != election.Partial {
		t.Errorf("carried %v, %s", r.Carried, r.Outcome.Status)
	}
	w.must(n.annul(second, papers[1].Area, papers[0].Area))
	if r := n.result(second); !r.Annulled {
		t.Error("annulled a second time, and nobody sees it")
	}
}

// A decision that lets a count go on reaches the sheet of an area that does not
// vote again, too.
func TestOvercountOfACarriedSheet(t *testing.T) {
	w := lite(t)
	n, papers := w.three()
	n.agree(papers[1], n.paper(papers[1]))
	w.must(n.annul(own(1), papers[1].Area))
	second := n.openRound(own(1))
	in := n.typed(papers[0], n.paper(papers[0], over))
	in.AsPaper = true
	_, err := n.first("doc.1", in)
	w.must(err)
	_, err = n.second("doc.2", in)
	w.must(err)
	_, err = n.RecordDecision(n.ctx(), n.by("thu.ky"), n.overcount(papers[0]))
	w.must(err)
	if r := n.result(second); r.Outcome.Status != election.RefusedOutcome {
		t.Fatalf("%s", r.Outcome.Status)
	}
	decided := n.overcount(papers[0])
	decided.Balloting = second
	_, err = n.RecordDecision(n.ctx(), n.by("thu.ky"), decided)
	w.must(err)
	if r := n.result(second); r.Outcome.Status != election.Partial {
		t.Errorf("%s: %+v", r.Outcome.Status, r.Outcome.Findings)
	}
}

// A decision on a tie names those who are tied, as many as are missing: another
// would stand in the way of every outcome, and no decision is ever removed.
func TestDecisionFitsTheTie(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.Invented(demo.Shape{Seed: 3, Areas: 3, Law: election.Law2025})
	for i := range made.Setup.Nominees {
		made.Setup.Nominees[i].Born = election.PartialDate{Year: 1980}
	}
	n := w.whole("Bầu cử", election.Law2025, &made)
	n.openCount()
	in := DecisionInput{Election: n.vote, Balloting: own(1), Kind: election.DecideTie, Document: "Quyết định 4"}
	decide := func(who ...election.CandidateID) error {
		in.Candidates = who
		_, err := n.RecordDecision(n.ctx(), n.by("thu.ky"), in)
		return err
	}
	r := n.result(own(1))
	ids := r.Balloting.Candidates
	w.wantCode(decide(ids[0]), CodeDecisionUnfit)
	for _, s := range r.Sheets {
		n.agree(s.SheetID, n.paper(s.SheetID, func(s *election.Sheet) {
			s.Kept = nil
			for i := range s.Votes {
				s.Votes[i] = 0
				if i <= r.Balloting.Seats {
					s.Votes[i] = s.Valid * 2 / 3
				}
			}
			s.Votes[0] = s.Valid
		}))
	}
	if r = n.result(own(1)); len(r.Outcome.Tied) != r.Balloting.Seats {
		t.Fatalf("tied: %v", r.Outcome.Tied)
	}
	w.wantCode(decide(ids[0]), CodeDecisionUnfit)
	w.wantCode(decide(r.Outcome.Tied[1:]...), "")
	w.wantCode(decide(r.Outcome.Tied[:len(r.Outcome.Tied)-1]...), CodeDecisionUnfit)
	if r = n.result(own(1)); r.Outcome.Status != election.Decided {
		t.Errorf("%s", r.Outcome.Status)
	}
}

// The way back to the set-up removes no decision.
func TestNoWayBackOverADecision(t *testing.T) {
	w := lite(t)
	n, _ := w.three()
	w.must(n.annul(own(1)))
	_, err := n.BackToSetup(n.ctx(), n.by("chu.tich"), ElectionInput{n.vote})
	w.wantCode(err, CodeCountBegun)
}
