// The acts upon a whole election and its result: explained, confirmed, announced, taken
// back, voted again, and rehearsals made and wiped.

package drill

import (
	"slices"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
)

// rehearsals are how many there are at most: the forms go through all of them.
const rehearsals = 16

var resultActs = []Act{
	aimed("explain", 4, (*acts.Acts).ExplainFinding, func(s *sight) (who election.AccountID, in acts.ExplainInput, found bool) {
		e, r, found := s.result(func(r *acts.Result) bool { return len(r.Open) > 0 })
		if !found {
			return who, in, false
		}
		f, _ := drawn(s, r.Open)
		return s.cast.Chair, explanation(e, r, &f, "Đổi phiếu gạch hỏng. "+s.key), !slices.Contains(r.Carried, f.Area)
	}),
	aimed("held", 1, (*acts.Acts).RecordDecision, func(s *sight) (who election.AccountID, in acts.DecisionInput, found bool) {
		t, found := s.sheet(election.SheetStates...)
		return s.cast.Chair, acts.DecisionInput{
			Election: t.election, Balloting: t.BallotingID, Kind: election.DecideHeld, Document: "Nghị quyết " + s.key,
		}, found
	}),
	aimed("confirm", 3, (*acts.Acts).ConfirmOutcome, func(s *sight) (who election.AccountID, in acts.ConfirmInput, found bool) {
		e, r, found := s.result(func(r *acts.Result) bool { return r.Confirmable() == nil })
		if !found {
			return who, in, false
		}
		mark, err := r.Mark()
		s.note(err)
		return s.cast.Chair, acts.ConfirmInput{Election: e, Balloting: r.Balloting.BallotingID, Shown: mark}, true
	}),
	aimed("withdraw", 1, (*acts.Acts).WithdrawOutcome, func(s *sight) (who election.AccountID, in acts.BallotingInput, found bool) {
		var standing []store.Outcome
		for _, e := range s.elections(election.Counting, false) {
			standing = append(standing, seen(s, func() ([]store.Outcome, error) { return s.StandingOutcomes(e) })...)
		}
		o, found := drawn(s, standing)
		return s.cast.Chair, acts.BallotingInput{Election: o.Election, Balloting: o.BallotingID}, found
	}),
	aimed("announce", 2, (*acts.Acts).Announce, func(s *sight) (who election.AccountID, in acts.AnnounceInput, found bool) {
		e, found := s.announced(false)
		return s.cast.Chair, acts.AnnounceInput{Election: e, Document: "Nghị quyết " + s.key, Day: election.Date{Year: 2026, Month: 3, Day: 25}}, found
	}),
	aimed("unannounce", 1, (*acts.Acts).WithdrawAnnouncement, func(s *sight) (election.AccountID, acts.ElectionInput, bool) {
		e, found := s.announced(true)
		return s.cast.Chair, acts.ElectionInput{Election: e}, found
	}),
	aimed("annulment", 1, (*acts.Acts).RecordDecision, func(s *sight) (who election.AccountID, in acts.DecisionInput, found bool) {
		e, r, found := s.result(func(r *acts.Result) bool { return !r.Annulled && r.Balloting.Kind == election.First })
		if !found {
			return who, in, false
		}
		return s.cast.Chair, acts.DecisionInput{
			Election: e, Balloting: r.Balloting.BallotingID, Kind: election.DecideAnnulled, Document: "Nghị quyết " + s.key,
		}, true
	}),
	aimed("round", 1, (*acts.Acts).OpenRound, func(s *sight) (who election.AccountID, in acts.RoundInput, found bool) {
		e, r, found := s.result(func(r *acts.Result) bool { return r.Annulled && r.Balloting.Kind == election.First })
		if !found {
			return who, in, false
		}
		return s.cast.Chair, acts.RoundInput{
			Election: e, Balloting: r.Balloting.BallotingID, Day: election.Date{Year: 2026, Month: 3, Day: 22}, Document: "Quyết định " + s.key,
		}, true
	}),
	aimed("undecide", 1, (*acts.Acts).WithdrawDecision, func(s *sight) (who election.AccountID, in acts.WithdrawDecisionInput, found bool) {
		var all []store.Decision
		for _, e := range s.elections(election.Counting, true) {
			for _, b := range seen(s, func() ([]store.Balloting, error) { return s.Ballotings(e) }) {
				for _, d := range seen(s, func() ([]store.Decision, error) { return s.Decisions(e, b.BallotingID) }) {
					if b.Kind == election.First && d.Kind != election.DecideAnnulled { // a later vote stands on that, or cites it
						all = append(all, d)
					}
				}
			}
		}
		d, found := drawn(s, all)
		return s.cast.Chair, acts.WithdrawDecisionInput{Election: d.Election, Balloting: d.BallotingID, Number: d.Number}, found
	}),
	aimed("unround", 1, (*acts.Acts).WithdrawRound, func(s *sight) (who election.AccountID, in acts.BallotingInput, found bool) {
		e, r, found := s.result(func(r *acts.Result) bool {
			return r.Balloting.Round > 1 && !r.Annulled && r.Sheets[0].State == election.Awaited
		})
		if !found {
			return who, in, false
		}
		return s.cast.Chair, acts.BallotingInput{Election: e, Balloting: r.Balloting.BallotingID}, true
	}),
	aimed("practice", 1, (*acts.Acts).CreatePractice, func(s *sight) (who election.AccountID, in acts.PracticeInput, found bool) {
		there := len(seen(s, s.Elections))
		return s.cast.Chair, acts.PracticeInput{Election: s.cast.Small, Name: "Tập " + s.key}, there < 3*rehearsals
	}),
	aimed("opening", 2, (*acts.Acts).OpenCount, at(election.Preparing)),
	aimed("wipe", 1, (*acts.Acts).WipePractice, at(election.Counting)),
	aimed("closing", 1, (*acts.Acts).CloseElection, at(election.Counting)),
	aimed("takeup", 2, (*acts.Acts).ReopenElection, at(election.Closed)),
	aimed("unopening", 1, (*acts.Acts).BackToSetup, func(s *sight) (election.AccountID, acts.ElectionInput, bool) {
		var untouched []election.ElectionID
		for _, e := range s.elections(election.Counting, false) {
			sheets := seen(s, func() ([]store.Sheet, error) { return s.Sheets(e) })
			touched := slices.ContainsFunc(sheets, func(row store.Sheet) bool { return row.Version > 1 || row.Round > 1 || row.State != election.Awaited })
			for _, b := range seen(s, func() ([]store.Balloting, error) { return s.Ballotings(e) }) {
				touched = touched || len(seen(s, func() ([]store.Decision, error) { return s.Decisions(e, b.BallotingID) })) > 0
			}
			if !touched {
				untouched = append(untouched, e)
			}
		}
		e, found := drawn(s, untouched)
		return s.cast.Chair, acts.ElectionInput{Election: e}, found
	}),
	aimed("setup", 1, (*acts.Acts).SaveSetup, func(s *sight) (election.AccountID, acts.SetupInput, bool) {
		setup, err := s.Setup(s.cast.Small)
		s.note(err)
		shown := acts.SetupMark(&setup, acts.PartContests)
		contests := slices.Clone(setup.Contests)
		if len(contests) == 0 { // the database could not be read
			return "", acts.SetupInput{}, false
		}
		contests[0].Title = "đại biểu " + s.key
		return s.cast.Chair, acts.SetupInput{
			Election: s.cast.Small, Parts: []acts.SetupPart{acts.PartContests}, Setup: election.Setup{Contests: contests}, Shown: shown,
		}, true
	}),
}

