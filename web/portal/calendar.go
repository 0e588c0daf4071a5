// The calendar: every step of the law with its day, and by the election's own clock
// whether that day is past.

package portal

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"laphieu/election"
	"laphieu/site"
	"laphieu/web/words"
)

const (
	calendarPath = "/bau-cu/lich"
	calendarFile = "/bau-cu/lich.ics"
)

// The states of a step. One without a day of its own has none, unless what it must
// precede is past.
const (
	past  = "past"
	begun = "begun" // past, and it goes on
	today = "today"
	next  = "next" // the first day still ahead
	later = "later"
)

// onTheDay are the steps whose day is no limit: "at the latest" would say too much.
var onTheDay = strings.Fields(`dossier_deadline list_complaint_window_days list_complaint_resolve_days stop_candidate_complaints
	list_lawsuit_end campaign_end_hours_before list_changes_end_hours_before election_day rerun_or_supplementary_by`)

const begins = "polling_notice_period" // and goes on until election day

// forVoters are the steps that a voter has to know.
var forVoters = strings.Fields(`voter_list_posted list_complaint_window_days list_posted_at_polling_area election_day
	publish_HDND_results result_complaint_days`)

const soonSteps = 3 // are shown on the home page

// step is one milestone as a page shows it.
type step struct {
	site.Milestone
	State string
	First bool // of today's, or of the next: where the jump leads
}

// month is the steps of one month, or those that only an event dates.
type month struct {
	Title string
	Steps []step
}

// Steps are all milestones with their states.
func (v *view) Steps() []step {
	all, ahead := make([]step, len(v.Calendar)), v.dayAhead()
	for i, m := range v.Calendar {
		all[i] = step{Milestone: m, State: v.state(m.Date, ahead)}
	}
	for i := range all {
		switch {
		case all[i].Date == "" && v.over(all[i].Before):
			all[i].State = past
		case all[i].ID == begins && all[i].State == past && v.Today <= v.Day:
			all[i].State = begun
		}
	}
	if i := slices.IndexFunc(all, func(s step) bool { return s.State == today || s.State == next }); i >= 0 {
		all[i].First = true
	}
	return all
}

// dayAhead is the first day after today that has a step; empty: none.
func (v *view) dayAhead() string {
	for _, m := range v.Calendar { // days in this form compare as texts
		if m.Date > v.Today {
			return m.Date
		}
	}
	return ""
}

func (v *view) state(day, ahead string) string {
	switch {
	case day == "":
		return ""
	case day < v.Today:
		return past
	case day == v.Today:
		return today
	case day == ahead:
		return next
	}
	return later
}

// over reports whether the day of a step, named by its title, is past.
func (v *view) over(title string) bool {
	return slices.ContainsFunc(v.Calendar, func(m site.Milestone) bool {
		return m.Title == title && m.Date != "" && m.Date < v.Today
	})
}

// Months groups the steps. One without a day stands where the one before it stands,
// but for those at the end, which an event dates.
func (v *view) Months() (all []month) {
	title := ""
	for _, s := range v.Steps() {
		switch {
		case s.Date != "":
			title = words.Month(v.Lang, dayOf(s.Date))
		case s.Before == "":
			title = words.Text(v.Lang, "calendar.by_event")
		}
		if len(all) == 0 || all[len(all)-1].Title != title {
			all = append(all, month{Title: title})
		}
		last := &all[len(all)-1]
		last.Steps = append(last.Steps, s)
	}
	return all
}

// ForVoters are the steps that a voter has to know, in their order.
func (v *view) ForVoters() []step {
	return slices.DeleteFunc(v.Steps(), func(s step) bool { return !slices.Contains(forVoters, s.ID) })
}

// Soon are the next steps while election day is ahead.
func (v *view) Soon() []step {
	if v.Left <= 0 {
		return nil
	}
	ahead := slices.DeleteFunc(v.Steps(), func(s step) bool { return s.State == past || s.State == begun || s.Date == "" })
	return ahead[:min(soonSteps, len(ahead))]
}

// Coming reports whether a step of the calendar is today or ahead.
func (v *view) Coming() bool {
	return slices.ContainsFunc(v.Calendar, func(m site.Milestone) bool { return m.Date >= v.Today })
}

// IsNow names a state in words.
func (v *view) IsNow(s step) string { return words.Text(v.Lang, "calendar.is_"+s.State) }

// Mark is the shape beside a state's words.
func (s step) Mark() string {
	return map[string]string{past: "check", begun: "half", today: "dot", next: "arrow", later: "ring"}[s.State]
}

// Due says when a step falls: its day, or what it hangs on.
func (v *view) Due(s step) string {
	if s.Date == "" {
		return v.hangs(s)
	}
	day := v.LongDay(s.Date)
	if s.Minute > 0 {
		day = words.Clock(v.Lang, dayOf(s.Date).Add(time.Duration(s.Minute)*time.Minute)) + ", " + day
	}
	switch {
	case s.ID == begins:
		return words.Text(v.Lang, "calendar.from", day)
	case slices.Contains(onTheDay, s.ID):
		return day
	}
	return words.Text(v.Lang, "calendar.latest", day)
}

func (v *view) hangs(s step) string {
	after, before := lowerFirst(v.OfLaw(s.After)), lowerFirst(v.OfLaw(s.Before))
	switch {
	case s.Days > 0:
		return words.Text(v.Lang, "calendar.within", s.Days, after)
	case s.After != "":
		return words.Text(v.Lang, "calendar.between", after, before)
	}
	return words.Text(v.Lang, "calendar.before", before)
}

// LongDay prints a day with its weekday.
func (v *view) LongDay(day string) string {
	at := dayOf(day)
	if at.IsZero() {
		return day
	}
	return words.LongDay(v.Lang, at)
}

// Basis names the law of the election.
func (v *view) Basis() string { return words.Text(v.Lang, "calendar.law_"+v.Law) }

// OfLaw says what the law engine says.
func (v *view) OfLaw(text string) string {
	said, _ := words.OfLaw(v.Lang, text)
	return said
}

// Who names those who act.
func (v *view) Who(s step) string {
	all := strings.Split(s.Who, "; ")
	for i := range all {
		all[i] = v.OfLaw(all[i])
	}
	return words.Text(v.Lang, "calendar.who", strings.Join(all, "; "))
}

// dayOf is midnight of a day that is kept as YYYY-MM-DD; zero: it is none.
func dayOf(day string) time.Time {
	d, err := election.ParseDate(day)
	if err != nil {
		return time.Time{}
	}
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

func lowerFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToLower(first)) + text[size:]
}
