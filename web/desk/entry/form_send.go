// A whole sheet is sent: kept as a draft, taken, or shown again with what stands
// against it. Nothing that was typed is lost on any of these ways.

package entry

import (
	"context"
	"net/http"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// enter is one of the two acts that take a whole sheet.
type enter func(context.Context, acts.Envelope, acts.EnterSheetInput) (acts.Done[acts.SheetAnswer], error)

// TakeFirst takes the first reading.
func (h Page) TakeFirst(w http.ResponseWriter, r *http.Request) error {
	return h.take(w, r, FirstPage, h.Acts.EnterSheet)
}

// TakeSecond takes the second reading.
func (h Page) TakeSecond(w http.ResponseWriter, r *http.Request) error {
	return h.take(w, r, SecondPage, h.Acts.EnterSheetAgain)
}

func (h Page) take(w http.ResponseWriter, r *http.Request, page string, do enter) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	s, err := h.read(r)
	if err != nil {
		return err
	}
	values := typedIn(r, s.names())
	if button := buttonOf(r); button == keep || button == rest {
		return h.pause(w, r, s, page, button)
	}
	figures, faults := values.sheet(s.names())
	if len(faults) > 0 {
		return h.again(w, r, page, values, http.StatusBadRequest, faults, nil)
	}
	done, err := do(r.Context(), env, acts.EnterSheetInput{
		SheetInput: acts.SheetInput{Election: s.vote, Sheet: s.id, Version: version(r)},
		Figures:    figures.Figures, Votes: figures.Votes, Kept: figures.Kept, AsPaper: buttonOf(r) == asPaper,
	})
	if err != nil {
		found, _ := impossible(err)
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			return h.again(w, r, page, values, status, faults, found)
		})
	}
	h.Forget(r, s.page(FirstPage))
	h.Forget(r, s.page(SecondPage))
	return h.lead(w, r, s, done.Result, done.Seq)
}

// pause keeps the draft and leads to the list, or back to the form.
func (h Page) pause(w http.ResponseWriter, r *http.Request, s *sheet, page string, button asked) error {
	if err := h.Keep(r, s.page(page), s.names()); err != nil {
		return err
	}
	if button == keep {
		return seat.Goto(w, r, s.page(page))
	}
	return seat.Goto(w, r, s.listed())
}

// again shows the form as it was sent. If somebody was quicker with the first
// reading, what was typed becomes the second: this person has seen no other figure.
func (h Page) again(w http.ResponseWriter, r *http.Request, page string, values typed, status int, faults []*election.Error, found []election.Finding) error {
	s, err := h.read(r)
	if err != nil {
		return err
	}
	next := pages[s.step]
	overtaken := next == SecondPage && page == FirstPage
	if overtaken {
		if err := h.Keep(r, s.page(next), s.names()); err != nil {
			return err
		}
		page = next
	}
	notes := s.blame(faults)
	if overtaken {
		notes = s.blame(nil)
		notes.page = []web.Finding{{Level: web.FindingNote, Text: words.Text(s.Lang, "entry.overtaken")}}
	}
	if found != nil {
		notes = s.broken(found)
		notes.page = append(notes.page, s.said(faults[0]))
	}
	return FormView.Write(w, status, h.form(r, s, page, values, notes))
}

// lead goes on after a reading was taken: to what differs if it is this person's
// turn, to what is to be explained, to the procedure, else to the next sheet.
func (h Page) lead(w http.ResponseWriter, r *http.Request, s *sheet, told acts.SheetAnswer, seq int64) error {
	switch told.State {
	case election.Differs:
		now, err := h.read(r)
		if err != nil {
			return err
		}
		if now.step == readAgain {
			return seat.Done(w, r, s.page(AgainPage), seq)
		}
	case election.Returned:
		return seat.Done(w, r, s.page(""), seq)
	case election.Agreed:
		if open, err := h.open(r, s); err != nil || len(open) > 0 {
			return seat.Done(w, r, s.page(ExplainPage), seq) // the page says what cannot be read
		}
	}
	return seat.Done(w, r, s.listed(), seq)
}

// open are the warnings of the sheet that nobody has explained.
func (h Page) open(r *http.Request, s *sheet) (open []election.Finding, err error) {
	err = h.View(r, func(v *store.View) error {
		result, err := acts.ReadResult(v, s.vote, s.id.BallotingID)
		if err != nil {
			return err
		}
		for _, f := range result.Open {
			if f.Area == s.id.Area {
				open = append(open, f)
			}
		}
		return nil
	})
	return open, err
}

// picture is the paper beside a form, where the desk is given one.
func (h Page) picture(s *sheet, at int) *web.Paper {
	if _, there := h.onPaper(s); !there {
		return nil
	}
	return &web.Paper{
		Name: s.Team(s.id.Area), Src: s.page(PicturePage), Whole: s.page(PicturePage),
		Width: pictureWidth, Height: s.height(), Lines: s.placed(), At: at,
	}
}

func (h Page) onPaper(s *sheet) (*election.Sheet, bool) {
	if h.Paper == nil {
		return nil, false
	}
	return h.Paper(s.vote, s.id)
}
