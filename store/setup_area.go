// The polling areas of an election, in the order in which lists show them.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// PollingArea is the row of a polling area.
type PollingArea struct {
	Election election.ElectionID
	Position int // from 1
	election.PollingArea
}

// Noun is "polling_area".
func (PollingArea) Noun() string { return "polling_area" }

// NounKey is the election and the area's number.
func (a PollingArea) NounKey() string { return joinKey(string(a.Election), string(a.ID)) }

// Canonical is what the log's digest is taken of.
func (a PollingArea) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "election": string(a.Election), "area": string(a.ID), "position": a.Position,
		"villages": joined(a.Villages, betweenNames), "venue": a.Venue,
	}
}

const (
	selectPollingArea = `SELECT election, area, position, villages, venue FROM polling_area
		WHERE commune = $1 AND election = $2`
	upsertPollingArea = `INSERT INTO polling_area (commune, election, area, position, villages, venue)
		VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (commune, election, area) DO UPDATE SET position = excluded.position, villages = excluded.villages,
			venue = excluded.venue`
	deletePollingArea = `DELETE FROM polling_area WHERE commune = $1 AND election = $2 AND area = $3`
)

func readPollingArea(row scanner, a *PollingArea) error {
	var villages string
	err := row.Scan(&a.Election, &a.ID, &a.Position, &villages, &a.Venue)
	a.Villages = split[string](villages, betweenNames)
	return err
}

// PollingAreas lists the polling areas of an election in their order.
func (v *View) PollingAreas(e election.ElectionID) ([]PollingArea, error) {
	return grounded(v, readPollingArea, selectPollingArea+" ORDER BY position, area", v.commune, e)
}

// PutPollingArea makes or changes a polling area.
func (w *Writer) PutPollingArea(a PollingArea) error {
	if err := separable(a, "villages", betweenNames, a.Villages); err != nil {
		return err
	}
	return w.put(a, upsertPollingArea, w.commune, a.Election, a.ID, a.Position, joined(a.Villages, betweenNames), a.Venue)
}

// DeletePollingArea deletes an area that votes in no constituency and has no
// sheet.
func (w *Writer) DeletePollingArea(e election.ElectionID, area election.AreaID) error {
	gone := PollingArea{Election: e, PollingArea: election.PollingArea{ID: area}}
	return w.remove(gone, deletePollingArea, w.commune, e, area)
}
