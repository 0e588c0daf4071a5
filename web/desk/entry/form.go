// The form of a whole sheet, for the first reading and for the second: the fields
// in the order of the paper, and what the law says beside them.

package entry

import (
	"net/http"
	"net/url"
	"time"

	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// formPage is one sheet being typed.
type formPage struct {
	web.Page
	Band     web.ContestBand
	Faults   []web.Finding // that belong to no field
	Summary  web.FindingSummary
	Paper    *web.Paper
	Groups   []web.FieldGroup
	Action   string
	Draft    string
	DraftAt  time.Time
	Version  int
	Seats    int
	Submit   string
	AsPaper  bool // only what the paper may have, though it cannot be right, stands against it
	Checks   []check
	SendBack string
	List     string
}

// Progress counts the fields that hold a figure.
func (p *formPage) Progress() web.Progress { return web.SheetForm{Groups: p.Groups}.Progress() }

// First shows the form of the first reading.
func (h Page) First(w http.ResponseWriter, r *http.Request) error { return h.ask(w, r, FirstPage) }

// Second shows the form of the second reading, by somebody else.
func (h Page) Second(w http.ResponseWriter, r *http.Request) error { return h.ask(w, r, SecondPage) }

func (h Page) ask(w http.ResponseWriter, r *http.Request, page string) error {
	s, err := h.read(r)
	if err != nil {
		return err
	}
	if pages[s.step] != page {
		return seat.Goto(w, r, s.page(""))
	}
	values, at, err := h.drafted(r, s, page)
	if err != nil {
		return err
	}
	p := h.form(r, s, page, values, nil)
	p.DraftAt = at
	return FormView.Write(w, http.StatusOK, p)
}

// drafted is what this person typed and did not send. Who was overtaken while
// typing a first reading goes on with it as the second.
func (h Page) drafted(r *http.Request, s *sheet, page string) (values typed, at time.Time, err error) {
	values = typed{}
	forms := []string{s.page(page)}
	if page == SecondPage {
		forms = append(forms, s.page(FirstPage))
	}
	for _, form := range forms {
		var rows []store.Draft
		here := seat.Of(r)
		rows, err = h.Store.Desk().Drafts(r.Context(), here.Commune, here.Me().ID, form)
		for _, row := range rows {
			values[row.Field] = row.Value
			at = seat.Kept(r, row.At)
		}
		if err != nil || len(rows) > 0 {
			break
		}
	}
	return values, at, err
}

// form is the form with what was typed and what is said about it.
func (h Page) form(r *http.Request, s *sheet, page string, values typed, notes *notes) *formPage {
	key, submit := "entry.title_first", "entry.submit_first"
	if page == SecondPage {
		key, submit = "entry.title_second", "entry.submit_second"
	}
	p := &formPage{Page: h.Desk.Page(r, words.Text(s.Lang, key))}
	p.Title = words.Text(s.Lang, key) + ", " + s.Team(s.id.Area)
	p.Band, p.Version, p.Seats = s.SheetBand(s.id), s.found.Sheet.Version, s.found.Balloting.Seats
	p.Action, p.Submit = s.page(page), words.Text(s.Lang, submit)
	p.Draft = seat.Drafts + "?" + url.Values{"trang": {p.Action}}.Encode()
	p.SendBack, p.List = s.page(ReturnPage), seat.InElection(s.vote, seat.Entry)
	p.Checks = s.checks()
	p.Groups = s.groups(values, notes)
	p.Summary = s.summary(notes)
	if notes != nil {
		p.Faults, p.AsPaper = notes.page, notes.asPaper
	}
	p.Paper = h.picture(s, focused(p.Groups))
	return p
}

// groups are the parts of the paper with what was typed. The focus begins where
// something is to be mended, else in the first empty field.
func (s *sheet) groups(values typed, notes *notes) (all []web.FieldGroup) {
	var faulty, empty, first *web.NumberField
	fields := s.fields()
	for part, title := range parts {
		group := web.FieldGroup{Title: words.Text(s.Lang, title)}
		for _, f := range fields {
			if f.Part == part {
				group.Fields = append(group.Fields, notes.field(f, values[f.Name]))
			}
		}
		if len(group.Fields) > 0 {
			all = append(all, group)
		}
	}
	for i := range all {
		for k := range all[i].Fields {
			f := &all[i].Fields[k]
			first = or(first, f)
			if len(f.Findings) > 0 {
				faulty = or(faulty, f)
			}
			if f.Value == "" {
				empty = or(empty, f)
			}
		}
	}
	or(or(faulty, empty), first).First = true
	return all
}

func or(a, b *web.NumberField) *web.NumberField {
	if a != nil {
		return a
	}
	return b
}

// focused is the place of the field in which the focus begins.
func focused(groups []web.FieldGroup) int {
	for _, g := range groups {
		for i := range g.Fields {
			if g.Fields[i].First {
				return g.Fields[i].Place
			}
		}
	}
	return 1
}

// notes are what is said about a form that was sent and not taken.
type notes struct {
	page    []web.Finding
	fields  map[string][]web.Finding // beside their field
	marked  map[string]web.FieldState
	names   map[string][][]string // all fields of each of those findings
	named   map[string]bool       // by any of them
	asPaper bool
	order   []election.Finding
}

// field is one figure with what is said about it.
func (n *notes) field(f field, value string) web.NumberField {
	out := web.NumberField{Place: f.Place, Name: f.Name, Label: f.Label, Value: value, Is: web.FieldFilled}
	if value == "" {
		out.Is = web.FieldEmpty
	}
	if n == nil {
		return out
	}
	out.Findings, out.Named = n.fields[f.Name], n.named[f.Name]
	if is, marked := n.marked[f.Name]; marked {
		out.Is = is
	}
	return out
}
