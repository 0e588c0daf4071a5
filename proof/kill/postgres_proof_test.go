//go:build proof

package kill

import (
	"math/rand/v2"
	"testing"
	"time"

	"laphieu/proof/drill"
	"laphieu/store"
	"laphieu/store/storetest"

	"golang.org/x/mod/sumdb/note"
)

// How often the server is crashed, and how long what works on it then has to
// find it again.
const (
	crashes    = 40
	findsAgain = 2 * time.Second
)

// TestCrashPostgres crashes the server under a process that lives on: what was
// acknowledged is there after the recovery, and the process goes on by itself.
func TestCrashPostgres(t *testing.T) {
	server := storetest.OwnPostgres(t)
	var place drill.Place
	var public note.Verifier
	var all drill.Tally
	for n := range crashes {
		if n%freshAfter == 0 {
			place = drill.Place{Config: store.Config{URL: server.URL(t)}, Keys: t.TempDir()}
			public = drill.Begin(t, place)
		}
		lines := crashed(t, server, place)
		all.Add(drill.Check(t, place, public, lines))
		if t.Failed() {
			t.Fatalf("in cycle %d", n)
		}
	}
	t.Logf("%d crashes of the server, %v", crashes, all)
}

// crashed lets a child work, crashes the server under it, starts it again and
// kills the child after it went on.
func crashed(t *testing.T, server *storetest.Fragile, p drill.Place) []drill.Line {
	t.Helper()
	c := begun(t, p, patient+"=1")
	again := make(chan struct{})
	c.onReady = func() {
		go func() {
			defer close(again)
			time.Sleep(100*time.Millisecond + rand.N(400*time.Millisecond))
			server.Crash(t)
			server.Restart(t)
			time.AfterFunc(findsAgain, func() { _ = c.cmd.Process.Kill() })
		}()
	}
	lines := c.listen(t)
	<-again
	failed, after := false, 0
	for _, l := range lines {
		failed = failed || l.Verb == drill.Fail
		if failed && l.Verb == drill.Ack {
			after++
		}
	}
	if after == 0 {
		t.Errorf("no act was acknowledged after the server came back; failed %v", failed)
	}
	return lines
}
