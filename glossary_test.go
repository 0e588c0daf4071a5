package laphieu_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every exported type of package election is a word of the field and stands in
// GLOSSARY.md with its Vietnamese.
func TestGlossaryNamesEveryNoun(t *testing.T) {
	page, err := os.ReadFile("GLOSSARY.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range exportedTypes(t, "election") {
		if !strings.Contains(string(page), "`"+name+"`") {
			t.Errorf("election.%s is not in GLOSSARY.md", name)
		}
	}
}

func exportedTypes(t *testing.T, folder string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.TypeSpec); ok && s.Name.IsExported() {
				names = append(names, s.Name.Name)
			}
			return true
		})
	}
	if len(names) == 0 {
		t.Fatalf("no exported type in %s", folder)
	}
	return names
}
