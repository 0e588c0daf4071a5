// What settles a rule that is open: an election's answer, or a decision by
// people. The program never settles one by itself.

package law

import "laphieu/election"

// settlement is what settles one open rule.
type settlement struct {
	settings []string              // keys of settings, or of open numbers
	decision election.DecisionKind // decision that comes with the contest
	people   string                // Vietnamese: who settles it, where neither of these does
}

// settledBy has a row for every rule that a version of the law leaves open; a
// test holds the two together.
var settledBy = map[*Rule]settlement{
	committeeProvinceRule: {settings: []string{committeeProvinceLeast.Key, committeeProvinceMost.Key}},
	boardNationalRule:     {settings: []string{boardNationalLeast.Key, boardNationalMost.Key}},
	died:                  {settings: []string{removalOfDead.Key}},
	ageNotKnown:           {settings: []string{candidateBirthday.Key}},
	confidenceIn2015:      {settings: []string{confidence2015.Key}},
	orderOpen:             {people: "Ủy ban bầu cử quyết định thứ tự"},
	r5:                    {settings: []string{balanceReading.Key}},
	r29:                   {people: "giải trình của Tổ bầu cử"},
	partialBirthDates:     {settings: []string{partialBirths.Key}, decision: election.DecideTie},
	sameBirthDate:         {decision: election.DecideTie},
	struckNameBallots:     {settings: []string{struckNames.Key}},
	shortAfterRerun:       {settings: []string{afterRerunShort.Key}},
	councilSummary2015:    {people: "Ủy ban bầu cử quyết định nơi gửi"},
	twoTests:              {people: "cơ quan quyết định ngày bầu cử bổ sung (Điều 89(3))"},
	lowTurnoutLater:       {settings: []string{lowTurnoutSetting.Key}, decision: election.DecideHeld},
	annulledAgain:         {people: "Hội đồng bầu cử quốc gia"},
}
