// Counting: a figure that looks odd and may be right is explained in words, by
// somebody who knows the paper.

package acts

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// MaxFindingFields bounds the names of a finding's fields, in bytes: those of a
// ballot's every name.
const MaxFindingFields = 8 << 10

// maxKeyFields bounds what of them stands in a row's key, which the log keeps
// short.
const maxKeyFields = 100

// FindingFields names a finding's fields as its explanation's row has them: joined
// by commas, and where that is too long for a key, its beginning and a digest.
func FindingFields(f *election.Finding) string { return inKey(strings.Join(f.Fields, ",")) }

func inKey(fields string) string {
	if len(fields) <= maxKeyFields {
		return fields
	}
	digest := sha256.Sum256([]byte(fields))
	first, _, _ := strings.Cut(fields, ",")
	return first[:min(len(first), maxKeyFields/2)] + "," + hex.EncodeToString(digest[:16])
}

// ExplainInput explains one finding of an agreed sheet.
type ExplainInput struct {
	SheetInput
	Rule   string // of the finding, for example "R6w"
	Fields string // the finding's fields, joined by commas, or as FindingFields has them
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
	fields, err := w.asksFor(in, c.Sheet.Version)
	if err != nil {
		return Nothing{}, err
	}
	salt, err := w.acts.newSalt()
	if err != nil {
		return Nothing{}, err
	}
	return Nothing{}, w.InsertExplanation(store.Explanation{
		Election: in.Election, SheetID: in.Sheet, Salt: salt, Explanation: election.Explanation{
			Version: c.Sheet.Version, Rule: in.Rule, Fields: fields, Text: in.Text,
			Account: w.env.Account, At: w.env.ReceivedAt,
		},
	})
}

// knowsPaper reports whether who asks has read the sheet, or is an officer: one
// who may open it again.
func (w *work) knowsPaper(c *sheetCase, on access.Target) bool {
	on.Commune = w.Scope()
	return access.Reaches(w.asker, access.ReopenSheet, on).Allowed() ||
		slices.ContainsFunc(c.Readings, func(r election.Reading) bool { return r.Account == w.asker.ID })
}

// asksFor refuses what is no open warning of the sheet, read beside the others of
// its round and nothing more, and answers its fields as the row has them.
func (w *work) asksFor(in *ExplainInput, version int) (fields string, err error) {
	r, err := ReadResult(&w.View, in.Election, in.Sheet.BallotingID)
	if err != nil {
		return "", err
	}
	fields = inKey(in.Fields)
	for i := range r.Open {
		f := &r.Open[i]
		if f.Area == in.Sheet.Area && f.Rule == in.Rule && FindingFields(f) == fields {
			return fields, nil
		}
	}
	for _, x := range r.Explanations {
		if x.SheetID == in.Sheet && x.Version == version && x.Rule == in.Rule && x.Fields == fields {
			return "", conflict("", CodeExplained)
		}
	}
	return "", conflict("", CodeNoFinding)
}
