// Result: the majority, the order by votes, and the seats left empty.

package law

import (
	"cmp"
	"fmt"
	"slices"

	"laphieu/election"
	"laphieu/viet"
)

// elect applies Articles 78(2) to 78(4) and then asks what a shortage leads to.
func (d *determination) elect() {
	qualified := d.qualified()
	chosen := qualified
	if len(qualified) > d.contest.Seats {
		chosen = d.mostVotes(qualified)
	}
	chosen = d.settleTie(chosen)
	if d.out.Status == election.RefusedOutcome {
		return
	}
	d.seat(chosen)
	if len(d.out.Tied) > 0 {
		d.end(election.TieUnresolved, election.NextDecision)
		return
	}
	d.fillShortage()
}

// qualified lists the positions of those who may be elected and have more than
// half of the valid ballots, in ballot order.
func (d *determination) qualified() []int {
	var positions []int
	for i, c := range d.contest.Candidates {
		line := d.out.Candidates[i]
		d.because(moreThanHalfOfValid, c.ID,
			fmt.Sprintf("2*%d > %d", line.Votes, d.out.Totals.Valid), line.OverHalf, d.majorityText(i))
		switch {
		case c.Struck:
			d.because(struckCannotBeElected, c.ID, "", true,
				c.Name+" đã bị xóa tên khỏi danh sách chính thức nên không thể trúng cử.")
			d.askAboutStruckNames(i)
		case line.OverHalf:
			positions = append(positions, i)
		}
	}
	return positions
}

// askAboutStruckNames asks for an explanation of the ballots that still keep the
// name of somebody struck off: no text says how they count.
func (d *determination) askAboutStruckNames(position int) {
	votes := d.votes(position)
	if votes == 0 || d.rs.Answer(struckNames) != "explain" {
		return
	}
	c := &d.contest.Candidates[position]
	d.out.Findings = append(d.out.Findings, struckNameBallots.finding("", []string{voteField(c.ID)}, "",
		fmt.Sprintf("%s phiếu hợp lệ còn để tên %s, người đã bị xóa tên. Luật không nói rõ những phiếu này được tính thế nào; đề nghị ghi quyết định của Tổ bầu cử, Ban bầu cử.", viet.Int(votes), c.Name)))
}

func (d *determination) majorityText(position int) string {
	line := d.out.Candidates[position]
	verdict := "không quá một nửa, không trúng cử"
	switch {
	case line.OverHalf:
		verdict = "quá một nửa"
	case d.out.Totals.Valid == 0:
		return d.contest.Candidates[position].Name + ": không có phiếu hợp lệ nào, không trúng cử."
	case 2*line.Votes == d.out.Totals.Valid:
		verdict = "đúng một nửa, chưa quá một nửa, không trúng cử"
	}
	return fmt.Sprintf("%s được %s phiếu trên %s phiếu hợp lệ%s: %s.", d.contest.Candidates[position].Name,
		viet.Int(line.Votes), viet.Int(d.out.Totals.Valid), inBrackets(line.Percent), verdict)
}

// inBrackets prints " (81,97%)", or nothing where there is no percentage.
func inBrackets(p election.Percent) string {
	if p == election.NoPercent {
		return ""
	}
	return " (" + viet.Percent(int64(p)) + "%)"
}

// mostVotes takes as many of the qualified as there are seats, those with more
// votes first (Article 78(3)). Where equal votes lie across the last seat it
// takes those whom age decides (Article 78(4)) and leaves the others in Tied.
func (d *determination) mostVotes(qualified []int) []int {
	seats := d.contest.Seats
	d.because(moreVotesFirst, "", fmt.Sprintf("%d > %d", len(qualified), seats), true,
		fmt.Sprintf("%d người được quá một nửa số phiếu hợp lệ, nhiều hơn %d đại biểu được bầu: người được nhiều phiếu hơn trúng cử.", len(qualified), seats))
	byVotes := slices.Clone(qualified)
	slices.SortStableFunc(byVotes, func(a, b int) int { return cmp.Compare(d.votes(b), d.votes(a)) })
	last := d.votes(byVotes[seats-1])
	d.outvoted(byVotes, last)
	if d.votes(byVotes[seats]) != last {
		return byVotes[:seats]
	}
	above := slices.IndexFunc(byVotes, func(i int) bool { return d.votes(i) == last })
	tied := slices.DeleteFunc(slices.Clone(byVotes), func(i int) bool { return d.votes(i) != last })
	return append(byVotes[:above:above], d.olderFirst(tied, seats-above)...)
}

// outvoted says of those with more than half that others have more votes for
// every seat.
func (d *determination) outvoted(byVotes []int, last int64) {
	for _, i := range byVotes {
		if votes := d.votes(i); votes < last {
			c := &d.contest.Candidates[i]
			d.because(moreVotesFirst, c.ID, fmt.Sprintf("%d >= %d", votes, last), false,
				fmt.Sprintf("%s được quá một nửa nhưng ít phiếu hơn (%s so với %s), ngoài số đại biểu được bầu nên không trúng cử.", c.Name, viet.Int(votes), viet.Int(last)))
		}
	}
}

