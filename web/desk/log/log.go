// Package log is the log as a person reads it: each entry a sentence, found by
// person, act, time, election or the thing it changed, with what proves it.
package log

import (
	"embed"
	"net/http"

	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed *.html
var files embed.FS

// Style is the pages' own.
//
//go:embed log.css
var Style []byte

// The templates.
var (
	View      = web.NewView[*page](files, "log.html")
	EntryView = web.NewView[*entryPage](files, "entry.html")
)

// page is a stretch of the log.
type page struct {
	web.Page
	Filter  filter
	Entries web.Table
	Newest  string // address; empty where this is the newest
	Older   string
	Looked  bool // the search stopped before the beginning of the log
	Empty   *web.Blank
}

// Page is the pages of one desk.
type Page struct{ *seat.Desk }

// Show lists the entries that the filter leaves, the latest first.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	lang := h.Lang(r)
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "nav.log"))}
	p.Head.AsOf, p.Head.Source = p.At, ""
	seat.MachineTime(r, &p.Page)
	err := h.Desk.View(r, func(v *store.View) error {
		teller, err := record.New(v, lang)
		if err != nil {
			return err
		}
		q := read(r.URL.Query())
		found, err := q.find(v, seat.Of(r), teller)
		if err != nil {
			return err
		}
		p.Head.Parts = words.Text(lang, "home.entries", found.size)
		p.Filter, err = q.filter(v, teller)
		p.Entries = table(lang, found.entries)
		p.Looked = found.stopped
		if found.next > 0 {
			p.Older = q.at(found.next)
		}
		if q.Before > 0 {
			p.Newest = q.at(0)
		}
		return err
	})
	if err != nil {
		return err
	}
	if len(p.Entries.Rows) == 0 {
		p.Empty = &web.Blank{Drawing: "box", Title: words.Text(lang, "log.none"), Text: words.Text(lang, "log.none_text"), Button: web.Link{Text: words.Text(lang, "filter.clear"), Href: seat.Log}}
	}
	return View.Write(w, http.StatusOK, p)
}

func table(lang words.Lang, entries []record.Told) web.Table {
	t := web.Table{Caption: words.Text(lang, "log.entries"), Columns: []web.Column{
		{Title: words.Text(lang, "log.what")},
		{Title: words.Text(lang, "log.when")},
		{Title: words.Text(lang, "log.of")},
		{Title: words.Text(lang, "log.number"), Figure: true},
	}}
	for _, e := range entries {
		of := e.Election
		if of == "" {
			of = words.Text(lang, "log.commune")
		}
		t.Rows = append(t.Rows, web.TableRow{Cells: []web.Cell{
			{Text: e.Text, Href: seat.EntryPath(e.Seq)}, {Text: words.Moment(lang, e.At)}, {Text: of}, {Text: words.Number(lang, e.Seq)},
		}})
	}
	return t.Filled()
}
