// After the break: what was acknowledged is there, what failed for certain is
// not, and what nobody knows is sent again and done once.

package drill

import (
	"fmt"
	"testing"
	"time"

	"laphieu/store"
	"laphieu/verify"

	"golang.org/x/mod/sumdb/note"
)

// Tally counts what a check looked at.
type Tally struct {
	Acknowledged, Refused, CutOff int

	Kinds map[string]int // of those acknowledged
}

// Add adds another's counts.
func (n *Tally) Add(more Tally) {
	n.Acknowledged += more.Acknowledged
	n.Refused += more.Refused
	n.CutOff += more.CutOff
	for kind, times := range more.Kinds {
		n.saw(kind, times)
	}
}

func (n *Tally) saw(kind string, times int) {
	if n.Kinds == nil {
		n.Kinds = map[string]int{}
	}
	n.Kinds[kind] += times
}

// WantEveryKind fails where some kind of aimed act was never acknowledged: what breaks
// then was not tried on it.
func (n *Tally) WantEveryKind(t testing.TB) {
	t.Helper()
	for _, act := range Acts {
		if act.Aimed() && n.Kinds[act.Kind] == 0 {
			t.Errorf("no act %s was acknowledged: %v", act.Kind, n.Kinds)
		}
	}
	t.Log(n.Kinds)
}

// String is for a test's log.
func (n Tally) String() string {
	return fmt.Sprintf("%d acts acknowledged, %d refused, %d cut off or unknown and sent again", n.Acknowledged, n.Refused, n.CutOff)
}

// Unlocked opens again while the lock is still held: a lock lives until the
// system has closed the last copy of its file, and a process that is just being
// started beside us has one for a moment.
func Unlocked(open func() error) (err error) {
	for range 200 {
		if err = open(); !store.Is(err, store.CodeLocked) {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
	return err
}

// repeats is how many acknowledged forms of one check are sent again.
const repeats = 20

// certain are the codes that promise that nothing was saved.
var certain = map[string]bool{store.CodeNotSaved: true, store.CodeDiskFull: true, store.CodeCanceled: true, store.CodeClosed: true}

// Check opens an installation after the break and holds it against what was
// told: see the head of this file. Then room verify looks, too.
func Check(t testing.TB, p Place, public note.Verifier, lines []Line) (n Tally) {
	t.Helper()
	var i *Installation
	Must(t, Unlocked(func() (err error) {
		i, err = Open(t.Context(), p, Config{})
		return err
	}))
	WantTrue(t, i.Store)
	last := map[string]Line{} // of each form
	for _, l := range lines {
		last[l.Key] = l
	}
	for _, l := range last {
		i.want(t, l, &n)
	}
	WantTrue(t, i.Store)
	Must(t, i.Store.Close())
	WantVerified(t, p, public)
	return n
}

// want checks one form by the last that was told of it.
func (i *Installation) want(t testing.TB, l Line, n *Tally) {
	t.Helper()
	answer, found := i.answered(t, l)
	switch {
	case l.Verb == Ack:
		n.Acknowledged++
		n.saw(l.Kind, 1)
		if !found || answer.Seq != l.Seq {
			t.Errorf("lost: %v, found %v as entry %d", l, found, answer.Seq)
		}
	case l.Verb == No:
		n.Refused++
		if found {
			t.Errorf("%v, and it is entry %d", l, answer.Seq)
		}
	case l.Verb == Fail && certain[l.Code] && found:
		t.Errorf("%v, and it is entry %d", l, answer.Seq)
	default:
		n.CutOff++
	}
	if l.Verb != No && (l.Verb != Ack || n.Acknowledged <= repeats) {
		i.WantOnce(t, l)
	}
}

// WantOnce sends a form again, twice: together with what was saved before it has
// one effect, or none where others have made it void.
func (i *Installation) WantOnce(t testing.TB, l Line) {
	t.Helper()
	before := i.Size(t)
	saved, known := i.answered(t, l)
	first, err := Send(t.Context(), i.Acts, i.Cast, l)
	second, again := Send(t.Context(), i.Acts, i.Cast, l)
	after := i.Size(t)
	switch {
	case known && (err != nil || again != nil || first != saved.Seq || second != first || after != before):
		t.Errorf("%v is entry %d; sent again: %d, %v; %d, %v; %d entries after %d", l, saved.Seq, first, err, second, again, after, before)
	case known:
	case err == nil && (again != nil || second != first || after != before+1):
		t.Errorf("%v; sent again: %d; %d, %v; %d entries after %d", l, first, second, again, after, before)
	case err != nil && (internal(err) || internal(again) || after != before):
		t.Errorf("%v; sent again: %v; %v; %d entries after %d", l, err, again, after, before)
	}
}

// Size is the length of the log.
func (i *Installation) Size(t testing.TB) (n int64) {
	t.Helper()
	Must(t, i.Store.View(t.Context(), Here, func(v *store.View) error {
		head, err := v.Head()
		n = head.Size
		return err
	}))
	return n
}

func (i *Installation) answered(t testing.TB, l Line) (answer store.Answer, found bool) {
	t.Helper()
	Must(t, i.Store.View(t.Context(), Here, func(v *store.View) (err error) {
		answer, found, err = v.Answered(i.Cast.Who(l), l.Key)
		return err
	}))
	return answer, found
}

// WantVerified asks the second pair of eyes.
func WantVerified(t testing.TB, p Place, public note.Verifier) {
	t.Helper()
	report, err := verify.Run(t.Context(), verify.Source{Data: p.Data, URL: p.URL, Keys: []note.Verifier{public}})
	Must(t, err)
	for _, finding := range report.Findings {
		t.Errorf("verify: %+v", finding)
	}
}
