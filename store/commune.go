// The commune's own row.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Commune is the row of the commune itself.
type Commune struct{ election.Unit }

// Noun is "commune".
func (Commune) Noun() string { return "commune" }

// NounKey is the commune's code.
func (c Commune) NounKey() string { return joinKey(string(c.Code)) }

// Canonical is what the log's digest is taken of.
func (c Commune) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "code": string(c.Code), "name": c.Name, "kind": c.Kind,
		"district": c.District, "province": c.Province,
	}
}

const (
	selectCommune = `SELECT commune, name, kind, district, province FROM commune`
	insertCommune = `INSERT INTO commune (commune, name, kind, district, province) VALUES ($1, $2, $3, $4, $5)`
	updateCommune = `UPDATE commune SET name = $2, kind = $3, district = $4, province = $5 WHERE commune = $1`
)

func readCommune(row scanner, c *Commune) error {
	return row.Scan(&c.Code, &c.Name, &c.Kind, &c.District, &c.Province)
}

// Commune returns the row of the commune.
func (v *View) Commune() (Commune, error) {
	return groundedOne(v, "commune", readCommune, selectCommune+" WHERE commune = $1", v.commune)
}

// InsertCommune makes the commune. It comes before everything else in it.
func (w *Writer) InsertCommune(c Commune) error { return w.putCommune(c, insertCommune) }

// UpdateCommune changes the commune's names.
func (w *Writer) UpdateCommune(c Commune) error { return w.putCommune(c, updateCommune) }

func (w *Writer) putCommune(c Commune, query string) error {
	if err := w.owns(c.Code); err != nil {
		return err
	}
	c.Code = w.commune
	return w.put(c, query, w.commune, c.Name, c.Kind, c.District, c.Province)
}
