// The ballot box before the first ballot, and the start of the count after the
// last: Articles 71(2) and 73.

package law

import (
	"fmt"

	"laphieu/election"
)

var (
	boxCheck = &Rule{
		Code: "71.2", Article: "71(2)", Effect: States, Grade: Verified,
		Text: "Trước khi bỏ phiếu, Tổ bầu cử phải kiểm tra hòm phiếu, cả hòm phiếu chính và hòm phiếu phụ, trước sự chứng kiến của cử tri; sau đó khóa, niêm phong và mời cử tri bắt đầu bỏ phiếu.",
	}
	boxWitnesses = &Rule{
		Code: "71.2.chung-kien", Article: "71(2)", Effect: Warns, Grade: Secondary, Source: pollingQuestions,
		Text: "Hai cử tri không phải là người ứng cử chứng kiến việc kiểm tra hòm phiếu; họ tên và nơi ở được ghi vào biên bản kết quả kiểm phiếu.",
		Note: "Luật chỉ nói \"trước sự chứng kiến của cử tri\"; Mẫu 18, 23 năm 2026 in chỗ cho hai cử tri và chỉ nhắc \"không phải là người ứng cử\" ở lúc kiểm phiếu. Vì vậy thiếu thì cần giải trình, không chặn.",
	}
	boxCheckWitnesses = &Constant{
		Key: "box_check_witnesses", Article: "71(2)", Unit: "cử tri", Text: "Số cử tri chứng kiến việc kiểm tra hòm phiếu",
		In2015: Figure{N: 2, Grade: Secondary}, In2025: Figure{N: 2, Grade: Verified, Note: "Mẫu 18, 23 (Nghị quyết 40/NQ-HĐBCQG)."},
	}

	boxOpenedAfterClose = &Rule{
		Code: "TT21.mo-hom", Article: "73", Since: InForce2025, Effect: States, Grade: Secondary, Source: countCircular,
		Text: "Hòm phiếu chỉ được mở sau khi Tổ trưởng Tổ bầu cử tuyên bố kết thúc cuộc bỏ phiếu; đã mở hòm phiếu thì không ai được bỏ phiếu nữa.",
	}
	countFinished = &Rule{
		Code: "TT21.24-gio", Article: "73", Since: InForce2025, Effect: Warns, Grade: Secondary, Source: countCircular,
		Text: "Việc kiểm phiếu tiến hành ngay tại phòng bỏ phiếu khi kết thúc bỏ phiếu và hoàn thành trong 24 giờ; chỉ thành viên Tổ bầu cử kiểm phiếu.",
	}
	countHours = &Constant{
		Key: "count_finish_hours", Article: "73", Unit: "giờ", Text: "Thời hạn hoàn thành kiểm phiếu kể từ khi kết thúc bỏ phiếu",
		In2015: none, In2025: Figure{N: 24, Grade: Secondary, Note: countCircular},
	}
)

// CheckBoxWitnesses warns where fewer than two voters who are not candidates
// watched the empty box being locked. Candidates counts those among the
// witnesses.
func (rs RuleSet) CheckBoxWitnesses(area election.AreaID, witnesses, candidates int) []election.Finding {
	needed, outsiders := rs.number(boxCheckWitnesses), witnesses-candidates
	if outsiders >= needed {
		return nil
	}
	text := fmt.Sprintf("Chỉ có %d cử tri không phải là người ứng cử chứng kiến việc kiểm tra hòm phiếu, cần %d. Đề nghị bổ sung hoặc giải trình.", outsiders, needed)
	return []election.Finding{boxWitnesses.finding(area, []string{"box_witnesses"}, fmt.Sprintf("%d < %d", outsiders, needed), text)}
}

// CountBy is the moment by which the count of a polling area must be finished;
// ok is false where no rule sets one.
func (rs RuleSet) CountBy(closed Moment) (by Moment, ok bool) {
	hours, ok := rs.Number(countHours)
	if !ok {
		return Moment{}, false
	}
	return closed.AddHours(hours), true
}
