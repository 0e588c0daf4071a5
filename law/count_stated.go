// Count: figures as a paper prints them, compared with what the sheets give.
// They are checked where a contest comes with the totals of its minutes.

package law

import (
	"fmt"

	"laphieu/election"
	"laphieu/tally"
	"laphieu/viet"
)

var (
	r2 = &Rule{
		Code: "R2", Article: "Hỏi đáp 2026, câu 180", Effect: Blocks, Grade: Secondary, Source: questionBook + ", câu 180",
		Text: "Tỷ lệ cử tri đi bỏ phiếu tính trên số cử tri có quyền bầu ở chính cấp đó; tỷ lệ hợp lệ, không hợp lệ tính trên số phiếu thu vào; tỷ lệ phiếu bầu tính trên số phiếu hợp lệ.",
	}
	r15 = &Rule{
		Code: "R15", Article: "77(1)", Effect: Blocks, Grade: Verified, Source: formBoard,
		Text: "Số liệu của đơn vị bầu cử bằng tổng số liệu các khu vực bỏ phiếu; không bao giờ cộng tỷ lệ.",
	}
	r16 = &Rule{
		Code: "R16", Article: "85", Effect: Blocks, Grade: Verified, Source: formSummary,
		Text: "Số liệu của xã bằng tổng số liệu các đơn vị bầu cử; số liệu của tỉnh bằng tổng số liệu các xã.",
	}
	r20 = &Rule{
		Code: "R20", Article: "77(2)", Effect: Blocks, Grade: Verified, Source: formBoard,
		Text: "Số còn thiếu bằng số đại biểu được bầu trừ số đã bầu được; không thiếu thì ghi 0.",
	}
	r23 = &Rule{
		Code: "R23", Article: "Hỏi đáp 2026, câu 177", Effect: Warns, Grade: Secondary, Source: questionBook + ", câu 177",
		Text: "Tỷ lệ lấy hai chữ số sau dấu phẩy, chữ số thứ ba từ 5 trở lên thì làm tròn lên; các phần của một tổng được điều chỉnh để cộng lại bằng 100%.",
		Note: "Cách điều chỉnh không được quy định; chương trình dùng phần dư lớn nhất. Lệch 0,01 điểm phần trăm do làm tròn thì chỉ cần giải trình.",
	}
	r24 = &Rule{
		Code: "R24", Article: "77(2)", Effect: Blocks, Grade: Derived, Source: formBoard,
		Text: "Chỉ điều chỉnh cho đủ 100% đối với tỷ lệ hợp lệ và không hợp lệ và các cột cơ cấu chia hết một tổng; không điều chỉnh tỷ lệ phiếu bầu của từng người và các nhóm chồng lên nhau.",
	}
	r25 = &Rule{
		Code: "R25", Article: "77(2)", Effect: Blocks, Grade: Verified, Source: formSummary,
		Text: "Tỷ lệ thu vào tính trên số phiếu phát ra; tỷ lệ hợp lệ tính trên số phiếu thu vào.",
	}
	r26 = &Rule{
		Code: "R26", Article: "86", Effect: Blocks, Grade: Verified, Source: formSummary,
		Text: "Cơ cấu người trúng cử: mỗi nhóm không lớn hơn số người trúng cử; dưới đại học, đại học, trên đại học cộng lại bằng số người trúng cử; bảy khối cộng lại bằng số người trúng cử.",
	}

	statedRules = []*Rule{r2, r15, r16, r20, r23, r24, r25, r26}
)

// CheckStated compares the totals that a constituency's minutes print with its
// outcome. What the minutes do not print is not compared.
func (rs RuleSet) CheckStated(c *election.Contest, o *election.Outcome) []election.Finding {
	s, t := c.Stated, &o.Totals
	if s == nil {
		return nil
	}
	var found []election.Finding
	for _, x := range []struct {
		field    string
		stated   *int64
		computed int64
	}{
		{"listed", s.Listed, t.Listed},
		{"voted", s.Voted, t.Voted},
		{"issued", s.Issued, t.Issued},
		{"collected", s.Collected, t.Collected},
		{"valid", s.Valid, t.Valid},
		{"invalid", s.Invalid, t.Invalid},
	} {
		found = appendSum(found, r15, x.field, x.stated, x.computed)
	}
	for i, candidate := range c.Candidates {
		if v, given := s.Votes[candidate.ID]; given {
			found = appendSum(found, r15, voteField(candidate.ID), &v, t.Votes[i])
		}
		if p, given := s.Shares[candidate.ID]; given {
			found = appendPercent(found, "percents."+string(candidate.ID), &p, t.Votes[i], t.Valid)
		}
	}
	found = appendPercent(found, "turnout_percent", s.Turnout, t.Voted, t.Listed)
	found = appendPercent(found, "valid_percent", s.ValidShare, t.Valid, t.Collected)
	return append(appendRest(found, s, o.Invalid), statedShortage(c.Seats, s)...)
}

