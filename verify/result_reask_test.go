package verify_test

import (
	"testing"

	"laphieu/election"
	"laphieu/law"
	"laphieu/law/document"
	"laphieu/verify"
)

// reasked are forgeries by somebody who asks the law too: question and answer are
// both changed and agree, and only the rows say otherwise.
var reasked = []struct {
	name   string
	change func(*election.Contest)
	member string
}{
	{"votes moved in the question", func(c *election.Contest) { c.Sheets[0].Votes[0] -= 5; c.Sheets[0].Votes[1] += 5 }, "sheets"},
	{"a sheet left out of the question", func(c *election.Contest) { c.Sheets = c.Sheets[1:] }, "sheets"},
	{"an inventory put beside a sheet", func(c *election.Contest) {
		c.Sheets[0].Inventory = &election.Inventory{Received: 90, Issued: 90}
	}, "sheets"},
	{"kept names put into a sheet", func(c *election.Contest) { c.Sheets[0].Kept = []int64{16, 72} }, "sheets"},
	{"one seat fewer in the question", func(c *election.Contest) { c.Seats = 1; c.Sheets = nil }, "seats"},
	{"a candidate struck off in the question", func(c *election.Contest) { c.Candidates[0].Struck = true }, "candidates"},
	{"an area more in the question", func(c *election.Contest) { c.Areas = append(c.Areas, "09") }, "areas"},
	{"another day in the question", func(c *election.Contest) { c.ElectionDay.Day = 22 }, "election_day"},
	{"another constituency's name", func(c *election.Contest) { c.Constituency = "Đơn vị bầu cử số 9" }, "constituency"},
	{"another level", func(c *election.Contest) { c.Level = election.Province }, "level"},
	{"another round", func(c *election.Contest) { c.Round = election.Rerun }, "round"},
	{"totals of minutes that nobody gave", func(c *election.Contest) {
		listed := int64(400)
		c.Stated = &election.Stated{Listed: &listed}
	}, "stated"},
	{"a decision that nobody recorded", func(c *election.Contest) {
		c.Decisions = append(c.Decisions, election.Decision{Kind: election.DecideOvercount, Document: "Quyết định 1"})
	}, "decisions"},
}

func TestReasked(t *testing.T) {
	folder := toldFolder(t)
	where := outcomeOf("1", "1", "2")
	for _, f := range reasked {
		t.Run(f.name, func(t *testing.T) {
			h := liteHand(t, copied(t, folder))
			var kept string
			must(t, h.QueryRow("SELECT question FROM outcome"+where).Scan(&kept))
			c, rules, err := document.ParseContest([]byte(kept))
			must(t, err)
			f.change(c)
			question, answer := determined(t, c, rules)
			_, err = h.Exec("UPDATE outcome SET question = $1, answer = $2"+where, question, answer)
			must(t, err)
			relog(t, h)
			must(t, h.Close())
			r := run(t, h.source)
			wantOutcomeRows(t, r, f.member)
		})
	}
}

func determined(t *testing.T, c *election.Contest, rules law.RuleSet) (question, answer string) {
	t.Helper()
	asked, err := document.Question(c, rules)
	must(t, err)
	o := rules.Determine(c)
	said, err := document.Outcome(&o)
	must(t, err)
	return string(asked), string(said)
}

// wantOutcomeRows wants the member named, and nobody but the recount to speak: of the
// outcome, and of what was made public of it.
func wantOutcomeRows(t *testing.T, r verify.Report, member string) {
	t.Helper()
	found := false
	for _, got := range r.Findings {
		found = found || got.Code == verify.OutcomeRows && got.Key == string(deskVote)+"/commune/1/1/2" && got.Args[0] == member
		if got.Code != verify.OutcomeRows && got.Code != verify.AnnouncedUndecided && got.Code != verify.PublicationDiffers {
			t.Errorf("not by the rows alone: %+v", got)
		}
	}
	if !found {
		t.Errorf("%s is not named in %+v", member, r.Findings)
	}
}
