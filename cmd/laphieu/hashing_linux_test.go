package main

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"
)

// The system serves every thread of a hashing process after the server.
func TestHashedLast(t *testing.T) {
	h := hashingHere(t)
	wantKey(t, h, "con mèo trèo cây cau")
	if all := nicenesses(t, waiting(t, h).cmd.Process.Pid); len(all) != 1 || all[niceness] == 0 {
		t.Errorf("threads by niceness %v, want all at %d", all, niceness)
	}
}

// nicenesses counts the threads of a process by their niceness.
func nicenesses(t *testing.T, pid int) map[int]int {
	t.Helper()
	threads, err := os.ReadDir(fmt.Sprintf("/proc/%d/task", pid))
	if err != nil {
		t.Fatal(err)
	}
	all := map[int]int{}
	for _, thread := range threads {
		stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%s/stat", pid, thread.Name()))
		if os.IsNotExist(err) || err == syscall.ESRCH {
			continue // it has ended since
		}
		_, after, _ := strings.Cut(string(stat), ") ")
		var nice int
		if _, err := fmt.Sscan(strings.Fields(after)[16], &nice); err != nil {
			t.Fatal(err)
		}
		all[nice]++
	}
	return all
}
