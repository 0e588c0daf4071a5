package main

import (
	"bytes"
	"os"
	"sync"
	"testing"
	"time"

	"laphieu/access"
)

// hashingHere is a hashing whose processes are this test's binary.
func hashingHere(t *testing.T) *hashing {
	t.Helper()
	t.Setenv("LAPHIEU_AS_MAIN", "1")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	h := newHashing(self)
	h.within, h.ending = time.Minute, time.Minute // a binary that is watched for races starts slowly, and is served last
	t.Cleanup(h.close)
	return h
}

var (
	cheapCost = access.Cost{Memory: 8, Passes: 1, Threads: 1}
	someSalt  = []byte("0123456789abcdef")
)

// wantKey asks for the key of a password and compares it with what access finds.
func wantKey(t *testing.T, h *hashing, password string) {
	t.Helper()
	if want, got := access.Derive(password, someSalt, cheapCost, 32), h.derive(password, someSalt, cheapCost, 32); !bytes.Equal(got, want) {
		t.Errorf("%q: %x, want %x", password, got, want)
	}
}

// waiting takes out the one process that waits, and puts it back.
func waiting(t *testing.T, h *hashing) *hasherProcess {
	t.Helper()
	if len(h.idle) != 1 {
		t.Fatalf("%d processes wait, want 1", len(h.idle))
	}
	p := <-h.idle
	h.idle <- p
	return p
}

// A process beside the server finds what access finds, also for letters that
// keyboards write in two ways, and the next password finds the same process.
func TestHashedBeside(t *testing.T) {
	h := hashingHere(t)
	wantKey(t, h, "con mèo trèo cây cau")
	first := waiting(t, h).cmd.Process.Pid
	wantKey(t, h, "con me\u0300o tre\u0300o \"cây\" <cau>\n")
	wantKey(t, h, "")
	if again := waiting(t, h).cmd.Process.Pid; again != first {
		t.Errorf("process %d, then %d", first, again)
	}
}

// Hashes at once have a process each, and no more are kept than that.
func TestHashedAtOnce(t *testing.T) {
	h := hashingHere(t)
	var all sync.WaitGroup
	for range 3 * access.MaxHashesAtOnce {
		all.Go(func() { wantKey(t, h, "một mật khẩu dài") })
	}
	all.Wait()
	if n := len(h.idle); n < 1 || n > access.MaxHashesAtOnce {
		t.Errorf("%d processes are kept", n)
	}
}

// A process that was ended, or that is another program, costs nothing but time.
func TestHashedAllTheSame(t *testing.T) {
	h := hashingHere(t)
	wantKey(t, h, "con mèo trèo cây cau")
	p := waiting(t, h)
	p.kill()
	_, _ = p.cmd.Process.Wait()
	wantKey(t, h, "con mèo trèo cây cau")
	wantKey(t, h, "con mèo trèo cây cau")
	if again := waiting(t, h); again.cmd.Process.Pid == p.cmd.Process.Pid {
		t.Error("the process that was ended is kept")
	}
	for _, other := range []string{"/bin/true", "/nowhere/laphieu"} {
		wantKey(t, newHashing(other), "con mèo trèo cây cau")
	}
}

// Who closes leaves no process behind.
func TestHashingCloses(t *testing.T) {
	h := hashingHere(t)
	wantKey(t, h, "con mèo trèo cây cau")
	p := waiting(t, h)
	h.close()
	if s := p.cmd.ProcessState; s == nil || !s.Success() {
		t.Errorf("ended with %v", s)
	}
}
