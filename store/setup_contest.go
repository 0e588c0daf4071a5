// The levels that a commune votes for, each with its ballot.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// LevelContest is the row of one level's contest.
type LevelContest struct {
	Election election.ElectionID
	election.LevelContest
}

// Noun is "level_contest".
func (LevelContest) Noun() string { return "level_contest" }

// NounKey is the election and the level.
func (c LevelContest) NounKey() string { return joinKey(string(c.Election), string(c.Level)) }

// Canonical is what the log's digest is taken of.
func (c LevelContest) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "election": string(c.Election), "level": string(c.Level), "title": c.Title,
		"colour": string(c.Colour), "decided_by": c.DecidedBy,
	}
}

const (
	selectLevelContest = `SELECT election, level, title, colour, decided_by FROM level_contest
		WHERE commune = $1 AND election = $2`
	upsertLevelContest = `INSERT INTO level_contest (commune, election, level, title, colour, decided_by)
		VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (commune, election, level) DO UPDATE SET title = excluded.title, colour = excluded.colour,
			decided_by = excluded.decided_by`
	deleteLevelContest = `DELETE FROM level_contest WHERE commune = $1 AND election = $2 AND level = $3`
)

func readLevelContest(row scanner, c *LevelContest) error {
	return row.Scan(&c.Election, &c.Level, &c.Title, &c.Colour, &c.DecidedBy)
}

// LevelContests lists the contests of an election, the highest level first.
func (v *View) LevelContests(e election.ElectionID) ([]LevelContest, error) {
	return grounded(v, readLevelContest, selectLevelContest+" ORDER BY "+byLevel("level"), v.commune, e)
}

// PutLevelContest makes or changes a contest.
func (w *Writer) PutLevelContest(c LevelContest) error {
	return w.put(c, upsertLevelContest, w.commune, c.Election, c.Level, c.Title, c.Colour, c.DecidedBy)
}

// DeleteLevelContest deletes a contest that has neither constituencies nor
// announcements.
func (w *Writer) DeleteLevelContest(e election.ElectionID, level election.Level) error {
	gone := LevelContest{e, election.LevelContest{Level: level}}
	return w.remove(gone, deleteLevelContest, w.commune, e, level)
}
