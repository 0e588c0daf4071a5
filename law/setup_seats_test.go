package law

import (
	"testing"

	"pgregory.net/rapid"

	"laphieu/election"
)

func TestCommuneSeats(t *testing.T) {
	started, err := NewRuleSet(election.Law2015, map[string]string{"seats_remainder_2015": "started"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name       string
		rs         RuleSet
		unit       Unit
		population int64
		want       int
	}{
		{"C19 plain commune of 7,200 in 2021", in2015, UnitOther2015, 7_200, 25},
		{"C19 under the other reading", started, UnitOther2015, 7_200, 26},
		{"plain, nobody", in2015, UnitOther2015, 0, 25},
		{"plain, end of the first band", in2015, UnitOther2015, 5_000, 25},
		{"plain, one short of a step", in2015, UnitOther2015, 7_499, 25},
		{"plain, a full step", in2015, UnitOther2015, 7_500, 26},
		{"plain, the most", in2015, UnitOther2015, 17_500, 30},
		{"plain, beyond the most", in2015, UnitOther2015, election.MaxCount, 30},
		{"mountain 2,000", in2015, UnitMountain2015, 2_000, 15},
		{"mountain 2,001", in2015, UnitMountain2015, 2_001, 19},
		{"mountain 2,999", in2015, UnitMountain2015, 2_999, 19},
		{"mountain 3,000", in2015, UnitMountain2015, 3_000, 21},
		{"mountain 4,000", in2015, UnitMountain2015, 4_000, 21},
		{"mountain 4,999", in2015, UnitMountain2015, 4_999, 21},
		{"mountain 5,000", in2015, UnitMountain2015, 5_000, 22},
		{"mountain 13,000", in2015, UnitMountain2015, 13_000, 30},
		{"mountain 14,000", in2015, UnitMountain2015, 14_000, 30},
		{"mountain, other reading", started, UnitMountain2015, 4_001, 22},
		{"commune of 11,000 in 2025 (question 34)", in2025, UnitCommune, 11_000, 15},
		{"commune 12,000", in2025, UnitCommune, 12_000, 16},
		{"commune 20,000", in2025, UnitCommune, 20_000, 20},
		{"commune 25,999", in2025, UnitCommune, 25_999, 20},
		{"commune 26,000", in2025, UnitCommune, 26_000, 21},
		{"mountain commune 5,999", in2025, UnitMountainCommune, 5_999, 15},
		{"mountain commune 10,000", in2025, UnitMountainCommune, 10_000, 20},
		{"mountain commune 13,000", in2025, UnitMountainCommune, 13_000, 21},
		{"provincial ward 20,000", in2025, UnitProvincialWard, 20_000, 20},
		{"Bàn Cờ, city ward of 68,224", in2025, UnitCityWard, 68_224, 23},
		{"city ward 15,000", in2025, UnitCityWard, 15_000, 15},
		{"city ward 45,000", in2025, UnitCityWard, 45_000, 20},
		{"special zone 6,000", in2025, UnitSpecialZone, 6_000, 16},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, err := c.rs.CommuneSeats(c.unit, c.population); err != nil || got != c.want {
				t.Errorf("%d seats, %v; want %d", got, err, c.want)
			}
		})
	}
}

func TestProvinceSeats(t *testing.T) {
	for _, c := range []struct {
		unit       Unit
		population int64
		want       int
	}{
		{UnitProvince, 1_000_000, 50},
		{UnitProvince, 1_069_999, 50},
		{UnitProvince, 1_070_000, 51},
		{UnitProvince, 9_000_000, 85},
		{UnitCity, 1_275_000, 51},
		{UnitCapital, 8_000_000, 125},
	} {
		if got, err := in2025.ProvinceSeats(c.unit, c.population); err != nil || got != c.want {
			t.Errorf("%s of %d: %d seats, %v; want %d", c.unit, c.population, got, err, c.want)
		}
	}
}

func TestSeatsRefused(t *testing.T) {
	for _, c := range []struct {
		name       string
		rs         RuleSet
		unit       Unit
		population int64
		want       string
	}{
		{"ward of 2021", in2015, "ward", 5_000, "unit seats_unknown_unit"},
		{"township of 2021", in2015, "township", 5_000, "unit seats_unknown_unit"},
		{"unit of the other law", in2015, UnitCommune, 5_000, "unit seats_unknown_unit"},
		{"and the other way round", in2025, UnitMountain2015, 5_000, "unit seats_unknown_unit"},
		{"province asked as commune", in2025, UnitProvince, 5_000, "unit seats_unknown_unit"},
		{"no unit", in2025, "", 5_000, "unit seats_unknown_unit"},
		{"negative", in2025, UnitCommune, -1, "population number_negative"},
		{"too many", in2025, UnitCommune, election.MaxCount + 1, "population number_too_large"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := c.rs.CommuneSeats(c.unit, c.population); refusal(err) != c.want {
				t.Errorf("refused with %q, want %q", refusal(err), c.want)
			}
		})
	}
	if _, err := in2015.ProvinceSeats(UnitProvince, 1); refusal(err) != "unit seats_unknown_unit" {
		t.Errorf("the provinces of 2021: %v", err)
	}
}

// More people never mean fewer seats, a council has 15 to 30, and the next
// inhabitant brings at most one seat but at the two jumps of the mountain table.
func TestSeatsGrowWithPopulation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rs, table := in2025, rapid.SampledFrom(communeSeats).Draw(t, "table")
		if table.rule.AppliesTo(election.Law2015) {
			rs = in2015
		}
		p := rapid.Int64Range(0, 200_000).Draw(t, "population")
		q := p + rapid.Int64Range(0, 20_000).Draw(t, "more")
		few, err := rs.CommuneSeats(table.unit, p)
		many, also := rs.CommuneSeats(table.unit, q)
		if err != nil || also != nil || few < 15 || few > many || many > 30 {
			t.Fatalf("%s: %d people %d seats, %d people %d seats", table.unit, p, few, q, many)
		}
		next, _ := rs.CommuneSeats(table.unit, p+1)
		if jump := table.unit == UnitMountain2015 && (p == 2_000 || p == 2_999); next > few+1 && !jump {
			t.Fatalf("%s: %d seats of %d people, %d of one more", table.unit, few, p, next)
		}
	})
}
