// A further vote: supplementary, re-run, or re-run after an annulment. What it
// carries over is the law's to say; the page shows it before anybody orders it.

package result

import (
	"net/http"
	"strconv"
	"strings"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/law"
	"laphieu/web"
	"laphieu/web/desk/seat"
)

// AskRound shows what the law carries over and asks for the day and its document.
func (h Page) AskRound(w http.ResponseWriter, r *http.Request) error {
	o, err := h.read(r)
	if err != nil {
		return err
	}
	return h.askRound(w, r, o, http.StatusOK)
}

func (h Page) askRound(w http.ResponseWriter, r *http.Request, o *round, status int, faults ...*election.Error) error {
	p := h.FormPage(r, o.say("result.round", o.Constituency(o.id)))
	p.Head.Kicker = o.Title(o.id.Level)
	p.Intro = []string{o.say("result.round_text")}
	p.Form.Inputs = []web.Input{
		{Kind: web.DateInput, Name: "day", Label: o.say("result.round_day"), Note: o.say("result.day_note"), First: true},
		{Kind: web.TextInput, Name: "document", Label: o.say("result.document"), Note: o.say("result.document_note")},
	}
	if o.Election.Law == election.Law2025 {
		p.Form.Inputs = append(p.Form.Inputs, web.Input{
			Kind: web.TextInput, Name: "moved_by", Label: o.say("result.moved_by"), Note: o.say("result.moved_by_note"), Optional: true,
		})
	}
	if o.Level.Elsewhere() {
		p.Form.Inputs = append(p.Form.Inputs, o.ordered()...)
	} else if fault := o.follows(p); fault != nil && len(faults) == 0 {
		faults = append(faults, fault)
	}
	p.Form.Button = o.say("result.round_do")
	p.Form.Back = web.Link{Text: o.say("result.back"), Href: o.page("")}
	if r.Method == http.MethodPost {
		p.Typed(r)
	}
	return p.Show(w, status, faults...)
}

// follows shows the vote that the law orders; a fault where it orders none.
func (o *round) follows(p *seat.FormPage) *election.Error {
	next, err := o.Rules.NextBalloting(&o.Contest, &o.Outcome, o.Balloting, law.RoundOrder{Day: o.Balloting.Day.AddDays(1), Document: "?"})
	if err != nil {
		return acts.Faults(err)[0]
	}
	var people []string
	for _, id := range next.Candidates {
		people = append(people, o.Candidate(o.id, id))
	}
	stay, _ := law.CarriedOver(&o.Contest)
	last := o.Outcome.Deadline
	p.Facts = []seat.Fact{
		{Name: o.say("result.kind"), Text: o.say(roundKeys[next.Kind])},
		{Name: o.say("result.seats"), Text: o.number(int64(next.Seats))},
		{Name: o.say("result.candidates", len(people)), Text: strings.Join(people, ", ")},
		{Name: o.say("result.roll"), Text: o.say("result.roll_text")},
	}
	if len(stay) > 0 {
		var areas []string
		for _, id := range stay {
			areas = append(areas, o.Area(id))
		}
		p.Facts = append(p.Facts, seat.Fact{Name: o.say("result.stay"), Text: strings.Join(areas, "; ")})
	}
	if !last.IsZero() {
		p.Facts = append(p.Facts, seat.Fact{Name: o.say("result.last_day"), Text: seat.Day(o.Lang, last)})
	}
	return nil
}

// ordered are what a board above has ordered.
func (o *round) ordered() []web.Input {
	kinds := []web.Option{}
	for _, kind := range []election.Round{election.Supplementary, election.Rerun, election.RerunAfterAnnulment} {
		kinds = append(kinds, web.Option{Value: string(kind), Text: o.say(roundKeys[kind])})
	}
	all := []web.Input{
		{Kind: web.SelectInput, Name: "kind", Label: o.say("result.kind"), Options: kinds},
		{Kind: web.NumberInput, Name: "seats", Label: o.say("result.seats")},
	}
	for _, id := range o.Balloting.Candidates {
		all = append(all, web.Input{Kind: web.CheckInput, Name: "candidates." + string(id), Label: o.Candidate(o.id, id), Note: o.say("result.stands")})
	}
	return all
}

// OpenRound opens the vote.
func (h Page) OpenRound(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	o, err := h.read(r)
	if err != nil {
		return err
	}
	again := func(status int, faults ...*election.Error) error { return h.askRound(w, r, o, status, faults...) }
	in := acts.RoundInput{Election: o.vote, Balloting: o.id, Document: r.PostForm.Get("document"), MovedBy: r.PostForm.Get("moved_by")}
	day, known := seat.ParseDay(r.PostForm.Get("day"))
	if !known {
		return again(http.StatusBadRequest, &election.Error{Kind: election.Invalid, Code: "date", Field: "day"})
	}
	in.Day = day
	if o.Level.Elsewhere() {
		in.Kind, in.Candidates = election.Round(r.PostForm.Get("kind")), chosen(r, "candidates.", o.Balloting.Candidates)
		if in.Seats, err = strconv.Atoi(strings.TrimSpace(r.PostForm.Get("seats"))); err != nil {
			return again(http.StatusBadRequest, &election.Error{Kind: election.Invalid, Code: "whole_number", Field: "seats"})
		}
	}
	done, err := h.Acts.OpenRound(r.Context(), env, in)
	if err != nil {
		return h.Refuse(w, r, err, again)
	}
	return seat.Done(w, r, seat.ResultPage(o.vote, done.Result.Balloting, ""), done.Seq)
}
