package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// update rewrites the expected answers in the scripts; look at them before
// committing.
var update = flag.Bool("update", false, "rewrite expected answers")

// TestMain lets this binary also stand for laphieu, for tests that need it as a
// process of its own.
func TestMain(m *testing.M) {
	if os.Getenv("LAPHIEU_AS_MAIN") != "" {
		main()
	}
	testscript.Main(m, map[string]func(){"laphieu": main})
}

// The command line as scripts: testdata/script/*.txtar. The examples of the
// repository lie beside them as examples/.
func TestScripts(t *testing.T) {
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"sql": editByHand},
		UpdateScripts:       *update,
		Setup: func(e *testscript.Env) error {
			return os.Symlink(examples, filepath.Join(e.WorkDir, "examples"))
		},
	})
}
