package acts

import (
	"strings"
	"testing"

	"laphieu/demo"
	"laphieu/election"
	"laphieu/law"
	"laphieu/law/document"
	"laphieu/store"
)

// The whole night of the demonstration: 24 of 25, confirmed and announced; a
// sheet opened again takes outcome and announcement with it.
func TestNightOfThieuNgoc(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.officers()
		made := demo.ThieuNgoc()
		n := w.whole("Bầu cử", election.Law2015, &made)
		n.openCount()
		_, err := n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-17"))
		w.wantCode(err, CodeNotConfirmed)
		for _, id := range n.sheets {
			n.agree(id, n.paper(id))
		}
		elected := 0
		for i := range 6 {
			id := own(i + 1)
			w.must(n.confirm(n.explained(id)))
			w.wantCode(n.confirm(id), CodeOutcomeThere)
			elected += len(n.result(id).Outcome.Elected)
		}
		if elected != 24 {
			t.Errorf("%d elected", elected)
		}
		w.wantCode(n.confirm(election.BallotingID{Level: election.National, Constituency: "4", Round: 1}), CodeElsewhere)
		_, err = n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-14"))
		w.wantCode(err, CodeBeforePolling)
		done, err := n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-17"))
		w.must(err)
		if done.Result != (Announced{Version: 1}) {
			t.Errorf("announced %+v", done.Result)
		}
		_, err = n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-18"))
		w.wantCode(err, CodeAnnounced)

		_, err = n.ReopenSheet(n.ctx(), n.by("thu.ky"), n.at(n.sheets[len(n.sheets)-1]))
		w.must(err)
		n.stand(t, 5, 0)
		w.wantCode(n.confirm(own(6)), CodeOutcomeState)
		n.agree(n.sheets[len(n.sheets)-1], n.paper(n.sheets[len(n.sheets)-1]))
		w.must(n.confirm(n.explained(own(6))))
		late, err := n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-12-01"))
		w.must(err)
		if late.Result != (Announced{Version: 2, Late: true}) {
			t.Errorf("announced %+v", late.Result)
		}
		_, err = n.WithdrawAnnouncement(n.ctx(), n.by("chu.tich"), ElectionInput{n.vote})
		w.must(err)
		_, err = n.WithdrawAnnouncement(n.ctx(), n.by("chu.tich"), ElectionInput{n.vote})
		w.wantCode(err, CodeNoAnnounced)
		_, err = n.WithdrawOutcome(n.ctx(), n.by("chu.tich"), BallotingInput{n.vote, own(1)})
		w.must(err)
		_, err = n.WithdrawOutcome(n.ctx(), n.by("chu.tich"), BallotingInput{n.vote, own(1)})
		w.wantCode(err, CodeOutcomeNone)
		n.stand(t, 5, 0)
	})
}

// own is the first round of a constituency of the commune.
func own(number int) election.BallotingID {
	return election.BallotingID{Level: election.Commune, Constituency: election.ConstituencyID(rune('0' + number)), Round: 1}
}

func (n *night) paperOf(day string) AnnounceInput {
	n.t.Helper()
	d, err := election.ParseDate(day)
	n.must(err)
	return AnnounceInput{n.vote, "Nghị quyết số 12/NQ-UBBC (giả định)", d}
}

// stand checks how many outcomes and announcements stand.
func (n *night) stand(t *testing.T, outcomes, announcements int) {
	t.Helper()
	n.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		all, err := v.StandingOutcomes(n.vote)
		if len(all) != outcomes {
			t.Errorf("%d outcomes stand, want %d", len(all), outcomes)
		}
		n.must(err)
		said, err := v.Announcements(n.vote)
		for _, a := range said {
			if a.State == election.Standing {
				announcements--
			}
		}
		if announcements != 0 {
			t.Errorf("%d announcements too few", announcements)
		}
		return err
	}))
}

// What is kept of an outcome is a question that gives the same answer again.
func TestOutcomeCanBeAskedAgain(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.ThieuNgoc()
	n := w.whole("Bầu cử", election.Law2015, &made)
	n.openCount()
	n.agree(n.sheets[23], n.paper(n.sheets[23]))
	w.must(n.confirm(n.explained(own(6))))
	w.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		kept, err := v.Outcomes(n.vote, own(6))
		if err != nil {
			return err
		}
		contest, rules, err := document.ParseContest([]byte(kept[0].Question))
		if err != nil {
			return err
		}
		outcome := rules.Determine(contest)
		answer, err := document.Outcome(&outcome)
		if string(answer) != kept[0].Answer {
			t.Errorf("asked again: %s\nkept: %s", answer, kept[0].Answer)
		}
		if outcome.Next != election.NextVacantNoSupplementary || outcome.Vacant != 1 {
			t.Errorf("%s, %d vacant", outcome.Next, outcome.Vacant)
		}
		return err
	}))
}

// A warning is explained before anything is confirmed, and figures that changed
// since they were shown are shown again.
func TestConfirmWhatWasShown(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.ThieuNgoc()
	n := w.whole("Bầu cử", election.Law2015, &made)
	n.openCount()
	sheet := n.sheets[18] // of the first constituency
	n.agree(sheet, n.paper(sheet, extra))
	w.wantCode(n.confirm(own(1)), CodeUnexplained)
	open := n.result(own(1)).Open
	if len(open) != 1 {
		t.Fatalf("open: %v", open)
	}
	_, err := n.ExplainFinding(n.ctx(), n.by("doc.1"), ExplainInput{n.at(sheet), open[0].Rule, strings.Join(open[0].Fields, ","), "Một cử tri không bỏ phiếu vào hòm."})
	w.must(err)
	shown, err := n.result(own(1)).Mark()
	w.must(err)
	_, err = n.StrikeNominee(n.ctx(), n.by("chu.tich"), StrikeInput{n.vote, election.Commune, "1", n.result(own(1)).Outcome.Elected[0], "Quyết định 3"})
	w.must(err)
	_, err = n.ConfirmOutcome(n.ctx(), n.by("chu.tich"), ConfirmInput{n.vote, own(1), shown})
	w.wantCode(err, CodeOutcomeShown)
	w.must(n.confirm(own(1)))
}

