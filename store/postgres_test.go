package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"sync"
	"testing"

	"laphieu/store"
	"laphieu/store/storetest"
)

// TestTwoServers lets two servers write to one commune: the log has no gap and
// no number twice.
func TestTwoServers(t *testing.T) {
	c := store.Config{URL: storetest.PostgresURL(t)}
	first := storetest.Open(t, c)
	servers := []*store.Store{first, storetest.Reopen(t, c)}
	storetest.Found(t, first, here)
	const clients, each = 8, 10
	var wait sync.WaitGroup
	for client := range clients {
		wait.Go(func() {
			for n := range each {
				err := storetest.Act(context.Background(), servers[client%2], here, text(fmt.Sprintf("%d-%d", client, n), "x"))
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	must(t, servers[1].View(t.Context(), here, func(v *store.View) error {
		entries, err := v.EntriesFrom(0, store.MaxEntries)
		if len(entries) != clients*each+1 {
			t.Errorf("%d entries, want %d", len(entries), clients*each+1)
		}
		for i, e := range entries {
			if e.Seq != int64(i) {
				t.Errorf("entry %d has number %d", i, e.Seq)
			}
		}
		return err
	}))
}

// TestPostgresGoesAway cuts every connection: what was under way is unknown or
// not saved, and what comes after works.
func TestPostgresGoesAway(t *testing.T) {
	c := store.Config{URL: storetest.PostgresURL(t)}
	s := storetest.Open(t, c)
	storetest.Found(t, s, here)
	cut := func() {
		runPostgres(t, c.URL, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
	}
	err := s.Write(t.Context(), here, func(w *store.Writer) error {
		if err := text("under way", "x")(w); err != nil {
			return err
		}
		cut()
		_, err := w.Append(storetest.Entry(""), store.Answer{})
		return err
	})
	if err == nil || hasText(t, s, "under way") {
		t.Errorf("an act without its connection: %v", err)
	}
	cut()
	must(t, storetest.Act(t.Context(), s, here, text("after", "x")))
	err = s.Write(t.Context(), here, func(*store.Writer) error { cut(); return nil })
	wantCode(t, err, store.CodeUnknown)
	must(t, storetest.Act(t.Context(), s, here, text("after", "y")))
}

// TestNoScansPostgres asks PostgreSQL for its plans when it may not scan unless
// it has no other way.
func TestNoScansPostgres(t *testing.T) {
	acts, desk := map[string]bool{}, map[string]bool{}
	storetest.Run(t, func(t testing.TB) *store.Store {
		s := storetest.SQLite(t) // the same texts, and faster
		t.Cleanup(func() {
			a, d := store.Prepared(s)
			note(acts, a)
			note(desk, d)
		})
		return s
	})
	c := store.Config{URL: storetest.PostgresURL(t)}
	must(t, store.Create(t.Context(), c))
	explainPostgres(t, c.URL, "laphieu", acts)
	explainPostgres(t, c.URL, "desk", desk)
}

func note(seen map[string]bool, queries []string) {
	for _, q := range queries {
		if word, _, _ := strings.Cut(q, " "); strings.Contains("SELECT INSERT UPDATE DELETE", word) {
			seen[q] = true
		}
	}
}

func explainPostgres(t *testing.T, url, schema string, queries map[string]bool) {
	t.Helper()
	db, err := sql.Open("pgx", url)
	must(t, err)
	defer db.Close()
	conn, err := db.Conn(t.Context())
	must(t, err)
	defer conn.Close()
	_, err = conn.ExecContext(t.Context(), "SET search_path = "+schema+"; SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan")
	must(t, err)
	n := 0
	for query := range queries {
		name := fmt.Sprint("q", n)
		n++
		_, err := conn.ExecContext(t.Context(), "PREPARE "+name+" AS "+query)
		must(t, err)
		if plan := planOf(t, conn, name, parameters(query)); strings.Contains(plan, "Seq Scan") && !scanAllowed(query) {
			t.Errorf("%s\n%s", query, plan)
		}
	}
}

func planOf(t *testing.T, conn *sql.Conn, name string, parameters int) string {
	t.Helper()
	call := "EXPLAIN EXECUTE " + name
	if parameters > 0 {
		call += "(" + strings.TrimSuffix(strings.Repeat("NULL,", parameters), ",") + ")"
	}
	rows, err := conn.QueryContext(t.Context(), call)
	must(t, err)
	defer rows.Close()
	var plan strings.Builder
	for rows.Next() {
		var step string
		must(t, rows.Scan(&step))
		plan.WriteString(step + "\n")
	}
	must(t, rows.Err())
	return plan.String()
}
