// Package first is the page of the very first account: whoever set the machine up
// has a secret that works once.
package first

import (
	"net/http"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// Page is that page.
type Page struct{ *seat.Desk }

// Show asks for the secret, who one is, and a password.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	return h.ask(r).Show(w, http.StatusOK)
}

func (h Page) ask(r *http.Request) *seat.FormPage {
	lang := h.Lang(r)
	p := h.FormPage(r, words.Text(lang, "first.title"))
	p.Intro = []string{words.Text(lang, "first.intro")}
	p.Form.Inputs = append([]web.Input{
		{Name: "secret", Kind: web.TextInput, Label: words.Text(lang, "field.secret"), Note: words.Text(lang, "first.secret_note"), First: true},
		{Name: "name", Kind: web.TextInput, Label: words.Text(lang, "field.name"), Note: words.Text(lang, "first.name_note"), Fill: "name"},
		{Name: "login", Kind: web.TextInput, Label: words.Text(lang, "field.login"), Note: words.Text(lang, "field.login_note"), Fill: "username"},
	}, seat.NewPassword(lang)...)
	p.Form.Button = words.Text(lang, "first.button")
	return p
}

// Take makes the account and signs it in, so that a second factor is set up next.
func (h Page) Take(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	again := func(status int, faults ...*election.Error) error {
		p := h.ask(r)
		p.Typed(r)
		return p.Show(w, status, faults...)
	}
	if fault := seat.TypedTwice(r); fault != nil {
		return again(http.StatusBadRequest, fault)
	}
	in := acts.FirstInput{
		Secret: r.PostForm.Get("secret"), Login: r.PostForm.Get("login"), Name: r.PostForm.Get("name"),
		Password: r.PostForm.Get("password"), Address: seat.Address(r),
	}
	done, err := h.Acts.UseFirstSecret(r.Context(), env, in)
	if err != nil {
		return h.Refuse(w, r, err, again)
	}
	opened, err := h.Acts.SignIn(r.Context(), env, acts.SignInInput{Login: done.Result.Login, Password: in.Password, Address: in.Address})
	if err != nil || opened.Token == "" {
		return seat.Goto(w, r, seat.SignIn)
	}
	h.Enter(w, opened.Token)
	return seat.Done(w, r, seat.Mine, done.Seq)
}
