// A new account, and new names for one.

package accounts

import (
	"net/http"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// CreateFields are kept as a draft.
var CreateFields = []string{"name", "login"}

// AskNew asks for a person's names.
func (h Page) AskNew(w http.ResponseWriter, r *http.Request) error {
	p := h.askNew(r)
	if err := h.Restore(r, &p.Form); err != nil {
		return err
	}
	return p.Show(w, http.StatusOK)
}

func (h Page) askNew(r *http.Request) *seat.FormPage {
	lang := h.Lang(r)
	p := h.FormPage(r, words.Text(lang, "accounts.new"))
	p.Intro = []string{words.Text(lang, "accounts.new_intro")}
	p.Form.Inputs = names(lang)
	p.Form.Button = words.Text(lang, "accounts.new_do")
	p.Form.Back = web.Link{Text: words.Text(lang, "form.back"), Href: seat.Accounts}
	return p
}

func names(lang words.Lang) []web.Input {
	return []web.Input{
		{Name: "name", Kind: web.TextInput, Label: words.Text(lang, "field.name"), Note: words.Text(lang, "first.name_note"), First: true},
		{Name: "login", Kind: web.TextInput, Label: words.Text(lang, "field.login"), Note: words.Text(lang, "field.login_note")},
	}
}

// Create makes the account and leads on to its one-time secret.
func (h Page) Create(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	made, err := h.Acts.CreateAccount(r.Context(), env, acts.CreateAccountInput{
		Name: r.PostForm.Get("name"), Login: r.PostForm.Get("login"),
	})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			p := h.askNew(r)
			if err := h.Restore(r, &p.Form); err != nil {
				return err
			}
			p.Typed(r)
			return p.Show(w, status, faults...)
		})
	}
	h.Forget(r, seat.Accounts+"/moi")
	return seat.Done(w, r, onePath(made.Result.Account)+"/ma", made.Seq)
}

// AskRename asks for other names.
func (h Page) AskRename(w http.ResponseWriter, r *http.Request) error {
	p, err := h.askRename(r)
	if err != nil {
		return err
	}
	return p.Show(w, http.StatusOK)
}

func (h Page) askRename(r *http.Request) (*seat.FormPage, error) {
	lang, id := h.Lang(r), seat.Target(r).Account
	p := h.FormPage(r, words.Text(lang, "accounts.rename"))
	p.Intro = []string{words.Text(lang, "accounts.rename_intro")}
	p.Form.Inputs = names(lang)
	p.Form.Button = words.Text(lang, "accounts.rename_do")
	p.Form.Back = web.Link{Text: words.Text(lang, "form.back"), Href: onePath(id)}
	return p, h.Desk.View(r, func(v *store.View) error {
		account, err := v.Account(id)
		p.Form.Inputs[0].Value, p.Form.Inputs[1].Value = account.Name, account.Login
		return err
	})
}

// Rename changes the names.
func (h Page) Rename(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	id := seat.Target(r).Account
	done, err := h.Acts.RenameAccount(r.Context(), env, acts.RenameAccountInput{
		Account: id, Name: r.PostForm.Get("name"), Login: r.PostForm.Get("login"),
	})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			p, err := h.askRename(r)
			if err != nil {
				return err
			}
			p.Typed(r)
			return p.Show(w, status, faults...)
		})
	}
	return seat.Done(w, r, onePath(id), done.Seq)
}
