// Contents: commune by commune, the log and then the rows it speaks of.

package verify

import (
	"cmp"
	"maps"
	"slices"
)

// contents checks every commune that any table or held checkpoint names.
func (x *examination) contents() error {
	codes, err := x.codes()
	if err != nil {
		return err
	}
	held, err := x.openHeld(codes)
	if err != nil {
		return err
	}
	for _, code := range codes {
		c := &communeCheck{examination: x, code: code, marker: newMarker()}
		if err := c.check(held[code]); err != nil {
			return err
		}
		x.communes = append(x.communes, c.counted)
	}
	return nil
}

// codes finds the communes of all tables, and rows of a commune that is not there.
func (x *examination) codes() ([]string, error) {
	in, all := map[string][]string{}, map[string]bool{}
	for _, t := range tables() {
		if !x.readable[t.name] {
			continue
		}
		err := x.each(1, communesOf(t.name), func(cells []any) {
			code, _ := cells[0].(string)
			in[t.name], all[code] = append(in[t.name], code), true
		})
		if err := x.damaged(t.name, err); err != nil {
			return nil, err
		}
	}
	for table, codes := range in {
		for _, code := range codes {
			if !slices.Contains(in["commune"], code) {
				x.add(Finding{Code: Dangling, Commune: code, Table: table, Column: communeColumn, Args: []any{"commune"}})
			}
		}
	}
	return slices.Sorted(maps.Keys(all)), nil
}

// communesOf asks a table for its communes by steps through its key, each of
// which skips all rows of one.
func communesOf(table string) string {
	return `WITH RECURSIVE step (code) AS (SELECT MIN(commune) FROM ` + table + `
		UNION ALL SELECT (SELECT MIN(commune) FROM ` + table + ` WHERE commune > step.code) FROM step WHERE step.code IS NOT NULL)
		SELECT code FROM step WHERE code IS NOT NULL`
}

// communeCheck is the check of one commune.
type communeCheck struct {
	*examination
	code    string
	counted Commune
	latest  *latest
	marker
}

func (c *communeCheck) check(held []wanted) error {
	c.counted = Commune{Code: c.code, Held: int64(len(held))}
	if c.onlyCount {
		return c.recount()
	}
	signed, err := c.checkpoints()
	if err != nil {
		return err
	}
	c.latest = newLatest(cmp.Or(c.room, MaxHeld))
	if err := c.log(append(signed, held...)); err != nil {
		return err
	}
	for {
		if err := c.rows(); err != nil {
			return err
		}
		if !c.latest.next() {
			return c.recount()
		}
		if err := c.again(); err != nil {
			return err
		}
	}
}
