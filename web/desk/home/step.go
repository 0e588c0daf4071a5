// The steps of a day, the most urgent first: who may do a step and finds it
// undone sees it. The first is the next step; where none is left the page says
// so, and what comes then.

package home

import (
	"net/url"
	"slices"
	"time"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/entry"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// day is what the steps look at.
type day struct {
	v    *store.View
	s    *seat.Seat
	lang words.Lang
	now  time.Time
	desk *seat.Desk
}

// step is one row: whose it is, and what it says while it is undone.
type step struct {
	act  access.Act
	find func(*day) (web.NextStep, bool, error)
}

// rows are the steps that this release knows.
var rows = []step{
	{access.ResetSecondFactor, (*day).asked},
	{access.EmergencyGrant, (*day).emergency},
	{access.CreateElection, (*day).firstElection},
	{access.EnterSheet, (*day).typing},
	{access.CallThirdReader, (*day).counting},
	{access.GrantRole, (*day).chair},
	{access.GrantRole, (*day).withoutRole},
	{access.SaveSetup, (*day).preparing},
	{access.ChangeElectionSetting, (*day).openQuestions},
	{access.TakeCheckpoint, (*day).checkpoint},
}

func (d *day) steps() (all []web.NextStep, err error) {
	for _, row := range rows {
		if !access.Holds(*d.s.Me(), row.act) {
			continue
		}
		next, undone, err := row.find(d)
		if err != nil {
			return nil, err
		}
		if undone {
			all = append(all, next)
		}
	}
	return all, nil
}

// say fills a step's words: its title, text and button have keys of one stem.
func (d *day) say(title, text, button, href string, args ...any) web.NextStep {
	return web.NextStep{
		Title: words.Text(d.lang, title, args...), Text: words.Text(d.lang, text, args...),
		Button: web.Link{Text: words.Text(d.lang, button), Href: href},
	}
}

func (d *day) firstElection() (web.NextStep, bool, error) {
	elections, err := d.v.Elections()
	return d.say("step.election", "step.election_text", "step.election_do", seat.Elections+"/moi"), len(elections) == 0, err
}

// chair asks for a chair: without one nobody answers for the election.
func (d *day) chair() (web.NextStep, bool, error) {
	accounts, err := d.v.Accounts()
	if err != nil {
		return web.NextStep{}, false, err
	}
	for _, a := range accounts {
		if !a.Disabled && slices.ContainsFunc(a.Grants, func(g election.Grant) bool { return g.Role == election.RoleChair }) {
			return web.NextStep{}, false, nil
		}
	}
	if len(accounts) > 1 {
		return d.say("step.chair", "step.chair_text", "step.chair_do", seat.Accounts), true, nil
	}
	return d.say("step.accounts", "step.accounts_text", "step.accounts_do", seat.Accounts+"/moi"), true, nil
}

func (d *day) withoutRole() (web.NextStep, bool, error) {
	accounts, err := d.v.Accounts()
	n := 0
	for _, a := range accounts {
		if !a.Disabled && len(a.Grants) == 0 {
			n++
		}
	}
	return d.say("step.roles", "step.roles_text", "step.roles_do", seat.Accounts+"?"+url.Values{"loc": {"chua"}}.Encode(), n), n > 0, err
}

// openQuestions leads to what the law leaves open in the nearest election of
// which nothing was answered yet.
func (d *day) openQuestions() (web.NextStep, bool, error) {
	elections, err := d.v.Elections()
	for _, e := range elections {
		if err != nil || e.Practice || !d.s.Reaches(access.ChangeElectionSetting, access.Target{Election: e.ID}) {
			continue
		}
		answers, err := acts.Answers(d.v, e.ID)
		if err != nil || len(answers) > 0 || e.Day.Before(seat.Today(d.now, &e)) {
			continue
		}
		return d.say("step.open", "step.open_text", "step.open_do", seat.InElection(e.ID, seat.Setup), e.Name), true, nil
	}
	return web.NextStep{}, false, err
}

// checkpointAge is when a checkpoint held elsewhere is old: by then a day's work
// could be rolled back unseen.
const checkpointAge = 24 * time.Hour

func (d *day) checkpoint() (web.NextStep, bool, error) {
	head, err := d.v.Head()
	if err != nil {
		return web.NextStep{}, false, err
	}
	last, err := d.v.LastCheckpoint()
	if err != nil && !store.Is(err, store.CodeNoRow) {
		return web.NextStep{}, false, err
	}
	old := d.now.UnixMilli()-last.At > checkpointAge.Milliseconds()
	due := old && head.Size > last.Size+1
	return d.say("step.checkpoint", "step.checkpoint_text", "step.checkpoint_do", seat.Checks, head.Size-last.Size), due, nil
}

// emergency asks the second officer of an emergency role.
func (d *day) emergency() (web.NextStep, bool, error) {
	_, waiting, err := d.desk.Emergencies(d.v, d.s.Commune)
	for _, ask := range waiting {
		if err == nil && ask.By != d.s.Me().ID && ask.Account != d.s.Me().ID {
			account, err := d.v.Account(ask.Account)
			return d.say("step.emergency", "step.emergency_text", "step.emergency_do", seat.Emergency, account.Name), true, err
		}
	}
	return web.NextStep{}, false, err
}

// asked looks in the log for somebody whose lost second factor a colleague has
// asked to remove, for a second officer to agree.
func (d *day) asked() (web.NextStep, bool, error) {
	waiting, err := d.desk.Asked(d.v, d.s.Commune)
	for _, ask := range waiting {
		if err == nil && ask.By != d.s.Me().ID && ask.Account != d.s.Me().ID {
			account, err := d.v.Account(ask.Account)
			return d.say("step.agree", "step.agree_text", "step.agree_do",
				seat.Accounts+"/"+string(ask.Account)+"/dong-y-xoa-ma", account.Name), true, err
		}
	}
	return web.NextStep{}, false, err
}

// typing is the next sheet of whoever types, in the election of the page.
func (d *day) typing() (web.NextStep, bool, error) { return entry.Step(d.v, d.s, d.lang) }

func electionOf(e *audit.Entry) election.ElectionID { return election.ElectionID(e.Election) }
