// Write on PostgreSQL: each act is a transaction of its own, and the row of
// log_head keeps the acts of one commune apart, on however many servers.

package store

import (
	"context"

	"laphieu/audit"
	"laphieu/election"
)

func (s *Store) writeAlone(ctx context.Context, commune election.CommuneCode, do func(*Writer) error) (err error) {
	defer func() { s.count.add(err) }()
	if ctx.Err() != nil {
		return canceled(ctx)
	}
	l, err := s.writers.begin(ctx, postgres.beginWrite())
	if err != nil {
		return err
	}
	saved := false
	defer func() {
		if !saved {
			s.writers.finish(l)
		}
	}()
	if err := runLocked(l, commune, do); err != nil {
		return err
	}
	if err := l.end("COMMIT"); err != nil {
		return internal(CodeUnknown, err)
	}
	saved = true
	s.count.batches.Add(1)
	s.writers.put(l)
	return nil
}

// runLocked waits for its turn in the commune and runs do.
func runLocked(l *line, commune election.CommuneCode, do func(*Writer) error) error {
	head, err := l.head(commune, " FOR UPDATE")
	if err != nil {
		return err
	}
	w := &Writer{View: View{commune: commune, line: l}, head: head, headKnown: true}
	if err := w.run(do); err != nil || !w.entered {
		return err
	}
	return l.putHead(commune, w.head)
}

// head reads the right edge of a commune's tree: an empty one before the first
// entry.
func (l *line) head(commune election.CommuneCode, lock string) (audit.Head, error) {
	all, err := many(l, readHead, selectHead+lock, commune)
	if err != nil || len(all) == 0 {
		return audit.Head{}, err
	}
	return all[0], nil
}

const (
	selectHead = `SELECT edge FROM log_head WHERE commune = $1`
	upsertHead = `INSERT INTO log_head (commune, size, edge) VALUES ($1, $2, $3)
		ON CONFLICT (commune) DO UPDATE SET size = excluded.size, edge = excluded.edge`
)

func readHead(row scanner, h *audit.Head) error {
	var edge []byte
	if err := row.Scan(&edge); err != nil {
		return err
	}
	return h.Unmarshal(edge)
}

func (l *line) putHead(commune election.CommuneCode, h audit.Head) error {
	edge, err := h.Marshal()
	if err != nil {
		return internal(CodeDamaged, err)
	}
	_, err = l.exec(upsertHead, commune, h.Size, edge)
	return err
}
