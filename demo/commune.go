// A commune of any size, for tests and benchmarks: the whole night of 22 areas and
// four contests, for example.

package demo

import (
	"fmt"
	"math/rand/v2"

	"laphieu/election"
)

// Shape is what is asked of an invented commune.
type Shape struct {
	Seed  uint64
	Areas int
	Law   election.Law // says whether there is a contest of the district

	Staffed bool // with the members of committee, boards and polling teams
}

// constituencyAreas is how many areas one constituency of the commune has.
const constituencyAreas = 3

// Invented is an election in a commune that does not exist.
func Invented(s Shape) Night {
	r := rand.New(rand.NewPCG(s.Seed, uint64(s.Areas)))
	var n Night
	villages := make([]village, s.Areas)
	for i := range villages {
		listed := int64(700 + r.IntN(800))
		villages[i] = village{
			area: election.AreaID(fmt.Sprintf("%02d", i+1)), name: fmt.Sprintf("Thôn %d", i+1),
			listed: listed, voted: listed - r.Int64N(20),
		}
		n.Setup.Areas = append(n.Setup.Areas, election.PollingArea{ID: villages[i].area, Villages: []string{villages[i].name}})
	}
	for _, a := range above {
		if a.Level != election.District || s.Law == election.Law2015 {
			n.higher(r, a.LevelContest, a.constituency, a.stand, villages)
		}
	}
	n.own(r, villages)
	if s.Staffed {
		n.Setup.Members = bodies(&n.Setup)
	}
	return n
}

// higher adds a contest above the commune.
func (n *Night) higher(r *rand.Rand, contest election.LevelContest, c election.Constituency, stand int, villages []village) {
	contest.Title = "đại biểu được bầu ở cấp trên (giả định)"
	n.Setup.Contests = append(n.Setup.Contests, contest)
	c.Level, c.Name, c.Areas = contest.Level, "Đơn vị bầu cử số "+string(c.ID), nil
	for _, v := range villages {
		c.Areas = append(c.Areas, v.area)
	}
	n.Setup.Constituencies = append(n.Setup.Constituencies, c)
	n.stand(&c, numbered(stand))
	voters := &crowd{r, c.Seats, favour(r, c.Seats, stand)}
	for _, v := range villages {
		n.vote(voters, &c, v)
	}
}

// own adds the contest of the commune's council.
func (n *Night) own(r *rand.Rand, villages []village) {
	n.Setup.Contests = append(n.Setup.Contests, election.LevelContest{
		Level: election.Commune, Title: "đại biểu Hội đồng nhân dân xã (giả định)", Colour: election.Green,
	})
	everybody := &people{r, map[string]bool{}}
	for from := 0; from < len(villages); from += constituencyAreas {
		here := villages[from:min(from+constituencyAreas, len(villages))]
		areas := make([]election.AreaID, len(here))
		for i, v := range here {
			areas[i] = v.area
		}
		seats := 3 + r.IntN(3)
		stand := seats + 3
		c := n.constituency(string(number(from/constituencyAreas+1)), seats, areas...)
		n.stand(&c, everybody.list(stand))
		voters := &crowd{r, seats, favour(r, seats, stand)}
		for _, v := range here {
			n.vote(voters, &c, v)
		}
	}
}