// at draws a rehearsal at a stage.
func at(stage election.Stage) func(*sight) (election.AccountID, acts.ElectionInput, bool) {
	return func(s *sight) (election.AccountID, acts.ElectionInput, bool) {
		e, found := drawn(s, s.elections(stage, false))
		return s.cast.Chair, acts.ElectionInput{Election: e}, found
	}
}

// result draws the commune's last vote of a rehearsal that fits and has no outcome that
// stands.
func (s *sight) result(fits func(*acts.Result) bool) (e election.ElectionID, r *acts.Result, found bool) {
	var all []election.ElectionID
	var results []*acts.Result
	for _, e := range s.elections(election.Counting, false) {
		var last election.BallotingID
		for _, b := range seen(s, func() ([]store.Balloting, error) { return s.Ballotings(e) }) {
			if b.Level == election.Commune {
				last = b.BallotingID
			}
		}
		outcomes := seen(s, func() ([]store.Outcome, error) { return s.Outcomes(e, last) })
		if slices.ContainsFunc(outcomes, func(o store.Outcome) bool { return o.State == election.Standing }) {
			continue
		}
		r, err := acts.ReadResult(s.View, e, last)
		if s.note(err); err == nil && fits(r) {
			all, results = append(all, e), append(results, r)
		}
	}
	if e, found = drawn(s, all); found {
		r, _ = drawn(s, results)
	}
	return e, r, found
}

func explanation(e election.ElectionID, r *acts.Result, f *election.Finding, text string) acts.ExplainInput {
	in := acts.ExplainInput{Rule: f.Rule, Fields: acts.FindingFields(f), Text: text}
	for i := range r.Sheets {
		if r.Sheets[i].Area == f.Area {
			in.SheetInput = acts.SheetInput{Election: e, Sheet: r.Sheets[i].SheetID, Version: r.Sheets[i].Version}
		}
	}
	return in
}

// announced draws a rehearsal whose result is announced, or could be.
func (s *sight) announced(is bool) (election.ElectionID, bool) {
	var fit []election.ElectionID
	for _, e := range s.elections(election.Counting, false) {
		all := seen(s, func() ([]store.Announcement, error) { return s.Announcements(e) })
		stands := slices.ContainsFunc(all, func(a store.Announcement) bool { return a.State == election.Standing })
		missing, constituencies, err := acts.Unconfirmed(s.View, e)
		if s.note(err); stands == is && (is || constituencies > 0 && len(missing) == 0) {
			fit = append(fit, e)
		}
	}
	return drawn(s, fit)
}
