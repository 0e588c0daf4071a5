// Settings of an election: the answers to the open questions of the law, and
// every other threshold that an act may change.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Setting is one answer of one election.
type Setting struct {
	Election election.ElectionID
	Key      string
	Value    string
}

// Noun is "setting".
func (Setting) Noun() string { return "setting" }

// NounKey is the election's id and the setting's key.
func (s Setting) NounKey() string { return joinKey(string(s.Election), s.Key) }

// Canonical is what the log's digest is taken of.
func (s Setting) Canonical() audit.Object {
	return audit.Object{"v": 1, "election": string(s.Election), "key": s.Key, "value": s.Value}
}

const (
	selectSetting = `SELECT election, key, value FROM setting WHERE commune = $1 AND election = $2`
	upsertSetting = `INSERT INTO setting (commune, election, key, value) VALUES ($1, $2, $3, $4)
		ON CONFLICT (commune, election, key) DO UPDATE SET value = excluded.value`
	deleteSetting = `DELETE FROM setting WHERE commune = $1 AND election = $2 AND key = $3`
)

func readSetting(row scanner, s *Setting) error { return row.Scan(&s.Election, &s.Key, &s.Value) }

// Setting returns one answer; an error of kind NotFound means the default.
func (v *View) Setting(e election.ElectionID, key string) (Setting, error) {
	return groundedOne(v, "setting", readSetting, selectSetting+" AND key = $3", v.commune, e, key)
}

// Settings lists an election's answers by key.
func (v *View) Settings(e election.ElectionID) ([]Setting, error) {
	return grounded(v, readSetting, selectSetting+" ORDER BY key", v.commune, e)
}

// PutSetting gives or changes an answer.
func (w *Writer) PutSetting(s Setting) error {
	return w.put(s, upsertSetting, w.commune, s.Election, s.Key, s.Value)
}

// DeleteSetting goes back to the default.
func (w *Writer) DeleteSetting(e election.ElectionID, key string) error {
	return w.remove(Setting{Election: e, Key: key}, deleteSetting, w.commune, e, key)
}
