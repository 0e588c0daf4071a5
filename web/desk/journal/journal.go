// Package journal is the security journal: who came in, who was kept out, and
// why. It is capped and lives beside the log, which sums it up hourly.
package journal

import (
	"embed"
	"net/http"
	"strconv"
	"strings"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed journal.html
var files embed.FS

// View is the page's template.
var View = web.NewView[*page](files, "journal.html")

// page is a stretch of the journal.
type page struct {
	web.Page
	Intro string
	Lines web.Table
	Older string
	Open  *web.Link // the way to unlock an address
	Empty *web.Blank
}

const pageRows = 50

// Page is the pages of one desk.
type Page struct{ *seat.Desk }

// Show lists the latest lines.
func (h Page) Show(w http.ResponseWriter, r *http.Request) error {
	s, lang := seat.Of(r), h.Lang(r)
	before, err := strconv.ParseInt(r.URL.Query().Get("truoc"), 10, 64)
	if err != nil || before < 1 {
		before = 1 << 62
	}
	lines, err := h.Store.Desk().Journal(r.Context(), s.Commune, before, pageRows)
	if err != nil {
		return err
	}
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "nav.journal")), Intro: words.Text(lang, "journal.intro", store.JournalCap)}
	p.Head.AsOf = p.At
	seat.MachineTime(r, &p.Page)
	if s.Reaches(access.UnlockAddress, access.Target{}) {
		p.Open = &web.Link{Text: words.Text(lang, "journal.unlock"), Href: seat.Journal + "/mo-khoa"}
	}
	err = h.Desk.View(r, func(v *store.View) error {
		teller, err := record.New(v, lang)
		if err == nil {
			p.Lines = table(teller, lines)
		}
		return err
	})
	if err != nil {
		return err
	}
	if len(lines) == pageRows {
		p.Older = seat.Journal + "?truoc=" + strconv.FormatInt(lines[len(lines)-1].Seq, 10)
	}
	if len(lines) == 0 {
		p.Empty = &web.Blank{Drawing: "box", Title: words.Text(lang, "journal.none"), Text: words.Text(lang, "journal.none_text")}
	}
	return View.Write(w, http.StatusOK, p)
}

func table(teller *record.Teller, lines []store.Incident) web.Table {
	lang := teller.Lang
	t := web.Table{Caption: words.Text(lang, "journal.lines"), Columns: []web.Column{
		{Title: words.Text(lang, "journal.what")},
		{Title: words.Text(lang, "log.who")},
		{Title: words.Text(lang, "log.when")},
		{Title: words.Text(lang, "mine.device")},
	}}
	for _, line := range lines {
		t.Rows = append(t.Rows, web.TableRow{Cells: []web.Cell{
			{Text: record.ActName(lang, access.Act(line.Act)) + ": " + said(lang, line.Code)},
			{Text: teller.Who(line.Account)},
			{Text: words.Moment(lang, seat.Time(line.At))},
			{Text: line.Device},
		}})
	}
	return t.Filled()
}

// codes are what happened, in words; a refusal has its own sentence.
var codes = map[string]string{
	"signed_in":     "journal.signed_in",
	"signed_out":    "journal.signed_out",
	"secret_issued": "journal.secret_issued",
	"sign_in_wrong": "journal.wrong",
	"secret_wrong":  "journal.wrong",
	"unlock":        "journal.unlocked",
}

func said(lang words.Lang, code string) string {
	if key, known := codes[code]; known {
		return words.Text(lang, key)
	}
	if strings.HasPrefix(code, "denied_") {
		return words.Text(lang, "journal.denied")
	}
	for _, key := range []string{"error.access_" + code, "error." + code} {
		if words.Known(key) {
			return words.Text(lang, key)
		}
	}
	return words.Text(lang, "journal.denied")
}

// AskUnlock asks which network address to unlock.
func (h Page) AskUnlock(w http.ResponseWriter, r *http.Request) error {
	return h.askUnlock(r).Show(w, http.StatusOK)
}

func (h Page) askUnlock(r *http.Request) *seat.FormPage {
	lang := h.Lang(r)
	p := h.FormPage(r, words.Text(lang, "journal.unlock"))
	p.Intro = []string{words.Text(lang, "journal.unlock_intro")}
	p.Form.Inputs = []web.Input{{Name: "address", Kind: web.TextInput, Label: words.Text(lang, "field.address"), Note: words.Text(lang, "field.address_note"), First: true}}
	p.Form.Button = words.Text(lang, "journal.unlock_do")
	p.Form.Back = web.Link{Text: words.Text(lang, "form.back"), Href: seat.Journal}
	return p
}

// Unlock unlocks it.
func (h Page) Unlock(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	done, err := h.Acts.UnlockAddress(r.Context(), env, acts.UnlockAddressInput{Address: strings.TrimSpace(r.PostForm.Get("address"))})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			p := h.askUnlock(r)
			p.Typed(r)
			return p.Show(w, status, faults...)
		})
	}
	return seat.Done(w, r, seat.Journal, done.Seq)
}
