package keys_test

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"laphieu/audit"
	"laphieu/keys"
)

// random is the same in each run; keys of installations come from crypto/rand.
func random(seed byte) *rand.ChaCha8 { return rand.NewChaCha8([32]byte{seed}) }

func create(t *testing.T) (dir string, k *keys.Keys) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "keys")
	k, err := keys.Create(dir, "99001", random(1))
	if err != nil {
		t.Fatal(err)
	}
	return dir, k
}

func wantCode(t *testing.T, err error, code keys.Code) {
	t.Helper()
	e, ours := errors.AsType[*keys.Error](err)
	if !ours || e.Code != code {
		t.Fatalf("got %v, want code %q", err, code)
	}
}

func TestCreateAndOpen(t *testing.T) {
	dir, made := create(t)
	opened, err := keys.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	c := audit.Checkpoint{Origin: audit.Origin("99001"), Size: 12, Root: audit.Leaf(nil)}
	text, err := opened.Signer().Sign([]byte("x"))
	if err != nil || !made.Verifier().Verify([]byte("x"), text) {
		t.Fatalf("the opened key is not the one made: %v", err)
	}
	signed, err := c.Sign(opened.Signer())
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := audit.NewVerifier(made.Public())
	if err != nil {
		t.Fatal(err)
	}
	if back, err := audit.OpenCheckpoint(signed, note.VerifierList(verifier)); err != nil || back != c {
		t.Errorf("%s is read %+v, %v", signed, back, err)
	}
	if !strings.HasPrefix(opened.Public(), "laphieu/99001+") || opened.Signer().Name() != "laphieu/99001" {
		t.Errorf("public text %q", opened.Public())
	}
}

func TestModes(t *testing.T) {
	dir, _ := create(t)
	for path, want := range map[string]fs.FileMode{dir: 0o700, filepath.Join(dir, "checkpoint.key"): 0o600} {
		if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

// A key is never replaced, and a name that cannot sign makes no folder.
func TestCreateRefuses(t *testing.T) {
	dir, k := create(t)
	_, err := keys.Create(dir, "99001", random(2))
	wantCode(t, err, keys.Exists)
	if again, err := keys.Open(dir); err != nil || again.Public() != k.Public() {
		t.Errorf("the key was replaced: %v", err)
	}
	fresh := filepath.Join(t.TempDir(), "keys")
	for _, name := range []string{"", "99 001", "99+001", "99001\n", "\xff"} {
		_, err := keys.Create(fresh, name, random(1))
		wantCode(t, err, keys.NameBad)
	}
	_, err = keys.Create(fresh, "99001", strings.NewReader("short"))
	wantCode(t, err, keys.NoRandom)
	if _, err := os.Stat(fresh); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a refused Create left a folder")
	}
	_, err = keys.Create(filepath.Join(fresh, "deeper"), "99001", random(1))
	wantCode(t, err, keys.NotWritten)
	file := filepath.Join(t.TempDir(), "file")
	put(t, file, "x", 0o600)
	_, err = keys.Create(file, "99001", random(1))
	wantCode(t, err, keys.Malformed)
}

// Create after a Create that was killed before its rename.
func TestCreateAfterInterruption(t *testing.T) {
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, ".checkpoint.key.tmp-123"), "half a k", 0o600)
	if _, err := keys.Create(dir, "99001", random(1)); err != nil {
		t.Fatal(err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

func put(t *testing.T, path, text string, mode fs.FileMode) {
	t.Helper()
	err := errors.Join(os.WriteFile(path, []byte(text), mode), os.Chmod(path, mode))
	if err != nil {
		t.Fatal(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	const key = "checkpoint.key"
	good := func() string {
		dir, _ := create(t)
		data, err := os.ReadFile(filepath.Join(dir, key))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}()
	chmod := func(name string, mode fs.FileMode) func(string) error {
		return func(dir string) error { return os.Chmod(filepath.Join(dir, name), mode) }
	}
	write := func(text string) func(string) error {
		return func(dir string) error { return os.WriteFile(filepath.Join(dir, key), []byte(text), 0o600) }
	}
	swap := func(with func(path string) error) func(string) error {
		return func(dir string) error {
			path := filepath.Join(dir, key)
			return errors.Join(os.Remove(path), with(path))
		}
	}
	for _, test := range []struct {
		name  string
		spoil func(dir string) error
		code  keys.Code
		unix  bool
	}{
		{"no folder", os.RemoveAll, keys.Missing, false},
		{"no key", func(dir string) error { return os.Remove(filepath.Join(dir, key)) }, keys.Missing, false},
		{"a folder that the group may enter", chmod("", 0o710), keys.Exposed, true},
		{"a folder that all may read", chmod("", 0o704), keys.Exposed, true},
		{"a key that the group may read", chmod(key, 0o640), keys.Exposed, true},
		{"a key that all may read", chmod(key, 0o604), keys.Exposed, true},
		{"a key that all may write", chmod(key, 0o602), keys.Exposed, true},
		{"an empty key", write(""), keys.Malformed, false},
		{"a key cut off", write(good[:len(good)-2]), keys.Malformed, false},
		{"no line end", write(strings.TrimSuffix(good, "\n")), keys.Malformed, false},
		{"two line ends", write(good + "\n"), keys.Malformed, false},
		{"a Windows line end", write(strings.Replace(good, "\n", "\r\n", 1)), keys.Malformed, false},
		{"another name", write(strings.Replace(good, "99001", "99002", 1)), keys.Malformed, false},
		{"another program's key", write(otherKey(t)), keys.Malformed, false},
		{"a public text", write(publicOf(t) + "\n"), keys.Malformed, false},
		{"a file far too long", write(strings.Repeat("a", keys.MaxKeyFile+1)), keys.Malformed, false},
		{"a folder in its place", swap(func(path string) error { return os.Mkdir(path, 0o700) }), keys.Malformed, false},
		{"a link in its place", swap(func(path string) error { return os.Symlink(os.DevNull, path) }), keys.Malformed, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.unix && runtime.GOOS == "windows" {
				t.Skip("Windows has no such modes")
			}
			dir, _ := create(t)
			if err := test.spoil(dir); err != nil {
				t.Fatal(err)
			}
			_, err := keys.Open(dir)
			wantCode(t, err, test.code)
			if secret := strings.TrimSpace(good[len(good)-30:]); strings.Contains(err.Error(), secret) {
				t.Errorf("the error shows the key: %v", err)
			}
		})
	}
}

func otherKey(t *testing.T) string {
	t.Helper()
	private, _, err := note.GenerateKey(random(3), "elsewhere/99001")
	if err != nil {
		t.Fatal(err)
	}
	return private + "\n"
}

func publicOf(t *testing.T) string {
	t.Helper()
	_, k := create(t)
	return k.Public()
}

// However the keys are printed, the secret is not among it.
func TestKeysPrintNoSecret(t *testing.T) {
	dir, k := create(t)
	data, err := os.ReadFile(filepath.Join(dir, "checkpoint.key"))
	if err != nil {
		t.Fatal(err)
	}
	fields := strings.Split(strings.TrimSpace(string(data)), "+")
	secret := fields[len(fields)-1]
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		for _, value := range []any{k, *k, k.Signer()} {
			if text := fmt.Sprintf(format, value); strings.Contains(text, secret) {
				t.Errorf("%s prints the key", format)
			}
		}
	}
}
