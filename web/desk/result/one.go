// One round: who is elected and why, by the law's sentences and our whole numbers.

package result

import (
	"net/http"

	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// onePage is the result of one round.
type onePage struct {
	web.Page
	Band     web.ContestBand
	Next     *web.NextStep
	Above    string // who decides it above the commune; empty: decided here
	Status   election.Status
	Follows  election.Next
	Deadline election.Date
	Word     string // the status in words
	Then     string // what follows, in words
	Filled   string // how many seats are, in words
	Vacant   int
	Clock    *web.Clock
	Cards    []card
	Majority string
	Votes    []votes
	Elected  []line
	Tied     []line
	Missing  []line
	Reasons  []reason
	Findings []web.Finding
	Hints    []web.Finding
	Areas    web.Table
	Facts    []seat.Fact
	Versions []seat.Fact
	Ways     []web.Link
	Question string
	Try      string // see Page
}

// card is one figure that a reader looks for first.
type card struct{ Title, Figure, Of, Note string }

// line is one thing with the name that machines know it by.
type line struct{ ID, Text string }

// votes is a candidate's line with its bar of a thousand.
type votes struct {
	ID, Name, Votes, Share, Word string
	Width                        int64
	Elected, Struck              bool
}

// reason is one step of the law.
type reason struct {
	web.ReasonRow
	Code, Relation string // as room law writes them
}

// Show is the page.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	o, err := h.read(r)
	if err != nil {
		return err
	}
	p := &onePage{Page: h.Desk.Page(r, o.title())}
	p.Head.AsOf = p.At
	p.Head.Parts = o.say("result.parts", len(o.Contest.Sheets), len(o.Contest.Areas))
	p.Head.Source = o.say("result.source")
	p.Band = o.Band(o.id)
	o.outcome(p)
	p.Cards = o.cards()
	p.Majority, p.Votes = o.bars()
	p.Areas = o.areas()
	p.Facts, p.Versions = o.facts(), o.versions()
	p.Next, p.Ways = o.next(h, p), o.ways()
	p.Question, p.Try = o.page(QuestionPath), h.Try
	return OneView.Write(w, http.StatusOK, p)
}

// outcome fills what the law answers. Of a contest that is decided above only the
// commune's part is shown: nobody is elected here.
func (o *round) outcome(p *onePage) {
	out := &o.Outcome
	p.Findings = o.findings(out.Findings)
	p.Hints = o.findings(o.Rules.PlausibleTogether(&o.Contest))
	if o.Gone() {
		p.Word, p.Then = o.say("result.gone"), o.say("result.gone_text")+" "+o.takenBack(o.withdrawal(election.WholeRound))
		return
	}
	if p.Above = o.Elsewhere(o.id.Level); p.Above != "" {
		p.Word, p.Then = p.Above, o.say("result.above_text")
		return
	}
	p.Status, p.Follows, p.Deadline = out.Status, out.Next, out.Deadline
	p.Word, p.Then = o.say(statusKeys[out.Status]), o.then()
	p.Filled, p.Vacant = o.say("result.filled", len(out.Elected), out.Seats), out.Vacant
	for _, id := range out.Elected {
		p.Elected = append(p.Elected, line{string(id), o.Candidate(o.id, id)})
	}
	for _, id := range out.Tied {
		p.Tied = append(p.Tied, line{string(id), o.Candidate(o.id, id)})
	}
	for _, id := range out.Missing {
		p.Missing = append(p.Missing, line{string(id), o.Area(id)})
	}
	for i := range out.Reasons {
		p.Reasons = append(p.Reasons, o.reason(&out.Reasons[i]))
	}
}

func (o *round) reason(r *election.Reason) reason {
	holds := web.HoldsNo
	if r.Holds {
		holds = web.HoldsYes
	}
	row := web.ReasonRow{Law: r.Text, Article: seat.Article(o.Lang, r.Article), Holds: holds}
	if r.Relation != "" {
		row.Ours = words.Relation(o.Lang, r.Relation, r.Holds)
	}
	return reason{row, r.Article, r.Relation}
}

