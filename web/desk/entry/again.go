// What differs: only those fields, blind, read from the paper once more by the two
// who read it, and by a third person where looking twice did not settle it.

package entry

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"time"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/tally"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// againPage asks for the open fields of a sheet. It holds no figure that anybody
// read before.
type againPage struct {
	web.Page
	Band     web.ContestBand
	Faults   []web.Finding
	Summary  web.FindingSummary
	Paper    *web.Paper
	Fields   []openField
	Action   string
	Draft    string
	DraftAt  time.Time
	Version  int
	Third    bool
	Readers  []web.Reader
	Way      web.Timeline
	SendBack string
	Now      string
}

// openField is one field with its line on the paper.
type openField struct {
	web.NumberField
	Where string
}

// Again shows what differs to one of the two who read the sheet.
func (h Page) Again(w http.ResponseWriter, r *http.Request) error { return h.askOpen(w, r, AgainPage) }

// Third shows it to a further person.
func (h Page) Third(w http.ResponseWriter, r *http.Request) error { return h.askOpen(w, r, ThirdPage) }

func (h Page) askOpen(w http.ResponseWriter, r *http.Request, page string) error {
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
	p := h.openPage(r, s, page, values, nil)
	p.DraftAt = at
	return AgainView.Write(w, http.StatusOK, p)
}

// openFields are the names of the fields that do not stand; nothing else of the
// readings goes further than here.
func (s *sheet) openFields() []string {
	res := tally.Resolve(s.found.Readings)
	return res.Open
}

func (h Page) openPage(r *http.Request, s *sheet, page string, values typed, notes *notes) *againPage {
	open := s.openFields()
	p := &againPage{Page: h.Desk.Page(r, words.Text(s.Lang, "entry.differ", len(open)))}
	p.Third = page == ThirdPage
	p.Band, p.Version = s.SheetBand(s.id), s.found.Sheet.Version
	p.Band.State = names.Tag(s.found.Sheet.State)
	p.Action, p.SendBack = s.page(page), s.page(ReturnPage)
	p.Draft = seat.Drafts + "?" + url.Values{"trang": {p.Action}}.Encode()
	at := 0
	inPart := map[int]int{}
	for _, f := range s.fields() {
		inPart[f.Part]++
		if !slices.Contains(open, f.Name) {
			continue
		}
		one := openField{notes.field(f, values[f.Name]), words.Text(s.Lang, "entry.line", inPart[f.Part], words.Text(s.Lang, parts[f.Part]))}
		if at == 0 {
			at, one.First = f.Place, true
		}
		p.Fields = append(p.Fields, one)
	}
	p.Summary = s.summary(notes)
	if notes != nil {
		p.Faults = notes.page
	}
	if p.Paper = h.picture(s, at); p.Paper != nil && len(open) == 1 {
		line := p.Paper.Lines[at-1]
		p.Paper.Crop = &web.PaperLine{X: line.X - 10, Y: line.Y - 48, Width: line.Width + 20, Height: 126}
	}
	p.Readers = s.readers(r)
	p.Way = s.way(r)
	return p
}

// readers are those who look again: the two of the first readings, or whoever the
// third will be.
func (s *sheet) readers(r *http.Request) (all []web.Reader) {
	if s.found.Sheet.State != election.Differs {
		return nil
	}
	for reader := 1; reader <= 2; reader++ {
		one := web.Reader{Name: words.Text(s.Lang, "entry.reader", reader), Is: web.ReadNone}
		times := 0
		for _, read := range readsOf(&s.found) {
			if read.Reader != reader {
				continue
			}
			one.You = read.Account == seat.Of(r).Me().ID
			if times++; times == 2 {
				one.Is, one.At = web.ReadDone, s.Hour(read.At)
			}
		}
		all = append(all, one)
	}
	return all
}

// readOpen is one of the two acts that take open fields.
type readOpen func(context.Context, acts.Envelope, acts.ReadFieldsInput) (acts.Done[acts.SheetAnswer], error)

// TakeAgain takes what one of the two has read again.
func (h Page) TakeAgain(w http.ResponseWriter, r *http.Request) error {
	return h.takeOpen(w, r, AgainPage, h.Acts.ReadSheetAgain)
}

// TakeThird takes what a further person has read.
func (h Page) TakeThird(w http.ResponseWriter, r *http.Request) error {
	return h.takeOpen(w, r, ThirdPage, h.Acts.ReadSheetThird)
}

func (h Page) takeOpen(w http.ResponseWriter, r *http.Request, page string, do readOpen) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	s, err := h.read(r)
	if err != nil {
		return err
	}
	if button := buttonOf(r); button == keep || button == rest {
		return h.pause(w, r, s, page, button)
	}
	in := acts.ReadFieldsInput{SheetInput: acts.SheetInput{Election: s.vote, Sheet: s.id, Version: version(r)}, Fields: map[string]int64{}}
	values, faults := typed{}, []*election.Error(nil)
	for _, name := range s.names() {
		if !r.PostForm.Has(name) {
			continue
		}
		values[name] = typedIn(r, []string{name})[name]
		n, fault := values.number(name)
		if fault != nil {
			faults = append(faults, fault)
		}
		in.Fields[name] = n
	}
	again := func(status int, faults ...*election.Error) error {
		return h.openAgain(w, r, page, values, status, faults)
	}
	if len(faults) > 0 {
		return again(http.StatusBadRequest, faults...)
	}
	done, err := do(r.Context(), env, in)
	if err != nil {
		return h.Refuse(w, r, err, again)
	}
	h.Forget(r, s.page(page))
	return h.lead(w, r, s, done.Result, done.Seq)
}

// openAgain shows the form again, or, where the sheet has moved on, what became of
// it.
func (h Page) openAgain(w http.ResponseWriter, r *http.Request, page string, values typed, status int, faults []*election.Error) error {
	s, err := h.read(r)
	if err != nil {
		return err
	}
	if pages[s.step] != page {
		p := h.sheetPage(r, s)
		for _, fault := range faults {
			p.Faults = append(p.Faults, s.said(fault))
		}
		return SheetView.Write(w, status, p)
	}
	return AgainView.Write(w, status, h.openPage(r, s, page, values, s.blame(faults)))
}
