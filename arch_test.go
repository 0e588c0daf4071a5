// The walls of the house: which room may import which, and what a pure room may not touch.

package laphieu_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "laphieu"

// everything lets a room import all rooms but proof.
const everything = "*"

// mayImport has one row per room: the rooms it may import. A package belongs to the longest row that its path begins
// with, and may always import packages of its own row. A new room needs a new row here, and an ADR that says why.
var mayImport = map[string]string{
	"": "", // this folder

	"election": "",
	"site":     "",
	"viet":     "",
	"audit":    "",
	"tally":    "election",
	"law":      "election tally viet",
	"access":   "election site viet",

	"demo": "election viet", // and tests of it: law, tally

	"store": "election site audit",
	"acts":  pureRooms + " store",

	"verify":       "election audit law verify/naive", // never tally, store, acts: its own SQL and sums
	"verify/naive": "election",                        // never law: it is the other opinion
	"keys":         "audit",
	"intake":       "election viet",
	"paper":        "election site tally law viet",
	"export":       "election tally audit",

	"web":        "election site access",
	"web/desk":   "web " + pureRooms + " acts store paper export intake",
	"web/portal": "web viet site election",

	"cmd":   everything,
	"proof": everything, // and nobody imports proof
}

// pureRooms hold no I/O, no clock, no randomness: what they answer depends on what they are given.
const pureRooms = "election site viet tally law access audit"

// pure are the rows that impureImports and impureNames are kept out of.
var pure = strings.Fields(pureRooms + " verify/naive")

// wholeNumbers are the rows with votes in them: no floating point.
var wholeNumbers = []string{"election", "tally", "law", "verify", "verify/naive"}

// impureImports are standard packages that reach outside; their subpackages too, but for the pure ones.
var (
	impureImports = strings.Fields("os net database/sql log math/rand crypto/rand syscall plugin unsafe")
	pureAfterAll  = strings.Fields("net/url net/netip net/mail net/textproto")
)

// impureNames are functions of otherwise pure packages that read the clock, the machine's zone or standard streams.
var impureNames = map[string]string{
	"time": "Now Since Until Sleep After AfterFunc Tick NewTimer NewTicker Local LoadLocation",
	"fmt":  "Print Printf Println Scan Scanf Scanln",
}

// nameless are package names that say nothing of what is inside.
var nameless = strings.Fields("util utils common helper helpers misc model models type types service services")

// goPackage is what `go list -json` says of a package.
type goPackage struct {
	ImportPath string
	Dir        string
	Name       string
	Standard   bool
	Module     *struct{ Path string }

	GoFiles, CgoFiles                  []string
	Imports, TestImports, XTestImports []string
}

// path is the package's folder in this module, "" for the root.
func (p goPackage) path() string { return inModule(p.ImportPath) }

func (p goPackage) ours() bool { return p.Module != nil && p.Module.Path == module }

func TestHouse(t *testing.T) {
	for _, p := range listPackages(t) {
		if p.ours() {
			report(t, p, nameFaults(p))
			report(t, p, importFaults(p))
			report(t, p, purityFaults(p))
			for _, file := range p.GoFiles {
				report(t, p, sourceFaults(t, p.path(), filepath.Join(p.Dir, file), nil))
			}
		}
		// One static binary for every platform: not ours and not a library's.
		if !p.Standard && len(p.CgoFiles) > 0 {
			t.Errorf("%s uses cgo", p.ImportPath)
		}
	}
}

func report(t *testing.T, p goPackage, faults []string) {
	t.Helper()
	for _, fault := range faults {
		t.Errorf("%s %s", p.ImportPath, fault)
	}
}

// TestTable keeps the table itself sound: each name has a row, and no row leads back to itself.
func TestTable(t *testing.T) {
	var visit func(room string, path []string)
	visit = func(room string, path []string) {
		if slices.Contains(path, room) {
			t.Fatalf("rooms in a circle: %s", strings.Join(append(path, room), " → "))
		}
		for _, next := range strings.Fields(mayImport[room]) {
			if _, ok := mayImport[next]; !ok && next != everything {
				t.Errorf("row %q names %q, which has no row", room, next)
			}
			visit(next, append(slices.Clone(path), room))
		}
	}
	for room := range mayImport {
		visit(room, nil)
	}
}

// nameFaults finds packages outside any room and names that say nothing.
func nameFaults(p goPackage) (faults []string) {
	if _, ok := row(p.path()); !ok {
		faults = append(faults, "is in no room of the house: add a row to mayImport and an ADR")
	}
	for _, part := range append(strings.Split(p.path(), "/"), p.Name) {
		if slices.Contains(nameless, part) {
			faults = append(faults, fmt.Sprintf("is named %q, which says nothing of what is inside", part))
			break
		}
	}
	return faults
}

