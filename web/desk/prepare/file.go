// The set-up as one file: written for keeping and for a rehearsal elsewhere, and
// read with a look at what it would change.

package prepare

import (
	"fmt"
	"net/http"
	"strings"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/law/document"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// The addresses of the file, below Path.
const (
	FilePath   = "/tep"
	ImportPath = "/nap-tep"
)

// Export answers with the set-up file.
func (h Page) Export(w http.ResponseWriter, r *http.Request) error {
	e := seat.Of(r).Election
	var data []byte
	err := h.Desk.View(r, func(v *store.View) error {
		setup, err := v.Setup(e.ID)
		if err != nil {
			return err
		}
		data, err = document.Setup(&e.Election, &setup)
		return err
	})
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Content-Disposition", fmt.Sprintf(`attachment; filename="thiet-lap-bau-cu-%s-%s.json"`, e.Commune, e.Day))
	_, _ = w.Write(data) // the reader has gone: nobody to tell
	return nil
}

// importPage takes a file and shows what it would change.
type importPage struct {
	web.Page
	Faults   []web.Finding
	Notes    []web.Finding
	Preview  bool
	Changes  []changed
	Blocks   int
	Warns    int
	Save     *web.Form
	Action   string
	Upload   web.Upload
	Form     *web.Form
	Back     web.Link
	Locked   string
	SameNote string
}

// AskImport asks for a file.
func (h Page) AskImport(w http.ResponseWriter, r *http.Request) error {
	p, _, err := h.importPage(r)
	if err != nil {
		return err
	}
	return ImportView.Write(w, http.StatusOK, p)
}

func (h Page) importPage(r *http.Request) (*importPage, known, error) {
	lang, e := h.Lang(r), seat.Of(r).Election
	p := &importPage{Page: h.Desk.Page(r, words.Text(lang, "prepare.import")), Action: r.URL.Path}
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
	if k.stage != election.Preparing {
		p.Locked = words.Text(lang, "prepare.locked."+string(k.stage))
		return p, k, nil
	}
	p.Upload = web.Upload{ID: "tep", Name: "file", Label: words.Text(lang, "prepare.file"), Accept: ".json,application/json", Kinds: "JSON (laphieu/election/v1)", Most: "4\u00a0MB"}
	p.Form = &web.Form{ID: "dan", Action: r.URL.Path, ActKey: p.ActKey, Button: words.Text(lang, "prepare.preview"), Inputs: []web.Input{
		{Name: "rows", Kind: web.AreaInput, Rows: 8, Label: words.Text(lang, "prepare.file_text"), Note: words.Text(lang, "prepare.file_note"), Optional: true},
	}}
	return p, k, nil
}

// sent is the text of a file: uploaded, or pasted.
func sent(r *http.Request) (string, error) {
	if !strings.HasPrefix(r.Header.Get("Content-Type"), "multipart/form-data") {
		return r.PostForm.Get("rows"), nil
	}
	file, _, err := r.FormFile("file")
	if err != nil {
		return "", nil // no file was chosen: an empty text is refused by name
	}
	defer file.Close()
	var text strings.Builder
	_, err = copyAll(&text, file)
	return text.String(), err
}

// Import looks at a file, and puts its set-up in the place of what stands where that
// was asked.
func (h Page) Import(w http.ResponseWriter, r *http.Request) error {
	if strings.HasPrefix(r.Header.Get("Content-Type"), "multipart/form-data") {
		if err := r.ParseMultipartForm(MaxBody); err != nil {
			return &election.Error{Kind: election.Invalid, Code: "invalid", Cause: err}
		}
	}
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	text, err := sent(r)
	if err != nil {
		return &election.Error{Kind: election.Invalid, Code: "invalid", Cause: err}
	}
	p, k, err := h.importPage(r)
	if err != nil {
		return err
	}
	head, setup, err := document.ParseSetup([]byte(text))
	if err != nil {
		return h.refuseFile(w, p, text, err)
	}
	if r.PostForm.Get("lam") == saving {
		saved, err := h.Acts.SaveSetup(r.Context(), env, acts.SetupInput{Election: k.election.ID, Parts: acts.SetupParts, Setup: setup, Shown: r.PostForm.Get("shown")})
		if err == nil {
			return seat.Done(w, r, page(k.election.ID, ""), saved.Seq)
		}
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			for _, f := range faults {
				p.Faults = append(p.Faults, web.Finding{Level: web.FindingBlock, Text: atField(h.Lang(r), f)})
			}
			return h.previewFile(w, r, p, &k, &head, &setup, text, status)
		})
	}
	in := acts.SetupInput{Election: k.election.ID, Parts: acts.SetupParts, Setup: setup}
	for _, f := range acts.Faults(in.Validate()) {
		p.Faults = append(p.Faults, web.Finding{Level: web.FindingBlock, Text: atField(h.Lang(r), f)})
	}
	return h.previewFile(w, r, p, &k, &head, &setup, text, http.StatusOK)
}

