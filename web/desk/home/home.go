// Package home is "Việc hôm nay": the one next step of whoever signed in, and
// what they should know today.
package home

import (
	"embed"
	"net/http"

	"laphieu/access"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed home.html
var files embed.FS

// Style is the page's own.
//
//go:embed home.css
var Style []byte

// View is the page's template.
var View = web.NewView[*page](files, "home.html")

// page is a person's day.
type page struct {
	web.Page
	Next   web.NextStep
	Later  []web.NextStep // what waits besides
	Soon   []due
	Recent []recent
	Facts  []seat.Fact
}

// recent is an entry of the log with its hour.
type recent struct {
	record.Told
	When string
}

// recentEntries are shown of the log.
const recentEntries = 5

// lookedAt is how many entries are read for them: few, and more only for somebody
// who may read few of those.
var lookedAt = []int{2 * recentEntries, 100}

// Page is the page of one desk.
type Page struct{ *seat.Desk }

// Show says what to do next.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	lang := h.Lang(r)
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "nav.today"))}
	p.Head.AsOf = p.At
	err := h.Desk.View(r, func(v *store.View) error {
		day := &day{v: v, s: seat.Of(r), lang: lang, now: h.Now(), desk: h.Desk}
		steps, err := day.steps()
		if err != nil {
			return err
		}
		if p.Soon, err = day.soon(); err != nil {
			return err
		}
		if len(steps) == 0 {
			if steps, err = day.idle(len(p.Soon) > 0); err != nil {
				return err
			}
		}
		p.Next, p.Later = steps[0], steps[1:]
		if p.Facts, err = day.facts(); err != nil {
			return err
		}
		p.Recent, err = day.recent()
		return err
	})
	if err != nil {
		return err
	}
	return View.Write(w, http.StatusOK, p)
}

// recent are the latest entries that this person may read.
func (d *day) recent() (all []recent, err error) {
	if !access.Holds(*d.s.Me(), access.ReadLog) {
		return nil, nil
	}
	head, err := d.v.Head()
	if err != nil {
		return nil, err
	}
	teller, err := record.New(d.v, d.lang)
	if err != nil {
		return nil, err
	}
	before := head.Size
	for _, n := range lookedAt {
		entries, err := d.v.EntriesBefore(before, n)
		if err != nil {
			return nil, err
		}
		for i := range entries {
			before = entries[i].Seq
			on := access.Target{Election: electionOf(&entries[i])}
			if len(all) < recentEntries && d.s.Reaches(access.ReadLog, on) {
				told := teller.Tell(&entries[i])
				told.Href = seat.EntryPath(told.Seq)
				all = append(all, recent{told, d.s.Logged(d.lang, entries[i].ReceivedAt)})
			}
		}
		if len(all) == recentEntries || len(entries) < n {
			break
		}
	}
	return all, nil
}

// facts are what an account's own page of the day is never without.
func (d *day) facts() (all []seat.Fact, err error) {
	if !access.Holds(*d.s.Me(), access.ViewCheckpoints) {
		return nil, nil
	}
	last, err := d.v.LastCheckpoint()
	text := words.Text(d.lang, "home.no_checkpoint")
	switch {
	case err == nil:
		text = words.Text(d.lang, "home.checkpoint_at", d.s.Logged(d.lang, last.At), last.Size)
	case !store.Is(err, store.CodeNoRow):
		return nil, err
	}
	head, err := d.v.Head()
	return []seat.Fact{
		{Name: words.Text(d.lang, "home.log"), Text: words.Text(d.lang, "home.entries", head.Size)},
		{Name: words.Text(d.lang, "home.checkpoint"), Text: text},
	}, err
}
