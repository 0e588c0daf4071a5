// Package role is the page "Chọn vai" of a demonstration: one click opens the desk
// of any role.
package role

import (
	"embed"
	"net/http"
	"slices"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed role.html
var files embed.FS

// Style is the page's own.
//
//go:embed role.css
var Style []byte

// View is the page's template.
var View = web.NewView[*page](files, "role.html")

// page lists the people of the demonstration.
type page struct {
	web.Page
	Intro  string
	People []person
	Empty  *web.Blank
	Try    string // see Page
}

type person struct {
	ID    election.AccountID
	Name  string
	Roles []string
	Now   bool
}

// Page is the page of one desk.
type Page struct {
	*seat.Desk
	Try string // where a figure can be changed in a copy; empty: nowhere
}

// Show lists everybody who can sign in.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	if !h.Demo || !seat.Loopback(r) {
		return seat.NotHere()
	}
	lang := h.Lang(r)
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "choose.title")), Intro: words.Text(lang, "choose.intro")}
	p.Viewing, p.Try = web.Link{}, h.Try
	now, _ := h.Acts.Enter(r.Context(), seat.Of(r).Commune, h.Token(r), access.ViewHome) // nobody yet is fine
	err := h.Desk.View(r, func(v *store.View) error {
		accounts, err := v.Accounts()
		if err != nil {
			return err
		}
		teller, err := record.New(v, lang)
		p.People = people(teller, accounts, now.Account.ID)
		return err
	})
	if len(p.People) == 0 {
		p.Empty = &web.Blank{Drawing: "box", Title: words.Text(lang, "choose.empty"), Text: words.Text(lang, "choose.intro")}
	}
	if err != nil {
		return err
	}
	return View.Write(w, http.StatusOK, p)
}

// people lists accounts in the order of a committee's own list.
func people(teller *record.Teller, accounts []store.Account, now election.AccountID) (all []person) {
	slices.SortStableFunc(accounts, inOrder)
	for _, a := range accounts {
		if a.Disabled {
			continue
		}
		one := person{ID: a.ID, Name: a.Name, Now: a.ID == now}
		for _, g := range a.Grants {
			one.Roles = append(one.Roles, teller.Grant(g))
		}
		all = append(all, one)
	}
	return all
}

// Take opens the desk of the one chosen.
func (h Page) Take(w http.ResponseWriter, r *http.Request) error {
	if !h.Demo || !seat.Loopback(r) {
		return seat.NotHere()
	}
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	in, err := h.Acts.ChooseDemoRole(r.Context(), env, acts.AccountInput{Account: election.AccountID(r.PostForm.Get("account"))})
	if err != nil {
		return err
	}
	h.Enter(w, in.Token)
	return seat.Goto(w, r, r.URL.Query().Get(seat.Back))
}
