// A person changes their own password.

package mine

import (
	"net/http"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// ShowPassword asks for the present password and a new one.
func (h Page) ShowPassword(w http.ResponseWriter, r *http.Request) error {
	return h.askPassword(r).Show(w, http.StatusOK)
}

func (h Page) askPassword(r *http.Request) *seat.FormPage {
	lang := h.Lang(r)
	p := h.FormPage(r, words.Text(lang, "mine.change"))
	p.Intro = []string{words.Text(lang, "mine.change_intro")}
	p.Form.Inputs = append([]web.Input{
		{Name: "old", Kind: web.PasswordInput, Label: words.Text(lang, "field.password_old"), Fill: "current-password", First: true},
	}, seat.NewPassword(lang)...)
	p.Form.Button = words.Text(lang, "mine.change")
	p.Form.Back = web.Link{Text: words.Text(lang, "form.back"), Href: seat.Mine}
	return p
}

// TakePassword changes it.
func (h Page) TakePassword(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	again := func(status int, faults ...*election.Error) error { return h.askPassword(r).Show(w, status, faults...) }
	if fault := seat.TypedTwice(r); fault != nil {
		return again(http.StatusBadRequest, fault)
	}
	done, err := h.Acts.ChangeOwnPassword(r.Context(), env, acts.PasswordInput{
		Old: r.PostForm.Get("old"), New: r.PostForm.Get("password"), Address: seat.Address(r),
	})
	if err != nil {
		return h.Refuse(w, r, err, again)
	}
	return seat.Done(w, r, seat.Mine, done.Seq)
}