// importFaults compares a package's imports of ours with the table. Tests may look into other rooms, but not proof.
func importFaults(p goPackage) (faults []string) {
	own, _ := row(p.path())
	allowed := strings.Fields(mayImport[own])
	for _, path := range p.Imports {
		if !isOurs(path) {
			continue
		}
		room, _ := row(inModule(path))
		ok := room == own || slices.Contains(allowed, room) || slices.Contains(allowed, everything) && room != "proof"
		if !ok {
			faults = append(faults, fmt.Sprintf("imports %s: %s may import only [%s]", path, own, mayImport[own]))
		}
	}
	for _, path := range slices.Concat(p.TestImports, p.XTestImports) {
		if room, _ := row(inModule(path)); isOurs(path) && room == "proof" && own != "proof" {
			faults = append(faults, fmt.Sprintf("tests import %s: nobody imports proof", path))
		}
	}
	return faults
}

// purityFaults finds imports that a pure room may not have.
func purityFaults(p goPackage) (faults []string) {
	if own, _ := row(p.path()); !slices.Contains(pure, own) {
		return nil
	}
	for _, path := range p.Imports {
		if !slices.Contains(pureAfterAll, path) && slices.ContainsFunc(impureImports, func(out string) bool { return within(path, out) }) {
			faults = append(faults, fmt.Sprintf("is pure and imports %s: let the caller pass it in", path))
		}
	}
	return faults
}

// sourceFaults reads one file of a package for what imports do not show: clocks and floats. src is as in
// parser.ParseFile: nil reads the file.
func sourceFaults(t *testing.T, path, file string, src any) (faults []string) {
	t.Helper()
	own, _ := row(path)
	isPure, isWhole := slices.Contains(pure, own), slices.Contains(wholeNumbers, own)
	if !isPure && !isWhole {
		return nil
	}
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, file, src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	fault := func(at ast.Node, what string) {
		position := fset.Position(at.Pos())
		faults = append(faults, fmt.Sprintf("%s:%d: %s", filepath.Base(position.Filename), position.Line, what))
	}
	forbidden := forbiddenNames(syntax)
	ast.Inspect(syntax, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.ImportSpec:
			if node.Name != nil && node.Name.Name == "." {
				fault(node, "imports into its own names, which hides where they come from")
			}
		case *ast.SelectorExpr:
			if x, ok := node.X.(*ast.Ident); ok && isPure && forbidden[x.Name+"."+node.Sel.Name] {
				fault(node, x.Name+"."+node.Sel.Name+" in a pure room: let the caller pass it in")
			}
		case *ast.Ident:
			if isWhole && (node.Name == "float64" || node.Name == "float32") {
				fault(node, "floating point near votes: whole numbers only")
			}
		case *ast.BasicLit:
			if isWhole && node.Kind == token.FLOAT {
				fault(node, "floating point near votes: whole numbers only")
			}
		}
		return true
	})
	return faults
}

// forbiddenNames gives impureNames as this file would write them: "time.Now", or "clock.Now" under an alias.
func forbiddenNames(file *ast.File) map[string]bool {
	names := map[string]bool{}
	for _, spec := range file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		local := path
		if spec.Name != nil {
			local = spec.Name.Name
		}
		for _, name := range strings.Fields(impureNames[path]) {
			names[local+"."+name] = true
		}
	}
	return names
}

// row finds the row of the table that a folder belongs to.
func row(path string) (string, bool) {
	for at := path; at != "."; at = filepath.ToSlash(filepath.Dir(at)) {
		if _, ok := mayImport[at]; ok {
			return at, true
		}
	}
	return path, false
}

func isOurs(path string) bool { return within(path, module) }

// within reports whether path is room or below it.
func within(path, room string) bool { return path == room || strings.HasPrefix(path, room+"/") }

func inModule(path string) string {
	return strings.TrimPrefix(strings.TrimPrefix(path, module), "/")
}

// listPackages asks Go for our packages, the long tests' files included, and for all that they need.
func listPackages(t *testing.T) []goPackage {
	t.Helper()
	touchSources(t)
	command := exec.Command("go", "list", "-deps", "-tags", "proof", "-json", "./...")
	command.Env = append(os.Environ(), "CGO_ENABLED=1") // else Go hides files with cgo
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	var packages []goPackage
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}

// touchSources opens every Go file, so that `go test` sees that this test depends on them and does not answer from
// its cache when one changes or appears.
func touchSources(t *testing.T) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := entry.Name(); entry.IsDir() && path != "." && (name[0] == '.' || name == "node_modules" || name == "testdata") {
			return fs.SkipDir
		}
		if filepath.Ext(path) == ".go" {
			_, err = os.ReadFile(path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
