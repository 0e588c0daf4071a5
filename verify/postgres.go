// PostgreSQL: the schema of the acts, in a transaction that only reads.

package verify

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"laphieu/election"
)

const (
	actsSchema = "laphieu"
	actsMark   = "laphieu: laphieu" // the schema's comment: what application_id is in a file
)

// All that is asked is of the schema actsSchema, which the search path names.
var postgres = engine{
	name:  "postgres",
	begin: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
	columns: `SELECT c.relname::text, a.attname::text, format_type(a.atttypid, NULL),
			COALESCE(array_position(i.indkey::int2[], a.attnum), -1)::bigint + 1
		FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
		LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
		WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' ORDER BY 1, 4`,
	objects: `SELECT 'relation ' || c.relkind::text, c.relname::text, c.relname::text FROM pg_class c
			WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind NOT IN ('r', 'i', 'S', 'I', 't')
		UNION ALL SELECT 'trigger', t.tgname::text, c.relname::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
			WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal
		UNION ALL SELECT 'rule', r.rulename::text, c.relname::text FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
			WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
		UNION ALL SELECT 'policy', c.relname::text, c.relname::text FROM pg_class c
			WHERE c.relnamespace = current_schema()::regnamespace AND c.relrowsecurity`,
	types: [3]string{isText: "text", isWhole: "bigint", isBytes: "bytea"},
}

func (s Source) runPostgres(ctx context.Context) (Report, error) {
	config, err := pgx.ParseConfig(s.URL)
	if err != nil { // the cause may hold a password
		return Report{}, &election.Error{Kind: election.Invalid, Code: CodeURL, Field: "db"}
	}
	config.RuntimeParams["search_path"] = actsSchema
	config.RuntimeParams["default_transaction_read_only"] = "on"
	config.RuntimeParams["application_name"] = "laphieu verify"
	db := stdlib.OpenDB(*config)
	defer db.Close()
	var mark string
	err = db.QueryRowContext(ctx, `SELECT COALESCE(obj_description(oid, 'pg_namespace'), '') FROM pg_namespace WHERE nspname = $1`,
		actsSchema).Scan(&mark)
	switch {
	case noRows(err):
		return Report{}, refuse(election.NotFound, CodeMissing, "schema "+actsSchema)
	case err != nil:
		return Report{}, failed(err)
	case mark != actsMark:
		return Report{}, refuse(election.Refused, CodeForeign, "schema "+actsSchema)
	}
	return s.run(ctx, db, &postgres, findings{})
}
