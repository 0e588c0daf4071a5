package acts

import (
	"testing"

	"laphieu/election"
	"laphieu/store"
)

// decided brings a fresh sheet whose paper has more ballots than voters to a state
// by way of a decision that lets its count go on.
func (n *night) decided(state election.SheetState) election.SheetID {
	n.t.Helper()
	n.typists("doc.1", "doc.2", "doc.3")
	id := n.next()
	paper, other := n.paper(id, over), n.paper(id, over, swapped)
	type sheet = func() (Done[SheetAnswer], error)
	first := func(s election.Sheet, asPaper bool) sheet {
		return func() (Done[SheetAnswer], error) {
			in := n.typed(id, s)
			in.AsPaper = asPaper
			return n.first("doc.1", in)
		}
	}
	second := func(s election.Sheet) sheet {
		return func() (Done[SheetAnswer], error) {
			in := n.typed(id, s)
			in.AsPaper = true
			return n.second("doc.2", in)
		}
	}
	ask := func(do func(*Acts, SheetInput) (Done[SheetAnswer], error)) sheet {
		return func() (Done[SheetAnswer], error) { return do(n.Acts, n.at(id)) }
	}
	decide := func() (Done[SheetAnswer], error) {
		_, err := n.RecordDecision(n.ctx(), n.by("thu.ky"), n.overcount(id))
		return Done[SheetAnswer]{}, err
	}
	again := ask(func(a *Acts, in SheetInput) (Done[SheetAnswer], error) {
		return a.StartSheetAgain(n.ctx(), n.by("thu.ky"), in)
	})
	back := ask(func(a *Acts, in SheetInput) (Done[SheetAnswer], error) {
		return a.SendSheetBack(n.ctx(), n.by("thu.ky"), in)
	})
	third := ask(func(a *Acts, in SheetInput) (Done[SheetAnswer], error) {
		return a.CallThirdReader(n.ctx(), n.by("thu.ky"), in)
	})
	reopen := ask(func(a *Acts, in SheetInput) (Done[SheetAnswer], error) {
		return a.ReopenSheet(n.ctx(), n.by("thu.ky"), in)
	})
	way := map[election.SheetState][]sheet{
		election.Awaited:      {first(paper, true), decide, again},
		election.EnteredOnce:  {first(paper, true), decide, again, first(n.paper(id, over, beyond), true)},
		election.AwaitsSecond: {first(paper, true), decide},
		election.Differs:      {first(paper, true), decide, second(other)},
		election.AwaitsThird:  {first(paper, true), decide, second(other), third},
		election.Returned:     {first(paper, true), decide, back},
		election.Agreed:       {first(paper, true), decide, second(paper)},
		election.Reopened:     {first(paper, true), decide, second(paper), reopen},
	}
	for _, do := range way[state] {
		_, err := do()
		n.must(err)
	}
	if got := n.row(id).State; got != state {
		n.t.Fatalf("the sheet is %s, not %s", got, state)
	}
	return id
}

// beyond is a paper with more voters than are listed, which no decision excuses.
func beyond(s *election.Sheet) { s.Voted = s.Listed + 1 }

// back takes a decision back, by its number.
func (n *night) back(login string, id election.BallotingID, number int) error {
	_, err := n.WithdrawDecision(n.ctx(), n.by(login), WithdrawDecisionInput{n.vote, id, number})
	return err
}

// last is the number of the last decision on a round.
func (n *night) last(id election.BallotingID) (number int) {
	n.t.Helper()
	n.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		rows, err := v.AllDecisions(n.vote, id)
		number = len(rows)
		return err
	}))
	return number
}

// takenBack is where a sheet stands once the decision that let it go on is taken
// back: figures that nothing excuses go back, everything else stays.
var takenBack = map[election.SheetState]election.SheetState{
	election.AwaitsSecond: election.EnteredOnce, election.Agreed: election.Returned,
}