func (d *determination) votes(position int) int64 { return d.out.Candidates[position].Votes }

// seat marks the elected and lists them with most votes first; of equal votes
// the older first, then in ballot order.
func (d *determination) seat(positions []int) {
	for _, i := range d.inOrder(positions) {
		d.out.Candidates[i].Elected = true
		d.out.Elected = append(d.out.Elected, d.contest.Candidates[i].ID)
	}
}

// inOrder lists positions by votes, equal votes by certain age, then by the
// ballot. Partial birth dates make age a partial order, so each step takes the
// first on the ballot to whom nobody left is ahead.
func (d *determination) inOrder(positions []int) []int {
	left := slices.Sorted(slices.Values(positions))
	ordered := make([]int, 0, len(left))
	for len(left) > 0 {
		next := slices.IndexFunc(left, func(i int) bool {
			return !slices.ContainsFunc(left, func(j int) bool { return d.ahead(j, i) })
		})
		ordered = append(ordered, left[next])
		left = slices.Delete(left, next, next+1)
	}
	return ordered
}

// ahead reports whether a has more votes than b, or as many and is certainly
// older.
func (d *determination) ahead(a, b int) bool {
	if d.votes(a) != d.votes(b) {
		return d.votes(a) > d.votes(b)
	}
	return d.older(a, b)
}

// older reports whether a is certainly older than b. Where the election chose
// not to compare partial dates, only full ones are.
func (d *determination) older(a, b int) bool {
	p, q := d.contest.Candidates[a].Born, d.contest.Candidates[b].Born
	if (p.Day == 0 || q.Day == 0) && d.rs.Answer(partialBirths) == "manual" {
		return false
	}
	return p.CertainlyBefore(q)
}

// fillShortage says what the seats left empty lead to.
func (d *determination) fillShortage() {
	elected, seats := len(d.out.Elected), d.contest.Seats
	first := d.contest.Round == election.First || d.treatedAsFirst()
	switch {
	case elected == seats:
		d.end(election.Decided, election.NextNone)
	case !first:
		d.leaveVacant()
	case d.contest.Level == election.National:
		d.endBy(election.Decided, election.NextSupplementaryForNEC)
		d.because(supplementaryForAssembly, "", fmt.Sprintf("%d < %d", elected, seats), true,
			fmt.Sprintf("Đơn vị được bầu %d đại biểu Quốc hội, đã bầu được %d, còn thiếu %d: báo cáo để Hội đồng bầu cử quốc gia xem xét, quyết định việc bầu cử thêm.", seats, elected, seats-elected))
		d.becauseOfDeadline(onlyOneSupplementary)
	default:
		d.weighTwoThirds(elected, seats)
	}
}

func (d *determination) weighTwoThirds(elected, seats int) {
	below := 3*elected < 2*seats
	relation := fmt.Sprintf("3*%d < 2*%d", elected, seats)
	short := fmt.Sprintf("Đơn vị được bầu %d đại biểu, đã bầu được %d, còn thiếu %d. ", seats, elected, seats-elected)
	if below {
		d.endBy(election.Decided, election.NextSupplementary)
		d.because(supplementaryBelowTwoThirds, "", relation, true, short+fmt.Sprintf(
			"3 × %d = %d nhỏ hơn 2 × %d = %d, tức là chưa đủ hai phần ba: Ủy ban bầu cử ấn định ngày bầu cử thêm.", elected, 3*elected, seats, 2*seats))
		d.becauseOfDeadline(onlyOneSupplementary)
		return
	}
	d.end(election.Decided, election.NextVacantNoSupplementary)
	d.because(vacantFromTwoThirds, "", relation, false, short+fmt.Sprintf(
		"3 × %d = %d không nhỏ hơn 2 × %d = %d, tức là đã đủ hai phần ba: không bầu cử thêm, %d đại biểu để khuyết.", elected, 3*elected, seats, 2*seats, seats-elected))
}

// treatedAsFirst reports whether the election chose to apply Article 79 to a
// re-run as to the first vote.
func (d *determination) treatedAsFirst() bool {
	return d.contest.Round != election.Supplementary && d.rs.Answer(afterRerunShort) == "as_first_round"
}

func (d *determination) leaveVacant() {
	d.end(election.Decided, election.NextVacantFinal)
	missing := d.contest.Seats - len(d.out.Elected)
	if d.contest.Round == election.Supplementary {
		d.because(onlyOneSupplementary, "", "", true,
			fmt.Sprintf("Còn thiếu %d đại biểu sau khi bầu cử thêm: không bầu cử thêm lần thứ hai.", missing))
		return
	}
	d.because(shortAfterRerun, "", "", true,
		fmt.Sprintf("Còn thiếu %d đại biểu sau khi bầu cử lại: để khuyết. Điều 79 chỉ nói về cuộc bầu cử đầu tiên.", missing))
}
