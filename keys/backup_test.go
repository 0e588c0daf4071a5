package keys_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"filippo.io/age"

	"laphieu/keys"
)

// sealed encrypts a text as a backup will be.
func sealed(t *testing.T, b *keys.Backup) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := age.Encrypt(&out, b.Recipients()...)
	if err != nil {
		t.Fatal(err)
	}
	_, err = io.WriteString(w, "sao lưu")
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func opens(data []byte, identity age.Identity) bool {
	r, err := age.Decrypt(bytes.NewReader(data), identity)
	if err != nil {
		return false
	}
	text, err := io.ReadAll(r)
	return err == nil && string(text) == "sao lưu"
}

// Machine and paper each open a backup alone, also after a restart and after the
// paper was typed back; a paper that was replaced opens what is older.
func TestBackupKeys(t *testing.T) {
	dir, _ := create(t)
	machine, err := keys.EnsureBackup(dir)
	if err != nil || machine.HasPaper() || len(machine.Recipients()) != 1 {
		t.Fatalf("%+v, %v", machine, err)
	}
	paper, err := keys.NewPaper(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	both, err := keys.OpenBackup(dir)
	if err != nil || !both.HasPaper() {
		t.Fatal(err)
	}
	old := sealed(t, both)
	typed, err := keys.ReadPaper(paper.Lines())
	if err != nil {
		t.Fatal(err)
	}
	if !opens(old, machine.Identity()) || !opens(old, typed.Identity()) || both.Holds(typed) != nil {
		t.Error("machine and paper do not both open a backup")
	}
	_, err = keys.NewPaper(dir, false)
	wantCode(t, err, keys.Exists)
	second, err := keys.NewPaper(dir, true)
	if err != nil {
		t.Fatal(err)
	}
	now, err := keys.EnsureBackup(dir)
	if err != nil {
		t.Fatal(err)
	}
	young := sealed(t, now)
	if !opens(young, machine.Identity()) || !opens(young, second.Identity()) || opens(young, paper.Identity()) || opens(old, second.Identity()) {
		t.Error("the second paper did not take the place of the first")
	}
	wantCode(t, now.Holds(paper), keys.PaperOther)
	wantCode(t, machine.Holds(paper), keys.PaperOther)
	wantCode(t, now.Holds(keys.Paper{}), keys.PaperOther)
}

// The paper's key is kept nowhere, and nothing prints a secret by mistake.
func TestPaperStaysOnPaper(t *testing.T) {
	dir, _ := create(t)
	paper, err := keys.NewPaper(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 3 {
		t.Fatalf("the folder holds %v, %v", entries, err)
	}
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if info, _ := entry.Info(); err != nil || info.Mode().Perm() != 0o600 || bytes.Contains(data, []byte(paper.Text())) {
			t.Errorf("%s: %v, %v", entry.Name(), info.Mode(), err)
		}
	}
	letters := strings.TrimPrefix(paper.Text(), "AGE-SECRET-KEY-1")
	for _, form := range []string{"%v", "%+v", "%#v", "%s"} {
		if said := fmt.Sprintf(form, paper); strings.Contains(said, letters) {
			t.Errorf("%s prints %s", form, said)
		}
	}
}

// Hands write small letters, other groups, and letters that look alike.
func TestTypedPaper(t *testing.T) {
	paper, err := keys.ReadPaper([]string{"AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"}) // 32 times 0x42
	if err != nil {
		t.Fatal(err)
	}
	lines := paper.Lines()
	if len(lines) != keys.PaperLines {
		t.Fatalf("%d lines", len(lines))
	}
	want := []string{"GFPY YSJZ GFPY · 8V", "YSJZ GFPY YSJZ · 3A", "GFPY YSJZ GFPY · FK", "YSJZ GFPY YSJZ · DP", "GFPQ 4EGA EX · F0"}
	if !slices.Equal(lines, want) {
		t.Errorf("docs/formats.md has %q, the paper has %q", want, lines)
	}
	var by []string
	for _, line := range lines {
		by = append(by, strings.NewReplacer("0", "o", "l", "1", "8", "b", " ", "", "·", "-").Replace(strings.ToLower(line)))
	}
	if back, err := keys.ReadPaper(by); err != nil || back.Text() != paper.Text() {
		t.Errorf("%q is not read: %v", by, err)
	}
	if back, err := keys.ReadPaper([]string{paper.Text() + "\n"}); err != nil || back.Text() != paper.Text() {
		t.Errorf("the key in one line is not read: %v", err)
	}
	for n, line := range lines {
		for name, bad := range map[string]string{
			"a letter more": line + "Q", "a letter less": line[1:], "another letter": swapped(line, 1), "turned round": turned(line),
			"another check": swapped(line, len(line)-1), "of another line": lines[(n+1)%4], "empty": "", "rubbish": "đường về",
		} {
			if bad == line {
				continue
			}
			var e *keys.Error
			_, err := keys.ReadPaperLine(n+1, bad)
			if !errors.As(err, &e) || e.Code != keys.PaperLine || e.Line != n+1 {
				t.Errorf("line %d, %s: %v", n+1, name, err)
			}
		}
	}
	for _, bad := range [][]string{nil, {"x"}, lines[:4], append(lines[:5:5], lines[0])} {
		_, err := keys.ReadPaper(bad)
		wantCode(t, err, keys.PaperMalformed)
	}
}

// swapped has another letter at a place.
func swapped(line string, at int) string {
	b := []byte(line)
	b[at] = "QP"[map[bool]int{true: 1}[b[at] == 'Q']]
	return string(b)
}

// turned has two neighbours in each other's place.
func turned(line string) string {
	b := []byte(line)
	b[0], b[1] = b[1], b[0]
	return string(b)
}

func TestBackupKeysRefused(t *testing.T) {
	dir, _ := create(t)
	_, err := keys.OpenBackup(dir)
	wantCode(t, err, keys.Missing)
	if _, err := keys.NewPaper(dir, false); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"backup.key", "backup.paper"} {
		path := filepath.Join(dir, name)
		good, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{"", "\n", string(good[:len(good)-1]), string(good) + "\n", strings.ToUpper(string(good[:9])) + string(good[9:])} {
			if text == string(good) {
				continue
			}
			put(t, path, text, 0o600)
			_, err := keys.EnsureBackup(dir) // which mends nothing and replaces nothing
			wantCode(t, err, keys.Malformed)
			if left, _ := os.ReadFile(path); string(left) != text || strings.Contains(err.Error(), "SECRET") {
				t.Errorf("%s was replaced, or told: %v", name, err)
			}
		}
		put(t, path, string(good), 0o640)
		_, err = keys.EnsureBackup(dir)
		wantCode(t, err, keys.Exposed)
		put(t, path, string(good), 0o600)
	}
	if _, err := keys.EnsureBackup(filepath.Join(dir, "deeper")); err == nil {
		t.Error("a folder was made in silence")
	}
}
