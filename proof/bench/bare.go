// The limit of an act: a bare durable insert, prepared once, committed alone, with the same driver on the same file
// system.

package main

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

const (
	bareTable = `CREATE TABLE text (commune TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
		PRIMARY KEY (commune, key)) STRICT, WITHOUT ROWID`
	bareInsert = "INSERT INTO text (commune, key, value) VALUES ($1, $2, $3)"
	bareOpen   = "?_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=foreign_keys(ON)"
)

// inserts is one slice of bare inserts in a fresh folder.
func (r *run) inserts() (s sample, err error) {
	folder, err := os.MkdirTemp(r.scratch, "bare-")
	if err != nil {
		return s, err
	}
	defer os.RemoveAll(folder)
	db, err := sql.Open("sqlite", "file://"+filepath.Join(folder, "bare.db")+bareOpen)
	if err != nil {
		return s, err
	}
	defer db.Close()
	conn, err := db.Conn(r.ctx)
	if err != nil {
		return s, err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(r.ctx, bareTable); err != nil {
		return s, err
	}
	insert, err := conn.PrepareContext(r.ctx, bareInsert)
	if err != nil {
		return s, err
	}
	defer insert.Close()
	return insertFor(insert, r.slice)
}

func insertFor(insert *sql.Stmt, length time.Duration) (s sample, err error) {
	warm, n, counted := time.Now().Add(warmUp), 0, 0
	began := time.Now()
	for time.Since(began) < length {
		if counted == 0 && time.Now().Before(warm) {
			began = time.Now()
		} else {
			counted++
		}
		n++
		if _, err := insert.ExecContext(context.Background(), commune, scattered(n), written(n)); err != nil {
			return s, err
		}
	}
	return sample{rate: float64(counted) / time.Since(began).Seconds()}, nil
}

// scattered are keys as voters' numbers are.
func scattered(n int) string { return fmt.Sprintf("%08x", uint32(n)*2654435761) }

// written is what an act writes too.
func written(n int) string {
	return fmt.Sprintf("Có mặt lúc 7 giờ 15 phút, thẻ cử tri số %08x.", n)
}
