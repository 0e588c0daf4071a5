// The acts upon a count sheet, each aimed at one that stands where the act may be done.

package drill

import (
	"slices"
	"strings"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/tally"
)

var sheetActs = []Act{
	aimed("sheet", 6, (*acts.Acts).EnterSheet, func(s *sight) (who election.AccountID, in acts.EnterSheetInput, found bool) {
		return s.entry(plain, election.Awaited, election.Returned, election.Reopened)
	}),
	aimed("impossible", 1, (*acts.Acts).EnterSheet, func(s *sight) (who election.AccountID, in acts.EnterSheetInput, found bool) {
		return s.entry(impossible, election.Awaited, election.Returned, election.Reopened)
	}),
	aimed("again", 5, (*acts.Acts).EnterSheetAgain, func(s *sight) (who election.AccountID, in acts.EnterSheetInput, found bool) {
		return s.entry(plain, election.AwaitsSecond)
	}),
	aimed("agreeing", 1, (*acts.Acts).EnterSheetAgain, func(s *sight) (who election.AccountID, in acts.EnterSheetInput, found bool) {
		return s.entry(impossible, election.EnteredOnce)
	}),
	aimed("slip", 3, (*acts.Acts).EnterSheetAgain, func(s *sight) (who election.AccountID, in acts.EnterSheetInput, found bool) {
		return s.entry(slipped, election.AwaitsSecond)
	}),
	aimed("look", 2, (*acts.Acts).ReadSheetAgain, func(s *sight) (election.AccountID, acts.ReadFieldsInput, bool) {
		return s.look(0)
	}),
	aimed("wrong", 2, (*acts.Acts).ReadSheetAgain, func(s *sight) (election.AccountID, acts.ReadFieldsInput, bool) {
		return s.look(1)
	}),
	aimed("third", 2, (*acts.Acts).ReadSheetThird, func(s *sight) (election.AccountID, acts.ReadFieldsInput, bool) {
		return s.third(0)
	}),
	aimed("thirdwrong", 1, (*acts.Acts).ReadSheetThird, func(s *sight) (election.AccountID, acts.ReadFieldsInput, bool) {
		return s.third(1 + int64(draw(s.key, 5)))
	}),
	aimed("thirdcall", 1, (*acts.Acts).CallThirdReader, byChair(election.Differs)),
	aimed("takeback", 1, (*acts.Acts).TakeBackEntry, func(s *sight) (who election.AccountID, in acts.SheetInput, found bool) {
		t, found := s.sheet(election.AwaitsSecond, election.EnteredOnce)
		if found {
			who, in = t.readings[0].Account, t.input()
		}
		return who, in, found
	}),
	aimed("sendback", 1, (*acts.Acts).SendSheetBack, byChair(election.Awaited, election.Reopened, election.EnteredOnce, election.AwaitsSecond, election.Differs, election.AwaitsThird)),
	aimed("anew", 1, (*acts.Acts).StartSheetAgain, byChair(election.AwaitsSecond, election.EnteredOnce, election.Differs, election.AwaitsThird)),
	aimed("reopen", 2, (*acts.Acts).ReopenSheet, byChair(election.Agreed)),
	aimed("overcount", 1, (*acts.Acts).RecordDecision, func(s *sight) (who election.AccountID, in acts.DecisionInput, found bool) {
		t, found := s.sheet(election.Returned, election.EnteredOnce)
		return s.cast.Chair, acts.DecisionInput{
			Election: t.election, Balloting: t.BallotingID, Kind: election.DecideOvercount,
			Areas: []election.AreaID{t.Area}, Document: "Quyết định " + s.key,
		}, found
	}),
}

// byChair is the form of an act that asks for a sheet alone.
func byChair(states ...election.SheetState) func(*sight) (election.AccountID, acts.SheetInput, bool) {
	return func(s *sight) (election.AccountID, acts.SheetInput, bool) {
		t, found := s.sheet(states...)
		return s.cast.Chair, t.input(), found
	}
}

// paper is the true count of a sheet. A vote held again has the voters of the first.
func (c *Cast) paper(t *theirs) election.Sheet {
	place, papers := t.SheetID, c.smalls
	if place.Round = 1; t.election == c.Count {
		papers = c.papers
	}
	paper := papers[place]
	paper.Votes, paper.Kept = slices.Clone(paper.Votes), slices.Clone(paper.Kept)
	if t.Level == election.Commune {
		paper.Issued = paper.Voted + 1 // R6w: to be explained
	}
	return paper
}

// entry is the form of a whole sheet, as its paper has it.
func (c *Cast) entry(t *theirs) acts.EnterSheetInput {
	p := c.paper(t)
	return acts.EnterSheetInput{SheetInput: t.input(), Figures: p.Figures, Votes: p.Votes, Kept: p.Kept}
}

// What is typed of a paper.
func plain(*acts.EnterSheetInput) {}

func slipped(in *acts.EnterSheetInput) {
	in.Votes[0], in.Votes[1], in.AsPaper = in.Votes[1]+1, in.Votes[0], true
}

// impossible has one ballot more than voters: R3, which a decision lets stand.
func impossible(in *acts.EnterSheetInput) {
	f := &in.Figures
	f.Collected = f.Voted + 1
	f.Issued, f.Valid = f.Collected, f.Collected-f.Invalid
	in.Kept, in.AsPaper = nil, true
}

func (s *sight) entry(typed func(*acts.EnterSheetInput), states ...election.SheetState) (who election.AccountID, in acts.EnterSheetInput, found bool) {
	t, found := s.sheet(states...)
	if !found {
		return who, in, false
	}
	if t.State == election.Returned { // the readings are of another paper
		t.readings = nil
	}
	who, found = s.reader(&t)
	in = s.cast.entry(&t)
	typed(&in)
	return who, in, found
}

// look is a second look of one of the two whose turn it is, wrong by so much.
func (s *sight) look(wrong int64) (who election.AccountID, in acts.ReadFieldsInput, found bool) {
	t, found := s.sheet(election.Differs)
	if !found {
		return who, in, false
	}
	res := tally.Resolve(t.readings)
	turn, found := drawn(s, res.Turn)
	for _, r := range t.readings {
		if r.Reader == turn {
			who = r.Account
		}
	}
	return who, s.fields(&t, res.Open, wrong*int64(turn)), found
}

func (s *sight) third(wrong int64) (who election.AccountID, in acts.ReadFieldsInput, found bool) {
	t, found := s.sheet(election.AwaitsThird)
	if !found {
		return who, in, false
	}
	res := tally.Resolve(t.readings)
	who, found = s.reader(&t)
	return who, s.fields(&t, res.Open, wrong), found
}

// fields is the form of the open fields, each wrong by so much.
func (s *sight) fields(t *theirs, open []string, wrong int64) acts.ReadFieldsInput {
	paper := s.cast.paper(t)
	in := acts.ReadFieldsInput{SheetInput: t.input(), Fields: map[string]int64{}}
	for _, name := range open {
		n, _ := tally.Field(&paper, name)
		if n != tally.NotGiven || !strings.HasPrefix(name, "kept") {
			n += wrong
		}
		in.Fields[name] = n
	}
	return in
}
