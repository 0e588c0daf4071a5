package fault

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"laphieu/proof/drill"
	"laphieu/store"

	"golang.org/x/mod/sumdb/note"
)

const (
	wal        = "laphieu.db-wal"
	walHeader  = 32
	frameSize  = 24 + 4096
	nearlyFull = 985 // frames: SQLite moves 1000 into the database, see its wal_autocheckpoint
)

// model is an installation as kill -9 leaves it, with a write-ahead log that a
// few acts will fill; every trial works on a copy.
var model struct {
	sync.Once
	folder string
	public note.Verifier
	lines  []drill.Line // what was acknowledged there
}

// fresh copies the model.
func fresh(t *testing.T) (drill.Place, note.Verifier, []drill.Line) {
	t.Helper()
	model.Do(func() { makeModel(t) })
	data := t.TempDir()
	drill.Must(t, os.CopyFS(data, os.DirFS(model.folder)))
	return drill.Place{Config: store.Config{Data: data}, Keys: data}, model.public, model.lines
}

func makeModel(t *testing.T) {
	t.Helper()
	work := t.TempDir()
	p := drill.Place{Config: store.Config{Data: work}, Keys: work}
	model.public = drill.Begin(t, p)
	i, err := drill.Open(t.Context(), p, drill.Config{})
	drill.Must(t, err)
	speaker := &drill.Speaker{W: devNull{}}
	for n := 0; frames(t, work) < nearlyFull; n++ {
		kind := drill.Acts[n%len(drill.Acts)].Kind
		if l := speaker.Do(t.Context(), i, kind, drill.NewKey()); l.Verb != drill.No && l.Verb != "" {
			model.lines = append(model.lines, l)
		}
	}
	model.folder, err = os.MkdirTemp("", "laphieu-fault-") // lives as long as the test binary
	drill.Must(t, err)
	drill.Must(t, os.CopyFS(model.folder, os.DirFS(work)))
	drill.Must(t, i.Store.Close())
}

type devNull struct{}

func (devNull) Write(p []byte) (int, error) { return len(p), nil }

// frames is the length of the write-ahead log.
func frames(t *testing.T, folder string) int {
	t.Helper()
	info, err := os.Stat(filepath.Join(folder, wal))
	drill.Must(t, err)
	return int(info.Size()-walHeader) / frameSize
}

// files are the paths of a folder's databases, there or not, and their lock.
func files(folder string, databases ...string) (paths []string) {
	for _, name := range databases {
		for _, tail := range []string{"", "-wal", "-shm", "-journal"} {
			paths = append(paths, filepath.Join(folder, name+tail))
		}
	}
	return append(paths, filepath.Join(folder, "laphieu.lock"))
}
