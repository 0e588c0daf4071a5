package acts

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"laphieu/access"
	"laphieu/election"
	"laphieu/law"
	"laphieu/store"
	"laphieu/tally"
)

// counted is a world with officers, three typists and sheets.
func counted(w *world) *night {
	w.officers()
	w.typists("doc.1", "doc.2", "doc.3")
	return w.count("Đang kiểm", 12)
}

// A swap in the first entry: the second reader is told where and not what, finds
// what the first had read wrong, and nobody types anything else again.
func TestASwapIsFound(t *testing.T) {
	w := lite(t)
	n := counted(w)
	id := n.next()
	right, wrong := n.paper(id), n.paper(id, func(s *election.Sheet) {
		s.Kept = nil
		s.Votes[0], s.Votes[1] = s.Votes[1], s.Votes[0]
	})
	right.Kept = nil
	done, err := n.first("doc.1", n.typed(id, wrong))
	n.must(err)
	n.wantAnswer(done.Result, SheetAnswer{Version: 1, State: election.AwaitsSecond})
	if row := n.row(id); row.Figures.Votes != nil || row.Figures.Listed != 0 {
		t.Errorf("one reading stands in the sheet: %+v", row.Figures)
	}
	done, err = n.second("doc.2", n.typed(id, right))
	n.must(err)
	n.wantAnswer(done.Result, SheetAnswer{Version: 1, State: election.Differs, Open: []string{"votes[0]", "votes[1]"}})
	done, err = n.ReadSheetAgain(n.ctx(), n.by("doc.1"), n.fields(id, right))
	n.must(err)
	n.wantAnswer(done.Result, SheetAnswer{Version: 1, State: election.Agreed})
	n.wantFigures(id, right)
	if got := n.readings(id); len(got) != 3 || !slices.Equal(got[2].Asked, []string{"votes[0]", "votes[1]"}) || got[2].Sheet.Listed != right.Listed {
		t.Errorf("readings %+v", got)
	}
	w.wantTrue()
}

func (n *night) wantAnswer(got, want SheetAnswer) {
	n.t.Helper()
	if got.Version != want.Version || got.State != want.State || !slices.Equal(got.Open, want.Open) {
		n.t.Errorf("told %+v, want %+v", got, want)
	}
}

func (n *night) wantFigures(id election.SheetID, want election.Sheet) {
	n.t.Helper()
	got := n.row(id).Figures
	if d := tally.Compare(&got, &want); d != nil {
		n.t.Errorf("%s has %+v", id, d)
	}
}

// 705 of 704: refused with the relation, nothing is kept, and taken when the
// paper has it so. Two who read it so give it back to its team; a decision of the
// board lets it stand.
func TestMoreBallotsThanVoters(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		n := counted(w)
		id := n.next()
		in := n.typed(id, n.paper(id, over))
		before := n.digest()
		_, err := n.first("doc.1", in)
		n.wantImpossible(err, "R3", fmt.Sprintf("%d <= %d", in.Figures.Collected, in.Figures.Voted))
		if n.digest() != before {
			t.Error("a refused entry left something")
		}
		in.AsPaper = true
		done, err := n.first("doc.1", in)
		n.must(err)
		n.wantAnswer(done.Result, SheetAnswer{Version: 1, State: election.EnteredOnce})

		in.AsPaper = false
		_, err = n.second("doc.2", in)
		n.wantImpossible(err, "R3", "")
		in.AsPaper = true
		done, err = n.second("doc.2", in)
		n.must(err)
		n.wantAnswer(done.Result, SheetAnswer{Version: 1, State: election.Returned})
		n.wantFigures(id, n.paper(id, over))
		if got := n.readings(id); !got[0].AsPaper || !got[1].AsPaper {
			t.Errorf("nobody said that the paper has it so: %+v", got)
		}

		n.must(sheetDeeds[len(sheetDeeds)-1].send(n, id, n.by("thu.ky")))
		if row := n.row(id); row.State != election.Agreed || row.Figures.Collected != in.Figures.Collected {
			t.Errorf("the decision left it %+v", row)
		}
		w.wantTrue()
	})
}

