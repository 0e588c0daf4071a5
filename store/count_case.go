// One sheet with all that a reader of it stands on, in one look: an act that
// enters a reading asks the database six times and no more.

package store

import (
	"slices"

	"laphieu/election"
)

// SheetCase is a sheet with the round that it is of and what was read of its
// present version.
type SheetCase struct {
	Stage     election.Stage // of its election
	Sheet     Sheet
	Balloting Balloting
	Readings  []election.Reading // of the sheet's version, in their order
	Overcount bool               // a decision lets its count go on though there are more ballots than voters
	Withdrawn bool               // its round was opened by mistake and taken back
}

// One row for each reading, or one without.
var (
	selectCase = `SELECT ` + sheetColumns + `, b.kind, b.seats, b.day, b.areas, b.candidates, b.document,
			COALESCE(t.stage, 'preparing'),
			COALESCE((SELECT string_agg(CASE d.areas WHEN '' THEN s.area ELSE d.areas END, ' ') FROM decision d
				WHERE d.commune = s.commune AND d.election = s.election AND d.level = s.level
					AND d.constituency = s.constituency AND d.round = s.round AND d.kind = 'overcount'
					AND NOT ` + taken("d", "d.number") + `), ''),
			CASE WHEN ` + taken("s", "0") + ` THEN 1 ELSE 0 END,
			COALESCE(r.number, 0), COALESCE(r.reader, 0), COALESCE(r.account, ''), COALESCE(r.session, ''), COALESCE(r.at, 0),
			COALESCE(r.asked, ''), COALESCE(r.as_paper, 0), COALESCE(r.listed, 0), COALESCE(r.voted, 0), COALESCE(r.issued, 0),
			COALESCE(r.collected, 0), COALESCE(r.valid, 0), COALESCE(r.invalid, 0), COALESCE(r.votes, ''), COALESCE(r.kept, '')
		FROM sheet s
		JOIN balloting b ON b.commune = s.commune AND b.election = s.election AND b.level = s.level
			AND b.constituency = s.constituency AND b.round = s.round
		LEFT JOIN election_stage t ON t.commune = s.commune AND t.election = s.election
		LEFT JOIN reading r ON r.commune = s.commune AND r.election = s.election AND r.level = s.level
			AND r.constituency = s.constituency AND r.round = s.round AND r.area = s.area AND r.version = s.version
		WHERE s.commune = $1 AND s.election = $2 AND s.level = $3 AND s.constituency = $4 AND s.round = $5 AND s.area = $6
		ORDER BY r.number`
)

// caseRow is the case with one of its readings, whose number is 0 where there is
// none.
type caseRow struct {
	SheetCase
	reading election.Reading
}

func readCase(row scanner, c *caseRow) error {
	s, b, r := &c.Sheet, &c.Balloting, &c.reading
	f, n := &s.Figures, &r.Sheet
	var votes, kept, day, areas, candidates, excused, asked, typedVotes, typedKept string
	err := row.Scan(&s.Election, &s.Level, &s.Constituency, &s.Round, &s.Area, &s.Version, &s.State, &s.ChangedAt,
		&f.Listed, &f.Voted, &f.Issued, &f.Collected, &f.Valid, &f.Invalid, &votes, &kept,
		&b.Kind, &b.Seats, &day, &areas, &candidates, &b.Document, &c.Stage, &excused, &c.Withdrawn,
		&r.Number, &r.Reader, &r.Account, &r.Session, &r.At, &asked, &r.AsPaper,
		&n.Listed, &n.Voted, &n.Issued, &n.Collected, &n.Valid, &n.Invalid, &typedVotes, &typedKept)
	if err != nil {
		return err
	}
	f.Area, n.Area = s.Area, s.Area
	b.Election, b.BallotingID = s.Election, s.BallotingID
	c.Overcount = slices.Contains(split[election.AreaID](excused, between), s.Area)
	r.Asked = split[string](asked, between)
	if err := fillVotes(f, votes, kept); err != nil {
		return err
	}
	if err := fillVotes(n, typedVotes, typedKept); err != nil {
		return err
	}
	return b.fill(day, areas, candidates)
}

// SheetCase returns a sheet with its round and the readings of its version, in
// one statement.
func (v *View) SheetCase(e election.ElectionID, id election.SheetID) (SheetCase, error) {
	rows, err := many(v.line, readCase, selectCase, v.commune, e, id.Level, id.Constituency, id.Round, id.Area)
	if err == nil && len(rows) == 0 {
		err = notFound("sheet")
	}
	if err != nil {
		return SheetCase{}, err
	}
	found := rows[0].SheetCase
	for i := range rows {
		if rows[i].reading.Number > 0 {
			found.Readings = append(found.Readings, rows[i].reading)
		}
	}
	return found, nil
}

// NomineesOf lists the candidates of one constituency, in ballot order.
func (v *View) NomineesOf(e election.ElectionID, level election.Level, in election.ConstituencyID) ([]Nominee, error) {
	return grounded(v, readNominee, selectNominee+" AND n.level = $3 AND n.constituency = $4"+orderNominee, v.commune, e, level, in)
}
