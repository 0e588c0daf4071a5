// Readings: what each person typed, in full and for good.

package store

import (
	"strconv"

	"laphieu/audit"
	"laphieu/election"
)

// Reading is the row of one person's reading of one version of a sheet.
type Reading struct {
	Election election.ElectionID
	election.SheetID
	Version int // of the sheet
	election.Reading
}

// Noun is "reading".
func (Reading) Noun() string { return "reading" }

// NounKey is the sheet's key, the version and the reading's number.
func (r Reading) NounKey() string {
	return sheetKey(r.Election, r.SheetID, strconv.Itoa(r.Version), strconv.Itoa(r.Number))
}

// Canonical is what the log's digest is taken of.
func (r Reading) Canonical() audit.Object {
	return withFigures(audit.Object{
		"v": 1, "election": string(r.Election), "level": string(r.Level), "constituency": string(r.Constituency),
		"round": r.Round, "area": string(r.Area), "version": r.Version, "number": r.Number, "reader": r.Reader,
		"account": string(r.Account), "session": r.Session, "at": r.At, "asked": listed(r.Asked), "as_paper": r.AsPaper,
	}, &r.Sheet)
}

const (
	readingColumns = `r.election, r.level, r.constituency, r.round, r.area, r.version, r.number, r.reader, r.account,
		r.session, r.at, r.asked, r.as_paper, r.listed, r.voted, r.issued, r.collected, r.valid, r.invalid, r.votes, r.kept`
	selectReading = `SELECT ` + readingColumns + ` FROM reading r WHERE r.commune = $1 AND r.election = $2
		AND r.level = $3 AND r.constituency = $4 AND r.round = $5 AND r.area = $6`
	insertReading = `INSERT INTO reading (commune, election, level, constituency, round, area, version, number, reader,
			account, session, at, asked, as_paper, listed, voted, issued, collected, valid, invalid, votes, kept)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`
	deleteReading = `DELETE FROM reading WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4
		AND round = $5 AND area = $6 AND version = $7 AND number = $8`
)

func readReading(row scanner, r *Reading) error {
	f := &r.Sheet
	var asked, votes, kept string
	err := row.Scan(&r.Election, &r.Level, &r.Constituency, &r.Round, &r.Area, &r.Version, &r.Number, &r.Reader,
		&r.Account, &r.Session, &r.At, &asked, &r.AsPaper,
		&f.Listed, &f.Voted, &f.Issued, &f.Collected, &f.Valid, &f.Invalid, &votes, &kept)
	if err != nil {
		return err
	}
	r.Asked, f.Area = split[string](asked, between), r.Area
	return fillVotes(f, votes, kept)
}

// Readings lists the readings of a sheet, of every version, in their order.
func (v *View) Readings(e election.ElectionID, id election.SheetID) ([]Reading, error) {
	return many(v.line, readReading, selectReading+" ORDER BY r.version, r.number",
		v.commune, e, id.Level, id.Constituency, id.Round, id.Area)
}

// InsertReading adds a reading. It is never changed.
func (w *Writer) InsertReading(r Reading) error {
	if err := separable(r, "asked", between, r.Asked); err != nil {
		return err
	}
	f := &r.Sheet
	return w.put(r, insertReading, w.commune, r.Election, r.Level, r.Constituency, r.Round, r.Area, r.Version,
		r.Number, r.Reader, r.Account, r.Session, r.At, listed(r.Asked), flag(r.AsPaper),
		f.Listed, f.Voted, f.Issued, f.Collected, f.Valid, f.Invalid, numbers(f.Votes), numbers(f.Kept))
}

// DeleteReading deletes a reading, as only the wiping of a practice does.
func (w *Writer) DeleteReading(e election.ElectionID, id election.SheetID, version, number int) error {
	gone := Reading{Election: e, SheetID: id, Version: version, Reading: election.Reading{Number: number}}
	return w.remove(gone, deleteReading, w.commune, e, id.Level, id.Constituency, id.Round, id.Area, version, number)
}
