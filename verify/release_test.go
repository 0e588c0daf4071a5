package verify_test

import (
	chance "crypto/rand"
	"encoding/hex"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"laphieu/audit"
	"laphieu/store"
	"laphieu/verify"
)

// release makes the fixture of a release, once, with that release's own code:
//
//	go test ./verify -run TestMakeRelease -release 0.1.0
var release = flag.String("release", "", "write store/testdata/release-NAME")

const (
	releases   = "../store/testdata/release-"
	maxFixture = 300 << 10 // bytes of one release: they stay for ever
)

// TestMakeRelease writes a small installation with rows of every table. One that
// is there is never written again.
func TestMakeRelease(t *testing.T) {
	if *release == "" {
		return
	}
	c := store.Config{Data: filepath.Join(t.TempDir(), "data")}
	must(t, store.Create(t.Context(), c))
	s, err := store.Open(t.Context(), c)
	must(t, err)
	settle(t, s)
	var held string
	must(t, s.View(t.Context(), communes[0], func(v *store.View) error {
		last, err := v.LastCheckpoint()
		held = last.Note
		return err
	}))
	must(t, s.Close())
	_, public, err := note.GenerateKey(rand.NewChaCha8([32]byte{1}), "laphieu/test") // that of keyPair
	must(t, err)
	must(t, os.MkdirAll(filepath.Dir(releases), 0o755))
	must(t, os.Mkdir(releases+*release, 0o755))
	for _, name := range []string{"laphieu.db", "desk.db"} {
		data, err := os.ReadFile(filepath.Join(c.Data, name))
		must(t, err)
		must(t, os.WriteFile(filepath.Join(releases+*release, name), data, 0o644))
	}
	must(t, os.WriteFile(filepath.Join(releases+*release, "public.txt"), []byte(public+"\n"), 0o644))
	must(t, os.WriteFile(filepath.Join(releases+*release, "checkpoint.txt"), []byte(held), 0o644))
}

// Every release's installation is opened and migrated, agrees with the log and the
// checkpoint of its day, takes an act, and agrees again.
func TestReleases(t *testing.T) {
	folders, err := filepath.Glob(releases + "*")
	must(t, err)
	if len(folders) < 4 { // before the count desk, with it, with what is taken back, and with what is public
		t.Fatalf("only %d fixtures", len(folders))
	}
	for _, folder := range folders {
		t.Run(filepath.Base(folder), func(t *testing.T) { opensAsBefore(t, folder) })
	}
}

func opensAsBefore(t *testing.T, folder string) {
	c, size := store.Config{Data: t.TempDir()}, 0
	for _, name := range []string{"laphieu.db", "desk.db"} {
		data, err := os.ReadFile(filepath.Join(folder, name))
		must(t, err)
		must(t, os.WriteFile(filepath.Join(c.Data, name), data, 0o600))
		size += len(data)
	}
	if size > maxFixture {
		t.Errorf("%d bytes, at most %d", size, maxFixture)
	}
	public, err := os.ReadFile(filepath.Join(folder, "public.txt"))
	must(t, err)
	key, err := audit.NewVerifier(string(public[:len(public)-1]))
	must(t, err)
	checkpoint, err := os.ReadFile(filepath.Join(folder, "checkpoint.txt"))
	must(t, err)
	held, err := verify.ReadHeld("checkpoint.txt", checkpoint)
	must(t, err)
	clean := func() {
		t.Helper()
		report, err := verify.Run(t.Context(), verify.Source{Data: c.Data, Keys: []note.Verifier{key}, Held: held})
		must(t, err)
		if !report.Clean() || len(report.Communes) != len(communes) {
			t.Errorf("%d communes, findings %+v", len(report.Communes), report.Findings)
		}
	}
	for range 2 {
		s, err := store.Open(t.Context(), c)
		must(t, err)
		key := make([]byte, 16)
		_, _ = chance.Read(key) // the fixture's entries have keys that count from a clock
		must(t, s.Write(t.Context(), communes[0], func(w *store.Writer) error {
			if err := w.PutText(store.Text{Key: "lien-he", Value: "Sau khi nâng cấp"}); err != nil {
				return err
			}
			_, err := w.Append(audit.Entry{Key: hex.EncodeToString(key), Act: "test", ReceivedAt: 1_800_000_000_000}, store.Answer{})
			return err
		}))
		must(t, s.Close())
		clean()
	}
}
