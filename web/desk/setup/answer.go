// One open point is answered, with the document that says so.

package setup

import (
	"net/http"
	"strings"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// AnswerFields are kept as a draft.
var AnswerFields = []string{"value", "reason"}

// AskAnswer shows a point with its note.
func (h Page) AskAnswer(w http.ResponseWriter, r *http.Request) error {
	p, err := h.askAnswer(r)
	if err == nil {
		err = h.Restore(r, &p.Form)
	}
	if err != nil {
		return err
	}
	return p.Show(w, http.StatusOK)
}

func (h Page) askAnswer(r *http.Request) (*seat.FormPage, error) {
	lang, id := h.Lang(r), seat.Target(r).Election
	p := h.FormPage(r, "")
	err := h.Desk.View(r, func(v *store.View) error {
		e, err := v.Election(id)
		if err != nil {
			return err
		}
		answers, err := answersWithBoard(v, id)
		if err != nil {
			return err
		}
		open, found := find(lang, &e.Election, answers, r.PathValue("key"))
		if !found {
			return seat.NotHere()
		}
		p.Title = open.Text
		p.Head = web.Head{Title: open.Text, Kicker: e.Name}
		if open.Article != "" {
			p.Facts = []seat.Fact{{Name: words.Text(lang, "setup.article"), Text: seat.Article(lang, open.Article)}}
		}
		if open.Note != "" {
			p.Facts = append(p.Facts, seat.Fact{Name: words.Text(lang, "setup.why"), Text: open.Note})
		}
		p.Form.Inputs = []web.Input{open.input(lang), {
			Name: "reason", Kind: web.AreaInput, Rows: 2, Label: words.Text(lang, "setup.basis"),
			Note: words.Text(lang, "setup.basis_note"), Optional: true,
		}}
		return nil
	})
	p.Form.Button = words.Text(lang, "setup.save")
	p.Form.Back = web.Link{Text: words.Text(lang, "form.back"), Href: electionPath(id)}
	return p, err
}

// Answer keeps the answer.
func (h Page) Answer(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Reasoned(r)
	if err != nil {
		return err
	}
	id := seat.Target(r).Election
	done, err := h.Acts.ChangeElectionSetting(r.Context(), env, acts.ElectionSettingInput{
		Election: id, Key: r.PathValue("key"), Value: strings.TrimSpace(r.PostForm.Get("value")),
	})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			p, err := h.askAnswer(r)
			if err == nil {
				err = h.Restore(r, &p.Form)
			}
			if err != nil {
				return err
			}
			p.Typed(r)
			return p.Show(w, status, faults...)
		})
	}
	h.Forget(r, r.URL.Path)
	return seat.Done(w, r, electionPath(id), done.Seq)
}
