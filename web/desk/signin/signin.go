// Package signin is the door: a login with its password, then a code where the
// account has a second factor, and the way out.
package signin

import (
	"net/http"
	"net/url"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// Page is the door of one desk.
type Page struct{ *seat.Desk }

// Show asks for login and password. Who is in already goes on.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	s, err := h.Acts.Enter(r.Context(), seat.Of(r).Commune, h.Token(r), access.ViewHome)
	if err == nil {
		return seat.Goto(w, r, r.URL.Query().Get(seat.Back))
	}
	if store.Is(err, acts.CodeIdle) && s.Account.ID != "" {
		return seat.Goto(w, r, seat.WithBack(seat.Locked, r.URL.Query().Get(seat.Back)))
	}
	p, err := h.ask(r)
	if err != nil {
		return err
	}
	return p.Show(w, http.StatusOK)
}

func (h Page) ask(r *http.Request) (*seat.FormPage, error) {
	lang := h.Lang(r)
	p := h.FormPage(r, words.Text(lang, "sign_in.title"))
	p.Intro = []string{words.Text(lang, "sign_in.intro")}
	if r.URL.Query().Get(seat.Why) == "doi" {
		p.Intro = append([]string{words.Text(lang, "error.session_ended")}, p.Intro...)
	}
	p.Form.Inputs = []web.Input{
		{Name: "login", Kind: web.TextInput, Label: words.Text(lang, "field.login"), Fill: "username", First: true},
		{Name: "password", Kind: web.PasswordInput, Label: words.Text(lang, "field.password"), Fill: "current-password"},
	}
	p.Form.Button = words.Text(lang, "sign_in.button")
	p.Links = []web.Link{{Text: words.Text(lang, "sign_in.have_secret"), Href: seat.NewDoor}}
	err := h.View(r, func(v *store.View) error {
		accounts, err := v.Accounts()
		if err == nil && len(accounts) == 0 {
			p.Links = []web.Link{{Text: words.Text(lang, "sign_in.first"), Href: seat.FirstDoor}}
		}
		return err
	})
	return p, err
}

// Take checks the password.
func (h Page) Take(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	in, err := h.Acts.SignIn(r.Context(), env, acts.SignInInput{
		Login: r.PostForm.Get("login"), Password: r.PostForm.Get("password"), Address: seat.Address(r),
	})
	if err == nil && in.Step != "" {
		h.AskCode(w, in.Step)
		return seat.Goto(w, r, seat.WithBack(seat.SignInCode, r.URL.Query().Get(seat.Back)))
	}
	if err == nil {
		h.Enter(w, in.Token)
		return seat.Goto(w, r, r.URL.Query().Get(seat.Back))
	}
	return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
		p, err := h.ask(r)
		if err != nil {
			return err
		}
		p.Typed(r)
		return p.Show(w, status, faults...)
	})
}

// ShowCode asks for the second factor's six figures.
func (h Page) ShowCode(w http.ResponseWriter, r *http.Request) error {
	if h.Step(r) == "" {
		return seat.Goto(w, r, seat.SignIn)
	}
	return h.askCode(r).Show(w, http.StatusOK)
}

func (h Page) askCode(r *http.Request) *seat.FormPage {
	lang := h.Lang(r)
	p := h.FormPage(r, words.Text(lang, "sign_in.code_title"))
	p.Intro = []string{words.Text(lang, "sign_in.code_intro")}
	p.Form.Inputs = []web.Input{
		{Name: "code", Kind: web.CodeInput, Label: words.Text(lang, "field.code"), Fill: "one-time-code", First: true},
	}
	p.Form.Button = words.Text(lang, "sign_in.button")
	p.Form.Back = web.Link{Text: words.Text(lang, "sign_in.again"), Href: seat.SignIn}
	p.Links = []web.Link{{Text: words.Text(lang, "sign_in.lost"), Href: seat.SignInCode + "?" + url.Values{"mat": {"1"}}.Encode()}}
	if r.URL.Query().Has("mat") {
		p.Links = nil
		p.Intro = append(p.Intro, words.Text(lang, "sign_in.lost_how"))
	}
	return p
}

// TakeCode checks the code.
func (h Page) TakeCode(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	in, err := h.Acts.SignInCode(r.Context(), env, acts.CodeInput{
		Step: h.Step(r), Code: r.PostForm.Get("code"), Address: seat.Address(r),
	})
	if err == nil {
		h.Enter(w, in.Token)
		return seat.Goto(w, r, r.URL.Query().Get(seat.Back))
	}
	return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
		return h.askCode(r).Show(w, status, faults...)
	})
}

// Leave ends the session.
func (h Page) Leave(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	if err := h.Acts.SignOut(r.Context(), env); err != nil {
		return err
	}
	h.Desk.Leave(w)
	if h.Demo {
		return seat.Goto(w, r, seat.ChooseRole)
	}
	return seat.Goto(w, r, seat.SignIn)
}
