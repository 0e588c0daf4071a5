// Counting: a figure that looks odd and may be right is explained in words, by
// somebody who knows the paper.

package acts

import (
	"context"
	"slices"
	"strings"

	"laphieu/access"
	"laphieu/election"
	"laphieu/law"
	"laphieu/store"
)

// MaxFindingFields bounds the names of a finding's fields, in bytes: together
// they must fit into a row's key in the log.
const MaxFindingFields = 100

// ExplainInput explains one finding of an agreed sheet.
type ExplainInput struct {
	SheetInput
	Rule   string // of the finding, for example "R6w"
	Fields string // the finding's fields, joined by commas
	Text   string
}

// Validate cleans the text, which may not be empty.
func (in *ExplainInput) Validate() error {
	var f faults
	in.check(&f)
	f.id("rule", in.Rule)
	if len(in.Fields) > MaxFindingFields {
		f.add("fields", CodeTooLong, MaxFindingFields)
	}
	if in.Text = f.text("text", in.Text, election.MaxExplanation); in.Text == "" {
		f.add("text", CodeMissing)
	}
	return f.err()
}

// ExplainFinding closes one open warning, of the law or of plausibility. Typists
// explain what they read themselves; an officer explains any.
func (a *Acts) ExplainFinding(ctx context.Context, env Envelope, in ExplainInput) (Done[Nothing], error) {
	return perform(ctx, a, env, access.ExplainFinding, &in, explainFinding)
}

func explainFinding(w *work, in *ExplainInput) (Nothing, error) {
	c := w.sheet
	if !w.knowsPaper(c, in.on()) {
		return Nothing{}, forbidden("", CodeSheetNotYours)
	}
	found, err := w.warnings(c)
	if err != nil {
		return Nothing{}, err
	}
	if !slices.ContainsFunc(found, func(f election.Finding) bool {
		return f.Rule == in.Rule && strings.Join(f.Fields, ",") == in.Fields
	}) {
		return Nothing{}, conflict("", CodeNoFinding)
	}
	salt, err := w.acts.newSalt()
	if err != nil {
		return Nothing{}, err
	}
	err = w.InsertExplanation(store.Explanation{
		Election: in.Election, SheetID: in.Sheet, Salt: salt, Explanation: election.Explanation{
			Version: c.Sheet.Version, Rule: in.Rule, Fields: in.Fields, Text: in.Text,
			Account: w.env.Account, At: w.env.ReceivedAt,
		},
	})
	return Nothing{}, instead(err, store.CodeTaken, conflict("", CodeExplained))
}

// knowsPaper reports whether who asks has read the sheet, or is an officer: one
// who may open it again.
func (w *work) knowsPaper(c *sheetCase, on access.Target) bool {
	on.Commune = w.Scope()
	return access.Reaches(w.asker, access.ReopenSheet, on).Allowed() ||
		slices.ContainsFunc(c.Readings, func(r election.Reading) bool { return r.Account == w.asker.ID })
}

// warnings lists what asks to be explained of an agreed sheet, read beside the
// others of its round and nothing more.
func (w *work) warnings(c *sheetCase) ([]election.Finding, error) {
	rules, err := w.rules(c.Sheet.Election)
	if err != nil {
		return nil, err
	}
	sheets, err := w.SheetsOf(c.Sheet.Election, c.Sheet.BallotingID)
	if err != nil {
		return nil, err
	}
	contest := c.contest()
	for i := range sheets {
		if sheets[i].State == election.Agreed {
			contest.Sheets = append(contest.Sheets, sheets[i].Figures)
		}
	}
	found := append(c.breaks(&c.Sheet.Figures), plausible(rules, contest, &c.Sheet.Figures)...)
	return slices.DeleteFunc(found, func(f election.Finding) bool { return f.Severity != election.Warn }), nil
}

// rules are the law of an election with the answers it gave.
func (w *work) rules(id election.ElectionID) (law.RuleSet, error) {
	e, err := w.Election(id)
	if err != nil {
		return law.RuleSet{}, err
	}
	answers, err := w.answers(id)
	if err != nil {
		return law.RuleSet{}, err
	}
	return law.NewRuleSet(e.Law, answers)
}

// plausible stands in until room law judges what is odd.
func plausible(law.RuleSet, *election.Contest, *election.Sheet) []election.Finding { return nil }
