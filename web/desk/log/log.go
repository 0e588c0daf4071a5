// Package log is the log as a person reads it: each entry a sentence, found by
// person, act, time, election or the thing it changed, with what proves it.
package log

import (
	"embed"
	"net/http"
	"strconv"

	"laphieu/access"
	"laphieu/audit"
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

// entryPage is one entry with what proves it.
type entryPage struct {
	web.Page
	Facts   []seat.Fact
	Changes web.Table
	Leaf    web.Checkpoint
	Body    string
}

// ShowEntry shows one entry.
func (h Page) ShowEntry(w http.ResponseWriter, r *http.Request) error {
	seq, err := strconv.ParseInt(r.PathValue("seq"), 10, 64)
	if err != nil || seq < 0 {
		return seat.NotHere()
	}
	lang := h.Lang(r)
	var p *entryPage
	err = h.Desk.View(r, func(v *store.View) error {
		entry, err := v.Entry(seq)
		if err != nil {
			return err
		}
		if !seat.Of(r).Reaches(access.ReadLog, on(&entry)) {
			return seat.NotHere()
		}
		teller, err := record.New(v, lang)
		if err != nil {
			return err
		}
		body, err := entry.Body()
		if err != nil {
			return err
		}
		told := teller.Tell(&entry)
		p = &entryPage{Page: h.Desk.Page(r, told.Text)}
		p.Head.Kicker = words.Text(lang, "log.entry", seq)
		seat.MachineTime(r, &p.Page)
		p.Facts = facts(lang, &told, &entry)
		p.Changes = changes(lang, &entry)
		p.Leaf = web.Checkpoint{ID: "la", Code: audit.Hex(audit.Leaf(body))}
		p.Body = string(body)
		return nil
	})
	if err != nil {
		return err
	}
	return EntryView.Write(w, http.StatusOK, p)
}

func facts(lang words.Lang, told *record.Told, e *audit.Entry) []seat.Fact {
	all := []seat.Fact{
		{Name: words.Text(lang, "log.who"), Text: told.Who},
		{Name: words.Text(lang, "log.act"), Text: told.ActName},
		{Name: words.Text(lang, "log.when"), Text: words.Moment(lang, told.At)},
	}
	for _, f := range []seat.Fact{
		{Name: words.Text(lang, "field.election"), Text: told.Election},
		{Name: words.Text(lang, "field.reason"), Text: told.Reason},
		{Name: words.Text(lang, "mine.device"), Text: told.Device},
	} {
		if f.Text != "" {
			all = append(all, f)
		}
	}
	return append(all, seat.Fact{Name: words.Text(lang, "log.key"), Text: e.Key})
}

func changes(lang words.Lang, e *audit.Entry) web.Table {
	t := web.Table{Caption: words.Text(lang, "log.rows"), Columns: []web.Column{
		{Title: words.Text(lang, "log.row")}, {Title: words.Text(lang, "log.row_key")}, {Title: words.Text(lang, "log.digest")},
	}}
	for _, c := range e.Changes {
		digest := audit.Hex(c.Digest)
		if c.Digest == (audit.Hash{}) {
			digest = words.Text(lang, "log.deleted")
		}
		t.Rows = append(t.Rows, web.TableRow{Cells: []web.Cell{{Text: c.Noun}, {Text: c.Key, Href: seat.HistoryPath(c.Noun, c.Key)}, {Text: digest}}})
	}
	return t.Filled()
}
