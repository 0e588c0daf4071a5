package law

import (
	"testing"

	"laphieu/election"
)

func TestMinutesGoTo(t *testing.T) {
	for _, c := range []struct {
		name    string
		rs      RuleSet
		kind    MinutesKind
		level   election.Level
		copies  int
		article string
	}{
		{"count, district of 2021", in2015, CountMinutes, election.District, 3, "76(3)"},
		{"count, National Assembly", in2025, CountMinutes, election.National, 3, "76(3)"},
		{"constituency, National Assembly", in2025, BoardMinutes, election.National, 3, "77(3)"},
		{"constituency, commune", in2015, BoardMinutes, election.Commune, 4, "77(4)"},
		{"province, National Assembly", in2015, ProvinceMinutes, election.National, 4, "83"},
		{"summary, commune", in2025, SummaryMinutes, election.Commune, 6, "85(3)"},
		{"summary, province", in2025, SummaryMinutes, election.Province, 6, "85(3)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := c.rs.MinutesGoTo(c.kind, c.level)
			if err != nil {
				t.Fatal(err)
			}
			seen := map[string]bool{}
			for _, to := range s.To {
				seen[to] = true
			}
			if len(s.To) != c.copies || len(seen) != c.copies || s.Rule.Article != c.article {
				t.Errorf("%s: %q, want %d of Article %s", s.Rule.Code, s.To, c.copies, c.article)
			}
		})
	}
}

func TestMinutesRefused(t *testing.T) {
	for _, c := range []struct {
		name  string
		rs    RuleSet
		kind  MinutesKind
		level election.Level
		want  string
	}{
		{"a council has no provincial minutes", in2025, ProvinceMinutes, election.Commune, "kind word_unknown"},
		{"the addressees of 2021 were not found", in2015, SummaryMinutes, election.Commune, "kind word_unknown"},
		{"no kind", in2025, "", election.Commune, "kind word_unknown"},
		{"the district of 2026", in2025, CountMinutes, election.District, "level level_abolished"},
	} {
		if _, err := c.rs.MinutesGoTo(c.kind, c.level); refusal(err) != c.want {
			t.Errorf("%s: refused with %q, want %q", c.name, refusal(err), c.want)
		}
	}
}