// everyDecisionTakenBack tries it with every state and everybody.
func everyDecisionTakenBack(t *testing.T, edges map[election.SheetMove]bool) {
	w := lite(t)
	w.officers()
	n := w.count("Rút quyết định", 40)
	people := n.everybody()
	for _, state := range election.SheetStates {
		id := n.decided(state)
		number, before := n.last(id.BallotingID), n.digest()
		for _, p := range people {
			may := p.role == election.RoleChair || p.role == election.RoleSecretary
			if may && n.digest() != before {
				t.Fatalf("%s: those who were refused changed something", state)
			}
			err := n.back(p.login, id.BallotingID, number)
			if !may {
				w.wantCode(err, store.CodeNoRow)
				continue
			}
			w.must(err)
			want := state
			if to, moves := takenBack[state]; moves {
				want = to
			}
			if got := n.row(id).State; got != want {
				t.Errorf("%s: the sheet is %s, want %s", state, got, want)
			}
			if state.May(election.WithdrawDecision) {
				edges[election.SheetMove{From: state, Act: election.WithdrawDecision, To: want}] = true
			}
			w.wantCode(n.back(p.login, id.BallotingID, number), CodeDecisionGone)
			id = n.decided(state)
			number, before = n.last(id.BallotingID), n.digest()
		}
	}
	w.wantTrue()
}

// A sheet whose figures need no decision by now stays where it is; the same decision
// can be recorded once more.
func TestFiguresThatNeedNoDecision(t *testing.T) {
	w := lite(t)
	w.officers()
	n := w.count("Nhập lại", 6)
	id := n.decided(election.Awaited)
	right := n.paper(id, extra)
	n.agree(id, right)
	w.must(n.back("thu.ky", id.BallotingID, 1))
	if got := n.row(id); got.State != election.Agreed || got.Figures.Figures != right.Figures {
		t.Errorf("%s: %+v", got.State, got.Figures)
	}
	returned := n.stands(election.Returned)
	w.must(n.overcounted(returned))
	w.wantCode(n.overcounted(returned), CodeDecisionThere)
	w.must(n.back("thu.ky", id.BallotingID, 2))
	w.must(n.overcounted(returned))
	if got, want := n.row(returned), n.paper(returned, over); got.State != election.Agreed || got.Figures.Figures != want.Figures || n.last(id.BallotingID) != 3 {
		t.Errorf("%s: %+v", got.State, got.Figures)
	}
	w.wantTrue()
}

func (n *night) overcounted(id election.SheetID) error {
	_, err := n.RecordDecision(n.ctx(), n.by("thu.ky"), n.overcount(id))
	return err
}

// What was confirmed and announced with a decision falls with it, of later votes too.
func TestWhatHangsOnADecisionFalls(t *testing.T) {
	w := lite(t)
	n, papers := w.three()
	n.typists("doc.1", "doc.2")
	in := n.typed(papers[0], n.paper(papers[0], shortened, over))
	in.AsPaper = true
	_, err := n.first("doc.1", in)
	w.must(err)
	_, err = n.RecordDecision(n.ctx(), n.by("thu.ky"), n.overcount(papers[0]))
	w.must(err)
	_, err = n.second("doc.2", in)
	w.must(err)
	for _, id := range papers[1:] {
		n.agree(id, n.paper(id, shortened))
	}
	w.must(n.confirm(n.explained(own(1))))
	second := n.openRound(own(1))
	n.again(second, papers)
	w.must(n.confirm(n.explained(second)))
	_, err = n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-24"))
	w.must(err)
	n.stand(t, 2, 1)
	w.must(n.back("thu.ky", own(1), 1))
	n.stand(t, 0, 0)
	if n.row(papers[0]).State != election.Returned || n.result(own(1)).Outcome.Status != election.Partial {
		t.Errorf("%s, %s", n.row(papers[0]).State, n.result(own(1)).Outcome.Status)
	}
	w.wantTrue()
}

