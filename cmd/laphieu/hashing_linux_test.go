package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// The system serves every thread of a hashing process after the server.
func TestHashedLast(t *testing.T) {
	h := hashingHere(t)
	wantKey(t, h, "con mèo trèo cây cau")
	if all := policies(t, waiting(t, h).cmd.Process.Pid); len(all) != 1 || all[unix.SCHED_IDLE] == 0 {
		t.Errorf("threads by policy %v, want all at %d", all, unix.SCHED_IDLE)
	}
}

// Who closes waits for no process that was halted from outside: the server ends within
// its time.
func TestHashingClosesHalted(t *testing.T) {
	h := hashingHere(t)
	wantKey(t, h, "con mèo trèo cây cau")
	h.ending = hashEnd
	p := waiting(t, h)
	if err := p.cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	begun := time.Now()
	h.close()
	if took := time.Since(begun); took > stopWithin/2 {
		t.Errorf("closed after %v", took)
	}
	if p.cmd.ProcessState == nil {
		t.Error("the process is not waited for")
	}
}

// Who waits for a process that was halted is answered when the server ends, rightly
// and within its time.
func TestHashingHaltedAtWork(t *testing.T) {
	h := hashingHere(t)
	wantKey(t, h, "con mèo trèo cây cau")
	p := waiting(t, h)
	if err := p.cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	answered := make(chan struct{})
	go func() { defer close(answered); wantKey(t, h, "một mật khẩu dài") }()
	for len(h.idle) > 0 {
		time.Sleep(time.Millisecond)
	}
	h.close()
	select {
	case <-answered:
	case <-time.After(stopWithin / 2):
		t.Fatal("nobody is answered")
	}
	wantKey(t, h, "con mèo trèo cây cau")
	if n := len(h.idle); n > 0 {
		t.Errorf("%d processes are kept by one that is closed", n)
	}
}

// policies counts the threads of a process by how the kernel serves them, see
// sched(7).
func policies(t *testing.T, pid int) map[uint32]int {
	t.Helper()
	threads, err := os.ReadDir(fmt.Sprintf("/proc/%d/task", pid))
	if err != nil {
		t.Fatal(err)
	}
	all := map[uint32]int{}
	for _, thread := range threads {
		id, err := strconv.Atoi(thread.Name())
		if err != nil {
			t.Fatal(err)
		}
		attributes, err := unix.SchedGetAttr(id, 0)
		if errors.Is(err, unix.ESRCH) {
			continue // it has ended since
		} else if err != nil {
			t.Fatal(err)
		}
		all[attributes.Policy]++
	}
	return all
}
