package law

import (
	"testing"

	"laphieu/election"
)

func TestBodySize(t *testing.T) {
	for _, c := range []struct {
		body            Body
		least15, most15 int
		least25, most25 int // 0 where the body ended
	}{
		{CommitteeProvince, 21, 31, 23, 37},
		{CommitteeDistrict, 11, 15, 0, 0},
		{CommitteeCommune, 9, 11, 9, 17},
		{BoardNational, 9, 15, 9, 17},
		{BoardProvince, 11, 13, 11, 15},
		{BoardDistrict, 9, 11, 0, 0},
		{BoardCommune, 7, 9, 9, 15},
		{Team, 11, 21, 11, 21},
		{ArmedTeam, 5, 9, 5, 9},
	} {
		t.Run(string(c.body), func(t *testing.T) {
			bodySizeIs(t, in2015, c.body, c.least15, c.most15)
			bodySizeIs(t, in2025, c.body, c.least25, c.most25)
		})
	}
	if _, err := in2025.CheckBody("", "council", 9); refusal(err) != "body body_unknown" {
		t.Errorf("an unknown body: %v", err)
	}
}

func bodySizeIs(t *testing.T, rs RuleSet, b Body, least, most int) {
	t.Helper()
	if most == 0 {
		if _, err := rs.CheckBody("", b, 9); refusal(err) != "body body_unknown" {
			t.Errorf("under %s: %v", rs.Law, err)
		}
		return
	}
	for n, lawful := range map[int]bool{least - 1: false, least: true, most: true, most + 1: false} {
		found, err := rs.CheckBody("6", b, n)
		if err != nil || (found == nil) != lawful || election.Blocking(found) {
			t.Errorf("under %s, %d members: %v, %v", rs.Law, n, found, err)
		}
	}
}

func TestStaffTotal(t *testing.T) {
	t.Run("dirty D13 Bàn Cờ, unit 4", func(t *testing.T) {
		found := CheckStaffTotal(85, []int{17, 17, 17, 17})
		findingsAre(t, found, "25.1.cong")
		if found[0].Severity != election.Warn || found[0].Relation != "68 = 85" {
			t.Errorf("%+v", found[0])
		}
	})
	t.Run("Bàn Cờ, unit 1", func(t *testing.T) { findingsAre(t, CheckStaffTotal(59, []int{19, 19, 21})) })
}

func TestMeeting(t *testing.T) {
	for _, c := range []struct {
		members, present, inFavour int
		held, adopted              bool
	}{
		{9, 6, 5, true, true},
		{9, 6, 4, true, false},  // 4 of 6 present, but not more than half of 9
		{9, 5, 5, false, false}, // too few present to decide anything
		{10, 7, 5, true, false}, // exactly half
		{11, 8, 6, true, true},
		{21, 14, 11, true, true},
		{21, 13, 13, false, false},
	} {
		a, err := in2025.Meeting(c.members, c.present, c.inFavour)
		if err != nil || a.Held != c.held || a.Adopted != c.adopted || len(a.Reasons) != 2 {
			t.Errorf("%+v: %+v, %v", c, a, err)
		}
	}
	for want, n := range map[string][3]int{
		"members number_too_small":   {0, 0, 0},
		"present number_too_large":   {9, 10, 0},
		"in_favour number_too_large": {9, 6, 7},
	} {
		if _, err := in2025.Meeting(n[0], n[1], n[2]); refusal(err) != want {
			t.Errorf("refused with %q, want %q", refusal(err), want)
		}
	}
}

func TestMembersWhoStand(t *testing.T) {
	six, five := Place{election.Commune, "Đơn vị bầu cử số 6"}, Place{election.Commune, "Đơn vị bầu cử số 5"}
	standing := []Standing{{Person: "p", Candidate: "a", Place: six}}
	published := election.Date{Year: 2026, Month: 2, Day: 26}
	board := Member{Person: "p", Body: BoardCommune, Places: []Place{six}}
	for _, c := range []struct {
		name      string
		member    Member
		published election.Date
		on        election.Date
		want      []string
	}{
		{"C9 before the list is published", board, election.Date{}, published.AddDays(-30), []string{"27"}},
		{"C9 on the day of the list", board, published, published, []string{"27"}},
		{"C9 on the day after", board, published, published.AddDays(1), []string{"27.xoa-ten"}},
		{"C9 in a polling team", Member{"p", Team, "3", []Place{{election.National, "số 2"}, six}}, published, published.AddDays(1), []string{"27.xoa-ten"}},
		{"another constituency", Member{Person: "p", Body: BoardCommune, Places: []Place{five}}, published, published, nil},
		{"another level", Member{Person: "p", Body: BoardProvince, Places: []Place{{election.Province, six.Constituency}}}, published, published, nil},
		{"another person", Member{Person: "q", Body: BoardCommune, Places: []Place{six}}, published, published, nil},
		{"the committee is not forbidden", Member{Person: "p", Body: CommitteeCommune, Places: []Place{six}}, published, published, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := in2025.CheckMembers([]Member{c.member}, standing, c.published, c.on)
			findingsAre(t, found, c.want...)
			if late := c.want != nil && c.want[0] == "27.xoa-ten"; election.Blocking(found) != late {
				t.Errorf("blocking is %v", !late)
			}
		})
	}
}