// A supplementary election takes the losers and the seats left; a re-run after an
// annulment keeps the sheets of the areas that were not annulled.
func TestFurtherRounds(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.Invented(demo.Shape{Seed: 3, Areas: 3, Law: election.Law2025})
	n := w.whole("Bầu cử", election.Law2025, &made)
	n.openCount()
	for _, id := range n.sheets {
		if id.Level == election.Commune {
			n.agree(id, n.paper(id, shortened))
		}
	}
	r := n.result(own(1))
	if r.Outcome.Next != election.NextSupplementary {
		t.Fatalf("next is %s: %+v", r.Outcome.Next, r.Outcome)
	}
	order := RoundInput{Election: n.vote, Balloting: own(1), Day: day(t, "2026-03-22"), Document: "Quyết định 9"}
	_, err := n.OpenRound(n.ctx(), n.by("chu.tich"), order)
	w.wantCode(err, CodeOutcomeNone)
	w.must(n.confirm(n.explained(own(1))))
	late := order
	late.Day = day(t, "2026-03-23")
	_, err = n.OpenRound(n.ctx(), n.by("chu.tich"), late)
	w.wantCode(err, "round_too_late")
	done, err := n.OpenRound(n.ctx(), n.by("chu.tich"), order)
	w.must(err)
	second := n.result(done.Result.Balloting)
	if second.Balloting.Kind != election.Supplementary || second.Balloting.Seats != r.Outcome.Vacant ||
		len(second.Balloting.Candidates) != len(r.Contest.Candidates)-len(r.Outcome.Elected) || done.Result.Sheets != 3 {
		t.Errorf("opened %+v", second.Balloting)
	}
	_, err = n.OpenRound(n.ctx(), n.by("chu.tich"), order)
	w.wantCode(err, CodeRoundLater)

	_, err = n.RecordDecision(n.ctx(), n.by("chu.tich"), DecisionInput{
		Election: n.vote, Balloting: second.Balloting.BallotingID, Kind: election.DecideAnnulled, Document: "Nghị quyết 5",
	})
	w.must(err)
}

// After an annulment only the annulled area votes again.
func TestRerunCarriesSheetsOver(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.Invented(demo.Shape{Seed: 3, Areas: 3, Law: election.Law2025})
	n := w.whole("Bầu cử", election.Law2025, &made)
	n.openCount()
	var papers []election.SheetID
	for _, id := range n.sheets {
		if id.Level == election.Commune {
			papers = append(papers, id)
			n.agree(id, n.paper(id))
		}
	}
	_, err := n.RecordDecision(n.ctx(), n.by("chu.tich"), DecisionInput{
		Election: n.vote, Balloting: own(1), Kind: election.DecideAnnulled, Areas: []election.AreaID{papers[1].Area}, Document: "Nghị quyết 5",
	})
	w.must(err)
	done, err := n.OpenRound(n.ctx(), n.by("chu.tich"), RoundInput{Election: n.vote, Balloting: own(1), Day: day(t, "2026-03-22"), Document: "Quyết định 9"})
	w.must(err)
	if done.Result.Sheets != 1 || done.Result.Kind != election.RerunAfterAnnulment {
		t.Fatalf("opened %+v", done.Result)
	}
	again := election.SheetID{BallotingID: done.Result.Balloting, Area: papers[1].Area}
	n.papers[again] = n.papers[papers[1]]
	if r := n.result(done.Result.Balloting); len(r.Carried) != 2 || r.Outcome.Status != election.Partial {
		t.Errorf("carried %v, %s", r.Carried, r.Outcome.Status)
	}
	n.agree(again, n.paper(again))
	w.must(n.confirm(done.Result.Balloting))
	if r := n.result(done.Result.Balloting); r.Outcome.Status != election.Decided || len(r.Outcome.Elected) != r.Balloting.Seats {
		t.Errorf("%s: %+v", r.Outcome.Status, r.Outcome)
	}
}

// shortened is a paper on which only one candidate passes half.
func shortened(s *election.Sheet) {
	s.Kept = nil
	for i := range s.Votes {
		s.Votes[i] = s.Valid / 4
	}
	s.Votes[0] = s.Valid
}

func day(t testing.TB, text string) election.Date {
	t.Helper()
	d, err := election.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The acts and the command line answer alike.
func TestResultsAreTheLaws(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.ThieuNgoc()
	n := w.whole("Bầu cử", election.Law2015, &made)
	n.openCount()
	for _, id := range n.sheets[18:] {
		n.agree(id, n.paper(id))
	}
	for i := range 6 {
		r := n.result(own(i + 1))
		want := law.RuleSet{Law: election.Law2015}.Determine(&r.Contest)
		if len(want.Elected) == 0 || len(want.Elected) != len(r.Outcome.Elected) {
			t.Errorf("%d: %v, want %v", i+1, r.Outcome.Elected, want.Elected)
		}
	}
}
