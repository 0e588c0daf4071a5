// Announcements: before one stands, nothing of votes is public.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Announcement is the row of one announcement of one level's result.
type Announcement struct {
	Election election.ElectionID
	election.Announcement
}

// Noun is "announcement".
func (Announcement) Noun() string { return "announcement" }

// NounKey is the election, the level and the announcement's version.
func (a Announcement) NounKey() string {
	return keyWith(a.Version, string(a.Election), string(a.Level))
}

// Canonical is what the log's digest is taken of.
func (a Announcement) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "election": string(a.Election), "level": string(a.Level), "version": a.Version, "state": string(a.State),
		"document": a.Document, "day": a.Day.String(), "account": string(a.Account), "at": a.At,
		"ended_at": a.EndedAt, "ended": a.Ended,
	}
}

const (
	selectAnnouncement = `SELECT election, level, version, state, document, day, account, at, ended_at, ended
		FROM announcement WHERE commune = $1 AND election = $2`
	insertAnnouncement = `INSERT INTO announcement (commune, election, level, version, state, document, day, account, at,
			ended_at, ended)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`
	updateAnnouncement = `UPDATE announcement SET state = $5, document = $6, day = $7, account = $8, at = $9,
			ended_at = $10, ended = $11
		WHERE commune = $1 AND election = $2 AND level = $3 AND version = $4`
	deleteAnnouncement = `DELETE FROM announcement WHERE commune = $1 AND election = $2 AND level = $3 AND version = $4`
)

func readAnnouncement(row scanner, a *Announcement) error {
	var day string
	err := row.Scan(&a.Election, &a.Level, &a.Version, &a.State, &a.Document, &day, &a.Account, &a.At, &a.EndedAt, &a.Ended)
	if err != nil {
		return err
	}
	if a.Day, err = election.ParseDate(day); err != nil {
		return damagedCell(err)
	}
	return nil
}

// Announcements lists the announcements of an election, those that no longer
// stand too, by level and version.
func (v *View) Announcements(e election.ElectionID) ([]Announcement, error) {
	return many(v.line, readAnnouncement, selectAnnouncement+" ORDER BY "+byLevel("level")+", version", v.commune, e)
}

// InsertAnnouncement announces. Of one level one stands at most: what stood
// before is ended first, or it is a conflict with code already_there.
func (w *Writer) InsertAnnouncement(a Announcement) error {
	return w.putAnnouncement(a, insertAnnouncement)
}

// UpdateAnnouncement ends an announcement.
func (w *Writer) UpdateAnnouncement(a Announcement) error {
	return w.putAnnouncement(a, updateAnnouncement)
}

func (w *Writer) putAnnouncement(a Announcement, query string) error {
	return w.put(a, query, w.commune, a.Election, a.Level, a.Version, a.State, a.Document, a.Day.String(), a.Account, a.At,
		a.EndedAt, a.Ended)
}

// DeleteAnnouncement deletes an announcement, as only the wiping of a practice
// does.
func (w *Writer) DeleteAnnouncement(e election.ElectionID, level election.Level, version int) error {
	gone := Announcement{e, election.Announcement{Level: level, Version: version}}
	return w.remove(gone, deleteAnnouncement, w.commune, e, level, version)
}
