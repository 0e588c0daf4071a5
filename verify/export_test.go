package verify

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"path/filepath"
	"strconv"
	"strings"

	"laphieu/audit"
	"laphieu/election"
)

// WithRoom is s with room for so few rows that the log must be read again.
func (s Source) WithRoom(rows int) Source {
	s.room = rows
	return s
}

// ReadsEntry is this room's reader of bodies.
func ReadsEntry(body []byte) (e audit.Entry, ok bool) {
	var r reader
	if !r.read(body) {
		return audit.Entry{}, false
	}
	e = audit.Entry{
		Seq: r.seq, Commune: string(r.commune), Account: string(r.account), Key: string(r.key), ReceivedAt: r.receivedAt,
	}
	for _, c := range r.changes {
		e.Changes = append(e.Changes, audit.Change{Noun: string(c.noun), Key: string(c.key), Digest: c.digest})
	}
	return e, true
}

// AppendText is this room's writer of texts.
func AppendText(text string) ([]byte, audit.Code) { return appendText(nil, text) }

// AppendSalted is this room's salted digest.
func AppendSalted(salt []byte, text string) ([]byte, audit.Code) {
	return appendSalted(nil, salt, text)
}

// Tree is this room's tree after some leaves.
func Tree(bodies [][]byte) (root audit.Hash, stored []byte) {
	var t tree
	for _, b := range bodies {
		t.add(t.leaf(b))
	}
	return t.root(), t.stored()
}

// SchemaVersion is the newest migration this room knows.
const SchemaVersion = schemaVersion

// References lists them as "from.column → to.key".
func References() (all []string) {
	for _, r := range references {
		for i := range r.columns {
			all = append(all, r.from+"."+r.columns[i]+" → "+r.to+"."+r.keys[i])
		}
	}
	return all
}

// Digests are those of every row that there is, by commune, noun and key.
func Digests(ctx context.Context, s Source) (all map[string]map[[2]string]audit.Hash, err error) {
	db, err := sql.Open("sqlite", liteName(filepath.Join(s.Data, actsFile), "mode=ro"))
	if err != nil {
		return nil, err
	}
	defer db.Close()
	snap, err := open(ctx, db, &sqlite)
	if err != nil {
		return nil, err
	}
	defer snap.close()
	all = map[string]map[[2]string]audit.Hash{}
	for i := range nouns {
		n := &nouns[i]
		err = snap.each(len(n.columns), "SELECT "+n.selected("t")+" FROM "+n.table+" t", func(cells []any) {
			key, _ := n.rowKey(nil, cells)
			record, _ := n.record(nil, cells)
			commune, _ := cells[0].(string)
			if all[commune] == nil {
				all[commune] = map[[2]string]audit.Hash{}
			}
			all[commune][[2]string{n.table, string(key)}] = sha256.Sum256(record)
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// Stands is what this room makes of the readings of one version: the fields that
// are open, what stands, and whether each could be made as it is.
func Stands(seats, candidates int, readings []election.Reading) (open string, agreed election.Sheet, all bool, refused Code) {
	p := panel{numbers: numbers{seats, candidates}}
	for i := range readings {
		r := &readings[i]
		cells := []any{r.Sheet.Listed, r.Sheet.Voted, r.Sheet.Issued, r.Sheet.Collected, r.Sheet.Valid, r.Sheet.Invalid, list(r.Sheet.Votes), list(r.Sheet.Kept)}
		values, column := p.values(cells)
		if column != "" {
			return "", agreed, false, CountMalformed
		}
		if code, _ := p.take(&reading{
			number: int64(r.Number), reader: int64(r.Reader), account: string(r.Account), session: r.Session,
			asked: strings.Join(r.Asked, " "), values: values,
		}); code != "" {
			return "", agreed, false, code
		}
	}
	values, all := p.agreed()
	if all {
		agreed = p.sheet("", values)
	}
	return p.names(p.open()), agreed, all, ""
}

func list(numbers []int64) string {
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = strconv.FormatInt(n, 10)
	}
	return strings.Join(words, " ")
}
