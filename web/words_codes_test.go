package web_test

import (
	"go/ast"
	"go/parser"
	source "go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"laphieu/web/words"
)

// never are codes that no page has to say: those met only while an installation
// is opened (cmd has their words), and faults of the program, which have the one
// sentence of their kind.
var never = map[string]string{}

func init() {
	for why, codes := range map[string]string{
		"opening": "store_missing store_empty store_foreign store_newer store_older store_exists store_locked store_wal_lost store_wal_foreign store_url",
		"internal": "internal change_unlogged entry_twice entry_malformed database panic salt_short scope_is_missing no_canonical_form " +
			"code_key code_address password_row password_cost randomness",
	} {
		for _, code := range strings.Fields(codes) {
			never[code] = why
		}
	}
}

var codeForm = regexp.MustCompile(`^[a-z]+(_[a-z0-9]+)+$|^(canceled|missing|reference|unchanged|database|panic|internal|date|randomness)$`)

// Every code that acts, store, access and election refuse with has a sentence.
func TestEveryCodeIsSaid(t *testing.T) {
	codes := map[string]string{}
	for _, room := range []string{"acts/*refusal.go", "store/*.go", "access/*.go", "election/*.go"} {
		files, err := filepath.Glob(filepath.Join("..", room))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", room, len(files), err)
		}
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") {
				codesOf(t, file, codes)
			}
		}
	}
	if len(codes) < 80 {
		t.Errorf("only %d codes found", len(codes))
	}
	for code, where := range codes {
		if never[code] == "" && !words.Known("error."+code) {
			t.Errorf("%s: no sentence for %s", where, code)
		}
	}
	for code := range never {
		if codes[code] == "" {
			t.Errorf("nothing refuses with %s", code)
		}
	}
}

// codesOf finds constants named Code…, and the field Code of an election.Error.
func codesOf(t *testing.T, file string, codes map[string]string) {
	t.Helper()
	parsed, err := parser.ParseFile(source.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	note := func(e ast.Expr) {
		if l, ok := e.(*ast.BasicLit); ok && l.Kind == source.STRING {
			if code, err := strconv.Unquote(l.Value); err == nil && codeForm.MatchString(code) {
				codes[code] = file
			}
		}
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ValueSpec:
			for i, name := range n.Names {
				if strings.HasPrefix(name.Name, "Code") && i < len(n.Values) {
					note(n.Values[i])
				}
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Code" {
				note(n.Value)
			}
		}
		return true
	})
}
