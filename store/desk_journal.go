// The security journal: what was denied, and to whom. It is capped; room acts
// sums it up hourly in the log.

package store

import (
	"context"

	"laphieu/election"
)

// Incident is one line of the security journal.
type Incident struct {
	Commune election.CommuneCode
	Seq     int64 // set when kept
	At      int64 // milliseconds
	Act     string
	Code    string // why it was denied
	Account election.AccountID
	Device  string // address or name of the device
}

const (
	incidentColumns = ` commune, seq, at, act, code, account, device`
	selectIncident  = `SELECT` + incidentColumns + ` FROM journal WHERE commune = $1`
	incidentsTo     = selectIncident + ` AND seq < $2 ORDER BY seq DESC LIMIT $3`
	nextIncident    = `SELECT COALESCE(MAX(seq), 0) + 1 FROM journal WHERE commune = $1`
	insertIncident  = `INSERT INTO journal (` + incidentColumns + `) VALUES ($1, $2, $3, $4, $5, $6, $7)`
	capIncidents    = `DELETE FROM journal WHERE commune = $1 AND seq <= $2`
)

func readIncident(row scanner, i *Incident) error {
	return row.Scan(&i.Commune, &i.Seq, &i.At, &i.Act, &i.Code, &i.Account, &i.Device)
}

// Note adds a line to the journal; beyond JournalCap the oldest goes. Two
// servers may reach for the same number: one of them tries again.
func (d *Desk) Note(ctx context.Context, i Incident) (err error) {
	const tries = 10
	for range tries {
		if err = d.note(ctx, i); !Is(err, CodeTaken) {
			return err
		}
	}
	return err
}

func (d *Desk) note(ctx context.Context, i Incident) error {
	return d.change(ctx, func(l *line) error {
		seq, err := one(l, "journal", func(row scanner, n *int64) error { return row.Scan(n) }, nextIncident, i.Commune)
		if err != nil {
			return err
		}
		if _, err := l.exec(insertIncident, i.Commune, seq, i.At, i.Act, i.Code, i.Account, i.Device); err != nil {
			return err
		}
		_, err = l.exec(capIncidents, i.Commune, seq-JournalCap)
		return err
	})
}

// Journal lists lines before a number, the latest first.
func (d *Desk) Journal(ctx context.Context, commune election.CommuneCode, before int64, limit int) ([]Incident, error) {
	return find(ctx, d, readIncident, incidentsTo, commune, before, min(limit, MaxEntries))
}
