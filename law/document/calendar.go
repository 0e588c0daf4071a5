// The calendar as a document.

package document

import (
	"laphieu/election"
	"laphieu/law"
)

type calendar struct {
	Format      string      `json:"format"`
	Law         string      `json:"law"`
	ElectionDay string      `json:"election_day"`
	Milestones  []milestone `json:"milestones"`
	Findings    []finding   `json:"findings"`
}

type milestone struct {
	ID      string `json:"id"`
	Date    string `json:"date,omitempty"`
	Time    string `json:"time,omitempty"` // hour of the day, where the law counts hours
	Offset  *int   `json:"offset,omitzero"`
	After   string `json:"after,omitempty"`
	Days    *int   `json:"days,omitzero"` // from After
	Before  string `json:"before,omitempty"`
	Article string `json:"article"`
	Who     string `json:"who"`
	Title   string `json:"title"`
	Grade   string `json:"grade"`
	Note    string `json:"note,omitempty"`
}

// Calendar writes laphieu/calendar/v1: every milestone of an election.
func Calendar(rules law.RuleSet, electionDay election.Date) ([]byte, error) {
	w := calendar{
		Format: FormatCalendar, Law: string(rules.Law), ElectionDay: electionDay.String(),
		Findings: wireFindings(law.CheckElectionDay(electionDay)),
	}
	for _, d := range rules.Calendar(electionDay) {
		w.Milestones = append(w.Milestones, wireMilestone(d))
	}
	return write(w)
}

func wireMilestone(d law.Dated) milestone {
	m := milestone{
		ID: d.ID, Offset: d.Offset, After: d.After, Before: d.Before, Article: d.Article,
		Who: d.Who, Title: d.Title, Grade: string(d.Grade), Note: d.Note,
	}
	if !d.Date.IsZero() {
		m.Date = d.Date.String()
	}
	if d.At != 0 {
		m.Time = d.At.String()
	}
	if d.Days != 0 {
		m.Days = &d.Days
	}
	return m
}
