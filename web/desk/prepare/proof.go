// The proof that a rehearsal was wiped: what went, by whom and why, as the log has
// it; to be printed and kept.

package prepare

import (
	"net/http"
	"strconv"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// proofPage is one wiping.
type proofPage struct {
	web.Page
	Facts []seat.Fact
	Table *web.Table
	Blank *web.Blank
	Back  web.Link
	Code  string
}

// mostLooked are the latest entries among which a wiping is looked for where the
// address does not name it.
const mostLooked = 2000

// Proof shows the wiping that the address names, else the latest.
func (h Page) Proof(w http.ResponseWriter, r *http.Request) error {
	lang, e := h.Lang(r), seat.Of(r).Election
	p := &proofPage{Page: h.Desk.Page(r, words.Text(lang, "stage.proof"))}
	p.Head.Kicker = e.Name
	p.Back = web.Link{Text: words.Text(lang, "prepare.title"), Href: page(e.ID, "")}
	err := h.Desk.View(r, func(v *store.View) error {
		entry, there, err := wiping(v, r, e.ID)
		if err != nil {
			return err
		}
		if !there {
			p.Blank = &web.Blank{Drawing: "box", Title: words.Text(lang, "stage.proof_none"), Text: words.Text(lang, "stage.proof_none_text")}
			return nil
		}
		teller, err := record.New(v, lang)
		if err != nil {
			return err
		}
		p.fill(lang, seat.Of(r), teller.Tell(&entry), &entry)
		hashes, err := v.LeafHashes(entry.Seq, entry.Seq+1)
		if err == nil && len(hashes) == 1 {
			p.Code = audit.Hex(hashes[0])
		}
		return err
	})
	if err != nil {
		return err
	}
	return ProofView.Write(w, http.StatusOK, p)
}

// wiping finds the entry.
func wiping(v *store.View, r *http.Request, e election.ElectionID) (audit.Entry, bool, error) {
	is := func(entry *audit.Entry) bool {
		return entry.Act == string(access.WipePractice) && entry.Election == string(e)
	}
	if seq, err := strconv.ParseInt(r.URL.Query().Get(seat.Written), 10, 64); err == nil && seq >= 0 {
		entry, err := v.Entry(seq)
		if err == nil && is(&entry) {
			return entry, true, nil
		}
	}
	head, err := v.Head()
	if err != nil {
		return audit.Entry{}, false, err
	}
	entries, err := v.EntriesBefore(head.Size, mostLooked)
	for i := range entries {
		if is(&entries[i]) {
			return entries[i], true, err
		}
	}
	return audit.Entry{}, false, err
}

// nouns are the words of the tables that a wiping empties.
var nouns = map[string]string{
	"balloting": "noun.balloting", "sheet": "noun.sheet", "reading": "noun.reading", "explanation": "noun.explanation",
	"decision": "noun.decision", "withdrawal": "noun.withdrawal", "outcome": "noun.outcome", "announcement": "noun.announcement",
}

func (p *proofPage) fill(lang words.Lang, s *seat.Seat, told record.Told, entry *audit.Entry) {
	p.Facts = []seat.Fact{
		{Name: words.Text(lang, "stage.proof_who"), Text: told.Who},
		{Name: words.Text(lang, "stage.proof_when"), Text: s.Logged(lang, entry.ReceivedAt)},
		{Name: words.Text(lang, "confirm.reason"), Text: told.Reason},
		{Name: words.Text(lang, "stage.proof_entry"), Text: strconv.FormatInt(entry.Seq, 10)},
	}
	counts := map[string]int{}
	for _, c := range entry.Changes {
		counts[c.Noun] += max(int(c.Count), 1)
	}
	t := &web.Table{Caption: words.Text(lang, "stage.proof_what"), Columns: []web.Column{{Title: words.Text(lang, "stage.proof_kind")}, {Title: words.Text(lang, "stage.proof_n"), Figure: true}}}
	sum := 0
	for _, noun := range []string{"balloting", "sheet", "reading", "explanation", "decision", "withdrawal", "outcome", "announcement"} {
		sum += counts[noun]
		t.Rows = append(t.Rows, web.TableRow{Cells: []web.Cell{{Text: words.Text(lang, nouns[noun])}, {Text: words.Number(lang, int64(counts[noun]))}}})
	}
	t.Sum = []web.Cell{{Text: words.Text(lang, "stage.proof_sum")}, {Text: words.Number(lang, int64(sum))}}
	filled := t.Filled()
	p.Table = &filled
}
