package law

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"laphieu/election"
)

// RULES.md is what the catalogue prints; `make generate` brings it up to date.
func TestRulesPageIsFresh(t *testing.T) {
	want, err := os.ReadFile("../RULES.md")
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := WriteRules(&got); err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Error("RULES.md is stale: run make generate")
	}
}

// A rule, constant or setting that is declared and not in the catalogue would
// be applied and never reviewed.
func TestCatalogueIsComplete(t *testing.T) {
	listed := map[string]int{
		"Rule": len(Rules()), "Constant": len(Constants()), "Setting": len(Settings()),
	}
	declared := map[string]int{}
	for _, name := range sources(t) {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if c, ok := n.(*ast.CompositeLit); ok {
				if name, ok := c.Type.(*ast.Ident); ok && len(c.Elts) > 0 {
					declared[name.Name]++
				}
			}
			return true
		})
	}
	for kind, n := range listed {
		if declared[kind] != n {
			t.Errorf("%d of type %s are declared, %d are in the catalogue", declared[kind], kind, n)
		}
	}
}

// sources lists the files of the package without its tests.
func sources(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(files, func(name string) bool { return strings.HasSuffix(name, "_test.go") })
}

// Every row says what a reviewer needs, and nothing is named twice.
func TestCatalogueRows(t *testing.T) {
	keys := map[string]bool{}
	once := func(key string) {
		if keys[key] {
			t.Errorf("%s stands twice", key)
		}
		keys[key] = true
	}
	for _, r := range Rules() {
		once("rule " + r.Code)
		if r.Code == "" || r.Article == "" || r.Text == "" || r.Effect == "" || r.Grade == "" {
			t.Errorf("incomplete: %+v", r)
		}
		if !r.AppliesTo(election.Law2015) && !r.AppliesTo(election.Law2025) {
			t.Errorf("%s applies to no version of the law", r.Code)
		}
		if r.Grade.Open() && r.Note == "" {
			t.Errorf("%s is open and has no note", r.Code)
		}
	}
	for _, c := range Constants() {
		once("setting " + c.Key)
		if c.Article == "" || c.Unit == "" || c.Text == "" {
			t.Errorf("incomplete: %+v", c)
		}
		checkFigures(t, c.Key, c.In2015, c.In2025)
	}
	for _, m := range slices.Concat(Milestones(), ByElectionSteps()) {
		once("setting " + m.ID)
		if m.Article == "" || m.Who == "" || m.Title == "" {
			t.Errorf("incomplete: %+v", m)
		}
		checkFigures(t, m.ID, m.In2015, m.In2025)
	}
	for _, s := range Settings() {
		once("setting " + s.Key)
		if s.Article == "" || s.Text == "" || len(s.Choices) < 2 || s.Note == "" || !s.Grade.Open() {
			t.Errorf("incomplete: %+v", s)
		}
	}
}

func checkFigures(t *testing.T, key string, figures ...Figure) {
	t.Helper()
	for _, f := range figures {
		if !f.None && f.Grade == "" {
			t.Errorf("%s has a number without a grade", key)
		}
		if f.Grade.Open() && f.Note == "" {
			t.Errorf("%s has an open number without a note", key)
		}
	}
}
