// Package reset is where a person sets a password with the secret that an officer
// handed over: nobody ever knows another's password.
package reset

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

// Show asks for login, secret and a new password.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	return h.ask(r).Show(w, http.StatusOK)
}

func (h Page) ask(r *http.Request) *seat.FormPage {
	lang := h.Lang(r)
	p := h.FormPage(r, words.Text(lang, "reset.title"))
	p.Intro = []string{words.Text(lang, "reset.intro")}
	p.Form.Inputs = append([]web.Input{
		{Name: "login", Kind: web.TextInput, Label: words.Text(lang, "field.login"), Fill: "username", First: true},
		{Name: "secret", Kind: web.TextInput, Label: words.Text(lang, "field.secret"), Note: words.Text(lang, "reset.secret_note")},
	}, seat.NewPassword(lang)...)
	p.Form.Button = words.Text(lang, "reset.button")
	p.Form.Back = web.Link{Text: words.Text(lang, "sign_in.title"), Href: seat.SignIn}
	return p
}

// Take sets the password and leads to the door.
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
	in := acts.ResetInput{
		Login: r.PostForm.Get("login"), Secret: r.PostForm.Get("secret"),
		Password: r.PostForm.Get("password"), Address: seat.Address(r),
	}
	if _, err := h.Acts.UseSecret(r.Context(), env, in); err != nil {
		return h.Refuse(w, r, err, again)
	}
	return h.signIn(w, r, env, in)
}

// signIn opens the session that the new password is good for.
func (h Page) signIn(w http.ResponseWriter, r *http.Request, env acts.Envelope, in acts.ResetInput) error {
	opened, err := h.Acts.SignIn(r.Context(), env, acts.SignInInput{Login: in.Login, Password: in.Password, Address: in.Address})
	switch {
	case err != nil:
		return seat.Goto(w, r, seat.SignIn)
	case opened.Step != "":
		h.AskCode(w, opened.Step)
		return seat.Goto(w, r, seat.SignInCode)
	}
	h.Enter(w, opened.Token)
	return seat.Goto(w, r, seat.Home)
}