func (h Page) refuseFile(w http.ResponseWriter, p *importPage, text string, err error) error {
	for _, f := range acts.Faults(err) {
		p.Faults = append(p.Faults, web.Finding{Level: web.FindingBlock, Text: atField(p.Look.Lang, f)})
	}
	if p.Form != nil {
		p.Form.Inputs[0].Value = text
	}
	return ImportView.Write(w, http.StatusBadRequest, p)
}

// atField says a fault with its place in the file.
func atField(lang words.Lang, f *election.Error) string {
	if f.Field == "" {
		return web.Sentence(lang, f)
	}
	return f.Field + ": " + web.Sentence(lang, f)
}

func (h Page) previewFile(w http.ResponseWriter, r *http.Request, p *importPage, k *known, head *election.Election, setup *election.Setup, text string, status int) error {
	lang := h.Lang(r)
	if p.Locked != "" {
		return ImportView.Write(w, http.StatusConflict, p)
	}
	p.Preview = true
	p.Notes = differences(lang, &k.election.Election, head)
	p.Changes = inWords(lang, changes(&k.setup, setup))
	err := h.Desk.View(r, func(v *store.View) error {
		findings, err := acts.SetupFindings(v, &k.election.Election, setup)
		p.Blocks = blocking(findings)
		p.Warns = len(findings) - p.Blocks
		return err
	})
	if err != nil {
		return err
	}
	p.Form.Inputs[0].Value = text
	if len(p.Faults) == 0 && len(p.Changes) > 0 || status == http.StatusConflict {
		p.Save = &web.Form{ID: "ghi", Action: r.URL.Path, ActKey: p.ActKey, Button: words.Text(lang, "prepare.import_do"), Inputs: []web.Input{
			{Name: "rows", Kind: web.HiddenInput, Value: text},
			{Name: "shown", Kind: web.HiddenInput, Value: acts.SetupMark(&k.setup, acts.SetupParts...)},
			{Name: "lam", Kind: web.HiddenInput, Value: saving},
		}}
	}
	return ImportView.Write(w, status, p)
}

// differences are what a file says of the election itself. It stays as it is.
func differences(lang words.Lang, now, file *election.Election) (all []web.Finding) {
	note := func(key, a, b string) {
		if a != b {
			all = append(all, web.Finding{Level: web.FindingNote, Title: words.Text(lang, "prepare.stays"), Text: words.Text(lang, key, b, a)})
		}
	}
	note("prepare.differs_name", now.Name, file.Name)
	note("prepare.differs_day", seat.Day(lang, now.Day), seat.Day(lang, file.Day))
	note("prepare.differs_law", string(now.Law), string(file.Law))
	note("prepare.differs_commune", string(now.Commune), string(file.Commune))
	return all
}

// ways are the files and the stages that this person may go to.
func (k *known) ways(lang words.Lang, may func(access.Act) bool) (stage, fileWays []web.Item) {
	item := func(key, path string) web.Item {
		return web.Item{Name: words.Text(lang, key), Text: words.Text(lang, key+"_text"), Href: page(k.election.ID, path)}
	}
	fileWays = append(fileWays, item("prepare.export", FilePath))
	if may(access.SaveSetup) && k.stage == election.Preparing {
		fileWays = append(fileWays, item("prepare.import", ImportPath))
	}
	for _, s := range stageActs {
		if may(s.act) && s.from(k) {
			stage = append(stage, item(s.key, s.path))
		}
	}
	return stage, fileWays
}
