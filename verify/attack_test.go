package verify_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"laphieu/audit"
	"laphieu/store"
	"laphieu/store/storetest"
	"laphieu/verify"
)

// has reports whether a finding with this code is among them.
func has(r verify.Report, code verify.Code) bool {
	return slices.ContainsFunc(r.Findings, func(f verify.Finding) bool { return f.Code == code })
}

func wantOnly(t *testing.T, r verify.Report, codes ...verify.Code) {
	t.Helper()
	for _, f := range r.Findings {
		if !slices.Contains(codes, f.Code) {
			t.Errorf("unexpected %+v", f)
		}
	}
	for _, code := range codes {
		if !has(r, code) {
			t.Errorf("no %s in %+v", code, r.Findings)
		}
	}
}

// held is a checkpoint of the last state of the first commune in a folder, as
// somebody elsewhere would hold it.
func held(t *testing.T, folder string, key byte) []verify.Held {
	t.Helper()
	signer, _ := keyPair(t, key)
	s, err := store.Open(t.Context(), store.Config{Data: folder})
	must(t, err)
	signed := sign(t, s, communes[0], signer)
	must(t, s.Close())
	all, err := verify.ReadHeld("giay.txt", signed)
	must(t, err)
	return all
}

// rewrite is an attacker with time: a row is changed, the entry that named it too,
// and every leaf, and the edge of the tree.
func rewrite(t *testing.T, folder string) {
	t.Helper()
	h := liteHand(t, folder)
	defer h.Close()
	forged := store.Text{Key: "lien-he", Value: "nơi khác"}
	digest, err := audit.Digest(forged.Canonical())
	must(t, err)
	var head audit.Head
	for _, row := range h.read(t, seen{name: "log", columns: []string{"commune", "seq", "body"}, key: []string{"commune", "seq"}}) {
		if row["commune"] != string(communes[0]) {
			continue
		}
		e, err := audit.ParseEntry(row["body"].([]byte))
		must(t, err)
		for i := range e.Changes {
			if e.Changes[i].Key == forged.Key {
				e.Changes[i].Digest = digest
			}
		}
		body, err := e.Body()
		must(t, err)
		leaf := audit.Leaf(body)
		head.Append(leaf)
		_, err = h.Exec("UPDATE log SET body = $1, leaf = $2 WHERE commune = $3 AND seq = $4", body, leaf[:], e.Commune, e.Seq)
		must(t, err)
	}
	edge, err := head.Marshal()
	must(t, err)
	_, err = h.Exec("UPDATE log_head SET edge = $1 WHERE commune = $2", edge, string(communes[0]))
	must(t, err)
	_, err = h.Exec("UPDATE text SET value = $1 WHERE commune = $2 AND key = $3", forged.Value, string(communes[0]), forged.Key)
	must(t, err)
}

func TestRewrittenLog(t *testing.T) {
	folder := settled(t)
	kept := held(t, folder, 1)
	wantClean(t, run(t, verify.Source{Data: folder, Held: kept}))
	rewrite(t, folder)
	wantOnly(t, run(t, verify.Source{Data: folder}), verify.RootDiffers)
	h := liteHand(t, folder)
	_, err := h.Exec("DELETE FROM checkpoint WHERE size = 9")
	must(t, err)
	must(t, h.Close())
	// Nothing inside tells any more: that is what a checkpoint elsewhere is for.
	wantClean(t, run(t, verify.Source{Data: folder}))
	wantOnly(t, run(t, verify.Source{Data: folder, Held: kept}), verify.LogRewritten)
}

