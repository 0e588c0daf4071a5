// Answers to an act that was not done: the form again with each fault beside its
// field, or a page that says whether it was saved and what to do now.

package seat

import (
	"embed"
	"errors"
	"maps"
	"net/http"
	"slices"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/words"
)

//go:embed *.html
var files embed.FS

var (
	againView = web.NewView[*againPage](files, "again.html")
	otherView = web.NewView[*otherPage](files, "other.html")
)

// againPage asks to send the same form once more, with the same key.
type againPage struct {
	web.Page
	Blank web.Blank
	Form  web.Form
}

// otherPage shows what was saved under a key and what was not.
type otherPage struct {
	web.Page
	Saved   string // the sentence of the entry
	Entry   string // its address
	Unsaved []sent
	Open    web.Link
}

// sent is one field as it was sent.
type sent struct{ Key, Name, Value string }

// unsure are the codes that say: the same form again, with the same key.
var unsure = []string{store.CodeUnknown, store.CodeNotSaved, store.CodeCanceled, store.CodeClosed, store.CodeDiskFull}

// Refuse answers an act that failed. What the reader can mend goes to again,
// which shows the form; all else is answered here.
func (d *Desk) Refuse(w http.ResponseWriter, r *http.Request, err error, again func(status int, faults ...*election.Error) error) error {
	var e *election.Error
	if !errors.As(err, &e) {
		return err
	}
	switch {
	case slices.Contains(unsure, e.Code):
		return d.sendAgain(w, r, e)
	case e.Code == acts.CodeOtherForm || e.Code == acts.CodeOldForm:
		return d.otherForm(w, r, e)
	case e.Kind == election.NotFound || e.Kind == election.Internal:
		return err
	}
	return again(web.Status(err), acts.Faults(err)...)
}

// sendAgain shows the page "không rõ, gửi lại". What must not stand in a page is
// asked again.
func (d *Desk) sendAgain(w http.ResponseWriter, r *http.Request, e *election.Error) error {
	p := &againPage{Page: d.Shell.Page(r)}
	lang := p.Look.Lang
	p.Title = words.Text(lang, "again.title")
	p.Blank = web.Blank{Drawing: "torn", Title: p.Title, Text: web.Sentence(lang, e), Level: 1}
	p.Form = web.Form{
		ID: "gui-lai", Action: r.URL.RequestURI(), ActKey: r.PostForm.Get(web.ActField),
		Button: words.Text(lang, "again.send"),
		Back:   web.Link{Text: words.Text(lang, "error.home"), Href: Home},
	}
	for _, name := range slices.Sorted(maps.Keys(r.PostForm)) {
		in := web.Input{Kind: web.HiddenInput, Name: name, Value: r.PostForm.Get(name)}
		if name == web.ActField {
			continue
		}
		if Secret(name) {
			in = web.Input{Kind: web.PasswordInput, Name: name, Label: words.Text(lang, labels[name])}
		}
		p.Form.Inputs = append(p.Form.Inputs, in)
	}
	return againView.Write(w, http.StatusServiceUnavailable, p)
}

// otherForm shows that the key was used for something else.
func (d *Desk) otherForm(w http.ResponseWriter, r *http.Request, e *election.Error) error {
	p := &otherPage{Page: d.Shell.Page(r)}
	lang := p.Look.Lang
	p.Title = words.Text(lang, "other.title")
	p.Head = web.Head{Title: p.Title}
	p.Open = web.Link{Text: words.Text(lang, "other.open"), Href: r.URL.RequestURI()}
	if seq, ok := e.Args[0].(int64); ok {
		told, err := d.Tell(r, lang, seq)
		if err != nil {
			return err
		}
		p.Saved, p.Entry = told.Text, told.Href
	}
	for _, name := range slices.Sorted(maps.Keys(r.PostForm)) {
		if !Secret(name) && r.PostForm.Get(name) != "" {
			p.Unsaved = append(p.Unsaved, sent{labels[name], name, r.PostForm.Get(name)})
		}
	}
	return otherView.Write(w, http.StatusConflict, p)
}
