// The two plainest pages: one form, and one question before something dangerous.

package seat

import (
	"net/http"

	"laphieu/election"
	"laphieu/web"
	"laphieu/web/words"
)

var (
	formView    = web.NewView[*FormPage](files, "form.html")
	confirmView = web.NewView[*ConfirmPage](files, "confirm.html")
)

// Fact is one line of what is known: a name and what it is.
type Fact struct{ Name, Text string }

// FormPage is a page with one form.
type FormPage struct {
	web.Page
	Intro []string
	Facts []Fact
	Form  web.Form
	Links []web.Link // below the form
}

// ConfirmPage is a page that asks before a dangerous act.
type ConfirmPage struct {
	web.Page
	Faults  []web.Finding
	Confirm web.Confirm
}

// FormPage begins a page with one form, sent to the address that shows it.
func (d *Desk) FormPage(r *http.Request, title string) *FormPage {
	p := &FormPage{Page: d.Page(r, title)}
	p.Form = web.Form{ID: "o", Action: r.URL.RequestURI(), ActKey: p.ActKey}
	return p
}

// Page begins a page of the desk. A form that is shown again keeps its key: what
// was refused was not saved under it.
func (d *Desk) Page(r *http.Request, title string) web.Page {
	p := d.Shell.Page(r)
	p.Title = title
	p.Head = web.Head{Title: title}
	if r.Method == http.MethodPost {
		if key, err := web.ActKey(r); err == nil {
			p.ActKey = key
		}
	}
	return p
}

// Lang is the language of a request's reader.
func (d *Desk) Lang(r *http.Request) words.Lang { return d.Shell.Look(r).Lang }

// Typed puts back into a form what was typed into it, but for passwords and codes.
func (p *FormPage) Typed(r *http.Request) {
	for i := range p.Form.Inputs {
		if in := &p.Form.Inputs[i]; in.Kind != web.PasswordInput && in.Kind != web.CodeInput && in.Kind != web.HiddenInput {
			in.Value = r.PostForm.Get(in.Name)
		}
	}
}

// Show answers with the page, the faults beside their fields.
func (p *FormPage) Show(w http.ResponseWriter, status int, faults ...*election.Error) error {
	p.Form.Blame(p.Look.Lang, faults...)
	return formView.Write(w, status, p)
}

// ConfirmPage begins a page that asks once more. What it is about stands in the
// address, so that its form goes there too.
func (d *Desk) ConfirmPage(r *http.Request, title string) *ConfirmPage {
	p := &ConfirmPage{Page: d.Page(r, title)}
	p.Head = web.Head{}
	p.Confirm = web.Confirm{Title: title, Action: r.URL.RequestURI(), ActKey: p.ActKey}
	return p
}

// Reason asks for one, with what becomes of it; what was typed stands there again.
func (p *ConfirmPage) Reason(r *http.Request) {
	p.Confirm.Reason = r.PostForm.Get("reason")
	p.Confirm.ReasonName = "reason"
	p.Confirm.ReasonNote = words.Text(p.Look.Lang, "confirm.reason_stays")
}

// Show answers with the page, what was refused above the question.
func (p *ConfirmPage) Show(w http.ResponseWriter, status int, faults ...*election.Error) error {
	for _, fault := range faults {
		p.Faults = append(p.Faults, web.Finding{Level: web.FindingBlock, Text: web.Sentence(p.Look.Lang, fault)})
	}
	return confirmView.Write(w, status, p)
}