// What is wrong is said with the names that stand on the ballot.
func TestImpossibleIsSaidWithNames(t *testing.T) {
	w := lite(t)
	n := counted(w)
	id := n.next()
	_, err := n.first("doc.1", n.typed(id, n.paper(id, func(s *election.Sheet) { s.Kept = nil; s.Votes[1] = s.Valid + 1 })))
	why := new(Impossible)
	if !errors.As(err, &why) {
		t.Fatal(err)
	}
	var nominees []store.Nominee
	w.must(w.store.View(w.ctx(), here, func(v *store.View) (err error) {
		nominees, err = v.Nominees(n.vote)
		return err
	}))
	i := slices.IndexFunc(why.Findings, func(f election.Finding) bool { return f.Rule == "R12" })
	if i < 0 || !strings.Contains(why.Findings[i].Text, nominees[1].Name) || strings.Contains(err.Error(), "=") {
		t.Errorf("%v: %+v", err, why.Findings)
	}
}

func (n *night) wantImpossible(err error, rule, relation string) {
	n.t.Helper()
	why := new(Impossible)
	if !store.Is(err, CodeSheetFigures) || !errors.As(err, &why) {
		n.t.Fatalf("got %v", err)
	}
	if !slices.ContainsFunc(why.Findings, func(f election.Finding) bool {
		return f.Rule == rule && (relation == "" || f.Relation == relation) && f.Text != ""
	}) {
		n.t.Errorf("findings %+v", why.Findings)
	}
}

// A paper mended by its team is read anew by two people, as another version.
func TestAMendedPaper(t *testing.T) {
	w := lite(t)
	n := counted(w)
	id := n.stands(election.Returned)
	paper := n.paper(id)
	done, err := n.first("doc.2", n.typed(id, paper))
	n.must(err)
	n.wantAnswer(done.Result, SheetAnswer{Version: 2, State: election.AwaitsSecond})
	done, err = n.second("doc.1", n.typed(id, paper))
	n.must(err)
	n.wantAnswer(done.Result, SheetAnswer{Version: 2, State: election.Agreed})
	n.wantFigures(id, paper)
	if got := n.readings(id); len(got) != 4 || got[0].Version != 1 || got[2].Version != 2 || got[2].Number != 1 {
		t.Errorf("readings %+v", got)
	}
	w.wantTrue()
}

// A decision about other areas changes nothing here; a paper that was sent back
// unread stays with its team whatever is decided; a decision taken after the
// first entry makes it a possible one.
func TestWhatADecisionMoves(t *testing.T) {
	w := lite(t)
	n := counted(w)
	decide := func(id election.SheetID) { n.must(sheetDeeds[len(sheetDeeds)-1].send(n, id, n.by("chu.tich"))) }
	returned, other := n.stands(election.Returned), n.stands(election.Returned)
	decide(other)
	if got := n.row(returned).State; got != election.Returned {
		t.Errorf("a decision about another area made it %s", got)
	}
	unread := n.stands(election.Differs)
	_, err := n.SendSheetBack(n.ctx(), n.by("doc.3"), n.at(unread))
	n.must(err)
	decide(unread)
	if row := n.row(unread); row.State != election.Returned || row.Figures.Votes != nil {
		t.Errorf("an unread paper became %+v", row)
	}
	once := n.stands(election.EnteredOnce)
	decide(once)
	if got := n.row(once).State; got != election.AwaitsSecond {
		t.Errorf("the first entry is %s", got)
	}
	done, err := n.second("doc.2", n.typed(once, n.paper(once, over))) // need not say that the paper has it so
	n.must(err)
	n.wantAnswer(done.Result, SheetAnswer{Version: 1, State: election.Agreed})
	w.wantTrue()
}

