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
	Form                  string // of an aimed act, as one word
}

// String is the line as it is printed.
func (l Line) String() string {
	if l.Code == "" {
		l.Code = "-"
	}
	if l.Form == "" {
		l.Form = "-"
	}
	return fmt.Sprintf("%s %s %s %s %d %s", l.Verb, l.Key, l.Kind, l.Code, l.Seq, l.Form)
}

// ParseLine reads a whole line; ok is false for anything else.
func ParseLine(text string) (l Line, ok bool) {
	n, err := fmt.Sscanf(text, "%s %s %s %s %d %s", &l.Verb, &l.Key, &l.Kind, &l.Code, &l.Seq, &l.Form)
	ok = n == 6 && err == nil && strings.HasSuffix(text, "\n")
	l.Form = strings.TrimPrefix(l.Form, "-")
	return l, ok
}

// Speaker prints lines, each whole, and remembers the forms that it has aimed.
type Speaker struct {
	mu    sync.Mutex
	W     io.Writer
	forms sync.Map // by key
}

// Say prints one line.
func (s *Speaker) Say(text any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, _ = fmt.Fprintln(s.W, text)
}

// Do tries an act, tells about it before and after, and answers the last line. Where
// there is nothing to do the act to, nothing is told, and the line has no verb.
func (s *Speaker) Do(ctx context.Context, i *Installation, kind, key string) Line {
	l := Line{Key: key, Kind: kind}
	switch err := s.aim(ctx, i, &l); {
	case errors.Is(err, errNoTarget):
		return l
	case err != nil:
		l.Verb = Fail
		return l
	}
	l.Verb = Try
	s.Say(l)
	seq, err := Send(ctx, i.Acts, i.Cast, l)
	l.Verb, l.Code, l.Seq = verdict(err), Code(err), seq
	s.Say(l)
	return l
}

// noForm stands for a key for which there was nothing to do.
const noForm = "none"

// aim finds the form of a key: the one that it had before.
func (s *Speaker) aim(ctx context.Context, i *Installation, l *Line) error {
	if before, aimed := s.forms.Load(l.Key); aimed {
		if l.Form = before.(string); l.Form == noForm {
			return errNoTarget
		}
	}
	err := i.Aim(ctx, l)
	switch {
	case errors.Is(err, errNoTarget):
		s.forms.Store(l.Key, noForm)
	case err == nil:
		s.forms.Store(l.Key, l.Form)
	}
	return err
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
