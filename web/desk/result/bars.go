// What each candidate and each polling area has: bars with the half that decides,
// and the sheets that make the sum.

package result

import (
	"cmp"
	"slices"

	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/seat"
)

// wholeBar is the length of a bar that holds every valid ballot.
const wholeBar = 1000

// bars lists the candidates, most votes first, and says how many are needed.
func (o *round) bars() (majority string, all []votes) {
	valid := o.Outcome.Totals.Valid
	above := o.Level.Elsewhere()
	for i := range o.Outcome.Candidates {
		c := &o.Outcome.Candidates[i]
		one := votes{
			ID: string(c.ID), Name: o.Candidate(o.id, c.ID), Votes: o.counted(c.Votes), Share: o.share(c.Percent),
			Elected: c.Elected, Struck: o.Contest.Candidates[i].Struck,
		}
		if valid > 0 {
			one.Width = min(wholeBar*c.Votes/valid, wholeBar)
		}
		if !above {
			one.Word = o.verdict(c, one.Struck)
		}
		all = append(all, one)
	}
	order := map[string]int64{}
	for _, c := range o.Outcome.Candidates {
		order[string(c.ID)] = c.Votes
	}
	slices.SortStableFunc(all, func(a, b votes) int { return cmp.Compare(order[b.ID], order[a.ID]) })
	if valid > 0 && !above {
		majority = o.say("result.majority", valid/2+1, valid)
	}
	return majority, all
}

// verdict is a candidate's word, once the law has one.
func (o *round) verdict(c *election.CandidateResult, struck bool) string {
	switch {
	case c.Elected:
		return o.say("result.is_elected")
	case struck:
		return o.say("result.is_struck")
	case slices.Contains(o.Outcome.Tied, c.ID):
		return o.say("result.is_tied")
	case o.Outcome.Status == election.Decided || o.Outcome.Status == election.TieUnresolved:
		return o.say("result.is_not")
	}
	return ""
}

// areas lists the polling areas with the sheets that count. Of a sheet that does
// not agree there is its state and no figure.
func (o *round) areas() web.Table {
	t := web.Table{Caption: o.say("result.areas"), Columns: []web.Column{
		{Title: o.say("result.area")},
		{Title: o.say("result.state")},
		{Title: o.say("result.listed"), Figure: true},
		{Title: o.say("result.voted"), Figure: true},
		{Title: o.say("result.turnout"), Figure: true},
		{Title: o.say("result.issued"), Figure: true},
		{Title: o.say("result.collected"), Figure: true},
		{Title: o.say("result.valid"), Figure: true},
		{Title: o.say("result.invalid"), Figure: true},
	}}
	agreed := map[election.AreaID]*election.Sheet{}
	for i := range o.Contest.Sheets {
		agreed[o.Contest.Sheets[i].Area] = &o.Contest.Sheets[i]
	}
	for _, area := range o.Contest.Areas {
		cells := []web.Cell{{Text: o.Area(area), Href: o.sheetPage(area)}, o.state(area)}
		if s := agreed[area]; s != nil {
			cells = append(cells, o.figures(&s.Figures)...)
		} else {
			cells = append(cells, make([]web.Cell, len(t.Columns)-len(cells))...)
		}
		t.Rows = append(t.Rows, web.TableRow{Cells: cells})
	}
	t.Sum = append([]web.Cell{{Text: o.say("result.sum")}, {}}, o.figures(&o.Outcome.Totals.Figures)...)
	return t.Filled()
}

func (o *round) figures(f *election.Figures) []web.Cell {
	return []web.Cell{
		{Text: o.counted(f.Listed)},
		{Text: o.counted(f.Voted)},
		{Text: shareOf(o.Lang, f.Voted, f.Listed)},
		{Text: o.counted(f.Issued)},
		{Text: o.counted(f.Collected)},
		{Text: o.counted(f.Valid)},
		{Text: o.counted(f.Invalid)},
	}
}

// state is where an area's sheet stands; one of an earlier round says so.
func (o *round) state(area election.AreaID) web.Cell {
	for i := range o.Sheets {
		if o.Sheets[i].Area == area {
			return web.Cell{State: names.Tag(o.Sheets[i].State)}
		}
	}
	return web.Cell{Text: o.say("result.carried")}
}

// sheetPage leads to an area's sheet of this round.
func (o *round) sheetPage(area election.AreaID) string {
	for i := range o.Sheets {
		if o.Sheets[i].Area == area {
			return seat.SheetHistory(o.vote, o.Sheets[i].SheetID, "")
		}
	}
	return ""
}
