package acts

import (
	"laphieu/audit"
	"laphieu/election"
	"laphieu/law"
	"laphieu/store"
)

// anySetting is an open question of the law with two answers.
func anySetting() *law.Setting { return law.Settings()[0] }

func (w *world) text(key string) (value string) {
	w.t.Helper()
	w.must(w.store.View(w.ctx(), here, func(v *store.View) error {
		text, err := v.Text(key)
		value = text.Value
		return err
	}))
	return value
}

// covered is every row of a commune that the log covers, by noun and key.
func (w *world) covered(commune election.CommuneCode) map[string]audit.Hash {
	w.t.Helper()
	found := map[string]audit.Hash{}
	w.must(w.store.View(w.ctx(), commune, func(v *store.View) error {
		rows, err := coveredRows(v)
		for _, row := range rows {
			digest, err := audit.Digest(row.Canonical())
			w.must(err)
			found[row.Noun()+" "+row.NounKey()] = digest
		}
		return err
	}))
	return found
}

func coveredRows(v *store.View) (rows []store.Covered, err error) {
	unit, err := v.Commune()
	if err != nil {
		return nil, err
	}
	rows = append(rows, unit)
	texts, err := v.Texts()
	for _, t := range texts {
		rows = append(rows, t)
	}
	elections, err2 := v.Elections()
	for _, e := range elections {
		rows = append(rows, e)
		settings, err := v.Settings(e.ID)
		if err != nil {
			return nil, err
		}
		for _, s := range settings {
			rows = append(rows, s)
		}
	}
	accounts, err3 := v.Accounts()
	for _, a := range accounts {
		rows = append(rows, a)
		for _, g := range a.Grants {
			rows = append(rows, store.Grant{Account: a.ID, Grant: g})
		}
		secret, err := v.Secret(a.ID)
		if err != nil {
			return nil, err
		}
		rows = append(rows, secret)
	}
	for _, err := range []error{err, err2, err3} {
		if err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// wantTrue holds every row against the log: what the latest entry says of it is
// what it is, and no entry speaks of a row that is not there.
func (w *world) wantTrue() {
	w.t.Helper()
	communes, err := w.store.Communes(w.ctx())
	w.must(err)
	for _, unit := range communes {
		said := map[string]audit.Hash{}
		for i, e := range w.log(unit.Code) {
			if e.Seq != int64(i) {
				w.t.Fatalf("entry %d has the number %d", i, e.Seq)
			}
			for _, c := range e.Changes {
				said[c.Noun+" "+c.Key] = c.Digest
			}
		}
		rows := w.covered(unit.Code)
		for name, digest := range rows {
			if said[name] != digest {
				w.t.Errorf("%s is not what the log says", name)
			}
		}
		for name, digest := range said {
			if _, there := rows[name]; !there && digest != (audit.Hash{}) {
				w.t.Errorf("%s is in the log and not there", name)
			}
		}
	}
}