// What one row refuses: each with its code and its field, and nothing changes.
func TestCountRefusals(t *testing.T) {
	w := lite(t)
	n := counted(w)
	awaited, agreed, third, differs := n.stands(election.Awaited), n.stands(election.Agreed), n.stands(election.AwaitsThird), n.stands(election.Differs)
	enter := func(change func(*EnterSheetInput)) func() error {
		return func() error {
			in := n.typed(awaited, n.paper(awaited))
			change(&in)
			_, err := n.first("doc.1", in)
			return err
		}
	}
	again := func(change func(*ReadFieldsInput)) func() error {
		return func() error {
			in := n.fields(differs, n.paper(differs))
			change(&in)
			_, err := n.ReadSheetAgain(n.ctx(), n.by("doc.1"), in)
			return err
		}
	}
	decide := func(change func(*DecisionInput)) func() error {
		return func() error {
			in := n.overcount(agreed)
			change(&in)
			_, err := n.RecordDecision(n.ctx(), n.by("thu.ky"), in)
			return err
		}
	}
	explain := func(change func(*ExplainInput)) func() error {
		return func() error {
			in := ExplainInput{n.at(agreed), "R6w", "voted,issued", "Đổi một phiếu gạch hỏng."}
			change(&in)
			_, err := n.ExplainFinding(n.ctx(), n.by("doc.1"), in)
			return err
		}
	}
	for name, test := range map[string]struct {
		do          func() error
		code, field string
	}{
		"a field is empty":             {enter(func(in *EnterSheetInput) { in.Figures.Valid = tally.NotGiven }), CodeMissing, "valid"},
		"less than none":               {enter(func(in *EnterSheetInput) { in.Votes[1] = -7 }), CodeRange, "votes[1]"},
		"more than there are people":   {enter(func(in *EnterSheetInput) { in.Kept[0] = election.MaxCount + 1 }), CodeRange, "kept[0]"},
		"a name without votes":         {enter(func(in *EnterSheetInput) { in.Votes = in.Votes[1:] }), CodeSheetNames, "votes"},
		"one seat is not sorted by":    {enter(func(in *EnterSheetInput) { in.Kept = in.Kept[1:] }), CodeSheetKept, "kept"},
		"no round":                     {enter(func(in *EnterSheetInput) { in.Sheet.Round = 0 }), CodeRange, "round"},
		"no level":                     {enter(func(in *EnterSheetInput) { in.Sheet.Level = "village" }), CodeWord, "level"},
		"an area that is not there":    {enter(func(in *EnterSheetInput) { in.Sheet.Area = "99" }), store.CodeNoRow, ""},
		"an election that is not":      {enter(func(in *EnterSheetInput) { in.Election = "aaaa" }), store.CodeNoRow, ""},
		"another version":              {enter(func(in *EnterSheetInput) { in.Version++ }), CodeSheetVersion, "version"},
		"an open field is empty":       {again(func(in *ReadFieldsInput) { delete(in.Fields, "votes[0]") }), CodeMissing, "votes[0]"},
		"an open field has no number":  {again(func(in *ReadFieldsInput) { in.Fields["votes[0]"] = tally.NotGiven }), CodeMissing, "votes[0]"},
		"a field that no sheet has":    {again(func(in *ReadFieldsInput) { in.Fields["votes[x]"] = 1 }), CodeWord, "fields"},
		"nothing asks to be explained": {explain(func(in *ExplainInput) { in.Rule = "R4" }), CodeNoFinding, ""},
		"explained by silence":         {explain(func(in *ExplainInput) { in.Text = " \n" }), CodeMissing, "text"},
		"explained at length":          {explain(func(in *ExplainInput) { in.Text = strings.Repeat("ồ", election.MaxExplanation+1) }), CodeTooLong, "text"},
		"an agreed sheet needs none":   {decide(func(*DecisionInput) {}), "sheet_agreed", ""},
		"a decision without document":  {decide(func(in *DecisionInput) { in.Document = "" }), CodeMissing, "document"},
		"a decision without areas":     {decide(func(in *DecisionInput) { in.Areas = nil }), CodeDecisionAreas, "areas"},
		"a decision of no kind":        {decide(func(in *DecisionInput) { in.Kind = "wish" }), CodeWord, "kind"},
		"a tie of nobody":              {decide(func(in *DecisionInput) { in.Kind, in.Areas = election.DecideTie, nil }), CodeDecisionTie, "candidates"},
		"a tie of somebody else": {decide(func(in *DecisionInput) {
			in.Kind, in.Areas, in.Candidates = election.DecideTie, nil, []election.CandidateID{"99"}
		}), CodeNoCandidate, "candidates"},
		"annulled twice":              {decide(func(in *DecisionInput) { in.Kind, in.Areas = election.DecideAnnulled, append(in.Areas, in.Areas[0]) }), CodeTwice, "areas"},
		"annulled where nobody voted": {decide(func(in *DecisionInput) { in.Kind, in.Areas = election.DecideAnnulled, []election.AreaID{"99"} }), CodeNoArea, "areas"},
		"an overcount is not refused": {decide(func(in *DecisionInput) { in.Refuses = true }), CodeDecisionRefuse, "refuses"},
		"a round that was not opened": {decide(func(in *DecisionInput) { in.Balloting.Round = 2 }), store.CodeNoRow, ""},
		"who was third is not again":  {func() error { return sheetDeeds[3].send(n, third, n.by("doc.3")) }, "access_same_person", ""},
		"two names in one sign-in": {func() error {
			env := n.by("quan.tri")
			env.Account, env.Session = n.people["doc.2"], "session of doc.1"
			return sheetDeeds[2].send(n, differs, env)
		}, "access_same_session", ""},
		"opened again without a reason": {func() error { env := n.by("chu.tich"); env.Reason = " "; return sheetDeeds[8].send(n, agreed, env) }, "access_no_reason", ""},
	} {
		before := n.digest()
		err := test.do()
		fault := new(election.Error)
		if !store.Is(err, test.code) || errors.As(err, &fault) && fault.Field != test.field {
			t.Errorf("%s: %v, want %s %s", name, err, test.field, test.code)
		}
		if n.digest() != before {
			t.Errorf("%s: something was changed", name)
		}
	}
}

