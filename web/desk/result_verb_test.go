package desk_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
)

// built is the program itself, built as this test was: what both are made of is
// compiled once.
func built(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "laphieu")
	build := []string{"build", "-buildvcs=false", "-o", program}
	if info, ok := debug.ReadBuildInfo(); ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"}) {
		build = append(build, "-race")
	}
	if out, err := exec.CommandContext(t.Context(), "go", append(build, "laphieu/cmd/laphieu")...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return program
}

// verdict is laphieu/outcome/v1, as far as a page tells it.
type verdict struct {
	Format, Status, Next string
	Vacant               int
	Elected, Tied        []string
	Deadline             *string
	Missing              []string `json:"missing_areas"`
	Reasons              []struct {
		Article, Relation, Text string
		Holds                   bool
	}
}

// determine asks `laphieu law determine` a question, as anybody may who downloaded
// it.
func determine(t *testing.T, program, question string) (o answered) {
	t.Helper()
	verb := exec.CommandContext(t.Context(), program, "law", "determine")
	verb.Stdin = strings.NewReader(question)
	out, err := verb.Output()
	var ended *exec.ExitError
	if errors.As(err, &ended) && ended.ExitCode() == 1 {
		err = nil // answered, and something blocks
	}
	var v verdict
	if err != nil || json.Unmarshal(out, &v) != nil || v.Format != "laphieu/outcome/v1" {
		t.Fatalf("laphieu law determine: %v: %s\n%s", err, out, question)
	}
	o = answered{Status: v.Status, Next: v.Next, Vacant: v.Vacant}
	if v.Deadline != nil {
		o.Deadline = *v.Deadline
	}
	o.Elected, o.Tied, o.Missing = some(v.Elected), some(v.Tied), some(v.Missing)
	for _, r := range v.Reasons {
		o.Reasons = append(o.Reasons, fmt.Sprintf("%s|%s|%v|%s", r.Article, r.Relation, r.Holds, r.Text))
	}
	return o
}

// some is nil where a list is empty, as pages are read.
func some(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	return list
}
