// Nomination: how many candidates a constituency must have, Articles 57(6) and
// 58(3).

package law

import (
	"fmt"

	"laphieu/election"
)

const afterPosting = "Hỏi đáp năm 2026, câu 114; năm 2021: Nghị quyết 160/NQ-HĐBCQG"

var (
	surplusNational = &Constant{
		Key: "surplus_national", Article: "57(6)", Unit: "người", Text: "Số người ứng cử đại biểu Quốc hội phải nhiều hơn số đại biểu được bầu ít nhất",
		In2015: Figure{N: 2, Grade: Verified}, In2025: Figure{N: 2, Grade: Verified},
	}
	surplusCouncil = &Constant{
		Key: "surplus_council", Article: "58(3)", Unit: "người", Text: "Số người ứng cử đại biểu Hội đồng nhân dân phải nhiều hơn số đại biểu được bầu ít nhất, nơi được bầu một hoặc hai đại biểu",
		In2015: Figure{N: 1, Grade: Verified}, In2025: Figure{N: 1, Grade: Verified},
	}
	surplusCouncil3 = &Constant{
		Key: "surplus_council_3", Article: "58(3)", Unit: "người", Text: "Như trên, nơi được bầu ba đại biểu",
		In2015: Figure{N: 2, Grade: Verified}, In2025: Figure{N: 2, Grade: Verified},
	}
	surplusCouncil4 = &Constant{
		Key: "surplus_council_4", Article: "58(3)", Unit: "người", Text: "Như trên, nơi được bầu bốn đại biểu trở lên",
		In2015: Figure{N: 3, Grade: Verified}, In2025: Figure{N: 3, Grade: Verified},
	}
	surplusLate = &Constant{
		Key: "surplus_after_posting", Article: "57(6), 58(3)", Unit: "người", Text: "Sau khi niêm yết danh sách, do bất khả kháng, số người ứng cử còn lại phải nhiều hơn số đại biểu được bầu ít nhất",
		In2015: Figure{N: 1, Grade: Secondary, Note: afterPosting}, In2025: Figure{N: 1, Grade: Secondary, Note: afterPosting},
	}
	surplusConstants = []*Constant{surplusNational, surplusCouncil, surplusCouncil3, surplusCouncil4, surplusLate}

	enoughForNational = &Rule{
		Code: "57.6", Article: "57(6)", Effect: Warns, Grade: Verified, Source: "R-K",
		Text: "Số người trong danh sách ứng cử đại biểu Quốc hội ở mỗi đơn vị bầu cử phải nhiều hơn số đại biểu được bầu ít nhất là hai người.",
		Note: "Trường hợp bất khả kháng do Hội đồng bầu cử quốc gia quyết định; vì vậy thiếu thì cần giải trình, không chặn.",
	}
	enoughForCouncil = &Rule{
		Code: "58.3", Article: "58(3)", Effect: Warns, Grade: Verified, Source: "R-K",
		Text: "Số người trong danh sách ứng cử đại biểu Hội đồng nhân dân ở mỗi đơn vị bầu cử phải nhiều hơn số đại biểu được bầu; được bầu ba đại biểu thì nhiều hơn ít nhất hai người; được bầu bốn đại biểu trở lên thì nhiều hơn ít nhất ba người.",
		Note: "Trường hợp bất khả kháng theo hướng dẫn của Hội đồng bầu cử quốc gia; vì vậy thiếu thì cần giải trình, không chặn.",
	}
	lateLoss = &Rule{
		Code: "58.3.sau-niem-yet", Article: "57(6), 58(3)", Effect: Steers, Grade: Secondary, Source: afterPosting,
		Text: "Sau khi niêm yết danh sách chính thức mà khuyết người ứng cử do bất khả kháng thì giữ danh sách khi còn nhiều hơn số đại biểu được bầu ít nhất một người; không còn thì giảm số đại biểu được bầu của đơn vị đó.",
		Note: "Với đại biểu Quốc hội do Hội đồng bầu cử quốc gia quyết định.",
	}
	surplusRules = []*Rule{enoughForNational, enoughForCouncil, lateLoss}
)

// Surplus tells how many candidates a constituency needs before its list is
// posted, whether it has them, and the article.
func (rs RuleSet) Surplus(v election.Level, seats, candidates int) (enough bool, minimum int, article string, err error) {
	if err := rs.checkSurplusInput(v, seats, candidates); err != nil {
		return false, 0, "", err
	}
	r, extra := rs.surplusOf(v, seats)
	minimum = seats + rs.number(extra)
	return candidates >= minimum, minimum, r.Article, nil
}

func (rs RuleSet) checkSurplusInput(v election.Level, seats, candidates int) error {
	if err := rs.checkLevel("level", v); err != nil {
		return err
	}
	if err := within("seats", int64(seats), 1, int64(rs.MaxSeats(v))); err != nil {
		return err
	}
	return within("candidates", int64(candidates), 0, election.MaxCount)
}

func (rs RuleSet) surplusOf(v election.Level, seats int) (*Rule, *Constant) {
	switch {
	case v == election.National:
		return enoughForNational, surplusNational
	case seats <= 2:
		return enoughForCouncil, surplusCouncil
	case seats == 3:
		return enoughForCouncil, surplusCouncil3
	}
	return enoughForCouncil, surplusCouncil4
}

// CheckSurplus warns of a constituency with too few candidates.
func (rs RuleSet) CheckSurplus(v election.Level, seats, candidates int) ([]election.Finding, error) {
	enough, minimum, _, err := rs.Surplus(v, seats, candidates)
	if err != nil || enough {
		return nil, err
	}
	r, _ := rs.surplusOf(v, seats)
	text := fmt.Sprintf("Được bầu %d đại biểu cần ít nhất %d người ứng cử, danh sách có %d. Đề nghị bổ sung người ứng cử hoặc ghi rõ lý do bất khả kháng.", seats, minimum, candidates)
	return []election.Finding{r.finding("", []string{"candidates"}, fmt.Sprintf("%d >= %d", candidates, minimum), text)}, nil
}

// SeatsAfterLoss is the number of seats that a constituency keeps when
// candidates were lost through force majeure after the list was posted: the list
// stands while one more candidate than seats is left, else seats are given up
// until it is. With fewer than two candidates nothing is left to elect.
func (rs RuleSet) SeatsAfterLoss(v election.Level, seats, candidates int) (int, error) {
	if err := rs.checkSurplusInput(v, seats, candidates); err != nil {
		return 0, err
	}
	return max(0, min(seats, candidates-rs.number(surplusLate))), nil
}
