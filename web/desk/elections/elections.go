// Package elections is the list of a commune's elections, and the switch between
// them: what is chosen here is what pages speak of whose address names none.
package elections

import (
	"embed"
	"net/http"
	"slices"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed elections.html
var files embed.FS

// Style is the page's own.
//
//go:embed elections.css
var Style []byte

// View is the page's template.
var View = web.NewView[*page](files, "elections.html")

// page lists the elections that an account has to do with.
type page struct {
	web.Page
	Groups []group
	New    *web.Link
	Empty  *web.Blank
}

// group is those that go on, or those that are past.
type group struct {
	ID, Title string
	Lines     []line
}

// line is one election.
type line struct {
	ID    election.ElectionID
	Name  string
	Text  string // day and law
	Data  web.Data
	Now   bool
	SetUp string // empty: not for this person
}

// Page is the page of one desk.
type Page struct {
	*seat.Desk
	Opens func(r *http.Request, path string) bool // whether a page opens to who asks
}

// Show lists them, those that are past apart.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	s, lang := seat.Of(r), h.Lang(r)
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "elections.title"))}
	on := group{ID: "dang-mo", Title: words.Text(lang, "elections.open")}
	past := group{ID: "da-qua", Title: words.Text(lang, "elections.past")}
	for i := range s.Elections {
		to := &on
		if seat.Past(h.Now(), &s.Elections[i]) {
			to = &past
		}
		to.Lines = append(to.Lines, lineOf(lang, s, &s.Elections[i]))
	}
	for _, g := range []group{on, past} {
		if len(g.Lines) > 0 {
			p.Groups = append(p.Groups, g)
		}
	}
	if len(p.Groups) == 0 {
		p.Empty = &web.Blank{Drawing: "box", Title: words.Text(lang, "election_none"), Text: words.Text(lang, "setup.no_elections")}
	}
	if s.Reaches(access.CreateElection, access.Target{}) {
		p.New = &web.Link{Text: words.Text(lang, "step.election_do"), Href: seat.Elections + "/moi"}
	}
	return View.Write(w, http.StatusOK, p)
}

func lineOf(lang words.Lang, s *seat.Seat, e *store.Election) line {
	one := line{
		ID: e.ID, Name: e.Name, Now: e.ID == s.Election.ID, Data: web.Data{Practice: e.Practice, MadeUp: e.MadeUp},
		Text: words.Text(lang, "field.day") + ": " + seat.Day(lang, e.Day),
	}
	if s.Reaches(access.ViewSetup, access.Target{Election: e.ID}) {
		one.SetUp = seat.InElection(e.ID, seat.Setup)
	}
	return one
}

// Choose keeps the choice for this sign-in and leads back: to the same page of the
// election that was chosen, where it opens there too.
func (h Page) Choose(w http.ResponseWriter, r *http.Request) error {
	if _, err := web.ActKey(r); err != nil {
		return err
	}
	id := election.ElectionID(r.PostForm.Get("election"))
	if !slices.ContainsFunc(seat.Of(r).Elections, func(e store.Election) bool { return e.ID == id }) {
		return seat.NotHere()
	}
	h.Desk.Choose(w, r, id)
	back := seat.OwnPath(r.PostForm.Get("back"))
	if was, page := seat.WithinElection(back); was != "" {
		back = seat.InElection(id, page)
	}
	if !h.Opens(r, back) {
		back = seat.Home
	}
	return seat.Goto(w, r, back)
}
