package fault

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"laphieu/election"
	"laphieu/proof/drill"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/words"
)

// TestNoRoom fails every write for a while: acts are refused, reads are served,
// and once there is room the same process goes on with the same forms.
func TestNoRoom(t *testing.T) {
	for _, databases := range [][]string{{"laphieu.db"}, {"laphieu.db", "desk.db"}} {
		x := &trial{play: "starve", inject: "pwrite64,ftruncate:error=ENOSPC:when=1+"}
		var before []drill.Line
		x.place, _, before = fresh(t)
		x.files = files(x.place.Data, databases...)
		o := x.run(t)
		o.wantEnd(t)
		half := len(o.lines) / 2
		wantStarved(t, o.lines[:half])
		for _, l := range o.lines[half:] {
			if l.Verb == drill.Fail {
				t.Errorf("with room again: %v", l)
			}
		}
		drill.Check(t, x.place, model.public, append(before, o.lines...))
	}
}

// wantStarved: what was sent without room was refused for that reason.
func wantStarved(t *testing.T, lines []drill.Line) {
	t.Helper()
	for _, l := range lines {
		if l.Verb == drill.Ack || l.Verb == drill.Fail && l.Code != store.CodeDiskFull {
			t.Errorf("without room: %v", l)
		}
	}
	said := web.Sentence(words.VI, &election.Error{Kind: election.Internal, Code: store.CodeDiskFull})
	if !strings.HasPrefix(said, "Ổ đĩa của máy chủ đã đầy, chưa ghi.") {
		t.Errorf("a person reads %q", said)
	}
}

// TestFullDisk fills a real file system, a small one in memory, and makes room.
func TestFullDisk(t *testing.T) {
	data := smallDisk(t)
	p := drill.Place{Config: store.Config{Data: data}, Keys: data}
	public := drill.Begin(t, p)
	i, err := drill.Open(t.Context(), p, drill.Config{})
	drill.Must(t, err)
	ballast := filepath.Join(data, "ballast")
	drill.Must(t, fill(ballast))
	s := &stage{Speaker: drill.Speaker{W: devNull{}}, ctx: t.Context()}
	var lines []drill.Line
	full := 0
	for n := 0; full < len(drill.Acts) && n < 10_000; n++ {
		kind := drill.Acts[n%len(drill.Acts)].Kind
		l := s.Do(t.Context(), i, kind, drill.NewKey())
		if l.Verb == "" {
			continue
		}
		if lines = append(lines, l); l.Verb == drill.Fail {
			full++
		}
		if l.Verb == drill.Fail && l.Code != store.CodeDiskFull {
			t.Errorf("on a full disk: %v", l)
		}
		i.Size(t) // reads are served
	}
	if full < len(drill.Acts) {
		t.Fatal("the disk did not get full")
	}
	drill.Must(t, os.Remove(ballast))
	for n, l := range lines {
		if l.Verb == drill.Fail {
			if lines[n] = s.Do(t.Context(), i, l.Kind, l.Key); lines[n].Verb == drill.Fail {
				t.Errorf("with room again: %v", lines[n])
			}
		}
	}
	drill.Must(t, i.Store.Close())
	t.Log(drill.Check(t, p, public, lines))
}

// smallDisk mounts a file system of a few megabytes, where the system lets us.
func smallDisk(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	err := unix.Mount("laphieu", folder, "tmpfs", 0, fmt.Sprintf("size=%dm", 12))
	if errors.Is(err, unix.EPERM) || errors.Is(err, unix.EACCES) {
		t.Skip("only root may mount a small disk; TestNoRoom says the same by strace")
	}
	drill.Must(t, err)
	t.Cleanup(func() { drill.Must(t, unix.Unmount(folder, 0)) })
	return folder
}

// fill writes a file until the disk is full but for a few pages.
func fill(path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	page, size := make([]byte, 4096), int64(0)
	for err == nil {
		var n int
		n, err = file.Write(page)
		size += int64(n)
	}
	if !errors.Is(err, unix.ENOSPC) {
		return err
	}
	return file.Truncate(size - 100<<10)
}
