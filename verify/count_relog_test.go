package verify_test

import (
	"testing"

	"laphieu/audit"
	"laphieu/verify"
)

// relog is an attacker with time and our own code: every row's digest is computed
// again and put into the entry that last named the row, a row that is new is added
// to the last entry, and all leaves and the edge are computed again. The log
// then agrees with the rows, whatever they say.
func relog(t *testing.T, h hand) {
	t.Helper()
	digests, err := verify.Digests(t.Context(), h.source)
	must(t, err)
	entries := map[string][]*audit.Entry{}
	type named struct{ commune, noun, key string }
	last := map[named]*audit.Change{}
	for _, row := range h.read(t, seen{name: "log", columns: []string{"commune", "seq", "body"}, key: []string{"commune", "seq"}}) {
		e, err := audit.ParseEntry(row["body"].([]byte))
		must(t, err)
		entries[e.Commune] = append(entries[e.Commune], &e)
		for i := range e.Changes {
			last[named{e.Commune, e.Changes[i].Noun, e.Changes[i].Key}] = &e.Changes[i]
		}
	}
	for name, change := range last {
		change.Digest = digests[name.commune][[2]string{name.noun, name.key}] // none: deleted
	}
	for commune, rows := range digests {
		e := entries[commune][len(entries[commune])-1]
		for row, digest := range rows {
			if last[named{commune, row[0], row[1]}] == nil {
				e.Changes = append(e.Changes, audit.Change{Noun: row[0], Key: row[1], Digest: digest})
			}
		}
	}
	for commune, all := range entries {
		var head audit.Head
		for _, e := range all {
			body, err := e.Body()
			must(t, err)
			leaf := audit.Leaf(body)
			head.Append(leaf)
			_, err = h.Exec("UPDATE log SET body = $1, leaf = $2 WHERE commune = $3 AND seq = $4", body, leaf[:], commune, e.Seq)
			must(t, err)
		}
		edge, err := head.Marshal()
		must(t, err)
		_, err = h.Exec("UPDATE log_head SET edge = $1 WHERE commune = $2", edge, commune)
		must(t, err)
	}
}