// then says what follows and by when.
func (o *round) then() string {
	out := &o.Outcome
	day := ""
	if !out.Deadline.IsZero() {
		day = seat.Day(o.Lang, out.Deadline)
	}
	return o.say(nextKeys[out.Next], day, out.Vacant, len(out.Missing))
}

func (o *round) findings(found []election.Finding) (all []web.Finding) {
	for i := range found {
		all = append(all, finding(o.Places, &found[i]))
	}
	return all
}

// finding says a finding with the area that it is about.
func finding(p *names.Places, f *election.Finding) web.Finding {
	one := web.Finding{Level: web.FindingWarn, Article: seat.Article(p.Lang, f.Article), Rule: f.Rule, Text: f.Text}
	if f.Severity == election.Block {
		one.Level = web.FindingBlock
	}
	if f.Area != "" {
		one.Title = p.Area(f.Area)
	}
	return one
}

func (o *round) cards() []card {
	t, out := &o.Outcome.Totals, &o.Outcome
	elected := card{o.say("result.elected"), o.number(int64(len(out.Elected))), "/ " + o.number(int64(out.Seats)), o.say("result.vacant", out.Vacant)}
	if o.Level.Elsewhere() || out.Status == election.Partial {
		elected = card{o.say("result.sheets"), o.number(int64(len(o.Contest.Sheets))), "/ " + o.number(int64(len(o.Contest.Areas))), o.say("result.sheets_text")}
	} else if out.Vacant == 0 {
		elected.Note = o.say("result.full")
	}
	return []card{
		elected,
		{o.say("result.turnout"), o.share(out.Turnout), "", o.say("result.turnout_text", o.counted(t.Voted), o.counted(t.Listed))},
		{o.say("result.valid"), o.counted(t.Valid), "", o.say("result.valid_text", o.counted(t.Collected), o.counted(t.Invalid))},
	}
}

// who says an act of somebody: "Trần Thị Minh, 20 giờ 47, 23/05/2021".
func (o *round) who(account election.AccountID, at int64) string {
	return o.teller.Who(account) + ", " + o.When(at)
}

// versions are the outcomes that were confirmed, those that no longer stand too.
func (o *round) versions() (all []seat.Fact) {
	for i := range o.outcomes {
		one := &o.outcomes[i]
		text := o.say("result.confirmed_by", o.who(one.Account, one.At))
		if one.State != election.Standing {
			text += " " + o.say("result.ended", o.When(one.EndedAt), one.Ended)
		}
		all = append(all, seat.Fact{Name: o.say("result.version", one.Version), Text: text})
	}
	return all
}

// facts are what the round rests on: its document, and the decisions of bodies.
func (o *round) facts() (all []seat.Fact) {
	b := &o.Balloting
	all = append(all, seat.Fact{Name: o.say("result.kind"), Text: o.say(roundKeys[b.Kind]) + ", " + seat.Day(o.Lang, b.Day)})
	if b.Document != "" {
		all = append(all, seat.Fact{Name: o.say("result.set_by"), Text: b.Document})
	}
	for i := range o.recorded {
		d := &o.recorded[i]
		fact := o.decision(d)
		if x := o.withdrawal(d.Number); x != nil {
			fact.Name, fact.Text = o.say("result.decided_gone"), fact.Text+". "+o.takenBack(x)
		}
		all = append(all, fact)
	}
	for i := range o.gone {
		b := &o.gone[i]
		text := o.say(roundKeys[b.Kind]) + ", " + seat.Day(o.Lang, b.Day) + ". " + o.takenBack(&b.by)
		all = append(all, seat.Fact{Name: o.say("result.round_gone", b.Round), Text: text})
	}
	for _, id := range o.Carried {
		all = append(all, seat.Fact{Name: o.say("result.carried"), Text: o.Area(id)})
	}
	return all
}

func (o *round) decision(d *store.Decision) seat.Fact {
	text := o.say(decisionKeys[d.Kind][0]) + ": " + d.Document
	for _, id := range d.IDs {
		text += "; " + o.Candidate(o.id, id)
	}
	for _, id := range d.Areas {
		text += "; " + o.Team(id)
	}
	if d.Refuses {
		text += "; " + o.say("result.refuses")
	}
	return seat.Fact{Name: o.say("result.decided"), Text: text + " (" + o.who(d.Account, d.At) + ")"}
}
