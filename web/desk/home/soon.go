// Soon: the next days that the law fixes, for those who have the calendar.

package home

import (
	"laphieu/access"
	"laphieu/acts"
	"laphieu/law"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// due is one day of the law.
type due struct {
	Title, Who string
	Clock      web.Clock
}

const (
	soonDays = 3 // are shown
	nearDays = 7 // a week: "gần hạn"
)

// soon lists what comes next in the election that is nearest.
func (d *day) soon() (all []due, err error) {
	elections, err := d.v.Elections()
	for i := range elections {
		e := &elections[i]
		if err != nil || e.Practice || !d.s.Reaches(access.ViewCalendar, access.Target{Election: e.ID}) {
			continue
		}
		answers, err := acts.Answers(d.v, e.ID)
		if err != nil {
			return nil, err
		}
		rules, err := law.NewRuleSet(e.Law, answers)
		if err != nil {
			return nil, err
		}
		if all = d.ahead(e, rules.Calendar(e.Day)); len(all) > 0 {
			return all, nil
		}
	}
	return nil, err
}

func (d *day) ahead(e *store.Election, calendar []law.Dated) (all []due) {
	now := seat.Today(d.now, e)
	for _, m := range calendar {
		if m.Date.IsZero() || m.Date.Before(now) || len(all) == soonDays {
			continue
		}
		left := now.DaysUntil(m.Date)
		clock := web.Clock{Is: web.ClockAhead, Basis: seat.Article(d.lang, m.Article)}
		if left <= nearDays {
			clock.Is = web.ClockNear
		}
		clock.Text = words.Text(d.lang, "home.days_left", left, seat.Day(d.lang, m.Date))
		if left == 0 {
			clock.Text = words.Text(d.lang, "home.due_today", seat.Day(d.lang, m.Date))
		}
		all = append(all, due{m.Title, m.Who, clock})
	}
	return all
}
