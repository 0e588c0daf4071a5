// Count: what must be true of one count sheet. Each relation is a row: the
// rule, the identity of tally it rests on, the fields of the paper it speaks
// of, and how to say it.

package law

import (
	"fmt"
	"slices"
	"strings"

	"laphieu/election"
	"laphieu/tally"
	"laphieu/viet"
)

var (
	r1 = &Rule{
		Code: "R1", Article: "76(2)", Effect: Blocks, Grade: Verified, Source: formsCount,
		Text: "Số cử tri đã tham gia bỏ phiếu không lớn hơn tổng số cử tri của khu vực bỏ phiếu ở cấp đó.",
	}
	r3 = &Rule{
		Code: "R3", Article: "Hỏi đáp 2026, câu 172", Effect: Blocks, Grade: Secondary, Source: questionBook + ", câu 172",
		Text: "Số phiếu thu vào không lớn hơn số cử tri đã tham gia bỏ phiếu. Nếu lớn hơn thì kiểm đếm lại; vẫn lớn hơn thì cho phiếu vào hòm, niêm phong, báo cáo Ban bầu cử và không kiểm phiếu.",
		Note: "Chỉ được kiểm phiếu tiếp theo quyết định của Ban bầu cử hoặc Ủy ban bầu cử; văn bản đó phải được dẫn. Khi đó số phiếu thu vào lớn hơn số phiếu phát ra (R6) cũng chỉ cần giải trình.",
	}
	r4 = &Rule{
		Code: "R4", Article: "76(2)", Effect: Blocks, Grade: Verified, Source: formsCount,
		Text: "Số phiếu thu vào bằng số phiếu hợp lệ cộng số phiếu không hợp lệ.",
	}
	r6 = &Rule{
		Code: "R6", Article: "Mẫu 18, 23", Effect: Blocks, Grade: Derived, Source: formsCount,
		Text: "Số phiếu thu vào không lớn hơn số phiếu phát ra.",
		Note: "Khi số phiếu phát ra tính cả phiếu đổi do gạch hỏng thì trừ số phiếu đổi trước khi so sánh.",
	}
	r6w = &Rule{
		Code: "R6w", Article: "Mẫu 18, 23", Effect: Warns, Grade: Derived, Source: formsCount,
		Text: "Số phiếu phát ra thường bằng số cử tri đã tham gia bỏ phiếu; khác nhau thì đề nghị giải trình.",
		Note: "Không có quy định buộc hai số bằng nhau.",
	}
	r10 = &Rule{
		Code: "R10", Article: "74(1)", Effect: Blocks, Grade: Secondary, Source: questionBook + ", câu 174, 175",
		Text: "Mỗi phiếu hợp lệ bầu từ một người đến đủ số đại biểu được bầu: tổng số phiếu bầu cho những người ứng cử không nhỏ hơn số phiếu hợp lệ và không lớn hơn số phiếu hợp lệ nhân với số đại biểu được bầu.",
	}
	r11 = &Rule{
		Code: "R11", Article: "74(1)", Effect: Blocks, Grade: Secondary, Source: questionBook + ", câu 176",
		Text: "Khi phân loại phiếu theo số người được bầu: tổng số phiếu các loại bằng số phiếu hợp lệ; tổng số người trên các loại phiếu bằng tổng số phiếu bầu cho những người ứng cử.",
	}
	r12 = &Rule{
		Code: "R12", Article: "76(2)", Effect: Blocks, Grade: Derived, Source: formsCount,
		Text: "Số phiếu bầu cho mỗi người ứng cử không lớn hơn số phiếu hợp lệ.",
	}
	r13 = &Rule{
		Code: "R13", Article: "74(1)", Effect: Blocks, Grade: Derived,
		Text: "Khi chỉ bầu một đại biểu, tổng số phiếu bầu cho những người ứng cử bằng số phiếu hợp lệ.",
	}
	r14 = &Rule{
		Code: "R14", Article: "76(2)", Effect: Blocks, Grade: Verified, Source: formsCount,
		Text: "Biên bản ghi số phiếu của từng người ứng cử, đủ tên và theo thứ tự trên phiếu bầu.",
	}

	sheetRules = []*Rule{r1, r3, r4, r6, r6w, r10, r11, r12, r13, r14}
)

// relation shows one broken identity of a sheet.
type relation struct {
	rule   *Rule
	broken tally.Broken // any of these identities
	fields func(*sheetView) []string
	shown  func(*sheetView) string
	text   func(*sheetView) string
}

