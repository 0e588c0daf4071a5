package main

import (
	"bytes"
	"strings"
	"testing"
)

// Every mistake that people make is one Vietnamese line with the parser's words
// behind it; with --lang en it is the parser's words alone.
func TestUsageMistakes(t *testing.T) {
	for _, c := range []struct{ line, vi, en string }{
		{"law seats", "còn thiếu tham số --law=STRING, ", "missing flags: --law=STRING, "},
		{"law seats --foo", "không có tham số --foo (", "unknown flag --foo"},
		{"law nothing", "không hiểu nothing (", "unexpected argument nothing"},
		{"vversion", "không hiểu vversion (", "unexpected argument vversion, did you mean"},
		{"law", "cần một trong các lệnh \"determine\", ", "expected one of "},
		{"law ballot --seats x --candidates 3", "--seats phải là số nguyên, không phải \"x\" (", "--seats: expected a valid 64 bit int"},
		{"law seats --law", "--law còn thiếu giá trị (", "--law: expected string value"},
		{"law seats --law 2015 --set x", "--set phải có dạng mã=giá_trị, không phải \"x\" (", "--set: expected \"<key>=<value>\""},
		{"law calendar --law 2015 --election-day 2021-05-23 --json --ics", "không dùng --json cùng với --ics (", "--json and --ics can't"},
		{"law seats --law= --unit=", "còn thiếu tham số --population=INT-64 (", "missing flags: --population"},
	} {
		t.Run(c.line, func(t *testing.T) {
			sayUsage(t, c.line, c.vi, c.en)
			sayUsage(t, "--lang en "+c.line, c.en, "")
			sayUsage(t, "--lang=en "+c.line, c.en, "")
		})
	}
	sayUsage(t, "--lang fr version", "--lang phải là một trong \"vi\",\"en\", không phải \"fr\" (", "--lang must be one of")
	sayUsage(t, "--lang", "--lang còn thiếu giá trị (", "expected string value")
}

func sayUsage(t *testing.T, line, begins, holds string) {
	t.Helper()
	var out, err bytes.Buffer
	status := run(strings.Fields(line), strings.NewReader(""), &out, &err)
	said := strings.TrimPrefix(err.String(), "laphieu: ")
	if status != exitUnmet || out.Len() != 0 || !strings.HasPrefix(said, begins) || !strings.Contains(said, holds) || strings.Count(said, "\n") != 1 {
		t.Errorf("%s: status %d, said %q; want %q", line, status, said, begins)
	}
}

// A sentence of the parser that has no form yet is still a Vietnamese line.
func TestUsageWithoutForm(t *testing.T) {
	if got := usage("vi", errWrong); got != "không hiểu dòng lệnh ("+errWrong.Error()+")" {
		t.Errorf("said %q", got)
	}
}
