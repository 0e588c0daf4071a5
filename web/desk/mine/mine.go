// Package mine is a person's own account: who the program takes them for, their
// password, their second factor, and where they are signed in.
package mine

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

//go:embed *.html
var files embed.FS

// Style is the pages' own.
//
//go:embed mine.css
var Style []byte

// The templates.
var (
	View       = web.NewView[*page](files, "mine.html")
	FactorView = web.NewView[*factorPage](files, "factor.html")
)

// page is the account as its owner sees it.
type page struct {
	web.Page
	Next      *web.NextStep // what has to be set up before anything else
	Facts     []seat.Fact
	HasFactor bool
	Sessions  []place
	Others    int // sessions besides this one
}

// Page is the pages of one desk.
type Page struct{ *seat.Desk }

// Show tells what is known.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	s, lang := seat.Of(r), h.Lang(r)
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "nav.mine"))}
	seat.MachineTime(r, &p.Page)
	err := h.Desk.View(r, func(v *store.View) error {
		secret, err := v.Secret(s.Me().ID)
		if err != nil {
			return err
		}
		p.HasFactor = secret.TOTPConfirmed
		p.Next = early(lang, s.Me(), &secret)
		teller, err := record.New(v, lang)
		p.Facts = facts(teller, s.Me(), p.HasFactor)
		return err
	})
	if err != nil {
		return err
	}
	sessions, err := h.Acts.Sessions(r.Context(), s.Commune, s.Me().ID)
	if err != nil {
		return err
	}
	p.Sessions, p.Others = places(lang, sessions, s.Session.Name), max(len(sessions)-1, 0)
	return View.Write(w, http.StatusOK, p)
}

// early is what stands before everything else.
func early(lang words.Lang, a *election.Account, secret *store.Secret) *web.NextStep {
	step := func(title, text, button, href string) *web.NextStep {
		return &web.NextStep{
			Title: words.Text(lang, title), Text: words.Text(lang, text),
			Button: web.Link{Text: words.Text(lang, button), Href: seat.Mine + href},
		}
	}
	switch {
	case secret.MustChange:
		return step("mine.must_change", "mine.must_change_text", "mine.change", "/mat-khau")
	case access.NeedsSecondFactor(a) && !secret.TOTPConfirmed:
		return step("mine.must_factor", "mine.must_factor_text", "mine.factor_do", "/xac-thuc")
	}
	return nil
}

func facts(teller *record.Teller, a *election.Account, factor bool) []seat.Fact {
	lang := teller.Lang
	all := []seat.Fact{
		{Name: words.Text(lang, "field.name"), Text: a.Name},
		{Name: words.Text(lang, "field.login"), Text: a.Login},
	}
	for _, g := range a.Grants {
		all = append(all, seat.Fact{Name: words.Text(lang, "field.role"), Text: teller.Grant(g)})
	}
	state := "mine.factor_none"
	if factor {
		state = "mine.factor_set"
	}
	return append(all, seat.Fact{Name: words.Text(lang, "mine.factor"), Text: words.Text(lang, state)})
}

// place is one session.
type place struct {
	Device       string
	This         bool
	Opened, Seen string
}

func places(lang words.Lang, sessions []acts.Session, this string) (all []place) {
	slices.SortFunc(sessions, func(a, b acts.Session) int { return int(b.Opened - a.Opened) })
	for _, s := range sessions {
		one := place{s.Device, s.Name == this, words.Moment(lang, seat.Time(s.Opened)), words.Moment(lang, seat.Time(s.Seen))}
		if one.Device == "" {
			one.Device = words.Text(lang, "mine.device_unknown")
		}
		all = append(all, one)
	}
	return all
}

// EndOthers ends the sessions at other machines.
func (h Page) EndOthers(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	if err := h.Acts.EndOwnSessions(r.Context(), env); err != nil {
		return err
	}
	return seat.Goto(w, r, seat.Mine)
}
