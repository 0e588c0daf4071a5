package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"laphieu/store"
)

// laphieu is this binary as a process of its own.
func laphieu(args ...string) *exec.Cmd {
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), "LAPHIEU_AS_MAIN=1")
	return c
}

// kills are spread over the time of an init.
const kills = 8

// An init that is killed at any moment is finished by the next one, or has made its
// commune: then the next one says how to go on, and that works.
func TestInitKilled(t *testing.T) {
	finished, refused := 0, 0
	began := time.Now()
	if said, err := laphieu("init", "--data", filepath.Join(t.TempDir(), "data"), "--commune", "15778").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	whole := time.Since(began)
	for n := range kills {
		data := filepath.Join(t.TempDir(), "data")
		first := laphieu("init", "--data", data, "--commune", "15778")
		if err := first.Start(); err != nil {
			t.Fatal(err)
		}
		killed := time.AfterFunc(whole*time.Duration(n+1)/kills, func() { _ = first.Process.Kill() })
		_ = first.Wait()
		killed.Stop()
		said, err := laphieu("init", "--data", data, "--commune", "15778").CombinedOutput()
		if err == nil {
			finished++
			continue
		}
		refused++
		if !strings.Contains(string(said), "laphieu secret") {
			t.Errorf("the way out is not told: %s", said)
		}
		if said, err := laphieu("secret", "--data", data).CombinedOutput(); err != nil || !strings.Contains(string(said), "Mã dùng một lần") {
			t.Errorf("and does not work: %v, %s", err, said)
		}
	}
	t.Logf("%d finished, %d had made their commune", finished, refused)
}

// What was cut off right after the databases were made is finished.
func TestInitFinishesWhatItBegan(t *testing.T) {
	data := t.TempDir()
	if err := store.Create(t.Context(), store.Config{Data: data}); err != nil {
		t.Fatal(err)
	}
	said, err := laphieu("init", "--data", data, "--commune", "15778").CombinedOutput()
	if err != nil || !strings.Contains(string(said), "Mã dùng một lần") {
		t.Errorf("%v: %s", err, said)
	}
	said, err = laphieu("init", "--data", data, "--commune", "15778").CombinedOutput()
	if err == nil || !strings.Contains(string(said), "không có gì bị thay thế") {
		t.Errorf("a second time: %v: %s", err, said)
	}
}
