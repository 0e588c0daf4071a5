// The constituencies of each level, and which polling areas vote in them.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Constituency is the row of a constituency. Its areas are rows of their own,
// read with it and not written with it.
type Constituency struct {
	Election election.ElectionID
	Position int // within its level, from 1
	election.Constituency
}

// Noun is "constituency".
func (Constituency) Noun() string { return "constituency" }

// NounKey is the election, the level and the constituency's number.
func (c Constituency) NounKey() string {
	return joinKey(string(c.Election), string(c.Level), string(c.ID))
}

// Canonical is what the log's digest is taken of.
func (c Constituency) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "election": string(c.Election), "level": string(c.Level), "constituency": string(c.ID),
		"position": c.Position, "name": c.Name, "seats": c.Seats,
	}
}

// A constituency is read with its areas in one statement.
const (
	selectConstituency = `SELECT c.election, c.level, c.constituency, c.position, c.name, c.seats, COALESCE(a.area, '')
		FROM constituency c
		LEFT JOIN constituency_area a ON a.commune = c.commune AND a.election = c.election AND a.level = c.level
			AND a.constituency = c.constituency
		LEFT JOIN polling_area p ON p.commune = a.commune AND p.election = a.election AND p.area = a.area
		WHERE c.commune = $1 AND c.election = $2`
	upsertConstituency = `INSERT INTO constituency (commune, election, level, constituency, position, name, seats)
		VALUES ($1, $2, $3, $4, $5, $6, $7)
		ON CONFLICT (commune, election, level, constituency) DO UPDATE SET position = excluded.position,
			name = excluded.name, seats = excluded.seats`
	deleteConstituency = `DELETE FROM constituency
		WHERE commune = $1 AND election = $2 AND level = $3 AND constituency = $4`
)

var orderConstituency = " ORDER BY " + byLevel("c.level") + ", c.position, c.constituency, p.position, a.area"

// readConstituency reads a constituency with one of its areas, if it has any.
func readConstituency(row scanner, c *Constituency) error {
	var area election.AreaID
	err := row.Scan(&c.Election, &c.Level, &c.ID, &c.Position, &c.Name, &c.Seats, &area)
	if area != "" {
		c.Areas = []election.AreaID{area}
	}
	return err
}

// Constituencies lists the constituencies with their areas, by level, each in
// its order.
func (v *View) Constituencies(e election.ElectionID) (all []Constituency, err error) {
	rows, err := grounded(v, readConstituency, selectConstituency+orderConstituency, v.commune, e)
	for _, row := range rows {
		if last := len(all) - 1; last >= 0 && all[last].Level == row.Level && all[last].ID == row.ID {
			all[last].Areas = append(all[last].Areas, row.Areas...)
			continue
		}
		all = append(all, row)
	}
	return all, err
}

// PutConstituency makes or changes a constituency without its areas.
func (w *Writer) PutConstituency(c Constituency) error {
	return w.put(c, upsertConstituency, w.commune, c.Election, c.Level, c.ID, c.Position, c.Name, c.Seats)
}

// DeleteConstituency deletes a constituency without areas, nominees and
// ballotings.
func (w *Writer) DeleteConstituency(e election.ElectionID, level election.Level, id election.ConstituencyID) error {
	gone := Constituency{Election: e, Constituency: election.Constituency{Level: level, ID: id}}
	return w.remove(gone, deleteConstituency, w.commune, e, level, id)
}

// ConstituencyArea says in which constituency of a level an area votes: in one.
type ConstituencyArea struct {
	Election     election.ElectionID
	Level        election.Level
	Area         election.AreaID
	Constituency election.ConstituencyID
}

// Noun is "constituency_area".
func (ConstituencyArea) Noun() string { return "constituency_area" }

// NounKey is the election, the level and the area.
func (a ConstituencyArea) NounKey() string {
	return joinKey(string(a.Election), string(a.Level), string(a.Area))
}

// Canonical is what the log's digest is taken of.
func (a ConstituencyArea) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "election": string(a.Election), "level": string(a.Level), "area": string(a.Area),
		"constituency": string(a.Constituency),
	}
}

const (
	upsertConstituencyArea = `INSERT INTO constituency_area (commune, election, level, area, constituency)
		VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (commune, election, level, area) DO UPDATE SET constituency = excluded.constituency`
	deleteConstituencyArea = `DELETE FROM constituency_area WHERE commune = $1 AND election = $2 AND level = $3 AND area = $4`
)

// PutConstituencyArea puts an area into a constituency, out of any other of the
// level.
func (w *Writer) PutConstituencyArea(a ConstituencyArea) error {
	return w.put(a, upsertConstituencyArea, w.commune, a.Election, a.Level, a.Area, a.Constituency)
}

// DeleteConstituencyArea takes an area out of its constituency of a level.
func (w *Writer) DeleteConstituencyArea(e election.ElectionID, level election.Level, area election.AreaID) error {
	gone := ConstituencyArea{Election: e, Level: level, Area: area}
	return w.remove(gone, deleteConstituencyArea, w.commune, e, level, area)
}
