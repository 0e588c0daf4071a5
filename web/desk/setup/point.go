// Points that the law leaves open: a choice between answers, or a number that was
// not found in a source. Each has a default, an article, and why it is open.

package setup

import (
	"strconv"

	"laphieu/election"
	"laphieu/law"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// point is one open point of an election.
type point struct {
	Key, Text, Article, Note string
	Now                      string // the answer in force
	Answered                 bool   // by the election, not by default
	Href                     string // empty: to look at only

	standard string   // the default
	choices  []string // empty: a number
	unit     string
	value    string // as answered; empty: default
	board    bool   // of the board, and no question of the law
}

// points lists every open point of a version of the law, by chapter.
func points(l election.Law, answers map[string]string) (all []chapter) {
	for i, c := range law.Chapters() {
		one := chapter{ID: "chuong-" + strconv.Itoa(i), Title: c.Title}
		for _, s := range c.Settings {
			if !s.AppliesTo(l) {
				continue
			}
			one.Points = append(one.Points, point{
				Key: s.Key, Text: s.Text, Article: s.Article, Note: s.Note, standard: s.Default(), choices: s.Choices, value: answers[s.Key],
			})
		}
		for _, n := range c.Constants {
			one.add(n.Key, n.Text, n.Article, n.Unit, figure(l, n.In2015, n.In2025), answers)
		}
		if i == 0 { // the calendar's own chapter lists no constants
			for _, m := range law.Milestones() {
				one.add(m.ID, m.Title, m.Article, dayUnit(m.Hours), figure(l, m.In2015, m.In2025), answers)
			}
		}
		if len(one.Points) > 0 {
			all = append(all, one)
		}
	}
	return all
}

func figure(l election.Law, then, now law.Figure) law.Figure {
	if l == election.Law2015 {
		return then
	}
	return now
}

func dayUnit(hours bool) string {
	if hours {
		return "giờ"
	}
	return "ngày"
}

// add adds a number where this version of the law, or the house, leaves it to the
// election.
func (c *chapter) add(key, text, article, unit string, f law.Figure, answers map[string]string) {
	if f.None || !f.Grade.Asked() {
		return
	}
	c.Points = append(c.Points, point{
		Key: key, Text: text, Article: article, Note: f.Note, unit: unit,
		standard: strconv.Itoa(max(f.N, -f.N)), value: answers[key],
	})
}

// chapters are the points ready to be read.
func chapters(lang words.Lang, e *election.Election, answers map[string]string, mayChange bool) []chapter {
	all := points(e.Law, answers)
	for i := range all {
		for j := range all[i].Points {
			p := &all[i].Points[j]
			p.Answered = p.value != ""
			p.Article = seat.Article(lang, p.Article)
			p.Now = p.say(lang, p.standard)
			if p.Answered {
				p.Now = p.say(lang, p.value)
			}
			if mayChange {
				p.Href = electionPath(e.ID) + "/" + p.Key
			}
		}
	}
	return all
}

// find is one point of an election, or a setting of its board.
func find(lang words.Lang, e *election.Election, answers map[string]string, key string) (point, bool) {
	for _, p := range boardPoints(lang, answers) {
		if p.Key == key {
			return p, true
		}
	}
	for _, c := range points(e.Law, answers) {
		for _, p := range c.Points {
			if p.Key == key {
				return p, true
			}
		}
	}
	return point{}, false
}

// say prints an answer: a choice with its key, which the note speaks of, or a
// number with its unit.
func (p *point) say(lang words.Lang, answer string) string {
	if len(p.choices) == 0 {
		return answer + "\u00a0" + p.unit
	}
	if p.board {
		return words.Text(lang, "setup.board_"+answer)
	}
	if key, known := ChoiceKey(p.Key, answer); known {
		return words.Text(lang, key) + " (" + answer + ")"
	}
	return answer
}

// input asks for the answer. Without one the default holds.
func (p *point) input(lang words.Lang) web.Input {
	standard := words.Text(lang, "setup.default", p.say(lang, p.standard))
	in := web.Input{Name: "value", Label: words.Text(lang, "setup.answer"), Value: p.value, Optional: true, First: true}
	if len(p.choices) == 0 {
		in.Kind, in.Note = web.NumberInput, words.Text(lang, "setup.number_note", standard, p.unit)
		return in
	}
	in.Kind = web.RadioInput
	in.Options = []web.Option{{Value: "", Text: standard}}
	for _, c := range p.choices {
		in.Options = append(in.Options, web.Option{Value: c, Text: p.say(lang, c)})
	}
	return in
}
