package store_test

import (
	"fmt"
	"testing"

	"laphieu/audit"
	"laphieu/store"
	"laphieu/store/storetest"
)

// An act that changes more rows than an entry can name is refused by the bound, and
// nothing of it is saved, even where it goes on; so many rows, and one of them again,
// are taken.
func TestTooManyRows(t *testing.T) {
	s := storetest.SQLite(t)
	storetest.Found(t, s, here)
	fill := func(w *store.Writer, rows int) error {
		for n := range rows {
			if err := w.PutText(store.Text{Key: fmt.Sprintf("k%d", n), Value: "x"}); err != nil {
				return err
			}
		}
		return nil
	}
	err := storetest.Act(t.Context(), s, here, func(w *store.Writer) error { return fill(w, audit.MaxChanges+1) })
	wantCode(t, err, store.CodeTooMany)
	err = storetest.Act(t.Context(), s, here, func(w *store.Writer) error {
		_ = fill(w, audit.MaxChanges+1)
		return nil
	})
	wantCode(t, err, store.CodeTooMany)
	if hasText(t, s, "k0") {
		t.Fatal("half an act was saved")
	}
	must(t, storetest.Act(t.Context(), s, here, func(w *store.Writer) error {
		must(t, fill(w, audit.MaxChanges))
		return w.PutText(store.Text{Key: "k0", Value: "again"})
	}))
	if !hasText(t, s, "k19999") {
		t.Error("a whole act was lost")
	}
}
