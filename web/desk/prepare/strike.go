// A name is struck off the official list (Article 60), and a rehearsal is made: two
// forms beside the stages.

package prepare

import (
	"net/http"
	"strings"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// AskStrike asks whose name, and by which document.
func (h Page) AskStrike(w http.ResponseWriter, r *http.Request) error {
	p, err := h.strikePage(r)
	if err != nil {
		return err
	}
	return p.Show(w, http.StatusOK)
}

func (h Page) strikePage(r *http.Request) (*seat.FormPage, error) {
	lang, e := h.Lang(r), seat.Of(r).Election
	p := h.FormPage(r, words.Text(lang, "stage.strike"))
	p.Head.Kicker = e.Name
	p.Intro = []string{words.Text(lang, "stage.strike_1"), words.Text(lang, "stage.strike_2")}
	var options []web.Option
	err := h.Desk.View(r, func(v *store.View) error {
		setup, err := v.Setup(e.ID)
		for i := range setup.Nominees {
			n := &setup.Nominees[i]
			if !n.Struck {
				in := election.Constituency{Level: n.Level, ID: n.Constituency}
				options = append(options, web.Option{Value: string(n.Level) + "/" + string(n.Constituency) + "/" + string(n.ID), Text: n.Name + " (" + sectionOf(&in) + ")"})
			}
		}
		return err
	})
	p.Form.Inputs = []web.Input{
		{Name: "candidate", Kind: web.SelectInput, Label: words.Text(lang, "stage.strike_who"), Options: append([]web.Option{{Text: "…"}}, options...), First: true},
		{Name: "document", Kind: web.AreaInput, Rows: 2, Label: words.Text(lang, "stage.strike_document"), Note: words.Text(lang, "stage.strike_document_note")},
	}
	p.Form.Button, p.Form.Danger = words.Text(lang, "stage.strike"), true
	p.Form.Back = web.Link{Text: words.Text(lang, "form.back"), Href: page(e.ID, "")}
	return p, err
}

// Strike strikes it off.
func (h Page) Strike(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	id := seat.Of(r).Election.ID
	again := func(status int, faults ...*election.Error) error {
		p, err := h.strikePage(r)
		if err != nil {
			return err
		}
		p.Typed(r)
		return p.Show(w, status, faults...)
	}
	where := strings.Split(r.PostForm.Get("candidate"), "/")
	if len(where) != 3 {
		return again(http.StatusBadRequest, &election.Error{Kind: election.Invalid, Code: acts.CodeMissing, Field: "candidate"})
	}
	done, err := h.Acts.StrikeNominee(r.Context(), env, acts.StrikeInput{
		Election: id, Level: election.Level(where[0]), Constituency: election.ConstituencyID(where[1]), Candidate: election.CandidateID(where[2]),
		Document: r.PostForm.Get("document"),
	})
	if err != nil {
		return h.Refuse(w, r, err, again)
	}
	return seat.Done(w, r, page(id, ""), done.Seq)
}

// AskPractice asks what a rehearsal is called.
func (h Page) AskPractice(w http.ResponseWriter, r *http.Request) error {
	p := h.practicePage(r)
	p.Form.Inputs[0].Value, p.Form.Inputs[1].Value = words.Text(words.VI, "stage.practice_name", seat.Of(r).Election.Name), "1"
	return p.Show(w, http.StatusOK)
}

func (h Page) practicePage(r *http.Request) *seat.FormPage {
	lang, e := h.Lang(r), seat.Of(r).Election
	p := h.FormPage(r, words.Text(lang, "stage.practice"))
	p.Head.Kicker = e.Name
	p.Intro = []string{words.Text(lang, "stage.practice_1"), words.Text(lang, "stage.practice_2")}
	p.Form.Inputs = []web.Input{
		{Name: "name", Kind: web.TextInput, Label: words.Text(lang, "setup.election_name"), First: true},
		{Name: "clock", Kind: web.CheckInput, Label: words.Text(lang, "stage.practice_clock", seat.Day(lang, e.Day)), Note: words.Text(lang, "stage.practice_clock_note")},
	}
	p.Form.Button = words.Text(lang, "stage.practice")
	p.Form.Back = web.Link{Text: words.Text(lang, "form.back"), Href: page(e.ID, "")}
	return p
}

// Practice makes it.
func (h Page) Practice(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	e := &seat.Of(r).Election
	in := acts.PracticeInput{Election: e.ID, Name: r.PostForm.Get("name")}
	if r.PostForm.Get("clock") != "" {
		in.ClockOffset = seat.ClockTo(h.Now(), e.Day)
	}
	done, err := h.Acts.CreatePractice(r.Context(), env, in)
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			p := h.practicePage(r)
			p.Typed(r)
			return p.Show(w, status, faults...)
		})
	}
	return seat.Done(w, r, page(done.Result.Election, ""), done.Seq)
}
