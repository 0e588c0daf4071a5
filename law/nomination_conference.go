// Nomination: the voter conferences (hội nghị cử tri) on candidates: when one is
// lawful and when a candidate has its confidence.

package law

import (
	"fmt"

	"laphieu/election"
)

// Conference is a kind of voter conference.
type Conference string

// The conferences.
const (
	AtResidence Conference = "residence" // nơi cư trú
	AtWork      Conference = "work"      // nơi công tác
	InVillage   Conference = "village"   // giới thiệu người của thôn, tổ dân phố
)

// quorum is what one kind of conference needs: of small places a share (parts of
// whole) of those summoned, of others a number of people.
type quorum struct {
	in2015, in2025 *Rule
	parts, whole   int
	people         *Constant
}

func (q *quorum) rule(l election.Law) *Rule {
	if l == election.Law2015 {
		return q.in2015
	}
	return q.in2025
}

var quorums = map[Conference]quorum{
	AtResidence: {residenceConference2021, residenceConference, 1, 2, residencePresent},
	AtWork:      {workConference2021, workConference, 2, 3, workPresent},
	InVillage:   {villageConference2021, villageConference, 1, 2, residencePresent},
}

// ConferenceHeld tells whether enough voters came. Voters counts those of the
// place, summoned those invited to the whole meeting that a small place must
// hold.
func (rs RuleSet) ConferenceHeld(c Conference, voters, summoned, present int) (bool, election.Reason, error) {
	q, known := quorums[c]
	if !known {
		return false, election.Reason{}, invalid("conference", "word_unknown", string(c))
	}
	if err := within("voters", int64(voters), 1, election.MaxCount); err != nil {
		return false, election.Reason{}, err
	}
	if err := within("summoned", int64(summoned), 1, int64(voters)); err != nil {
		return false, election.Reason{}, err
	}
	if err := within("present", int64(present), 0, int64(summoned)); err != nil {
		return false, election.Reason{}, err
	}
	held, relation := present >= rs.number(q.people), fmt.Sprintf("%d >= %d", present, rs.number(q.people))
	if voters < rs.number(smallPlace) {
		held, relation = q.whole*present >= q.parts*summoned, fmt.Sprintf("%d*%d >= %d*%d", q.whole, present, q.parts, summoned)
	}
	text := fmt.Sprintf("Có mặt %d trong %d cử tri được triệu tập; nơi này có %d cử tri.", present, summoned, voters)
	return held, q.rule(rs.Law).reason("", relation, held, text), nil
}

// HasConfidence tells whether more than half of those present trust a candidate;
// exactly half do not suffice. Goes tells whether the name goes to the third
// consultation without a report on a special case.
func (rs RuleSet) HasConfidence(present, inFavour int) (has, goes bool, why election.Reason) {
	has = 2*inFavour > present
	r := confidence
	if rs.Law == election.Law2015 {
		r = confidenceIn2015
	}
	goes = has || rs.Law == election.Law2015 && rs.Answer(confidence2015) == "report"
	text := fmt.Sprintf("%d trong %d cử tri có mặt tín nhiệm; cần trên 50%%.", inFavour, present)
	return has, goes, r.reason("", fmt.Sprintf("2*%d > %d", inFavour, present), has, text)
}
