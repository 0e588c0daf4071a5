// The log: every entry in its order, held against its row, and the tree over all
// of them.

package verify

import (
	"bytes"
	"strconv"

	"laphieu/audit"
)

// logRow is a row of the log as it is read.
type logRow struct {
	seq, at      int64
	account, key string
	leaf, body   []byte
}

const selectLog = `SELECT seq, at, account, key, leaf, body FROM log WHERE commune = $1 ORDER BY seq`

func logRowOf(cells []any) (r logRow, ok bool) {
	seq, ok1 := cells[0].(int64)
	at, ok2 := cells[1].(int64)
	account, ok3 := cells[2].(string)
	key, ok4 := cells[3].(string)
	leaf, ok5 := cells[4].([]byte)
	body, ok6 := cells[5].([]byte)
	return logRow{seq, at, account, key, leaf, body}, ok1 && ok2 && ok3 && ok4 && ok5 && ok6
}

// chain follows the log of one commune from its first entry.
type chain struct {
	*communeCheck
	reader reader
	tree   tree
	next   int64    // the number that should come
	wanted []wanted // checkpoints, by size
}

// log reads the whole log once and compares the stored edge and every checkpoint
// with the tree of the entries.
func (c *communeCheck) log(signed []wanted) error {
	l := &chain{communeCheck: c, wanted: bySize(signed)}
	if c.readable["log"] {
		err := c.each(6, selectLog, l.step, c.code)
		if err := c.damaged("log", err); err != nil {
			return err
		}
	}
	l.compare()
	l.tooShort()
	c.counted.Log = audit.Checkpoint{Origin: audit.Origin(c.code), Size: l.tree.size, Root: l.tree.root()}
	return l.head()
}

// step takes the next row of the log.
func (l *chain) step(cells []any) {
	row, ok := logRowOf(cells)
	if !ok {
		l.wrong(l.next, Finding{Code: LogMalformed, Args: []any{string(audit.ValueType)}})
		return
	}
	l.compare()
	if row.seq != l.next {
		l.wrong(l.next, Finding{Code: LogGap, Args: []any{l.next, row.seq - 1}})
	}
	l.next = row.seq + 1
	leaf := l.tree.leaf(row.body)
	if !bytes.Equal(leaf[:], row.leaf) {
		l.wrong(row.seq, Finding{Code: LogLeaf, Column: "leaf"})
	}
	l.tree.add(leaf)
	if !l.reader.read(row.body) {
		l.wrong(row.seq, Finding{Code: LogMalformed, Column: "body", Args: []any{whyMalformed(row.body)}})
		return
	}
	l.columns(row)
	l.changes(row.seq)
}

// columns compares the columns that serve searching with the body.
func (l *chain) columns(row logRow) {
	e := &l.reader.entry
	for _, c := range []struct {
		name  string
		equal bool
	}{
		{"commune", l.code == string(e.commune)},
		{"seq", row.seq == e.seq},
		{"account", row.account == string(e.account)},
		{"key", row.key == string(e.key)},
		{"at", row.at == e.receivedAt},
	} {
		if !c.equal {
			l.wrong(row.seq, Finding{Code: LogColumn, Column: c.name})
		}
	}
}

// changes remembers what the entry says of rows.
func (l *chain) changes(seq int64) {
	for _, change := range l.reader.changes {
		l.counted.Changes++
		n := nounNamed(change.noun)
		if n == nil {
			l.wrong(seq, Finding{Code: NounUnknown, Args: []any{string(change.noun), string(change.key)}})
			continue
		}
		l.latest.put(l.mark(n.table, change.key), last{change.digest, seq})
	}
}

func (l *chain) wrong(seq int64, f Finding) {
	f.Commune, f.Table, f.Key = l.code, "log", strconv.FormatInt(seq, 10)
	l.add(f)
}

// whyMalformed asks the other reader, which has the words.
func whyMalformed(body []byte) string {
	_, err := audit.ParseEntry(body)
	if why := auditCode(err); why != "" {
		return why
	}
	return string(audit.NotCanonical)
}

// again reads the log for the changes alone: those of the rows that had no room
// before.
func (c *communeCheck) again() error {
	var r reader
	err := c.each(2, `SELECT seq, body FROM log WHERE commune = $1 ORDER BY seq`, func(cells []any) {
		seq, _ := cells[0].(int64)
		body, _ := cells[1].([]byte)
		if !r.read(body) {
			return
		}
		for _, change := range r.changes {
			if n := nounNamed(change.noun); n != nil {
				c.latest.put(c.mark(n.table, change.key), last{change.digest, seq})
			}
		}
	}, c.code)
	return c.damaged("log", err)
}
