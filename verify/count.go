// The recount: what the rows of the count say, computed again from the readings
// that people typed, constituency by constituency.
//
// It rests on one sentence: a value stands when two people's last readings of it
// are the same. Everything here is written from that sentence, from
// docs/state/sheet.md and from docs/formats.md, and shares nothing with the rooms
// that add up and write while the count goes on.

package verify

import (
	"strconv"

	"laphieu/election"
	"laphieu/law"
)

// Recounted is how much was computed again.
type Recounted struct {
	Sheets   int64 // from their readings
	Readings int64 //
	Outcomes int64 // asked of the law and of the second opinion
}

// recount computes everything of one commune again. It holds one constituency at
// a time.
type recount struct {
	*communeCheck
	elections map[string]*rulesOf // of the constituencies on this page
}

// rulesOf is what an election says about its own count.
type rulesOf struct {
	law     election.Law
	day     string
	stage   string
	answers map[string]string
}

// counted are the tables without which nothing can be recounted.
var counted = []string{
	"election", "setting", "election_stage", "level_contest", "polling_area", "constituency", "constituency_area", "nominee",
	"balloting", "sheet", "reading", "decision", "outcome", "withdrawal", "announcement", "publication",
}

// pageSize bounds the constituencies that are listed at once.
const pageSize = 128

const selectConstituencies = `SELECT c.election, c.level, c.constituency, c.name, c.seats,
		e.law, e.day, COALESCE(t.stage, 'preparing')
	FROM constituency c
	JOIN election e ON e.commune = c.commune AND e.id = c.election
	LEFT JOIN election_stage t ON t.commune = c.commune AND t.election = c.election
	WHERE c.commune = $1 AND (c.election, c.level, c.constituency) > ($2, $3, $4)
	ORDER BY c.election, c.level, c.constituency LIMIT $5`

// recount goes through the commune's constituencies in the order of their keys.
func (c *communeCheck) recount() error {
	for _, table := range counted {
		if !c.readable[table] {
			return nil // its own finding says so
		}
	}
	r := &recount{communeCheck: c}
	var last constituency
	for {
		page, err := r.page(last)
		if err := c.damaged("constituency", err); err != nil || len(page) == 0 {
			return firstError(err, r.announcements)
		}
		for i := range page {
			if err := page[i].check(); err != nil {
				return err
			}
		}
		last = page[len(page)-1]
	}
}

func firstError(err error, otherwise func() error) error {
	if err != nil {
		return err
	}
	return otherwise()
}

// page reads the next constituencies and the rules of their elections.
func (r *recount) page(after constituency) (page []constituency, err error) {
	r.elections = map[string]*rulesOf{}
	err = r.each(8, selectConstituencies, func(cells []any) {
		c := constituency{
			recount: r, election: textOf(cells[0]), level: textOf(cells[1]), id: textOf(cells[2]),
			name: textOf(cells[3]), seats: wholeOf(cells[4]),
		}
		if r.elections[c.election] == nil {
			r.elections[c.election] = &rulesOf{
				law: election.Law(textOf(cells[5])), day: textOf(cells[6]), stage: textOf(cells[7]), answers: map[string]string{},
			}
		}
		page = append(page, c)
	}, r.code, after.election, after.level, after.id, int64(pageSize))
	for id, rules := range r.elections {
		if err != nil {
			break
		}
		err = r.each(2, `SELECT key, value FROM setting WHERE commune = $1 AND election = $2 ORDER BY key`, func(cells []any) {
			if len(rules.answers) < maxAnswers && !election.IsBoardSetting(textOf(cells[0])) {
				rules.answers[textOf(cells[0])] = textOf(cells[1])
			}
		}, r.code, id)
	}
	return page, err
}

// maxAnswers bounds the answers of one election; the law has some dozens of
// questions.
const maxAnswers = 1000

// set is the law with the election's answers.
func (e *rulesOf) set() (law.RuleSet, error) { return law.NewRuleSet(e.law, e.answers) }

// textOf and wholeOf take a cell as the schema has it; the empty value stands for
// anything else, which the comparison with the log has named.
func textOf(cell any) string {
	text, _ := cell.(string)
	return text
}

func wholeOf(cell any) int64 {
	n, _ := cell.(int64)
	return n
}

// keyOf writes a row's key as entries do.
func keyOf(parts ...any) string {
	var key []byte
	for i, part := range parts {
		if i > 0 {
			key = append(key, '/')
		}
		switch part := part.(type) {
		case string:
			key = appendKey(key, part)
		case int64:
			key = strconv.AppendInt(key, part, 10)
		}
	}
	return string(key)
}
