package law

import (
	"testing"

	"laphieu/election"
)

func TestAreaSize(t *testing.T) {
	strict, err := NewRuleSet(election.Law2015, map[string]string{"highland_below_300": "not_allowed", "area_voters_most": "3000"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		rs   RuleSet
		area PollingArea
		want []string
	}{
		{"V19 4,300 voters", in2025, PollingArea{Voters: 4_300}, []string{"11.2"}},
		{"4,000 voters", in2025, PollingArea{Voters: 4_000}, nil},
		{"4,001 voters", in2025, PollingArea{Voters: 4_001}, []string{"11.2"}},
		{"V20 mountain hamlet of 210", in2025, PollingArea{Voters: 210, Terrain: Mountain}, nil},
		{"island of 210", in2015, PollingArea{Voters: 210, Terrain: Island}, nil},
		{"scattered homes of 210", in2015, PollingArea{Voters: 210, Terrain: Scattered}, nil},
		{"lowland of 300", in2025, PollingArea{Voters: 300}, nil},
		{"lowland of 299", in2025, PollingArea{Voters: 299}, []string{"11.2"}},
		{"V21 hospital with 45 voters", in2025, PollingArea{Voters: 45, Separate: ForCare}, []string{"11.3b"}},
		{"hospital with 45 voters in the mountains", in2015, PollingArea{Voters: 45, Separate: ForCare, Terrain: Mountain}, []string{"11.3b"}},
		{"hospital with 50 voters", in2015, PollingArea{Voters: 50, Separate: ForCare}, nil},
		{"army unit of 40", in2025, PollingArea{Voters: 40, Separate: ForArmedUnit}, nil},
		{"remand prison of 40", in2025, PollingArea{Voters: 40, Separate: ForCustody}, nil},
		{"remand prison of 4,001", in2025, PollingArea{Voters: 4_001, Separate: ForCustody}, []string{"11.2"}},
		{"highland of 210 in 2021", in2015, PollingArea{Voters: 210, Terrain: Highland}, nil},
		{"the same under the other answer", strict, PollingArea{Voters: 210, Terrain: Highland}, []string{"11.2"}},
		{"highland of 210 in 2026", in2025, PollingArea{Voters: 210, Terrain: Highland}, []string{"11.2"}},
		{"an open number of 2015 answered", strict, PollingArea{Voters: 3_001}, []string{"11.2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := c.rs.CheckArea(c.area)
			findingsAre(t, found, c.want...)
			if blocked := election.Blocking(found); blocked != (c.area.Separate == ForCare && c.want != nil) {
				t.Errorf("blocking is %v", blocked)
			}
		})
	}
}
