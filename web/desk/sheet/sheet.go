// Package sheet is one count sheet as officers see it: where it stands, its
// figures once two readers agree, who read it when, and the acts that set readings
// aside. Before a sheet agrees, no figure of any reading is on its page.
package sheet

import (
	"embed"
	"net/http"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/record"
	"laphieu/web/desk/result"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed *.html
var files embed.FS

// View is the page's template.
var View = web.NewView[*page](files, "sheet.html")

// Page is the pages of one desk.
type Page struct{ *seat.Desk }

// page is one sheet.
type page struct {
	web.Page
	Band      web.ContestBand
	Figures   *web.Table // nil: the sheet does not agree
	Readings  *web.Table
	Way       web.Timeline
	Took      string // until those who had read differently agreed; empty: they did not differ
	Explained []seat.Fact
	Ways      []web.Link
}

// paper is one sheet as its pages know it.
type paper struct {
	*names.Places
	seat         *seat.Seat
	vote         election.ElectionID
	id           election.SheetID
	row          store.Sheet
	balloting    store.Balloting
	readings     []store.Reading
	explanations []store.Explanation
	teller       *record.Teller
	counting     bool
}

// read finds the sheet of an address.
func (h Page) read(r *http.Request) (*paper, error) {
	id, err := seat.SheetOf(r)
	if err != nil {
		return nil, err
	}
	p := &paper{seat: seat.Of(r), vote: seat.Target(r).Election, id: id}
	if !p.seat.Reaches(access.ViewResults, p.on()) {
		return nil, seat.NotHere()
	}
	return p, h.View(r, func(v *store.View) error { return p.fill(v, h.Lang(r)) })
}

func (p *paper) on() access.Target { return access.Target{Election: p.vote, Area: p.id.Area} }

func (p *paper) fill(v *store.View, lang words.Lang) (err error) {
	if p.row, err = v.Sheet(p.vote, p.id); err != nil {
		return err
	}
	if p.balloting, err = v.Balloting(p.vote, p.id.BallotingID); err != nil {
		return err
	}
	if p.Places, err = names.Read(v, lang, p.vote); err != nil {
		return err
	}
	if p.teller, err = record.New(v, lang); err != nil {
		return err
	}
	stage, err := v.Stage(p.vote)
	if err != nil {
		return err
	}
	taken, err := v.Withdrawals(p.vote, p.id.BallotingID)
	if err != nil {
		return err
	}
	p.counting = stage.Stage == election.Counting && (len(taken) == 0 || taken[0].Number != election.WholeRound)
	if p.readings, err = v.Readings(p.vote, p.id); err != nil {
		return err
	}
	p.explanations, err = v.Explanations(p.vote, p.id)
	return err
}

func (p *paper) say(key string, args ...any) string { return words.Text(p.Lang, key, args...) }

// name is "Tổ 06, Thiện Phong: Đại biểu Hội đồng nhân dân xã …".
func (p *paper) name() string { return p.Area(p.id.Area) + ": " + p.Title(p.id.Level) }

// address is a page of this sheet.
func (p *paper) address(page string) string { return seat.SheetHistory(p.vote, p.id, page) }

// Show is the page.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	p, err := h.read(r)
	if err != nil {
		return err
	}
	out := &page{Page: h.Desk.Page(r, p.Area(p.id.Area))}
	out.Title = p.name()
	out.Head.AsOf = out.At
	out.Band = p.Band(p.id.BallotingID)
	out.Band.State = names.Tag(p.row.State)
	if p.row.State == election.Agreed {
		figures, readings := p.figures(), p.columns()
		out.Figures, out.Readings = &figures, &readings
	}
	out.Way, out.Took = p.way(), p.took()
	for i := range p.explanations {
		x := &p.explanations[i]
		out.Explained = append(out.Explained, seat.Fact{
			Name: x.Rule + ", " + p.say("sheet.version", x.Version),
			Text: x.Text + " (" + p.who(x.Account) + p.When(x.At) + ")",
		})
	}
	out.Ways = p.ways()
	return View.Write(w, http.StatusOK, out)
}

// who names somebody to those who may read the log, with what separates it from
// an hour.
func (p *paper) who(id election.AccountID) string {
	if !p.seat.Reaches(access.ReadLog, access.Target{Election: p.vote}) {
		return ""
	}
	return p.teller.Who(id) + ", "
}

// ways are what this person may do to the sheet as it stands.
func (p *paper) ways() (all []web.Link) {
	add := func(is bool, key, to string) {
		if is {
			all = append(all, web.Link{Text: p.say(key), Href: to})
		}
	}
	may := func(act access.Act, move election.SheetAct) bool {
		return p.counting && p.row.State.May(move) && p.seat.Reaches(act, p.on())
	}
	add(may(access.CallThirdReader, election.CallThird), "sheet.call_third", p.address(ThirdPath))
	add(may(access.StartSheetAgain, election.StartAgain), "sheet.start_again", p.address(AgainPath))
	add(may(access.RecordDecision, election.RecordDecision), "sheet.record", result.OvercountPage(p.vote, p.id))
	add(may(access.ReopenSheet, election.ReopenSheet), "sheet.reopen", p.address(ReopenPath))
	add(p.seat.Reaches(access.ViewEntry, p.on()), "sheet.to_entry", seat.SheetPage(p.vote, seat.Entry, p.id, ""))
	add(p.seat.Reaches(access.ViewResults, access.Target{Election: p.vote}), "sheet.to_result", seat.ResultPage(p.vote, p.id.BallotingID, ""))
	add(p.seat.Reaches(access.ReadLog, access.Target{Election: p.vote}), "sheet.log", seat.HistoryPath(p.row.Noun(), p.row.NounKey()))
	return all
}

// fields are the names of the figures in the order of the paper.
func (p *paper) fields() []string {
	b := &p.balloting
	return tally.FieldNames(len(b.Candidates), b.Seats, b.Seats > 1)
}

// label is what stands beside a field on the paper.
func (p *paper) label(i int, name string) string {
	counts := len(countKeys)
	votes := len(p.fields()) - len(p.balloting.Candidates)
	switch {
	case i < counts:
		return p.say(countKeys[i])
	case i < votes:
		return p.say("sheet.f_kept", i-counts+1)
	}
	return p.Candidate(p.id.BallotingID, p.balloting.Candidates[i-votes])
}

// countKeys name the counts with which every paper begins.
var countKeys = []string{"sheet.f_listed", "sheet.f_voted", "sheet.f_issued", "sheet.f_collected", "sheet.f_valid", "sheet.f_invalid"}

// figures are those that two readers agree on.
func (p *paper) figures() web.Table {
	t := web.Table{Caption: p.say("sheet.figures"), Columns: []web.Column{{Title: p.say("sheet.field")}, {Title: p.say("sheet.value"), Figure: true}}}
	for i, name := range p.fields() {
		t.Rows = append(t.Rows, web.TableRow{Cells: []web.Cell{{Text: p.label(i, name)}, {Text: p.figure(&p.row.Figures, name)}}})
	}
	return t.Filled()
}

// figure prints one; a dash where the paper has none.
func (p *paper) figure(s *election.Sheet, name string) string {
	n, given := tally.Field(s, name)
	if !given || n == tally.NotGiven {
		return "–"
	}
	return words.Number(p.Lang, n)
}
