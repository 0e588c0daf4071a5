// Run: the order of the checks.

package verify

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"golang.org/x/mod/sumdb/note"

	"laphieu/election"
)

// Source says what to verify, and against what.
type Source struct {
	Data string          // folder of an embedded installation
	URL  string          // "postgres://…"; replaces the database of Data
	Keys []note.Verifier // public keys of the installation's checkpoints
	Held []Held          // checkpoints that were kept elsewhere

	room      int  // rows held in memory; 0: MaxHeld
	onlyCount bool // see Recount
}

// schemaVersion is the newest migration that the tables of this room know.
const schemaVersion = 4

// Run verifies an installation and reports what it looked at and what it found.
// An error means that it could not, by name: no installation there, another
// program's, a newer one, no key to check signatures with.
func Run(ctx context.Context, s Source) (Report, error) {
	if s.URL != "" {
		return s.runPostgres(ctx)
	}
	return s.runSQLite(ctx)
}

// run looks at the schema first, and then at pages and references on one
// connection while another reads log and rows.
func (s Source) run(ctx context.Context, db *sql.DB, e *engine, found findings) (Report, error) {
	snap, err := open(ctx, db, e)
	if err != nil {
		return Report{}, failed(err)
	}
	defer snap.close()
	if err := snap.age(); err != nil {
		return Report{}, err
	}
	x := &examination{Source: s, snapshot: snap, findings: found}
	if x.readable, err = snap.schema(&x.findings); err != nil {
		return Report{}, failed(err)
	}
	if s.onlyCount {
		err := x.contents()
		return x.report(findings{}), failed(err)
	}
	beside := make(chan structure, 1)
	go func() { beside <- examineStructure(ctx, db, e, x.readable) }()
	err = x.contents()
	other := <-beside
	if err = errors.Join(err, other.err); err != nil {
		return Report{}, failed(err)
	}
	return x.report(other.findings), nil
}

// age refuses a database whose tables this release does not know.
func (s *snapshot) age() error {
	var has int64
	err := s.conn.QueryRowContext(s.ctx, `SELECT COALESCE(MAX(version_id), 0) FROM schema_version`).Scan(&has)
	switch {
	case err != nil:
		return &election.Error{Kind: election.Refused, Code: CodeForeign, Args: []any{"schema_version"}, Cause: err}
	case has > schemaVersion:
		return refuse(election.Refused, CodeNewer, has, int64(schemaVersion))
	case has < schemaVersion:
		return refuse(election.Refused, CodeOlder, has, int64(schemaVersion))
	}
	return nil
}

// examination is one run over log and rows.
type examination struct {
	Source
	*snapshot
	findings
	readable map[string]bool
	communes []Commune
}

func (x *examination) report(other findings) Report {
	r := Report{
		Engine: x.engine.name, Schema: schemaVersion, Tables: len(tables()),
		Communes: x.communes, Omitted: x.omitted + other.omitted,
		Findings: sorted(slices.Concat(x.list, other.list)),
	}
	if more := len(r.Findings) - MaxFindings; more > 0 {
		r.Findings, r.Omitted = r.Findings[:MaxFindings], r.Omitted+int64(more)
	}
	return r
}

// damaged keeps damaged pages of a table as a finding and passes other errors on.
func (f *findings) damaged(table string, err error) error {
	says, ours := damage(err)
	if !ours {
		return err
	}
	f.add(Finding{Code: Unreadable, Table: table, Args: []any{says}})
	return nil
}
