// A board confirms an outcome, or takes it back: each on a page of its own.

package result

import (
	"net/http"
	"strings"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/seat"
)

// AskConfirm shows what would be confirmed.
func (h Page) AskConfirm(w http.ResponseWriter, r *http.Request) error {
	p, err := h.askConfirm(r)
	if err != nil {
		return err
	}
	return p.Show(w, http.StatusOK)
}

func (h Page) askConfirm(r *http.Request) (*seat.FormPage, error) {
	o, err := h.read(r)
	if err != nil {
		return nil, err
	}
	mark, err := o.Mark()
	if err != nil {
		return nil, err
	}
	p := h.FormPage(r, o.say("result.confirm", o.Constituency(o.id)))
	p.Head.Kicker = o.Title(o.id.Level)
	p.Intro = []string{o.say("result.confirm_text")}
	p.Facts = o.summary()
	p.Form.Inputs = []web.Input{{Kind: web.HiddenInput, Name: "shown", Value: mark}}
	p.Form.Button = o.say("result.step_confirm_do")
	p.Form.Back = web.Link{Text: o.say("result.back"), Href: o.page("")}
	return p, nil
}

// summary is the outcome in few lines.
func (o *round) summary() []seat.Fact {
	out := &o.Outcome
	elected := make([]string, len(out.Elected))
	for i, id := range out.Elected {
		elected[i] = o.Candidate(o.id, id)
	}
	if len(elected) == 0 {
		elected = []string{o.say("result.nobody")}
	}
	return []seat.Fact{
		{Name: o.say("result.outcome"), Text: o.say(statusKeys[out.Status])},
		{Name: o.say("result.elected_of", len(out.Elected), out.Seats), Text: strings.Join(elected, ", ")},
		{Name: o.say("result.then"), Text: o.then()},
		{Name: o.say("result.turnout"), Text: o.share(out.Turnout) + " (" + o.say("result.turnout_text", out.Totals.Voted, out.Totals.Listed) + ")"},
	}
}

// Confirm keeps the outcome that was shown.
func (h Page) Confirm(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	id, err := seat.BallotingOf(r)
	if err != nil {
		return err
	}
	vote := seat.Target(r).Election
	done, err := h.Acts.ConfirmOutcome(r.Context(), env, acts.ConfirmInput{Election: vote, Balloting: id, Shown: r.PostForm.Get("shown")})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			p, err := h.askConfirm(r)
			if err != nil {
				return err
			}
			return p.Show(w, status, faults...)
		})
	}
	return seat.Done(w, r, seat.ResultPage(vote, id, ""), done.Seq)
}

// AskWithdraw names what falls with the outcome.
func (h Page) AskWithdraw(w http.ResponseWriter, r *http.Request) error {
	return h.askWithdraw(w, r, http.StatusOK)
}

func (h Page) askWithdraw(w http.ResponseWriter, r *http.Request, status int, faults ...*election.Error) error {
	o, err := h.read(r)
	if err != nil {
		return err
	}
	p := h.takingBack(r, o, o.say("result.withdraw", o.Constituency(o.id)), "result.withdraw_do")
	p.Confirm.Effects = []string{o.say("result.withdraw_1"), o.say("result.withdraw_2"), o.say("result.withdraw_3")}
	return p.Show(w, status, faults...)
}

// Withdraw takes the outcome back.
func (h Page) Withdraw(w http.ResponseWriter, r *http.Request) error {
	return h.takeBack(w, r, h.askWithdraw, func(env acts.Envelope, vote election.ElectionID, id election.BallotingID) (int64, error) {
		done, err := h.Acts.WithdrawOutcome(r.Context(), env, acts.BallotingInput{Election: vote, Balloting: id})
		return done.Seq, err
	})
}

// Question answers with what the law was asked, to be asked again anywhere. Of an
// outcome that stands it is the question that was kept.
func (h Page) Question(w http.ResponseWriter, r *http.Request) error {
	o, err := h.read(r)
	if err != nil {
		return err
	}
	question, _, err := o.Paper()
	if err != nil {
		return err
	}
	if standing := o.standing(); standing != nil {
		question = []byte(standing.Question)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="cau-hoi.json"`)
	_, err = w.Write(question)
	return err
}
