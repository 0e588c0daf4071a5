// Calendar: every dated step of an election, counted from election day. The
// plan of each stage hangs on it, and every "late" on a page comes from it.

package law

import (
	"cmp"
	"slices"

	"laphieu/election"
)

// Milestone is one dated step of the calendar: a row of rules.
type Milestone struct {
	ID      string // stable key, also of the setting where the offset is open: "voter_list_posted"
	Title   string // Vietnamese
	Who     string // Vietnamese: who acts
	Article string
	After   string // milestone or event that the days run from; empty for election day
	Before  string // milestone that it must precede, where the law gives no days
	Hours   bool   // the figures are hours before the poll opens
	In2015  Figure // days from election day or from After, negative before it
	In2025  Figure
}

func (m *Milestone) in(l election.Law) Figure {
	if l == election.Law2015 {
		return m.In2015
	}
	return m.In2025
}

// Milestones lists the calendar in the order of an election.
func Milestones() []Milestone { return slices.Clone(milestones) }

// Dated is a milestone of one election.
type Dated struct {
	ID      string
	Date    election.Date // last lawful day; zero where only an event gives it
	At      Clock         // hour of that day; zero where the whole day is meant
	Offset  *int          // days from election day; nil where Date is zero
	After   string        // what it hangs on; empty where election day
	Before  string        // what it must precede, where no days are given
	Days    int           // days from After; zero where the law gives none
	Article string
	Who     string // Vietnamese
	Title   string // Vietnamese
	Grade   Grade
	Note    string // Vietnamese
}

// Calendar gives every milestone of an election, the earliest first. A milestone
// that hangs on an event stands after that event; one that hangs on the voter
// list is dated as if the list was posted on its last day. Hours are those of a
// poll that opens when the law says.
func (rs RuleSet) Calendar(electionDay election.Date) []Dated {
	days := make([]Dated, len(milestones))
	place := make(map[string]election.Date, len(milestones)) // an undated row stands where the row before it stands
	var last election.Date
	for i := range milestones {
		days[i] = rs.dated(&milestones[i], electionDay)
		if !days[i].Date.IsZero() {
			last = days[i].Date
		}
		place[days[i].ID] = last
	}
	slices.SortStableFunc(days, func(a, b Dated) int {
		return cmp.Compare(place[b.ID].DaysUntil(place[a.ID]), 0)
	})
	return days
}

func (rs RuleSet) dated(m *Milestone, electionDay election.Date) Dated {
	f := m.in(rs.Law)
	d := Dated{
		ID: m.ID, After: m.After, Before: m.Before, Article: m.Article,
		Who: m.Who, Title: m.Title, Grade: f.Grade, Note: f.Note,
	}
	if m.After != "" && !f.None {
		d.Days, _ = rs.figure(m.ID, f)
	}
	if offset, ok := rs.offset(m); ok {
		d.Date, d.Offset = electionDay.AddDays(offset), &offset
	}
	if m.Hours {
		d.At = rs.hourly(m, electionDay).Clock
	}
	return d
}

// offset counts the days from election day to a milestone; ok is false where it
// hangs on an event.
func (rs RuleSet) offset(m *Milestone) (days int, ok bool) {
	n, ok := rs.figure(m.ID, m.in(rs.Law))
	switch {
	case !ok:
		return 0, false
	case m.Hours:
		day := election.Date{Year: 2000, Month: 1, Day: 1} // any day: only the difference counts
		return day.DaysUntil(rs.hourly(m, day).Date), true
	case m.After == "":
		return n, true
	}
	base := milestoneNamed(m.After)
	if base == nil {
		return 0, false
	}
	before, ok := rs.offset(base)
	return before + n, ok
}

// hourly is the moment of a milestone counted in hours, for a poll that opens
// when Article 71(1) says.
func (rs RuleSet) hourly(m *Milestone, electionDay election.Date) Moment {
	return rs.hoursBefore(m.ID, Moment{electionDay, rs.clock(pollOpens)})
}

func milestoneNamed(id string) *Milestone {
	for i := range milestones {
		if milestones[i].ID == id {
			return &milestones[i]
		}
	}
	return nil
}
