// The elections of a commune.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Election is the row of an election.
type Election struct{ election.Election }

// Noun is "election".
func (Election) Noun() string { return "election" }

// NounKey is the election's id.
func (e Election) NounKey() string { return joinKey(string(e.ID)) }

// Canonical is what the log's digest is taken of.
func (e Election) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "id": string(e.ID), "name": e.Name, "law": string(e.Law), "day": e.Day.String(),
		"practice": e.Practice, "made_up": e.MadeUp, "clock_offset": e.ClockOffset,
	}
}

const (
	selectElection = `SELECT commune, id, name, law, day, practice, made_up, clock_offset FROM election WHERE commune = $1`
	insertElection = `INSERT INTO election (commune, id, name, law, day, practice, made_up, clock_offset)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`
	updateElection = `UPDATE election SET name = $3, law = $4, day = $5, practice = $6, made_up = $7, clock_offset = $8
		WHERE commune = $1 AND id = $2`
	deleteElection = `DELETE FROM election WHERE commune = $1 AND id = $2`
)

func readElection(row scanner, e *Election) error {
	var day string
	err := row.Scan(&e.Commune, &e.ID, &e.Name, &e.Law, &day, &e.Practice, &e.MadeUp, &e.ClockOffset)
	if err != nil {
		return err
	}
	e.Day, err = election.ParseDate(day)
	return err
}

// Election returns an election.
func (v *View) Election(id election.ElectionID) (Election, error) {
	return groundedOne(v, "election", readElection, selectElection+" AND id = $2", v.commune, id)
}

// Elections lists the elections, the latest day first.
func (v *View) Elections() ([]Election, error) {
	return grounded(v, readElection, selectElection+" ORDER BY day DESC, id", v.commune)
}

// InsertElection makes an election.
func (w *Writer) InsertElection(e Election) error { return w.putElection(e, insertElection) }

// UpdateElection changes an election.
func (w *Writer) UpdateElection(e Election) error { return w.putElection(e, updateElection) }

func (w *Writer) putElection(e Election, query string) error {
	if err := w.owns(e.Commune); err != nil {
		return err
	}
	return w.put(e, query, w.commune, e.ID, e.Name, e.Law, e.Day.String(), flag(e.Practice), flag(e.MadeUp), e.ClockOffset)
}

// DeleteElection deletes an election that nothing refers to.
func (w *Writer) DeleteElection(id election.ElectionID) error {
	gone := Election{election.Election{ID: id}}
	return w.remove(gone, deleteElection, w.commune, id)
}
