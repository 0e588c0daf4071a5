package store_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"laphieu/store"
	"laphieu/store/storetest"
)

// second runs this test binary as the second process of the tests below.
func second() bool {
	folder := os.Getenv("LAPHIEU_STORE_FOLDER")
	if folder == "" {
		return false
	}
	s, err := store.Open(context.Background(), store.Config{Data: folder, Address: "127.0.0.1:8080"})
	if err != nil {
		fmt.Println("refused:", err)
		return true
	}
	for n := range 8 {
		go write(s, n)
	}
	time.Sleep(time.Minute) // somebody kills us first
	return true
}

// write writes act after act and prints each that was acknowledged.
func write(s *store.Store, client int) {
	for n := 0; ; n++ {
		key := fmt.Sprintf("%d-%d-%d", os.Getpid(), client, n)
		if err := storetest.Act(context.Background(), s, here, text(key, "x")); err != nil {
			fmt.Println("failed:", err)
			return
		}
		fmt.Println(key)
	}
}

func process(t *testing.T, folder string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	p := exec.CommandContext(t.Context(), self)
	p.Env = append(os.Environ(), "LAPHIEU_STORE_FOLDER="+folder)
	return p
}

func TestSecondProcessIsRefused(t *testing.T) {
	c := store.Config{Data: t.TempDir(), Address: "127.0.0.1:9999"}
	s := storetest.Open(t, c)
	must(t, s.SetAddress("http://127.0.0.1:18080/"))
	out, err := process(t, c.Data).Output()
	must(t, err)
	if want := "refused: " + store.CodeLocked + " http://127.0.0.1:18080/\n"; string(out) != want {
		t.Errorf("the second process said %q, want %q", out, want)
	}
	_, err = store.Open(t.Context(), c) // nor this one a second time
	wantCode(t, err, store.CodeLocked)
}

// TestKilled kills a process that writes, again and again: every act that it
// acknowledged is there, and the log is whole.
func TestKilled(t *testing.T) {
	c := store.Config{Data: t.TempDir()}
	s := storetest.Open(t, c)
	storetest.Found(t, s, here)
	must(t, s.Close())
	for cycle := range 10 {
		acknowledged := killed(t, c.Data, time.Duration(20+15*cycle)*time.Millisecond)
		again, err := store.Open(t.Context(), c)
		must(t, err)
		for _, key := range acknowledged {
			if !hasText(t, again, key) {
				t.Errorf("cycle %d: %s was acknowledged and is lost", cycle, key)
			}
		}
		must(t, again.View(t.Context(), here, whole))
		must(t, again.Close())
	}
}

// whole checks that the log has as many leaves as its edge says.
func whole(v *store.View) error {
	head, err := v.Head()
	if err != nil {
		return err
	}
	leaves, err := v.LeafHashes(0, head.Size+1)
	if err == nil && int64(len(leaves)) != head.Size {
		err = fmt.Errorf("%d leaves under an edge of %d", len(leaves), head.Size)
	}
	return err
}

func killed(t *testing.T, folder string, after time.Duration) (acknowledged []string) {
	t.Helper()
	p := process(t, folder)
	out, err := p.StdoutPipe()
	must(t, err)
	must(t, p.Start())
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		t.Fatal("the process wrote nothing")
	}
	acknowledged = append(acknowledged, lines.Text())
	time.AfterFunc(after, func() { _ = p.Process.Kill() })
	for lines.Scan() {
		acknowledged = append(acknowledged, lines.Text())
	}
	_ = p.Wait()
	if strings.Contains(strings.Join(acknowledged, " "), ":") {
		t.Fatalf("the process said %q", acknowledged)
	}
	return acknowledged
}

// TestStartFailsAfterKill lets a start fail after SQLite has looked at the log of
// a killed process: the log stays for the next start, which looks for it.
func TestStartFailsAfterKill(t *testing.T) {
	c := store.Config{Data: t.TempDir()}
	s := storetest.Open(t, c)
	storetest.Found(t, s, here)
	must(t, s.Close())
	acknowledged := killed(t, c.Data, 50*time.Millisecond)
	desk := filepath.Join(c.Data, "desk.db")
	must(t, os.Rename(desk, desk+".away"))
	must(t, os.WriteFile(desk, nil, 0o600))
	_, err := store.Open(t.Context(), c)
	wantCode(t, err, store.CodeEmpty)
	must(t, os.Rename(desk+".away", desk))
	again := storetest.Reopen(t, c)
	for _, key := range acknowledged {
		if !hasText(t, again, key) {
			t.Errorf("%s was acknowledged and is lost", key)
		}
	}
}

// A clean end leaves no log behind.
func TestCleanEndLeavesNoJournal(t *testing.T) {
	c := store.Config{Data: t.TempDir()}
	s := storetest.Open(t, c)
	storetest.Found(t, s, here)
	must(t, s.Close())
	for _, tail := range []string{"-wal", "-shm"} {
		if _, err := os.Lstat(filepath.Join(c.Data, "laphieu.db"+tail)); !os.IsNotExist(err) {
			t.Errorf("%s is left: %v", tail, err)
		}
	}
}

// TestJournalAfterKill spoils the write-ahead log that a killed process left.
func TestJournalAfterKill(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(t *testing.T, wal string)
		code  string // "" where a committed state must open
	}{
		"removed": {func(t *testing.T, wal string) { must(t, os.Remove(wal)) }, store.CodeWALLost},
		"emptied": {func(t *testing.T, wal string) { must(t, os.Truncate(wal, 0)) }, store.CodeWALLost},
		"cut": {func(t *testing.T, wal string) {
			info, err := os.Stat(wal)
			must(t, err)
			must(t, os.Truncate(wal, info.Size()-1000))
		}, ""},
		"garbled at its end": {func(t *testing.T, wal string) {
			data, err := os.ReadFile(wal)
			must(t, err)
			copy(data[len(data)-500:], bytes.Repeat([]byte{0xa5}, 500))
			must(t, os.WriteFile(wal, data, 0o600))
		}, ""},
		"another installation's": {func(t *testing.T, wal string) {
			c := store.Config{Data: t.TempDir()}
			s := storetest.Open(t, c)
			storetest.Found(t, s, "00009")
			for n := range 5 {
				must(t, storetest.Act(t.Context(), s, "00009", text(fmt.Sprint(n), "x")))
			}
			copyFile(t, filepath.Join(c.Data, "laphieu.db-wal"), wal)
		}, store.CodeWALForeign},
	} {
		t.Run(name, func(t *testing.T) {
			c := store.Config{Data: t.TempDir()}
			s := storetest.Open(t, c)
			storetest.Found(t, s, here)
			must(t, s.Close())
			killed(t, c.Data, 50*time.Millisecond)
			wal := filepath.Join(c.Data, "laphieu.db-wal")
			must(t, os.RemoveAll(filepath.Join(c.Data, "laphieu.db-shm")))
			test.spoil(t, wal)
			again, err := store.Open(t.Context(), c)
			if test.code != "" {
				wantCode(t, err, test.code)
				_, err = store.Open(t.Context(), c) // and a second try changes nothing
				wantCode(t, err, test.code)
				forced := c
				forced.WithoutJournal = true
				if test.code == store.CodeWALLost {
					must(t, storetest.Reopen(t, forced).View(t.Context(), here, whole))
				}
				return
			}
			must(t, err)
			must(t, again.View(t.Context(), here, whole))
			must(t, again.Close())
		})
	}
}
