// The answers: outcomes and findings.

package document

import (
	"laphieu/election"
	"laphieu/viet"
)

type outcome struct {
	Format     string            `json:"format"`
	Status     string            `json:"status"`
	Totals     totals            `json:"totals"`
	Candidates []candidateResult `json:"candidates"`
	Elected    []string          `json:"elected"`
	Seats      int               `json:"seats"`
	Vacant     int               `json:"vacant"`
	Tied       []string          `json:"tied"`
	Next       string            `json:"next"`
	Deadline   *string           `json:"deadline"`
	Missing    []string          `json:"missing_areas"`
	Reasons    []reason          `json:"reasons"`
	Findings   []finding         `json:"findings"`
}

type totals struct {
	Listed         int64  `json:"listed"`
	Voted          int64  `json:"voted"`
	Issued         int64  `json:"issued"`
	Collected      int64  `json:"collected"`
	Valid          int64  `json:"valid"`
	Invalid        int64  `json:"invalid"`
	TurnoutPercent string `json:"turnout_percent"`
	ValidPercent   string `json:"valid_percent"`
	InvalidPercent string `json:"invalid_percent"`
}

type candidateResult struct {
	ID       string `json:"id"`
	Votes    int64  `json:"votes"`
	Percent  string `json:"percent"`
	OverHalf bool   `json:"over_half"`
	Elected  bool   `json:"elected"`
}

type reason struct {
	Article  string `json:"article"`
	Relation string `json:"relation"`
	Holds    bool   `json:"holds"`
	Subject  string `json:"subject"`
	Text     string `json:"text"`
}

type finding struct {
	Rule     string   `json:"rule"`
	Severity string   `json:"severity"`
	Area     string   `json:"area"`
	Fields   []string `json:"fields"`
	Relation string   `json:"relation"`
	Article  string   `json:"article"`
	Text     string   `json:"text"`
}

// Outcome writes laphieu/outcome/v1.
func Outcome(o *election.Outcome) ([]byte, error) {
	w := outcome{
		Format: FormatOutcome, Status: string(o.Status), Totals: wireTotals(o),
		Elected: words(o.Elected), Seats: o.Seats, Vacant: o.Vacant, Tied: words(o.Tied),
		Next: string(o.Next), Missing: words(o.Missing),
		Reasons: wireReasons(o.Reasons), Findings: wireFindings(o.Findings),
	}
	for _, c := range o.Candidates {
		w.Candidates = append(w.Candidates, candidateResult{string(c.ID), c.Votes, percent(c.Percent), c.OverHalf, c.Elected})
	}
	if !o.Deadline.IsZero() {
		day := o.Deadline.String()
		w.Deadline = &day
	}
	return write(w)
}

// Findings writes laphieu/findings/v1.
func Findings(found []election.Finding) ([]byte, error) {
	return write(struct {
		Format   string    `json:"format"`
		Findings []finding `json:"findings"`
	}{FormatFindings, wireFindings(found)})
}

func wireTotals(o *election.Outcome) totals {
	t := &o.Totals
	return totals{
		t.Listed, t.Voted, t.Issued, t.Collected, t.Valid, t.Invalid,
		percent(o.Turnout), percent(o.Valid), percent(o.Invalid),
	}
}

// wireReasons turns steps into their wire form.
func wireReasons(reasons []election.Reason) []reason {
	w := make([]reason, len(reasons))
	for i, r := range reasons {
		w[i] = reason{r.Article, r.Relation, r.Holds, string(r.Subject), r.Text}
	}
	return w
}

func wireFindings(found []election.Finding) []finding {
	w := make([]finding, len(found))
	for i, f := range found {
		w[i] = finding{f.Rule, string(f.Severity), string(f.Area), f.Fields, f.Relation, f.Article, f.Text}
	}
	return w
}

// percent is the official form, and empty where there is nothing to divide by.
func percent(p election.Percent) string {
	if p == election.NoPercent {
		return ""
	}
	return viet.Percent(int64(p))
}

func words[T ~string](ids []T) []string {
	w := make([]string, len(ids))
	for i, id := range ids {
		w[i] = string(id)
	}
	return w
}
