package verify_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
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
func scan(b *testing.B, folder string) {
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
		for found.Next() {
			must(b, found.Scan(into...))
		}
		must(b, found.Err())
		must(b, found.Close())
	}
}

// BenchmarkVerify measures against a bare scan of the same rows, in pairs as
// docs/performance.md says. One run is one figure: -benchtime 1x.
func BenchmarkVerify(b *testing.B) {
	folder := busy(b, 10_000)
	s := source(b, folder)
	bare := func() { scan(b, folder) }
	ours := func() {
		r, err := verify.Run(b.Context(), s)
		must(b, err)
		wantClean(b, r)
	}
	for b.Loop() {
		const pairs = 41
		ratios := make([]float64, pairs)
		for i := range ratios {
			before := timed(bare)
			whole := timed(ours) + timed(ours)
			ratios[i] = whole.Seconds() / (before + timed(bare)).Seconds()
		}
		slices.Sort(ratios)
		b.ReportMetric(ratios[pairs/4], "lower-quartile")
		b.ReportMetric(ratios[pairs/2], "ratio")
		b.ReportMetric(ratios[3*pairs/4], "upper-quartile")
	}
}

func timed(do func()) time.Duration {
	start := time.Now()
	do()
	return time.Since(start)
}
