// Rows: each against the last entry that names it.

package verify

import (
	"cmp"
	"crypto/sha256"
	"slices"

	"laphieu/audit"
)

// rows compares every row whose last change is held, and then looks for rows
// that should be there.
func (c *communeCheck) rows() error {
	for i := range nouns {
		n := &nouns[i]
		if !c.readable[n.table] {
			continue
		}
		count, err := c.table(n)
		if err := c.damaged(n.table, err); err != nil {
			return err
		}
		if c.latest.first() {
			c.counted.Rows = append(c.counted.Rows, Count{n.table, count})
		}
	}
	return c.absent()
}

func (c *communeCheck) table(n *noun) (count int64, err error) {
	var key, record []byte
	err = c.each(len(n.columns), "SELECT "+n.selected("t")+" FROM "+n.table+" t WHERE t.commune = $1", func(cells []any) {
		count++
		var named bool
		if key, named = n.rowKey(key[:0], cells); !named {
			c.unnamed(n)
			return
		}
		if mark := c.mark(n.table, key); c.latest.covers(mark) {
			record = c.row(n, mark, key, record[:0], cells)
		}
	}, c.code)
	return count, err
}

// unnamed is a row without a key: no range holds it, so the first pass tells.
func (c *communeCheck) unnamed(n *noun) {
	if c.latest.first() {
		c.add(Finding{Code: RowMalformed, Commune: c.code, Table: n.table, Column: n.key[0], Args: []any{string(audit.ValueType)}})
	}
}

// row compares one row. It hands back the record it was written in.
func (c *communeCheck) row(n *noun, mark fingerprint, key, into []byte, cells []any) []byte {
	change, logged := c.latest.take(mark)
	found := Finding{Commune: c.code, Table: n.table, Args: []any{change.seq}}
	record, bad := n.record(into, cells)
	switch {
	case !logged:
		found.Code, found.Args = RowUnlogged, nil
	case change.digest == audit.Hash{}:
		found.Code = RowUndeleted
	case bad != nil:
		found.Code, found.Column, found.Args = RowMalformed, bad.column, []any{string(bad.why)}
	case sha256.Sum256(record) != change.digest:
		found.Code = RowDiffers
	default:
		return record
	}
	found.Key = string(key)
	c.add(found)
	return record
}

// absent tells of rows that the log knows and no table has. Only fingerprints
// were held, so their entries are read again for the names.
func (c *communeCheck) absent() error {
	type lost struct {
		fingerprint
		seq int64
	}
	var all []lost
	for mark, change := range c.latest.held {
		if change.digest != (audit.Hash{}) {
			all = append(all, lost{mark, change.seq})
		}
	}
	slices.SortFunc(all, func(a, b lost) int {
		return cmp.Compare(a.seq, b.seq)
	})
	for _, l := range all {
		if c.full() {
			c.omitted++
			continue
		}
		noun, key, err := c.named(l.seq, l.fingerprint)
		if err != nil {
			return err
		}
		if c.readable[noun] {
			c.add(Finding{Code: RowMissing, Commune: c.code, Table: noun, Key: key, Args: []any{l.seq}})
		}
	}
	return nil
}

// named finds the name behind a fingerprint in the entry that spoke of it.
func (c *communeCheck) named(seq int64, mark fingerprint) (noun, key string, err error) {
	var r reader
	err = c.each(1, `SELECT body FROM log WHERE commune = $1 AND seq = $2`, func(cells []any) {
		if body, ok := cells[0].([]byte); !ok || !r.read(body) {
			return
		}
		for _, change := range r.changes {
			if n := nounNamed(change.noun); n != nil && c.mark(n.table, change.key) == mark {
				noun, key = n.table, string(change.key)
			}
		}
	}, c.code, seq)
	return noun, key, err
}
