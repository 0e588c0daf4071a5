package law

import (
	"fmt"
	"testing"

	"laphieu/election"
)

// Every number of the law, written here a second time by hand from the texts:
// 2015, then 2025; -1 where a version has none. RULES.md alone would follow a
// slip.
func TestConstantsByHand(t *testing.T) {
	byHand := map[string][2]int{
		"commune_seats_most": {30, 30}, "province_seats_most": {-1, 85},
		"constituency_seats_most_national": {3, 3}, "constituency_seats_most_council": {5, 5},
		"area_voters_least": {300, 300}, "area_voters_most": {4000, 4000}, "care_area_voters_least": {50, 50},
		"committee_province_least": {21, 23}, "committee_province_most": {31, 37},
		"committee_district_least": {11, -1}, "committee_district_most": {15, -1},
		"committee_commune_least": {9, 9}, "committee_commune_most": {11, 17},
		"board_national_least": {9, 9}, "board_national_most": {15, 17},
		"board_province_least": {11, 11}, "board_province_most": {13, 15},
		"board_district_least": {9, -1}, "board_district_most": {11, -1},
		"board_commune_least": {7, 9}, "board_commune_most": {9, 15},
		"team_least": {11, 11}, "team_most": {21, 21}, "team_armed_least": {5, 5}, "team_armed_most": {9, 9},
		"voting_age": {18, 18}, "temporary_months": {12, 12}, "year_only_born": {-1, 2007},
		"standing_age": {21, 21},
		"poll_opens":   {7, 7}, "poll_closes": {19, 19}, "poll_opens_earliest": {5, 5}, "poll_closes_latest": {21, 21},
		"count_witnesses": {2, 2}, "box_check_witnesses": {2, 2}, "count_finish_hours": {-1, 24},
		"councils_most": {2, 2}, "councils_most_beside_national": {1, 1}, "women_percent": {35, 35}, "minority_percent": {18, 18},
		"conference_small_place": {100, 100}, "conference_residence_present": {55, 55}, "conference_work_present": {70, 70},
		"conference_tellers_least": {3, 5}, "conference_tellers_most": {5, 15},
		"surplus_national": {2, 2}, "surplus_council": {1, 1}, "surplus_council_3": {2, 2}, "surplus_council_4": {3, 3}, "surplus_after_posting": {1, 1},
		"by_election_months_left": {18, 18}, "by_election_body_least": {3, 3}, "by_election_body_most": {5, 5},
		"by_election_team_least": {9, 9}, "by_election_team_most": {11, 11},
		"plausible_invalid_most": {3, 3}, "plausible_turnout_least": {80, 80}, "plausible_turnout_most": {100, 100},
		"plausible_ballots_least": {50, 50}, "plausible_areas_least": {2, 2}, "plausible_apart": {50, 50}, "plausible_apart_floor": {1, 1}, "plausible_swap": {20, 20},
	}
	for _, c := range Constants() {
		want, written := byHand[c.Key]
		if !written {
			t.Errorf("%s is not written by hand", c.Key)
			continue
		}
		delete(byHand, c.Key)
		for i, f := range []Figure{c.In2015, c.In2025} {
			got := f.N
			if f.None {
				got = -1
			}
			if got != want[i] {
				t.Errorf("%s under the law of %s: %d, by hand %d", c.Key, []string{"2015", "2025"}[i], got, want[i])
			}
		}
	}
	for key := range byHand {
		t.Errorf("%s is not in the catalogue", key)
	}
}

// Seats on both sides of every step, written by hand from the tables.
func TestSeatsOnEveryStep(t *testing.T) {
	for _, c := range []struct {
		law        election.Law
		unit       Unit
		population int64
		want       int
	}{
		{election.Law2015, UnitMountain2015, 0, 15},
		{election.Law2015, UnitMountain2015, 2_000, 15},
		{election.Law2015, UnitMountain2015, 2_001, 19},
		{election.Law2015, UnitMountain2015, 2_999, 19},
		{election.Law2015, UnitMountain2015, 3_000, 21},
		{election.Law2015, UnitMountain2015, 4_000, 21},
		{election.Law2015, UnitMountain2015, 4_999, 21},
		{election.Law2015, UnitMountain2015, 5_000, 22},
		{election.Law2015, UnitMountain2015, 13_000, 30},
		{election.Law2015, UnitMountain2015, 99_000, 30},
		{election.Law2015, UnitOther2015, 1, 25},
		{election.Law2015, UnitOther2015, 5_000, 25},
		{election.Law2015, UnitOther2015, 7_499, 25},
		{election.Law2015, UnitOther2015, 7_500, 26},
		{election.Law2015, UnitOther2015, 17_500, 30},
		{election.Law2015, UnitOther2015, 20_000, 30},
		{election.Law2025, UnitCommune, 1, 15},
		{election.Law2025, UnitCommune, 10_000, 15},
		{election.Law2025, UnitCommune, 10_001, 15},
		{election.Law2025, UnitCommune, 11_999, 15},
		{election.Law2025, UnitCommune, 12_000, 16},
		{election.Law2025, UnitCommune, 20_000, 20},
		{election.Law2025, UnitCommune, 25_999, 20},
		{election.Law2025, UnitCommune, 26_000, 21},
		{election.Law2025, UnitCommune, 80_000, 30},
		{election.Law2025, UnitProvincialWard, 10_000, 15},
		{election.Law2025, UnitProvincialWard, 12_000, 16},
		{election.Law2025, UnitProvincialWard, 26_000, 21},
		{election.Law2025, UnitMountainCommune, 5_000, 15},
		{election.Law2025, UnitMountainCommune, 5_999, 15},
		{election.Law2025, UnitMountainCommune, 6_000, 16},
		{election.Law2025, UnitMountainCommune, 10_000, 20},
		{election.Law2025, UnitMountainCommune, 12_999, 20},
		{election.Law2025, UnitMountainCommune, 13_000, 21},
		{election.Law2025, UnitSpecialZone, 5_000, 15},
		{election.Law2025, UnitSpecialZone, 6_000, 16},
		{election.Law2025, UnitSpecialZone, 13_000, 21},
		{election.Law2025, UnitCityWard, 15_000, 15},
		{election.Law2025, UnitCityWard, 20_999, 15},
		{election.Law2025, UnitCityWard, 21_000, 16},
		{election.Law2025, UnitCityWard, 45_000, 20},
		{election.Law2025, UnitCityWard, 51_999, 20},
		{election.Law2025, UnitCityWard, 52_000, 21},
		{election.Law2025, UnitCityWard, 68_224, 23},
	} {
		t.Run(fmt.Sprintf("%s %s %d", c.law, c.unit, c.population), func(t *testing.T) {
			got, err := RuleSet{Law: c.law}.CommuneSeats(c.unit, c.population)
			if err != nil || got != c.want {
				t.Errorf("%d, %v; want %d", got, err, c.want)
			}
		})
	}
}
