// Where an installation lies, and its bounds.

package store

import (
	"path/filepath"
	"time"
)

// The bounds of the store. `laphieu limits` prints them.
const (
	MaxBatch    = 64              // acts that share one commit on SQLite
	MaxQueue    = 1024            // acts that wait for the writer; more wait outside
	MaxLines    = 16              // connections to PostgreSQL for each of acts and desk
	MaxReaders  = 8               // reading connections on SQLite
	MaxAnswer   = 16 << 10        // bytes of an answer kept for a repeated form
	MaxEntries  = 1000            // log entries or leaves' pages read at once
	MinSalt     = 16              // bytes of a row's salt
	CloseWithin = 5 * time.Second // until Close gives up waiting
	actTimeout  = 30 * time.Second
)

// Config says where an installation lies.
type Config struct {
	Data    string // folder of an embedded installation
	URL     string // "postgres://…"; replaces the databases of Data
	Address string // where this process is reached: told to a second one that is refused

	// WithoutJournal opens although the write-ahead log of an unclean end is
	// gone or another's. What only it held is lost: compare with a checkpoint
	// kept elsewhere before anybody goes on.
	WithoutJournal bool
}

func (c Config) engine() engine {
	if c.URL != "" {
		return postgres
	}
	return sqlite
}

func (c Config) file(name string) string { return filepath.Join(c.Data, name) }

// A database is one of the installation's three.
type database struct {
	name   string // file laphieu.db, schema laphieu
	id     int64  // SQLite's application_id
	pragma string // how durable
}

var (
	acts = database{name: "laphieu", id: 0x4c504849, pragma: "synchronous(FULL)"}
	// NORMAL survives the death of the process; only power loss takes the last
	// changes, and none of them is an act.
	desk = database{name: "desk", id: 0x4c504844, pragma: "synchronous(NORMAL)"}
)

func (d database) file() string { return d.name + ".db" }
