// Nomination: in how many places one person may stand, Articles 36(3) and 57(5),
// and what share of women and of minorities the official list keeps, Articles 8
// and 9.

package law

import (
	"fmt"
	"slices"

	"laphieu/election"
)

var (
	councilsMost = &Constant{
		Key: "councils_most", Article: "36(3)", Unit: "cấp", Text: "Số cấp Hội đồng nhân dân mà một người được nộp hồ sơ ứng cử trong cùng một nhiệm kỳ",
		In2015: Figure{N: 2, Grade: Secondary}, In2025: Figure{N: 2, Grade: Verified},
	}
	councilsMostBesideNational = &Constant{
		Key: "councils_most_beside_national", Article: "36(3)", Unit: "cấp", Text: "Số cấp Hội đồng nhân dân mà người nộp hồ sơ ứng cử đại biểu Quốc hội được nộp thêm",
		In2015: Figure{N: 1, Grade: Secondary}, In2025: Figure{N: 1, Grade: Verified},
	}
	twoCouncils = &Rule{
		Code: "36.3", Article: "36(3)", Effect: Blocks, Grade: Verified, Grade2015: Secondary,
		Text: "Công dân được nộp hồ sơ ứng cử đại biểu Hội đồng nhân dân tối đa ở hai cấp trong cùng một nhiệm kỳ; nếu nộp hồ sơ ứng cử đại biểu Quốc hội thì chỉ được nộp hồ sơ ứng cử đại biểu Hội đồng nhân dân ở một cấp.",
		Note: "Vi phạm thì xóa tên ở mọi danh sách; phát hiện sau khi bầu thì không công nhận ở cấp nào (hỏi đáp năm 2021).",
	}
	oneConstituency = &Rule{
		Code: "57.5.mot-don-vi", Article: "57(5), 58(2)", Effect: Blocks, Grade: Verified,
		Text: "Người ứng cử chỉ được ghi tên vào danh sách ứng cử ở một đơn vị bầu cử của mỗi cấp.",
	}
	candidacyRules = []*Rule{twoCouncils, oneConstituency}

	womenPercent = &Constant{
		Key: "women_percent", Article: "8(3), 9", Unit: "%", Text: "Tỷ lệ phụ nữ ít nhất trong danh sách chính thức những người ứng cử",
		In2015: Figure{N: 35, Grade: Verified}, In2025: Figure{N: 35, Grade: Verified},
	}
	minorityPercent = &Constant{
		Key: "minority_percent", Article: "8(2)", Unit: "%", Text: "Tỷ lệ người dân tộc thiểu số ít nhất trong danh sách chính thức những người ứng cử đại biểu Quốc hội",
		In2015: Figure{N: 18, Grade: Verified}, In2025: Figure{N: 18, Grade: Verified},
	}
	enoughWomen = &Rule{
		Code: "8.3", Article: "8(3), 9", Effect: Warns, Grade: Verified,
		Text: "Bảo đảm ít nhất ba mươi lăm phần trăm tổng số người trong danh sách chính thức những người ứng cử đại biểu Quốc hội, đại biểu Hội đồng nhân dân là phụ nữ.",
		Note: "Tính trên toàn danh sách của một cấp, không phải từng đơn vị bầu cử.",
	}
	enoughMinorities = &Rule{
		Code: "8.2", Article: "8(2)", Effect: Warns, Grade: Verified,
		Text: "Bảo đảm ít nhất mười tám phần trăm tổng số người trong danh sách chính thức những người ứng cử đại biểu Quốc hội là người dân tộc thiểu số.",
		Note: "Ở Hội đồng nhân dân, số người dân tộc thiểu số xác định phù hợp với từng địa phương, không có tỷ lệ chung.",
	}
	quotaRules     = []*Rule{enoughMinorities, enoughWomen}
	quotaConstants = []*Constant{womenPercent, minorityPercent}
)

// checkPlaces judges the levels and the constituencies of one person.
func (rs RuleSet) checkPlaces(n *Nominee) ([]election.Finding, error) {
	var levels []election.Level
	var found []election.Finding
	for i, p := range n.Places {
		field := fmt.Sprintf("places[%d]", i)
		if err := rs.checkLevel(field+".level", p.Level); err != nil {
			return nil, err
		}
		if slices.Contains(levels, p.Level) {
			text := fmt.Sprintf("Người ứng cử %s có tên ở hơn một đơn vị bầu cử cùng cấp. Đề nghị chỉ giữ một.", n.ID)
			found = append(found, oneConstituency.finding("", []string{field}, "", text))
			continue
		}
		levels = append(levels, p.Level)
	}
	return append(found, rs.checkCouncils(n, levels)...), nil
}

func (rs RuleSet) checkCouncils(n *Nominee, levels []election.Level) []election.Finding {
	councils, most := len(levels), rs.number(councilsMost)
	if slices.Contains(levels, election.National) {
		councils, most = councils-1, rs.number(councilsMostBesideNational)
	}
	if councils <= most {
		return nil
	}
	text := fmt.Sprintf("Người ứng cử %s nộp hồ sơ ở %d cấp Hội đồng nhân dân, được nhiều nhất %d. Phải xóa tên ở mọi danh sách.", n.ID, councils, most)
	return []election.Finding{twoCouncils.finding("", []string{"places"}, fmt.Sprintf("%d <= %d", councils, most), text)}
}

// CheckQuotas warns of an official list with too few women or, for the National
// Assembly, too few people of ethnic minorities.
func (rs RuleSet) CheckQuotas(v election.Level, candidates, women, minorities int) []election.Finding {
	found := short(enoughWomen, "women", "phụ nữ", women, candidates, rs.number(womenPercent))
	if v == election.National {
		found = append(found, short(enoughMinorities, "minorities", "người dân tộc thiểu số", minorities, candidates, rs.number(minorityPercent))...)
	}
	return found
}

func short(r *Rule, field, who string, n, candidates, percent int) []election.Finding {
	if 100*n >= percent*candidates {
		return nil
	}
	text := fmt.Sprintf("Danh sách có %d %s trong %d người ứng cử, chưa đủ %d%%. Đề nghị giải trình.", n, who, candidates, percent)
	return []election.Finding{r.finding("", []string{field}, fmt.Sprintf("100*%d >= %d*%d", n, percent, candidates), text)}
}
