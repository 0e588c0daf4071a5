// Which figures there are to change, and what came of the change, in words.

package tamper

import (
	"net/http"
	"strconv"

	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// figure is one choice as it stands now.
type figure struct {
	Figure
	what  string // "Số phiếu bầu cho ông …"
	where string // "Tổ 06, Thiện Phong; Đại biểu Hội đồng nhân dân xã …"
	now   int64
	note  string // what the change would make of it
}

// key names a choice in the form.
func (f *figure) key() string {
	return string(f.Election) + "/" + f.Sheet.String() + "/" + f.Field
}

// page reads the figures as they stand and begins the page.
func (h Page) page(r *http.Request) (*page, error) {
	if !h.Demo || !seat.Loopback(r) || h.Trial.Change == nil {
		return nil, seat.NotHere()
	}
	lang := h.Lang(r)
	p := &page{Page: h.Desk.Page(r, words.Text(lang, "tamper.title")), Choose: seat.ChooseRole, Real: seat.ChooseRole + "#dung-that"}
	p.Viewing = web.Link{}
	err := h.Desk.View(r, func(v *store.View) (err error) {
		p.figures, err = h.figures(v, lang)
		return err
	})
	p.Form = web.Form{
		ID: "sua", Action: seat.Tamper, ActKey: p.ActKey, Button: words.Text(lang, "tamper.button"),
		Inputs: []web.Input{{Kind: web.RadioInput, Name: "figure", Label: words.Text(lang, "tamper.which"), Value: r.PostForm.Get("figure")}},
	}
	for i := range p.figures {
		p.Form.Inputs[0].Options = append(p.Form.Inputs[0].Options, p.figures[i].option(lang))
	}
	return p, err
}

func (f *figure) option(lang words.Lang) web.Option {
	return web.Option{
		Value: f.key(), Text: words.Text(lang, "tamper.change", f.what, f.now, f.now+f.Add), Note: f.where + f.note,
	}
}

// figures leaves out what nobody agrees on any more: a sheet that was opened again
// has none.
func (h Page) figures(v *store.View, lang words.Lang) (all []figure, err error) {
	for _, one := range h.Trial.Figures {
		found, err := v.SheetCase(one.Election, one.Sheet)
		if err != nil {
			return nil, err
		}
		places, err := names.Read(v, lang, one.Election)
		if err != nil {
			return nil, err
		}
		if found.Sheet.State == election.Agreed {
			all = append(all, named(places, &found, one))
		}
	}
	return all, nil
}

func named(places *names.Places, found *store.SheetCase, one Figure) figure {
	f := figure{Figure: one, where: places.Area(one.Sheet.Area) + "; " + places.Title(one.Sheet.Level)}
	f.now, _ = tally.Field(&found.Sheet.Figures, one.Field)
	label, known := labels[one.Field]
	if known {
		f.what = words.Text(places.Lang, label)
		return f
	}
	for i, who := range found.Balloting.Candidates {
		if one.Field == "votes["+strconv.Itoa(i)+"]" {
			f.what = words.Text(places.Lang, "tamper.votes", places.Candidate(one.Sheet.BallotingID, who))
		}
	}
	if half := found.Sheet.Figures.Valid; len(found.Balloting.Areas) == 1 && 2*f.now <= half && 2*(f.now+one.Add) > half {
		f.note = ". " + words.Text(places.Lang, "tamper.over_half")
	}
	return f
}

// labels are the figures that are no candidate's.
var labels = map[string]string{
	"listed": "sheet.f_listed", "voted": "sheet.f_voted", "issued": "sheet.f_issued",
	"collected": "sheet.f_collected", "valid": "sheet.f_valid", "invalid": "sheet.f_invalid",
}

// told says what came of a trial.
func told(lang words.Lang, f *figure, seen *Seen) *done {
	say := func(key string, args ...any) string { return words.Text(lang, key, args...) }
	d := &done{SQL: seen.SQL, Found: seen.Found, Title: say("tamper.seen", seen.Findings), Text: say("tamper.seen_text")}
	if seen.Findings <= seen.Before {
		d.Title, d.Text = say("tamper.unseen"), say("tamper.unseen_text")
	}
	before := say("tamper.step_clean", seen.Entries)
	if seen.Before > 0 {
		before = say("tamper.step_dirty", seen.Before)
	}
	d.Before = []string{say("tamper.step_copy", (seen.Bytes+1023)/1024), before, say("tamper.step_change", f.what, f.where, seen.Was, seen.Is)}
	d.After = []string{say("tamper.step_again", seen.Findings), say("tamper.step_gone")}
	for i := range d.Found {
		if key, known := plain[d.Found[i].Code]; known {
			d.Found[i].Plain = say(key)
		}
	}
	return d
}

// plain are the findings that a changed sheet meets, by the codes of room verify.
var plain = map[string]string{
	"row_differs": "tamper.plain_log", "sheet_figures": "tamper.plain_readings", "outcome_rows": "tamper.plain_outcome",
}
