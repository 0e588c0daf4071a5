package law

import (
	"fmt"
	"testing"

	"laphieu/election"
)

// The shortfalls that were published for whole provinces: their sums hold, and
// their second days kept the limit of the law of 2015. The same days would have
// been too late under that of 2025.
func TestRealAggregates(t *testing.T) {
	var data struct {
		Aggregates []struct {
			Place          string
			Year           int
			Date           string
			Seats, Elected int64
			Short          any
			Units          int64 `json:"units_bau_them"`
			ToFill         int64 `json:"seats_to_fill"`
			ByDistrict     []struct{ Units, Seats int64 }
		} `json:"aggregate_cases"`
		Reruns []struct {
			Place, Date, Kind string
			Year              int
		} `json:"bau_cu_lai_cases"`
	}
	readJSON(t, "shortfall_bau_them_bau_lai.json", &data)
	if len(data.Aggregates) != 9 || len(data.Reruns) != 3 {
		t.Fatalf("%d aggregates, %d re-runs", len(data.Aggregates), len(data.Reruns))
	}
	days := 0
	for _, c := range data.Aggregates {
		t.Run(fmt.Sprintf("%s %d", c.Place, c.Year), func(t *testing.T) {
			if short, ok := c.Short.(float64); ok {
				if f := CheckShortage(c.Seats, c.Elected, int64(short)); f != nil {
					t.Error(f)
				}
			}
			if len(c.ByDistrict) > 0 {
				var units, seats []int64
				for _, d := range c.ByDistrict {
					units, seats = append(units, d.Units), append(seats, d.Seats)
				}
				if f := append(CheckParts("units", units, c.Units), CheckParts("seats", seats, c.ToFill)...); f != nil {
					t.Error(f)
				}
			}
			if c.Date != "" {
				days++
				secondDayKept(t, c.Year, c.Date)
			}
		})
	}
	for _, c := range data.Reruns {
		t.Run(c.Place, func(t *testing.T) { secondDayKept(t, c.Year, c.Date) })
	}
	if days != 3 {
		t.Errorf("%d aggregates with a second day, want 3", days)
	}
}

// firstDays are the election days of the years in the data.
var firstDays = map[int]string{2016: "2016-05-22", 2021: "2021-05-23"}

func secondDayKept(t *testing.T, year int, second string) {
	t.Helper()
	first, err := election.ParseDate(firstDays[year])
	if err != nil {
		t.Fatal(err)
	}
	day, err := election.ParseDate(second)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		rules RuleSet
		want  bool
	}{
		{in2015, first.DaysUntil(day) <= 15},
		{in2025, first.DaysUntil(day) <= 7},
	} {
		kept, err := c.rules.OnTime("rerun_or_supplementary_by", first, day)
		if err != nil || kept != c.want {
			t.Errorf("law of %s: %s after %s on time: %v, %v", c.rules.Law, day, first, kept, err)
		}
	}
	if kept, _ := in2015.OnTime("rerun_or_supplementary_by", first, day); !kept {
		t.Errorf("%s is a real second day and counts as late", day)
	}
}

// A constituency whose result was annulled: first the sheets count no more and
// the new day is asked for, then the new vote stands with the decision cited.
func TestRealAnnulment(t *testing.T) {
	decision := election.Decision{Kind: election.DecideAnnulled, Document: "quyết định hủy kết quả"}
	first := council(5, 1000, 990, 980, 900, 850, 800, 750, 700, 300, 200, 100)
	first.Decisions = []election.Decision{decision}
	o := in2015.Determine(first)
	if o.Status != election.Partial || o.Deadline.String() != "2021-06-07" || !cites(o, decision.Document) {
		t.Errorf("after the annulment: %s until %s, %v", o.Status, o.Deadline, o.Reasons)
	}
	first.Round = election.RerunAfterAnnulment
	o = in2015.Determine(first)
	if o.Status != election.Decided || len(o.Elected) != 5 || !cites(o, decision.Document) || o.Findings != nil {
		t.Errorf("the new vote: %s, %v, %v", o.Status, o.Elected, o.Findings)
	}
}
