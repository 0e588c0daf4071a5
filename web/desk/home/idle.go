// A day on which nothing waits: it says so, what comes then, and where to look
// meanwhile.

package home

import (
	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// idle is how such a day is told, by what the account is for.
func (d *day) idle(soon bool) ([]web.NextStep, error) {
	if said, done, err := d.announced(); done || err != nil {
		return []web.NextStep{said}, err
	}
	key := "home.idle"
	for _, kind := range []struct {
		act access.Act
		key string
	}{
		{access.CreateAccount, "home.idle_admin"},
		{access.EnterSheet, "home.idle_typist"},
		{access.ChangeElectionSetting, "home.idle_committee"},
	} {
		if access.Holds(*d.s.Me(), kind.act) {
			key = kind.key
			break
		}
	}
	if len(d.s.Me().Grants) == 0 {
		key = "home.idle_nobody"
	}
	text := idleTexts[key]
	if key == "home.idle_committee" && !soon {
		text = "home.idle_committee_end"
	}
	said := web.NextStep{Done: true, Title: words.Text(d.lang, key), Text: words.Text(d.lang, text)}
	err := d.watch(&said)
	return []web.NextStep{said}, err
}

var idleTexts = map[string]string{
	"home.idle":           "home.idle_text",
	"home.idle_admin":     "home.idle_admin_text",
	"home.idle_typist":    "home.idle_typist_text",
	"home.idle_committee": "home.idle_committee_text",
	"home.idle_nobody":    "home.idle_nobody_text",
}

// announced says by which document the commune's council was announced, to the
// committee, and leads to the results.
func (d *day) announced() (said web.NextStep, is bool, err error) {
	e := &d.s.Election
	on := access.Target{Election: e.ID}
	if e.ID == "" || !d.s.Reaches(access.ViewResults, on) || !d.s.Reaches(access.CallThirdReader, on) {
		return said, false, nil
	}
	all, err := d.v.Announcements(e.ID)
	for i := range all {
		if a := &all[i]; a.Level == election.Commune && a.State == election.Standing {
			return web.NextStep{
				Done: true, Title: words.Text(d.lang, "home.announced", a.Document),
				Text:   words.Text(d.lang, "home.announced_text", seat.Day(d.lang, a.Day)),
				Button: web.Link{Text: words.Text(d.lang, "home.to_results"), Href: seat.InElection(e.ID, seat.Results)},
			}, true, err
		}
	}
	return said, false, err
}

// watch leads whoever may follow the count to its overview while it is open.
func (d *day) watch(said *web.NextStep) error {
	e := &d.s.Election
	if e.ID == "" || !d.s.Anywhere(access.ViewCount, access.Target{Election: e.ID}) || d.s.Anywhere(access.EnterSheet, access.Target{Election: e.ID}) {
		return nil
	}
	stage, err := d.v.Stage(e.ID)
	if store.Is(err, store.CodeNoRow) || err == nil && stage.Stage != election.Counting {
		return nil
	}
	said.Button = web.Link{Text: words.Text(d.lang, "nav.count_overview"), Href: seat.InElection(e.ID, seat.Overview)}
	return err
}
