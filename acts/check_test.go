package acts

import (
	"errors"

	"laphieu/audit"
	"laphieu/election"
	"laphieu/law"
	"laphieu/store"
)

// anySetting is an open question of the law of 2025 with two answers.
func anySetting() *law.Setting {
	for _, s := range law.Settings() {
		if s.AppliesTo(election.Law2025) && len(s.Choices) > 1 {
			return s
		}
	}
	return nil
}

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
		more, err := countRows(v, e.ID)
		if err != nil {
			return nil, err
		}
		rows = append(rows, more...)
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

// countRows is every row of an election's set-up and count.
func countRows(v *store.View, e election.ElectionID) (rows []store.Covered, err error) {
	stage, err := v.Stage(e)
	if err != nil && !store.Is(err, store.CodeNoRow) {
		return nil, err
	}
	if err == nil {
		rows = append(rows, stage)
	}
	err = errors.Join(
		gather(&rows, func() ([]store.LevelContest, error) { return v.LevelContests(e) }),
		gather(&rows, func() ([]store.PollingArea, error) { return v.PollingAreas(e) }),
		gather(&rows, func() ([]store.Constituency, error) { return v.Constituencies(e) }),
		gather(&rows, func() ([]store.Nominee, error) { return v.Nominees(e) }),
		gather(&rows, func() ([]store.BodyMember, error) { return v.BodyMembers(e) }),
		gather(&rows, func() ([]store.Announcement, error) { return v.Announcements(e) }),
		gather(&rows, func() ([]store.Publication, error) { return v.Publications(e) }),
	)
	ballotings, err2 := v.AllBallotings(e)
	err = errors.Join(err, err2)
	for _, b := range ballotings {
		err = errors.Join(err, gather(&rows, func() ([]store.Sheet, error) { return v.SheetsOf(e, b.BallotingID) }))
	}
	for _, row := range rows {
		switch row := row.(type) {
		case store.Constituency:
			for _, a := range row.Areas {
				rows = append(rows, store.ConstituencyArea{Election: e, Level: row.Level, Area: a, Constituency: row.ID})
			}
		case store.Sheet:
			err = errors.Join(err,
				gather(&rows, func() ([]store.Reading, error) { return v.Readings(e, row.SheetID) }),
				gather(&rows, func() ([]store.Explanation, error) { return v.Explanations(e, row.SheetID) }))
		}
	}
	for _, b := range ballotings {
		rows = append(rows, b)
		err = errors.Join(err,
			gather(&rows, func() ([]store.Decision, error) { return v.AllDecisions(e, b.BallotingID) }),
			gather(&rows, func() ([]store.Withdrawal, error) { return v.Withdrawals(e, b.BallotingID) }),
			gather(&rows, func() ([]store.Outcome, error) { return v.Outcomes(e, b.BallotingID) }))
	}
	return rows, err
}

func gather[R store.Covered](into *[]store.Covered, read func() ([]R, error)) error {
	rows, err := read()
	for _, row := range rows {
		*into = append(*into, row)
	}
	return err
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
