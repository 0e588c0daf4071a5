// What stands on the board of each area and contest: states alone.

package board

import (
	"slices"
	"strings"

	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/names"
)

// urgent is the order in which the board counts what does not agree yet: first what
// people wait for.
var urgent = []election.SheetState{
	election.Returned, election.Differs, election.Reopened, election.Awaited, election.EnteredOnce, election.AwaitsSecond,
}

// cell is one area's sheet in one contest; empty where the area does not vote in it.
type cell struct {
	Key   string // names it to the live numbers
	State web.State
	Round int // 1 for the first election
}

// line is one polling area.
type line struct {
	Area     election.AreaID
	Villages string
	Cells    []cell
}

// column is one contest.
type column struct {
	Level       election.Level
	Colour      election.BallotColour
	Done, Total int
}

// sum counts the sheets of one state.
type sum struct {
	State web.State
	N     int
}

// call is a team that something is missing of, and whom to call.
type call struct {
	Area  election.AreaID
	Phone string
}

// standing is the board as it stands.
type standing struct {
	Columns     []column
	Lines       []line
	Sums        []sum
	Missing     []call
	Done, Total int
}

// read reads the board of an election.
func read(v *store.View, e election.ElectionID) (*standing, error) {
	setup, err := v.Setup(e)
	if err != nil {
		return nil, err
	}
	sheets, err := v.Sheets(e)
	if err != nil {
		return nil, err
	}
	return stand(&setup, sheets), nil
}

// stand lays the latest round of each sheet out in areas and contests.
func stand(setup *election.Setup, sheets []store.Sheet) *standing {
	b := &standing{}
	type place struct {
		area  election.AreaID
		level election.Level
	}
	latest := map[place]*store.Sheet{}
	for i := range sheets {
		s := &sheets[i]
		at := place{s.Area, s.Level}
		if old := latest[at]; old == nil || old.Round < s.Round {
			latest[at] = s
		}
	}
	for _, c := range setup.Contests {
		b.Columns = append(b.Columns, column{Level: c.Level, Colour: c.Colour})
	}
	counts := map[election.SheetState]int{}
	for _, a := range setup.Areas {
		l := line{Area: a.ID, Villages: strings.Join(a.Villages, ", ")}
		missing := false
		for i := range b.Columns {
			c := &b.Columns[i]
			s := latest[place{a.ID, c.Level}]
			if s == nil {
				l.Cells = append(l.Cells, cell{})
				continue
			}
			counts[s.State]++
			c.Total++
			if s.State == election.Agreed {
				c.Done++
			}
			missing = missing || s.State == election.Awaited || s.State == election.Returned
			l.Cells = append(l.Cells, cell{Key: "o." + string(c.Level) + "." + string(a.ID), State: names.Tag(s.State), Round: s.Round})
		}
		b.Lines = append(b.Lines, l)
		if missing {
			b.Missing = append(b.Missing, call{a.ID, leader(setup, a.ID)})
		}
	}
	for _, c := range b.Columns {
		b.Done, b.Total = b.Done+c.Done, b.Total+c.Total
	}
	counts[election.Differs] += counts[election.AwaitsThird] // one kind of trouble, from eight metres
	for _, s := range urgent {
		b.Sums = append(b.Sums, sum{names.Tag(s), counts[s]})
	}
	return b
}

// leader is the telephone of a team's leader; empty where none is known.
func leader(setup *election.Setup, area election.AreaID) string {
	at := slices.IndexFunc(setup.Members, func(m election.BodyMember) bool {
		return m.Body == election.Team && m.Place == string(area) && m.Title == election.Chair
	})
	if at < 0 {
		return ""
	}
	return setup.Members[at].Phone
}
