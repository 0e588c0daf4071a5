// Result: the decisions of people that come with a contest. Each is cited where
// the law needs it; one that nothing needed is reported, because somebody
// thought it mattered.

package law

import (
	"strings"

	"laphieu/election"
)

// decisions lists the decisions of a kind that came with the contest. One
// without a document is no decision.
func (d *determination) decisions(k election.DecisionKind) []*election.Decision {
	var all []*election.Decision
	for i := range d.contest.Decisions {
		if x := &d.contest.Decisions[i]; x.Kind == k && x.Document != "" {
			all = append(all, x)
		}
	}
	return all
}

func documentsOf(decisions []*election.Decision) string {
	documents := make([]string, len(decisions))
	for i, x := range decisions {
		documents[i] = x.Document
	}
	return strings.Join(documents, "; ")
}

// decisionRules are the rules that each kind of decision belongs to, and the
// relation of the forms that findings about it carry.
var decisionRules = map[election.DecisionKind]struct {
	rule     *Rule
	relation string
}{
	election.DecideTie:       {sameBirthDate, "R19"},
	election.DecideHeld:      {lowTurnoutLater, "R17"},
	election.DecideAnnulled:  {annulment, "R22"},
	election.DecideOvercount: {r3, "R3"},
}

// unusedDecisions warns of decisions without an object, and of a vote after an
// annulment that does not name the annulment.
func (d *determination) unusedDecisions() []election.Finding {
	var found []election.Finding
	idle := d.idle
	for _, k := range []election.DecisionKind{election.DecideTie, election.DecideHeld} {
		if !d.used[k] {
			idle = append(idle, d.decisions(k)...)
		}
	}
	for _, x := range idle {
		found = append(found, aboutDecision(x.Kind, "Quyết định "+x.Document+" không được dùng đến: không có trường hợp mà quyết định đó giải quyết. Đề nghị kiểm tra lại."))
	}
	if d.contest.Round == election.RerunAfterAnnulment && len(d.decisions(election.DecideAnnulled)) == 0 {
		found = append(found, aboutDecision(election.DecideAnnulled, "Bầu cử lại sau khi hủy kết quả nhưng chưa dẫn quyết định hủy của Hội đồng bầu cử quốc gia. Đề nghị bổ sung."))
	}
	return found
}

// wrongVersion warns where the amended law is asked about a day before it came
// into force. The law of 2015 may be asked about any day.
func (rs RuleSet) wrongVersion(c *election.Contest) []election.Finding {
	if rs.Law != election.Law2025 || !c.ElectionDay.Before(InForce2025) {
		return nil
	}
	return []election.Finding{electionOnSunday.finding("", []string{"election_day"}, "",
		"Ngày bầu cử "+printed(c.ElectionDay)+" ở trước ngày luật sửa đổi năm 2025 có hiệu lực ("+printed(InForce2025)+"). Đề nghị kiểm tra lại phiên bản luật.")}
}

// aboutDecision is a finding on a decision that asks for an explanation.
func aboutDecision(k election.DecisionKind, text string) election.Finding {
	of := decisionRules[k]
	f := of.rule.finding("", []string{"decisions"}, "", text)
	f.Rule, f.Severity = of.relation, election.Warn
	return f
}
