// The walls, tried: each check is shown a fault that it must find. A check that cannot fail proves nothing.

package laphieu_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestWallsHold(t *testing.T) {
	for name, test := range map[string]struct {
		path    string
		imports string
		tests   string
		fault   string // part of the one fault; empty if none
	}{
		"tally adds up nouns":           {"tally", "laphieu/election fmt", "", ""},
		"law reads Vietnamese":          {"law", "laphieu/election laphieu/viet", "", ""},
		"a part of law belongs to it":   {"law/text", "laphieu/law", "", ""},
		"a web address is no network":   {"site", "net/url", "", ""},
		"command wires all":             {"cmd/laphieu", "laphieu/acts laphieu/web/desk os net/http", "", ""},
		"proof tries all":               {"proof/load", "laphieu/acts laphieu/store", "", ""},
		"tests may compare rooms":       {"law", "laphieu/election", "laphieu/verify/naive", ""},
		"election looks at law":         {"election", "laphieu/law", "", "election may import only []"},
		"naive borrows the rules":       {"verify/naive", "laphieu/law", "", "verify/naive may import only"},
		"verify borrows the sums":       {"verify", "laphieu/tally", "", "verify may import only"},
		"portal reaches the store":      {"web/portal", "laphieu/store", "", "web/portal may import only"},
		"shell reaches its desk":        {"web", "laphieu/web/desk", "", "web may import only"},
		"somebody imports the root":     {"law", "laphieu", "", "law may import only"},
		"command imports heavy tests":   {"cmd/laphieu", "laphieu/proof/load", "", "may import only"},
		"a test imports heavy tests":    {"law", "", "laphieu/proof", "nobody imports proof"},
		"a room that nobody planned":    {"billing", "", "", "no room of the house"},
		"a name that says nothing":      {"law/util", "", "", `named "util"`},
		"law opens a file":              {"law", "os", "", "is pure and imports os"},
		"election starts a program":     {"election", "os/exec", "", "is pure and imports os/exec"},
		"access asks the network":       {"access", "net/http", "", "is pure and imports net/http"},
		"audit asks the database":       {"audit", "database/sql", "", "is pure and imports database/sql"},
		"tally writes a log":            {"tally", "log/slog", "", "is pure and imports log/slog"},
		"law draws lots":                {"law", "math/rand/v2", "", "is pure and imports math/rand/v2"},
		"the second opinion is as pure": {"verify/naive", "os", "", "is pure and imports os"},
	} {
		t.Run(name, func(t *testing.T) {
			p := goPackage{
				ImportPath: module + "/" + test.path, Name: filepath.Base(test.path),
				Imports: strings.Fields(test.imports), XTestImports: strings.Fields(test.tests),
			}
			expect(t, slices.Concat(nameFaults(p), importFaults(p), purityFaults(p)), test.fault)
		})
	}
}

func TestSourcesHold(t *testing.T) {
	for name, test := range map[string]struct {
		path   string
		source string
		fault  string
	}{
		"a date is no clock":         {"law", `import "time"; var x = time.UTC`, ""},
		"the shell may look":         {"web", `import "time"; var x = time.Now()`, ""},
		"reads the clock":            {"law", `import "time"; var x = time.Now()`, "time.Now in a pure room"},
		"passes the clock on":        {"law", `import "time"; var x = time.Now`, "time.Now in a pure room"},
		"reads it under an alias":    {"law", `import t "time"; var x = t.Since`, "t.Since in a pure room"},
		"hides where it comes from":  {"law", `import . "time"; var x = Now()`, "hides where they come from"},
		"asks the machine's zone":    {"viet", `import "time"; var x = time.Local`, "time.Local in a pure room"},
		"prints":                     {"tally", `import "fmt"; func f() { fmt.Println() }`, "fmt.Println in a pure room"},
		"counts votes in floats":     {"tally", `var x float64`, "floating point near votes"},
		"converts votes to floats":   {"verify", `func f(n int) { _ = float32(n) }`, "floating point near votes"},
		"writes a half as a decimal": {"law", `const half = 0.5`, "floating point near votes"},
		"a label may lie at 0.5 mm":  {"paper", `const mm = 0.5`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			expect(t, sourceFaults(t, test.path, "x.go", "package x; "+test.source), test.fault)
		})
	}
}

func expect(t *testing.T, faults []string, want string) {
	t.Helper()
	switch {
	case want == "" && len(faults) > 0:
		t.Errorf("found %q where nothing is wrong", faults)
	case want != "" && (len(faults) != 1 || !strings.Contains(faults[0], want)):
		t.Errorf("found %q, want one fault with %q", faults, want)
	}
}
