package fault

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"laphieu/proof/drill"
)

func TestMain(m *testing.M) {
	if place, isChild := drill.FromEnv(handed); isChild {
		child(place)
		return
	}
	code := m.Run()
	_ = os.RemoveAll(model.folder)
	os.Exit(code)
}

// calls are those that change files. Others (locks, maps, reads) are not failed.
const calls = "write,pwrite64,pwritev,fsync,fdatasync,ftruncate,openat,unlink,unlinkat,/^rename"

// trial is one run of a child under strace.
type trial struct {
	play   string
	place  drill.Place
	files  []string // calls on these are seen, counted and failed
	inject string   // as strace writes it; empty: nothing fails
}

// outcome is what came of it.
type outcome struct {
	lines []drill.Line
	words []string // what else the child said
	calls string   // strace's log
	died  bool
}

func (o *outcome) said(word string) bool { return slices.Contains(o.words, word) }

const within = time.Minute // of one trial

// run starts a child. One that says "ready" is attached to then; the others are
// started by strace.
func (x *trial) run(t *testing.T) (o outcome) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), within)
	defer cancel()
	log := filepath.Join(t.TempDir(), "calls")
	self, err := os.Executable()
	drill.Must(t, err)
	attached := x.play != "start" && x.play != "create"
	command := []string{self}
	if !attached {
		command = append(x.strace(t, log), self)
	}
	c := exec.CommandContext(ctx, command[0], command[1:]...)
	c.Env = append(os.Environ(), x.place.ToEnv(handed), asked+"="+x.play, "GORACE=atexit_sleep_ms=0")
	var stderr bytes.Buffer
	c.Stderr = &stderr
	out, err := c.StdoutPipe()
	drill.Must(t, err)
	in, err := c.StdinPipe()
	drill.Must(t, err)
	drill.Must(t, c.Start())
	var tracer *tracer
	for r := bufio.NewReader(out); ; {
		text, err := r.ReadString('\n')
		if err != nil {
			break
		}
		l, ok := drill.ParseLine(text)
		word := strings.TrimSpace(text)
		switch {
		case ok:
			o.lines = append(o.lines, l)
			continue
		case word == "ready":
			tracer = attach(t, append(x.strace(t, log), "-p", fmt.Sprint(c.Process.Pid)))
			fmt.Fprintln(in)
		case word == "starved":
			tracer.detach(t)
			tracer = nil
			fmt.Fprintln(in)
		}
		o.words = append(o.words, word)
	}
	o.died = c.Wait() != nil
	if tracer != nil {
		<-tracer.gone
	}
	seen, err := os.ReadFile(log)
	drill.Must(t, err)
	o.calls = string(seen)
	if ctx.Err() != nil || strings.Contains(stderr.String(), "goroutine ") {
		t.Errorf("%s %s: %v\n%s", x.play, x.inject, ctx.Err(), stderr.String())
	}
	return o
}

// strace is its command line.
func (x *trial) strace(t *testing.T, log string) []string {
	t.Helper()
	path, err := exec.LookPath("strace")
	if err != nil {
		if os.Getenv("LAPHIEU_TEST_ALL") != "" {
			t.Fatal("strace is not installed: scripts/setup.sh installs it")
		}
		t.Skip("needs strace")
	}
	line := []string{path, "-f", "-y", "-o", log, "-e", "trace=" + calls}
	for _, file := range x.files {
		line = append(line, "-P", file)
	}
	if x.inject != "" {
		line = append(line, "-e", "inject="+x.inject)
	}
	return line
}

// tracer is an strace that was attached to a running child.
type tracer struct {
	cmd  *exec.Cmd
	gone chan struct{}
}

func attach(t *testing.T, command []string) *tracer {
	t.Helper()
	x := &tracer{exec.Command(command[0], command[1:]...), make(chan struct{})}
	said, err := x.cmd.StderrPipe()
	drill.Must(t, err)
	drill.Must(t, x.cmd.Start())
	lines := bufio.NewScanner(said)
	if !lines.Scan() || !strings.Contains(lines.Text(), "attached") {
		t.Fatalf("strace says %q", lines.Text())
	}
	go func() {
		for lines.Scan() { // every new thread is told
		}
		_ = x.cmd.Wait()
		close(x.gone)
	}()
	return x
}

// detach leaves the child to itself: its calls succeed again.
func (x *tracer) detach(t *testing.T) {
	t.Helper()
	drill.Must(t, x.cmd.Process.Signal(os.Interrupt))
	<-x.gone
}

// call is a system call of one thread.
type call struct{ thread, name, rest string }

var callLine = regexp.MustCompile(`(?m)^([0-9]+) +([a-z0-9]+)\((.*)$`)

// seen reads strace's log.
func (o *outcome) seen() (all []call) {
	for _, found := range callLine.FindAllStringSubmatch(o.calls, -1) {
		all = append(all, call{found[1], found[2], found[3]})
	}
	return all
}

// most counts each kind of call in the thread that makes most of them.
func (o *outcome) most() map[string]int {
	byThread, most := map[call]int{}, map[string]int{}
	for _, c := range o.seen() {
		c.rest = ""
		byThread[c]++
		most[c.name] = max(most[c.name], byThread[c])
	}
	return most
}
