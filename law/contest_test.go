package law

import (
	"fmt"
	"testing"
	"time"

	"laphieu/election"
)

var (
	may2021   = election.Date{Year: 2021, Month: time.May, Day: 23}
	march2026 = election.Date{Year: 2026, Month: time.March, Day: 15}
	in2015    = RuleSet{Law: election.Law2015}
	in2025    = RuleSet{Law: election.Law2025}
)

// bothLaws runs a test under each version of the law with its election day.
func bothLaws(t *testing.T, f func(t *testing.T, rs RuleSet, day election.Date)) {
	t.Helper()
	t.Run("2015", func(t *testing.T) { f(t, in2015, may2021) })
	t.Run("2025", func(t *testing.T) { f(t, in2025, march2026) })
}

// council is a commune contest with one polling area and the given votes; L, T
// and V as in the cases of the rules. Birth dates differ by a year, the first
// candidate being the oldest.
func council(seats int, listed, voted, valid int64, votes ...int64) *election.Contest {
	c := &election.Contest{
		ElectionDay: may2021, Level: election.Commune, Round: election.First,
		Constituency: "Đơn vị bầu cử số 1", Seats: seats, Areas: []election.AreaID{"1"},
	}
	for i := range votes {
		c.Candidates = append(c.Candidates, election.Candidate{
			ID:   election.CandidateID(rune('a' + i)),
			Name: fmt.Sprintf("Người ứng cử số %d", i+1),
			Born: election.PartialDate{Year: 1960 + i, Month: 1, Day: 1},
		})
	}
	c.Sheets = []election.Sheet{{
		Area: "1", Votes: votes,
		Figures: election.Figures{Listed: listed, Voted: voted, Issued: voted, Collected: voted, Valid: valid, Invalid: voted - valid},
	}}
	return c
}

// with changes a contest and returns it, for rows of tables.
func with(c *election.Contest, change func(*election.Contest)) *election.Contest {
	change(c)
	return c
}

func born(s string) election.PartialDate {
	p, err := election.ParsePartialDate(s)
	if err != nil {
		panic(err)
	}
	return p
}

// outcomeIs compares what a case promises with what came out.
func outcomeIs(t *testing.T, o election.Outcome, status election.Status, elected string, next election.Next, vacant int) {
	t.Helper()
	var got string
	for _, id := range o.Elected {
		got += string(id)
	}
	if o.Status != status || got != elected || o.Next != next || o.Vacant != vacant {
		t.Errorf("got %s, elected %q, %s, vacant %d; want %s, %q, %s, %d\nfindings: %v",
			o.Status, got, o.Next, o.Vacant, status, elected, next, vacant, o.Findings)
	}
}
