// Count: whether one ballot is valid and whom it chooses, Article 74. The polling
// team judges the paper; what stands here is what its judgement then means.

package law

import (
	"fmt"

	"laphieu/election"
)

const countQuestions = "Hỏi đáp của Hội đồng bầu cử quốc gia năm 2021 (Thông tư 01/2021/TT-BNV, Điều 10(4)b), 2026 (câu 174, 175)"

var (
	notOfficialForm = &Rule{
		Code: "74.1a", Article: "74(1)a", Effect: States, Grade: Verified,
		Text: "Phiếu không theo mẫu quy định do Tổ bầu cử phát ra là phiếu không hợp lệ.",
	}
	notStamped = &Rule{
		Code: "74.1b", Article: "74(1)b", Effect: States, Grade: Verified,
		Text: "Phiếu không có dấu của Tổ bầu cử là phiếu không hợp lệ.",
	}
	tooManyKept = &Rule{
		Code: "74.1c", Article: "74(1)c", Effect: States, Grade: Verified,
		Text: "Phiếu để số người được bầu nhiều hơn số lượng đại biểu được bầu đã ấn định cho đơn vị bầu cử là phiếu không hợp lệ.",
		Note: "Kể cả phiếu không gạch ai khi số người ứng cử nhiều hơn số đại biểu được bầu.",
	}
	allStruck = &Rule{
		Code: "74.1d", Article: "74(1)d", Effect: States, Grade: Verified,
		Text: "Phiếu gạch xóa hết tên những người ứng cử là phiếu không hợp lệ.",
	}
	somethingAdded = &Rule{
		Code: "74.1đ", Article: "74(1)đ", Effect: States, Grade: Verified,
		Text: "Phiếu ghi thêm tên người ngoài danh sách những người ứng cử hoặc phiếu có ghi thêm nội dung khác là phiếu không hợp lệ.",
	}
	fewerKept = &Rule{
		Code: "74.1.it-hon", Article: "74(1)", Effect: States, Grade: Derived, Source: countQuestions,
		Text: "Phiếu để số người ít hơn số đại biểu được bầu là phiếu hợp lệ.",
	}
	doubtfulBallots = &Rule{
		Code: "74.2", Article: "74(2)", Effect: Steers, Grade: Verified,
		Text: "Phiếu được cho là không hợp lệ thì Tổ trưởng đưa ra để toàn Tổ bầu cử xem xét, quyết định; Tổ bầu cử không được gạch xóa hoặc sửa tên ghi trên phiếu.",
	}
	howStruck = &Rule{
		Code: "74.gach", Article: "74", Effect: States, Grade: Secondary, Source: countQuestions,
		Text: "Gạch ngang, gạch chéo, gạch dọc qua cả họ và tên là gạch xóa người đó; người có hai tên thì gạch một tên cũng là gạch xóa. Gạch một phần họ tên, khoanh tròn, gạch phía trên hoặc phía dưới họ tên thì vẫn là bầu cho người đó.",
		Note: "Nét mờ, phiếu rách, phiếu có dấu vết lạ do Tổ bầu cử quyết định theo khoản 2 Điều 74.",
	}
	twoWitnesses = &Rule{
		Code: "76.3.chung-kien", Article: "76(3)", Effect: Blocks, Grade: Verified,
		Text: "Biên bản kết quả kiểm phiếu có chữ ký của Tổ trưởng, Thư ký và hai cử tri được mời chứng kiến việc kiểm phiếu.",
	}
	witnessNotCandidate = &Rule{
		Code: "73.chung-kien", Article: "73", Effect: Blocks, Grade: Verified,
		Text: "Trước khi mở hòm phiếu, Tổ bầu cử mời hai cử tri không phải là người ứng cử chứng kiến việc kiểm phiếu.",
	}
	ballotRules = []*Rule{
		notOfficialForm, notStamped, tooManyKept, allStruck, somethingAdded, fewerKept,
		doubtfulBallots, howStruck, witnessNotCandidate, twoWitnesses,
	}

	countWitnesses = &Constant{
		Key: "count_witnesses", Article: "73, 76(3)", Unit: "cử tri", Text: "Số cử tri chứng kiến việc kiểm phiếu và ký biên bản",
		In2015: Figure{N: 2, Grade: Verified}, In2025: Figure{N: 2, Grade: Verified},
	}
	ballotConstants = []*Constant{countWitnesses}
)