// An annulment typed for the wrong place is taken back while no vote was opened by
// it; what a vote took over from the one before is taken back there.
func TestAnnulmentTakenBack(t *testing.T) {
	w := lite(t)
	n, papers := w.three()
	for _, id := range papers[1:] {
		n.agree(id, n.paper(id))
	}
	in := n.typed(papers[0], n.paper(papers[0], over))
	in.AsPaper = true
	_, err := n.first("doc.1", in)
	w.must(err)
	_, err = n.RecordDecision(n.ctx(), n.by("thu.ky"), n.overcount(papers[0]))
	w.must(err)
	_, err = n.second("doc.2", in)
	w.must(err)
	w.must(n.annul(own(1), papers[0].Area))
	w.wantCode(n.confirm(n.explained(own(1))), CodeAnnulled)
	w.must(n.back("chu.tich", own(1), 2))
	w.must(n.confirm(own(1)))

	w.must(n.annul(own(1), papers[1].Area))
	second := n.openRound(own(1))
	w.wantCode(n.back("chu.tich", own(1), 3), CodeDecisionRound)
	w.wantCode(n.back("chu.tich", second, 1), CodeDecisionCited)
	w.wantCode(n.back("chu.tich", second, 2), CodeDecisionCited)
	if r := n.result(second); len(r.Carried) != 2 {
		t.Fatalf("carried %v", r.Carried)
	}
	w.must(n.back("chu.tich", own(1), 1)) // the overcount, and what the later vote took over of it
	if r := n.result(second); len(r.Carried) != 1 || len(r.Decided) != 1 || n.row(papers[0]).State != election.Returned {
		t.Errorf("carried %v, decided %v, %s", r.Carried, r.Decided, n.row(papers[0]).State)
	}
	w.wantTrue()
}

// A further vote opened by mistake is taken back, while no paper of it stands, and
// opened anew under the next number.
func TestRoundTakenBack(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		n, papers, second := w.short()
		drop := func(login string, id election.BallotingID) error {
			_, err := n.WithdrawRound(n.ctx(), n.by(login), BallotingInput{n.vote, id})
			return err
		}
		sheet := election.SheetID{BallotingID: second, Area: papers[0].Area}
		w.wantCode(drop("chu.tich", own(1)), CodeRoundLater)
		n.again(second, papers)
		w.wantCode(drop("chu.tich", second), CodeRoundRead)
		for _, s := range n.result(second).Sheets {
			_, err := n.ReopenSheet(n.ctx(), n.by("thu.ky"), n.at(s.SheetID))
			w.must(err)
		}
		w.must(n.annul(second))
		w.wantCode(drop("chu.tich", second), CodeRoundDecided)
		w.must(n.back("chu.tich", second, 1))
		w.wantCode(drop("doc.1", second), store.CodeNoRow)
		w.must(drop("chu.tich", second))

		w.wantCode(drop("chu.tich", second), CodeRoundGone)
		_, err := n.first("doc.1", n.typed(sheet, n.paper(sheet)))
		w.wantCode(err, CodeRoundGone)
		w.wantCode(n.annul(second), CodeRoundGone)
		w.wantCode(n.confirm(second), CodeRoundGone)
		_, err = n.OpenRound(n.ctx(), n.by("chu.tich"), RoundInput{Election: n.vote, Balloting: second, Day: day(t, "2026-03-23"), Document: "Quyết định 9"})
		w.wantCode(err, CodeRoundGone)
		w.wantCode(drop("chu.tich", own(1)), CodeRoundRead)
		n.stand(t, 1, 0)

		third := n.openRound(own(1))
		if third.Round != 3 || n.result(third).Balloting.Kind != election.Supplementary {
			t.Fatalf("opened %+v", n.result(third).Balloting)
		}
		n.again(third, papers)
		w.must(n.confirm(n.explained(third)))
		_, err = n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-24"))
		w.must(err)
		w.must(n.annul(third, papers[1].Area))
		fourth := n.openRound(third)
		if r := n.result(fourth); len(r.Carried) != 2 || r.Balloting.Round != 4 {
			t.Errorf("carried %v", r.Carried)
		}
		w.must(drop("thu.ky", fourth))
		fifth := n.openRound(third)
		n.again(fifth, papers)
		if r := n.result(fifth); len(r.Carried) != 2 || r.Annulled {
			t.Errorf("carried %v", r.Carried)
		}
		w.must(n.confirm(n.explained(fifth)))
		w.wantTrue()
	})
}

