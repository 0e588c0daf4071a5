// The report: what was looked at, so that a clean answer says what it covers.

package verify

import (
	"laphieu/audit"
)

// The bounds of a run. `laphieu limits` prints them.
const (
	MaxHeld        = 1 << 19 // rows whose last change is held in memory, some 50 MB; beyond them the log is read again
	MaxFindings    = 1000    // that are told; more are counted
	MaxCheckpoints = 1 << 18 // of one commune
	MaxHeldFile    = 1 << 20 // bytes of a file of held checkpoints
)

// Report is the outcome of a run.
type Report struct {
	Engine   string    // "sqlite" or "postgres"
	Schema   int64     // version
	Tables   int       // whose columns were compared with those that should be
	Communes []Commune // by code
	Findings []Finding // by commune, table and key
	Omitted  int64     // findings beyond MaxFindings
}

// Clean reports that nothing was found.
func (r Report) Clean() bool { return len(r.Findings) == 0 }

// Commune is what was checked of one commune.
type Commune struct {
	Code        string
	Log         audit.Checkpoint // the log as it was recomputed
	Changes     int64            // that the entries name
	Rows        []Count          // by table, in the order of Nouns
	Checkpoints int64            // in the database, signatures checked
	Held        int64            // held elsewhere
	Recounted   Recounted        // computed again
}

// Count is how many rows of a table were checked.
type Count struct {
	Table string
	Rows  int64
}
