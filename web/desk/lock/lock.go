// Package lock is the page of a screen that was left alone: it asks for the
// password and leads back to the same place, where the draft is.
package lock

import (
	"net/http"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// Page is that page.
type Page struct{ *seat.Desk }

// Show asks for the password of whoever works here. Without a session there is
// nothing to open; one that is still awake stays so until it is left alone.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	s, err := h.Acts.Enter(r.Context(), seat.Of(r).Commune, h.Token(r), access.ResumeSession)
	if err != nil {
		return seat.Goto(w, r, seat.WithBack(seat.SignIn, r.URL.Query().Get(seat.Back)))
	}
	return h.ask(r, s.Account.Name).Show(w, http.StatusOK)
}

func (h Page) ask(r *http.Request, name string) *seat.FormPage {
	lang := h.Lang(r)
	p := h.FormPage(r, words.Text(lang, "lock.title"))
	p.Leave, p.Idle, p.Reader = seat.SignOut, nil, ""
	p.Intro = []string{words.Text(lang, "lock.intro", name)}
	p.Form.Inputs = []web.Input{
		{Name: "password", Kind: web.PasswordInput, Label: words.Text(lang, "field.password"), Fill: "current-password", First: true},
	}
	p.Form.Button = words.Text(lang, "lock.button")
	return p
}

// Take opens the screen again.
func (h Page) Take(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	err = h.Acts.ResumeSession(r.Context(), env, acts.ResumeInput{Password: r.PostForm.Get("password"), Address: seat.Address(r)})
	if err == nil {
		return seat.Goto(w, r, r.URL.Query().Get(seat.Back))
	}
	return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
		return h.ask(r, seat.Of(r).Me().Name).Show(w, status, faults...)
	})
}
