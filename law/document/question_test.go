package document_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"laphieu/election"
	"laphieu/law"
	"laphieu/law/document"
)

// drawContest is any contest that can be asked: with and without each optional
// part, under either law.
func drawContest(t *rapid.T) (*election.Contest, law.RuleSet) {
	rules := drawRules(t)
	c := &election.Contest{
		ElectionDay: election.Date{Year: 2026, Month: time.March, Day: 15}.AddDays(rapid.IntRange(0, 9999).Draw(t, "days")),
		Level:       rapid.SampledFrom(rules.Levels()).Draw(t, "level"),
		Round:       rapid.SampledFrom([]election.Round{election.First, election.Supplementary, election.Rerun, election.RerunAfterAnnulment}).Draw(t, "round"),

		Constituency: drawText(t, "constituency"), Seats: rapid.IntRange(1, 5).Draw(t, "seats"),
		Sheets: []election.Sheet{}, Decisions: []election.Decision{}, Candidates: []election.Candidate{},
	}
	for i := range rapid.IntRange(1, 4).Draw(t, "areas") {
		c.Areas = append(c.Areas, election.AreaID(fmt.Sprintf("%02d", i+1)))
	}
	for i := range rapid.IntRange(1, 5).Draw(t, "candidates") {
		c.Candidates = append(c.Candidates, election.Candidate{
			ID: election.CandidateID(fmt.Sprint(i)), Name: drawText(t, "name"),
			Sex:  rapid.SampledFrom([]election.Sex{"", election.Male, election.Female}).Draw(t, "sex"),
			Born: drawBorn(t), Struck: rapid.Bool().Draw(t, "struck"),
		})
	}
	for _, a := range c.Areas {
		if rapid.Bool().Draw(t, "received") {
			c.Sheets = append(c.Sheets, drawSheet(t, c, a))
		}
	}
	drawDecisions(t, c)
	if rapid.Bool().Draw(t, "printed totals") {
		c.Stated = drawStated(t, c)
	}
	return c, rules
}

