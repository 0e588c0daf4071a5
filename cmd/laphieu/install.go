// An installation: its folder or its server, its keys, and the door through
// which it changes. The verbs that open one share this file.
package main

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/keys"
	"laphieu/store"
	"laphieu/web/desk/entry"
	"laphieu/web/desk/tamper"
)

// dataFlags say where an installation lies.
type dataFlags struct {
	Data string `required:"" type:"path" help:"Thư mục dữ liệu: cơ sở dữ liệu, khóa, tệp đính kèm. / The data folder."`
	DB   string `name:"db" help:"Máy chủ PostgreSQL thay cho cơ sở dữ liệu trong thư mục: postgres://… / A PostgreSQL server instead."`
}

func (f dataFlags) config(address string) store.Config {
	return store.Config{Data: f.Data, URL: f.DB, Address: address}
}

// keysFolder lies beside the database: whoever copies only the database cannot
// sign for it.
func (f dataFlags) keysFolder() string { return filepath.Join(f.Data, "keys") }

// installation is an open one. Close it.
type installation struct {
	data  string
	store *store.Store
	keys  *keys.Keys
	acts  *acts.Acts

	hasher *access.Hasher // of passwords, for acts
	papers entry.Papers   // that lie beside forms; of a demonstration only
	trial  tamper.Trial   // what its visitors may try
}

// open opens an installation for writing; address is what a second process is
// told.
func (f dataFlags) open(ctx context.Context, address string) (*installation, error) {
	return f.openAs(ctx, address, false)
}

// openAs opens an installation; only that of a demonstration lets anybody choose
// a role.
func (f dataFlags) openAs(ctx context.Context, address string, demo bool) (*installation, error) {
	if err := f.exists(); err != nil {
		return nil, err
	}
	k, err := keys.Open(f.keysFolder())
	if err != nil {
		return nil, err
	}
	s, err := store.Open(ctx, f.config(address))
	if err != nil {
		return nil, err
	}
	hasher, err := access.NewHasher(rand.Reader, access.DefaultCost)
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	hasher.AtOnce(runtime.NumCPU() - 1) // a core is left for those who are signed in
	return &installation{data: f.Data, store: s, keys: k, hasher: hasher, acts: acts.New(acts.Config{
		Store: s, Clock: time.Now, Random: rand.Reader, Signer: k.Signer(), Hasher: hasher, Demo: demo,
	})}, nil
}

// exists refuses a folder that is not there: nothing is made in silence.
func (f dataFlags) exists() error {
	info, err := os.Stat(f.Data)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.IsDir() {
		return &election.Error{Kind: election.NotFound, Code: "data_missing", Args: []any{f.Data}}
	}
	return err
}

func (i *installation) close() error { return i.store.Close() }

// commune is the one commune of an embedded installation, or the one that was
// named.
func (i *installation) commune(ctx context.Context, named string) (election.CommuneCode, error) {
	return communeOf(ctx, i.store, named)
}

func communeOf(ctx context.Context, s *store.Store, named string) (election.CommuneCode, error) {
	units, err := s.Communes(ctx)
	if err != nil {
		return "", err
	}
	for _, u := range units {
		if named == string(u.Code) || named == "" && len(units) == 1 {
			return u.Code, nil
		}
	}
	if named != "" || len(units) == 0 {
		return "", &election.Error{Kind: election.NotFound, Code: "commune_missing", Field: "commune", Args: []any{named}}
	}
	return "", &election.Error{Kind: election.Invalid, Code: "commune_needed", Field: "commune", Args: []any{len(units)}}
}
