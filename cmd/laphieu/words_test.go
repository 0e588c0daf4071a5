package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Every sentence for people exists in both languages, takes the same arguments
// in both, and is one line.
func TestSentences(t *testing.T) {
	for code, s := range sentences {
		if s.vi == "" || s.en == "" || strings.Contains(s.vi+s.en, "\n") {
			t.Errorf("%s: %q, %q", code, s.vi, s.en)
		}
		if strings.Count(s.vi, "%") != strings.Count(s.en, "%") {
			t.Errorf("%s takes other arguments in the other language", code)
		}
	}
}

// Every code that a room behind the law verbs gives has its sentence, and no
// sentence is left over.
func TestEveryCodeHasItsSentence(t *testing.T) {
	used := map[string]bool{}
	for _, folder := range []string{"../../election", "../../law", "../../law/document", "."} {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", folder, len(files), err)
		}
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") {
				collectCodes(t, file, used)
			}
		}
	}
	for _, folder := range []string{"../../store", "../../keys", "../../verify"} { // what stops a verb before it begins
		source, err := os.ReadFile(filepath.Join(folder, map[string]string{"../../store": "refusal.go", "../../keys": "error.go", "../../verify": "refusal.go"}[folder]))
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range regexp.MustCompile(`= "((?:store|keys|file|held|checkpoints?)_[a-z_]+)"`).FindAllStringSubmatch(string(source), -1) {
			used[found[1]] = true
		}
	}
	for code := range used {
		if _, found := sentences[code]; !found {
			t.Errorf("no sentence for %s", code)
		}
	}
	for code := range sentences {
		if !used[code] {
			t.Errorf("nothing gives the code %s", code)
		}
	}
}

// Every exported bound of every room is listed by name, and a file of bounds is
// listed whole; nothing is listed that is not there.
func TestLimitsListEveryBound(t *testing.T) {
	listed, there := map[string]bool{}, map[string]bool{}
	for _, l := range limits {
		if listed[l.name] || l.text == "" {
			t.Errorf("%s is listed twice or says nothing", l.name)
		}
		listed[l.name] = true
	}
	bound := regexp.MustCompile(`^(Max|Min)[A-Z]`)
	files := 0
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		name := entry.Name()
		if entry.IsDir() && (slices.Contains([]string{"cmd", "proof", "tools", "testdata", "node_modules", "storetest", "webtest"}, name) || name[0] == '.' && len(name) > 2) {
			return fs.SkipDir
		}
		if filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		files++
		for _, constant := range constants(t, path) {
			full := filepath.Base(filepath.Dir(path)) + "." + constant
			there[full] = true
			if (bound.MatchString(constant) || name == "limits.go" && ast.IsExported(constant)) && !listed[full] {
				t.Errorf("laphieu limits does not list %s", full)
			}
		}
		return err
	})
	if err != nil || files < 100 {
		t.Fatalf("%d files, %v", files, err)
	}
	for full := range listed {
		if !there[full] && strings.Count(full, ".") == 1 {
			t.Errorf("laphieu limits lists %s, which is not there", full)
		}
	}
}

// constants lists the names of a file's constants.
func constants(t *testing.T, file string) (names []string) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range parsed.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.CONST {
			for _, spec := range g.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					names = append(names, name.Name)
				}
			}
		}
	}
	return names
}

var codeForm = regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)

// collectCodes finds the codes in a file: the field Code of an election.Error,
// and what is passed or returned as a code.
func collectCodes(t *testing.T, file string, used map[string]bool) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	note := func(e ast.Expr) {
		if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
			if code, err := strconv.Unquote(l.Value); err == nil && codeForm.MatchString(code) {
				used[code] = true
			}
		}
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CompositeLit:
			if named(n.Type) == "Error" {
				noteField(n, "Code", note)
			}
		case *ast.CallExpr:
			if name := named(n.Fun); (name == "invalid" || name == "refuse") && len(n.Args) > 1 {
				note(n.Args[1])
			}
		case *ast.FuncDecl:
			if strings.HasSuffix(n.Name.Name, "Code") {
				noteReturns(n, note)
			}
		}
		return true
	})
}

// named is the last word of an identifier: Error in election.Error.
func named(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

func noteField(c *ast.CompositeLit, field string, note func(ast.Expr)) {
	for _, x := range c.Elts {
		if kv, ok := x.(*ast.KeyValueExpr); ok && named(kv.Key) == field {
			note(kv.Value)
		}
	}
}

func noteReturns(f *ast.FuncDecl, note func(ast.Expr)) {
	ast.Inspect(f, func(n ast.Node) bool {
		if r, ok := n.(*ast.ReturnStmt); ok {
			for _, x := range r.Results {
				note(x)
			}
		}
		return true
	})
}