// An annulment that is recorded after the vote was opened that follows another one:
// that vote is taken back, and opened anew by both. What was typed of it stays. A vote
// held again that is annulled too is an open point of the law, and stops there.
func TestLateAnnulment(t *testing.T) {
	w := lite(t)
	n, papers := w.three()
	for _, id := range papers {
		n.agree(id, n.paper(id))
	}
	w.must(n.annul(own(1), papers[0].Area))
	second := n.openRound(own(1))
	w.must(n.annul(own(1), papers[1].Area))
	if r := n.result(second); r.Outcome.Status != election.Partial || len(r.Carried) != 1 {
		t.Errorf("%s, carried %v", r.Outcome.Status, r.Carried)
	}
	_, err := n.WithdrawRound(n.ctx(), n.by("chu.tich"), BallotingInput{n.vote, second})
	w.must(err)
	third := n.openRound(own(1))
	if r := n.result(third); len(r.Sheets) != 2 || len(r.Carried) != 1 || r.Annulled {
		t.Fatalf("%d sheets, carried %v", len(r.Sheets), r.Carried)
	}
	n.again(third, papers)
	n.explained(own(1))
	w.must(n.confirm(n.explained(third)))

	_, err = n.RecordDecision(n.ctx(), n.by("chu.tich"), DecisionInput{
		Election: n.vote, Balloting: third, Kind: election.DecideAnnulled, Areas: []election.AreaID{papers[0].Area}, Document: "Nghị quyết 6",
	})
	w.must(err)
	w.wantCode(n.confirm(third), CodeAnnulled)
	_, err = n.OpenRound(n.ctx(), n.by("chu.tich"), RoundInput{Election: n.vote, Balloting: third, Day: day(t, "2026-03-24"), Document: "Quyết định 9", MovedBy: "Nghị quyết 7"})
	w.wantCode(err, CodeAnnulledAgain)
	w.must(n.back("chu.tich", third, n.last(third)))
	w.must(n.confirm(third))
	w.wantTrue()
}

// The numbers of votes end: a mistake too many is refused, not forgotten.
func TestRoundsEnd(t *testing.T) {
	w := lite(t)
	n, _, second := w.short()
	for round := 2; ; round++ {
		_, err := n.WithdrawRound(n.ctx(), n.by("chu.tich"), BallotingInput{n.vote, second})
		w.must(err)
		if round == election.MaxRounds {
			break
		}
		second = n.openRound(own(1))
	}
	_, err := n.OpenRound(n.ctx(), n.by("chu.tich"), RoundInput{Election: n.vote, Balloting: own(1), Day: day(t, "2026-03-22"), Document: "Quyết định 9"})
	w.wantCode(err, "round_too_many")
}

// The first vote of a place is never taken back.
func TestFirstRoundStays(t *testing.T) {
	w := lite(t)
	n, _ := w.three()
	_, err := n.WithdrawRound(n.ctx(), n.by("chu.tich"), BallotingInput{n.vote, own(1)})
	w.wantCode(err, CodeRoundFirst)
	w.wantCode(n.back("chu.tich", own(1), 1), CodeDecisionGone)
	w.wantCode(n.back("chu.tich", election.BallotingID{Level: election.Commune, Constituency: "1", Round: 2}, 1), store.CodeNoRow)
}
