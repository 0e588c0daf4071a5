package main

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// benchstat is a real program of this module with modules of others in it.
const program = "golang.org/x/perf/cmd/benchstat"

func TestEqualsGoVersion(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "program")
	output(t, "go", "build", "-trimpath", "-buildvcs=false", "-o", binary, program)

	var first, second bytes.Buffer
	for _, w := range []*bytes.Buffer{&first, &second} {
		if err := run(w, binary, "v1.2.3"); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two runs differ")
	}

	var got document
	if err := json.Unmarshal(first.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Metadata.Component.Version != "v1.2.3" {
		t.Errorf("version of the program is %q", got.Metadata.Component.Version)
	}
	want := dependencies(output(t, "go", "version", "-m", binary))
	if len(want) == 0 {
		t.Fatal("go version -m lists no module: the comparison would prove nothing")
	}
	libraries := got.Components[1:]
	if len(libraries) != len(want) {
		t.Fatalf("%d libraries, go version -m lists %d", len(libraries), len(want))
	}
	for i, library := range libraries {
		if line := strings.Join([]string{library.Name, library.Version, library.Properties[0].Value}, " "); line != want[i] {
			t.Errorf("library %d is %q, go version -m says %q", i, line, want[i])
		}
	}
}

func TestRefusesWhatIsNoGoBinary(t *testing.T) {
	if err := run(&bytes.Buffer{}, "main.go", ""); err == nil {
		t.Error("a source file passed for a binary")
	}
}

// dependencies gives "path version sum" for each dep line of go version -m.
func dependencies(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		if fields := strings.Fields(line); len(fields) == 4 && fields[0] == "dep" {
			all = append(all, strings.Join(fields[1:], " "))
		}
	}
	return all
}

func output(t *testing.T, name string, args ...string) string {
	t.Helper()
	command := exec.Command(name, args...)
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, stderr.String())
	}
	return string(out)
}
