// How far an election has come. While it is being prepared nobody votes, and no
// row is needed.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// ElectionStage is the stage of one election.
type ElectionStage struct {
	Election election.ElectionID
	Stage    election.Stage
}

// Noun is "election_stage".
func (ElectionStage) Noun() string { return "election_stage" }

// NounKey is the election's id.
func (s ElectionStage) NounKey() string { return joinKey(string(s.Election)) }

// Canonical is what the log's digest is taken of.
func (s ElectionStage) Canonical() audit.Object {
	return audit.Object{"v": 1, "election": string(s.Election), "stage": string(s.Stage)}
}

const (
	selectStage = `SELECT election, stage FROM election_stage WHERE commune = $1 AND election = $2`
	upsertStage = `INSERT INTO election_stage (commune, election, stage) VALUES ($1, $2, $3)
		ON CONFLICT (commune, election) DO UPDATE SET stage = excluded.stage`
	deleteStage = `DELETE FROM election_stage WHERE commune = $1 AND election = $2`
)

func readStage(row scanner, s *ElectionStage) error { return row.Scan(&s.Election, &s.Stage) }

// Stage returns an election's stage; an error of kind NotFound means that it is
// being prepared.
func (v *View) Stage(e election.ElectionID) (ElectionStage, error) {
	return groundedOne(v, "election_stage", readStage, selectStage, v.commune, e)
}

// PutStage brings an election to a stage.
func (w *Writer) PutStage(s ElectionStage) error {
	return w.put(s, upsertStage, w.commune, s.Election, s.Stage)
}

// DeleteStage brings an election back to its beginning.
func (w *Writer) DeleteStage(e election.ElectionID) error {
	return w.remove(ElectionStage{Election: e}, deleteStage, w.commune, e)
}
