// Two programs that know nothing of this package check the examples, and are shown faults that they must find.

package audit_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"laphieu/audit"
)

// build compiles a stranger's program, and checks that it is one: no more than 200 lines, nothing but the standard
// library.
func build(t *testing.T, source string) string {
	t.Helper()
	text, err := os.ReadFile(source)
	if err != nil {
		t.Fatal(err)
	}
	if lines := bytes.Count(text, []byte("\n")); lines > 200 || bytes.Contains(text, []byte(`"laphieu`)) || bytes.Contains(text, []byte("golang.org")) {
		t.Errorf("%s is too long or no stranger: %d lines", source, lines)
	}
	program := filepath.Join(t.TempDir(), "program")
	if out, err := exec.Command("go", "build", "-o", program, source).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

func TestStrangersAgree(t *testing.T) {
	for _, source := range []string{"testdata/verifier/main.go", "testdata/records/main.go"} {
		if out, err := exec.Command(build(t, source), vectorsFile).CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", source, err, out)
		}
	}
}

// A stranger's verifier notices whatever is changed in the log; a check that cannot fail proves nothing.
func TestStrangersNotice(t *testing.T) {
	verifier, records := build(t, "testdata/verifier/main.go"), build(t, "testdata/records/main.go")
	for _, test := range []struct {
		name, program string
		spoil         func(*vectors)
	}{
		{"an entry edited", verifier, func(v *vectors) { v.Log.Entries[4].Text = strings.Replace(v.Log.Entries[4].Text, "12/", "13/", 1) }},
		{"an entry and its leaf edited", verifier, func(v *vectors) {
			e := &v.Log.Entries[4]
			e.Text = strings.Replace(e.Text, "12/", "13/", 1)
			e.Leaf = audit.Hex(audit.Leaf([]byte(e.Text)))
		}},
		{"an entry left out", verifier, func(v *vectors) { v.Log.Entries = append(v.Log.Entries[:4], v.Log.Entries[5:]...) }},
		{"two entries swapped", verifier, func(v *vectors) { e := v.Log.Entries; e[3], e[4] = e[4], e[3] }},
		{"a root edited", verifier, func(v *vectors) { v.Log.Roots[3] = v.Log.Roots[4] }},
		{"a proof cut", verifier, func(v *vectors) { p := &v.Log.Inclusion[40].Proof; *p = (*p)[1:] }},
		{"a proof of another entry", verifier, func(v *vectors) { v.Log.Inclusion[40].Entry++ }},
		{"a consistency proof edited", verifier, func(v *vectors) { p := v.Log.Consistency[50].Proof; p[0] = v.Log.Roots[1] }},
		{"a consistency proof of another size", verifier, func(v *vectors) { v.Log.Consistency[50].Old-- }},
		{"a checkpoint edited", verifier, func(v *vectors) { v.Log.Checkpoints[1] = strings.Replace(v.Log.Checkpoints[1], "\n5\n", "\n4\n", 1) }},
		{"another key", verifier, func(v *vectors) { _, _, v.Log.PublicKey = aKey(t, "laphieu/99001", 2) }},
		{"a good checkpoint called refused", verifier, func(v *vectors) { v.Log.Refused[0].Checkpoint = v.Log.Checkpoints[0] }},
		{"a bulk row edited", verifier, func(v *vectors) { v.Bulk.Rows[0].Text += " " }},
		{"a canonical form edited", records, func(v *vectors) { v.Canonical[2].Canonical += " " }},
		{"a digest edited", records, func(v *vectors) { v.Canonical[2].SHA256 = v.Log.Roots[0] }},
		{"a salted digest edited", records, func(v *vectors) { v.Salted[0].Digest = v.Log.Roots[0] }},
		{"an entry in another form", records, func(v *vectors) { v.Log.Entries[0].Text += "\n" }},
		{"a good entry called refused", records, func(v *vectors) { v.Refused[0] = refusedVector{Kind: "entry", Text: v.Log.Entries[1].Text} }},
	} {
		t.Run(test.name, func(t *testing.T) {
			v := readVectors(t)
			test.spoil(&v)
			data, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(t.TempDir(), "vectors.json")
			if err := os.WriteFile(file, data, 0o600); err != nil {
				t.Fatal(err)
			}
			out, err := exec.Command(test.program, file).CombinedOutput()
			if err == nil || !bytes.Contains(out, []byte("DIFFERS")) {
				t.Errorf("goes unnoticed: %v, %s", err, out)
			}
		})
	}
}
