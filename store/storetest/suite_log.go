// The log: keys that serve once, and the ways to read it.

package storetest

import (
	"fmt"
	"testing"

	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
)

func testKeyTwice(t *testing.T, s *store.Store) {
	Found(t, s, here)
	Found(t, s, there)
	e := Entry("a")
	first := store.Answer{Request: []byte("what was sent"), Answer: []byte(`{"id":"1"}`)}
	appendTo := func(commune election.CommuneCode, e audit.Entry) error {
		return s.Write(t.Context(), commune, func(w *store.Writer) error {
			_, err := w.Append(e, first)
			return err
		})
	}
	must(t, appendTo(here, e))
	wantCode(t, appendTo(here, e), store.CodeUsed)
	wantKind(t, appendTo(here, e), election.Conflict)
	other := e
	other.Account = "b"
	must(t, appendTo(here, other))
	must(t, appendTo(there, e))
	view(t, s, here, func(v *store.View) error {
		got, found, err := v.Answered("a", e.Key)
		if err != nil || !found || got.Seq != 1 || string(got.Answer) != string(first.Answer) || string(got.Request) != string(first.Request) {
			t.Errorf("answered %+v, %v, %v", got, found, err)
		}
		_, found, err = v.Answered("a", Entry("a").Key)
		if err != nil || found {
			t.Errorf("an unknown key: %v, %v", found, err)
		}
		wantTree(t, v)
		return nil
	})
	long := store.Answer{Answer: make([]byte, store.MaxAnswer+1)}
	err := s.Write(t.Context(), here, func(w *store.Writer) error { _, err := w.Append(Entry(""), long); return err })
	wantCode(t, err, store.CodeTooLong)
	e.Commune, e.Key = string(there), Entry("").Key
	wantCode(t, appendTo(here, e), store.CodeScope)
}

func testForget(t *testing.T, s *store.Store) {
	Found(t, s, here)
	e := Entry("a")
	must(t, s.Write(t.Context(), here, func(w *store.Writer) error {
		_, err := w.Append(e, store.Answer{Request: []byte("x"), Answer: []byte("y")})
		return err
	}))
	must(t, s.Write(t.Context(), here, func(w *store.Writer) error { return w.ForgetAnswers(-1, 1) }))
	view(t, s, here, func(v *store.View) error {
		got, found, err := v.Answered("a", e.Key)
		if err != nil || !found || got.Request != nil || got.Answer != nil {
			t.Errorf("answered %+v, %v, %v", got, found, err)
		}
		wantTree(t, v)
		return nil
	})
}

// testReading reads a log of 10 entries, of which the founding one is the first.
func testReading(t *testing.T, s *store.Store) {
	Found(t, s, here)
	for n := 1; n < 10; n++ {
		e := Entry(election.AccountID(fmt.Sprintf("p%d", n%2)))
		e.ReceivedAt = int64(1000 * n)
		must(t, s.Write(t.Context(), here, func(w *store.Writer) error {
			_, err := w.Append(e, store.Answer{})
			return err
		}))
	}
	view(t, s, here, func(v *store.View) error {
		wantSeqs(t, "from")(v.EntriesFrom(7, 2))(7, 8)
		wantSeqs(t, "before")(v.EntriesBefore(7, 2))(6, 5)
		wantSeqs(t, "by")(v.EntriesBy("p1", 7, 3))(5, 3, 1)
		wantSeqs(t, "past the end")(v.EntriesFrom(10, 3))()
		with, next, err := v.EntriesWith(3, store.Member("account", "p1"), store.Member("account", "nobody"))
		wantSeqs(t, "with")(with, err)(3, 5, 7, 9)
		with, end, err := v.EntriesWith(next, store.Member("account", "p1"))
		wantSeqs(t, "with, past the end")(with, err)()
		if next != 10 || end != next {
			t.Errorf("goes on at %d and %d", next, end)
		}
		_, err = v.Entry(10)
		wantCode(t, err, store.CodeNoRow)
		return nil
	})
}

func wantSeqs(t *testing.T, what string) func([]audit.Entry, error) func(...int64) {
	return func(got []audit.Entry, err error) func(...int64) {
		return func(want ...int64) {
			t.Helper()
			seqs := []int64{}
			for _, e := range got {
				seqs = append(seqs, e.Seq)
			}
			if err != nil || fmt.Sprint(seqs) != fmt.Sprint(want) {
				t.Errorf("%s: %v, %v; want %v", what, seqs, err, want)
			}
		}
	}
}

func testTree(t *testing.T, s *store.Store) {
	Found(t, s, here)
	for n := range 20 {
		act(t, s, here, text("a", fmt.Sprint(n)))
	}
	view(t, s, here, func(v *store.View) error {
		wantTree(t, v)
		head, err := v.Head()
		must(t, err)
		now, err := head.Checkpoint(string(here))
		must(t, err)
		proof, err := audit.Inclusion(v, 7, head.Size)
		must(t, err)
		leaves, err := v.LeafHashes(7, 8)
		must(t, err)
		must(t, now.Includes(7, leaves[0], proof))
		first, err := v.SeqAt(1_600_000_000_000)
		must(t, err)
		after, err := v.SeqAt(1_900_000_000_000)
		must(t, err)
		last, err := v.Entry(20)
		must(t, err)
		exact, err := v.SeqAt(last.ReceivedAt)
		if err != nil || first != 0 || exact != 20 || after != 21 {
			t.Errorf("by time: %d, %d, %d, %v", first, exact, after, err)
		}
		return nil
	})
	testCheckpoints(t, s)
}

func testCheckpoints(t *testing.T, s *store.Store) {
	want := store.Checkpoint{Size: 21, Root: audit.Hash{1}, Note: "note\n", At: 5}
	put := func(c store.Checkpoint) error {
		return s.Write(t.Context(), here, func(w *store.Writer) error { return w.InsertCheckpoint(c) })
	}
	must(t, put(store.Checkpoint{Size: 3}))
	must(t, put(want))
	wantCode(t, put(want), store.CodeTaken)
	view(t, s, here, func(v *store.View) error {
		last, err := v.LastCheckpoint()
		all, err2 := v.Checkpoints(store.MaxEntries, 10)
		if err != nil || err2 != nil || last != want || len(all) != 2 || all[1].Size != 3 {
			t.Errorf("%+v, %v; %+v, %v", last, err, all, err2)
		}
		return nil
	})
}