// sheetView is a sheet with the contest it belongs to.
type sheetView struct {
	*election.Sheet
	contest *election.Contest
	broken  tally.Broken
}

func named(fields ...string) func(*sheetView) []string {
	return func(*sheetView) []string { return fields }
}

var relations = []relation{
	{
		r1, tally.VotedWithinListed, named("listed", "voted"),
		func(s *sheetView) string { return fmt.Sprintf("%d <= %d", s.Voted, s.Listed) },
		func(s *sheetView) string {
			return fmt.Sprintf("Số cử tri đã tham gia bỏ phiếu (%s) lớn hơn tổng số cử tri (%s). Đề nghị đối chiếu với danh sách cử tri đã cập nhật đến khi bắt đầu bỏ phiếu.",
				viet.Int(s.Voted), viet.Int(s.Listed))
		},
	},
	{
		r3, tally.CollectedWithinVoted, named("voted", "collected"),
		func(s *sheetView) string { return fmt.Sprintf("%d <= %d", s.Collected, s.Voted) },
		func(s *sheetView) string {
			return fmt.Sprintf("Số phiếu thu vào (%s) lớn hơn số cử tri đã tham gia bỏ phiếu (%s). Đề nghị kiểm đếm lại. Nếu vẫn lớn hơn: dừng kiểm phiếu, cho phiếu vào hòm, niêm phong và báo cáo ngay Ban bầu cử.",
				viet.Int(s.Collected), viet.Int(s.Voted))
		},
	},
	{
		r4, tally.ValidPlusInvalid, named("collected", "valid", "invalid"),
		func(s *sheetView) string { return fmt.Sprintf("%d + %d = %d", s.Valid, s.Invalid, s.Collected) },
		func(s *sheetView) string {
			return fmt.Sprintf("Số phiếu hợp lệ (%s) cộng số phiếu không hợp lệ (%s) không bằng số phiếu thu vào (%s). Đề nghị kiểm lại ba số này trên biên bản.",
				viet.Int(s.Valid), viet.Int(s.Invalid), viet.Int(s.Collected))
		},
	},
	{
		r6, tally.CollectedWithinIssued, named("issued", "collected"),
		func(s *sheetView) string { return fmt.Sprintf("%d <= %d", s.Collected, s.Issued) },
		func(s *sheetView) string {
			return fmt.Sprintf("Số phiếu thu vào (%s) lớn hơn số phiếu phát ra (%s). Đề nghị kiểm đếm lại. Nếu vẫn lớn hơn: dừng kiểm phiếu, niêm phong, lập biên bản và báo cáo ngay Ban bầu cử.",
				viet.Int(s.Collected), viet.Int(s.Issued))
		},
	},
	{
		r6w, tally.IssuedIsVoted, named("voted", "issued"),
		func(s *sheetView) string { return fmt.Sprintf("%d = %d", s.Issued, s.Voted) },
		func(s *sheetView) string {
			return fmt.Sprintf("Số phiếu phát ra (%s) khác số cử tri đã tham gia bỏ phiếu (%s). Đề nghị giải trình.",
				viet.Int(s.Issued), viet.Int(s.Voted))
		},
	},
	{
		r10, tally.VotesAtLeastValid | tally.VotesAtMostSeats, withVotes("valid"),
		func(s *sheetView) string {
			return fmt.Sprintf("%d <= %d <= %d*%d", s.Valid, tally.Sum(s.Votes), s.contest.Seats, s.Valid)
		},
		func(s *sheetView) string {
			return fmt.Sprintf("Tổng số phiếu bầu cho những người ứng cử là %s, phải từ %s (mỗi phiếu hợp lệ bầu ít nhất một người) đến %s (mỗi phiếu bầu nhiều nhất %d người). Đề nghị kiểm lại số phiếu của từng người.",
				viet.Int(tally.Sum(s.Votes)), viet.Int(s.Valid), viet.Int(int64(s.contest.Seats)*s.Valid), s.contest.Seats)
		},
	},
	{
		r11, tally.KeptSumsToValid | tally.KeptSumsToVotes | tally.KeptWithinSeats, withVotes("valid", "kept"), shownKept, textKept,
	},
	{
		r12, tally.VotesWithinValid, fieldsOverValid, shownOverValid, textOverValid,
	},
	{
		r13, tally.VotesAtLeastValid | tally.VotesAtMostSeats, withVotes("valid"),
		func(s *sheetView) string { return fmt.Sprintf("%d = %d", tally.Sum(s.Votes), s.Valid) },
		func(s *sheetView) string {
			return fmt.Sprintf("Bầu một đại biểu thì mỗi phiếu hợp lệ bầu đúng một người: tổng số phiếu bầu cho những người ứng cử (%s) phải bằng số phiếu hợp lệ (%s).",
				viet.Int(tally.Sum(s.Votes)), viet.Int(s.Valid))
		},
	},
}