// Kept-names counts are read all or none, and two who find none agree on it.
func TestKeptAllOrNone(t *testing.T) {
	w := lite(t)
	n := counted(w)
	id := n.next()
	with := n.paper(id)
	without := n.paper(id, func(s *election.Sheet) { s.Kept = nil })
	_, err := n.first("doc.1", n.typed(id, with))
	n.must(err)
	_, err = n.second("doc.2", n.typed(id, without))
	n.must(err)
	part := n.fields(id, with)
	part.Fields["kept[0]"] = tally.NotGiven
	_, err = n.ReadSheetAgain(n.ctx(), n.by("doc.1"), part)
	n.wantCode(err, CodeSheetKeptPart)
	none := n.fields(id, with)
	for name := range none.Fields {
		none.Fields[name] = tally.NotGiven
	}
	_, err = n.ReadSheetAgain(n.ctx(), n.by("doc.1"), none)
	n.must(err)
	if row := n.row(id); row.State != election.Agreed || row.Figures.Kept != nil {
		t.Errorf("the sheet is %+v", row)
	}
}

// Fields that the other settled meanwhile are not taken from a form that still
// asks for them.
func TestSettledMeanwhile(t *testing.T) {
	w := lite(t)
	n := counted(w)
	id := n.next()
	paper := n.paper(id, func(s *election.Sheet) { s.Kept = nil })
	wrong := n.paper(id, func(s *election.Sheet) { s.Kept = nil; s.Votes[0]--; s.Votes[1]++ })
	_, err := n.first("doc.1", n.typed(id, wrong))
	n.must(err)
	_, err = n.second("doc.2", n.typed(id, paper))
	n.must(err)
	late := n.fields(id, wrong) // both fields, as the first reader's form has them
	half := n.fields(id, paper)
	half.Fields["votes[1]"] += 3
	half.Fields["votes[0]"] = wrong.Votes[0]
	_, err = n.ReadSheetAgain(n.ctx(), n.by("doc.2"), half)
	n.must(err)
	late.Fields["votes[0]"] = 0
	late.Fields["votes[1]"] = paper.Votes[1] + 3
	done, err := n.ReadSheetAgain(n.ctx(), n.by("doc.1"), late)
	n.must(err)
	if last := n.readings(id)[3]; !slices.Equal(last.Asked, []string{"votes[1]"}) || last.Sheet.Votes[0] != wrong.Votes[0] {
		t.Errorf("asked %v, %+v; answered %+v", last.Asked, last.Sheet, done.Result)
	}
}

