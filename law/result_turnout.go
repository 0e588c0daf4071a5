// Result: whether enough voters took part, Article 78(1), and what follows if
// not.

package law

import (
	"fmt"

	"laphieu/election"
	"laphieu/viet"
)

// enoughVoters applies Article 78(1) and its exceptions; it ends the
// determination where the result cannot be recognised.
func (d *determination) enoughVoters() bool {
	t := &d.out.Totals
	enough := 2*t.Voted > t.Listed
	d.because(moreThanHalfVoted, "", fmt.Sprintf("2*%d > %d", t.Voted, t.Listed), enough, d.turnoutText(enough))
	switch {
	case enough:
		return true
	case d.contest.Round == election.Rerun:
		d.because(rerunStands, "", "", true, "Đây là lần bầu cử lại vì không đủ cử tri: kết quả vẫn được công nhận, không bầu cử lại lần thứ hai.")
		return true
	case d.contest.Round == election.First:
		d.orderRerun()
		return false
	}
	return d.lowTurnoutLater()
}

func (d *determination) turnoutText(enough bool) string {
	t := &d.out.Totals
	verdict := "quá một nửa, kết quả được công nhận"
	if !enough {
		verdict = "chưa quá một nửa"
	}
	return fmt.Sprintf("%s trên %s cử tri của đơn vị bầu cử đã tham gia bỏ phiếu%s: %s.",
		viet.Int(t.Voted), viet.Int(t.Listed), inBrackets(d.out.Turnout), verdict)
}

// orderRerun says that the vote is held again, who decides it and until when
// (Article 80).
func (d *determination) orderRerun() {
	d.endBy(election.InvalidTurnout, election.NextRerun)
	who := "Ủy ban bầu cử ấn định ngày bầu cử lại sau khi Hội đồng bầu cử quốc gia đồng ý"
	if d.contest.Level == election.National {
		who = "Ban bầu cử lập biên bản, Ủy ban bầu cử ở tỉnh đề nghị, Hội đồng bầu cử quốc gia quyết định việc bầu cử lại"
	}
	d.because(rerunForTurnout, "", "", true, "Phải bầu cử lại ở đơn vị bầu cử này. "+who+".")
	d.becauseOfDeadline(rerunStands)
}

// becauseOfDeadline cites the article that gives the last day of a second vote.
func (d *determination) becauseOfDeadline(r *Rule) {
	days := d.contest.ElectionDay.DaysUntil(d.out.Deadline)
	d.because(r, "", "", true, fmt.Sprintf("Tiến hành chậm nhất ngày %s, %d ngày sau ngày bầu cử đầu tiên.", printed(d.out.Deadline), days))
}

// lowTurnoutLater handles a supplementary election, or a re-run after an
// annulment, in which half or fewer took part: the law has no exception for it
// and no consequence either.
func (d *determination) lowTurnoutLater() bool {
	if held := d.decisions(election.DecideHeld); len(held) > 0 {
		return d.heldDecided(held)
	}
	if d.rs.Answer(lowTurnoutSetting) == "recognise" {
		d.because(lowTurnoutLater, "", "", true, "Công nhận theo thiết lập của cuộc bầu cử, như khoản 4 Điều 80.")
		return true
	}
	d.end(election.HeldForNEC, election.NextDecision)
	d.because(lowTurnoutLater, "", "", false, "Luật không quy định trường hợp này ở lần bầu cử thêm, bầu cử lại sau khi hủy kết quả: chờ Hội đồng bầu cử quốc gia quyết định.")
	return false
}

// heldDecided follows the Council's decision on a held result. Two that
// contradict each other refuse the outcome: the documents must be looked at.
func (d *determination) heldDecided(decisions []*election.Decision) bool {
	d.used[election.DecideHeld] = true
	x := decisions[0]
	for _, other := range decisions[1:] {
		if other.Refuses != x.Refuses {
			f := aboutDecision(election.DecideHeld, "Hai quyết định trái nhau: "+documentsOf(decisions)+". Đề nghị xác định quyết định có hiệu lực.")
			f.Severity = election.Block
			d.refuse(f)
			return false
		}
	}
	documents := documentsOf(decisions)
	if x.Refuses {
		d.end(election.HeldForNEC, election.NextDecision)
		d.because(lowTurnoutLater, "", "", false, "Hội đồng bầu cử quốc gia quyết định không công nhận kết quả: "+documents+". Việc tiếp theo theo quyết định đó.")
		return false
	}
	d.because(lowTurnoutLater, "", "", true, "Hội đồng bầu cử quốc gia quyết định công nhận kết quả: "+documents+".")
	return true
}
