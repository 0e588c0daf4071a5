// Patches: the product with some lines replaced while it is built, to measure what those lines cost. The files of the
// repository stay as they are, and the product has no switch.

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// patch replaces text that stands once in a file.
type patch struct{ file, old, new string }

// unlogged writes no log: no digest of what is put, no entry, no head.
var unlogged = []patch{
	{
		"store/log.go", "(w *Writer) Append(e audit.Entry, a Answer) (seq int64, err error) {\n",
		"(w *Writer) Append(e audit.Entry, a Answer) (seq int64, err error) {\n\tif w.changes = nil; w.line.failed == nil {\n\t\treturn 0, nil\n\t}\n",
	},
	{"store/writer.go", "audit.Digest(c.Canonical())", "audit.Hash{}, error(nil)"},
}

// again answers a page that was asked for before from its template and the same struct, without session and database.
var again = []patch{
	{"web/view.go", "func (v *View[P]) Write(w http.ResponseWriter, status int, page P) error {\n", `func (v *View[P]) Write(w http.ResponseWriter, status int, page P) error {
	kept.LoadOrStore(page.Layout().Path, func(w http.ResponseWriter) error { return v.print(w, status, page) })
	return v.print(w, status, page)
}

var kept sync.Map

func repeat(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if print, found := kept.Load(r.URL.RequestURI()); found {
			_ = print.(func(http.ResponseWriter) error)(w)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (v *View[P]) print(w http.ResponseWriter, status int, page P) error {
`},
	{"web/view.go", "import (\n", "import (\n\t\"sync\"\n"},
	{"web/route.go", "s.numbered(handler)", "repeat(s.numbered(handler))"},
}

// profiled writes a profile of each process into a folder, for -profile.
func profiled(folder string) []patch {
	if folder == "" {
		return nil
	}
	return []patch{
		{"cmd/laphieu/main.go", "import (\n", "import (\n\t\"path/filepath\"\n\t\"runtime/pprof\"\n"},
		{"cmd/laphieu/main.go", "\tos.Exit(runAs(", "\tos.Exit(profiled("},
		{"cmd/laphieu/main.go", "// runAs carries out", `func profiled(self string, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	name := filepath.Join(` + strconv.Quote(folder) + `, strconv.Itoa(os.Getpid()))
	if file, err := os.Create(name + ".cpu"); err == nil && pprof.StartCPUProfile(file) == nil {
		defer pprof.StopCPUProfile()
	}
	status := runAs(self, args, stdin, stdout, stderr)
	for _, kind := range []string{"heap", "allocs"} {
		if file, err := os.Create(name + "." + kind); err == nil {
			_ = pprof.Lookup(kind).WriteTo(file, 0)
		}
	}
	return status
}

// runAs carries out`},
	}
}

// apply writes patched copies into a folder and the list of them that Go's linker of files reads.
func apply(patches []patch, root, folder string) (overlay string, err error) {
	replaced := map[string]string{} // path to path of the copy
	for _, p := range patches {
		path := filepath.Join(root, p.file)
		from, known := replaced[path]
		if !known {
			from = path
		}
		text, err := os.ReadFile(from)
		if err != nil {
			return "", err
		}
		if n := bytes.Count(text, []byte(p.old)); n != 1 {
			return "", fmt.Errorf("%s has %d times what is to be replaced: %q", p.file, n, p.old)
		}
		copied := filepath.Join(folder, strings.ReplaceAll(p.file, "/", "_"))
		if err := os.WriteFile(copied, bytes.Replace(text, []byte(p.old), []byte(p.new), 1), 0o600); err != nil {
			return "", err
		}
		replaced[path] = copied
	}
	list, err := json.Marshal(map[string]any{"Replace": replaced})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(folder, "overlay.json")
	return overlay, os.WriteFile(overlay, list, 0o600)
}

// build builds the product and its patched sisters, as scripts/dist.sh builds for this machine.
func (r *run) build() error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	for _, p := range []struct {
		name    string
		patches []patch
		into    *string
	}{{"laphieu", profiled(r.profile), &r.product}, {"unlogged", unlogged, &r.unlogged}, {"bare", again, &r.bare}} {
		folder := filepath.Join(r.scratch, "program-"+p.name)
		if err := os.Mkdir(folder, 0o700); err != nil {
			return err
		}
		overlay, err := apply(p.patches, root, folder)
		if err != nil {
			return err
		}
		*p.into = filepath.Join(folder, p.name)
		build := exec.CommandContext(r.ctx, "go", "build", "-trimpath", "-buildvcs=false", "-overlay", overlay,
			"-ldflags", "-w -X main.version="+strconv.Quote(r.where.commit), "-o", *p.into, "./cmd/laphieu")
		build.Dir, build.Env = root, append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=-mod=readonly")
		if out, err := build.CombinedOutput(); err != nil {
			return fmt.Errorf("%s does not build: %w\n%s", p.name, err, out)
		}
	}
	return nil
}

// moduleRoot is the folder of go.mod.
func moduleRoot() (string, error) {
	out, err := exec.Command("go", "env", "GOMOD").Output()
	return filepath.Dir(strings.TrimSpace(string(out))), err
}