// appendSum reports a printed total that is not the sum of its parts.
func appendSum(dst []election.Finding, r *Rule, field string, stated *int64, computed int64) []election.Finding {
	if stated == nil || *stated == computed {
		return dst
	}
	return append(dst, r.finding("", []string{"stated." + field}, fmt.Sprintf("%d = %d", computed, *stated),
		fmt.Sprintf("Tổng cộng từ các biên bản là %s, số đã ghi là %s. Đề nghị đối chiếu trước khi dùng.", viet.Int(computed), viet.Int(*stated))))
}

// appendPercent reports a printed percentage that the figures do not give: off
// by one hundredth it is a slip of rounding to explain (R23), further off one of
// the figures is wrong (R2).
func appendPercent(dst []election.Finding, field string, stated *election.Percent, part, whole int64) []election.Finding {
	if stated == nil {
		return dst
	}
	return appendShare(dst, field, *stated, tally.Percent(part, whole), fmt.Sprintf("%d/%d", part, whole))
}

func appendShare(dst []election.Finding, field string, stated, right election.Percent, relation string) []election.Finding {
	if right == stated {
		return dst
	}
	rule := r2
	if right-stated == 1 || stated-right == 1 {
		rule = r23
	}
	return append(dst, rule.finding("", []string{"stated." + field}, relation,
		fmt.Sprintf("Tỷ lệ tính lại là %s%%, số đã ghi là %s%%.", share(right), share(stated))))
}

// share prints a percentage without its sign, nothing where there is none.
func share(p election.Percent) string {
	if p == election.NoPercent {
		return ""
	}
	return viet.Percent(int64(p))
}

// appendRest checks the share of invalid ballots, which is printed as 100,00
// less that of the valid ones.
func appendRest(dst []election.Finding, s *election.Stated, right election.Percent) []election.Finding {
	switch {
	case s.InvalidShare == nil:
		return dst
	case s.ValidShare == nil:
		return appendShare(dst, "invalid_percent", *s.InvalidShare, right, "")
	case *s.ValidShare+*s.InvalidShare == election.Whole:
		return dst
	}
	return append(dst, r24.finding("", []string{"stated.valid_percent", "stated.invalid_percent"},
		fmt.Sprintf("%d + %d = %d", *s.ValidShare, *s.InvalidShare, election.Whole),
		fmt.Sprintf("Tỷ lệ hợp lệ (%s%%) và không hợp lệ (%s%%) phải cộng lại bằng 100,00%%.", share(*s.ValidShare), share(*s.InvalidShare))))
}

func statedShortage(seats int, s *election.Stated) []election.Finding {
	if s.Elected == nil || s.Missing == nil {
		return nil
	}
	found := CheckShortage(int64(seats), *s.Elected, *s.Missing)
	for i := range found {
		found[i].Fields = []string{"seats", "stated.elected", "stated.missing"}
	}
	return found
}

// checkStatedResult compares the numbers of elected and missing that the
// minutes print with the outcome: none elected where the vote was too small,
// and nobody of an unresolved tie (R20).
func checkStatedResult(s *election.Stated, elected, vacant int) []election.Finding {
	if s == nil {
		return nil
	}
	var found []election.Finding
	for _, x := range []struct {
		field, name string
		stated      *int64
		computed    int
	}{
		{"elected", "đã bầu được", s.Elected, elected},
		{"missing", "còn thiếu", s.Missing, vacant},
	} {
		if x.stated != nil && *x.stated != int64(x.computed) {
			found = append(found, r20.finding("", []string{"stated." + x.field}, fmt.Sprintf("%d = %d", x.computed, *x.stated),
				fmt.Sprintf("Theo số phiếu thì %s %d, biên bản ghi %s.", x.name, x.computed, viet.Int(*x.stated))))
		}
	}
	return found
}

// CheckShortage checks that seats less elected is the shortage that a paper
// prints, for a constituency or for a whole level.
func CheckShortage(seats, elected, missing int64) []election.Finding {
	if seats-elected == missing {
		return nil
	}
	return []election.Finding{r20.finding("", []string{"seats", "elected", "missing"},
		fmt.Sprintf("%d - %d = %d", seats, elected, missing),
		fmt.Sprintf("Được bầu %s, đã bầu được %s thì còn thiếu %s, không phải %s.", viet.Int(seats), viet.Int(elected), viet.Int(seats-elected), viet.Int(missing)))}
}

// CheckParts checks that a total printed for a commune or a province is the sum
// of the constituencies or communes below it.
func CheckParts(field string, parts []int64, total int64) []election.Finding {
	return appendSum(nil, r16, field, &total, tally.Sum(parts))
}
