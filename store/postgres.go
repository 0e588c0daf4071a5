// PostgreSQL: three schemas of one database, each reached by connections that
// see no other.

package store

import (
	"context"
	"database/sql"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"laphieu/election"
)

// pgOpen opens connections that see d's schema alone. synchronous_commit is
// stated, so that no server default lets an acknowledged act be lost.
func (d database) pgOpen(url string, readOnly bool) (*sql.DB, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		// The cause may hold a password.
		return nil, &election.Error{Kind: election.Invalid, Code: "store_url", Field: "db"}
	}
	config.RuntimeParams["search_path"] = d.name
	config.RuntimeParams["synchronous_commit"] = "on"
	config.RuntimeParams["application_name"] = "laphieu"
	if readOnly {
		config.RuntimeParams["default_transaction_read_only"] = "on"
	}
	db := stdlib.OpenDB(*config)
	db.SetMaxIdleConns(0) // lines are kept by us
	return db, nil
}

// pgLook tells whether the schema is there and ours. Its comment is what
// application_id is in a file.
func (d database) pgLook(ctx context.Context, db *sql.DB) error {
	var mark sql.NullString
	err := db.QueryRowContext(ctx,
		"SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = $1", d.name).Scan(&mark)
	switch {
	case err == sql.ErrNoRows:
		return refused(CodeMissing, "schema "+d.name)
	case err != nil:
		return fault(err)
	case mark.String != d.mark():
		return refused(CodeForeign, "schema "+d.name)
	}
	return nil
}

func (d database) mark() string { return "laphieu: " + d.name }

// pgCreate makes the schema; that it fails where one exists keeps two creators
// apart. Names and marks are constants of ours, never input.
func (d database) pgCreate(ctx context.Context, db *sql.DB) error {
	if err := d.pgLook(ctx, db); !Is(err, CodeMissing) {
		if err == nil || Is(err, CodeForeign) {
			return refused(CodeExists, "schema "+d.name)
		}
		return err
	}
	_, err := db.ExecContext(ctx, "CREATE SCHEMA "+d.name+"; COMMENT ON SCHEMA "+d.name+" IS '"+d.mark()+"'")
	return fault(err)
}