// A reopened sheet takes with it what hung on it, and the entry says so. Another
// round's and another level's stand.
func TestReopenedWithdraws(t *testing.T) {
	w := lite(t)
	n := counted(w)
	id := n.stands(election.Agreed)
	n.confirmed(id.BallotingID)
	other := n.announced(election.Commune, 1)
	env := n.by("thu.ky")
	done, err := n.ReopenSheet(n.ctx(), env, n.at(id))
	n.must(err)
	n.wantWithdrawn(id.BallotingID, env.Reason)
	var changed []string
	for _, c := range n.log(here)[done.Seq].Changes {
		changed = append(changed, c.Noun)
	}
	if slices.Sort(changed); !slices.Equal(changed, []string{"announcement", "outcome", "sheet"}) {
		t.Errorf("the entry names %v", changed)
	}
	n.confirmed(id.BallotingID)
	in := DecisionInput{Election: n.vote, Balloting: id.BallotingID, Kind: election.DecideHeld, Document: "Nghị quyết 1/NQ-HĐBCQG"}
	_, err = n.RecordDecision(n.ctx(), n.by("chu.tich"), in)
	n.must(err)
	n.wantWithdrawn(id.BallotingID, in.Document)
	n.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		outcomes, err := v.Outcomes(n.vote, id.BallotingID)
		n.must(err)
		if outcomes[0].Ended != env.Reason {
			t.Errorf("what fell before fell again: %+v", outcomes[0])
		}
		announcements, err := v.Announcements(n.vote)
		if announcements[0].Level != id.Level || announcements[0].Ended != env.Reason {
			t.Errorf("what fell before fell again: %+v", announcements[0])
		}
		if !slices.Contains(announcements, other) {
			t.Errorf("the announcement of another level fell too: %+v", announcements)
		}
		return err
	}))
	w.wantTrue()
}

// announced writes an announcement that stands.
func (n *night) announced(level election.Level, version int) (a store.Announcement) {
	n.t.Helper()
	a = store.Announcement{Election: n.vote, Announcement: election.Announcement{
		Level: level, Version: version, State: election.Standing, Document: "Nghị quyết 12/NQ-UBBC", Day: election.Date{Year: 2026, Month: 3, Day: 17}, Account: n.people["chu.tich"], At: 1,
	}}
	n.rows(func(into *store.Writer) error { return into.InsertAnnouncement(a) })
	return a
}

// confirmed writes an outcome and an announcement that stand.
func (n *night) confirmed(b election.BallotingID) {
	n.t.Helper()
	version := 1
	n.rows(func(into *store.Writer) error {
		outcomes, err := into.Outcomes(n.vote, b)
		n.must(err)
		version += len(outcomes)
		return into.InsertOutcome(store.Outcome{Election: n.vote, Salt: make([]byte, 16), ConfirmedOutcome: election.ConfirmedOutcome{
			BallotingID: b, Version: version, State: election.Standing, Question: "{}", Answer: "{}", Account: n.people["chu.tich"], At: 1,
		}})
	})
	n.announced(b.Level, version)
}

func (n *night) wantWithdrawn(b election.BallotingID, reason string) {
	n.t.Helper()
	n.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		outcomes, err := v.Outcomes(n.vote, b)
		n.must(err)
		announcements, err := v.Announcements(n.vote)
		announcements = slices.DeleteFunc(announcements, func(a store.Announcement) bool { return a.Level != b.Level })
		o, a := outcomes[len(outcomes)-1], announcements[len(announcements)-1]
		if o.State != election.Withdrawn || o.Ended != reason || o.EndedAt != n.clock.Load() || a.State != election.Withdrawn || a.Ended != reason {
			n.t.Errorf("%+v and %+v still stand", o, a)
		}
		return err
	}))
}