// sheetFindings lists the relations that a sheet's own figures break. It
// appends to dst and allocates nothing for a clean sheet.
func sheetFindings(dst []election.Finding, c *election.Contest, s *election.Sheet) []election.Finding {
	if len(s.Votes) != len(c.Candidates) {
		return append(dst, incomplete(c, s))
	}
	broken := tally.Check(&s.Figures, s.Votes, c.Seats)
	if s.Kept != nil {
		broken |= tally.CheckKept(s.Kept, s.Votes, s.Valid, c.Seats)
	}
	if broken == 0 {
		return dst
	}
	view := &sheetView{s, c, broken}
	for i := range relations {
		if r := &relations[i]; broken.Has(r.broken) && r.rule != otherOfPair(c.Seats) {
			dst = append(dst, r.rule.finding(s.Area, r.fields(view), r.shown(view), r.text(view)))
		}
	}
	return dst
}

// otherOfPair is the rule that is not reported: with one seat R13 says more
// than R10, with several R13 does not apply.
func otherOfPair(seats int) *Rule {
	if seats == 1 {
		return r10
	}
	return r13
}

func incomplete(c *election.Contest, s *election.Sheet) election.Finding {
	return r14.finding(s.Area, []string{"votes"},
		fmt.Sprintf("%d = %d", len(s.Votes), len(c.Candidates)),
		fmt.Sprintf("Biên bản ghi số phiếu của %d người, phiếu bầu có %d người ứng cử.", len(s.Votes), len(c.Candidates)))
}

// withVotes names the given fields and then the votes of every candidate.
func withVotes(fields ...string) func(*sheetView) []string {
	return func(s *sheetView) []string {
		all := slices.Clone(fields)
		for _, c := range s.contest.Candidates {
			all = append(all, voteField(c.ID))
		}
		return all
	}
}

func voteField(id election.CandidateID) string { return "votes." + string(id) }

// overValid lists the positions of candidates with more votes than there are
// valid ballots.
func overValid(s *sheetView) []int {
	var over []int
	for i, b := range s.Votes {
		if b > s.Valid {
			over = append(over, i)
		}
	}
	return over
}

func fieldsOverValid(s *sheetView) []string {
	fields := []string{"valid"}
	for _, i := range overValid(s) {
		fields = append(fields, voteField(s.contest.Candidates[i].ID))
	}
	return fields
}

func shownOverValid(s *sheetView) string {
	var shown []string
	for _, i := range overValid(s) {
		shown = append(shown, fmt.Sprintf("%d <= %d", s.Votes[i], s.Valid))
	}
	return strings.Join(shown, "; ")
}

func textOverValid(s *sheetView) string {
	var who []string
	for _, i := range overValid(s) {
		who = append(who, fmt.Sprintf("%s (%s)", s.contest.Candidates[i].Name, viet.Int(s.Votes[i])))
	}
	return fmt.Sprintf("Số phiếu bầu cho %s lớn hơn số phiếu hợp lệ (%s). Đề nghị kiểm lại.",
		strings.Join(who, ", "), viet.Int(s.Valid))
}

func shownKept(s *sheetView) string {
	ballots, names := tally.KeptSums(s.Kept)
	var shown []string
	if s.broken.Has(tally.KeptSumsToValid) {
		shown = append(shown, fmt.Sprintf("%d = %d", ballots, s.Valid))
	}
	if s.broken.Has(tally.KeptSumsToVotes) {
		shown = append(shown, fmt.Sprintf("%d = %d", names, tally.Sum(s.Votes)))
	}
	if s.broken.Has(tally.KeptWithinSeats) {
		shown = append(shown, fmt.Sprintf("%d <= %d", len(s.Kept), s.contest.Seats))
	}
	return strings.Join(shown, "; ")
}

func textKept(s *sheetView) string {
	ballots, names := tally.KeptSums(s.Kept)
	return fmt.Sprintf("Phân loại phiếu theo số người được bầu cho %s phiếu và %s lượt bầu; biên bản ghi %s phiếu hợp lệ và %s lượt bầu. Đề nghị kiểm lại các loại phiếu.",
		viet.Int(ballots), viet.Int(names), viet.Int(s.Valid), viet.Int(tally.Sum(s.Votes)))
}
