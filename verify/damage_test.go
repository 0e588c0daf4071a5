package verify_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"laphieu/verify"
)

// A bit that flips on the disk is found, or changes nothing that a query answers:
// it lay in a part of a page that nothing uses.
func TestFlippedBits(t *testing.T) {
	folder := settled(t)
	whole, err := os.ReadFile(filepath.Join(folder, "laphieu.db"))
	must(t, err)
	want := dump(t, folder)
	random := rand.New(rand.NewPCG(1, 2))
	found, unused := 0, 0
	for range flips {
		at, bit := random.IntN(len(whole)), random.IntN(8)
		hurt := t.TempDir()
		data := append([]byte(nil), whole...)
		data[at] ^= 1 << bit
		must(t, os.WriteFile(filepath.Join(hurt, "laphieu.db"), data, 0o600))
		r, err := verify.Run(t.Context(), source(t, hurt))
		switch {
		case err != nil || !r.Clean():
			found++
		case dump(t, hurt) == want:
			unused++
		default:
			t.Errorf("bit %d of byte %d: unseen, and the tables answer something else", bit, at)
		}
	}
	t.Logf("%d flips: %d found, %d where nothing is kept", flips, found, unused)
}

// dump is everything that a program could read from the tables, but for the
// exceptions.
func dump(t *testing.T, folder string) string {
	t.Helper()
	h := liteHand(t, folder)
	defer h.Close()
	all := ""
	for _, s := range h.look(t) {
		if s.name == "schema_version" {
			continue
		}
		for _, x := range verify.Exceptions {
			for _, row := range s.rows {
				if x.Table == s.name {
					delete(row, x.Column)
				}
			}
		}
		all += fmt.Sprintln(s.name, s.rows)
	}
	return all
}