func drawRules(t *rapid.T) law.RuleSet {
	version := rapid.SampledFrom([]election.Law{election.Law2015, election.Law2025}).Draw(t, "law")
	answers := map[string]string{}
	for _, s := range law.Settings() {
		if s.AppliesTo(version) && rapid.Bool().Draw(t, "answered") {
			answers[s.Key] = rapid.SampledFrom(s.Choices).Draw(t, "answer")
		}
	}
	rules, err := law.NewRuleSet(version, answers)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

func drawText(t *rapid.T, label string) string {
	return rapid.SampledFrom([]string{"Đơn vị bầu cử số 6", "Lê Thị \"Ánh\"", "Trần\\Văn Bình", "Nguyễn <b>Ưng</b> & Cường"}).Draw(t, label)
}

func drawBorn(t *rapid.T) election.PartialDate {
	full := election.PartialDate{Year: rapid.IntRange(1930, 1999).Draw(t, "year"), Month: time.Month(rapid.IntRange(1, 12).Draw(t, "month")), Day: rapid.IntRange(1, 28).Draw(t, "day")}
	return rapid.SampledFrom([]election.PartialDate{{}, {Year: full.Year}, {Year: full.Year, Month: full.Month}, full}).Draw(t, "known")
}

func drawCounts(t *rapid.T, n int) []int64 {
	return rapid.SliceOfN(rapid.Int64Range(0, election.MaxCount), n, n).Draw(t, "counts")
}

func drawSheet(t *rapid.T, c *election.Contest, a election.AreaID) election.Sheet {
	n := drawCounts(t, 13)
	s := election.Sheet{
		Area: a, Votes: drawCounts(t, len(c.Candidates)),
		Figures: election.Figures{Listed: n[0], Voted: n[1], Issued: n[2], Collected: n[3], Valid: n[4], Invalid: n[5]},
	}
	if rapid.Bool().Draw(t, "kept") {
		s.Kept = drawCounts(t, c.Seats)
	}
	if rapid.Bool().Draw(t, "inventory") {
		s.Inventory = &election.Inventory{Received: n[6], Issued: n[7], Exchanged: n[8], Unused: n[9]}
		for i := range rapid.IntRange(0, 2).Draw(t, "lines") {
			s.Inventory.Lines = append(s.Inventory.Lines, election.InventoryLine{Name: fmt.Sprint("line", i), Levels: drawCounts(t, 3), Total: n[i]})
		}
	}
	if rapid.Bool().Draw(t, "roll") {
		s.Roll = &election.RollTotals{Total: n[10], Male: n[11], Female: n[12], Rights: map[election.Level]int64{}}
		for _, l := range election.Levels {
			if rapid.Bool().Draw(t, "entitled") {
				s.Roll.Rights[l] = n[0]
			}
		}
	}
	return s
}

func drawDecisions(t *rapid.T, c *election.Contest) {
	for range rapid.IntRange(0, 3).Draw(t, "decisions") {
		d := election.Decision{Document: drawText(t, "document"), IDs: []election.CandidateID{}, Areas: []election.AreaID{}}
		switch d.Kind = rapid.SampledFrom([]election.DecisionKind{election.DecideTie, election.DecideHeld, election.DecideAnnulled, election.DecideOvercount}).Draw(t, "kind"); d.Kind {
		case election.DecideTie:
			d.IDs = []election.CandidateID{c.Candidates[0].ID}
		case election.DecideHeld:
			d.Refuses = rapid.Bool().Draw(t, "refuses")
		default:
			d.Areas = append(d.Areas, c.Areas[:rapid.IntRange(0, len(c.Areas)).Draw(t, "named")]...)
		}
		c.Decisions = append(c.Decisions, d)
	}
}

func drawStated(t *rapid.T, c *election.Contest) *election.Stated {
	n, share := drawCounts(t, 8), election.Percent(rapid.Int64Range(0, 10000).Draw(t, "share"))
	s := &election.Stated{Votes: map[election.CandidateID]int64{}, Shares: map[election.CandidateID]election.Percent{}}
	for i, to := range []**int64{&s.Listed, &s.Voted, &s.Issued, &s.Collected, &s.Valid, &s.Invalid, &s.Elected, &s.Missing} {
		if rapid.Bool().Draw(t, "printed") {
			*to = &n[i]
		}
	}
	for _, to := range []**election.Percent{&s.Turnout, &s.ValidShare, &s.InvalidShare} {
		if rapid.Bool().Draw(t, "printed share") {
			*to = &share
		}
	}
	if rapid.Bool().Draw(t, "printed votes") {
		s.Votes[c.Candidates[0].ID], s.Shares[c.Candidates[0].ID] = n[0], share
	}
	return s
}

// A contest that is written and read again is the same contest under the same
// law, and written once more it has the same bytes.
func TestQuestionBothWays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, rules := drawContest(t)
		text, err := document.Question(c, rules)
		if err != nil {
			t.Fatal(err)
		}
		again, rulesAgain, err := document.ParseContest(text)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(c, again) || rules.Law != rulesAgain.Law || !reflect.DeepEqual(rules.Answers(), rulesAgain.Answers()) && len(rules.Answers())+len(rulesAgain.Answers()) > 0 {
			t.Fatalf("wrote %+v\nread %+v\n%s", c, again, text)
		}
		if twice, err := document.Question(again, rulesAgain); err != nil || !bytes.Equal(text, twice) {
			t.Fatalf("%v\n%s\n%s", err, text, twice)
		}
	})
}

// A contest that could not be asked is not written.
func TestQuestionRefuses(t *testing.T) {
	for name, change := range map[string]func(*election.Contest){
		"candidates[0].name": func(c *election.Contest) { c.Candidates[0].Name = "" },
		"seats":              func(c *election.Contest) { c.Seats = 0 },
		"sheets[0].votes.b":  func(c *election.Contest) { c.Sheets[0].Votes = c.Sheets[0].Votes[:1] },
		"sheets[0].votes":    func(c *election.Contest) { c.Sheets[0].Votes = append(c.Sheets[0].Votes, 1) },
		"sheets[0].area":     func(c *election.Contest) { c.Sheets[0].Area = "7" },
	} {
		t.Run(name, func(t *testing.T) {
			c, rules, err := document.ParseContest([]byte(good))
			if err != nil {
				t.Fatal(err)
			}
			change(c)
			text, err := document.Question(c, rules)
			var e *election.Error
			if !errors.As(err, &e) || e.Field != name || text != nil {
				t.Errorf("got %v, %s", err, text)
			}
		})
	}
}
