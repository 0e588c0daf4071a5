// Publications: what an announcement made public, frozen by its act. Public pages
// are made of these rows; nothing else of votes leaves the desk.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Publication is the row of what one announcement made public.
type Publication struct {
	Election election.ElectionID
	Level    election.Level
	Version  int // of the announcement
	State    election.PaperState
	Entry    int64  // of the act that froze it, in the log
	Model    string // [site.Result], frozen
	EndedAt  int64  // ms UTC; 0 while it stands
	Salt     []byte // of the digest by which the log knows the model
}

// Noun is "publication".
func (Publication) Noun() string { return "publication" }

// NounKey is that of the announcement.
func (p Publication) NounKey() string { return keyWith(p.Version, string(p.Election), string(p.Level)) }

// Canonical is what the log's digest is taken of. The model names people: it enters
// it salted.
func (p Publication) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "election": string(p.Election), "level": string(p.Level), "version": p.Version, "state": string(p.State),
		"entry": p.Entry, "ended_at": p.EndedAt, "model": audit.SaltedDigest(p.Salt, p.Model),
	}
}

const (
	selectPublication = `SELECT election, level, version, state, entry, model, ended_at, salt
		FROM publication WHERE commune = $1 AND election = $2`
	insertPublication = `INSERT INTO publication (commune, election, level, version, state, entry, model, ended_at, salt)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
	updatePublication = `UPDATE publication SET state = $5, entry = $6, model = $7, ended_at = $8, salt = $9
		WHERE commune = $1 AND election = $2 AND level = $3 AND version = $4`
	deletePublication = `DELETE FROM publication WHERE commune = $1 AND election = $2 AND level = $3 AND version = $4`
)

func readPublication(row scanner, p *Publication) error {
	return row.Scan(&p.Election, &p.Level, &p.Version, &p.State, &p.Entry, &p.Model, &p.EndedAt, &p.Salt)
}

// Publications lists what was made public of an election, what no longer stands
// too, by level and version.
func (v *View) Publications(e election.ElectionID) ([]Publication, error) {
	return grounded(v, readPublication, selectPublication+" ORDER BY "+byLevel("level")+", version", v.commune, e)
}

// InsertPublication makes something public.
func (w *Writer) InsertPublication(p Publication) error {
	return w.putPublication(p, insertPublication)
}

// UpdatePublication ends one.
func (w *Writer) UpdatePublication(p Publication) error {
	return w.putPublication(p, updatePublication)
}

func (w *Writer) putPublication(p Publication, query string) error {
	return w.put(p, query, w.commune, p.Election, p.Level, p.Version, p.State, p.Entry, p.Model, p.EndedAt, p.Salt)
}

// DeletePublication deletes a publication; no act does. A rehearsal, whose rows are
// wiped, has none.
func (w *Writer) DeletePublication(e election.ElectionID, level election.Level, version int) error {
	gone := Publication{Election: e, Level: level, Version: version}
	return w.remove(gone, deletePublication, w.commune, e, level, version)
}
