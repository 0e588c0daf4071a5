// Explanations: why figures that look odd stand on the paper.

package store

import (
	"strconv"

	"laphieu/audit"
	"laphieu/election"
)

// Explanation is the row of one explanation of one finding.
type Explanation struct {
	Election election.ElectionID
	election.SheetID
	election.Explanation
	Salt []byte // of the digest by which the log knows the text
}

// Noun is "explanation".
func (Explanation) Noun() string { return "explanation" }

// NounKey is the sheet's key, the version, the rule and its fields.
func (x Explanation) NounKey() string {
	return sheetKey(x.Election, x.SheetID, strconv.Itoa(x.Version), x.Rule, x.Fields)
}

// Canonical is what the log's digest is taken of. The text, which may name
// people, enters it salted.
func (x Explanation) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "election": string(x.Election), "level": string(x.Level), "constituency": string(x.Constituency),
		"round": x.Round, "area": string(x.Area), "version": x.Version, "rule": x.Rule, "fields": x.Fields,
		"account": string(x.Account), "at": x.At, "text": audit.SaltedDigest(x.Salt, x.Text),
	}
}

const (
	selectExplanation = `SELECT x.election, x.level, x.constituency, x.round, x.area, x.version, x.rule, x.fields, x.text,
			x.account, x.at, x.salt
		FROM explanation x
		WHERE x.commune = $1 AND x.election = $2 AND x.level = $3 AND x.constituency = $4 AND x.round = $5`
	insertExplanation = `INSERT INTO explanation (commune, election, level, constituency, round, area, version, rule,
			fields, text, account, at, salt)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`
	deleteExplanation = `DELETE FROM explanation WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4
		AND round = $5 AND area = $6 AND version = $7 AND rule = $8 AND fields = $9`
	orderExplanation = ` ORDER BY x.area, x.version, x.at, x.rule, x.fields`
)

func readExplanation(row scanner, x *Explanation) error {
	return row.Scan(&x.Election, &x.Level, &x.Constituency, &x.Round, &x.Area, &x.Version, &x.Rule, &x.Fields, &x.Text,
		&x.Account, &x.At, &x.Salt)
}

// Explanations lists the explanations of a sheet, of every version, as they came.
func (v *View) Explanations(e election.ElectionID, id election.SheetID) ([]Explanation, error) {
	return many(v.line, readExplanation, selectExplanation+" AND x.area = $6"+orderExplanation,
		v.commune, e, id.Level, id.Constituency, id.Round, id.Area)
}

// ExplanationsOf lists those of all sheets of a round, by area.
func (v *View) ExplanationsOf(e election.ElectionID, id election.BallotingID) ([]Explanation, error) {
	return many(v.line, readExplanation, selectExplanation+orderExplanation, v.commune, e, id.Level, id.Constituency, id.Round)
}

// InsertExplanation adds an explanation. It is never changed: what has to be said
// otherwise is said of the sheet's next version.
func (w *Writer) InsertExplanation(x Explanation) error {
	return w.put(x, insertExplanation, w.commune, x.Election, x.Level, x.Constituency, x.Round, x.Area, x.Version, x.Rule,
		x.Fields, x.Text, x.Account, x.At, x.Salt)
}

// DeleteExplanation deletes an explanation, as only the wiping of a practice does.
func (w *Writer) DeleteExplanation(e election.ElectionID, id election.SheetID, version int, rule, fields string) error {
	gone := Explanation{
		Election: e, SheetID: id, Explanation: election.Explanation{Version: version, Rule: rule, Fields: fields},
	}
	return w.remove(gone, deleteExplanation, w.commune, e, id.Level, id.Constituency, id.Round, id.Area, version, rule, fields)
}