// Explained once, by who knows the paper; a new version is explained anew.
func TestExplained(t *testing.T) {
	w := lite(t)
	n := counted(w)
	id := n.stands(election.Agreed)
	explain := func(login string) error {
		_, err := n.ExplainFinding(n.ctx(), n.by(login), ExplainInput{n.at(id), "R6w", "voted,issued", " Đổi một phiếu gạch hỏng. \n\n\n"})
		return err
	}
	n.must(explain("doc.2"))
	n.wantCode(explain("doc.2"), CodeExplained)
	n.wantCode(explain("chu.tich"), CodeExplained)
	n.wantCode(explain("doc.3"), CodeSheetNotYours)
	n.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		rows, err := v.Explanations(n.vote, id)
		if len(rows) != 1 || rows[0].Text != "Đổi một phiếu gạch hỏng." || rows[0].Account != n.people["doc.2"] {
			t.Errorf("%+v", rows)
		}
		return err
	}))
	w.wantTrue()
}

// A finding of many fields can be explained too: what stands in the row's key is
// short, and tells it from every other.
func TestFindingOfManyFields(t *testing.T) {
	w := lite(t)
	n := counted(w)
	var none election.Finding
	none.Fields = []string{"valid"}
	seen := map[string]bool{FindingFields(&none): true}
	for i := range election.MaxCandidates {
		none.Fields = append(none.Fields, fmt.Sprintf("votes.%d", i))
		key := FindingFields(&none)
		if len(key) > maxKeyFields || seen[key] {
			t.Fatalf("%d fields are %q", len(none.Fields), key)
		}
		seen[key] = true
	}
	id := n.next()
	in := n.typed(id, n.paper(id, func(s *election.Sheet) {
		s.Kept, s.Votes[0], s.Votes[1], s.Votes[2] = nil, s.Valid, 0, 0 // P4, for one and for two names
	}))
	for _, enter := range []func(string, EnterSheetInput) (Done[SheetAnswer], error){n.first, n.second} {
		_, err := enter(fmt.Sprint("doc.", 1+len(n.readings(id))), in)
		w.must(err)
	}
	explain := func(f *election.Finding) error {
		_, err := n.ExplainFinding(n.ctx(), n.by("doc.1"), ExplainInput{n.at(id), f.Rule, strings.Join(f.Fields, ","), "Đã xem lại biên bản."})
		return err
	}
	open := n.result(id.BallotingID).Open
	if len(open) < 2 {
		t.Fatalf("open is %+v", open)
	}
	for i := range open {
		w.must(explain(&open[i]))
		w.wantCode(explain(&open[i]), CodeExplained)
	}
	if left := n.result(id.BallotingID).Open; len(left) != 0 {
		t.Errorf("still open: %+v", left)
	}
	w.wantTrue()
}

// A round cites so many decisions and no more.
func TestDecisionsAreBounded(t *testing.T) {
	w := lite(t)
	n := counted(w)
	in := DecisionInput{Election: n.vote, Balloting: n.sheets[0].BallotingID, Kind: election.DecideHeld, Document: "Nghị quyết 1/NQ-HĐBCQG"}
	n.rows(func(into *store.Writer) error {
		for number := 1; number < election.MaxDecisions; number++ {
			made := in.decision()
			made.Document = fmt.Sprint("Nghị quyết ", 1+number)
			n.must(into.InsertDecision(store.Decision{Election: n.vote, BallotingID: in.Balloting, Salt: make([]byte, 16), RecordedDecision: election.RecordedDecision{
				Number: number, Decision: made, Account: n.people["chu.tich"], At: 1,
			}}))
		}
		return nil
	})
	_, err := n.RecordDecision(n.ctx(), n.by("chu.tich"), in)
	w.must(err)
	in.Document = "Nghị quyết 200/NQ-HĐBCQG"
	_, err = n.RecordDecision(n.ctx(), n.by("chu.tich"), in)
	w.wantCode(err, CodeDecisionMany)
	w.wantTrue()
}

