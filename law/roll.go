// Roll: who is on the voter list and for which contests.

package law

import "slices"

const (
	rollQuestions = "Hỏi đáp của Hội đồng bầu cử quốc gia năm 2021, 2026"
	districtToo   = "Luật 2015: có cả Hội đồng nhân dân cấp huyện (suy ra từ chữ cũ mà luật sửa đổi nêu tên)."
)

var (
	rollRules     = slices.Concat(voterRules, residenceRules, listRules, changeRules)
	rollConstants = []*Constant{votingAge, temporaryMonths, yearOnlyBorn}
	rollSettings  = []*Setting{soldierAtHome, removalOfDead}
)
