// Who has read which sheet, and when: what a list of sheets needs to say whose turn
// it is. It has no figure, so that no list can show one.

package store

import "laphieu/election"

// SheetRead is that somebody read the present version of a sheet.
type SheetRead struct {
	election.SheetID
	Number  int // order within the version, from 1
	Reader  int // 1 and 2 for those who read the whole, 3 and on for those called later
	Account election.AccountID
	At      int64 // ms UTC
}

const selectReads = `SELECT r.level, r.constituency, r.round, r.area, r.number, r.reader, r.account, r.at
	FROM reading r JOIN sheet s ON s.commune = r.commune AND s.election = r.election AND s.level = r.level
		AND s.constituency = r.constituency AND s.round = r.round AND s.area = r.area AND s.version = r.version
	WHERE r.commune = $1 AND r.election = $2
	ORDER BY r.level, r.constituency, r.round, r.area, r.number`

func readRead(row scanner, r *SheetRead) error {
	return row.Scan(&r.Level, &r.Constituency, &r.Round, &r.Area, &r.Number, &r.Reader, &r.Account, &r.At)
}

// SheetReads lists the readings of the present version of every sheet of an
// election, those of one sheet in their order.
func (v *View) SheetReads(e election.ElectionID) ([]SheetRead, error) {
	return many(v.line, readRead, selectReads, v.commune, e)
}
