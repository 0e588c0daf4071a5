// Nomination: the voter conferences (hội nghị cử tri) on candidates: when one is
// lawful and when a candidate has its confidence.

package law

import (
	"fmt"

	"laphieu/election"
)

const (
	conferenceSources = "NQ 1186/2021/UBTVQH14; NQ 101/2025/UBTVQH15"
	consultSource     = "NQLT 102/2025, Điều 9(3), 14(3), 26(1), 28(1)"
)

var (
	residenceConference = &Rule{
		Code: "NQ101.2.3", Article: "NQ 101/2025, 2(3)", Effect: Blocks, Grade: Verified, Source: conferenceSources,
		Text: "Hội nghị cử tri nơi cư trú: nơi có dưới 100 cử tri thì họp toàn thể và có mặt ít nhất 50% số cử tri được triệu tập; nơi có từ 100 cử tri trở lên thì có mặt ít nhất 55 cử tri.",
	}
	workConference = &Rule{
		Code: "NQ101.1.4", Article: "NQ 101/2025, 1(4)", Effect: Blocks, Grade: Verified, Source: conferenceSources,
		Text: "Hội nghị cử tri nơi công tác: nơi có dưới 100 cử tri thì họp toàn thể và có mặt ít nhất hai phần ba số cử tri được triệu tập; nơi có từ 100 cử tri trở lên thì có mặt ít nhất 70 cử tri.",
	}
	villageConference = &Rule{
		Code: "NQ101.6.1a", Article: "NQ 101/2025, 6(1)a", Effect: Blocks, Grade: Verified, Source: conferenceSources,
		Text: "Hội nghị cử tri ở thôn, tổ dân phố giới thiệu người ứng cử đại biểu Hội đồng nhân dân cấp xã: nơi có dưới 100 cử tri thì có mặt ít nhất 50% số cử tri được triệu tập; nơi có từ 100 cử tri trở lên thì có mặt ít nhất 55 cử tri.",
	}
	villageNominees = &Rule{
		Code: "NQ101.6.2e", Article: "NQ 101/2025, 6(2)e", Effect: Steers, Grade: Verified, Source: conferenceSources,
		Text: "Người được thôn, tổ dân phố giới thiệu phải được trên 50% số cử tri có mặt tín nhiệm; nhiều hơn số được phân bổ thì lấy từ cao xuống thấp; ngang nhau thì hội nghị biểu quyết lại và lấy người cao hơn, không cần trên 50%; vẫn ngang nhau thì hội nghị quyết định có biểu quyết tiếp hay không.",
	}
	confidence = &Rule{
		Code: "NQLT102.28", Article: "NQLT 102/2025, 26(1), 28(1)", Since: InForce2025, Effect: Steers, Grade: Verified, Source: consultSource,
		Text: "Người ứng cử không được trên 50% số cử tri dự hội nghị nơi cư trú tín nhiệm thì không đưa vào danh sách giới thiệu tại hội nghị hiệp thương lần thứ ba, trừ trường hợp đặc biệt cần báo cáo rõ để hội nghị quyết định; người không được trên 50% ở nơi công tác thì giới thiệu người khác.",
	}
	confidenceIn2015 = &Rule{
		Code: "NQLT09.tin-nhiem", Article: "NQLT 09/2021", Until: InForce2025, Effect: Steers, Grade: Unverified,
		Text: "Năm 2021, người ứng cử không được trên 50% số cử tri dự hội nghị nơi cư trú tín nhiệm thì không đưa vào danh sách hiệp thương lần thứ ba.",
		Note: "Được nhớ là như năm 2026, chưa tìm thấy văn bản; xem thiết lập confidence_2015.",
	}
	conferenceRules = []*Rule{
		workConference, residenceConference, villageConference, villageNominees, confidence, confidenceIn2015,
	}

	confidence2015 = &Setting{
		Key: "confidence_2015", Article: "NQLT 09/2021", Grade: Unverified,
		Text:    "Năm 2021, người không được trên 50% cử tri dự hội nghị tín nhiệm có bị loại khỏi danh sách hiệp thương lần thứ ba không?",
		Choices: []string{"exclude", "report"},
		Note:    "exclude: không đưa vào danh sách, như NQLT 102/2025; report: vẫn đưa vào và báo cáo rõ. Chưa đọc được nghị quyết liên tịch năm 2021.",
	}
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
	rule         *Rule
	parts, whole int
	people       *Constant
}

var quorums = map[Conference]quorum{
	AtResidence: {residenceConference, 1, 2, residencePresent},
	AtWork:      {workConference, 2, 3, workPresent},
	InVillage:   {villageConference, 1, 2, residencePresent},
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
	return held, q.rule.reason("", relation, held, text), nil
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
