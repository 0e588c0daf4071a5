// Count: the relations between the figures of the papers, as the forms and the
// law oblige them. The ids R1 to R29 are those that findings carry.

package law

import "slices"

// Sources of the relations, beside the law itself.
const (
	formsCount    = "Mẫu 18, 23 (NQ 40/NQ-HĐBCQG ngày 29/9/2025); Mẫu 20, 25 năm 2021"
	formInventory = "Mẫu 32 (NQ 40/NQ-HĐBCQG ngày 29/9/2025); Mẫu 34 năm 2021 (có nguồn ghi 35)"
	formRoll      = "Mẫu 31 (NQ 40/NQ-HĐBCQG ngày 29/9/2025); Mẫu 33 năm 2021"
	formBoard     = "Mẫu 19, 24 (NQ 40/NQ-HĐBCQG ngày 29/9/2025); Mẫu 21, 26 năm 2021"
	formSummary   = "Mẫu 25, 28, 30 (NQ 40/NQ-HĐBCQG ngày 29/9/2025); Mẫu 27, 30, 32 năm 2021"
	questionBook  = "Sách hỏi đáp của Hội đồng bầu cử quốc gia khóa XVI"
)

var (
	countRules     = slices.Concat(sheetRules, paperRules, statedRules, turnoutRules, ballotRules)
	countConstants = ballotConstants
	countSettings  = []*Setting{balanceReading}
)
