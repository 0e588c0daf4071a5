// Package board is the board of the count: on a projector in the hall, and as text
// on a phone. It shows how far each sheet has come, and no figure of votes unless
// the chair has opened confirmed outcomes.
package board

import (
	"embed"
	"net/http"
	"strconv"
	"strings"
	"time"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed board.html
var files embed.FS

// Style is the page's own.
//
//go:embed board.css
var Style []byte

// View is the page's template.
var View = web.NewView[*page](files, "board.html")

// The addresses: below an election for whoever has signed in, and a short one for
// the projector.
const (
	Path     = seat.OpenBoard
	LivePath = Path + "/truc-tiep"
)

// RowsOnPage is how many rows are read from eight metres.
const RowsOnPage = 12

// MostCalls are the teams that are named as missing; the others are counted.
const MostCalls = 4

// Page is the pages of one desk.
type Page struct {
	*seat.Desk
	Live   *seat.Live
	Closed bool // the server cannot tell who is near: see OpenHere
}

// page is the board.
type page struct {
	web.Page
	Place, Day string
	Self       string // its own address
	Stream     string // of live numbers
	Back       string // to the desk; empty without a session
	Stand      *standing
	Columns    []heading
	Screens    []screen
	Now        int // the screen that is shown first, from 1
	Prev, Next string
	Missing    string
	Tags       []web.State // one of each, for the live board
	Blank      *web.Blank  // instead of all that
	AsOf       string
}

// heading is a column's.
type heading struct {
	column
	Key, Name string
}

// screen is what is seen at once.
type screen struct {
	Number   int
	Lines    []line
	Outcomes []told
}

// told is a confirmed outcome in words.
type told struct{ In, Level, People string }

// Show shows the board of an election to whoever has signed in.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	id := seat.Of(r).Election.ID
	p, err := h.page(r, id, true)
	if err != nil {
		return err
	}
	p.Back = seat.Home
	return View.Write(w, http.StatusOK, p)
}

// Listen streams what changes on it.
func (h Page) Listen(w http.ResponseWriter, r *http.Request) error {
	return h.stream(w, r, true, seat.Of(r).Still)
}

// page puts the board together. Telephones are for those who have signed in.
func (h Page) page(r *http.Request, id election.ElectionID, known bool) (*page, error) {
	lang := h.Lang(r)
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "board.title"))}
	p.Head = web.Head{}
	e := &seat.Of(r).Election
	p.Place, p.Day = e.Name, seat.Day(lang, e.Day)
	p.Self = r.URL.Path
	p.Stream = r.URL.Path + "/truc-tiep"
	p.AsOf = words.Clock(lang, p.At)
	err := h.Desk.View(r, func(v *store.View) error {
		stage, err := v.Stage(id)
		if err != nil && !store.Is(err, store.CodeNoRow) {
			return err
		}
		if stage.Stage == "" || stage.Stage == election.Preparing {
			p.Blank = &web.Blank{Drawing: "board", Title: words.Text(lang, "board.not_open"), Text: words.Text(lang, "board.not_open_text")}
			return nil
		}
		shown, err := acts.BoardShows(v, id)
		if err != nil {
			return err
		}
		if p.Stand, err = read(v, id); err != nil {
			return err
		}
		var outcomes []elected
		if shown[election.BoardOutcomes] {
			if outcomes, err = confirmed(v, id); err != nil {
				return err
			}
		}
		p.fill(lang, outcomes, known)
		return nil
	})
	p.turn(r)
	return p, err
}

