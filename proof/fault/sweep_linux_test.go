package fault

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"sync/atomic"
	"testing"

	"laphieu/proof/drill"
	"laphieu/store"
)

// What one call may meet.
var (
	failing = []string{"error=EIO", "error=ENOSPC"}
	faults  = append([]string{"signal=KILL"}, failing...)
)

// sweeps are the parts of a life that are swept, one call at a time.
var sweeps = []struct {
	name, play string
	faults     []string
	databases  []string
	check      func(*testing.T, *trial, outcome, []drill.Line)
}{
	{"acts", "acts", faults, []string{"laphieu.db"}, checkActs},
	{"die", "die", failing, []string{"laphieu.db"}, checkActs},
	{"desk", "acts", faults, []string{"desk.db"}, checkActs},
	{"start", "start", faults, []string{"laphieu.db", "desk.db", "."}, checkActs},
	{"create", "create", faults, []string{"laphieu.db", "desk.db", "laphieu.db.new", "desk.db.new", "."}, checkCreated},
}

// TestSweep lets calls fail, each in every way: all of a short life, of a long one as
// many as time allows, taken at random.
func TestSweep(t *testing.T) {
	for _, sweep := range sweeps {
		t.Run(sweep.name, func(t *testing.T) {
			begin := func(t *testing.T) (*trial, []drill.Line) {
				x, before := &trial{play: sweep.play}, []drill.Line(nil)
				if sweep.play == "create" {
					data := t.TempDir()
					x.place = drill.Place{Config: store.Config{Data: data}, Keys: data}
				} else {
					x.place, _, before = fresh(t)
				}
				x.files = files(x.place.Data, sweep.databases...)
				return x, before
			}
			x, before := begin(t)
			quiet := x.run(t)
			sweep.check(t, x, quiet, before)
			all := injections(quiet.most(), sweep.faults)
			var met, missed atomic.Int64
			t.Run("calls", func(t *testing.T) {
				for _, inject := range sampled(all) {
					t.Run(inject, func(t *testing.T) {
						t.Parallel()
						x, before := begin(t)
						x.inject = inject
						o := x.run(t)
						if o.failed() {
							met.Add(1)
						} else {
							missed.Add(1)
						}
						sweep.check(t, x, o, before)
						if t.Failed() {
							t.Logf("%v\n%s", o.words, o.calls)
						}
					})
				}
			})
			t.Logf("%v: %d faults met, %d calls not reached, of %d that there are", quiet.most(), met.Load(), missed.Load(), len(all))
			if missed.Load() > max(1, met.Load()/9) { // a life is now and then a call shorter than the one that was counted
				t.Error("most of the calls that were to fail were not made")
			}
		})
	}
}

// injections are all of a sweep, in strace's words.
func injections(most map[string]int, faults []string) (all []string) {
	for name, n := range most {
		for when := range n {
			for _, fault := range faults {
				all = append(all, fmt.Sprintf("%s:%s:when=%d", name, fault, when+1))
			}
		}
	}
	slices.Sort(all)
	return all
}

// sampled takes some at random.
func sampled(all []string) []string {
	rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all[:min(len(all), sweptCalls)]
}

var (
	injected = regexp.MustCompile(`\(INJECTED\)|SIGKILL`)
	unnamed  = regexp.MustCompile(`^fault|unnamed`)
)

// failed reports whether the fault was met.
func (o *outcome) failed() bool {
	return o.died || injected.MatchString(o.calls)
}

// checkActs: the installation opens, and every word that was given holds. Where
// one call failed and nobody was killed, sending again was enough.
func checkActs(t *testing.T, x *trial, o outcome, before []drill.Line) {
	t.Helper()
	if !o.died {
		o.wantEnd(t)
		last := map[string]drill.Line{}
		for _, l := range o.lines {
			last[l.Key] = l
		}
		for _, l := range last {
			if l.Verb != drill.Ack && l.Verb != drill.No {
				t.Errorf("sent again: %v", l)
			}
		}
	}
	drill.Check(t, x.place, model.public, append(slices.Clone(before), o.lines...))
}

// wantEnd: the child came to its end, and what it was refused has a name.
func (o *outcome) wantEnd(t *testing.T) {
	t.Helper()
	if !o.said("end") {
		t.Errorf("the child ended with %q", o.words)
	}
	for _, word := range o.words {
		if unnamed.MatchString(word) {
			t.Errorf("the child says %q", word)
		}
	}
	for _, l := range o.lines {
		if l.Code == "unnamed" {
			t.Errorf("an error without a name: %v", l)
		}
	}
}

// checkCreated: what was made is whole, or nothing stands in its place and it
// can be made.
func checkCreated(t *testing.T, x *trial, o outcome, _ []drill.Line) {
	t.Helper()
	if !o.died {
		o.wantEnd(t)
	}
	var s *store.Store
	open := func() (err error) {
		s, err = store.Open(t.Context(), x.place.Config)
		return err
	}
	err := drill.Unlocked(open)
	if store.Is(err, store.CodeMissing) {
		drill.Must(t, drill.Unlocked(func() error { return store.Create(t.Context(), x.place.Config) }))
		err = drill.Unlocked(open)
	}
	drill.Must(t, err)
	drill.Must(t, s.Close())
}
