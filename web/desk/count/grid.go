// The grid of areas and contests, and what of it a filter leaves.

package count

import (
	"slices"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// troubled are the states in which a sheet waits for people to talk, the most
// urgent first.
var troubled = []election.SheetState{election.AwaitsThird, election.Differs, election.Returned, election.Reopened, election.EnteredOnce}

// troubleKeys say what each waits for.
var troubleKeys = map[election.SheetState]string{
	election.AwaitsThird: "count.is_awaits_third", election.Differs: "count.is_differs", election.Returned: "count.is_returned",
	election.Reopened: "count.is_reopened", election.EnteredOnce: "count.is_entered_once",
}

// trouble lists those sheets, the longest waiting first within a state.
func (o *overview) trouble() (all []trouble) {
	for _, state := range troubled {
		var here []*store.Sheet
		for i := range o.sheets {
			if o.sheets[i].State == state {
				here = append(here, &o.sheets[i])
			}
		}
		slices.SortStableFunc(here, func(a, b *store.Sheet) int { return int(a.ChangedAt - b.ChangedAt) })
		for i, s := range here {
			one := trouble{
				Key: "viec/" + s.SheetID.String(), Name: o.Area(s.Area) + ": " + o.level(s.Level),
				Href: o.href(s), Is: names.Tag(state), Since: o.since(s),
			}
			if i == 0 {
				one.Text = words.Text(o.Lang, troubleKeys[state])
			}
			all = append(all, one)
		}
	}
	return all
}

// since is when a sheet came to where it stands.
func (o *overview) since(s *store.Sheet) string {
	return words.Text(o.Lang, "count.since", o.Hour(s.ChangedAt))
}

// shown leaves what fits.
func (o *overview) shown(round, state string) (all []*store.Sheet) {
	for i := range o.sheets {
		s := &o.sheets[i]
		switch {
		case round != "" && s.BallotingID.String() != round:
		case state == missing && s.State == election.Agreed:
		case state == differs && s.State != election.Differs && s.State != election.AwaitsThird:
		case state != "" && state != missing && state != differs && string(s.State) != state:
		default:
			all = append(all, s)
		}
	}
	return all
}

// grid is a row for each area that has something to show.
func (o *overview) grid(shown []*store.Sheet) (columns []heading, rows []row) {
	var levels []election.Level
	for _, c := range o.Setup.Contests {
		if slices.ContainsFunc(shown, func(s *store.Sheet) bool { return s.Level == c.Level }) {
			levels, columns = append(levels, c.Level), append(columns, heading{o.level(c.Level), o.Title(c.Level), c.Colour})
		}
	}
	for _, area := range o.Setup.Areas {
		one := row{Key: "kv/" + string(area.ID), Area: o.Area(area.ID), Cells: make([]cell, len(levels))}
		some, waits := false, false
		for _, s := range shown {
			if s.Area != area.ID {
				continue
			}
			at := slices.Index(levels, s.Level)
			one.Cells[at] = cell{columns[at].Level, o.href(s), "", columns[at].Colour, names.Tag(s.State)}
			some = true
			if s.State != election.Agreed {
				waits = true
				if s.State != election.Awaited {
					one.Cells[at].Since = o.since(s)
				}
			}
		}
		if waits {
			o.call(&one, area.ID)
		}
		if some {
			rows = append(rows, one)
		}
	}
	return columns, rows
}

// level names a contest as the board does.
func (o *overview) level(l election.Level) string { return words.Text(o.Lang, "board."+string(l)) }

// call names whom to call, to whoever may know.
func (o *overview) call(to *row, area election.AreaID) {
	leader, known := o.Leader(area)
	if !known || !o.seat.Reaches(access.ViewPeople, access.Target{Election: o.vote, Area: area}) {
		return
	}
	to.Leader, to.Phone = leader.Name, leader.Phone
}

func (o *overview) filter(round, state string, shown int) web.Filter {
	here := seat.InElection(o.vote, seat.Overview)
	f := web.Filter{Action: here, ID: "loc", Shown: shown, Total: len(o.sheets)}
	if round != "" || state != "" {
		f.Clear = here
	}
	rounds := []web.Option{{Text: words.Text(o.Lang, "count.all_rounds")}}
	for i := range o.sheets {
		id := o.sheets[i].BallotingID
		if value := id.String(); !slices.ContainsFunc(rounds, func(x web.Option) bool { return x.Value == value }) {
			rounds = append(rounds, web.Option{Value: value, Text: o.level(id.Level) + ", " + o.Constituency(id), Chosen: value == round})
		}
	}
	states := []web.Option{{Text: words.Text(o.Lang, "count.all_states")}, {Value: missing, Text: words.Text(o.Lang, "count.missing")}, {Value: differs, Text: words.Text(o.Lang, "count.differing")}}
	for _, s := range election.SheetStates {
		states = append(states, web.Option{Value: string(s), Text: words.Text(o.Lang, string(names.Tag(s)))})
	}
	for i := range states {
		states[i].Chosen = states[i].Value == state
	}
	f.Selects = []web.Select{
		{Name: roundKey, Label: words.Text(o.Lang, "result.constituency"), Options: rounds},
		{Name: stateKey, Label: words.Text(o.Lang, "count.state"), Options: states},
	}
	return f
}
