package kill

import (
	"bufio"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"laphieu/proof/drill"
	"laphieu/store"
	"laphieu/store/storetest"

	"golang.org/x/mod/sumdb/note"
)

// freshAfter is how many cycles one installation lives through: the log is read
// whole after each.
const freshAfter = 10

// enough cycles let each kind of act be acknowledged, however slow the machine is.
const enough = 200

func TestMain(m *testing.M) {
	if place, isChild := drill.FromEnv(handed); isChild {
		child(place)
		return
	}
	os.Exit(storetest.Main(m))
}

func TestKill(t *testing.T) {
	cycle(t, cycles, 120*time.Millisecond, func() drill.Place {
		data := t.TempDir()
		return drill.Place{Config: store.Config{Data: data}, Keys: data}
	})
}

func TestKillPostgres(t *testing.T) {
	cycle(t, postgresCycles, 500*time.Millisecond, func() drill.Place {
		return drill.Place{Config: store.Config{URL: storetest.PostgresURL(t)}, Keys: t.TempDir()}
	})
}

// longest is what a child may live, on a disk that takes its time.
const longest = 10 * time.Second

// cycle kills children that work on one installation after another, each within
// a time: a longer one where this disk is so slow that hardly an act comes through.
func cycle(t *testing.T, cycles int, within time.Duration, fresh func() drill.Place) {
	t.Helper()
	var place drill.Place
	var public note.Verifier
	var all drill.Tally
	for n := range cycles {
		if n%freshAfter == 0 {
			place = fresh()
			public = drill.Begin(t, place)
		}
		lines := killed(t, place, rand.N(within), rand.IntN(8) == 0)
		all.Add(drill.Check(t, place, public, lines))
		if t.Failed() {
			t.Fatalf("in cycle %d", n)
		}
		if all.Acknowledged <= n {
			within = min(2*within, longest)
		}
	}
	t.Logf("%d cycles, %v", cycles, all)
	t.Log(all.Kinds)
	if cycles >= enough {
		all.WantEveryKind(t)
	}
	if all.Acknowledged < cycles {
		t.Errorf("%d acts acknowledged in %d cycles prove little", all.Acknowledged, cycles)
	}
}

// killed starts a child, kills it a while after it is ready, or already while it
// starts, and returns what it printed.
func killed(t *testing.T, p drill.Place, after time.Duration, early bool) []drill.Line {
	t.Helper()
	c := begun(t, p)
	kill := func() { _ = c.cmd.Process.Kill() }
	if early {
		defer time.AfterFunc(after/2, kill).Stop()
		c.onReady = func() {}
	} else {
		c.onReady = func() { time.AfterFunc(after, kill) }
	}
	return c.listen(t)
}

// worker is the child as its parent sees it.
type worker struct {
	cmd     *exec.Cmd
	out     *bufio.Reader
	onReady func()
}

func begun(t *testing.T, p drill.Place, env ...string) *worker {
	t.Helper()
	self, err := os.Executable()
	drill.Must(t, err)
	cmd := exec.Command(self)
	cmd.Env = append(append(os.Environ(), p.ToEnv(handed)), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	drill.Must(t, err)
	drill.Must(t, cmd.Start())
	return &worker{cmd: cmd, out: bufio.NewReader(out)}
}

// listen reads to the child's end. A line that is cut off says nothing.
func (w *worker) listen(t *testing.T) (lines []drill.Line) {
	t.Helper()
	for {
		text, err := w.out.ReadString('\n')
		if err != nil {
			break
		}
		if l, ok := drill.ParseLine(text); ok {
			lines = append(lines, l)
		} else if text == "ready\n" {
			w.onReady()
		} else {
			t.Errorf("the child says %q", strings.TrimSpace(text))
		}
	}
	_ = w.cmd.Process.Kill()
	_ = w.cmd.Wait()
	return lines
}
