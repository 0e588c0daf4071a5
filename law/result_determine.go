// Result: who is elected in one constituency. The steps follow Article 78 in
// its order, and every step leaves its reason with the figures put in.

package law

import (
	"fmt"
	"slices"

	"laphieu/election"
	"laphieu/tally"
	"laphieu/viet"
)

// determination is an outcome in the making.
type determination struct {
	rs      RuleSet
	contest *election.Contest
	sheets  []election.Sheet // those that count: received and not annulled
	out     election.Outcome
}

// Determine gives the lawful outcome of a contest from the sheets received, or
// says why there is none yet: a blocking finding, a missing sheet, too few
// voters, a tie or a question on which the law is silent. It decides nothing
// that the law leaves to people; their decisions come with the contest and are
// cited. The order of sheets and of candidates changes nothing but the order in
// which equals are listed.
func (rs RuleSet) Determine(c *election.Contest) election.Outcome {
	d := &determination{rs: rs, contest: c}
	d.receive()
	switch {
	case election.Blocking(d.out.Findings):
		d.end(election.RefusedOutcome, election.NextNone)
	case len(d.out.Missing) > 0:
		d.awaitSheets()
	case d.enoughVoters():
		d.elect()
	}
	d.out.Vacant = c.Seats - len(d.out.Elected)
	return d.out
}

// end fixes what the outcome is and what comes next.
func (d *determination) end(s election.Status, n election.Next) {
	d.out.Status, d.out.Next = s, n
}

// endBy is end with the last lawful day of a second vote.
func (d *determination) endBy(s election.Status, n election.Next) {
	d.end(s, n)
	d.out.Deadline = d.rs.secondVoteBy(d.contest.ElectionDay)
}

// secondVoteBy is the last day for a supplementary election or a re-run. Both
// count from the first election day (Articles 79 to 81).
func (rs RuleSet) secondVoteBy(electionDay election.Date) election.Date {
	return rs.day("rerun_or_supplementary_by", electionDay)
}

// because adds a step to the reasons.
func (d *determination) because(r *Rule, subject election.CandidateID, relation string, holds bool, text string) {
	d.out.Reasons = append(d.out.Reasons, r.reason(subject, relation, holds, text))
}

// receive sorts the sheets, adds them up and collects the findings.
func (d *determination) receive() {
	c := d.contest
	d.sheets = c.Sheets
	if void := d.annulledAreas(); len(void) > 0 {
		d.sheets = slices.DeleteFunc(slices.Clone(c.Sheets), func(s election.Sheet) bool { return slices.Contains(void, s.Area) })
	}
	received := make(map[election.AreaID]bool, len(d.sheets))
	for i := range d.sheets {
		received[d.sheets[i].Area] = true
	}
	for _, a := range c.Areas {
		if !received[a] {
			d.out.Missing = append(d.out.Missing, a)
		}
	}
	totals, found := d.rs.Tabulate(c, d.sheets)
	d.fill(totals)
	d.out.Findings = slices.Concat(d.rs.setupFindings(c), strayFindings(c, d.sheets), found, d.rs.CheckStated(c, &d.out))
	d.cite()
}

// cite names the decisions that change which sheets count.
func (d *determination) cite() {
	for _, x := range d.decisions(election.DecideAnnulled) {
		d.because(annulment, "", "", true, "Kết quả bị hủy theo quyết định của Hội đồng bầu cử quốc gia: "+x.Document+".")
	}
	for _, x := range d.decisions(election.DecideOvercount) {
		d.because(r3, "", "", false, "Số phiếu thu vào lớn hơn số cử tri đã bỏ phiếu, được kiểm phiếu tiếp theo "+x.Document+".")
	}
}

