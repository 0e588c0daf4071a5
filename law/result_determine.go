// Result: who is elected in one constituency. The steps follow Articles 77 to
// 79 in their order, and every step leaves its reason with the figures put in.

package law

import (
	"slices"

	"laphieu/election"
	"laphieu/tally"
	"laphieu/viet"
)

// determination is an outcome in the making.
type determination struct {
	rs      RuleSet
	contest *election.Contest
	sheets  []election.Sheet               // those that count: received and not annulled
	used    map[election.DecisionKind]bool // kinds whose decisions were needed
	idle    []*election.Decision           // decisions of a used kind that were not
	out     election.Outcome
}

// Determine gives the lawful outcome of a contest from the sheets received, or
// says why there is none yet: a blocking finding, a missing sheet, too few
// voters, a tie or a question on which the law is silent. It decides nothing
// that the law leaves to people; their decisions come with the contest and are
// cited. The order of sheets and of candidates changes nothing but the order in
// which equals are listed.
func (rs RuleSet) Determine(c *election.Contest) election.Outcome {
	d := &determination{rs: rs, contest: c, used: map[election.DecisionKind]bool{}}
	d.receive()
	switch {
	case election.Blocking(d.out.Findings):
		d.refuse()
	case len(d.out.Missing) > 0:
		d.awaitSheets()
	case d.enoughVoters():
		d.elect()
	}
	d.out.Vacant = c.Seats - len(d.out.Elected)
	d.review()
	return d.out
}

// review compares a finished outcome with what the minutes say of it, and
// reports decisions that it did not need.
func (d *determination) review() {
	if d.out.Status == election.RefusedOutcome || d.out.Status == election.Partial {
		return
	}
	if wrong := checkStatedResult(d.contest.Stated, len(d.out.Elected), d.out.Vacant); wrong != nil {
		d.refuse(wrong...)
		return
	}
	d.out.Findings = append(d.out.Findings, d.unusedDecisions()...)
}

// refuse ends the determination: nobody is elected while a blocking finding
// stands.
func (d *determination) refuse(because ...election.Finding) {
	o := &d.out
	o.Findings = append(o.Findings, because...)
	o.Elected, o.Tied, o.Deadline, o.Vacant = nil, nil, election.Date{}, d.contest.Seats
	for i := range o.Candidates {
		o.Candidates[i].Elected = false
	}
	d.end(election.RefusedOutcome, election.NextNone)
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

// receive takes the sheets that count, adds them up and collects the findings.
// What the minutes print is compared only when every sheet is there.
func (d *determination) receive() {
	c := d.contest
	d.takeSheets()
	totals, found := d.rs.Tabulate(c, d.sheets)
	d.fill(totals)
	d.out.Findings = slices.Concat(d.rs.setupFindings(c), d.rs.wrongVersion(c), strayFindings(c, d.sheets), found)
	if len(d.out.Missing) == 0 {
		d.out.Findings = append(d.out.Findings, d.rs.CheckStated(c, &d.out)...)
	}
	d.citeSheets()
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

// printed is a date as pages and papers show it.
func printed(d election.Date) string {
	return viet.Date{Year: d.Year, Month: int(d.Month), Day: d.Day}.String()
}
