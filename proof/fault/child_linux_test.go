package fault

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"laphieu/proof/drill"
	"laphieu/store"
)

const (
	handed = "LAPHIEU_FAULT_PLACE" // set for the child: where it works
	asked  = "LAPHIEU_FAULT_PLAY"  // and what it does there
)

// plays are what a child can do.
var plays = map[string]func(*stage){"acts": playActs, "start": playStart, "create": playCreate, "starve": playStarve, "count": playCount, "die": playDie}

// stage is a child at work.
type stage struct {
	drill.Speaker
	ctx   context.Context
	place drill.Place
	in    *bufio.Reader
}

func child(p drill.Place) {
	runtime.LockOSThread() // strace counts calls by thread
	_ = unix.Prctl(unix.PR_SET_PTRACER, unix.PR_SET_PTRACER_ANY, 0, 0, 0)
	s := &stage{drill.Speaker{W: os.Stdout}, context.Background(), p, bufio.NewReader(os.Stdin)}
	plays[os.Getenv(asked)](s)
	s.Say("end")
}

// await says a word and waits to be told to go on.
func (s *stage) await(word string) {
	s.Say(word)
	_, _ = s.in.ReadString('\n')
}

// formKey is the key of a form, the same in each run.
func formKey(part, kind string) string {
	digest := sha256.Sum256([]byte(part + " " + kind))
	return hex.EncodeToString(digest[:16])
}

// fixed makes runs alike: ids and salts too, and with them the pages.
func fixed() drill.Config {
	return drill.Config{
		Clock:  func() time.Time { return time.Date(2026, 3, 15, 1, 0, 0, 0, time.UTC) },
		Random: rand.NewChaCha8([32]byte{1}),
	}
}

func (s *stage) open() (*drill.Installation, error) {
	i, err := drill.Open(s.ctx, s.place, fixed())
	if err != nil {
		return nil, err
	}
	pinned := errors.New("pinned")
	err = i.Store.Write(s.ctx, drill.Here, func(*store.Writer) error {
		runtime.LockOSThread()
		return pinned
	})
	if !errors.Is(err, pinned) {
		return nil, err
	}
	return i, nil
}

// playActs does each act of the list by itself, and then all of them at once. A
// failed one is sent again.
func playActs(s *stage) {
	i, err := s.open()
	if err != nil {
		s.Say(fmt.Sprint("fault ", err))
		return
	}
	s.await("ready")
	for _, act := range drill.Acts {
		s.insist(i, act.Kind, formKey("alone", act.Kind))
	}
	for _, l := range s.together(i, many("together", len(drill.Acts)), gather) {
		if l.Verb == drill.Fail {
			s.insist(i, l.Kind, l.Key)
		}
	}
	s.closes(i)
}

// insist sends a form, and once more if it failed. Reads are served meanwhile.
func (s *stage) insist(i *drill.Installation, kind, key string) {
	if l := s.Do(s.ctx, i, kind, key); l.Verb == drill.Fail {
		s.reads(i)
		s.Do(s.ctx, i, kind, key)
	}
}

func (s *stage) reads(i *drill.Installation) {
	err := i.Store.View(s.ctx, drill.Here, func(v *store.View) error {
		_, err := v.Accounts()
		return err
	})
	if err != nil {
		s.Say(fmt.Sprint("fault reading: ", err))
	}
}

// together sends forms while the writer is busy, so that they share a commit, and
// answers what was told of each.
func (s *stage) together(i *drill.Installation, forms []drill.Line, gather time.Duration) []drill.Line {
	inside, leave := make(chan struct{}), make(chan struct{})
	var wait sync.WaitGroup
	wait.Go(func() {
		_ = i.Store.Write(s.ctx, drill.Here, func(*store.Writer) error {
			close(inside)
			<-leave
			return nil
		})
	})
	<-inside
	last := make([]drill.Line, len(forms))
	for n, l := range forms {
		wait.Go(func() { last[n] = s.Do(s.ctx, i, l.Kind, l.Key) })
	}
	time.Sleep(gather)
	close(leave)
	wait.Wait()
	return last
}

