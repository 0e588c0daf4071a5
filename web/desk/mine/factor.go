// A person sets up their second factor: a picture to scan, the key to type where
// the camera is broken, and a first code as the proof.

package mine

import (
	"encoding/base32"
	"net/http"
	"strings"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// keyField carries the shown key back, so that a mistyped code need not begin
// everything anew. What is kept is the program's own copy.
const keyField = "shown_key"

// factorPage shows the key and asks for its first code.
type factorPage struct {
	web.Page
	Picture picture
	Typed   string
	Form    web.Form
}

// ShowFactor says what is needed.
func (h Page) ShowFactor(w http.ResponseWriter, r *http.Request) error {
	lang := h.Lang(r)
	p := h.FormPage(r, words.Text(lang, "factor.title"))
	p.Intro = []string{words.Text(lang, "factor.intro"), words.Text(lang, "factor.need")}
	p.Form.Button = words.Text(lang, "factor.begin")
	p.Form.Back = web.Link{Text: words.Text(lang, "form.back"), Href: seat.Mine}
	return p.Show(w, http.StatusOK)
}

// BeginFactor draws a key and shows it.
func (h Page) BeginFactor(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	shown, err := h.Acts.BeginSecondFactor(r.Context(), env)
	if err != nil {
		return err
	}
	return h.showKey(w, r, http.StatusOK, shown.Address, shown.Typed)
}

// TakeFactor checks the code and keeps the key.
func (h Page) TakeFactor(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	done, err := h.Acts.SetUpOwnSecondFactor(r.Context(), env, acts.FactorInput{
		Password: r.PostForm.Get("password"), Code: r.PostForm.Get("code"),
		OldCode: r.PostForm.Get("old_code"), Address: seat.Address(r),
	})
	if err == nil {
		return seat.Done(w, r, seat.Home, done.Seq)
	}
	return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
		typed := r.PostForm.Get(keyField)
		address, err := h.address(r, typed)
		if err != nil {
			return seat.Goto(w, r, seat.Mine+"/xac-thuc")
		}
		return h.showKey(w, r, status, address, typed, faults...)
	})
}

// address makes the picture's text of a key that was shown before.
func (h Page) address(r *http.Request, typed string) (address string, err error) {
	key, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.ReplaceAll(typed, " ", ""))
	if err != nil {
		return "", err
	}
	err = h.Desk.View(r, func(v *store.View) error {
		unit, err := v.Commune()
		if err != nil {
			return err
		}
		address, err = access.ProvisioningURI(unit.Name, seat.Of(r).Me().Login, key)
		return err
	})
	return address, err
}

func (h Page) showKey(w http.ResponseWriter, r *http.Request, status int, address, typed string, faults ...*election.Error) error {
	lang := h.Lang(r)
	drawn, err := draw(address)
	if err != nil {
		return err
	}
	p := &factorPage{Page: h.Desk.Page(r, words.Text(lang, "factor.title")), Picture: drawn, Typed: typed}
	p.Form = web.Form{ID: "ma", Action: seat.Mine + "/xac-thuc/xac-nhan", ActKey: p.ActKey, Button: words.Text(lang, "factor.confirm")}
	p.Form.Inputs = []web.Input{
		{Name: keyField, Kind: web.HiddenInput, Value: typed},
		{Name: "code", Kind: web.CodeInput, Label: words.Text(lang, "field.code"), Note: words.Text(lang, "factor.code_note"), Fill: "one-time-code"},
	}
	err = h.Desk.View(r, func(v *store.View) error {
		secret, err := v.Secret(seat.Of(r).Me().ID)
		if secret.TOTPConfirmed {
			p.Form.Inputs = append(p.Form.Inputs, web.Input{Name: "old_code", Kind: web.CodeInput, Label: words.Text(lang, "field.old_code"), Note: words.Text(lang, "factor.old_note")})
		}
		return err
	})
	if err != nil {
		return err
	}
	p.Form.Inputs = append(p.Form.Inputs, web.Input{Name: "password", Kind: web.PasswordInput, Label: words.Text(lang, "field.password"), Fill: "current-password"})
	p.Form.Back = web.Link{Text: words.Text(lang, "form.back"), Href: seat.Mine}
	p.Form.Blame(lang, faults...)
	return FactorView.Write(w, status, p)
}
