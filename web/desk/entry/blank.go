// On paper: the empty form of a sheet, for when the machine is down, and the keys
// of the number pad to lay beside the keyboard.

package entry

import (
	"net/http"

	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// blankPage is an empty form.
type blankPage struct {
	web.Page
	Band  web.ContestBand
	Parts []blankPart
	Back  string
}

// blankPart is a part of the paper with its lines.
type blankPart struct {
	Title string
	Lines []field
}

// Blank shows the empty form of a sheet.
func (h Page) Blank(w http.ResponseWriter, r *http.Request) error {
	s, err := h.read(r)
	if err != nil {
		return err
	}
	p := &blankPage{Page: h.Desk.Page(r, words.Text(s.Lang, "entry.blank_title", s.Team(s.id.Area)))}
	p.Band, p.Back = s.SheetBand(s.id), s.page("")
	part := -1
	for _, f := range s.fields() {
		if f.Part != part {
			part = f.Part
			p.Parts = append(p.Parts, blankPart{Title: words.Text(s.Lang, parts[part])})
		}
		last := &p.Parts[len(p.Parts)-1]
		last.Lines = append(last.Lines, f)
	}
	return BlankView.Write(w, http.StatusOK, p)
}

// keysPage is the sheet of keys.
type keysPage struct {
	web.Page
	Keys []key
	Back string
}

// key is one key and what it does.
type key struct{ Cap, Text string }

// Keys shows the sheet of keys.
func (h Page) Keys(w http.ResponseWriter, r *http.Request) error {
	lang := h.Lang(r)
	p := &keysPage{Page: h.Desk.Page(r, words.Text(lang, "entry.keys_title"))}
	p.Back = seat.InElection(seat.Target(r).Election, seat.Entry)
	for _, k := range []key{
		{"0 … 9", "entry.key_digits"},
		{"Enter", "entry.key_enter"},
		{"+", "entry.key_plus"},
		{"*", "entry.key_star"},
		{"−", "entry.key_minus"},
		{"↓ ↑", "entry.key_arrows"},
		{"Backspace", "entry.key_erase"},
		{"Enter (2×)", "entry.key_send"},
	} {
		p.Keys = append(p.Keys, key{k.Cap, words.Text(lang, k.Text)})
	}
	return KeysView.Write(w, http.StatusOK, p)
}
