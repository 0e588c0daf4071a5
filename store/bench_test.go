package store_test

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"
)

// How BenchmarkAct measures on a machine whose disk moves by a factor of five
// within minutes: pairs of short slices, each in a fresh directory, in the order
// ABBA; the ratio of each pair; median and quartiles of the ratios. When the
// quartiles lie too far apart it measures again, and then says so.
const (
	pairs     = 21
	slice     = 250 * time.Millisecond
	attempts  = 3
	maxSpread = 30 // percent of the median between the quartiles
)

// BenchmarkAct compares acts with the bare durable insert of the same driver:
// one row, prepared once, committed alone, one client. The act looks for its
// key, reads the account with its grants, puts a row of the same size and
// appends the log entry.
func BenchmarkAct(b *testing.B) {
	for _, clients := range []int{1, 64} {
		b.Run(fmt.Sprintf("bare/clients=%d", clients), func(b *testing.B) {
			compare(b, bareInserts, func(b *testing.B) rate { return acts(b, clients, logged) })
		})
		b.Run(fmt.Sprintf("unlogged/clients=%d", clients), func(b *testing.B) {
			compare(b, func(b *testing.B) rate { return acts(b, clients, unlogged) },
				func(b *testing.B) rate { return acts(b, clients, logged) })
		})
	}
}

// rate is what one slice came to.
type rate struct {
	each    float64 // per second
	p99     time.Duration
	batches float64 // acts in a commit
	process float64 // µs of the processor for one, user and system: it depends less on what else the machine does
}

type pair struct{ limit, ours rate }

func (p pair) ratio() float64 { return p.ours.each / p.limit.each }

