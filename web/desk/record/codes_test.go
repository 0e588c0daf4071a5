package record

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/web/words"
)

// Every code by which an act upon a sheet is refused has its sentence.
func TestEveryCodeOfTheCountHasItsSentence(t *testing.T) {
	files, err := filepath.Glob("../../../acts/count_*.go")
	if err != nil {
		t.Fatal(err)
	}
	codes := map[string]bool{}
	for _, state := range election.SheetStates {
		codes["sheet_"+string(state)] = true
	}
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || !strings.HasPrefix(v.Names[0].Name, "Code") || len(v.Values) == 0 {
				return true
			}
			if text, ok := v.Values[0].(*ast.BasicLit); ok {
				code, err := strconv.Unquote(text.Value)
				if err != nil {
					t.Fatal(err)
				}
				codes[code] = true
			}
			return true
		})
	}
	for code := range codes {
		if !words.Known("error." + code) {
			t.Errorf("%s has no sentence", code)
		}
	}
	if len(codes) < 25 {
		t.Errorf("only %d codes", len(codes))
	}
}
