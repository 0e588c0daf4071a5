// A constituency: what was set up for it, and its rounds of voting held against
// that.

package verify

import (
	"slices"

	"laphieu/election"
)

// constituency is one constituency with what was set up for it.
type constituency struct {
	*recount
	election, level, id string
	name                string
	seats               int64

	areas    []string             // in the order of the set-up
	nominees []election.Candidate // in ballot order
	rounds   []*balloting
}

// check reads the constituency and recounts each of its rounds in order.
func (c *constituency) check() error {
	if err := c.read(); err != nil {
		return c.damaged("constituency", err)
	}
	for i, b := range c.rounds {
		if !b.listed() {
			continue
		}
		b.againstSetup(i)
		if err := b.count(); err != nil {
			return c.damaged("sheet", err)
		}
		b.heldAgain()
		if err := b.outcomes(); err != nil {
			return c.damaged("outcome", err)
		}
		b.takenBack()
	}
	c.bases()
	return c.announced()
}

func (c *constituency) read() error {
	key := []any{c.code, c.election, c.level, c.id}
	err := c.each(1, `SELECT a.area FROM constituency_area a
		LEFT JOIN polling_area p ON p.commune = a.commune AND p.election = a.election AND p.area = a.area
		WHERE a.commune = $1 AND a.election = $2 AND a.level = $3 AND a.constituency = $4 ORDER BY p.position, a.area`,
		func(cells []any) {
			if len(c.areas) <= election.MaxAreas {
				c.areas = append(c.areas, textOf(cells[0]))
			}
		}, key...)
	if err != nil {
		return err
	}
	err = c.each(5, `SELECT candidate, name, sex, born, struck FROM nominee
		WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4 ORDER BY position, candidate`,
		func(cells []any) {
			born, _ := election.ParsePartialDate(textOf(cells[3]))
			if len(c.nominees) <= election.MaxCandidates {
				c.nominees = append(c.nominees, election.Candidate{
					ID: election.CandidateID(textOf(cells[0])), Name: textOf(cells[1]), Sex: election.Sex(textOf(cells[2])),
					Born: born, Struck: wholeOf(cells[4]) == 1,
				})
			}
		}, key...)
	if err != nil {
		return err
	}
	return c.each(7, `SELECT b.round, b.kind, b.seats, b.day, b.areas, b.candidates,
			CASE WHEN x.number IS NULL THEN 0 ELSE 1 END FROM balloting b
		LEFT JOIN withdrawal x ON x.commune = b.commune AND x.election = b.election AND x.level = b.level
			AND x.constituency = b.constituency AND x.round = b.round AND x.number = 0
		WHERE b.commune = $1 AND b.election = $2 AND b.level = $3 AND b.constituency = $4 ORDER BY b.round`,
		func(cells []any) {
			if len(c.rounds) <= election.MaxRounds {
				c.rounds = append(c.rounds, &balloting{
					constituency: c, round: wholeOf(cells[0]), kind: election.Round(textOf(cells[1])), toFill: wholeOf(cells[2]),
					day: textOf(cells[3]), areasText: textOf(cells[4]), candidatesText: textOf(cells[5]), withdrawn: wholeOf(cells[6]) == 1,
				})
			}
		}, key...)
}

// nominee finds a candidate of the official list.
func (c *constituency) nominee(id string) (position int, found bool) {
	position = slices.IndexFunc(c.nominees, func(n election.Candidate) bool { return string(n.ID) == id })
	return position, position >= 0
}

// balloting is one round of voting in a constituency.
type balloting struct {
	*constituency
	round                     int64
	kind                      election.Round
	toFill                    int64
	day                       string
	areasText, candidatesText string
	withdrawn                 bool // it was opened by mistake and taken back

	voting     []string                  // its areas
	candidates []string                  // in ballot order
	decisions  []election.Decision       // that stand
	ever       []election.Decision       // and those that were taken back
	typed      []string                  // areas of whose sheet a reading stands
	agreed     map[string]election.Sheet // by area: rows that stand as agreed
	sheets     map[string]bool           // the areas that have a row
	standing   *answer                   // of the outcome that stands
	stands     int64                     // its version

	bare, decided, excused *election.Contest // what a sheet is judged by: without decisions, with them, with any there ever was
}

func (b *balloting) key() string { return keyOf(b.election, b.level, b.id, b.round) }

func (b *balloting) wrong(code Code, column string, args ...any) {
	b.add(Finding{Code: code, Commune: b.code, Table: "balloting", Key: b.key(), Column: column, Args: args})
}

// listed reads the lists of the round; without them nothing of it can be counted.
func (b *balloting) listed() bool {
	ok := true
	if b.voting, ok = words(b.areasText, election.MaxAreas); !ok {
		b.wrong(CountMalformed, "areas")
		return false
	}
	if b.candidates, ok = words(b.candidatesText, election.MaxCandidates); !ok {
		b.wrong(CountMalformed, "candidates")
		return false
	}
	if b.toFill < 1 || b.toFill > election.MaxCandidates || b.round < 1 || b.round > election.MaxRounds {
		b.wrong(CountMalformed, "seats")
		return false
	}
	return true
}

// againstSetup holds the round against the official list, and a later one
// against the first.
func (b *balloting) againstSetup(place int) {
	if b.elections[b.election].stage == string(election.Preparing) {
		b.wrong(CountNotOpen, "")
	}
	if int64(place+1) != b.round {
		b.wrong(RoundUnlike, "round")
	}
	if (b.kind == election.First) != (b.round == 1) {
		b.wrong(RoundUnlike, "kind")
	}
	if b.round == 1 {
		b.first()
		return
	}
	b.later()
}

// first: the whole constituency votes on its whole list on election day.
func (b *balloting) first() {
	if b.toFill != b.seats {
		b.wrong(RoundUnlike, "seats")
	}
	if b.day != b.elections[b.election].day {
		b.wrong(RoundUnlike, "day")
	}
	if !slices.Equal(b.voting, b.areas) {
		b.wrong(RoundUnlike, "areas")
	}
	var list []string
	for _, n := range b.nominees {
		list = append(list, string(n.ID))
	}
	if !slices.Equal(b.candidates, list) {
		b.wrong(RoundUnlike, "candidates")
	}
}

// later: no seat, area or candidate comes that was not there before.
func (b *balloting) later() {
	if b.toFill > b.seats {
		b.wrong(RoundUnlike, "seats")
	}
	if !ordered(b.voting, func(area string) int { return slices.Index(b.areas, area) }) {
		b.wrong(RoundUnlike, "areas")
	}
	if !ordered(b.candidates, func(id string) int { i, _ := b.nominee(id); return i }) {
		b.wrong(RoundUnlike, "candidates")
	}
}

// ordered reports whether each has a place, and all are in the order of their
// places.
func ordered(list []string, place func(string) int) bool {
	before := -1
	for _, one := range list {
		at := place(one)
		if at <= before {
			return false
		}
		before = at
	}
	return true
}
