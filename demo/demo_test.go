package demo

import (
	"reflect"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/law"
	"laphieu/tally"
)

// The seed's figures, wherever they can be added up.
func TestThieuNgocIsTheSeeds(t *testing.T) {
	n := ThieuNgoc()
	if len(n.Setup.Areas) != 6 || len(n.Papers) != 24 {
		t.Fatalf("%d areas, %d papers", len(n.Setup.Areas), len(n.Papers))
	}
	totals := map[election.Level]election.Figures{}
	for i := range n.Papers {
		f := totals[n.Papers[i].Level]
		f.Add(&n.Papers[i].Sheet.Figures)
		totals[n.Papers[i].Level] = f
	}
	for level, f := range totals {
		if f.Listed != 3722 || f.Voted != 3714 {
			t.Errorf("%s: %d listed, %d voted", level, f.Listed, f.Voted)
		}
		if p := tally.Percent(f.Voted, f.Listed); p != 9979 {
			t.Errorf("%s: turnout %d", level, p)
		}
	}
	seats := map[election.Level]int{}
	for _, c := range n.Setup.Constituencies {
		seats[c.Level] += c.Seats
	}
	want := map[election.Level]int{election.National: 3, election.Province: 3, election.District: 4, election.Commune: 25}
	if !reflect.DeepEqual(seats, want) {
		t.Errorf("seats %v", seats)
	}
}

// Twenty-four of twenty-five: at polling team 06 three of four, and the law wants
// no supplementary election.
func TestThieuNgocFallsOneShort(t *testing.T) {
	n := ThieuNgoc()
	elected := 0
	for _, c := range n.Setup.Constituencies {
		if c.Level != election.Commune {
			continue
		}
		o := law.RuleSet{Law: election.Law2015}.Determine(n.contest(c))
		elected += len(o.Elected)
		missing, next := 0, election.NextNone
		if c.ID == "6" {
			missing, next = 1, election.NextVacantNoSupplementary
		}
		if o.Status != election.Decided || o.Vacant != missing || o.Next != next || len(o.Findings) != 0 {
			t.Errorf("constituency %s: %s, %d vacant, %s, %v", c.ID, o.Status, o.Vacant, o.Next, o.Findings)
		}
	}
	if elected != 24 {
		t.Errorf("%d elected", elected)
	}
}

// Whatever is invented is possible, and nobody in it could be taken for real.
func TestEveryPaperIsPossible(t *testing.T) {
	for seed := range uint64(20) {
		check(t, Invented(Shape{Seed: seed, Areas: 22, Law: election.Law2015}))
	}
	check(t, ThieuNgoc())
	if n := Invented(Shape{Areas: 22, Law: election.Law2025}); len(n.Papers) != 3*22 {
		t.Errorf("%d papers without a district", len(n.Papers))
	}
}

func check(t *testing.T, n Night) {
	t.Helper()
	for _, c := range n.Setup.Constituencies {
		rules := law.RuleSet{Law: election.Law2015}
		contest := n.contest(c)
		if found := rules.Check(contest); len(found) != 0 {
			t.Fatalf("%s %s: %v", c.Level, c.ID, found)
		}
		if found := rules.CheckOrder(contest.Candidates); c.Level == election.Commune && len(found) != 0 {
			t.Errorf("%s %s: %v", c.Level, c.ID, found)
		}
	}
	for _, who := range n.Setup.Nominees {
		if !strings.HasSuffix(who.Name, "giả định)") {
			t.Errorf("%s looks real", who.Name)
		}
	}
}

func TestSameEachTime(t *testing.T) {
	if !reflect.DeepEqual(ThieuNgoc(), ThieuNgoc()) {
		t.Error("invented anew")
	}
}

// contest is the question for one constituency, all papers in.
func (n *Night) contest(c election.Constituency) *election.Contest {
	q := &election.Contest{
		ElectionDay: election.Date{Year: 2021, Month: 5, Day: 23}, Level: c.Level, Round: election.First,
		Constituency: c.Name, Seats: c.Seats, Areas: c.Areas,
	}
	for _, who := range n.Setup.Nominees {
		if who.Level == c.Level && who.Constituency == c.ID {
			q.Candidates = append(q.Candidates, who.Candidate)
		}
	}
	for _, p := range n.Papers {
		if p.Level == c.Level && p.Constituency == c.ID {
			q.Sheets = append(q.Sheets, p.Sheet)
		}
	}
	return q
}
