// The typist's step on "Việc hôm nay".

package entry

import (
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// Step is the next sheet of somebody who types, in the election that the page
// speaks of; false where none lies ready.
func Step(v *store.View, s *seat.Seat, lang words.Lang) (web.NextStep, bool, error) {
	vote := s.Election.ID
	stage, err := v.Stage(vote)
	if err != nil || stage.Stage != election.Counting {
		if store.Is(err, store.CodeNoRow) {
			err = nil
		}
		return web.NextStep{}, false, err
	}
	all, err := standings(v, s, vote)
	if err != nil {
		return web.NextStep{}, false, err
	}
	lying := ready(all)
	if len(lying) == 0 {
		return web.NextStep{}, false, nil
	}
	places, err := names.Read(v, lang, vote)
	if err != nil {
		return web.NextStep{}, false, err
	}
	one := lying[0]
	return web.NextStep{
		Waits: words.Text(lang, "entry.left", len(lying)),
		Title: words.Text(lang, "entry.next_"+string(one.step)) + ": " + places.Line(one.SheetID),
		Text:  words.Text(lang, "entry.step_"+string(one.step)+"_text"),
		Button: web.Link{
			Text: words.Text(lang, "entry.do_"+string(one.step)),
			Href: seat.SheetPage(vote, seat.Entry, one.SheetID, pages[one.step]),
		},
	}, true, nil
}
