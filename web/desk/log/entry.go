// One entry, with what proves it. The set-up of a large commune changes thousands of
// rows: they are counted by table, and listed some at a time.

package log

import (
	"fmt"
	"net/http"
	"strconv"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

const (
	changeRows = 50       // rows of an entry shown at once
	bodyShown  = 64 << 10 // bytes of a body that a page shows; a longer one is a file

	// BodyPath is the file of an entry's body, below its page.
	BodyPath = "/nguyen-van"
)

// entryPage is one entry with what proves it.
type entryPage struct {
	web.Page
	Facts   []seat.Fact
	Counts  web.Table // of the rows by table, where there are more than one page shows
	Changes web.Table
	Pages   *web.Pagination
	Leaf    web.Checkpoint
	Body    string
	File    web.Link // in the place of a long body
}

// ShowEntry shows one entry.
func (h Page) ShowEntry(w http.ResponseWriter, r *http.Request) error {
	lang := h.Lang(r)
	var p *entryPage
	err := h.Desk.View(r, func(v *store.View) error {
		entry, body, err := readable(v, r)
		if err != nil {
			return err
		}
		teller, err := record.New(v, lang)
		if err != nil {
			return err
		}
		told := teller.Tell(&entry)
		p = &entryPage{Page: h.Desk.Page(r, told.Text)}
		p.Head.Kicker = words.Text(lang, "log.entry", entry.Seq)
		seat.MachineTime(r, &p.Page)
		p.Facts = facts(lang, &told, &entry)
		p.Leaf = web.Checkpoint{ID: "la", Code: audit.Hex(audit.Leaf(body))}
		p.fill(lang, r, &entry, body)
		return nil
	})
	if err != nil {
		return err
	}
	return EntryView.Write(w, http.StatusOK, p)
}

// readable is the entry that the address names, where this person may read it.
func readable(v *store.View, r *http.Request) (entry audit.Entry, body []byte, err error) {
	seq, err := strconv.ParseInt(r.PathValue("seq"), 10, 64)
	if err != nil || seq < 0 {
		return entry, nil, seat.NotHere()
	}
	if entry, err = v.Entry(seq); err != nil {
		return entry, nil, err
	}
	if !seat.Of(r).Reaches(access.ReadLog, on(&entry)) {
		return entry, nil, seat.NotHere()
	}
	body, err = entry.Body()
	return entry, body, err
}

// EntryBody is the body of an entry as a file: the bytes that its leaf is made of.
func (h Page) EntryBody(w http.ResponseWriter, r *http.Request) error {
	var entry audit.Entry
	var body []byte
	err := h.Desk.View(r, func(v *store.View) (err error) {
		entry, body, err = readable(v, r)
		return err
	})
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Content-Disposition", fmt.Sprintf(`attachment; filename="nhat-ky-%s-%d.json"`, entry.Commune, entry.Seq))
	_, _ = w.Write(body) // the reader has gone: nobody to tell
	return nil
}

func facts(lang words.Lang, told *record.Told, e *audit.Entry) []seat.Fact {
	all := []seat.Fact{
		{Name: words.Text(lang, "log.who"), Text: told.Who},
		{Name: words.Text(lang, "log.act"), Text: told.ActName},
		{Name: words.Text(lang, "log.when"), Text: words.Moment(lang, told.At)},
	}
	for _, f := range []seat.Fact{
		{Name: words.Text(lang, "field.election"), Text: told.Election},
		{Name: words.Text(lang, "field.reason"), Text: told.Reason},
		{Name: words.Text(lang, "mine.device"), Text: told.Device},
	} {
		if f.Text != "" {
			all = append(all, f)
		}
	}
	return append(all, seat.Fact{Name: words.Text(lang, "log.key"), Text: e.Key})
}

// fill puts in what the entry changed and its body, each as far as one page shows it.
func (p *entryPage) fill(lang words.Lang, r *http.Request, e *audit.Entry, body []byte) {
	path := seat.EntryPath(e.Seq)
	if p.Body = string(body); len(body) > bodyShown {
		p.Body, p.File = "", web.Link{Text: words.Text(lang, "log.body_file", len(body)), Href: path + BodyPath}
	}
	last := (len(e.Changes) + changeRows - 1) / changeRows
	if last <= 1 {
		p.Changes = changes(lang, e.Changes)
		return
	}
	asked, _ := strconv.Atoi(r.URL.Query().Get("trang"))
	page := min(max(asked, 1), last)
	from := (page - 1) * changeRows
	p.Counts = counts(lang, e.Changes)
	p.Changes = changes(lang, e.Changes[from:min(from+changeRows, len(e.Changes))])
	p.Pages = &web.Pagination{Page: page, Last: last, Href: func(n int) string { return fmt.Sprintf("%s?trang=%d", path, n) }}
}

// counts says of how many rows of each table an entry speaks, in its own order.
func counts(lang words.Lang, all []audit.Change) web.Table {
	t := web.Table{Caption: words.Text(lang, "log.counts"), Columns: []web.Column{
		{Title: words.Text(lang, "log.row")}, {Title: words.Text(lang, "log.written"), Figure: true}, {Title: words.Text(lang, "log.removed"), Figure: true},
	}}
	written, removed := map[string]int64{}, map[string]int64{}
	var nouns []string
	for _, c := range all {
		if written[c.Noun]+removed[c.Noun] == 0 {
			nouns = append(nouns, c.Noun)
		}
		if c.Digest == (audit.Hash{}) {
			removed[c.Noun]++
		} else {
			written[c.Noun] += max(c.Count, 1)
		}
	}
	var sum [2]int64
	for _, noun := range nouns {
		sum[0], sum[1] = sum[0]+written[noun], sum[1]+removed[noun]
		t.Rows = append(t.Rows, web.TableRow{Cells: []web.Cell{{Text: noun}, {Text: words.Number(lang, written[noun])}, {Text: words.Number(lang, removed[noun])}}})
	}
	t.Sum = []web.Cell{{Text: words.Text(lang, "log.sum")}, {Text: words.Number(lang, sum[0])}, {Text: words.Number(lang, sum[1])}}
	return t.Filled()
}

func changes(lang words.Lang, some []audit.Change) web.Table {
	t := web.Table{Caption: words.Text(lang, "log.rows"), Columns: []web.Column{
		{Title: words.Text(lang, "log.row")}, {Title: words.Text(lang, "log.row_key")}, {Title: words.Text(lang, "log.digest")},
	}}
	for _, c := range some {
		digest := audit.Hex(c.Digest)
		if c.Digest == (audit.Hash{}) {
			digest = words.Text(lang, "log.deleted")
		}
		t.Rows = append(t.Rows, web.TableRow{Cells: []web.Cell{{Text: c.Noun}, {Text: c.Key, Href: seat.HistoryPath(c.Noun, c.Key)}, {Text: digest}}})
	}
	return t.Filled()
}
