// An election: made once, and its open points answered one by one.

package setup

import (
	"net/http"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/law"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// ElectionFields are kept as a draft.
var ElectionFields = []string{"name", "law", "day", "kind"}

const rehearsal = "tap-duot"

// AskElection asks what a new election is.
func (h Page) AskElection(w http.ResponseWriter, r *http.Request) error {
	p := h.askElection(r)
	if err := h.Restore(r, &p.Form); err != nil {
		return err
	}
	return p.Show(w, http.StatusOK)
}

func (h Page) askElection(r *http.Request) *seat.FormPage {
	lang := h.Lang(r)
	p := h.FormPage(r, words.Text(lang, "step.election_do"))
	p.Form.Inputs = []web.Input{
		{Name: "name", Kind: web.TextInput, Label: words.Text(lang, "setup.election_name"), Note: words.Text(lang, "setup.election_name_note"), First: true},
		{Name: "day", Kind: web.DateInput, Label: words.Text(lang, "field.day"), Note: words.Text(lang, "setup.day_note")},
		{Name: "law", Kind: web.RadioInput, Label: words.Text(lang, "field.law"), Value: string(election.Law2025), Options: []web.Option{
			{Value: string(election.Law2025), Text: words.Text(lang, "setup.law_2025"), Note: words.Text(lang, "setup.law_2025_note")},
			{Value: string(election.Law2015), Text: words.Text(lang, "setup.law_2015"), Note: words.Text(lang, "setup.law_2015_note")},
		}},
		{Name: "kind", Kind: web.RadioInput, Label: words.Text(lang, "field.kind"), Value: "that", Options: []web.Option{
			{Value: "that", Text: words.Text(lang, "setup.real"), Note: words.Text(lang, "setup.real_note")},
			{Value: rehearsal, Text: words.Text(lang, "data.practice"), Note: words.Text(lang, "data.practice_text")},
		}},
	}
	p.Form.Button = words.Text(lang, "step.election_do")
	p.Form.Back = web.Link{Text: words.Text(lang, "form.back"), Href: seat.Setup}
	return p
}

// CreateElection makes it.
func (h Page) CreateElection(w http.ResponseWriter, r *http.Request) error {
	env, err := h.Envelope(r)
	if err != nil {
		return err
	}
	day, read := seat.ParseDay(r.PostForm.Get("day"))
	if !read && r.PostForm.Get("day") != "" {
		return h.electionAgain(w, r, http.StatusBadRequest, &election.Error{Kind: election.Invalid, Code: "date", Field: "day"})
	}
	made, err := h.Acts.CreateElection(r.Context(), env, acts.CreateElectionInput{
		Name: r.PostForm.Get("name"), Law: election.Law(r.PostForm.Get("law")), Day: day,
		Practice: r.PostForm.Get("kind") == rehearsal, MadeUp: h.Demo,
	})
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
			return h.electionAgain(w, r, status, faults...)
		})
	}
	h.Forget(r, r.URL.Path)
	return seat.Done(w, r, electionPath(made.Result.Election), made.Seq)
}

func (h Page) electionAgain(w http.ResponseWriter, r *http.Request, status int, faults ...*election.Error) error {
	p := h.askElection(r)
	if err := h.Restore(r, &p.Form); err != nil {
		return err
	}
	p.Typed(r)
	return p.Show(w, status, faults...)
}

// electionPage is an election with its open points.
type electionPage struct {
	web.Page
	Facts    []seat.Fact
	Findings []web.Finding
	Board    []point
	Chapters []chapter
	History  string // address of the log of this election; empty: not for this reader
	Open     string // how many points there are, and how many were answered
}

// chapter is a stage with the points that the law leaves open in it.
type chapter struct {
	ID, Title string
	Points    []point
}

// ShowElection shows an election.
func (h Page) ShowElection(w http.ResponseWriter, r *http.Request) error {
	s, lang, id := seat.Of(r), h.Lang(r), seat.Target(r).Election
	var p *electionPage
	err := h.Desk.View(r, func(v *store.View) error {
		e, err := v.Election(id)
		if err != nil {
			return err
		}
		answers, err := acts.Answers(v, id)
		if err != nil {
			return err
		}
		p = &electionPage{Page: h.Desk.Page(r, e.Name)}
		p.Head.Kicker = words.Text(lang, "field.election")
		p.Facts = []seat.Fact{
			{Name: words.Text(lang, "field.day"), Text: seat.Day(lang, e.Day)},
			{Name: words.Text(lang, "field.law"), Text: lawName(lang, e.Law)},
			{Name: words.Text(lang, "field.kind"), Text: words.Text(lang, "setup.real") + kindNote(lang, &e.Election)},
		}
		if e.Practice {
			p.Facts[2].Text = words.Text(lang, "data.practice")
		}
		for _, f := range law.CheckElectionDay(e.Day) {
			p.Findings = append(p.Findings, web.Finding{Level: web.FindingWarn, Text: f.Text, Article: seat.Article(lang, f.Article)})
		}
		if s.Anywhere(access.ReadLog, access.Target{Election: id}) {
			p.History = seat.HistoryPath(e.Noun(), e.NounKey())
		}
		mayChange := s.Reaches(access.ChangeElectionSetting, access.Target{Election: id})
		p.Chapters = chapters(lang, &e.Election, answers, mayChange)
		if p.Board, err = board(v, lang, id, mayChange); err != nil {
			return err
		}
		n := 0
		for _, c := range p.Chapters {
			n += len(c.Points)
		}
		p.Open = words.Text(lang, "setup.open_count", n, len(answers))
		return nil
	})
	if err != nil {
		return err
	}
	return ElectionView.Write(w, http.StatusOK, p)
}
