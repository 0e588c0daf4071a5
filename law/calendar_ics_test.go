package law_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"laphieu/election"
	"laphieu/law"
)

// shown is what a calendar program makes of the file.
type shown struct {
	Name, Method, Version string
	Events                []shownEvent
}

type shownEvent struct {
	UID, Summary, Description string
	AllDay                    bool `json:"all_day"`
	Start, End, Stamp         string
}

func ics(t *testing.T, rs law.RuleSet, day election.Date) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := rs.ICS(&b, day, false); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The file holds exactly the dated milestones, as a program of another hand
// reads them.
func TestICSIsRead(t *testing.T) {
	for name, c := range map[string]struct {
		rs  law.RuleSet
		day election.Date
	}{"2015": {old, day2021}, "2025": {amended, day2026}} {
		t.Run(name, func(t *testing.T) {
			got := readICS(t, ics(t, c.rs, c.day))
			if got.Method != "PUBLISH" || got.Version != "2.0" || !strings.HasPrefix(got.Name, "Lịch bầu cử ") {
				t.Errorf("calendar %q %q %q", got.Name, got.Method, got.Version)
			}
			var dated []law.Dated
			for _, d := range c.rs.Calendar(c.day) {
				if !d.Date.IsZero() {
					dated = append(dated, d)
				}
			}
			if len(got.Events) != len(dated) {
				t.Fatalf("%d events, want %d", len(got.Events), len(dated))
			}
			for i, d := range dated {
				checkEvent(t, got.Events[i], &d, c.day)
			}
		})
	}
}

func checkEvent(t *testing.T, e shownEvent, d *law.Dated, day election.Date) {
	t.Helper()
	start, end := d.Date.String(), d.Date.AddDays(1).String()
	if d.At != 0 { // 07:00 at +07:00 is midnight in UTC, and a moment ends when it begins
		start += "T00:00:00Z"
		end = start
	}
	if e.Summary != d.Title || e.Start != start || e.End != end || e.AllDay != (d.At == 0) {
		t.Errorf("%s shown as %+v, want %s to %s", d.ID, e, start, end)
	}
	if e.UID != d.ID+"-"+day.String()+"@laphieu.invalid" || e.Stamp != day.AddDays(-115).String()+"T00:00:00Z" {
		t.Errorf("%s has UID %s and stamp %s", d.ID, e.UID, e.Stamp)
	}
	if !strings.Contains(e.Description, d.Who) || !strings.Contains(e.Description, "Điều "+d.Article) || !strings.Contains(e.Description, d.Note) {
		t.Errorf("%s described as %q", d.ID, e.Description)
	}
}

// readICS reads the file with ical.js.
func readICS(t *testing.T, file []byte) (s shown) {
	t.Helper()
	dir := filepath.Join("testdata", "ical")
	if _, err := os.Stat(filepath.Join(dir, "node_modules")); errors.Is(err, os.ErrNotExist) {
		run(t, dir, nil, "npm", "ci")
	}
	if err := json.Unmarshal(run(t, dir, file, "node", "read.mjs"), &s); err != nil {
		t.Fatal(err)
	}
	return s
}

func run(t *testing.T, dir string, in []byte, name string, args ...string) []byte {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Fatalf("%s is missing: `make test` installs what this test needs", name)
	}
	cmd := exec.CommandContext(t.Context(), name, args...)
	cmd.Dir, cmd.Stdin = dir, bytes.NewReader(in)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, &complaint)
	}
	return out
}

func TestICSLines(t *testing.T) {
	file := string(ics(t, amended, day2026))
	if strings.Contains(strings.ReplaceAll(file, "\r\n", ""), "\n") || !strings.HasSuffix(file, "\r\n") {
		t.Error("a line does not end in CRLF")
	}
	folded := 0
	for line := range strings.SplitSeq(file, "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("line of %d octets, valid %v: %q", len(line), utf8.ValidString(line), line)
		}
		if strings.HasPrefix(line, " ") {
			folded++
		}
	}
	if folded == 0 {
		t.Error("no line is folded: the test says nothing")
	}
	for _, want := range []string{"PRODID:", "CALSCALE:GREGORIAN", "DTSTART;VALUE=DATE:20260315", "DTEND;VALUE=DATE:20260316", "DTSTART:20260314T000000Z"} {
		if !strings.Contains(file, "\r\n"+want) {
			t.Errorf("no line %q", want)
		}
	}
}

func TestICSIsStable(t *testing.T) {
	if !bytes.Equal(ics(t, old, day2021), ics(t, old, day2021)) {
		t.Error("the same election gives two files")
	}
}

// What is made up says so in the name and in every event, and replaces no event of
// a real election.
func TestICSMadeUp(t *testing.T) {
	var b bytes.Buffer
	if err := old.ICS(&b, day2021, true); err != nil {
		t.Fatal(err)
	}
	made, mark := readICS(t, b.Bytes()), "(dữ liệu minh họa)"
	if len(made.Events) == 0 || !strings.HasSuffix(made.Name, mark) {
		t.Errorf("%d events of %q", len(made.Events), made.Name)
	}
	for _, e := range made.Events {
		if !strings.HasSuffix(e.Summary, mark) || !strings.HasSuffix(e.UID, "@minh-hoa.laphieu.invalid") {
			t.Errorf("%q is %s", e.Summary, e.UID)
		}
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestICSReportsAFailedWrite(t *testing.T) {
	if err := old.ICS(brokenPipe{}, day2021, false); !errors.Is(err, os.ErrClosed) {
		t.Errorf("error %v", err)
	}
}
