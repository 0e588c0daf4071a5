// Công bố: the committee announces the council's result by its document. Before it
// nothing of votes is public.

package result

import (
	"net/http"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// AnnounceFields are kept as a draft.
var AnnounceFields = []string{"document", "day"}

// AskAnnounce says what becomes public and asks for the document.
func (h Page) AskAnnounce(w http.ResponseWriter, r *http.Request) error {
	return h.askAnnounce(w, r, http.StatusOK)
}

func (h Page) askAnnounce(w http.ResponseWriter, r *http.Request, status int, faults ...*election.Error) error {
	lang, vote := h.Lang(r), seat.Target(r).Election
	p := h.FormPage(r, words.Text(lang, "result.announce"))
	err := h.View(r, func(v *store.View) error {
		c, err := readCommune(v, lang, vote)
		if err != nil {
			return err
		}
		p.Head.Kicker = c.Title(election.Commune)
		elected, seats := c.filled(election.Commune)
		sum := c.sum(election.Commune)
		p.Facts = []seat.Fact{
			{Name: c.say("result.council"), Text: c.say("result.of", elected, seats)},
			{Name: c.say("result.turnout"), Text: shareOf(lang, sum.Voted, sum.Listed) + " (" + c.say("result.turnout_text", sum.Voted, sum.Listed) + ")"},
			{Name: c.say("result.public"), Text: c.say("result.public_text")},
		}
		if len(c.missing) > 0 && len(faults) == 0 {
			faults = append(faults, &election.Error{Kind: election.Refused, Code: acts.CodeNotConfirmed, Args: []any{len(c.missing), c.own}})
		}
		return nil
	})
	if err != nil {
		return err
	}
	p.Intro = []string{words.Text(lang, "result.announce_text")}
	p.Form.Inputs = []web.Input{
		{Kind: web.TextInput, Name: "document", Label: words.Text(lang, "result.announce_document"), Note: words.Text(lang, "result.announce_document_note"), First: true},
		{Kind: web.DateInput, Name: "day", Value: seat.Day(words.VI, h.Today(r)), Label: words.Text(lang, "result.announce_day"), Note: words.Text(lang, "result.day_note")},
	}
	p.Form.Button, p.Form.Danger = words.Text(lang, "result.announce_do"), true
	p.Form.Back = web.Link{Text: words.Text(lang, "nav.results"), Href: seat.InElection(vote, seat.Results)}
	if err := h.Restore(r, &p.Form); err != nil {
		return err
	}
	if r.Method == http.MethodPost {
		p.Typed(r)
	}
	return p.Show(w, status, faults...)
}

// Announce makes the result public.
func (h Page) Announce(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	again := func(status int, faults ...*election.Error) error { return h.askAnnounce(w, r, status, faults...) }
	day, known := seat.ParseDay(r.PostForm.Get("day"))
	if !known {
		return again(http.StatusBadRequest, &election.Error{Kind: election.Invalid, Code: "date", Field: "day"})
	}
	vote := seat.Target(r).Election
	done, err := h.Acts.Announce(r.Context(), env, acts.AnnounceInput{Election: vote, Document: r.PostForm.Get("document"), Day: day})
	if err != nil {
		return h.Refuse(w, r, err, again)
	}
	h.Forget(r, seat.InElection(vote, seat.Results+seat.Announce))
	return seat.Done(w, r, seat.InElection(vote, seat.Results), done.Seq)
}

// AskUnannounce names what follows when an announcement is withdrawn.
func (h Page) AskUnannounce(w http.ResponseWriter, r *http.Request) error {
	return h.askUnannounce(w, r, http.StatusOK)
}

func (h Page) askUnannounce(w http.ResponseWriter, r *http.Request, status int, faults ...*election.Error) error {
	lang := h.Lang(r)
	p := h.ConfirmPage(r, words.Text(lang, "result.unannounce"))
	for _, key := range []string{"result.unannounce_1", "result.unannounce_2", "result.unannounce_3"} {
		p.Confirm.Effects = append(p.Confirm.Effects, words.Text(lang, key))
	}
	p.Confirm.Button = words.Text(lang, "result.unannounce_do")
	p.Confirm.Back = web.Link{Text: words.Text(lang, "nav.results"), Href: seat.InElection(seat.Target(r).Election, seat.Results)}
	p.Reason(r)
	return p.Show(w, status, faults...)
}

// Unannounce withdraws it, so that a correction can be announced.
func (h Page) Unannounce(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Reasoned(r)
	if err != nil {
		return err
	}
	vote := seat.Target(r).Election
	done, err := h.Acts.WithdrawAnnouncement(r.Context(), env, acts.ElectionInput{Election: vote})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			return h.askUnannounce(w, r, status, faults...)
		})
	}
	return seat.Done(w, r, seat.InElection(vote, seat.Results), done.Seq)
}
