package store_test

import (
	"database/sql"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"laphieu/store"
	"laphieu/store/storetest"
)

// TestDurability asks the connections themselves.
func TestDurability(t *testing.T) {
	s := storetest.SQLite(t)
	writer := map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "application_id": fmt.Sprint(0x4c504849)}
	desk := map[string]string{"journal_mode": "wal", "synchronous": "1", "application_id": fmt.Sprint(0x4c504844)}
	reader := map[string]string{"journal_mode": "wal", "query_only": "1", "foreign_keys": "1"}
	ask := func(want map[string]string) func(*sql.Conn) error {
		return func(conn *sql.Conn) error {
			for pragma, want := range want {
				var got string
				must(t, conn.QueryRowContext(t.Context(), "PRAGMA "+pragma).Scan(&got))
				if got != want {
					t.Errorf("%s is %s, want %s", pragma, got, want)
				}
			}
			return nil
		}
	}
	must(t, ask(writer)(store.WriterConn(s)))
	must(t, store.DeskConn(s, ask(desk)))
	must(t, store.ReaderConn(s, ask(reader)))
	must(t, store.ReaderConn(s, func(conn *sql.Conn) error {
		if _, err := conn.ExecContext(t.Context(), "DELETE FROM log"); err == nil {
			t.Error("a reading connection deleted the log")
		}
		return nil
	}))
}

// scans are the statements that read a whole table, and may.
var scans = []string{
	"SELECT commune, name, kind, district, province FROM commune ORDER BY commune", // the communes of the installation
}

func scanAllowed(query string) bool { return slices.Contains(scans, query) }

// TestNoScans runs the suite, gathers every statement it prepared, and asks
// SQLite how it would run each.
func TestNoScans(t *testing.T) {
	seen := map[string]map[string]bool{"acts": {}, "desk": {}}
	storetest.Run(t, func(t testing.TB) *store.Store {
		s := storetest.SQLite(t)
		t.Cleanup(func() {
			acts, desk := store.Prepared(s)
			for _, q := range acts {
				seen["acts"][q] = true
			}
			for _, q := range desk {
				seen["desk"][q] = true
			}
		})
		return s
	})
	s := storetest.SQLite(t)
	explain := func(name string) func(*sql.Conn) error {
		return func(conn *sql.Conn) error {
			for query := range seen[name] {
				if plan := scanning(t, conn, query); plan != "" && !scanAllowed(query) {
					t.Errorf("%s\n\t%s", query, plan)
				}
			}
			return nil
		}
	}
	if len(seen["acts"]) < 40 || len(seen["desk"]) < 30 {
		t.Fatalf("only %d and %d statements seen", len(seen["acts"]), len(seen["desk"]))
	}
	must(t, explain("acts")(store.WriterConn(s)))
	must(t, store.DeskConn(s, explain("desk")))
}

// scanning returns the step of a plan that reads a whole table.
func scanning(t *testing.T, conn *sql.Conn, query string) string {
	t.Helper()
	for _, word := range []string{"SELECT", "INSERT", "UPDATE", "DELETE"} {
		if !strings.HasPrefix(query, word) {
			continue
		}
		rows, err := conn.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+query, make([]any, parameters(query))...)
		must(t, err)
		defer rows.Close()
		for rows.Next() {
			var id, parent, unused int
			var detail string
			must(t, rows.Scan(&id, &parent, &unused, &detail))
			if strings.HasPrefix(detail, "SCAN") && !strings.HasPrefix(detail, "SCAN CONSTANT") {
				return detail
			}
		}
		must(t, rows.Err())
	}
	return ""
}

var parameter = regexp.MustCompile(`\$([0-9]+)`)

// parameters is the greatest number of a statement's parameters.
func parameters(query string) (most int) {
	for _, found := range parameter.FindAllStringSubmatch(query, -1) {
		n, _ := strconv.Atoi(found[1])
		most = max(most, n)
	}
	return most
}