// BallotPaper is one ballot as the polling team judged it.
type BallotPaper struct {
	OfficialForm bool  // the prescribed form, handed out by the team
	Stamped      bool  // with the team's stamp
	Added        bool  // a name or anything else was written on it, in the team's judgement
	Struck       []int // numbers of the candidates struck out, from 1 in ballot order
}

// BallotAnswer is what a ballot means.
type BallotAnswer struct {
	Valid   bool
	Kept    []int  // candidates not struck out; they get a vote only if the ballot is valid
	Ground  string // letter of Article 74(1), the first that applies; empty if valid
	Reasons []election.Reason
}

// Ballot judges a ballot of the official form, stamped, with nothing written on
// it but lines through the names of the struck candidates.
func (rs RuleSet) Ballot(seats, candidates int, struck []int) (BallotAnswer, error) {
	return rs.JudgeBallot(seats, candidates, BallotPaper{OfficialForm: true, Stamped: true, Struck: struck})
}

// JudgeBallot judges any ballot. There may be no more candidates than seats, as
// after the loss of a candidate: then a ballot with nobody struck out is valid.
func (rs RuleSet) JudgeBallot(seats, candidates int, p BallotPaper) (BallotAnswer, error) {
	most := max(rs.MaxSeats(election.National), rs.MaxSeats(election.Commune))
	if err := within("seats", int64(seats), 1, int64(most)); err != nil {
		return BallotAnswer{}, err
	}
	if err := within("candidates", int64(candidates), 1, election.MaxCandidates); err != nil {
		return BallotAnswer{}, err
	}
	kept, err := keptOf(candidates, p.Struck)
	if err != nil {
		return BallotAnswer{}, err
	}
	return groundOf(seats, kept, &p), nil
}

// keptOf lists the candidates that are not struck out.
func keptOf(candidates int, struck []int) ([]int, error) {
	out := make([]bool, candidates+1)
	for i, n := range struck {
		field := fmt.Sprintf("struck[%d]", i)
		if err := within(field, int64(n), 1, int64(candidates)); err != nil {
			return nil, err
		}
		if out[n] {
			return nil, invalid(field, "entry_repeated", fmt.Sprint(n))
		}
		out[n] = true
	}
	kept := make([]int, 0, candidates)
	for n := 1; n <= candidates; n++ {
		if !out[n] {
			kept = append(kept, n)
		}
	}
	return kept, nil
}

// groundOf looks for the first ground of Article 74(1) that applies.
func groundOf(seats int, kept []int, p *BallotPaper) BallotAnswer {
	names := fmt.Sprintf("%d <= %d", len(kept), seats)
	for _, g := range []struct {
		applies        bool
		letter         string
		rule           *Rule
		relation, text string
	}{
		{!p.OfficialForm, "a", notOfficialForm, "", "Không theo mẫu do Tổ bầu cử phát ra."},
		{!p.Stamped, "b", notStamped, "", "Không có dấu của Tổ bầu cử."},
		{len(kept) > seats, "c", tooManyKept, names, fmt.Sprintf("Để lại %d người, chỉ được bầu %d.", len(kept), seats)},
		{len(kept) == 0, "d", allStruck, "", "Gạch hết tên những người ứng cử."},
		{p.Added, "đ", somethingAdded, "", "Ghi thêm tên người ngoài danh sách hoặc nội dung khác."},
	} {
		if g.applies {
			return BallotAnswer{Kept: kept, Ground: g.letter, Reasons: []election.Reason{g.rule.reason("", g.relation, false, g.text)}}
		}
	}
	return BallotAnswer{Valid: true, Kept: kept, Reasons: []election.Reason{
		fewerKept.reason("", names, true, fmt.Sprintf("Để lại %d người, được bầu %d.", len(kept), seats)),
	}}
}
