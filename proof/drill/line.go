// What the process that does the acts tells the one that watches it, line by
// line: what it tries, and what it was answered.

package drill

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"laphieu/election"
)

// The verbs of a line.
const (
	Try  = "try"  // it is being sent
	Ack  = "ack"  // acknowledged, as entry Seq
	No   = "no"   // refused for what it asks, with a code: nothing was saved
	Fail = "fail" // it failed, with a code
)

// Line is one thing that the child says of an act.
type Line struct {
	Verb, Key, Kind, Code string
	Seq                   int64
}

// String is the line as it is printed.
func (l Line) String() string {
	if l.Code == "" {
		l.Code = "-"
	}
	return fmt.Sprintf("%s %s %s %s %d", l.Verb, l.Key, l.Kind, l.Code, l.Seq)
}

// ParseLine reads a whole line; ok is false for anything else.
func ParseLine(text string) (l Line, ok bool) {
	n, err := fmt.Sscanf(text, "%s %s %s %s %d", &l.Verb, &l.Key, &l.Kind, &l.Code, &l.Seq)
	ok = n == 5 && err == nil && strings.HasSuffix(text, "\n")
	return l, ok
}

// Speaker prints lines, each whole.
type Speaker struct {
	mu sync.Mutex
	W  io.Writer
}

// Say prints one line.
func (s *Speaker) Say(text any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, _ = fmt.Fprintln(s.W, text)
}

// Do tries an act, tells about it before and after, and answers the last line.
func (s *Speaker) Do(ctx context.Context, i *Installation, kind, key string) Line {
	l := Line{Verb: Try, Key: key, Kind: kind}
	s.Say(l)
	seq, err := Send(ctx, i.Acts, i.Cast, kind, key)
	l.Verb, l.Code, l.Seq = verdict(err), Code(err), seq
	s.Say(l)
	return l
}

func verdict(err error) string {
	switch {
	case err == nil:
		return Ack
	case internal(err):
		return Fail
	}
	return No
}

// Code is the name of an error; one without a name is told as such.
func Code(err error) string {
	if err == nil {
		return ""
	}
	if e, named := errors.AsType[*election.Error](err); named {
		return e.Code
	}
	return "unnamed"
}

func internal(err error) bool { return election.KindOf(err) == election.Internal }
