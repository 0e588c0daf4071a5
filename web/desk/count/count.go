// Package count is the overview of the sheets: which polling area has handed in
// which contest's paper, where each stands, and whom to call for what is missing.
// It shows states and no figure, so that everybody who follows may see it.
package count

import (
	"embed"
	"net/http"
	"slices"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed *.html
var files embed.FS

// Style is the page's own.
//
//go:embed count.css
var Style []byte

// View is the page's template.
var View = web.NewView[*page](files, "count.html")

// Page is the page of one desk.
type Page struct {
	*seat.Desk
	Live *seat.Live
}

// page is the overview.
type page struct {
	web.Page
	Top      web.Head // the page prints it itself: its hour and its parts are live
	Stream   string
	Fresh    string // itself, for the script
	Mark     string // of what it was made of
	Next     *web.NextStep
	Progress []web.Progress
	Took     string // the median time to agree, of the sheets that differed
	Filter   web.Filter
	Trouble  []trouble
	Caption  string
	Columns  []heading
	Rows     []row
	Empty    *web.Blank
}

// heading is one contest above its sheets, told from the others by level and by the
// colour of its ballot: titles of two councils are alike but for their last words.
type heading struct {
	Level, Title string
	Colour       election.BallotColour
}

// trouble is a sheet that waits for somebody to look at it.
type trouble struct {
	Key, Name, Href, Since string
	Text                   string // what it waits for: of each state beside the first
	Is                     web.State
}

// row is one polling area with its sheet in each contest.
type row struct {
	Key    string
	Area   string
	Leader string // of its team, where something is missing and this reader may call
	Phone  string
	Cells  []cell
}

// cell is one sheet's state.
type cell struct {
	Level, Href, Since string
	Colour             election.BallotColour
	Is                 web.State // empty: the area does not vote there
}

// The filter's fields.
const (
	roundKey = "don-vi"
	stateKey = "trang-thai"
	missing  = "thieu"
	differs  = "lech"
)

// overview is what the page looks at.
type overview struct {
	*names.Places
	seat   *seat.Seat
	vote   election.ElectionID
	mark   string
	sheets []store.Sheet // that this reader may know of, of each area the latest round
	took   []int64       // ms until those that differed agreed
	after  string        // the document of an announcement that a vote has outgrown
}

// Show is the page.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	lang := h.Lang(r)
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "nav.count_overview"))}
	o := &overview{seat: seat.Of(r), vote: seat.Target(r).Election}
	if err := h.View(r, func(v *store.View) error { return o.fill(v, lang) }); err != nil {
		return err
	}
	p.Top = web.Head{Title: p.Title, AsOf: p.At, Parts: o.parts(), Live: "asof"}
	here := seat.InElection(o.vote, seat.Overview)
	p.Head, p.Mark, p.Stream, p.Fresh = web.Head{}, o.mark, here+LivePath, here+FreshPath
	if r.URL.RawQuery != "" {
		p.Fresh += "?" + r.URL.Query().Encode()
	}
	if len(o.sheets) == 0 {
		p.Empty = &web.Blank{Drawing: "box", Title: words.Text(lang, "count.none"), Text: words.Text(lang, "count.none_text")}
		return View.Write(w, http.StatusOK, p)
	}
	round, state := r.URL.Query().Get(roundKey), r.URL.Query().Get(stateKey)
	shown := o.shown(round, state)
	p.Progress, p.Took, p.Trouble, p.Next = o.progress(), o.median(), o.trouble(), o.next()
	p.Caption = words.Text(lang, "count.caption")
	p.Columns, p.Rows = o.grid(shown)
	p.Filter = o.filter(round, state, len(shown))
	return View.Write(w, http.StatusOK, p)
}

func (o *overview) fill(v *store.View, lang words.Lang) (err error) {
	if o.Places, err = names.Read(v, lang, o.vote); err != nil {
		return err
	}
	sheets, err := v.Sheets(o.vote)
	sheets = slices.DeleteFunc(sheets, func(s store.Sheet) bool { return !sees(o.seat, o.vote, s.Area) })
	o.mark = mark(sheets)
	at := map[election.SheetID]int{}
	for i := range sheets {
		s := &sheets[i]
		s.Figures = election.Sheet{} // nothing of it is for this page
		place := s.SheetID
		place.Round = 0
		if before, seen := at[place]; seen {
			o.sheets[before] = *s
			continue
		}
		at[place] = len(o.sheets)
		o.sheets = append(o.sheets, *s)
	}
	if err != nil {
		return err
	}
	reads, err := v.SheetReads(o.vote)
	o.time(reads)
	if err != nil {
		return err
	}
	return o.readOutgrown(v)
}

// readOutgrown looks whether a supplementary election was confirmed after the
// announcement that stands.
func (o *overview) readOutgrown(v *store.View) error {
	a, err := acts.StandingAnnouncement(v, o.vote)
	if err != nil || a == nil {
		return err
	}
	outgrown, err := acts.Outgrown(v, a)
	if outgrown {
		o.after = a.Document
	}
	return err
}

// parts is "20/24 bảng khớp".
func (o *overview) parts() string {
	agreed := 0
	for i := range o.sheets {
		if o.sheets[i].State == election.Agreed {
			agreed++
		}
	}
	return words.Text(o.Lang, "count.parts", agreed, len(o.sheets))
}

// progress is n of N for each contest, and for each constituency where there are
// several.
func (o *overview) progress() (all []web.Progress) {
	for i := range o.Setup.Constituencies {
		c := &o.Setup.Constituencies[i]
		one := web.Progress{Label: o.level(c.Level) + ", " + c.Name, Unit: words.Text(o.Lang, "count.unit")}
		for j := range o.sheets {
			if s := &o.sheets[j]; s.Level == c.Level && s.Constituency == c.ID {
				one.Total++
				if s.State == election.Agreed {
					one.Done++
				}
			}
		}
		if one.Total > 0 {
			all = append(all, one)
		}
	}
	return all
}

// href is a sheet's own page, for whoever may see its figures.
func (o *overview) href(s *store.Sheet) string {
	if !o.seat.Reaches(access.ViewResults, access.Target{Election: o.vote, Area: s.Area}) {
		return ""
	}
	return seat.SheetHistory(o.vote, s.SheetID, "")
}

// next is the first sheet that waits for an officer; after those, the announcement
// that is to be made anew.
func (o *overview) next() *web.NextStep {
	if !o.seat.Reaches(access.CallThirdReader, access.Target{Election: o.vote}) {
		return nil
	}
	for _, t := range o.trouble() {
		return &web.NextStep{
			Title: words.Text(o.Lang, "count.step", t.Name), Text: t.Text,
			Button: web.Link{Text: words.Text(o.Lang, "count.step_do"), Href: t.Href},
		}
	}
	if o.after == "" {
		return nil
	}
	step := &web.NextStep{Title: words.Text(o.Lang, "result.step_outgrown"), Text: words.Text(o.Lang, "result.step_outgrown_text", o.after)}
	if o.seat.Reaches(access.Announce, access.Target{Election: o.vote}) {
		step.Button = web.Link{Text: words.Text(o.Lang, "result.step_outgrown_do"), Href: seat.InElection(o.vote, seat.Results+seat.Announce)}
	}
	return step
}
