// One-time secrets: an officer hands one over, once.

package accounts

import (
	"net/http"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// secretPage shows a secret, this once.
type secretPage struct {
	web.Page
	Name   string
	Secret string // empty: it was shown before
	Until  string
	Where  string // the address at which its owner uses it
	Back   web.Link
}

// secretQuestion asks before one is drawn: an earlier one is void by then.
var secretQuestion = Question{
	Act: access.IssueSecret, title: "ask.secret", button: "ask.secret_do",
	effects: []string{"ask.secret_1", "ask.secret_2", "ask.secret_3"},
}

// AskSecret asks whether to draw one.
func (h Page) AskSecret(w http.ResponseWriter, r *http.Request) error {
	return h.ask(w, r, &secretQuestion, http.StatusOK)
}

// Issue draws a secret and shows it. Sent again it shows none: what was shown
// once is not kept anywhere.
func (h Page) Issue(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	name, err := h.name(r)
	if err != nil {
		return err
	}
	id, lang := seat.Target(r).Account, h.Lang(r)
	done, err := h.Acts.IssueSecret(r.Context(), env, acts.AccountInput{Account: id})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			return h.ask(w, r, &secretQuestion, status, faults...)
		})
	}
	p := &secretPage{Page: h.Desk.Page(r, words.Text(lang, "secret.title")), Name: name, Secret: done.Result.Secret}
	seat.MachineTime(r, &p.Page)
	p.Until = words.Moment(lang, seat.Time(done.Result.Expires))
	p.Where = h.Here(r) + seat.NewDoor
	p.Back = web.Link{Text: words.Text(lang, "secret.back"), Href: onePath(id)}
	return SecretView.Write(w, http.StatusOK, p)
}
