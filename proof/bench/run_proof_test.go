//go:build proof

package main

import (
	"testing"
	"time"
)

// The whole way once, in short slices: every figure comes to something. Whether it is good is not asked here: that
// takes a quiet machine.
func TestRun(t *testing.T) {
	for _, name := range []string{"size", "act", "log", "page", "start", "stop", "storm", "portal"} {
		t.Run(name, func(t *testing.T) {
			figures, err := measure(t.Context(), config{pairs: 1, tries: 1, slice: time.Second / 2, within: time.Minute, only: []string{name}})
			if err != nil || len(figures) == 0 {
				t.Fatal(len(figures), err)
			}
			for _, f := range figures {
				if f.values.median == 0 || f.where.commit == "" {
					t.Errorf("%+v", f)
				}
			}
		})
	}
}
