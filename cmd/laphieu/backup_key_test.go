package main

import (
	"bytes"
	"errors"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The paper that init printed, typed back line by line with one slip, is taken
// for this installation's.
func TestPaperTypedBack(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	var printed, said bytes.Buffer
	if status := run([]string{"init", "--data", data, "--commune", "15778"}, strings.NewReader(""), &printed, &said); status != exitDone {
		t.Fatalf("init: %d, %s", status, &said)
	}
	found := regexp.MustCompile(`(?m)^  [1-5]   (.+)$`).FindAllStringSubmatch(printed.String(), -1)
	var typed strings.Builder
	for n, line := range found {
		if n == 3 {
			typed.WriteString("qqqq\n")
		}
		typed.WriteString(strings.ToLower(strings.ReplaceAll(line[1], " ", "")) + "\n")
	}
	var out bytes.Buffer
	status := run([]string{"backup-key", "--data", data, "--check"}, strings.NewReader(typed.String()), &out, &said)
	if status != exitDone || !strings.Contains(out.String(), "dòng 4 chưa đúng") || !strings.Contains(out.String(), "Đúng: tờ giấy này") {
		t.Errorf("%d: %s%s", status, &out, &said)
	}
	if strings.Contains(out.String(), strings.ReplaceAll(found[0][1], " ", "")) {
		t.Error("the check prints what was typed")
	}
}

// A paper that cannot be printed is no paper: the verb says so.
func TestPaperNotPrinted(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	var said bytes.Buffer
	status := run([]string{"init", "--data", data, "--commune", "15778"}, strings.NewReader(""), brokenPipe{}, &said)
	if status != exitUnmet || !strings.Contains(said.String(), "không ghi được kết quả") {
		t.Errorf("%d: %s", status, &said)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }
