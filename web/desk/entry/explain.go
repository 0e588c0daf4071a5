// What asks to be explained of a sheet that agrees, one finding after the other.

package entry

import (
	"net/http"
	"strings"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// AskExplain shows the first finding that nobody has explained. Where none is left
// the sheet's page follows.
func (h Page) AskExplain(w http.ResponseWriter, r *http.Request) error {
	s, err := h.read(r)
	if err != nil {
		return err
	}
	p, err := h.askExplain(r, s)
	if err != nil {
		return err
	}
	if p == nil {
		return seat.Goto(w, r, s.page(""))
	}
	if err := h.Restore(r, &p.Form); err != nil {
		return err
	}
	return p.Show(w, http.StatusOK)
}

func (h Page) askExplain(r *http.Request, s *sheet) (*seat.FormPage, error) {
	if s.found.Sheet.State != election.Agreed {
		return nil, nil
	}
	open, err := h.open(r, s)
	if err != nil || len(open) == 0 {
		return nil, err
	}
	f := &open[0]
	p := h.FormPage(r, words.Text(s.Lang, "entry.explain_title"))
	p.Head.Kicker = s.Line(s.id)
	p.Intro = []string{f.Text, words.Text(s.Lang, "entry.explain_left", len(open))}
	p.Facts = []seat.Fact{
		{Name: words.Text(s.Lang, "entry.explain_rule"), Text: seat.Article(s.Lang, f.Article) + " · " + f.Rule},
	}
	p.Form.Inputs = []web.Input{
		{Name: "rule", Kind: web.HiddenInput, Value: f.Rule},
		{Name: "fields", Kind: web.HiddenInput, Value: strings.Join(f.Fields, ",")},
		{
			Name: "text", Kind: web.AreaInput, Rows: 3, Label: words.Text(s.Lang, "field.explain"),
			Note: words.Text(s.Lang, "field.explain_to"), First: true,
		},
	}
	p.Form.Button = words.Text(s.Lang, "entry.explain_do")
	p.Form.Back = web.Link{Text: words.Text(s.Lang, "entry.explain_later"), Href: s.listed()}
	return p, nil
}

// Explain keeps an explanation, and leads to the next finding.
func (h Page) Explain(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	s, err := h.read(r)
	if err != nil {
		return err
	}
	done, err := h.Acts.ExplainFinding(r.Context(), env, acts.ExplainInput{
		SheetInput: s.input(), Rule: r.PostForm.Get("rule"), Fields: r.PostForm.Get("fields"), Text: r.PostForm.Get("text"),
	})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			p, err := h.askExplain(r, s)
			if err != nil {
				return err
			}
			if p == nil {
				shown := h.sheetPage(r, s)
				for _, fault := range faults {
					shown.Faults = append(shown.Faults, s.said(fault))
				}
				return SheetView.Write(w, status, shown)
			}
			p.Typed(r)
			return p.Show(w, status, faults...)
		})
	}
	h.Forget(r, r.URL.Path)
	if open, err := h.open(r, s); err == nil && len(open) == 0 {
		return seat.Done(w, r, s.listed(), done.Seq)
	}
	return seat.Done(w, r, s.page(ExplainPage), done.Seq)
}
