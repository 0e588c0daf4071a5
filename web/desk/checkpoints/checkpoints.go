// Package checkpoints is the page of "Mã đối chiếu": the signed states of the log,
// to be kept elsewhere, and the button that takes one.
package checkpoints

import (
	"embed"
	"fmt"
	"io"
	"net/http"
	"strconv"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed checkpoints.html
var files embed.FS

// Style is the page's own.
//
//go:embed checkpoints.css
var Style []byte

// View is the page's template.
var View = web.NewView[*page](files, "checkpoints.html")

// page lists the checkpoints.
type page struct {
	web.Page
	Take  *web.Form
	Ahead string // how far the log has grown since the last
	Codes []code
	Older string
	Try   string // see Page
	Empty *web.Blank
}

// code is one checkpoint.
type code struct {
	Title, At, File, Name string
	Code                  web.Checkpoint
}

const pageRows = 20

// Page is the pages of one desk.
type Page struct {
	*seat.Desk
	Try string // where a demonstration lets a figure be changed in a copy; empty: nowhere
}

// Show lists them, the latest first.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	return h.show(w, r, http.StatusOK)
}

func (h Page) show(w http.ResponseWriter, r *http.Request, status int, faults ...*election.Error) error {
	lang := h.Lang(r)
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "nav.checkpoints"))}
	p.Head.AsOf, p.Try = p.At, h.Try
	seat.MachineTime(r, &p.Page)
	if seat.Of(r).Reaches(access.TakeCheckpoint, access.Target{}) {
		p.Take = &web.Form{ID: "lay", Action: seat.Checks, ActKey: p.ActKey, Button: words.Text(lang, "check.take")}
		p.Take.Blame(lang, faults...)
	}
	below, err := strconv.ParseInt(r.URL.Query().Get("truoc"), 10, 64)
	if err != nil || below < 1 {
		below = 1 << 62
	}
	err = h.Desk.View(r, func(v *store.View) error {
		head, err := v.Head()
		if err != nil {
			return err
		}
		kept, err := v.Checkpoints(below, pageRows)
		p.fill(lang, head.Size, kept)
		return err
	})
	if err != nil {
		return err
	}
	return View.Write(w, status, p)
}

func (p *page) fill(lang words.Lang, size int64, kept []store.Checkpoint) {
	p.Head.Parts = words.Text(lang, "home.entries", size)
	if len(kept) == 0 {
		p.Empty = &web.Blank{Drawing: "box", Title: words.Text(lang, "check.none"), Text: words.Text(lang, "check.none_text")}
		return
	}
	p.Ahead = words.Text(lang, "check.ahead", size-kept[0].Size)
	for i, c := range kept {
		n := strconv.FormatInt(c.Size, 10)
		p.Codes = append(p.Codes, code{
			Title: words.Text(lang, "check.of", c.Size), At: words.Moment(lang, seat.Time(c.At)), File: seat.Checks + "/" + n,
			Name: words.Text(lang, "check.file", c.Size), Code: web.Checkpoint{ID: fmt.Sprintf("ma-%d", i), Code: audit.Hex(c.Root)},
		})
	}
	if len(kept) == pageRows {
		p.Older = seat.Checks + "?truoc=" + strconv.FormatInt(kept[len(kept)-1].Size, 10)
	}
}

// Take signs the log as it stands.
func (h Page) Take(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	done, err := h.Acts.TakeCheckpoint(r.Context(), env)
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error { return h.show(w, r, status, faults...) })
	}
	return seat.Done(w, r, seat.Checks, done.Seq)
}

// File is one checkpoint as the signed text that verify reads.
func (h Page) File(w http.ResponseWriter, r *http.Request) error {
	size, err := strconv.ParseInt(r.PathValue("size"), 10, 64)
	if err != nil || size < 1 {
		return seat.NotHere()
	}
	var note string
	err = h.Desk.View(r, func(v *store.View) error {
		kept, err := v.Checkpoints(size+1, 1)
		if err == nil && (len(kept) == 0 || kept[0].Size != size) {
			err = seat.NotHere()
		}
		if err == nil {
			note = kept[0].Note
		}
		return err
	})
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Content-Disposition", fmt.Sprintf(`attachment; filename="ma-doi-chieu-%s-%d.txt"`, seat.Of(r).Commune, size))
	_, _ = io.WriteString(w, note) // the reader has gone: nobody to tell
	return nil
}