// fill cuts the board into screens.
func (p *page) fill(lang words.Lang, outcomes []elected, known bool) {
	for _, c := range p.Stand.Columns {
		p.Columns = append(p.Columns, heading{c, "p." + string(c.Level), words.Text(lang, "board."+string(c.Level))})
	}
	for from := 0; from < len(p.Stand.Lines); from += RowsOnPage {
		to := min(from+RowsOnPage, len(p.Stand.Lines))
		p.Screens = append(p.Screens, screen{Number: len(p.Screens) + 1, Lines: p.Stand.Lines[from:to]})
	}
	for from := 0; from < len(outcomes); from += RowsOnPage / 2 { // of two lines each
		one := screen{Number: len(p.Screens) + 1}
		for _, o := range outcomes[from:min(from+RowsOnPage/2, len(outcomes))] {
			one.Outcomes = append(one.Outcomes, o.tell(lang))
		}
		p.Screens = append(p.Screens, one)
	}
	p.Missing = missing(lang, p.Stand.Missing, known)
	p.Tags = tags()
}

// tell says who was elected, in the order of votes.
func (o *elected) tell(lang words.Lang) told {
	var people []string
	for _, one := range o.People {
		people = append(people, words.Text(lang, "board.elected_one", one.Name, one.Votes))
	}
	said := told{In: o.In, Level: words.Text(lang, "board."+string(o.Level)), People: strings.Join(people, " · ")}
	if len(people) == 0 {
		said.People = words.Text(lang, "board.elected_none")
	}
	if o.Round > 1 {
		said.In += words.Text(lang, "place.round", o.Round)
	}
	return said
}

// missing names whom to call.
func missing(lang words.Lang, calls []call, known bool) string {
	if len(calls) == 0 {
		return words.Text(lang, "board.none_missing")
	}
	var all []string
	for i, c := range calls {
		if i == MostCalls {
			all = append(all, words.Text(lang, "board.missing_more", len(calls)-i))
			break
		}
		key, args := "board.leader", []any{string(c.Area)}
		if known && c.Phone != "" {
			key, args = "board.leader_phone", append(args, strings.ReplaceAll(c.Phone, " ", "\u00a0"))
		}
		all = append(all, words.Text(lang, key, args...))
	}
	return words.Text(lang, "board.missing", strings.Join(all, " · "))
}

// tags are the states that a cell may come to.
func tags() (all []web.State) {
	for _, s := range election.SheetStates {
		all = append(all, names.Tag(s))
	}
	return all
}

// turn finds the screen that the address asks for, and its neighbours.
func (p *page) turn(r *http.Request) {
	last := max(len(p.Screens), 1)
	p.Now = 1
	if n, err := strconv.Atoi(r.URL.Query().Get("trang")); err == nil {
		p.Now = min(max(n, 1), last)
	}
	if last > 1 {
		p.Prev = p.Self + "?trang=" + strconv.Itoa((p.Now+last-2)%last+1)
		p.Next = p.Self + "?trang=" + strconv.Itoa(p.Now%last+1)
	}
}

// stream hands out what changes: states, sums and whom to call.
func (h Page) stream(w http.ResponseWriter, r *http.Request, known bool, may func() bool) error {
	lang, e := h.Lang(r), seat.Of(r).Election
	topic := strings.Join([]string{"board", string(e.ID), string(lang), strconv.FormatBool(known)}, "/")
	return h.Live.Stream(w, r, topic, may, func(v *store.View) (map[string]string, error) {
		b, err := read(v, e.ID)
		if err != nil {
			return nil, err
		}
		return b.live(lang, seat.At(&e, h.Now().UnixMilli()), known), nil
	})
}

// live are the board's values by the names that the page gives them.
func (b *standing) live(lang words.Lang, now time.Time, known bool) map[string]string {
	all := map[string]string{
		"asof": words.Clock(lang, now), "done": words.Number(lang, int64(b.Done)), "total": words.Number(lang, int64(b.Total)),
		"missing": missing(lang, b.Missing, known),
	}
	for _, c := range b.Columns {
		all["p."+string(c.Level)] = words.Number(lang, int64(c.Done)) + "/" + words.Number(lang, int64(c.Total))
	}
	for _, s := range b.Sums {
		all["n."+string(s.State)] = words.Number(lang, int64(s.N))
	}
	for _, l := range b.Lines {
		for _, c := range l.Cells {
			if c.Key != "" {
				all[c.Key] = string(c.State)
			}
		}
	}
	return all
}
