package law

import (
	"errors"
	"slices"
	"testing"

	"laphieu/election"
)

// A question is answered under the versions that it belongs to, and unknown under
// the other. The list stands here once more, by the texts of the law.
func TestSettingsBelongToVersions(t *testing.T) {
	only2015 := []string{"confidence_2015", "highland_below_300", "seats_remainder_2015"}
	for _, s := range Settings() {
		for _, l := range []election.Law{election.Law2015, election.Law2025} {
			belongs := l == election.Law2015 || !slices.Contains(only2015, s.Key)
			if s.AppliesTo(l) != belongs {
				t.Errorf("%s applies to %s: %v", s.Key, l, s.AppliesTo(l))
			}
			_, err := NewRuleSet(l, map[string]string{s.Key: s.Default()})
			var e *election.Error
			switch {
			case belongs && err != nil:
				t.Errorf("%s under %s: %v", s.Key, l, err)
			case !belongs && (!errors.As(err, &e) || e.Code != "unknown_setting" || e.Field != "settings."+s.Key):
				t.Errorf("%s under %s: %v", s.Key, l, err)
			}
		}
	}
}

// A setting that settles rules belongs to the versions that they belong to.
func TestSettingsFollowTheirRules(t *testing.T) {
	for _, s := range Settings() {
		for _, l := range []election.Law{election.Law2015, election.Law2025} {
			settles, open := false, false
			for rule, by := range settledBy {
				if slices.Contains(by.settings, s.Key) {
					settles, open = true, open || rule.AppliesTo(l)
				}
			}
			if settles && open != s.AppliesTo(l) {
				t.Errorf("%s applies to %s: %v, its rules: %v", s.Key, l, s.AppliesTo(l), open)
			}
		}
	}
}
