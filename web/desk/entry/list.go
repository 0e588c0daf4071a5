// The list of an election's sheets: the next one for this person, large; what has
// just become of the last; and all others by contest, polling area and state.

package entry

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/viet"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// just names the sheet that the page before was about.
const just = "vua"

// Parameters of the filter.
const (
	byText  = "tim"
	byLevel = "cap"
	byState = "trang-thai"
)

// listPage lists the sheets.
type listPage struct {
	web.Page
	Closed   string // why nothing can be typed
	Just     *passed
	Next     *nextSheet
	Progress web.Progress
	Filter   web.Filter
	Groups   []group
	Keys     string
}

// passed is what became of the sheet that was typed last.
type passed struct {
	Name  string
	State web.State
	Text  string
	Links []web.Link
}

// nextSheet is the one next thing to type.
type nextSheet struct {
	Band   web.ContestBand
	Title  string
	Text   string
	Button web.Link
	Left   string
}

// group is the sheets of one round.
type group struct {
	ID    string
	Band  web.ContestBand
	Lines []line
}

// line is one sheet.
type line struct {
	Area  string
	State web.State
	Since string
	Href  string
	Do    web.Link // empty: nothing for this person
}

// standing is a sheet with what it asks of one person.
type standing struct {
	store.Sheet
	reads []store.SheetRead
	step  step
}

// List shows the sheets of an election.
func (h Page) List(w http.ResponseWriter, r *http.Request) error {
	lang, vote := h.Lang(r), seat.Target(r).Election
	p := &listPage{Page: h.Desk.Page(r, words.Text(lang, "nav.entry")), Keys: seat.InElection(vote, seat.Entry+KeysPage)}
	p.Head.AsOf = p.At
	err := h.View(r, func(v *store.View) error {
		stage, err := v.Stage(vote)
		if err != nil && !store.Is(err, store.CodeNoRow) {
			return err
		}
		if stage.Stage != election.Counting {
			p.Closed = words.Text(lang, "entry.closed_text")
		}
		places, err := names.Read(v, lang, vote)
		if err != nil {
			return err
		}
		all, err := standings(v, seat.Of(r), vote)
		p.fill(r, places, vote, all)
		return err
	})
	if err != nil {
		return err
	}
	return ListView.Write(w, http.StatusOK, p)
}

// standings reads the sheets of an election with what each asks of somebody.
func standings(v *store.View, s *seat.Seat, vote election.ElectionID) (all []standing, err error) {
	sheets, err := v.Sheets(vote)
	if err != nil {
		return nil, err
	}
	reads, err := v.SheetReads(vote)
	if err != nil {
		return nil, err
	}
	by := map[election.SheetID][]store.SheetRead{}
	for _, read := range reads {
		by[read.SheetID] = append(by[read.SheetID], read)
	}
	for _, sheet := range sheets {
		one := standing{sheet, by[sheet.SheetID], waits}
		if s.Reaches(access.EnterSheet, access.Target{Election: vote, Area: sheet.Area}) {
			one.step = stepOf(sheet.State, one.reads, s.Me().ID)
		}
		all = append(all, one)
	}
	return all, nil
}

// ready lists what lies ready for a person, the most urgent first.
func ready(all []standing) (steps []standing) {
	for _, wanted := range queue {
		for _, one := range all {
			if one.step == wanted {
				steps = append(steps, one)
			}
		}
	}
	return steps
}

func (p *listPage) fill(r *http.Request, places *names.Places, vote election.ElectionID, all []standing) {
	agreed := 0
	for i := range all {
		if all[i].State == election.Agreed {
			agreed++
		}
	}
	p.Progress = web.Progress{Label: words.Text(places.Lang, "entry.agreed"), Done: agreed, Total: len(all), Unit: words.Text(places.Lang, "entry.sheets")}
	p.just(r, places, vote, all)
	if p.Closed == "" {
		p.next(places, vote, all)
	}
	p.lines(r, places, vote, all)
}

