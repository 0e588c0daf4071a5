// Package sample is the page that shows every component once, in every state:
// what a designer looks at, and what the tests look at in a browser. Its content
// is made up and stands here, not in the words table.
package sample

import (
	"embed"
	"net/http"
	"strconv"
	"time"

	"laphieu/access"
	"laphieu/web"
	"laphieu/web/words"
)

//go:embed sample.html paper.svg.tmpl
var files embed.FS

// Path is where the page stands.
const Path = "/giao-dien-mau"

// moment is when everything on the page is: the evening of an election day.
var moment = time.Date(2021, 5, 23, 20, 47, 0, 0, time.FixedZone("", 7*60*60))

var view = web.NewView[*page](files, "sample.html")

// page is everything that the template prints.
type page struct {
	web.Page
	Sections []section
	Swatches []swatch
	Types    []string
	TypeText string
	Buttons  []button

	PlainLink string
	Live      liveLine

	HeadSample web.Head
	Next       []web.NextStep
	Stages     web.StageBar
	Tags       []tagRow
	FieldsA    []web.NumberField
	FieldsB    []web.NumberField
	Bands      []web.ContestBand
	Sheet      web.SheetForm
	Difference web.Difference
	Form       web.Form
	Items      []web.Item
	Findings   []web.Finding
	Reasons    web.ReasonTable
	Parts      []web.Progress
	Timeline   web.Timeline
	Clocks     []web.Clock
	Postings   []web.Posting
	Signatures web.Signatures
	Checkpoint web.Checkpoint
	Table      web.Table
	Uploads    []web.Upload
	Filter     web.Filter
	Pages      web.Pagination
	Confirm    web.Confirm
	Flashes    []*web.Flash
	IdleSample web.Idle
	Work       web.LongWork
	Blanks     []web.Blank
}

type section struct{ ID, Key string }

type swatch struct{ Class, Name, Value string }

// button is a button in one of its states.
type button struct {
	Text, Class string
	Off         bool
}

// liveLine is a sentence with two live numbers.
type liveLine struct{ Before, Figure, After string }

type tagRow struct {
	Key    string
	States []web.State
}

// Routes are the page, its picture of a paper, its live numbers, and a place
// that takes its forms and stores nothing.
func Routes(shell *web.Shell, hub *web.Hub) []web.Route {
	h := handler{shell, hub}
	const see = access.ViewSamplePage
	return []web.Route{
		{Method: "GET", Pattern: Path, Act: see, Handler: h.show},
		{Method: "POST", Pattern: Path, Act: see, Handler: h.takeNothing},
		{Method: "POST", Pattern: Path + "/nhap", Act: see, Handler: h.draftNothing},
		{Method: "GET", Pattern: Path + "/giay.svg", Act: see, Handler: h.paper},
		{Method: "GET", Pattern: Path + "/truc-tiep", Act: see, Handler: h.live},
	}
}

type handler struct {
	shell *web.Shell
	hub   *web.Hub
}

func (h handler) show(w http.ResponseWriter, r *http.Request) error {
	p := fill(h.shell.Page(r))
	if r.URL.Query().Has("da-gui") {
		p.Flash = &web.Flash{Text: words.Text(p.Look.Lang, "sample.not_saved")}
	}
	p.Pages.Page = pageNumber(r)
	return view.Write(w, http.StatusOK, p)
}

func (h handler) takeNothing(w http.ResponseWriter, r *http.Request) error {
	if _, err := web.ActKey(r); err != nil {
		return err
	}
	http.Redirect(w, r, Path+"?da-gui=1", http.StatusSeeOther)
	return nil
}

func (h handler) draftNothing(w http.ResponseWriter, _ *http.Request) error {
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// live shows the reader a number that changes: how many watch.
func (h handler) live(w http.ResponseWriter, r *http.Request) error {
	h.hub.Publish("sample", map[string]string{"watching": strconv.Itoa(h.hub.Readers() + 1)})
	return h.hub.Stream(w, r, "sample", nil)
}

func pageNumber(r *http.Request) int {
	n, err := strconv.Atoi(r.URL.Query().Get("trang"))
	if err != nil || n < 1 || n > lastPage {
		return 4
	}
	return n
}
