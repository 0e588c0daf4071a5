// Publication: the election that the portal shows, and its calendar as the law
// counts it from the day and the answers that the election gave.

package acts

import (
	"bytes"

	"laphieu/election"
	"laphieu/law"
	"laphieu/site"
	"laphieu/store"
)

// showElection puts an election into what is public; nil: there is none.
func showElection(v *store.View, e *store.Election, p *site.Public) error {
	if e == nil {
		return nil
	}
	p.Election, p.Day, p.Offset, p.MadeUp, p.Law = e.Name, e.Day.String(), e.ClockOffset, e.MadeUp, string(e.Law)
	rules, err := rulesOf(v, &e.Election)
	if err != nil {
		return err
	}
	p.Calendar = PublicCalendar(rules, e.Day)
	var file bytes.Buffer
	err = rules.ICS(&file, e.Day, e.MadeUp)
	p.ICS = file.Bytes()
	return err
}

// PublicCalendar is the calendar of an election as the portal shows it.
func PublicCalendar(rules law.RuleSet, day election.Date) (all []site.Milestone) {
	for _, d := range rules.Calendar(day) {
		all = append(all, milestone(d))
	}
	return all
}

func milestone(d law.Dated) site.Milestone {
	m := site.Milestone{
		ID: d.ID, Minute: int(d.At), Title: d.Title, Who: d.Who, Article: d.Article,
		After: law.EventTitle(d.After), Before: law.EventTitle(d.Before), Days: d.Days,
		Open: d.Grade.Open(), Note: d.Note,
	}
	if !d.Date.IsZero() {
		m.Date = d.Date.String()
	}
	return m
}