// next is the first of what lies ready.
func (p *listPage) next(places *names.Places, vote election.ElectionID, all []standing) {
	lying := ready(all)
	if len(lying) == 0 {
		return
	}
	one := lying[0]
	say := func(key string) string { return words.Text(places.Lang, key+string(one.step)) }
	p.Next = &nextSheet{
		Band: places.SheetBand(one.SheetID), Title: say("entry.next_"), Text: words.Text(places.Lang, "entry.step_"+string(one.step)+"_text"),
		Button: web.Link{Text: say("entry.do_"), Href: seat.SheetPage(vote, seat.Entry, one.SheetID, pages[one.step])},
		Left:   words.Text(places.Lang, "entry.left", len(lying)),
	}
}

// just says what became of the sheet that was typed last, and how to undo it.
func (p *listPage) just(r *http.Request, places *names.Places, vote election.ElectionID, all []standing) {
	name := r.URL.Query().Get(just)
	at := slices.IndexFunc(all, func(s standing) bool { return s.SheetID.String() == name })
	if at < 0 {
		return
	}
	one := &all[at]
	p.Just = &passed{
		Name: places.Line(one.SheetID), State: names.Tag(one.State),
		Text: words.Text(places.Lang, "entry.just_"+string(one.State)),
	}
	link := func(key, page string) {
		p.Just.Links = append(p.Just.Links, web.Link{Text: words.Text(places.Lang, key), Href: seat.SheetPage(vote, seat.Entry, one.SheetID, page)})
	}
	if mayTakeBack(one.State, one.reads, seat.Of(r).Me().ID) {
		link("entry.take_back", TakePage)
	}
	link("entry.to_sheet", "")
}

// lines are all sheets that the filter lets through, by round.
func (p *listPage) lines(r *http.Request, places *names.Places, vote election.ElectionID, all []standing) {
	asked := r.URL.Query()
	p.filter(places, vote, asked)
	p.Filter.Total = len(all)
	for i := range all {
		one := &all[i]
		if !wanted(asked, places, one) {
			continue
		}
		p.Filter.Shown++
		id := "nhom-" + strings.ReplaceAll(one.BallotingID.String(), "/", "-")
		if n := len(p.Groups); n == 0 || p.Groups[n-1].ID != id {
			p.Groups = append(p.Groups, group{ID: id, Band: places.Band(one.BallotingID)})
		}
		last := &p.Groups[len(p.Groups)-1]
		out := line{Area: places.Area(one.Area), State: names.Tag(one.State), Href: seat.SheetPage(vote, seat.Entry, one.SheetID, "")}
		if one.ChangedAt > 0 && one.State != election.Awaited {
			out.Since = words.Text(places.Lang, "entry.since", places.When(one.ChangedAt))
		}
		if page, types := pages[one.step]; types && p.Closed == "" {
			out.Do = web.Link{Text: words.Text(places.Lang, "entry.do_"+string(one.step)), Href: seat.SheetPage(vote, seat.Entry, one.SheetID, page)}
		}
		last.Lines = append(last.Lines, out)
	}
}

func (p *listPage) filter(places *names.Places, vote election.ElectionID, asked url.Values) {
	say := func(key string) string { return words.Text(places.Lang, key) }
	levels := web.Select{Name: byLevel, Label: say("entry.contest"), Options: []web.Option{{Text: say("entry.all")}}}
	for _, c := range places.Setup.Contests {
		levels.Options = append(levels.Options, web.Option{Value: string(c.Level), Text: places.Title(c.Level), Chosen: asked.Get(byLevel) == string(c.Level)})
	}
	states := web.Select{Name: byState, Label: say("state.sheet"), Options: []web.Option{{Text: say("entry.all")}}}
	for _, state := range election.SheetStates {
		states.Options = append(states.Options, web.Option{Value: string(state), Text: say(string(names.Tag(state))), Chosen: asked.Get(byState) == string(state)})
	}
	p.Filter = web.Filter{Action: seat.InElection(vote, seat.Entry), ID: "loc", Search: asked.Get(byText), Selects: []web.Select{levels, states}}
	if asked.Get(byText)+asked.Get(byLevel)+asked.Get(byState) != "" {
		p.Filter.Clear = p.Filter.Action
	}
}

// wanted reports whether the filter lets a sheet through.
func wanted(asked url.Values, places *names.Places, s *standing) bool {
	if level := asked.Get(byLevel); level != "" && level != string(s.Level) {
		return false
	}
	if state := asked.Get(byState); state != "" && state != string(s.State) {
		return false
	}
	return strings.Contains(viet.Search(places.Area(s.Area)), viet.Search(asked.Get(byText)))
}
