package law

import (
	"strings"
	"testing"

	"laphieu/election"
)

func TestRollChange(t *testing.T) {
	opening := Moment{march2026, ClockAt(7, 0)}
	for _, c := range []struct {
		name   string
		change RollChange
		at     Moment
		want   bool
	}{
		{"V13 jailed at 06:30 of the day", ChangeRightLost, Moment{march2026, ClockAt(6, 30)}, true},
		{"V13 jailed once the poll is open", ChangeRightLost, opening, false},
		{"V15 back from abroad 30 hours before", ChangeReturned, opening.AddHours(-30), true},
		{"back from abroad 24 hours before", ChangeReturned, opening.AddHours(-24), false},
		{"back from abroad 23 hours before", ChangeReturned, opening.AddHours(-23), false},
		{"right restored in time", ChangeRestored, opening.AddHours(-25), true},
		{"right restored late", ChangeRestored, opening.AddHours(-1), false},
		{"moved in time", ChangeMoved, opening.AddHours(-25), true},
		{"moved late", ChangeMoved, opening.AddHours(-5), false},
		{"released in time", ChangeReleased, opening.AddHours(-48), true},
		{"released late", ChangeReleased, opening.AddHours(-12), false},
		{"certificate on the morning (question 95)", ChangeCertified, opening.AddHours(-1), true},
		{"certificate once the poll is open", ChangeCertified, opening.AddHours(1), false},
		{"died on the morning", ChangeDied, opening.AddHours(-1), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			allowed, why, err := in2025.RollChangeAllowed(c.change, c.at, opening)
			if err != nil || allowed != c.want || why.Holds != c.want || why.Article == "" || why.Text == "" {
				t.Errorf("%v, %+v, %v; want %v", allowed, why, err, c.want)
			}
		})
	}
	if _, why, _ := in2025.RollChangeAllowed(ChangeRightLost, opening.AddHours(-1), opening); !strings.Contains(why.Text, "xóa tên và thu hồi thẻ cử tri") {
		t.Errorf("V13: the card is not withdrawn: %q", why.Text)
	}
	if _, _, err := in2025.RollChangeAllowed("born", opening, opening); refusal(err) != "change word_unknown" {
		t.Errorf("an unknown change: %v", err)
	}
}

func TestRemovalOfDeadSetting(t *testing.T) {
	rs, err := NewRuleSet(election.Law2025, map[string]string{"removal_of_dead": "until_24_hours"})
	if err != nil {
		t.Fatal(err)
	}
	opening := Moment{march2026, ClockAt(5, 0)}
	for hours, want := range map[int]bool{-25: true, -23: false} {
		if allowed, _, err := rs.RollChangeAllowed(ChangeDied, opening.AddHours(hours), opening); err != nil || allowed != want {
			t.Errorf("%d hours: %v, %v", hours, allowed, err)
		}
	}
}
