// One list of the set-up: typed or pasted, looked at before it is saved, with what
// would change and what was not understood.

package prepare

import (
	"net/http"
	"slices"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// saving is what the second button of a form sends.
const saving = "ghi"

// listPage is one step.
type listPage struct {
	web.Page
	Stages   web.StageBar
	About    string
	Locked   string
	Faults   []web.Finding // of the whole
	Refused  []refused
	Preview  bool
	Changes  []changed
	Read     string // how many lines were understood
	Findings []web.Finding
	Save     *web.Form
	Form     *web.Form
	Table    *web.Table
	Back     web.Link
	Strike   *web.Link
}

// refused is a line that was not understood.
type refused struct {
	Number int
	Text   string
	Why    string
}

// changed is a change in words.
type changed struct {
	Name               string
	Come, Gone, Others []string
}

// Ask shows a list, and takes a new one.
func (h Page) Ask(i int) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		p, k, err := h.list(r, parts[i])
		if err != nil {
			return err
		}
		if p.Form != nil {
			p.Form.Inputs[0].Value = filledIn(parts[i], &k)
			if err := h.Restore(r, p.Form); err != nil {
				return err
			}
		}
		return ListView.Write(w, http.StatusOK, p)
	}
}

// filledIn is what stands; where nothing does, the contests that the law knows wait
// for their colours.
func filledIn(p *part, k *known) string {
	if p.Part != acts.PartContests || len(k.setup.Contests) > 0 {
		return p.print(&k.setup)
	}
	var usual election.Setup
	for _, level := range election.Levels {
		if level == election.District && k.election.Law != election.Law2015 {
			continue
		}
		usual.Contests = append(usual.Contests, election.LevelContest{Level: level, Title: usualTitles[level]})
	}
	return p.print(&usual)
}

var usualTitles = map[election.Level]string{
	election.National: "đại biểu Quốc hội", election.Province: "đại biểu Hội đồng nhân dân tỉnh",
	election.District: "đại biểu Hội đồng nhân dân huyện", election.Commune: "đại biểu Hội đồng nhân dân xã",
}

func (h Page) list(r *http.Request, of *part) (*listPage, known, error) {
	lang, e := h.Lang(r), seat.Of(r).Election
	p := &listPage{Page: h.Desk.Page(r, words.Text(lang, of.Key)), About: words.Text(lang, of.Key+".about")}
	p.Head.Kicker = e.Name
	p.Back = web.Link{Text: words.Text(lang, "prepare.title"), Href: page(e.ID, "")}
	var k known
	err := h.Desk.View(r, func(v *store.View) (err error) {
		k, err = look(v, e)
		return err
	})
	if err != nil {
		return nil, k, err
	}
	p.Stages = k.bar(lang)
	for i := range p.Stages.Stages[:len(parts)] {
		if parts[i] == of {
			p.Stages.Stages[i].Is = web.Now
		} else if p.Stages.Stages[i].Is == web.Now {
			p.Stages.Stages[i].Is = web.Future
		}
	}
	for _, f := range k.of(of.Part) {
		p.Findings = append(p.Findings, finding(lang, &f))
	}
	on := access.Target{Election: e.ID}
	switch {
	case k.stage != election.Preparing:
		p.Locked = words.Text(lang, "prepare.locked."+string(k.stage))
		p.Table = table(lang, of, &k.setup)
	case seat.Of(r).Reaches(access.SaveSetup, on):
		p.Form = h.form(r, lang, of, acts.SetupMark(&k.setup, of.Part))
	default:
		p.Table = table(lang, of, &k.setup)
	}
	if of.Part == acts.PartNominees && len(k.setup.Nominees) > 0 && seat.Of(r).Reaches(access.StrikeNominee, on) {
		p.Strike = &web.Link{Text: words.Text(lang, "act.strike_nominee.name"), Href: page(e.ID, StrikePath)}
	}
	return p, k, nil
}

func (h Page) form(r *http.Request, lang words.Lang, of *part, shown string) *web.Form {
	return &web.Form{
		ID: "danh-sach", Action: r.URL.Path, ActKey: h.Desk.Page(r, "").ActKey, Button: words.Text(lang, "prepare.preview"),
		Inputs: []web.Input{
			{Name: "rows", Kind: web.AreaInput, Rows: 14, Label: words.Text(lang, "prepare.rows"), Note: words.Text(lang, of.Key+".how"), Optional: true, First: true},
			{Name: "shown", Kind: web.HiddenInput, Value: shown},
		},
	}
}

