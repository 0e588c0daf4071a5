// One sheet: where it stands, the way it has come, and the one thing to do next. Of
// a paper that went back it tells the procedure, step by step, to print for the
// polling team.

package entry

import (
	"net/http"

	"laphieu/access"
	"laphieu/election"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// sheetPage is where a sheet stands.
type sheetPage struct {
	web.Page
	Band      web.ContestBand
	Faults    []web.Finding
	Next      web.NextStep
	Findings  []web.Finding // that sent the paper back
	Procedure []string
	Basis     string
	Way       web.Timeline
	Links     []web.Link
}

// Sheet shows where a sheet stands.
func (h Page) Sheet(w http.ResponseWriter, r *http.Request) error {
	s, err := h.read(r)
	if err != nil {
		return err
	}
	return SheetView.Write(w, http.StatusOK, h.sheetPage(r, s))
}

func (h Page) sheetPage(r *http.Request, s *sheet) *sheetPage {
	p := &sheetPage{Page: h.Desk.Page(r, s.Team(s.id.Area))}
	p.Title = s.Line(s.id)
	p.Head.AsOf = p.At
	p.Band = s.SheetBand(s.id)
	p.Band.State = names.Tag(s.found.Sheet.State)
	p.Next = s.next()
	p.Way = s.way(r)
	if s.found.Sheet.State == election.Returned {
		s.returned(p)
	}
	p.Links = s.links(r)
	return p
}

// next says what the sheet asks of this person.
func (s *sheet) next() web.NextStep {
	say := func(key string) string { return words.Text(s.Lang, key) }
	list := web.Link{Text: say("entry.to_list"), Href: seat.InElection(s.vote, seat.Entry)}
	if s.found.Stage != election.Counting {
		return web.NextStep{Done: true, Title: say("entry.closed"), Text: say("entry.closed_text"), Button: list}
	}
	out := web.NextStep{Title: say("entry.step_" + string(s.step)), Text: say("entry.step_" + string(s.step) + "_text")}
	if page, ready := pages[s.step]; ready {
		out.Button = web.Link{Text: say("entry.do_" + string(s.step)), Href: s.page(page)}
		return out
	}
	out.Done, out.Button = true, list
	if !s.types {
		out.Title, out.Text = say("entry.step_officer"), say("entry.step_officer_text")
	}
	return out
}

// returned tells why a paper went back, and what the law has the polling team do.
func (s *sheet) returned(p *sheetPage) {
	over := false
	for _, f := range s.judged(&s.found.Sheet.Figures) {
		if f.Severity == election.Block {
			p.Findings = append(p.Findings, s.finding(&f))
			over = over || f.Rule == "R3" || f.Rule == "R6"
		}
	}
	steps := []string{"entry.mend_1", "entry.mend_2", "entry.mend_3", "entry.mend_4"}
	switch {
	case over:
		steps = []string{"entry.over_1", "entry.over_2", "entry.over_3", "entry.over_4", "entry.over_5"}
		p.Basis = words.Text(s.Lang, "entry.over_basis")
	case len(p.Findings) == 0:
		steps = []string{"entry.blurred_1", "entry.mend_2", "entry.mend_3", "entry.mend_4"}
	}
	for _, key := range steps {
		p.Procedure = append(p.Procedure, words.Text(s.Lang, key))
	}
}

// links are the rarer ways on, as far as this person may take them.
func (s *sheet) links(r *http.Request) (all []web.Link) {
	here, state, on := seat.Of(r), s.found.Sheet.State, access.Target{Election: s.vote, Area: s.id.Area}
	add := func(key, page string) {
		all = append(all, web.Link{Text: words.Text(s.Lang, key), Href: s.page(page)})
	}
	counting := s.found.Stage == election.Counting
	if counting && here.Reaches(access.TakeBackEntry, on) && mayTakeBack(state, readsOf(&s.found), here.Me().ID) {
		add("entry.take_back", TakePage)
	}
	if counting && state == election.Agreed && here.Reaches(access.ExplainFinding, on) {
		add("entry.explain", ExplainPage)
	}
	if counting && state.May(election.SendBack) && here.Reaches(access.SendSheetBack, on) {
		add("pair.unreadable", ReturnPage)
	}
	add("entry.print_blank", BlankPage)
	return all
}

// way is who has done what to the present version, and what comes next.
func (s *sheet) way(r *http.Request) (way web.Timeline) {
	times := map[int]int{}
	for _, read := range readsOf(&s.found) {
		times[read.Reader]++
		key := "entry.way_third"
		switch {
		case read.Reader > 2:
		case times[read.Reader] > 1:
			key = "entry.way_again"
		default:
			key = "entry.way_whole"
		}
		text := words.Text(s.Lang, key, read.Reader)
		if read.Account == seat.Of(r).Me().ID {
			text += " " + words.Text(s.Lang, "pair.you")
		}
		way.Items = append(way.Items, web.Moment{Text: text, When: s.When(read.At), Is: web.Past})
	}
	last := web.Moment{Text: words.Text(s.Lang, "entry.way_"+string(s.found.Sheet.State)), Is: web.Now}
	if s.found.Sheet.State == election.Agreed || s.found.Sheet.State == election.Returned {
		last.When = s.When(s.found.Sheet.ChangedAt)
	}
	way.Items = append(way.Items, last)
	if s.found.Sheet.State != election.Agreed {
		way.Items = append(way.Items, web.Moment{Text: words.Text(s.Lang, "entry.way_agreed"), Is: web.Future})
	}
	return way
}