func TestRolledBack(t *testing.T) {
	folder := settled(t)
	yesterday := copied(t, folder)
	s, err := store.Open(t.Context(), store.Config{Data: folder})
	must(t, err)
	act(t, s, communes[0], func(w *store.Writer) error { return w.PutText(store.Text{Key: "a", Value: "b"}) })
	must(t, s.Close())
	today := held(t, folder, 1)
	wantClean(t, run(t, verify.Source{Data: folder, Held: slices.Concat(held(t, yesterday, 1), today)}))
	wantClean(t, run(t, verify.Source{Data: yesterday}))
	r := run(t, verify.Source{Data: yesterday, Held: today})
	wantOnly(t, r, verify.LogRolledBack)
	if f := r.Findings[0]; f.Commune != "00001" || f.Table != "log" || !slices.Equal(f.Args, []any{int64(10), int64(9), "giay.txt"}) {
		t.Errorf("%+v", f)
	}
}

// A log whose last entries were cut off, the edge of the tree with them.
func TestTruncatedLog(t *testing.T) {
	folder := settled(t)
	h := liteHand(t, folder)
	_, err := h.Exec("DELETE FROM log WHERE seq >= 5")
	must(t, err)
	must(t, h.Close())
	r := run(t, verify.Source{Data: folder})
	for _, code := range []verify.Code{verify.LogGap, verify.HeadDiffers, verify.LogTooShort, verify.RowUnlogged} {
		if !has(r, code) {
			t.Errorf("no %s in %+v", code, r.Findings)
		}
	}
}

// Who replaces the key and signs everything anew is told by what was held.
func TestOtherKey(t *testing.T) {
	folder := settled(t)
	kept := held(t, folder, 1)
	_, other := keyPair(t, 2)
	r, err := verify.Run(t.Context(), verify.Source{Data: folder, Keys: []note.Verifier{other}, Held: kept})
	must(t, err)
	wantOnly(t, r, verify.NoteForged, verify.HeldForged)
}

func TestHeldOfAnotherCommune(t *testing.T) {
	signer, _ := keyPair(t, 1)
	signed, err := audit.Checkpoint{Origin: audit.Origin("00003"), Size: 1, Root: audit.Leaf(nil)}.Sign(signer)
	must(t, err)
	all, err := verify.ReadHeld("usb", signed)
	must(t, err)
	wantOnly(t, run(t, verify.Source{Data: settled(t), Held: all}), verify.CommuneGone)
}

func TestReadHeld(t *testing.T) {
	signer, verifier := keyPair(t, 1)
	var notes []byte
	for size := range int64(3) {
		c := audit.Checkpoint{Origin: "laphieu/1", Size: size + 1, Root: audit.Leaf([]byte{byte(size)})}
		signed, err := c.Sign(signer)
		must(t, err)
		notes = append(append(notes, signed...), bytes.Repeat([]byte("\n"), int(size))...)
	}
	for name, test := range map[string]struct {
		data []byte
		want int
	}{
		"three":                 {notes, 3},
		"saved on Windows":      {bytes.ReplaceAll(notes, []byte("\n"), []byte("\r\n")), 3},
		"no line end":           {bytes.TrimRight(notes, "\n"), 3},
		"empty":                 {nil, 0},
		"blank":                 {[]byte("\n\n"), 0},
		"no note":               {[]byte("hello"), 0},
		"something behind them": {append(slices.Clone(notes), "hello\n"...), 0},
		"too large":             {bytes.Repeat(notes, verify.MaxHeldFile/len(notes)+1), 0},
	} {
		t.Run(name, func(t *testing.T) {
			all, err := verify.ReadHeld("f", test.data)
			if (err == nil) != (test.want > 0) || len(all) != test.want {
				t.Fatalf("%d notes, %v; want %d", len(all), err, test.want)
			}
			for _, h := range all {
				if _, err := audit.OpenCheckpoint(h.Note, note.VerifierList(verifier)); err != nil {
					t.Errorf("%q: %v", h.Note, err)
				}
			}
		})
	}
}

