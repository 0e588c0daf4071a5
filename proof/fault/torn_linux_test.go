package fault

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"laphieu/proof/drill"
	"laphieu/store"
)

// damages are what may become of a stretch of the write-ahead log.
var damages = map[string]func(log []byte, from, to int) []byte{
	"cut":  func(log []byte, from, _ int) []byte { return log[:from] },
	"zero": func(log []byte, from, to int) []byte { clear(log[from:to]); return log },
	"garbled": func(log []byte, from, to int) []byte {
		for i := from; i < to; i++ {
			log[i] ^= byte(1 + rand.IntN(255))
		}
		return log
	},
}

// TestTornLog spoils the log of a killed process: its end, its frames, its head.
// The installation opens to a committed prefix or is refused by name, and no row
// is served without its entry.
func TestTornLog(t *testing.T) {
	_, public, told := fresh(t)
	whole, err := os.ReadFile(filepath.Join(model.folder, wal))
	drill.Must(t, err)
	places := stretches(len(whole))
	t.Run("places", func(t *testing.T) {
		for _, at := range places {
			for name, damage := range damages {
				t.Run(fmt.Sprintf("%s %d-%d", name, at[0], at[1]), func(t *testing.T) {
					t.Parallel()
					p, _, _ := fresh(t)
					log := damage(slices.Clone(whole), at[0], at[1])
					drill.Must(t, os.WriteFile(filepath.Join(p.Data, wal), log, 0o600))
					drill.Must(t, os.RemoveAll(filepath.Join(p.Data, "laphieu.db-shm")))
					if wantPrefix(t, p, told) {
						drill.WantVerified(t, p, public)
					}
				})
			}
		}
	})
	t.Logf("%d frames, %d stretches in %d ways", (len(whole)-walHeader)/frameSize, len(places), len(damages))
}

// stretches are the places to spoil, from and to: of the head, of every frame,
// and of the end.
func stretches(size int) (all [][2]int) {
	all = append(all, [2]int{0, walHeader}, [2]int{walHeader - 8, walHeader}, [2]int{4, 12})
	frames := (size - walHeader) / frameSize
	for n := range frames {
		from := walHeader + n*frameSize
		all = append(all, [2]int{from, from + frameSize}, [2]int{from, from + 24})
	}
	rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	all = all[:min(len(all), spoiledFrames)]
	for range spoiledEnds {
		all = append(all, [2]int{size - 1 - rand.IntN(4096), size})
	}
	return all
}

// wantPrefix opens and finds the first of what was acknowledged, in the order of
// the log, up to some act and none after it; opened is false where it was refused.
func wantPrefix(t *testing.T, p drill.Place, told []drill.Line) (opened bool) {
	t.Helper()
	var i *drill.Installation
	err := drill.Unlocked(func() (err error) {
		i, err = drill.Open(t.Context(), p, drill.Config{})
		return err
	})
	if refusals[drill.Code(err)] {
		return false
	}
	drill.Must(t, err)
	drill.WantTrue(t, i.Store)
	size := i.Size(t)
	drill.Must(t, i.Store.View(t.Context(), drill.Here, func(v *store.View) error {
		for _, l := range told {
			_, found, err := v.Answered(i.Cast.Who(l), l.Key)
			if err != nil || found != (l.Seq < size) {
				return fmt.Errorf("%v, found %v, in a log of %d: %w", l, found, size, err)
			}
		}
		return nil
	}))
	drill.Must(t, i.Store.Close())
	return true
}

var refusals = map[string]bool{store.CodeWALLost: true, store.CodeWALForeign: true, store.CodeDamaged: true}