func compare(b *testing.B, limit, ours func(*testing.B) rate) {
	var measured []pair
	for range attempts {
		if measured = measure(b, limit, ours); spread(measured) <= maxSpread {
			break
		}
	}
	if s := spread(measured); s > maxSpread {
		b.Logf("not measurable today: the quartiles lie %.0f %% of the median apart", s)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(quartile(measured, 1, pair.ratio), "ratio-q1")
	b.ReportMetric(quartile(measured, 2, pair.ratio), "ratio-median")
	b.ReportMetric(quartile(measured, 3, pair.ratio), "ratio-q3")
	b.ReportMetric(quartile(measured, 2, func(p pair) float64 { return p.limit.each }), "limit/s")
	b.ReportMetric(quartile(measured, 2, func(p pair) float64 { return p.ours.each }), "acts/s")
	b.ReportMetric(quartile(measured, 2, func(p pair) float64 { return p.ours.batches }), "acts/commit")
	b.ReportMetric(quartile(measured, 2, func(p pair) float64 { return p.limit.process }), "limit-cpu-µs")
	b.ReportMetric(quartile(measured, 2, func(p pair) float64 { return p.ours.process }), "cpu-µs")
	b.ReportMetric(quartile(measured, 2, func(p pair) float64 { return float64(p.ours.p99.Microseconds()) / 1000 }), "p99-ms")
}

func measure(b *testing.B, limit, ours func(*testing.B) rate) (measured []pair) {
	for n := range pairs {
		var p pair
		if n%2 == 0 {
			p.limit = limit(b)
			p.ours = ours(b)
		} else {
			p.ours = ours(b)
			p.limit = limit(b)
		}
		measured = append(measured, p)
	}
	return measured
}

func spread(measured []pair) float64 {
	return 100 * (quartile(measured, 3, pair.ratio) - quartile(measured, 1, pair.ratio)) / quartile(measured, 2, pair.ratio)
}

func quartile(measured []pair, q int, of func(pair) float64) float64 {
	var values []float64
	for _, p := range measured {
		values = append(values, of(p))
	}
	slices.Sort(values)
	return values[(len(values)-1)*q/4]
}

// bareInserts is the limit: the same row, and nothing else.
func bareInserts(b *testing.B) rate {
	db, err := store.BareDB(filepath.Join(b.TempDir(), "bare.db"))
	must(b, err)
	defer db.Close()
	conn, err := db.Conn(b.Context())
	must(b, err)
	defer conn.Close()
	_, err = conn.ExecContext(b.Context(), `CREATE TABLE text (commune TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
		PRIMARY KEY (commune, key)) STRICT, WITHOUT ROWID`)
	must(b, err)
	insert, err := conn.PrepareContext(b.Context(), "INSERT INTO text (commune, key, value) VALUES ($1, $2, $3)")
	must(b, err)
	defer insert.Close()
	return timed(b, 1, func(n int64) error { return insertBare(insert, n) })
}

func insertBare(insert *sql.Stmt, n int64) error {
	_, err := insert.ExecContext(context.Background(), string(here), benchKey(n), benchValue)
	return err
}

const benchValue = "Có mặt lúc 7 giờ 15 phút, thẻ cử tri số 0612."

// benchKey scatters keys as voters' numbers are.
func benchKey(n int64) string { return fmt.Sprintf("%08x", uint32(n)*2654435761) }

func acts(b *testing.B, clients int, do func(n int64) func(*store.Writer) error) rate {
	c := store.Config{Data: b.TempDir()}
	must(b, store.Create(b.Context(), c))
	s, err := store.Open(b.Context(), c)
	must(b, err)
	defer s.Close()
	storetest.Found(b, s, here)
	must(b, storetest.Act(b.Context(), s, here, func(w *store.Writer) error {
		return errors.Join(
			w.InsertAccount(store.Account{Account: election.Account{ID: clerk, Login: "clerk"}, Salt: make([]byte, audit.SaltBytes)}),
			w.InsertGrant(store.Grant{Account: clerk, Grant: election.Grant{Role: election.RoleTeamSecretary, Area: "06"}}))
	}))
	before := s.Stats()
	r := timed(b, clients, func(n int64) error { return s.Write(context.Background(), here, do(n)) })
	after := s.Stats()
	r.batches = float64(after.Acts-before.Acts) / float64(after.Batches-before.Batches)
	return r
}

const clerk election.AccountID = "k3q7zt2mfb5hw6ra"

func logged(n int64) func(*store.Writer) error {
	return func(w *store.Writer) error {
		e := storetest.Entry(clerk)
		if err := checkIn(w, n, e); err != nil {
			return err
		}
		_, err := w.Append(e, store.Answer{Request: make([]byte, 32), Answer: []byte(`{"key":"x"}`)})
		return err
	}
}

// unlogged is the same act without its entry, which only this benchmark can do.
func unlogged(n int64) func(*store.Writer) error {
	return func(w *store.Writer) error {
		defer store.Unlogged(w)
		return checkIn(w, n, storetest.Entry(clerk))
	}
}

func checkIn(w *store.Writer, n int64, e audit.Entry) error {
	if _, found, err := w.Answered(clerk, e.Key); err != nil || found {
		return cmp.Or(err, errors.New("a key came twice"))
	}
	if _, err := w.Account(clerk); err != nil {
		return err
	}
	return w.PutText(store.Text{Key: benchKey(n), Value: benchValue})
}

// timed runs do from clients that each wait for their answer, for one slice.
func timed(b *testing.B, clients int, do func(n int64) error) rate {
	var next atomic.Int64
	took := make([][]time.Duration, clients)
	var wait sync.WaitGroup
	used := processorTime(b)
	start := time.Now()
	for client := range clients {
		wait.Go(func() {
			for begin := start; begin.Sub(start) < slice; {
				if err := do(next.Add(1)); err != nil {
					b.Error(err)
					return
				}
				now := time.Now()
				took[client] = append(took[client], now.Sub(begin))
				begin = now
			}
		})
	}
	wait.Wait()
	all := slices.Concat(took...)
	elapsed := time.Since(start)
	used = processorTime(b) - used
	slices.Sort(all)
	return rate{
		each: float64(len(all)) / elapsed.Seconds(), p99: all[len(all)*99/100],
		process: float64(used.Microseconds()) / float64(len(all)),
	}
}

// processorTime is that of this process so far.
func processorTime(b *testing.B) time.Duration {
	var used syscall.Rusage
	must(b, syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
