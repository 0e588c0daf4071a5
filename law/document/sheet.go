// The sheets of a contest, with the papers that may stand beside them.

package document

import (
	"fmt"
	"maps"
	"slices"

	"laphieu/election"
)

type sheet struct {
	Area      string            `json:"area"`
	Listed    *int64            `json:"listed"`
	Voted     *int64            `json:"voted"`
	Issued    *int64            `json:"issued"`
	Collected *int64            `json:"collected"`
	Valid     *int64            `json:"valid"`
	Invalid   *int64            `json:"invalid"`
	Votes     map[string]*int64 `json:"votes"`
	Kept      []*int64          `json:"kept,omitempty"`
	Inventory *inventory        `json:"inventory,omitempty"`
	Roll      *roll             `json:"roll,omitempty"`
}

type inventory struct {
	Received  *int64          `json:"received"`
	Issued    *int64          `json:"issued"`
	Exchanged *int64          `json:"exchanged"`
	Unused    *int64          `json:"unused"`
	Lines     []inventoryLine `json:"lines,omitempty"`
}

type inventoryLine struct {
	Name   string   `json:"name"`
	Levels []*int64 `json:"levels"`
	Total  *int64   `json:"total"`
}

type roll struct {
	Total    *int64 `json:"total"`
	Male     *int64 `json:"male"`
	Female   *int64 `json:"female"`
	National *int64 `json:"national,omitempty"`
	Province *int64 `json:"province,omitempty"`
	District *int64 `json:"district,omitempty"`
	Commune  *int64 `json:"commune,omitempty"`
}

func (w *contest) sheets(m *members, c *election.Contest) []election.Sheet {
	if w.Sheets == nil {
		m.refuse("sheets", "member_missing")
	}
	known := make(map[string]bool, len(c.Areas))
	for _, a := range c.Areas {
		known[string(a)] = true
	}
	seen := make(map[string]bool, len(w.Sheets))
	sheets := make([]election.Sheet, 0, min(len(w.Sheets), len(c.Areas)))
	for i := range w.Sheets {
		x, at := &w.Sheets[i], fmt.Sprintf("sheets[%d].", i)
		m.id(at+"area", x.Area)
		if !known[x.Area] {
			m.refuse(at+"area", "area_unknown", x.Area)
		}
		m.once(at+"area", seen, x.Area)
		sheets = append(sheets, x.sheet(m, at, c))
		if m.err != nil {
			return nil
		}
	}
	return sheets
}

func (x *sheet) sheet(m *members, at string, c *election.Contest) election.Sheet {
	return election.Sheet{
		Area: election.AreaID(x.Area),
		Figures: election.Figures{
			Listed: m.count(at+"listed", x.Listed), Voted: m.count(at+"voted", x.Voted),
			Issued: m.count(at+"issued", x.Issued), Collected: m.count(at+"collected", x.Collected),
			Valid: m.count(at+"valid", x.Valid), Invalid: m.count(at+"invalid", x.Invalid),
		},
		Votes:     x.votes(m, at, c),
		Kept:      x.kept(m, at, c),
		Inventory: x.Inventory.inventory(m, at+"inventory."),
		Roll:      x.Roll.totals(m, at+"roll."),
	}
}

// votes takes one number for each candidate, and none for anybody else.
func (x *sheet) votes(m *members, at string, c *election.Contest) []int64 {
	votes := make([]int64, len(c.Candidates))
	for i := range c.Candidates {
		id := string(c.Candidates[i].ID)
		votes[i] = m.count(at+"votes."+id, x.Votes[id])
	}
	if len(x.Votes) == len(c.Candidates) {
		return votes // each candidate has a number, so nobody else can
	}
	for _, id := range slices.Sorted(maps.Keys(x.Votes)) {
		if _, found := c.Candidate(election.CandidateID(id)); !found {
			m.refuse(at+"votes."+id, "candidate_unknown", id)
		}
	}
	return votes
}

func (x *sheet) kept(m *members, at string, c *election.Contest) []int64 {
	if x.Kept == nil {
		return nil
	}
	if len(x.Kept) != c.Seats {
		m.refuse(at+"kept", "kept_length", len(x.Kept), c.Seats)
	}
	return m.counts(at+"kept", x.Kept)
}

func (m *members) counts(field string, numbers []*int64) []int64 {
	counts := make([]int64, len(numbers))
	for i, n := range numbers {
		counts[i] = m.count(fmt.Sprintf("%s[%d]", field, i), n)
	}
	return counts
}

func (x *inventory) inventory(m *members, at string) *election.Inventory {
	if x == nil {
		return nil
	}
	v := &election.Inventory{
		Received: m.count(at+"received", x.Received), Issued: m.count(at+"issued", x.Issued),
		Exchanged: m.count(at+"exchanged", x.Exchanged), Unused: m.count(at+"unused", x.Unused),
	}
	if !m.length(at+"lines", len(x.Lines), 0, MaxLines) {
		return nil
	}
	for i, l := range x.Lines {
		line := fmt.Sprintf("%slines[%d].", at, i)
		if !m.length(line+"levels", len(l.Levels), 1, len(election.Levels)) {
			return nil
		}
		v.Lines = append(v.Lines, election.InventoryLine{
			Name: m.text(line+"name", l.Name), Levels: m.counts(line+"levels", l.Levels), Total: m.count(line+"total", l.Total),
		})
	}
	return v
}

// MaxLines is the number of lines that the inventory form prints.
const MaxLines = 4

func (x *roll) totals(m *members, at string) *election.RollTotals {
	if x == nil {
		return nil
	}
	r := &election.RollTotals{
		Total: m.count(at+"total", x.Total), Male: m.count(at+"male", x.Male), Female: m.count(at+"female", x.Female),
		Rights: map[election.Level]int64{},
	}
	for _, l := range []struct {
		level election.Level
		n     *int64
	}{
		{election.National, x.National},
		{election.Province, x.Province},
		{election.District, x.District},
		{election.Commune, x.Commune},
	} {
		if l.n != nil {
			r.Rights[l.level] = m.count(at+string(l.level), l.n)
		}
	}
	return r
}
