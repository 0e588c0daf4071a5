// The durable write, tried for real: strace shows the order of its system calls and lets one at a time fail or kill.

package keys_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"laphieu/keys"
)

// writeHere makes this test program write one file and print the outcome, to be watched by strace.
const writeHere = "LAPHIEU_TEST_WRITE_FILE"

const (
	oldText = "the old file, whole"
	newText = "the new file, whole, and longer"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(writeHere); path != "" {
		runtime.LockOSThread() // strace counts calls by thread
		err := keys.WriteFile(path, []byte(newText), 0o640)
		e, _ := errors.AsType[*keys.Error](err)
		if err != nil {
			fmt.Print(e.Code)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestWriteFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	for _, text := range []string{oldText, newText, ""} {
		if err := keys.WriteFile(path, []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
		wantText(t, path, text)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	wantAlone(t, path)
	wantCode(t, keys.WriteFile(filepath.Join(filepath.Dir(path), "none", "file"), nil, 0o600), keys.NotWritten)
	folder := filepath.Join(filepath.Dir(path), "folder")
	if err := os.MkdirAll(filepath.Join(folder, "full"), 0o700); err != nil {
		t.Fatal(err)
	}
	wantCode(t, keys.WriteFile(folder, nil, 0o600), keys.NotWritten)
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	wantAlone(t, path)
}

func TestMakeFolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "folder")
	if err := keys.MakeFolder(path, 0o750); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o750 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	err := keys.MakeFolder(path, 0o750)
	wantCode(t, err, keys.NotWritten)
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("that it exists is lost: %v", err)
	}
}

func wantText(t *testing.T, path, text string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != text {
		t.Errorf("%s holds %q, %v; want %q", path, got, err, text)
	}
}

// wantAlone: no temporary file is left.
func wantAlone(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside %s: %v, %v", path, entries, err)
	}
}

// underStrace lets this test program write path, and answers what it printed and the calls that strace saw.
func underStrace(t *testing.T, path string, options ...string) (printed, calls string, err error) {
	t.Helper()
	strace, missing := exec.LookPath("strace")
	if missing != nil {
		if os.Getenv("LAPHIEU_TEST_ALL") != "" && runtime.GOOS == "linux" {
			t.Fatal("strace is not installed")
		}
		t.Skip("needs strace")
	}
	log := filepath.Join(t.TempDir(), "calls")
	arguments := append([]string{"-f", "-y", "-o", log}, options...)
	command := exec.Command(strace, append(arguments, os.Args[0])...)
	command.Env = append(os.Environ(), writeHere+"="+path, "GORACE=atexit_sleep_ms=0")
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	if strings.Contains(stderr.String(), "ptrace") {
		t.Skipf("strace may not trace here: %s", stderr.String())
	}
	seen, readErr := os.ReadFile(log)
	if readErr != nil {
		t.Fatal(readErr)
	}
	return string(out), string(seen), err
}

func anOldFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	put(t, path, oldText, 0o600)
	return path
}

// The calls are those that the comment of WriteFile promises, in its order.
func TestWriteFileOrder(t *testing.T) {
	path := anOldFile(t)
	printed, calls, err := underStrace(t, path, "-e", "trace=openat,fchmod,write,fsync,close,/^renameat")
	if err != nil || printed != "" {
		t.Fatalf("%v, %s", err, printed)
	}
	wantText(t, path, newText)
	var names []string
	for line := range strings.Lines(calls) {
		if strings.Contains(line, filepath.Dir(path)) {
			names = append(names, regexp.MustCompile(`([a-z]+)2?\(`).FindStringSubmatch(line)[1])
		}
	}
	want := strings.Fields("openat fchmod write fsync close renameat openat fsync close")
	if !slices.Equal(names, want) {
		t.Errorf("the calls were %v\nwant %v\n%s", names, want, calls)
	}
}

// One call at a time fails. The answer says what stands, and it does.
func TestWriteFileFaults(t *testing.T) {
	for _, test := range []struct {
		name, inject string
		code         keys.Code
		stands       string
	}{
		{"the mode cannot be set", "fchmod:error=EPERM:when=1", keys.NotWritten, oldText},
		{"the disk is full", "write:error=ENOSPC:when=1", keys.NotWritten, oldText},
		{"the disk is broken", "write:error=EIO:when=1", keys.NotWritten, oldText},
		{"the file is not flushed", "fsync:error=EIO:when=1", keys.NotWritten, oldText},
		{"flushing finds the disk full", "fsync:error=ENOSPC:when=1", keys.NotWritten, oldText},
		{"the file is not renamed", "/^renameat:error=EIO:when=1", keys.NotWritten, oldText},
		{"renaming finds the disk full", "/^renameat:error=ENOSPC:when=1", keys.NotWritten, oldText},
		{"the folder is not flushed", "fsync:error=EIO:when=2", keys.Unknown, newText},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := anOldFile(t)
			printed, calls, err := underStrace(t, path, "-e", "inject="+test.inject)
			if err != nil || printed != string(test.code) || !strings.Contains(calls, "INJECTED") {
				t.Fatalf("%v, answer %q, want %q\n%s", err, printed, test.code, calls)
			}
			wantText(t, path, test.stands)
			wantAlone(t, path)
		})
	}
}

// Killed at any call, the old file stands or the new one, whole; and the next write succeeds.
func TestWriteFileKilled(t *testing.T) {
	for call, stands := range map[string]string{
		"fchmod:signal=KILL:when=1":     oldText,
		"write:signal=KILL:when=1":      oldText,
		"fsync:signal=KILL:when=1":      oldText,
		"/^renameat:signal=KILL:when=1": "", // the kernel may still do it
		"fsync:signal=KILL:when=2":      newText,
	} {
		t.Run(call, func(t *testing.T) {
			path := anOldFile(t)
			if _, calls, err := underStrace(t, path, "-e", "inject="+call); err == nil {
				t.Fatalf("was not killed\n%s", calls)
			}
			got, err := os.ReadFile(path)
			if err != nil || string(got) != stands && (stands != "" || string(got) != oldText && string(got) != newText) {
				t.Errorf("%q stands, %v", got, err)
			}
			if err := keys.WriteFile(path, []byte(newText), 0o600); err != nil {
				t.Fatal(err)
			}
			wantText(t, path, newText)
		})
	}
}
