// Set-up: a candidate may not sit on the board or the team of the constituency
// where he or she stands, Article 27.

package law

import (
	"fmt"
	"slices"

	"laphieu/election"
)

var (
	candidateLeaves = &Rule{
		Code: "27", Article: "27", Effect: Warns, Grade: Verified,
		Text: "Người ứng cử không được làm thành viên Ban bầu cử hoặc Tổ bầu cử ở đơn vị bầu cử mà mình ứng cử; đang là thành viên thì phải xin rút chậm nhất là vào ngày công bố danh sách chính thức những người ứng cử.",
		Note: "Điều 27 không cấm người ứng cử là thành viên Ủy ban bầu cử.",
	}
	candidateStruckOffBody = &Rule{
		Code: "27.xoa-ten", Article: "27", Effect: Blocks, Grade: Verified,
		Text: "Quá ngày công bố danh sách chính thức mà người ứng cử chưa xin rút thì cơ quan đã thành lập Ban bầu cử, Tổ bầu cử xóa tên người đó khỏi danh sách thành viên và bổ sung người khác.",
	}
	mandatesEnd = &Rule{
		Code: "28", Article: "28", Effect: States, Grade: Verified,
		Text: "Ban bầu cử, Tổ bầu cử hết nhiệm vụ khi việc tổng kết đã xong và kết quả bầu cử đã được công bố; Ủy ban bầu cử hết nhiệm vụ sau khi trình báo cáo tổng kết tại kỳ họp thứ nhất của Hội đồng nhân dân khóa mới.",
	}
	memberRules = []*Rule{candidateLeaves, candidateStruckOffBody, mandatesEnd}
)

// Place is one constituency of one level.
type Place struct {
	Level        election.Level
	Constituency string
}

// Member is a member of a board or a team. A board works in one constituency; a
// team works in one of every level, because its polling area serves all contests.
type Member struct {
	Person string // identity key, the same as in Standing
	Body   Body
	Area   election.AreaID // of a team
	Places []Place
}

// Standing is a person who stands in a constituency.
type Standing struct {
	Person    string
	Candidate election.CandidateID
	Place     Place
}

// CheckMembers lists the members of boards and teams who stand in the very
// constituency that they serve. Until the day on which the official list is
// published they may still withdraw; from then on they are struck off the body.
// A list not published yet is the zero Date.
func (rs RuleSet) CheckMembers(members []Member, standing []Standing, listPublished, on election.Date) []election.Finding {
	late := !listPublished.IsZero() && listPublished.Before(on)
	var found []election.Finding
	for i := range members {
		for j := range standing {
			if conflicts(&members[i], &standing[j]) {
				found = append(found, conflict(&members[i], &standing[j], late))
			}
		}
	}
	return found
}

func conflicts(m *Member, s *Standing) bool {
	return m.Person == s.Person && m.Body.serves() && slices.Contains(m.Places, s.Place)
}

// serves reports whether Article 27 speaks of the body: of boards and teams, not
// of committees.
func (b Body) serves() bool {
	return b != CommitteeProvince && b != CommitteeDistrict && b != CommitteeCommune
}

func conflict(m *Member, s *Standing, late bool) election.Finding {
	where := fmt.Sprintf("Người ứng cử %s ở %s đang là thành viên Ban bầu cử hoặc Tổ bầu cử của chính đơn vị đó.", s.Candidate, s.Place.Constituency)
	if late {
		return candidateStruckOffBody.finding(m.Area, []string{"members"}, "", where+" Đã quá ngày công bố danh sách chính thức: phải xóa tên khỏi danh sách thành viên và bổ sung người khác.")
	}
	return candidateLeaves.finding(m.Area, []string{"members"}, "", where+" Người đó phải xin rút chậm nhất là vào ngày công bố danh sách chính thức.")
}