// Nine people who do not agree are enough.
func TestNineReaders(t *testing.T) {
	w := lite(t)
	n := counted(w)
	id := n.stands(election.AwaitsThird)
	for reader := 4; reader <= election.MaxReaders+1; reader++ {
		login := fmt.Sprint("doc.", reader)
		n.typists(login)
		in := n.fields(id, n.paper(id))
		for name := range in.Fields {
			in.Fields[name] += 1000 * int64(reader)
		}
		_, err := n.ReadSheetThird(n.ctx(), n.by(login), in)
		if reader <= election.MaxReaders {
			w.must(err)
			continue
		}
		w.wantCode(err, CodeSheetReaders)
	}
	if got := n.row(id); got.State != election.AwaitsThird || len(n.readings(id)) != election.MaxReadings {
		t.Errorf("%s after %d readings", got.State, len(n.readings(id)))
	}
}

// Only while the election is counted.
func TestOnlyWhileCounting(t *testing.T) {
	w := lite(t)
	n := counted(w)
	for _, stage := range append([]election.Stage{""}, election.Stages...) {
		n.rows(func(into *store.Writer) error {
			if stage == "" {
				return into.DeleteStage(n.vote)
			}
			return into.PutStage(store.ElectionStage{Election: n.vote, Stage: stage})
		})
		for _, deed := range sheetDeeds {
			login := "doc.1"
			if deed.act == access.CallThirdReader || len(mayAct[deed.act]) == 2 {
				login = "chu.tich"
			}
			err := deed.send(n, n.sheets[0], n.by(login))
			if counts := stage == election.Counting; store.Is(err, CodeNotCounting) == counts {
				t.Errorf("%s while %q: %v", deed.act, stage, err)
			}
		}
		if stage == election.Counting {
			_, err := n.TakeBackEntry(n.ctx(), n.by("doc.1"), n.at(n.sheets[0]))
			w.wantCode(err, "sheet_returned") // by the list above
		}
	}
}

// Two first entries at once: one is taken, the other is told that somebody was
// quicker.
func TestTwoFirstEntriesAtOnce(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		n := counted(w)
		for range takings {
			if n.used == len(n.sheets) {
				break
			}
			id := n.next()
			in := n.typed(id, n.paper(id))
			var wait sync.WaitGroup
			errs := make([]error, 3)
			for i := range errs {
				env := n.by(fmt.Sprint("doc.", i+1))
				wait.Go(func() { _, errs[i] = n.EnterSheet(context.Background(), env, in) })
			}
			wait.Wait()
			won := 0
			for _, err := range errs {
				if err == nil {
					won++
				} else if !store.Is(err, "sheet_awaits_second") {
					t.Error(err)
				}
			}
			if got := n.readings(id); won != 1 || len(got) != 1 {
				t.Errorf("%d won, %d readings", won, len(got))
			}
		}
		w.wantTrue()
	})
}

// Who loses the role while typing sees no sheet any more.
func TestRoleTakenWhileTyping(t *testing.T) {
	w := lite(t)
	n := counted(w)
	id := n.next()
	in := n.typed(id, n.paper(id))
	_, err := w.RevokeRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: w.people["doc.1"], Role: election.RoleTypist})
	w.must(err)
	before := n.digest()
	_, err = n.first("doc.1", in)
	w.wantCode(err, store.CodeNoRow)
	if line := w.lastLine(); line.Act != string(access.EnterSheet) || line.Code != string(access.NoRow) || n.digest() != before {
		t.Errorf("the journal has %+v", line)
	}
	_, err = n.first("doc.2", in)
	w.must(err)
}

