package acts

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"

	"laphieu/audit"
	"laphieu/store"
)

// An act as its form asks for it, against the same change and entry without the
// runner: what asking again, access and the answer cost.
func BenchmarkAct(b *testing.B) {
	for _, clients := range []int{1, 64} {
		for name, act := range map[string]func(*world, int64) error{
			"act": func(w *world, n int64) error {
				_, err := w.ChangeCommuneText(context.Background(), w.by("quan.tri"), TextInput{TextHours, fmt.Sprint(n)})
				return err
			},
			"bare": func(w *world, n int64) error {
				return w.store.Write(context.Background(), here, func(into *store.Writer) error {
					if err := into.PutText(store.Text{Key: string(TextHours), Value: fmt.Sprint(n)}); err != nil {
						return err
					}
					_, err := into.Append(audit.Entry{Key: w.key(), Act: "bench", ReceivedAt: n}, store.Answer{})
					return err
				})
			},
		} {
			b.Run(fmt.Sprintf("%s/clients=%d", name, clients), func(b *testing.B) {
				w := lite(b)
				var n atomic.Int64
				b.ResetTimer()
				if clients == 1 {
					for b.Loop() {
						w.must(act(w, n.Add(1)))
					}
					return
				}
				b.SetParallelism(clients / 2) // on two cores
				b.RunParallel(func(p *testing.PB) {
					for p.Next() {
						if err := act(w, n.Add(1)); err != nil {
							b.Error(err)
						}
					}
				})
			})
		}
	}
}

// A request of somebody who is signed in, before anything is asked for.
func BenchmarkEnter(b *testing.B) {
	w := lite(b)
	in := w.complete("nhap")
	b.ResetTimer()
	for b.Loop() {
		if err := w.visit(in, "view_home"); err != nil {
			b.Fatal(err)
		}
	}
}
