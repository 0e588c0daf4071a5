// A decision of a named body is written down with its document: which kind first,
// then what it says. The program cites it and never takes it.

package result

import (
	"net/http"
	"slices"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/seat"
)

// Which decision, and for which polling area, as addresses say it.
const (
	kindKey = "loai"
	areaKey = "khu-vuc"
)

// decisionKinds are all of them, the most frequent first.
var decisionKinds = []election.DecisionKind{election.DecideTie, election.DecideHeld, election.DecideOvercount, election.DecideAnnulled}

// OvercountPage is where a decision to count on is recorded for one sheet.
func OvercountPage(e election.ElectionID, s election.SheetID) string {
	return seat.ResultPage(e, s.BallotingID, DecidePath) + "?" + kindKey + "=" + string(election.DecideOvercount) + "&" + areaKey + "=" + string(s.Area)
}

// fits reports whether there is anything for such a decision to settle.
func (o *round) fits(k election.DecisionKind) bool {
	switch k {
	case election.DecideTie:
		return len(o.Outcome.Tied) > 0
	case election.DecideHeld:
		return o.Outcome.Status == election.HeldForNEC
	case election.DecideOvercount:
		return len(o.stopped()) > 0
	}
	return true
}

// stopped are the areas whose count waits for such a decision.
func (o *round) stopped() (all []election.AreaID) {
	for i := range o.Sheets {
		if o.Sheets[i].State.May(election.RecordDecision) {
			all = append(all, o.Sheets[i].Area)
		}
	}
	return all
}

// AskDecision asks which decision, or what it says.
func (h Page) AskDecision(w http.ResponseWriter, r *http.Request) error {
	return h.askDecision(w, r, http.StatusOK)
}

func (h Page) askDecision(w http.ResponseWriter, r *http.Request, status int, faults ...*election.Error) error {
	o, err := h.read(r)
	if err != nil {
		return err
	}
	p := h.FormPage(r, o.say("result.decide"))
	p.Head.Kicker = o.Title(o.id.Level) + ", " + o.Constituency(o.id)
	p.Form.Back = web.Link{Text: o.say("result.back"), Href: o.page("")}
	kind := election.DecisionKind(r.URL.Query().Get(kindKey))
	if !kind.Known() {
		return h.chooseKind(w, r, o)
	}
	p.Intro = []string{o.say(decisionKeys[kind][1]), o.say("result.decide_text")}
	p.Form.Inputs = append(o.decisionInputs(r, kind), web.Input{
		Kind: web.TextInput, Name: "document", Label: o.say("result.document"), Note: o.say("result.document_note"),
	})
	p.Form.Button = o.say("result.decide_do")
	if r.Method == http.MethodPost {
		p.Typed(r)
	}
	return p.Show(w, status, faults...)
}

// chooseKind lists the kinds that there is something for.
func (h Page) chooseKind(w http.ResponseWriter, r *http.Request, o *round) error {
	p := &listPage{Page: h.Desk.Page(r, o.say("result.decide"))}
	p.Head.Kicker = o.Title(o.id.Level) + ", " + o.Constituency(o.id)
	for _, kind := range decisionKinds {
		if o.fits(kind) {
			p.Items = append(p.Items, web.Item{
				Name: o.say(decisionKeys[kind][0]), Text: o.say(decisionKeys[kind][1]),
				Href: o.page(DecidePath) + "?" + kindKey + "=" + string(kind),
			})
		}
	}
	p.Ways = []web.Link{{Text: o.say("result.back"), Href: o.page("")}}
	return ListView.Write(w, http.StatusOK, p)
}

// decisionInputs are what a kind of decision says besides its document.
func (o *round) decisionInputs(r *http.Request, kind election.DecisionKind) (all []web.Input) {
	switch kind {
	case election.DecideTie:
		for _, id := range o.Outcome.Tied {
			all = append(all, web.Input{Kind: web.CheckInput, Name: "candidates." + string(id), Label: o.Candidate(o.id, id), Note: o.say("result.decide_elected")})
		}
	case election.DecideHeld:
		all = append(all, web.Input{Kind: web.CheckInput, Name: "refuses", Label: o.say("result.refuses")})
	case election.DecideOvercount, election.DecideAnnulled:
		areas := o.Contest.Areas
		if kind == election.DecideOvercount {
			areas = o.stopped()
		}
		for _, id := range areas {
			in := web.Input{Kind: web.CheckInput, Name: "areas." + string(id), Label: o.Area(id)}
			if r.URL.Query().Get(areaKey) == string(id) {
				in.Value = "1"
			}
			all = append(all, in)
		}
	}
	return all
}

// Decide records what was decided.
func (h Page) Decide(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	o, err := h.read(r)
	if err != nil {
		return err
	}
	done, err := h.Acts.RecordDecision(r.Context(), env, acts.DecisionInput{
		Election: o.vote, Balloting: o.id, Kind: election.DecisionKind(r.URL.Query().Get(kindKey)),
		Candidates: chosen(r, "candidates.", o.Balloting.Candidates), Areas: chosen(r, "areas.", o.Balloting.Areas),
		Refuses: r.PostForm.Get("refuses") != "", Document: r.PostForm.Get("document"),
	})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			return h.askDecision(w, r, status, faults...)
		})
	}
	return seat.Done(w, r, o.page(""), done.Seq)
}

// chosen are those whose box was ticked.
func chosen[T ~string](r *http.Request, stem string, of []T) []T {
	return slices.DeleteFunc(slices.Clone(of), func(id T) bool { return r.PostForm.Get(stem+string(id)) == "" })
}
