package store_test

import (
	"fmt"
	"testing"

	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"
)

// An entry is found by its members and by the rows it changed, whatever stands in
// its texts, page after page and within its bounds.
func TestEntriesHolding(t *testing.T) {
	for name, c := range map[string]store.Config{"sqlite": {Data: t.TempDir()}, "postgres": {URL: storetest.PostgresURL(t)}} {
		t.Run(name, func(t *testing.T) {
			s := storetest.Open(t, c)
			fill(t, s, 25)
			all := func(first int64, limit int, parts ...[]byte) (seqs []int64) {
				must(t, s.View(t.Context(), "00001", func(v *store.View) error {
					head, err := v.Head()
					if err != nil {
						return err
					}
					for next := head.Size; next > first; {
						var found []audit.Entry
						if found, next, err = v.EntriesHolding(next, first, limit, parts...); err != nil {
							return err
						}
						for _, e := range found {
							seqs = append(seqs, e.Seq)
						}
					}
					return nil
				}))
				return seqs
			}
			for _, test := range []struct {
				first int64
				limit int
				parts [][]byte
				want  string
			}{
				{0, 100, nil, "26 entries"},
				{0, 3, nil, "26 entries"},
				{20, 4, nil, "[25 24 23 22 21 20]"},
				{0, 2, [][]byte{store.Member("act", "third")}, "[24 21 18 15 12 9 6 3]"},
				{0, 2, [][]byte{store.ChangedKey("k-7")}, "[7]"},
				{0, 100, [][]byte{store.Member("act", "third"), store.ChangedKey("k-2")}, "[24 21]"},
				{0, 100, [][]byte{store.Member("act", "THIRD")}, "[]"},
				{0, 100, [][]byte{store.Member("act", "t%"), store.ChangedKey("k_2")}, "[]"},
				{0, 100, [][]byte{store.ChangedKey(`k"`)}, "[]"},
				{0, 100, [][]byte{store.Member("reason", `"key":"k-7"`)}, "[5]"},
				{0, 100, [][]byte{store.Member("act", "\xff")}, "[]"},
			} {
				got := fmt.Sprint(all(test.first, test.limit, test.parts...))
				if n := all(test.first, test.limit, test.parts...); len(n) == 26 {
					got = "26 entries"
				}
				if got != test.want {
					t.Errorf("%q from %d, %d at once: %s, want %s", test.parts, test.first, test.limit, got, test.want)
				}
			}
		})
	}
}

// fill writes a commune and some entries, each with a text of its own.
func fill(t testing.TB, s *store.Store, n int) {
	t.Helper()
	must(t, s.Write(t.Context(), "00001", func(w *store.Writer) error {
		if err := w.InsertCommune(store.Commune{Unit: election.Unit{Code: "00001", Name: "Giả Định", Kind: "xã", Province: "Tỉnh giả định"}}); err != nil {
			return err
		}
		_, err := w.Append(audit.Entry{Key: fmt.Sprintf("%032x", 0), Act: "first", ReceivedAt: 1}, store.Answer{})
		return err
	}))
	for i := 1; i <= n; i++ {
		must(t, s.Write(t.Context(), "00001", func(w *store.Writer) error {
			if err := w.PutText(store.Text{Key: fmt.Sprintf("k-%d", i), Value: "x"}); err != nil {
				return err
			}
			e := audit.Entry{Key: fmt.Sprintf("%032x", i), Act: "other", ReceivedAt: int64(i)}
			if i%3 == 0 {
				e.Act = "third"
			}
			if i == 5 {
				e.Reason = `"key":"k-7"`
			}
			_, err := w.Append(e, store.Answer{})
			return err
		}))
	}
}

// A thing that nobody touched is the dearest to look for: the whole log is read.
func BenchmarkEntriesHolding(b *testing.B) {
	s := storetest.Open(b, store.Config{Data: b.TempDir()})
	fill(b, s, 10_000)
	for b.Loop() {
		must(b, s.View(b.Context(), "00001", func(v *store.View) error {
			found, next, err := v.EntriesHolding(10_001, 0, 50, store.ChangedKey("nobody"))
			if len(found) > 0 || next != 0 {
				b.Fatal(found, next)
			}
			return err
		}))
	}
}