// fill takes the totals and makes each candidate's line.
func (d *determination) fill(totals election.Totals) {
	c, o := d.contest, &d.out
	o.Seats = c.Seats
	o.Totals = totals
	o.Turnout = tally.Percent(o.Totals.Voted, o.Totals.Listed)
	o.Valid = tally.Percent(o.Totals.Valid, o.Totals.Collected)
	o.Invalid = tally.Rest(o.Valid)
	for i, candidate := range c.Candidates {
		votes := o.Totals.Votes[i]
		o.Candidates = append(o.Candidates, election.CandidateResult{
			ID: candidate.ID, Votes: votes,
			Percent:  tally.Percent(votes, o.Totals.Valid),
			OverHalf: 2*votes > o.Totals.Valid,
		})
	}
}

func (d *determination) awaitSheets() {
	d.end(election.Partial, election.NextSheets)
	if len(d.annulledAreas()) > 0 {
		d.out.Deadline = d.rs.secondVoteBy(d.contest.ElectionDay)
	}
	have, all := len(d.contest.Areas)-len(d.out.Missing), len(d.contest.Areas)
	d.because(boardNeedsAllSheets, "", fmt.Sprintf("%d = %d", have, all), false,
		fmt.Sprintf("Mới có biên bản của %d trên %d khu vực bỏ phiếu: chưa xác định kết quả.", have, all))
}

// enoughVoters applies Article 78(1) and its exceptions; it ends the
// determination where the result cannot be recognised.
func (d *determination) enoughVoters() bool {
	t, c := &d.out.Totals, d.contest
	enough := 2*t.Voted > t.Listed
	d.because(moreThanHalfVoted, "", fmt.Sprintf("2*%d > %d", t.Voted, t.Listed), enough, d.turnoutText(enough))
	switch {
	case enough:
		return true
	case c.Round == election.Rerun:
		d.because(rerunStands, "", "", true, "Đây là lần bầu cử lại vì không đủ cử tri: kết quả vẫn được công nhận, không bầu cử lại lần thứ hai.")
		return true
	case c.Round == election.First:
		d.endBy(election.InvalidTurnout, election.NextRerun)
		d.because(rerunForTurnout, "", "", true, "Phải bầu cử lại ở đơn vị bầu cử này, chậm nhất ngày "+printed(d.out.Deadline)+".")
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

// lowTurnoutLater handles a supplementary election, or a re-run after an
// annulment, in which half or fewer took part: the law has no exception for it
// and no consequence either.
func (d *determination) lowTurnoutLater() bool {
	if held := d.decisions(election.DecideHeld); len(held) > 0 {
		d.because(lowTurnoutLater, "", "", true, "Hội đồng bầu cử quốc gia quyết định công nhận kết quả: "+held[0].Document+".")
		return true
	}
	if d.rs.Answer(lowTurnoutSetting) == "recognise" {
		d.because(lowTurnoutLater, "", "", true, "Công nhận theo thiết lập của cuộc bầu cử, như khoản 4 Điều 80.")
		return true
	}
	d.end(election.HeldForNEC, election.NextDecision)
	d.because(lowTurnoutLater, "", "", false, "Luật không quy định trường hợp này ở lần bầu cử thêm, bầu cử lại sau khi hủy kết quả: chờ Hội đồng bầu cử quốc gia quyết định.")
	return false
}

// decisions lists the decisions of a kind that came with the contest. One
// without a document is no decision.
func (d *determination) decisions(k election.DecisionKind) []election.Decision {
	var all []election.Decision
	for _, x := range d.contest.Decisions {
		if x.Kind == k && x.Document != "" {
			all = append(all, x)
		}
	}
	return all
}

// annulledAreas lists the areas whose first result the Council has annulled, so
// that their sheets no longer count. In a later round the new sheets stand in
// their place and the decision is only cited.
func (d *determination) annulledAreas() []election.AreaID {
	if d.contest.Round != election.First {
		return nil
	}
	var areas []election.AreaID
	for _, x := range d.decisions(election.DecideAnnulled) {
		if len(x.Areas) == 0 {
			return d.contest.Areas
		}
		areas = append(areas, x.Areas...)
	}
	return areas
}

// printed is a date as pages and papers show it.
func printed(d election.Date) string {
	return viet.Date{Year: d.Year, Month: int(d.Month), Day: d.Day}.String()
}
