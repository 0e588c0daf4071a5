// Checkpoints: what the log looked like at some size, signed. They speak of the
// log and are not part of it.

package store

import "laphieu/audit"

// Checkpoint is a signed state of the log.
type Checkpoint struct {
	Size int64
	Root audit.Hash
	Note string // the signed text
	At   int64  // milliseconds
}

const (
	selectCheckpoint = `SELECT size, root, note, at FROM checkpoint WHERE commune = $1`
	lastCheckpoint   = selectCheckpoint + ` ORDER BY size DESC LIMIT 1`
	coverCheckpoint  = selectCheckpoint + ` AND size > $2 ORDER BY size LIMIT 1`
	listCheckpoints  = selectCheckpoint + ` AND size < $2 ORDER BY size DESC LIMIT $3`
	insertCheckpoint = `INSERT INTO checkpoint (commune, size, root, note, at) VALUES ($1, $2, $3, $4, $5)`
)

func readCheckpoint(row scanner, c *Checkpoint) error {
	var root []byte
	if err := row.Scan(&c.Size, &root, &c.Note, &c.At); err != nil {
		return err
	}
	if len(root) != len(c.Root) {
		return refused(CodeDamaged, "checkpoint.root")
	}
	copy(c.Root[:], root)
	return nil
}

// LastCheckpoint returns the checkpoint of the greatest size.
func (v *View) LastCheckpoint() (Checkpoint, error) {
	return groundedOne(v, "checkpoint", readCheckpoint, lastCheckpoint, v.commune)
}

// CheckpointOver returns the first checkpoint that covers an entry of the log.
func (v *View) CheckpointOver(entry int64) (Checkpoint, error) {
	return groundedOne(v, "checkpoint", readCheckpoint, coverCheckpoint, v.commune, entry)
}

// Checkpoints lists those below a size, the greatest first.
func (v *View) Checkpoints(below int64, limit int) ([]Checkpoint, error) {
	return many(v.line, readCheckpoint, listCheckpoints, v.commune, below, min(limit, MaxEntries))
}

// InsertCheckpoint keeps a checkpoint. There is one for each size.
func (w *Writer) InsertCheckpoint(c Checkpoint) error {
	return w.change("checkpoint", insertCheckpoint, w.commune, c.Size, c.Root[:], c.Note, c.At)
}