// gather is how long acts may take to come to the queue. Those that come later
// have a commit of their own, and nothing else changes.
const gather = 30 * time.Millisecond

func (s *stage) closes(i *drill.Installation) {
	if err := i.Store.Close(); err != nil {
		s.Say("closed " + drill.Code(err))
	}
}

// playStart opens, does one act and closes. What fails is tried once more.
func playStart(s *stage) {
	i, err := s.open()
	if err != nil {
		s.Say("refused " + drill.Code(err))
		if i, err = s.open(); err != nil {
			s.Say(fmt.Sprint("fault opening again: ", err))
			return
		}
	}
	s.insist(i, drill.Acts[0].Kind, formKey("start", drill.Acts[0].Kind))
	s.closes(i)
}

// playCreate makes an installation; what fails is tried once more.
func playCreate(s *stage) {
	err := store.Create(s.ctx, s.place.Config)
	if err == nil {
		return
	}
	s.Say("refused " + drill.Code(err))
	if err = store.Create(s.ctx, s.place.Config); err != nil {
		s.Say("refused " + drill.Code(err))
	}
}

// playStarve does every act without room on the disk, and again with room.
func playStarve(s *stage) {
	i, err := s.open()
	if err != nil {
		s.Say(fmt.Sprint("fault ", err))
		return
	}
	for _, word := range []string{"ready", "starved"} {
		s.await(word)
		for _, act := range drill.Acts {
			s.Do(s.ctx, i, act.Kind, formKey("starve", act.Kind))
			s.reads(i)
		}
	}
	s.closes(i)
}

// playCount does each act by itself, and then many at once until they shared one
// commit. Marks in strace's log tell them apart.
func playCount(s *stage) {
	i, err := s.open()
	if err != nil {
		s.Say(fmt.Sprint("fault ", err))
		return
	}
	for _, act := range drill.Acts { // the first write to a new log syncs more
		s.Do(s.ctx, i, act.Kind, formKey("before", act.Kind))
	}
	s.await("ready")
	for _, act := range drill.Acts {
		s.mark(act.Kind)
		s.Do(s.ctx, i, act.Kind, formKey("count", act.Kind))
	}
	for try := range tries {
		s.mark("many")
		before := i.Store.Stats().Batches
		s.together(i, many(fmt.Sprint("many", try), store.MaxBatch), patience<<try) // a busy machine needs longer
		if i.Store.Stats().Batches == before+2 {                                    // theirs, and the empty one that held the writer
			s.mark("shared")
			break
		}
	}
	s.closes(i)
}

const (
	tries    = 5
	patience = 10 * gather
)

// mark leaves a word in strace's log: a file that is not there is opened.
func (s *stage) mark(word string) {
	_, _ = os.Open(filepath.Join(s.place.Data, marker+word))
}

const marker = "mark "

// many are n forms of the kinds in the list by turns.
func many(part string, n int) (forms []drill.Line) {
	for k := range n {
		kind := drill.Acts[k%len(drill.Acts)].Kind
		forms = append(forms, drill.Line{Kind: kind, Key: formKey(fmt.Sprint(part, k), kind)})
	}
	return forms
}

// playDie does each act by itself and dies at the first that fails, before
// anything is written over what that one left.
func playDie(s *stage) {
	i, err := s.open()
	if err != nil {
		s.Say(fmt.Sprint("fault ", err))
		return
	}
	s.await("ready")
	for _, act := range drill.Acts {
		if l := s.Do(s.ctx, i, act.Kind, formKey("alone", act.Kind)); l.Verb == drill.Fail {
			_ = unix.Kill(unix.Getpid(), unix.SIGKILL)
		}
	}
	s.closes(i)
}
