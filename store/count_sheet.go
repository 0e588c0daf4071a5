// Count sheets as they stand: the state, and the figures that two people agree
// on.

package store

import (
	"strconv"

	"laphieu/audit"
	"laphieu/election"
)

// Sheet is the row of one polling area's count sheet in one round.
type Sheet struct {
	Election election.ElectionID
	election.SheetID
	Version   int // from 1; a new one begins when readings are set aside
	State     election.SheetState
	Figures   election.Sheet // in the states agreed and returned; else nothing but Area
	ChangedAt int64          // ms UTC
}

// Noun is "sheet".
func (Sheet) Noun() string { return "sheet" }

// NounKey is the election, the level, the constituency, the round and the area.
func (s Sheet) NounKey() string { return sheetKey(s.Election, s.SheetID) }

func sheetKey(e election.ElectionID, s election.SheetID, more ...string) string {
	parts := []string{string(e), string(s.Level), string(s.Constituency), strconv.Itoa(s.Round), string(s.Area)}
	return joinKey(append(parts, more...)...)
}

// Canonical is what the log's digest is taken of.
func (s Sheet) Canonical() audit.Object {
	return withFigures(audit.Object{
		"v": 1, "election": string(s.Election), "level": string(s.Level), "constituency": string(s.Constituency),
		"round": s.Round, "area": string(s.Area), "version": s.Version, "state": string(s.State),
		"total": total(s.Figures.Votes), "changed_at": s.ChangedAt,
	}, &s.Figures)
}

// withFigures adds the members that a sheet and a reading of it have in common.
func withFigures(o audit.Object, s *election.Sheet) audit.Object {
	o["listed"], o["voted"], o["issued"] = s.Listed, s.Voted, s.Issued
	o["collected"], o["valid"], o["invalid"] = s.Collected, s.Valid, s.Invalid
	o["votes"], o["kept"] = numbers(s.Votes), numbers(s.Kept)
	return o
}

// total is the sum of votes, which lists show beside them.
func total(votes []int64) (sum int64) {
	for _, n := range votes {
		sum += n
	}
	return sum
}

const (
	sheetColumns = `s.election, s.level, s.constituency, s.round, s.area, s.version, s.state, s.changed_at,
		s.listed, s.voted, s.issued, s.collected, s.valid, s.invalid, s.votes, s.kept`
	selectSheet = `SELECT ` + sheetColumns + ` FROM sheet s
		JOIN constituency c ON c.commune = s.commune AND c.election = s.election AND c.level = s.level
			AND c.constituency = s.constituency
		JOIN polling_area p ON p.commune = s.commune AND p.election = s.election AND p.area = s.area
		WHERE s.commune = $1 AND s.election = $2`
	ofBalloting = ` AND s.level = $3 AND s.constituency = $4 AND s.round = $5`
	upsertSheet = `INSERT INTO sheet (commune, election, level, constituency, round, area, version, state, listed, voted,
			issued, collected, valid, invalid, votes, total, kept, changed_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
		ON CONFLICT (commune, election, level, constituency, round, area) DO UPDATE SET version = excluded.version,
			state = excluded.state, listed = excluded.listed, voted = excluded.voted, issued = excluded.issued,
			collected = excluded.collected, valid = excluded.valid, invalid = excluded.invalid, votes = excluded.votes,
			total = excluded.total, kept = excluded.kept, changed_at = excluded.changed_at`
	deleteSheet = `DELETE FROM sheet
		WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4 AND round = $5 AND area = $6`
)

var orderSheet = " ORDER BY " + byLevel("s.level") + ", c.position, s.constituency, s.round, p.position, s.area"

func readSheet(row scanner, s *Sheet) error {
	f := &s.Figures
	var votes, kept string
	err := row.Scan(&s.Election, &s.Level, &s.Constituency, &s.Round, &s.Area, &s.Version, &s.State, &s.ChangedAt,
		&f.Listed, &f.Voted, &f.Issued, &f.Collected, &f.Valid, &f.Invalid, &votes, &kept)
	if err != nil {
		return err
	}
	f.Area = s.Area
	return fillVotes(f, votes, kept)
}

// fillVotes reads the two lists of a sheet.
func fillVotes(s *election.Sheet, votes, kept string) (err error) {
	if s.Votes, err = readNumbers(votes); err != nil {
		return err
	}
	s.Kept, err = readNumbers(kept)
	return err
}

// standingSheet leaves out the sheets of rounds that were taken back.
var standingSheet = " AND NOT " + taken("s", "0")

// Sheets lists the sheets of an election by level, constituency, round and area, but
// those of rounds that were taken back.
func (v *View) Sheets(e election.ElectionID) ([]Sheet, error) {
	return many(v.line, readSheet, selectSheet+standingSheet+orderSheet, v.commune, e)
}

// SheetsOf lists the sheets of one round, in the order of the areas.
func (v *View) SheetsOf(e election.ElectionID, id election.BallotingID) ([]Sheet, error) {
	return many(v.line, readSheet, selectSheet+ofBalloting+orderSheet, v.commune, e, id.Level, id.Constituency, id.Round)
}

// Sheet returns one sheet.
func (v *View) Sheet(e election.ElectionID, id election.SheetID) (Sheet, error) {
	return one(v.line, "sheet", readSheet, selectSheet+ofBalloting+" AND s.area = $6",
		v.commune, e, id.Level, id.Constituency, id.Round, id.Area)
}

// PutSheet makes or changes a sheet. The database takes figures in the states
// agreed and returned only.
func (w *Writer) PutSheet(s Sheet) error {
	f := &s.Figures
	return w.put(s, upsertSheet, w.commune, s.Election, s.Level, s.Constituency, s.Round, s.Area, s.Version, s.State,
		f.Listed, f.Voted, f.Issued, f.Collected, f.Valid, f.Invalid, numbers(f.Votes), total(f.Votes), numbers(f.Kept),
		s.ChangedAt)
}

// DeleteSheet deletes a sheet without readings and explanations.
func (w *Writer) DeleteSheet(e election.ElectionID, id election.SheetID) error {
	gone := Sheet{Election: e, SheetID: id}
	return w.remove(gone, deleteSheet, w.commune, e, id.Level, id.Constituency, id.Round, id.Area)
}