// Take looks at a list that was sent, and saves it where that was asked and every
// line was understood.
func (h Page) Take(i int) func(http.ResponseWriter, *http.Request) error {
	of := parts[i]
	return func(w http.ResponseWriter, r *http.Request) error {
		env, err := h.Envelope(r)
		if err != nil {
			return err
		}
		e, text := seat.Of(r).Election.ID, r.PostForm.Get("rows")
		p, k, err := h.list(r, of)
		if err != nil {
			return err
		}
		done := of.paste(&k.setup, text)
		of.check(e, done)
		if r.PostForm.Get("lam") != saving || len(done.list.Faults) > 0 {
			return h.preview(w, r, p, &k, of, done, http.StatusOK)
		}
		saved, err := h.Acts.SaveSetup(r.Context(), env, of.input(e, done.into, r.PostForm.Get("shown")))
		if err != nil {
			return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
				for _, f := range faults {
					for _, rest := range done.blame(of, f) {
						p.Faults = append(p.Faults, web.Finding{Level: web.FindingBlock, Text: web.Sentence(h.Lang(r), rest)})
					}
				}
				return h.preview(w, r, p, &k, of, done, status)
			})
		}
		h.Forget(r, r.URL.Path)
		return seat.Done(w, r, page(e, ""), saved.Seq)
	}
}

// preview shows what was understood, what was refused, and what would change.
func (h Page) preview(w http.ResponseWriter, r *http.Request, p *listPage, k *known, of *part, done *pasted, status int) error {
	lang, text := h.Lang(r), r.PostForm.Get("rows")
	p.Preview = true
	p.Read = words.Text(lang, "prepare.read", len(done.at), len(done.list.Faults))
	slices.SortStableFunc(done.list.Faults, func(a, b fault) int { return a.Number - b.Number })
	for _, f := range done.list.Faults {
		p.Refused = append(p.Refused, refused{f.Number, f.Text, web.Sentence(lang, f.Err)})
	}
	p.Changes = inWords(lang, changes(&k.setup, done.into))
	p.Table = table(lang, of, done.into)
	p.Findings = nil
	after := *k
	after.setup = *done.into
	err := h.Desk.View(r, func(v *store.View) (err error) {
		after.findings, err = acts.SetupFindings(v, &k.election.Election, done.into)
		return err
	})
	if err != nil {
		return err
	}
	for _, f := range after.of(of.Part) {
		p.Findings = append(p.Findings, finding(lang, &f))
	}
	if p.Form == nil {
		return ListView.Write(w, status, p)
	}
	p.Form.Inputs[0].Value, p.Form.Inputs[0].First = text, false
	p.Form.Inputs[1].Value = r.PostForm.Get("shown")
	if len(p.Faults) > 0 { // somebody was quicker: what stands now was looked at
		p.Form.Inputs[1].Value = acts.SetupMark(&k.setup, of.Part)
	}
	if len(p.Refused) == 0 && len(p.Changes) > 0 {
		p.Save = &web.Form{ID: "ghi", Action: r.URL.Path, ActKey: p.Form.ActKey, Button: words.Text(lang, "prepare.save"), Inputs: []web.Input{
			{Name: "rows", Kind: web.HiddenInput, Value: text},
			{Name: "shown", Kind: web.HiddenInput, Value: p.Form.Inputs[1].Value},
			{Name: "lam", Kind: web.HiddenInput, Value: saving},
		}}
	}
	return ListView.Write(w, status, p)
}

// mostNamed are named of each kind of change; the others are counted.
const mostNamed = 12

func inWords(lang words.Lang, all []change) (said []changed) {
	short := func(names []string) []string {
		if len(names) > mostNamed {
			return append(slices.Clone(names[:mostNamed]), words.Text(lang, "prepare.more", len(names)-mostNamed))
		}
		return names
	}
	for _, c := range all {
		said = append(said, changed{words.Text(lang, c.Part.Key), short(c.Come), short(c.Gone), short(c.Others)})
	}
	return said
}

// table is a part to look at.
func table(lang words.Lang, of *part, s *election.Setup) *web.Table {
	l := list{columns: columnsOf[of.Part]}
	t := &web.Table{Caption: words.Text(lang, of.Key)}
	cells := func(row []string) {
		line := web.TableRow{}
		for _, c := range row {
			line.Cells = append(line.Cells, web.Cell{Text: c})
		}
		t.Rows = append(t.Rows, line)
	}
	for _, c := range l.columns {
		t.Columns = append(t.Columns, web.Column{Title: c.Title})
	}
	rowsOf(of, s, cells)
	if len(t.Rows) == 0 {
		return nil
	}
	filled := t.Filled()
	return &filled
}
