// The commune's sums: for each level what was voted so far and who decides it, and
// how many of the council's seats are filled.

package result

import (
	"net/http"
	"strings"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// listPage lists results, or whatever else each has a page of its own.
type listPage struct {
	web.Page
	Next   *web.NextStep
	Cards  []card
	Levels []level
	Items  []web.Item
	Empty  *web.Blank
	Facts  []seat.Fact
	Ways   []web.Link
}

// level is one contest of the commune.
type level struct {
	Band     web.ContestBand
	Progress web.Progress
	Table    web.Table
}

// List shows the sums, or to a polling team its own sheets.
func (h Page) List(w http.ResponseWriter, r *http.Request) error {
	p := &listPage{Page: h.Desk.Page(r, words.Text(h.Lang(r), "nav.results"))}
	p.Head.AsOf = p.At
	s, vote := seat.Of(r), seat.Target(r).Election
	err := h.View(r, func(v *store.View) error {
		c, err := readCommune(v, h.Lang(r), vote)
		if err != nil {
			return err
		}
		if !s.Reaches(access.ViewResults, access.Target{Election: vote}) {
			p.Items = c.papers(s)
			return nil
		}
		p.Levels, p.Cards = c.levels(), c.cards()
		p.Next, p.Facts = c.next(s), c.announcements()
		p.Ways = c.ways(s)
		return nil
	})
	if err != nil {
		return err
	}
	if len(p.Levels) == 0 && len(p.Items) == 0 {
		p.Empty = &web.Blank{Drawing: "box", Title: words.Text(h.Lang(r), "result.none"), Text: words.Text(h.Lang(r), "result.none_text")}
	}
	return ListView.Write(w, http.StatusOK, p)
}

// papers are the sheets of the areas that somebody may see.
func (c *commune) papers(s *seat.Seat) (all []web.Item) {
	for i := range c.sheets {
		sheet := &c.sheets[i]
		if s.Reaches(access.ViewResults, access.Target{Election: c.vote, Area: sheet.Area}) {
			all = append(all, web.Item{
				Name: c.Area(sheet.Area) + ": " + c.Title(sheet.Level), Href: seat.SheetHistory(c.vote, sheet.SheetID, ""),
				Text: c.Constituency(sheet.BallotingID) + " · " + words.Text(c.Lang, string(names.Tag(sheet.State))),
			})
		}
	}
	return all
}

// levels are the contests with a row for each constituency.
func (c *commune) levels() (all []level) {
	for i := range c.Setup.Contests {
		contest := &c.Setup.Contests[i]
		sum := c.sum(contest.Level)
		if sum.areas == 0 {
			continue
		}
		one := level{Band: c.Band(election.BallotingID{Level: contest.Level, Round: 1})}
		one.Band.Where = ""
		one.Progress = web.Progress{Label: c.say("result.sheets"), Done: sum.agreed, Total: sum.areas, Unit: c.say("result.sheets_unit")}
		one.Table = c.table(contest, &sum)
		all = append(all, one)
	}
	return all
}

func (c *commune) table(contest *election.LevelContest, sum *sums) web.Table {
	t := web.Table{Caption: c.Title(contest.Level), Columns: []web.Column{
		{Title: c.say("result.constituency")},
		{Title: c.say("result.area")},
		{Title: c.say("result.sheets_short"), Figure: true},
		{Title: c.say("result.listed"), Figure: true},
		{Title: c.say("result.voted"), Figure: true},
		{Title: c.say("result.turnout_short"), Figure: true},
		{Title: c.say("result.valid_short"), Figure: true},
		{Title: c.say("result.invalid"), Figure: true},
	}}
	own := !contest.Elsewhere()
	if own {
		t.Columns = append(t.Columns, web.Column{Title: c.say("result.elected_short"), Figure: true})
	}
	for i := range c.ballotings {
		if b := &c.ballotings[i]; b.Level == contest.Level {
			t.Rows = append(t.Rows, web.TableRow{Cells: c.row(&b.Balloting, own)})
		}
	}
	t.Sum = append([]web.Cell{{Text: c.say("result.sum")}, {}}, c.figures(sum)...)
	if own {
		elected, seats := c.filled(contest.Level)
		t.Sum = append(t.Sum, web.Cell{Text: c.say("result.of", elected, seats)})
	}
	return t.Filled()
}

// row is one round of one constituency.
func (c *commune) row(b *election.Balloting, own bool) []web.Cell {
	var part sums
	for i := range c.sheets {
		if c.sheets[i].BallotingID == b.BallotingID {
			c.add(&part, &c.sheets[i])
		}
	}
	cells := append([]web.Cell{{Text: c.Constituency(b.BallotingID), Href: seat.ResultPage(c.vote, b.BallotingID, "")}, {Text: c.areas(b)}}, c.figures(&part)...)
	if !own {
		return cells
	}
	if answer, confirmed := c.answers[b.BallotingID]; confirmed {
		return append(cells, web.Cell{Text: c.say("result.of", len(answer.Elected), b.Seats)})
	}
	return append(cells, web.Cell{Text: c.say("result.of_open", b.Seats)})
}

// fewAreas are named in a row; more are counted.
const fewAreas = 3

// areas are those that vote.
func (c *commune) areas(b *election.Balloting) string {
	if len(b.Areas) > fewAreas {
		return c.say("result.areas_many", len(b.Areas))
	}
	named := make([]string, len(b.Areas))
	for i, id := range b.Areas {
		named[i] = c.Area(id)
	}
	return strings.Join(named, "; ")
}

func (c *commune) figures(s *sums) []web.Cell {
	n := func(n int64) web.Cell { return web.Cell{Text: counted(c.Lang, n, s.agreed)} }
	return []web.Cell{
		{Text: words.Number(c.Lang, int64(s.agreed)) + "/" + words.Number(c.Lang, int64(s.areas))},
		n(s.Listed), n(s.Voted),
		{Text: shareOf(c.Lang, s.Voted, s.Listed)},
		n(s.Valid), n(s.Invalid),
	}
}

// cards are the council's figures.
func (c *commune) cards() []card {
	sum := c.sum(election.Commune)
	elected, seats := c.filled(election.Commune)
	if sum.areas == 0 {
		return nil
	}
	sheets := c.say("result.sheets_text")
	if sum.annulled > 0 {
		sheets = c.say("result.sheets_annulled", sum.annulled)
	}
	return []card{
		{c.say("result.council"), c.say("result.of", elected, seats), "", c.say("result.council_text")},
		{c.say("result.turnout"), shareOf(c.Lang, sum.Voted, sum.Listed), "", c.say("result.turnout_text", counted(c.Lang, sum.Voted, sum.agreed), counted(c.Lang, sum.Listed, sum.agreed))},
		{c.say("result.sheets"), words.Number(c.Lang, int64(sum.agreed)), "/ " + words.Number(c.Lang, int64(sum.areas)), sheets},
	}
}
