// Back: an entry is taken back by who made it while nobody read after, and a paper
// that cannot be read goes back to its polling team.

package entry

import (
	"net/http"
	"strconv"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// AskTakeBack asks whether one's own entry shall be taken back.
func (h Page) AskTakeBack(w http.ResponseWriter, r *http.Request) error {
	s, err := h.read(r)
	if err != nil {
		return err
	}
	if !mayTakeBack(s.found.Sheet.State, readsOf(&s.found), seat.Of(r).Me().ID) {
		return seat.Goto(w, r, s.page(""))
	}
	return h.askTakeBack(r, s).Show(w, http.StatusOK)
}

func (h Page) askTakeBack(r *http.Request, s *sheet) *seat.ConfirmPage {
	p := h.ConfirmPage(r, words.Text(s.Lang, "entry.take_back_title", s.Line(s.id)))
	p.Confirm.Effects = []string{words.Text(s.Lang, "entry.take_back_1"), words.Text(s.Lang, "entry.take_back_2")}
	p.Confirm.Button = words.Text(s.Lang, "entry.take_back_do")
	p.Confirm.Back = web.Link{Text: words.Text(s.Lang, "entry.to_list"), Href: seat.InElection(s.vote, seat.Entry)}
	return p
}

// TakeBack undoes it. What was typed is this person's own and becomes a draft.
func (h Page) TakeBack(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	s, err := h.read(r)
	if err != nil {
		return err
	}
	done, err := h.Acts.TakeBackEntry(r.Context(), env, s.input())
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			return h.askTakeBack(r, s).Show(w, status, faults...)
		})
	}
	if !done.Repeated {
		h.redraft(r, s)
	}
	return seat.Done(w, r, s.page(FirstPage), done.Seq)
}

func (s *sheet) input() acts.SheetInput {
	return acts.SheetInput{Election: s.vote, Sheet: s.id, Version: s.found.Sheet.Version}
}

// redraft keeps what was taken back as a draft of the next entry. That it fails
// costs typing and nothing else.
func (h Page) redraft(r *http.Request, s *sheet) {
	me, here := seat.Of(r).Me().ID, seat.Of(r)
	if len(s.found.Readings) != 1 || s.found.Readings[0].Account != me {
		return
	}
	for _, name := range s.names() {
		if n, given := tally.Field(&s.found.Readings[0].Sheet, name); given {
			_ = h.Store.Desk().SaveDraft(r.Context(), store.Draft{
				Commune: here.Commune, Account: me, Form: s.page(FirstPage), Field: name,
				Value: strconv.FormatInt(n, 10), At: h.Clock().UnixMilli(),
			})
		}
	}
}

// AskReturn asks why a paper goes back to its team.
func (h Page) AskReturn(w http.ResponseWriter, r *http.Request) error {
	s, err := h.read(r)
	if err != nil {
		return err
	}
	if !s.found.Sheet.State.May(election.SendBack) {
		return seat.Goto(w, r, s.page(""))
	}
	return h.askReturn(r, s).Show(w, http.StatusOK)
}

func (h Page) askReturn(r *http.Request, s *sheet) *seat.ConfirmPage {
	p := h.ConfirmPage(r, words.Text(s.Lang, "entry.return_title", s.Line(s.id)))
	for _, key := range []string{"entry.return_1", "entry.return_2", "entry.return_3"} {
		p.Confirm.Effects = append(p.Confirm.Effects, words.Text(s.Lang, key))
	}
	p.Confirm.Button = words.Text(s.Lang, "entry.return_do")
	p.Confirm.Back = web.Link{Text: words.Text(s.Lang, "entry.to_sheet"), Href: s.page("")}
	p.Reason(r)
	return p
}

// Return sends it back, with the reason.
func (h Page) Return(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Reasoned(r)
	if err != nil {
		return err
	}
	s, err := h.read(r)
	if err != nil {
		return err
	}
	done, err := h.Acts.SendSheetBack(r.Context(), env, s.input())
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			return h.askReturn(r, s).Show(w, status, faults...)
		})
	}
	return seat.Done(w, r, s.page(""), done.Seq)
}
