// Outcomes: the question that was kept is asked again, of the law and of a second
// opinion, and both must give the answer that was kept.

package verify

import (
	"reflect"
	"slices"

	"github.com/go-json-experiment/json"

	"laphieu/election"
	"laphieu/law"
	"laphieu/law/document"
	"laphieu/verify/naive"
)

// answer is what matters of laphieu/outcome/v1. The sentences of reasons and
// findings may be worded better one day, and are not compared.
type answer struct {
	Status     election.Status        `json:"status"`
	Totals     totals                 `json:"totals"`
	Candidates []candidateLine        `json:"candidates"`
	Elected    []election.CandidateID `json:"elected"`
	Seats      int64                  `json:"seats"`
	Vacant     int64                  `json:"vacant"`
	Tied       []election.CandidateID `json:"tied"`
	Next       election.Next          `json:"next"`
	Deadline   string                 `json:"deadline"`
	Missing    []election.AreaID      `json:"missing_areas"`
	Reasons    []reasonLine           `json:"reasons"`
	Findings   []findingLine          `json:"findings"`
}

type totals struct {
	Listed    int64  `json:"listed"`
	Voted     int64  `json:"voted"`
	Issued    int64  `json:"issued"`
	Collected int64  `json:"collected"`
	Valid     int64  `json:"valid"`
	Invalid   int64  `json:"invalid"`
	Turnout   string `json:"turnout_percent"`
	Share     string `json:"valid_percent"`
	Rest      string `json:"invalid_percent"`
}

type candidateLine struct {
	ID       election.CandidateID `json:"id"`
	Votes    int64                `json:"votes"`
	Percent  string               `json:"percent"`
	OverHalf bool                 `json:"over_half"`
	Elected  bool                 `json:"elected"`
}

type reasonLine struct {
	Article  string `json:"article"`
	Relation string `json:"relation"`
	Holds    bool   `json:"holds"`
	Subject  string `json:"subject"`
}

type findingLine struct {
	Rule     string   `json:"rule"`
	Severity string   `json:"severity"`
	Area     string   `json:"area"`
	Fields   []string `json:"fields"`
	Relation string   `json:"relation"`
}

// outcome is a row of confirmed outcomes.
type outcome struct {
	*balloting
	version int64
	state   election.PaperState
}

func (o *outcome) wrong(code Code, column string, args ...any) {
	o.add(Finding{
		Code: code, Commune: o.code, Table: "outcome", Key: keyOf(o.election, o.level, o.id, o.round, o.version), Column: column, Args: args,
	})
}

// outcomes asks every outcome of the round again, and holds the one that stands
// against the rows.
func (b *balloting) outcomes() error {
	return b.each(4, `SELECT version, state, question, answer FROM outcome
		WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4 AND round = $5 ORDER BY version`,
		func(cells []any) {
			b.counted.Recounted.Outcomes++
			o := outcome{b, wholeOf(cells[0]), election.PaperState(textOf(cells[1]))}
			o.check(textOf(cells[2]), textOf(cells[3]))
		}, b.code, b.election, b.level, b.id, b.round)
}

func (o *outcome) check(question, kept string) {
	contest, rules, err := document.ParseContest([]byte(question))
	if err != nil {
		o.wrong(OutcomeQuestion, "question", refusedBy(err))
		return
	}
	var said answer
	if err := json.Unmarshal([]byte(kept), &said); err != nil {
		o.wrong(OutcomeAnswer, "answer")
		return
	}
	o.askLaw(OutcomeLaw, contest, rules, &said)
	o.askNaive(contest, rules.Law, &said)
	o.addUp(contest, &said)
	if o.state == election.Standing {
		o.standing, o.stands = &said, o.version
		o.againstRows(contest, rules, &said)
	}
}

// refusedBy is the code of a refusal.
func refusedBy(err error) string {
	if e, ours := err.(*election.Error); ours {
		return e.Code
	}
	return ""
}

// askLaw asks the law, and names the first member in which its answer differs.
func (o *outcome) askLaw(code Code, c *election.Contest, rules law.RuleSet, said *answer) {
	determined := rules.Determine(c)
	data, err := document.Outcome(&determined)
	var again answer
	if err == nil {
		err = json.Unmarshal(data, &again)
	}
	if err != nil {
		o.wrong(code, "answer", refusedBy(err))
		return
	}
	if member := unlike(said, &again); member != "" {
		o.wrong(code, "answer", member)
	}
}

// unlike names the first member in which two answers differ.
func unlike(a, b *answer) string {
	x, y := reflect.ValueOf(*a), reflect.ValueOf(*b)
	for i := range x.NumField() {
		if !reflect.DeepEqual(x.Field(i).Interface(), y.Field(i).Interface()) {
			return x.Type().Field(i).Tag.Get("json")
		}
	}
	return ""
}

// askNaive asks the second opinion, which knows nothing of the first.
func (o *outcome) askNaive(c *election.Contest, l election.Law, said *answer) {
	r := naive.Determine(l, c)
	deadline := ""
	if !r.Deadline.IsZero() {
		deadline = r.Deadline.String()
	}
	for _, m := range []struct {
		name  string
		equal bool
	}{
		{"status", r.Status == said.Status},
		{"elected", slices.Equal(r.Elected, said.Elected)},
		{"tied", slices.Equal(r.Tied, said.Tied)},
		{"vacant", int64(r.Vacant) == said.Vacant},
		{"next", r.Next == said.Next},
		{"deadline", deadline == said.Deadline},
	} {
		if !m.equal {
			o.wrong(OutcomeNaive, "answer", m.name)
			return
		}
	}
}

// addUp adds the sheets of the question up, where all of them count.
func (o *outcome) addUp(c *election.Contest, said *answer) {
	if said.Status != election.Decided {
		return
	}
	var sum election.Figures
	votes := make([]int64, len(c.Candidates))
	for i := range c.Sheets {
		s := &c.Sheets[i]
		sum = election.Figures{
			Listed: sum.Listed + s.Listed, Voted: sum.Voted + s.Voted, Issued: sum.Issued + s.Issued,
			Collected: sum.Collected + s.Collected, Valid: sum.Valid + s.Valid, Invalid: sum.Invalid + s.Invalid,
		}
		for j := range min(len(votes), len(s.Votes)) {
			votes[j] += s.Votes[j]
		}
	}
	t := &said.Totals
	if has := (election.Figures{
		Listed: t.Listed, Voted: t.Voted, Issued: t.Issued, Collected: t.Collected, Valid: t.Valid, Invalid: t.Invalid,
	}); has != sum {
		o.wrong(OutcomeSums, "answer", "totals")
	}
	var has []int64
	for _, line := range said.Candidates {
		has = append(has, line.Votes)
	}
	if !slices.Equal(has, votes) {
		o.wrong(OutcomeSums, "answer", "candidates")
	}
}
