package keys

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// A rename whose answer was lost: the temporary file is gone, so it was done.
func TestRenameAnswerLost(t *testing.T) {
	dir := t.TempDir()
	for name, want := range map[string]Code{"there": NotWritten, "gone": Unknown} {
		temp := filepath.Join(dir, name)
		if name == "there" {
			if err := os.WriteFile(temp, nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		e, _ := errors.AsType[*Error](renameError(temp, "file", os.ErrInvalid))
		if e.Code != want || !errors.Is(e, os.ErrInvalid) {
			t.Errorf("temporary file %s: %v", name, e)
		}
		if _, err := os.Lstat(temp); err == nil {
			t.Errorf("%s is left", temp)
		}
	}
}
