// Set-up: constituencies, seats, polling areas and the bodies that run the election.

package law

import (
	"slices"

	"laphieu/election"
)

const (
	localLaw2015 = "Luật Tổ chức chính quyền địa phương 77/2015/QH13, Điều 32(1), sửa đổi bởi Luật 47/2019/QH14, Điều 2(10)"
	localLaw2025 = "Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 30"
)

var (
	setupRules     = slices.Concat(roundRules, seatRules, constituencyRules, areaRules, bodyRules, memberRules, setupCheckRules)
	setupConstants = slices.Concat(seatConstants, constituencyConstants, areaConstants, bodyConstants)
	setupSettings  = []*Setting{seatRemainder, highlandAreas}
)

// invalid is input that cannot be understood or breaks a bound.
func invalid(field, code string, args ...any) error {
	return &election.Error{Kind: election.Invalid, Code: code, Field: field, Args: args}
}

// within checks the bounds of a number.
func within(field string, n, least, most int64) error {
	switch {
	case n < 0:
		return invalid(field, "number_negative", n)
	case n < least:
		return invalid(field, "number_too_small", n, least)
	case n > most:
		return invalid(field, "number_too_large", n, most)
	}
	return nil
}

// checkLevel refuses a level that this version of the law does not elect.
func (rs RuleSet) checkLevel(field string, v election.Level) error {
	switch {
	case !v.Known():
		return invalid(field, "word_unknown", string(v))
	case !slices.Contains(rs.Levels(), v):
		return invalid(field, "level_abolished", string(v))
	}
	return nil
}

// Levels lists the levels that the law elects, highest first. The district level
// ended on 30/06/2025.
func (rs RuleSet) Levels() []election.Level {
	if rs.Law == election.Law2015 {
		return slices.Clone(election.Levels)
	}
	return []election.Level{election.National, election.Province, election.Commune}
}
