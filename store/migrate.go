// Migrations: forward only, one transaction each, one text for both engines.

package store

import (
	"bytes"
	"context"
	"database/sql"
	"embed"
	"io/fs"
	"strings"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed migrations/*/*.sql
var migrations embed.FS

// versions is goose's table.
const versions = "schema_version"

// steps are the migrations of a database in the words of an engine.
func (d database) steps(e engine) fs.FS {
	folder, err := fs.Sub(migrations, "migrations/"+d.name)
	if err != nil {
		panic(err) // a folder that is compiled in
	}
	return expanded{folder, e}
}

// provider is goose over steps. On PostgreSQL, where several servers may start
// together, one of them migrates and the others wait.
func (e engine) provider(db *sql.DB, steps fs.FS) (*goose.Provider, error) {
	options := []goose.ProviderOption{
		goose.WithTableName(versions), goose.WithDisableGlobalRegistry(true), goose.WithLogger(goose.NopLogger()),
	}
	dialect := goose.DialectSQLite3
	if e == postgres {
		dialect = goose.DialectPostgres
		locker, err := lock.NewPostgresSessionLocker()
		if err != nil {
			return nil, err
		}
		options = append(options, goose.WithSessionLocker(locker))
	}
	return goose.NewProvider(dialect, db, steps, options...)
}

// migrate applies what is missing.
func (e engine) migrate(ctx context.Context, db *sql.DB, steps fs.FS) error {
	p, err := e.provider(db, steps)
	if err != nil {
		return internal(CodeFailed, err)
	}
	if _, err := p.Up(ctx); err != nil {
		return fault(err)
	}
	return nil
}

// age compares the schema with what this program knows: nil where they agree,
// or the refusal store_newer or store_older with both versions.
func (e engine) age(ctx context.Context, db *sql.DB, steps fs.FS) error {
	var has int64
	if err := db.QueryRowContext(ctx, "SELECT COALESCE(MAX(version_id), 0) FROM "+versions).Scan(&has); err != nil {
		return refused(CodeDamaged, versions)
	}
	knows := newest(steps)
	switch {
	case has > knows:
		return refused(CodeNewer, has, knows)
	case has < knows:
		return refused(CodeOlder, has, knows)
	}
	return nil
}

func newest(steps fs.FS) (version int64) {
	names, _ := fs.Glob(steps, "*.sql")
	for _, name := range names {
		if n, err := goose.NumericComponent(name); err == nil {
			version = max(version, n)
		}
	}
	return version
}

// expanded is a folder of migrations whose texts are expanded when opened.
type expanded struct {
	fs.FS
	engine engine
}

// Open opens a migration, or the folder.
func (x expanded) Open(name string) (fs.File, error) {
	file, err := x.FS.Open(name)
	if err != nil || !strings.HasSuffix(name, ".sql") {
		return file, err
	}
	defer file.Close()
	text, err := fs.ReadFile(x.FS, name)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	return &expandedFile{strings.NewReader(x.engine.expand(string(bytes.TrimSpace(text)))), info}, err
}

type expandedFile struct {
	*strings.Reader
	info fs.FileInfo
}

// Stat describes the text as it was before.
func (f *expandedFile) Stat() (fs.FileInfo, error) { return f.info, nil }

// Close has nothing to close.
func (f *expandedFile) Close() error { return nil }