// Entering asks the database six things at most, however it ends.
func TestStatementsOfEntering(t *testing.T) {
	w := lite(t)
	n := counted(w)
	id, other := n.next(), n.next()
	right, wrong := n.paper(id), n.paper(id, swapped)
	entered := func(in EnterSheetInput, asPaper bool) EnterSheetInput { in.AsPaper = asPaper; return in }
	first, second := n.typed(id, right), entered(n.typed(id, wrong), true)
	impossible := entered(n.typed(other, n.paper(other, over)), true)
	fields := func(s election.Sheet) ReadFieldsInput {
		in := ReadFieldsInput{SheetInput{n.vote, id, 1}, map[string]int64{}}
		for _, d := range tally.Compare(&right, &wrong) {
			in.Fields[d.Field], _ = tally.Field(&s, d.Field)
		}
		return in
	}
	for _, act := range []struct {
		name string
		do   func() error
	}{
		{"the first", func() error { _, err := n.first("doc.1", first); return err }},
		{"the second", func() error { _, err := n.second("doc.2", second); return err }},
		{"one again", func() error { _, err := n.ReadSheetAgain(n.ctx(), n.by("doc.1"), fields(right)); return err }},
		{"the other again", func() error { _, err := n.ReadSheetAgain(n.ctx(), n.by("doc.2"), fields(wrong)); return err }},
		{"a third", func() error { _, err := n.ReadSheetThird(n.ctx(), n.by("doc.3"), fields(right)); return err }},
		{"an impossible first", func() error { _, err := n.first("doc.1", impossible); return err }},
		{"an impossible second", func() error { _, err := n.second("doc.2", impossible); return err }},
	} {
		before := w.store.Stats()
		w.must(act.do())
		after := w.store.Stats()
		if asked := after.Statements - before.Statements; asked > 6 || after.Batches-before.Batches != 1 {
			t.Errorf("%s: %d statements, %d commits", act.name, asked, after.Batches-before.Batches)
		}
	}
	if n.row(id).State != election.Agreed || n.row(other).State != election.Returned {
		t.Errorf("%+v, %+v", n.row(id), n.row(other))
	}
}

// No figure is kept beside the log for those who send a form again.
func TestAnswersHaveNoFigures(t *testing.T) {
	w := lite(t)
	n := counted(w)
	for _, state := range election.SheetStates {
		n.stands(state)
	}
	answers := 0
	for _, e := range n.log(here) {
		if e.Election != string(n.vote) {
			continue
		}
		w.must(w.store.View(w.ctx(), here, func(v *store.View) error {
			kept, _, err := v.Answered(election.AccountID(e.Account), e.Key)
			told := map[string]any{}
			w.must(json.Unmarshal(kept.Answer, &told))
			answers++
			for name := range told {
				if name != "Version" && name != "State" && name != "Open" {
					t.Errorf("%s answers %s", e.Act, kept.Answer)
				}
			}
			return err
		}))
	}
	if answers < 15 {
		t.Errorf("only %d answers", answers)
	}
}

// Entering asks neither for the law's version nor for a setting: none of them
// changes what a sheet without other papers breaks.
func TestNoSettingTouchesASheet(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var rules []law.RuleSet
	for _, version := range []election.Law{election.Law2015, election.Law2025} {
		rules = append(rules, law.RuleSet{Law: version})
		for _, s := range law.Settings() {
			for _, answer := range s.Choices {
				if rs, err := law.NewRuleSet(version, map[string]string{s.Key: answer}); err == nil {
					rules = append(rules, rs)
				}
			}
		}
	}
	broken := 0
	for range 500 {
		c := election.Contest{Level: election.Commune, Seats: 1 + r.IntN(3), Candidates: make([]election.Candidate, 2+r.IntN(3))}
		s := election.Sheet{Area: "1", Figures: election.Figures{Listed: r.Int64N(9), Voted: r.Int64N(9), Issued: r.Int64N(9), Collected: r.Int64N(9), Valid: r.Int64N(9), Invalid: r.Int64N(3)}}
		for range c.Candidates {
			s.Votes = append(s.Votes, r.Int64N(9))
		}
		want := fmt.Sprint(law.RuleSet{}.AppendFindings(nil, &c, &s))
		broken += min(1, len(want)-2)
		for _, rs := range rules {
			if got := fmt.Sprint(rs.AppendFindings(nil, &c, &s)); got != want {
				t.Fatalf("%+v finds %s, not %s", rs, got, want)
			}
		}
	}
	if broken < 250 || len(rules) < 6 {
		t.Errorf("%d broken sheets under %d rule sets prove little", broken, len(rules))
	}
}