// verify beside a server that writes sees one moment, and stays out of the way.
func TestBesideAServer(t *testing.T) {
	folder := settled(t)
	s, err := store.Open(t.Context(), store.Config{Data: folder})
	must(t, err)
	defer s.Close()
	ctx, cancel := context.WithCancel(t.Context())
	written := make(chan int)
	go func() {
		n := 0
		for ; ctx.Err() == nil; n++ {
			put := func(w *store.Writer) error { return w.PutText(store.Text{Key: "a", Value: string(rune('a' + n%26))}) }
			if err := storetest.Act(t.Context(), s, communes[n%2], put); err != nil {
				t.Error(err)
			}
		}
		written <- n
	}()
	for range 15 {
		wantClean(t, run(t, verify.Source{Data: folder}))
	}
	cancel()
	t.Logf("%d acts in between", <-written)
}

// A process that was killed leaves its journal: it is read with the rest.
func TestAfterAKill(t *testing.T) {
	folder := settled(t)
	s, err := store.Open(t.Context(), store.Config{Data: folder})
	must(t, err)
	act(t, s, communes[0], func(w *store.Writer) error { return w.PutText(store.Text{Key: "a", Value: "b"}) })
	killed := copied(t, folder)
	must(t, s.Close())
	r := run(t, verify.Source{Data: killed})
	wantClean(t, r)
	if r.Communes[0].Log.Size != 10 {
		t.Errorf("%d entries, want 10", r.Communes[0].Log.Size)
	}
}

// Without the journal of a process that was killed the last acts are gone, and
// the file looks whole.
func TestLostJournal(t *testing.T) {
	folder := settled(t)
	wantClean(t, run(t, verify.Source{Data: folder}))
	must(t, os.WriteFile(filepath.Join(folder, "laphieu.lock"), []byte("127.0.0.1:8080\n"), 0o600))
	wantOnly(t, run(t, verify.Source{Data: folder}), verify.JournalLost)
}

// At rest nothing appears in the folder, nor changes there.
func TestLeavesNothing(t *testing.T) {
	folder := settled(t)
	look := func() (names []string) {
		files, err := os.ReadDir(folder)
		must(t, err)
		for _, f := range files {
			info, err := f.Info()
			must(t, err)
			names = append(names, f.Name()+" "+info.ModTime().String())
		}
		return names
	}
	before := look()
	must(t, os.Chmod(folder, 0o500))
	defer func() { must(t, os.Chmod(folder, 0o700)) }()
	wantClean(t, run(t, verify.Source{Data: folder}))
	if after := look(); !slices.Equal(before, after) {
		t.Errorf("before %q, after %q", before, after)
	}
}

// With room for three rows the log is read many times, and says the same.
func TestLittleRoom(t *testing.T) {
	folder := settled(t)
	plenty := run(t, verify.Source{Data: folder})
	little := run(t, verify.Source{Data: folder}.WithRoom(3))
	wantClean(t, little)
	for i := range plenty.Communes {
		if !slices.Equal(plenty.Communes[i].Rows, little.Communes[i].Rows) || plenty.Communes[i].Changes != little.Communes[i].Changes {
			t.Errorf("%+v, with little room %+v", plenty.Communes[i], little.Communes[i])
		}
	}
	for i, e := range some(edits(liteHand(t, folder).look(t)), 1) {
		if i%5 != 0 {
			continue
		}
		h := liteHand(t, copied(t, folder))
		if h.apply(e) {
			wantNamed(t, e, run(t, h.source.WithRoom(3)))
		}
		_ = h.Close()
	}
}

// Findings beyond the bound are counted.
func TestManyFindings(t *testing.T) {
	folder := settled(t)
	h := liteHand(t, folder)
	_, err := h.Exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
		INSERT INTO text (commune, key, value) SELECT '00001', 'x' || i, '' FROM n`)
	must(t, err)
	must(t, h.Close())
	r := run(t, verify.Source{Data: folder})
	if len(r.Findings) != verify.MaxFindings || r.Omitted != 500 {
		t.Errorf("%d findings, %d omitted", len(r.Findings), r.Omitted)
	}
}
