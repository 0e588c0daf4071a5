// Calendar: every dated step of an election, counted from election day.

package law

import "laphieu/election"

// Milestone is one dated step of the calendar: a row of rules.
type Milestone struct {
	ID      string // stable key, also of the setting where the offset is open: "voter_list_posted"
	Title   string // Vietnamese
	Who     string // Vietnamese: who acts
	Article string
	In2015  Figure // days from election day, negative before it
	In2025  Figure
}

func (m *Milestone) offset(l election.Law) Figure {
	if l == election.Law2015 {
		return m.In2015
	}
	return m.In2025
}

var milestones = []Milestone{}
