// Nomination: the order of names on the official list and on the ballot, Article
// 57(5) and the notes of ballot forms 13 to 15.

package law

import (
	"fmt"
	"slices"
	"strings"

	"laphieu/election"
	"laphieu/viet"
)

var (
	byName = &Rule{
		Code: "57.5", Article: "57(5), 58(2)", Effect: Blocks, Grade: Verified, Source: "Mẫu 13, 14, 15 (NQ 40/NQ-HĐBCQG ngày 29/9/2025)",
		Text: "Danh sách chính thức và phiếu bầu xếp tên người ứng cử theo vần chữ cái A, B, C: theo tên, trùng tên thì theo họ, trùng họ thì theo tên đệm; trùng hoàn toàn thì người có ngày tháng năm sinh sớm hơn xếp trước.",
		Note: "Thứ tự các thanh không có văn bản nào ấn định; chương trình dùng thứ tự của Unicode cho tiếng Việt.",
	}
	bornPrinted = &Rule{
		Code: "57.5.ngay-sinh", Article: "57(5)", Effect: Blocks, Grade: Verified, Source: "Mẫu 13, 14, 15 (NQ 40/NQ-HĐBCQG ngày 29/9/2025)",
		Text: "Người ứng cử trùng hoàn toàn họ tên thì trên phiếu ghi thêm ngày tháng năm sinh trong dấu ngoặc đơn cạnh họ tên.",
	}
	orderOpen = &Rule{
		Code: "57.5.im-lang", Article: "57(5)", Effect: Blocks, Grade: Interpreted,
		Text: "Trùng hoàn toàn họ tên và không biết ai sinh sớm hơn (cùng ngày sinh, hoặc ngày sinh không rõ): quy định không xếp được thứ tự; Ủy ban bầu cử quyết định.",
		Note: "Chương trình nêu ra và không tự chọn.",
	}
	titleMatchesSex = &Rule{
		Code: "57.5.ong-ba", Article: "57(5)", Effect: Blocks, Grade: Verified, Source: "Mẫu 13, 14, 15 (NQ 40/NQ-HĐBCQG ngày 29/9/2025)",
		Text: "Trước họ tên người ứng cử có từ \"Ông\" hoặc \"Bà\" đúng với giới tính; họ tên đúng như danh sách chính thức.",
		Note: "In sai Ông, Bà trên phiếu đã dẫn đến hủy kết quả và bầu cử lại năm 2021.",
	}
	orderRules = []*Rule{byName, bornPrinted, orderOpen, titleMatchesSex}
)

// ListOrder is the lawful order of a list of candidates.
type ListOrder struct {
	Order     []election.CandidateID
	PrintBorn []election.CandidateID   // namesakes, whose birth dates are printed beside the names
	Open      [][]election.CandidateID // among these the law gives no order; a person decides
}

// OrderOf puts candidates in the order of the official list and of the ballot.
// Where the law does not order namesakes theirs is only a proposal.
func (rs RuleSet) OrderOf(candidates []election.Candidate) ListOrder {
	sorted := slices.Clone(candidates)
	slices.SortStableFunc(sorted, compareCandidates)
	var o ListOrder
	for from := 0; from < len(sorted); {
		to := from + 1
		for to < len(sorted) && sameName(&sorted[from], &sorted[to]) {
			to++
		}
		o.add(sorted[from:to])
		from = to
	}
	return o
}

// add appends people of one name. They are in order only if each was certainly
// born before the next.
func (o *ListOrder) add(namesakes []election.Candidate) {
	ids := make([]election.CandidateID, len(namesakes))
	open := false
	for i := range namesakes {
		ids[i] = namesakes[i].ID
		open = open || i > 0 && !namesakes[i-1].Born.CertainlyBefore(namesakes[i].Born)
	}
	o.Order = append(o.Order, ids...)
	if len(ids) > 1 {
		o.PrintBorn = append(o.PrintBorn, ids...)
	}
	if open {
		o.Open = append(o.Open, ids)
	}
}

func compareCandidates(a, b election.Candidate) int {
	return viet.CompareNames(personOf(&a), personOf(&b))
}

func sameName(a, b *election.Candidate) bool {
	x, y := personOf(a), personOf(b)
	x.Born, y.Born = viet.Date{}, viet.Date{}
	return viet.CompareNames(x, y) == 0
}

// personOf takes the name by which a candidate is ordered: other names stand in
// brackets behind it.
func personOf(c *election.Candidate) viet.Person {
	name, _, _ := strings.Cut(c.Name, "(")
	return viet.Person{
		Name: viet.SplitName(name),
		Born: viet.Date{Year: c.Born.Year, Month: int(c.Born.Month), Day: c.Born.Day},
	}
}

// leavesOpen reports whether people may put either of two candidates first.
func (o *ListOrder) leavesOpen(a, b election.CandidateID) bool {
	return slices.ContainsFunc(o.Open, func(ids []election.CandidateID) bool {
		return slices.Contains(ids, a) && slices.Contains(ids, b)
	})
}

// CheckOrder judges the order in which candidates are listed.
func (rs RuleSet) CheckOrder(candidates []election.Candidate) []election.Finding {
	o := rs.OrderOf(candidates)
	var found []election.Finding
	for i := range candidates {
		if candidates[i].ID != o.Order[i] && !o.leavesOpen(candidates[i].ID, o.Order[i]) {
			text := fmt.Sprintf("Dòng %d là người ứng cử %s, theo vần chữ cái phải là %s. Đề nghị xếp lại.", i+1, candidates[i].ID, o.Order[i])
			found = append(found, byName.finding("", []string{fmt.Sprintf("candidates[%d]", i)}, "", text))
			break
		}
	}
	for _, ids := range o.Open {
		text := fmt.Sprintf("Những người ứng cử %v trùng họ tên và không biết ai sinh sớm hơn. Đề nghị xác minh ngày sinh; nếu cùng ngày sinh thì Ủy ban bầu cử quyết định thứ tự.", ids)
		found = append(found, orderOpen.finding("", []string{"candidates"}, "", text))
	}
	return found
}
