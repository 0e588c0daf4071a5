// Package tamper is the page "Thử sửa lén một con số" of a demonstration: whoever
// doubts changes one figure past the program, in a copy that is thrown away, and
// reads what verify says to it.
package tamper

import (
	"context"
	"embed"
	"net/http"
	"slices"
	"time"

	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed tamper.html
var files embed.FS

// Style is the page's own.
//
//go:embed tamper.css
var Style []byte

// View is the page's template.
var View = web.NewView[*page](files, "tamper.html")

// The bounds of a trial. `laphieu limits` prints them.
const (
	MaxCopy = 64 << 20         // bytes of a database that is copied
	MaxTime = 30 * time.Second // from the press of the button to the answer
)

// Why a trial is not made now.
const (
	CodeBusy  = "tamper_busy"  // somebody else's is under way
	CodeLarge = "tamper_large" // args: bytes of the database, MaxCopy
	CodeGone  = "tamper_gone"  // the sheet has no figures any more
)

// Figure is one figure that can be changed: of a sheet that two people agree on.
type Figure struct {
	Election election.ElectionID
	Sheet    election.SheetID
	Field    string // as room tally has it
	Add      int64
}

// Trial is what a demonstration lets its visitors try. Change makes a copy of the
// database, verifies it, changes the figure in it, verifies it again and removes it.
// Nil: there is nothing to try.
type Trial struct {
	Figures []Figure
	Change  func(context.Context, words.Lang, Figure) (Seen, error)
}

// Seen is what came of a trial.
type Seen struct {
	Bytes    int64  // of the copy
	Entries  int64  // of its log
	Before   int64  // findings before the change
	SQL      string // the statement that changed the figure
	Was, Is  int64
	Findings int64 // after it
	Found    []Found
}

// Found is one finding of verify: its place, its sentence, and what that means.
type Found struct{ Code, Table, Row, Text, Plain string }

// page asks which figure, and shows what came of it.
type page struct {
	web.Page
	Form   web.Form
	Done   *done
	Choose string // where the roles are
	Real   string // where the last card is

	figures []figure
}

// done is a trial in words.
type done struct {
	Title, Text   string
	Before, After []string // steps until the change, and from then on
	SQL           string
	Found         []Found
}

// Next is the number of the first step after the change.
func (d *done) Next() int { return len(d.Before) + 1 }

// Page is the page of one desk.
type Page struct {
	*seat.Desk
	Trial Trial
}

// Show asks which figure shall be changed.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	p, err := h.page(r)
	if err != nil {
		return err
	}
	return View.Write(w, http.StatusOK, p)
}

// Take makes the trial. It leaves nothing behind, so that nothing has to be kept of
// it: pressed again it is made again.
func (h Page) Take(w http.ResponseWriter, r *http.Request) error {
	if _, err := web.ActKey(r); err != nil {
		return err
	}
	p, err := h.page(r)
	if err != nil {
		return err
	}
	which := slices.IndexFunc(p.figures, func(f figure) bool { return f.key() == r.PostForm.Get("figure") })
	if which < 0 {
		p.Form.Blame(h.Lang(r), &election.Error{Kind: election.Invalid, Code: "word_unknown", Field: "figure"})
		return View.Write(w, http.StatusBadRequest, p)
	}
	f := &p.figures[which]
	seen, err := h.Trial.Change(r.Context(), h.Lang(r), f.Figure)
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			p.Form.Blame(h.Lang(r), faults...)
			return View.Write(w, status, p)
		})
	}
	p.Done = told(h.Lang(r), f, &seen)
	return View.Write(w, http.StatusOK, p)
}
