// What comes next for a round, and for whom: the one step, and the rarer ways.

package result

import (
	"laphieu/access"
	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/seat"
)

// The pages of one round, below it.
const (
	ConfirmPath  = "/xac-nhan"
	WithdrawPath = "/rut-lai"
	DecidePath   = "/quyet-dinh"
	RoundPath    = "/luot-tiep"
	QuestionPath = "/cau-hoi.json"
)

// step is a step with its words.
func (o *round) step(key step, page string, args ...any) *web.NextStep {
	return &web.NextStep{Title: o.say(key[0], args...), Text: o.say(key[1]), Button: web.Link{Text: o.say(key[2]), Href: page}}
}

// next is the one step that a round waits for. Somebody who may not take it is
// told what is waited for, without a button.
func (o *round) next(h Page, p *onePage) *web.NextStep {
	step, act := o.waits()
	if step == nil {
		return nil
	}
	if !o.may(act) {
		step.Button = web.Link{}
	}
	if !p.Deadline.IsZero() {
		step.Clock = h.clock(o, p.Deadline)
	}
	return step
}

// waits finds that step, and whose act it is.
func (o *round) waits() (*web.NextStep, access.Act) {
	out := &o.Outcome
	sheets := seat.InElection(o.vote, seat.Overview) + "?don-vi=" + o.id.String()
	further := out.Next == election.NextSupplementary || out.Next == election.NextSupplementaryForNEC || out.Next == election.NextRerun
	switch {
	case o.Gone():
		return nil, access.ViewResults
	case o.later:
		return &web.NextStep{Done: true, Title: o.say("result.step_later"), Text: o.say("result.step_later_text")}, access.ViewResults
	case len(out.Missing) > 0:
		step := o.step(stepSheets, sheets, len(out.Missing))
		return step, access.ViewCount
	case o.Level.Elsewhere() && len(o.Open) == 0:
		return &web.NextStep{Done: true, Title: o.say("result.step_above"), Text: o.say("result.step_above_text")}, access.ViewResults
	case len(o.Open) > 0:
		return o.step(stepExplain, o.explainPage(), len(o.Open)), access.ExplainFinding
	case out.Status == election.TieUnresolved || out.Status == election.HeldForNEC:
		return o.step(stepDecide, o.page(DecidePath)), access.RecordDecision
	case out.Status == election.RefusedOutcome:
		return o.step(stepMend, sheets), access.ViewCount
	case o.standing() == nil:
		return o.step(stepConfirm, o.page(ConfirmPath)), access.ConfirmOutcome
	case further:
		return o.step(stepRound, o.page(RoundPath)), access.OpenRound
	}
	done := o.step(stepDone, seat.InElection(o.vote, seat.Results))
	done.Done = true
	return done, access.ViewResults
}

// clock says how much of a deadline is left.
func (h Page) clock(o *round, last election.Date) *web.Clock {
	left := seat.Today(h.Now(), &o.Vote).DaysUntil(last)
	c := &web.Clock{Is: web.ClockAhead, Text: o.say("home.days_left", left, seat.Day(o.Lang, last))}
	switch {
	case left < 0:
		c.Is, c.Text = web.ClockLate, o.say("result.late", seat.Day(o.Lang, last))
	case left == 0:
		c.Is, c.Text = web.ClockNear, o.say("home.due_today", seat.Day(o.Lang, last))
	case left <= nearDays:
		c.Is = web.ClockNear
	}
	return c
}

// nearDays is a week: "gần hạn".
const nearDays = 7

// explainPage is where the first open warning is explained.
func (o *round) explainPage() string {
	id := election.SheetID{BallotingID: o.id, Area: o.Open[0].Area}
	return seat.SheetPage(o.vote, seat.Entry, id, "/giai-trinh")
}

// ways are the acts that this person may do besides.
func (o *round) ways() (all []web.Link) {
	add := func(act access.Act, is bool, key, page string) {
		if is && o.may(act) {
			all = append(all, web.Link{Text: o.say(key), Href: o.page(page)})
		}
	}
	add(access.RecordDecision, !o.later, "result.way_decide", DecidePath)
	add(access.WithdrawOutcome, o.standing() != nil, "result.way_withdraw", WithdrawPath)
	add(access.OpenRound, !o.later && (o.Level.Elsewhere() || o.annulled()), "result.way_round", RoundPath)
	return append(all, o.backWays()...)
}

// annulled reports whether an annulment was recorded.
func (o *round) annulled() bool {
	for i := range o.Decided {
		if o.Decided[i].Kind == election.DecideAnnulled {
			return true
		}
	}
	return false
}
