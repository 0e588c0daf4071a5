package verify_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"
	"laphieu/verify"
)

// busy is a commune after some thousand acts that each changed three rows: texts,
// settings and accounts.
func busy(b *testing.B, acts int) (folder string) {
	folder = b.TempDir()
	c := store.Config{Data: folder}
	must(b, store.Create(b.Context(), c))
	s, err := store.Open(b.Context(), c)
	must(b, err)
	signer, _ := keyPair(b, 1)
	storetest.Found(b, s, communes[0])
	act(b, s, communes[0], func(w *store.Writer) error { return people(w, 0) })
	done := make(chan error)
	const writers = 64
	for first := range writers {
		go func() {
			for n := first; n < acts; n += writers {
				if err := storetest.Act(b.Context(), s, communes[0], func(w *store.Writer) error { return three(w, n) }); err != nil {
					done <- err
					return
				}
			}
			done <- nil
		}()
	}
	for range writers {
		must(b, <-done)
	}
	sign(b, s, communes[0], signer)
	must(b, s.Close())
	return folder
}

func three(w *store.Writer, n int) error {
	id := election.AccountID(fmt.Sprintf("p%015d", n))
	if err := w.PutText(store.Text{Key: fmt.Sprintf("text%012d", n), Value: "Xã có 12 thôn; đường đã xong, trường học đang xây."}); err != nil {
		return err
	}
	if err := w.PutSetting(store.Setting{Election: "vote000000000000", Key: fmt.Sprint("khoa", n), Value: "older"}); err != nil {
		return err
	}
	return w.InsertAccount(store.Account{
		Account: election.Account{ID: id, Login: fmt.Sprint("an", n), Name: "Nguyễn Văn An"}, Salt: []byte(fmt.Sprintf("%016d", n)),
	})
}

// scan reads the same rows and looks at nothing.
func scan(b *testing.B, folder string) (rows int) {
	db, err := sql.Open("sqlite", "file://"+filepath.Join(folder, "laphieu.db")+"?mode=ro&immutable=1")
	must(b, err)
	defer db.Close()
	for _, table := range []string{"commune", "election", "setting", "text", "account", "account_secret", "role_grant", "log", "log_head", "checkpoint"} {
		found, err := db.QueryContext(context.Background(), "SELECT * FROM "+table)
		must(b, err)
		columns, err := found.Columns()
		must(b, err)
		cells, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range cells {
			into[i] = &cells[i]
		}
		for ; found.Next(); rows++ {
			must(b, found.Scan(into...))
		}
		must(b, found.Err())
		must(b, found.Close())
	}
	return rows
}

// BenchmarkVerify measures against a bare scan of the same rows: the goal is a
// ratio of 3, of the best of all runs, because a busy machine only slows them.
func BenchmarkVerify(b *testing.B) {
	folder := busy(b, 10_000)
	s := source(b, folder)
	bare, whole := time.Hour, time.Hour
	rows := 0
	for b.Loop() {
		start := time.Now()
		rows = scan(b, folder)
		bare = min(bare, time.Since(start))
		start = time.Now()
		r, err := verify.Run(b.Context(), s)
		whole = min(whole, time.Since(start))
		must(b, err)
		wantClean(b, r)
	}
	b.ReportMetric(float64(whole)/float64(bare), "ratio")
	b.ReportMetric(float64(bare.Nanoseconds())/float64(rows), "scan-ns/row")
	b.ReportMetric(float64(whole.Nanoseconds())/float64(rows), "verify-ns/row")
}
