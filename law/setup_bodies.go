// Set-up: how many members the bodies in charge of an election have, Articles 22,
// 24 and 25, and how those bodies decide, Article 26.

package law

import (
	"fmt"
	"slices"

	"laphieu/election"
)

// Body is a kind of local body in charge of an election (tổ chức phụ trách bầu
// cử ở địa phương).
type Body string

// The bodies. Those of the district ended in 2025.
const (
	CommitteeProvince Body = "committee_province" // Ủy ban bầu cử ở tỉnh
	CommitteeDistrict Body = "committee_district" // Ủy ban bầu cử ở huyện
	CommitteeCommune  Body = "committee_commune"  // Ủy ban bầu cử ở xã
	BoardNational     Body = "board_national"     // Ban bầu cử đại biểu Quốc hội
	BoardProvince     Body = "board_province"     // Ban bầu cử đại biểu HĐND cấp tỉnh
	BoardDistrict     Body = "board_district"     // Ban bầu cử đại biểu HĐND cấp huyện
	BoardCommune      Body = "board_commune"      // Ban bầu cử đại biểu HĐND cấp xã
	Team              Body = "team"               // Tổ bầu cử
	ArmedTeam         Body = "team_armed"         // Tổ bầu cử của đơn vị vũ trang nhân dân
)

// BodySize gives the least and the greatest number of members of a body. A body
// that this version of the law does not have is an error of code "body_unknown".
func (rs RuleSet) BodySize(b Body) (least, most int, err error) {
	if row := rowOfBody(b); row != nil {
		least, ok := rs.Number(row.least)
		if most, also := rs.Number(row.most); ok && also {
			return least, most, nil
		}
	}
	return 0, 0, invalid("body", "body_unknown", string(b), string(rs.Law))
}

func rowOfBody(b Body) *bodySize {
	i := slices.IndexFunc(bodySizes, func(row bodySize) bool { return row.body == b })
	if i < 0 {
		return nil
	}
	return &bodySizes[i]
}

// CheckBody judges the number of members of a body.
func (rs RuleSet) CheckBody(area election.AreaID, b Body, members int) ([]election.Finding, error) {
	least, most, err := rs.BodySize(b)
	if err != nil || members >= least && members <= most {
		return nil, err
	}
	text := fmt.Sprintf("Có %d thành viên; luật định từ %d đến %d. Đề nghị bổ sung, điều chỉnh quyết định thành lập hoặc giải trình.", members, least, most)
	return []election.Finding{rowOfBody(b).rule.finding(area, []string{"members"}, fmt.Sprintf("%d <= %d <= %d", least, members, most), text)}, nil
}

// CheckStaffTotal compares a printed total of members with the sum over the
// polling areas, as a plan prints them side by side.
func CheckStaffTotal(printed int, areas []int) []election.Finding {
	sum := 0
	for _, n := range areas {
		sum += n
	}
	if sum == printed {
		return nil
	}
	text := fmt.Sprintf("Tổng số thành viên các Tổ bầu cử ghi %d, cộng các khu vực bỏ phiếu được %d. Đề nghị kiểm lại.", printed, sum)
	return []election.Finding{staffTotal.finding("", []string{"members"}, fmt.Sprintf("%d = %d", sum, printed), text)}
}

// MeetingAnswer tells whether a meeting was lawful and what it decided.
type MeetingAnswer struct {
	Held    bool // enough members were present
	Adopted bool // and more than half of all members were in favour
	Reasons []election.Reason
}

// Meeting judges a vote of a local body with the given number of members
// (Article 26(1)). Absent members count as not in favour.
func (rs RuleSet) Meeting(members, present, inFavour int) (MeetingAnswer, error) {
	if err := within("members", int64(members), 1, election.MaxCount); err != nil {
		return MeetingAnswer{}, err
	}
	if err := within("present", int64(present), 0, int64(members)); err != nil {
		return MeetingAnswer{}, err
	}
	if err := within("in_favour", int64(inFavour), 0, int64(present)); err != nil {
		return MeetingAnswer{}, err
	}
	held, adopted := 3*present >= 2*members, 2*inFavour > members
	return MeetingAnswer{Held: held, Adopted: held && adopted, Reasons: []election.Reason{
		bodyQuorum.reason("", fmt.Sprintf("3*%d >= 2*%d", present, members), held,
			fmt.Sprintf("Có mặt %d trong tổng số %d thành viên; cần ít nhất hai phần ba.", present, members)),
		bodyMajority.reason("", fmt.Sprintf("2*%d > %d", inFavour, members), adopted,
			fmt.Sprintf("%d người biểu quyết tán thành trong tổng số %d thành viên; cần quá nửa tổng số thành viên.", inFavour, members)),
	}}, nil
}
