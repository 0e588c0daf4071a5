package law

import (
	"testing"

	"laphieu/election"
)

// Errors found in real published figures, by their ids in
// testdata/dirty_data_examples.json, and the reaction they deserve.
func TestDirtyData(t *testing.T) {
	p := func(v election.Percent) *election.Percent { return &v }
	for _, c := range []struct {
		id       string
		found    []election.Finding
		want     string
		severity election.Severity
	}{
		{"D01 percent wrong", CheckTurnout([]Turnout{{"KV16", 948, 813, p(9676)}}, Turnout{"phường", 948, 813, nil}, nil), "R23", election.Warn},
		{"D02 areas against total of voters", CheckTurnout([]Turnout{{"KV8", 2544, 1000, nil}, {"các khu vực khác", 25834, 19000, nil}}, Turnout{"phường", 28388, 20000, nil}, nil), "R29", election.Warn},
		{"D03 areas against total of voted", CheckTurnout([]Turnout{{"KV1", 8388, 1838, nil}, {"các khu vực khác", 20000, 20000, nil}}, Turnout{"phường", 28388, 21836, nil}, nil), "R15", election.Block},
		{"D04 transposed digit", in2015.CheckStated(&election.Contest{Seats: 3, Stated: &election.Stated{Turnout: p(9975)}},
			&election.Outcome{Totals: election.Totals{Figures: election.Figures{Listed: 6238256, Voted: 2631553}}}), "R2", election.Block},
		{"D05 shortage arithmetic", CheckShortage(5294, 5232, 64), "R20", election.Block},
		{"D06 rounded up beyond the rule", in2015.CheckStated(&election.Contest{Seats: 3, Stated: &election.Stated{Turnout: p(9999)}},
			&election.Outcome{Totals: election.Totals{Figures: election.Figures{Listed: 789160, Voted: 789006}}}), "R23", election.Warn},
		{"D07 lowest above the mean", CheckTurnout([]Turnout{{"huyện thấp nhất", 10000, 9355, nil}}, Turnout{"tỉnh", 10000, 9259, nil}, nil)[1:], "R29", election.Warn},
		{"D08 decreasing snapshot", CheckTurnout(nil, Turnout{"cả nước", 76423940, 76188544, nil}, &Turnout{"cả nước", 76423940, 76188970, nil}), "R29", election.Warn},
		{"D09 denominator changes", CheckTurnout(nil, Turnout{"cả nước", 76423940, 76188544, nil}, &Turnout{"cả nước", 76516637, 76043527, nil}), "R29", election.Warn},
		{"D18 seats less elected", CheckShortage(297899, 291273, 6026), "R20", election.Block},
	} {
		t.Run(c.id, func(t *testing.T) {
			if len(c.found) != 1 || c.found[0].Rule != c.want || c.found[0].Severity != c.severity {
				t.Errorf("found %v, want one %s %s", c.found, c.severity, c.want)
			}
		})
	}
	t.Run("D05 boundary", func(t *testing.T) {
		if f := CheckShortage(5294, 5232, 62); f != nil {
			t.Errorf("found %v", f)
		}
	})
	t.Run("D21 the latest closing hour is 21:00", func(t *testing.T) {
		hours := PollHours{Opens: ClockAt(5, 0), Closes: ClockAt(21, 0)}
		if found := in2025.CheckHours("1", hours); found != nil {
			t.Errorf("5 to 21 o'clock: %v", found)
		}
		hours.Closes++
		if found := in2025.CheckHours("1", hours); !election.Blocking(found) {
			t.Errorf("a minute later: %v", found)
		}
	})
	t.Run("D10 collected below voted is lawful", func(t *testing.T) {
		c := council(1, 710, 704, 700, 500, 200)
		f := &c.Sheets[0].Figures
		f.Collected, f.Invalid = 701, 1
		if found := in2015.Check(c); found != nil {
			t.Errorf("found %v", found)
		}
	})
}
