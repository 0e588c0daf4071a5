// Nomination: who may stand, how many must, and in which order they are printed.

package law

import "slices"

var (
	nominationRules = slices.Concat(
		eligibilityRules, candidacyRules, quotaRules, conferenceRules, surplusRules, orderRules,
	)
	nominationConstants = slices.Concat(
		[]*Constant{standingAge, councilsMost, councilsMostBesideNational}, quotaConstants, conferenceConstants, surplusConstants,
	)
	nominationSettings = []*Setting{candidateBirthday, confidence2015}
)
