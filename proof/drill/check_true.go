// The log and the rows, held against each other by the product's own reading;
// room verify does the same in its own way.

package drill

import (
	"slices"
	"strings"
	"testing"

	"laphieu/audit"
	"laphieu/store"
)

// WantTrue recomputes the log and holds every row of the nouns that it knows
// against its latest entry.
func WantTrue(t testing.TB, s *store.Store) {
	t.Helper()
	Must(t, s.View(t.Context(), Here, func(v *store.View) error {
		said, err := readLog(t, v)
		if err != nil {
			return err
		}
		rows, err := covered(v)
		for _, row := range rows {
			digest, err := audit.Digest(row.Canonical())
			Must(t, err)
			name := row.Noun() + " " + row.NounKey()
			if said[name] != digest {
				t.Errorf("%s is not what the log says", name)
			}
			delete(said, name)
		}
		for name, digest := range said {
			if noun, _, _ := strings.Cut(name, " "); digest != (audit.Hash{}) && slices.Contains(nouns, noun) {
				t.Errorf("%s is in the log and not there", name)
			}
		}
		return err
	}))
}

// nouns are the tables that covered reads.
var nouns = []string{
	store.Commune{}.Noun(), store.Text{}.Noun(), store.Election{}.Noun(), store.Account{}.Noun(), store.Secret{}.Noun(), store.Grant{}.Noun(),
	store.Sheet{}.Noun(), store.Reading{}.Noun(), store.Balloting{}.Noun(), store.Decision{}.Noun(),
	store.Explanation{}.Noun(), store.Outcome{}.Noun(), store.Announcement{}.Noun(), store.ElectionStage{}.Noun(), store.LevelContest{}.Noun(),
}

// readLog is what the entries say of each row, after the tree over them was
// compared with the head.
func readLog(t testing.TB, v *store.View) (map[string]audit.Hash, error) {
	t.Helper()
	said := map[string]audit.Hash{}
	var tree audit.Head
	for {
		page, err := v.EntriesFrom(tree.Size, store.MaxEntries)
		if err != nil || len(page) == 0 {
			wantHead(t, v, &tree)
			return said, err
		}
		for _, e := range page {
			body, err := e.Body()
			Must(t, err)
			tree.Append(audit.Leaf(body))
			for _, c := range e.Changes {
				said[c.Noun+" "+c.Key] = c.Digest
			}
		}
	}
}

func wantHead(t testing.TB, v *store.View, tree *audit.Head) {
	t.Helper()
	head, err := v.Head()
	Must(t, err)
	kept, err := head.Root()
	Must(t, err)
	computed, err := tree.Root()
	Must(t, err)
	if kept != computed || head.Size != tree.Size {
		t.Errorf("head of %d entries, log of %d", head.Size, tree.Size)
	}
}

// covered lists every row that the log covers. An account without its secret is
// half an act, and an error here.
func covered(v *store.View) (rows []store.Covered, err error) {
	unit, err := v.Commune()
	if err != nil {
		return nil, err
	}
	rows = append(rows, unit)
	texts, err := v.Texts()
	if err != nil {
		return nil, err
	}
	for _, text := range texts {
		rows = append(rows, text)
	}
	votes, err := v.Elections()
	if err != nil {
		return nil, err
	}
	for _, vote := range votes {
		rows = append(rows, vote)
		count, err := coveredCount(v, vote.ID)
		if err != nil {
			return nil, err
		}
		rows = append(rows, count...)
	}
	accounts, err := v.Accounts()
	if err != nil {
		return nil, err
	}
	for _, account := range accounts {
		secret, err := v.Secret(account.ID)
		if err != nil {
			return nil, err
		}
		rows = append(rows, account, secret)
		for _, g := range account.Grants {
			rows = append(rows, store.Grant{Account: account.ID, Grant: g})
		}
	}
	return rows, nil
}
