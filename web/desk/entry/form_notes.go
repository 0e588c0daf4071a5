// What is said about a sent form: each finding of the law and each fault beside
// the field where it is mended, and all of them once more at the top.

package entry

import (
	"errors"
	"slices"
	"strings"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/law"
	"laphieu/tally"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// manyFields is from how many fields on a finding marks one only: a sum of all
// votes would colour half the page.
const manyFields = 5

// blame sorts faults into those of a field and those of the whole form.
func (s *sheet) blame(faults []*election.Error) *notes {
	n := &notes{
		fields: map[string][]web.Finding{}, marked: map[string]web.FieldState{},
		names: map[string][][]string{}, named: map[string]bool{},
	}
	names := s.names()
	for _, fault := range faults {
		field := fault.Field
		if field == "kept" && s.sorts() {
			field = names[figureCount]
		}
		if !slices.Contains(names, field) {
			n.page = append(n.page, s.said(fault))
			continue
		}
		n.put(field, s.said(fault), field)
		n.marked[field] = web.FieldBlocked
	}
	return n
}

// put says something beside a field, and which fields it names: those are a key away
// from one another.
func (n *notes) put(at string, said web.Finding, names ...string) {
	n.fields[at] = append(n.fields[at], said)
	n.names[at] = append(n.names[at], names)
	for _, name := range names {
		n.named[name] = true
	}
}

// impossible are the findings that an act refused figures with.
func impossible(err error) (found []election.Finding, is bool) {
	var broken *acts.Impossible
	if errors.As(err, &broken) {
		return broken.Findings, true
	}
	return nil, false
}

// broken puts findings beside their fields.
func (s *sheet) broken(found []election.Finding) *notes {
	n := s.blame(nil)
	n.asPaper = true
	for i := range found {
		f := &found[i]
		fields := s.fieldsOf(f)
		at := anchor(fields)
		n.put(at, s.finding(f), fields...)
		if len(fields) >= manyFields {
			fields = []string{at}
		}
		for _, name := range fields {
			if f.Severity == election.Block || n.marked[name] == "" {
				n.marked[name] = level(f)
			}
		}
		n.order = append(n.order, *f)
	}
	return n
}

func level(f *election.Finding) web.FieldState {
	if f.Severity == election.Block {
		return web.FieldBlocked
	}
	return web.FieldWarned
}

// finding says a finding of the law: what is wrong first, how to mend it after.
func (s *sheet) finding(f *election.Finding) web.Finding {
	text, remedy, _ := strings.Cut(f.Text, ". ")
	if remedy != "" {
		text += "."
	}
	out := web.Finding{Level: web.FindingWarn, Article: seat.Article(s.Lang, f.Article), Rule: f.Rule, Text: text, Remedy: remedy}
	if f.Severity == election.Block {
		out.Level = web.FindingBlock
	}
	return out
}

// fieldsOf names the fields of a finding as the form does.
func (s *sheet) fieldsOf(f *election.Finding) (all []string) {
	names := s.names()
	for _, name := range f.Fields {
		if id, votes := strings.CutPrefix(name, "votes."); votes {
			for i := range s.people {
				if string(s.people[i].ID) == id {
					name = names[len(names)-len(s.people)+i]
				}
			}
		}
		if name == "kept" && s.sorts() {
			name = names[figureCount]
		}
		if slices.Contains(names, name) {
			all = append(all, name)
		}
	}
	return all
}

// anchor is the field that a finding stands beside: the first of its ballots by
// names, else of its votes, else the last of its counts.
func anchor(fields []string) string {
	for _, begin := range []string{"kept[", "votes["} {
		for _, name := range fields {
			if strings.HasPrefix(name, begin) {
				return name
			}
		}
	}
	if len(fields) == 0 {
		return "listed"
	}
	return fields[len(fields)-1]
}

// summary leads from the top of the form to each field.
func (s *sheet) summary(n *notes) (all web.FindingSummary) {
	if n == nil {
		return all
	}
	fields := s.fields()
	for _, f := range fields {
		for i, said := range n.fields[f.Name] {
			id := web.NumberField{Place: f.Place}.ID()
			text := words.Text(s.Lang, "entry.at_field", f.Place, f.Label, said.Text)
			if said.Rule != "" { // its sentence names the figure
				text = words.Text(s.Lang, "field.place", f.Place) + ": " + said.Text
			}
			all.Items = append(all.Items, web.FindingLink{Level: said.Level, Field: id, Text: text, Others: s.others(fields, f.Name, n.names[f.Name][i])})
		}
	}
	return all
}

// others lead to what else a finding names, in the order of the paper.
func (s *sheet) others(fields []field, at string, names []string) (all []web.Link) {
	for _, f := range fields {
		if f.Name != at && slices.Contains(names, f.Name) {
			all = append(all, web.Link{Text: words.Text(s.Lang, "field.place", f.Place), Href: "#" + web.NumberField{Place: f.Place}.ID()})
		}
	}
	return all
}

// check is one relation that the browser looks at while figures are typed: a help
// and no more, the server decides.
type check struct {
	Kind string // "most": left is not more than right; "sum": left and more are right; "votes": each, and together
	Left, More, Right,
	Text string
}

// checks are the relations of a sheet in the browser's few words.
func (s *sheet) checks() []check {
	say := func(key string) string { return words.Text(s.Lang, key) }
	return []check{
		{"most", "voted", "", "listed", say("entry.check_voted")},
		{"most", "collected", "", "issued", say("entry.check_collected")},
		{"most", "collected", "", "voted", say("entry.check_overcount")},
		{"sum", "valid", "invalid", "collected", say("entry.check_sum")},
		{"votes", "", "", "valid", say("entry.check_votes")},
	}
}

// judged are the findings of figures that two people agree on.
func (s *sheet) judged(figures *election.Sheet) []election.Finding {
	if len(figures.Votes) != len(s.people) || figures.Listed == tally.NotGiven {
		return nil
	}
	return law.RuleSet{}.AppendFindings(nil, s.contest(), figures)
}
