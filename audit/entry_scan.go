// Reading an entry the short way: its members as Body writes them, one after the other. Whatever looks different is left
// to the long way, which knows what is wrong with it.

package audit

import (
	"bytes"
	"strconv"
	"strings"
)

// scanEntry reads a body that has every member in its place and no escapes, and that Body writes again, byte for byte.
func scanEntry(body []byte) (Entry, bool) {
	if len(body) > MaxBytes {
		return Entry{}, false
	}
	e, ok := scanMembers(body)
	if !ok {
		return Entry{}, false
	}
	again, err := e.Body()
	return e, err == nil && bytes.Equal(again, body)
}

func scanMembers(body []byte) (e Entry, ok bool) {
	s := scanner{left: string(body)}
	s.expect("{")
	e.Account = s.text(`"account":`)
	e.Act = s.text(`,"act":`)
	e.Changes = s.changes()
	e.ClaimedAt = s.whole(`,"claimed_at":`)
	e.Commune = s.text(`,"commune":`)
	e.Device = s.text(`,"device":`)
	e.Election = s.text(`,"election":`)
	e.Key = s.text(`,"key":`)
	e.Reason = s.text(`,"reason":`)
	e.ReceivedAt = s.whole(`,"received_at":`)
	e.Seq = s.whole(`,"seq":`)
	s.expect(`,"v":1}`)
	return e, !s.failed && s.left == ""
}

// scanner takes what it expects from the front, until something else stands there.
type scanner struct {
	left   string
	failed bool
}

func (s *scanner) expect(text string) {
	rest, found := strings.CutPrefix(s.left, text)
	s.left, s.failed = rest, s.failed || !found
}

// next reports whether text stands in front, and takes it.
func (s *scanner) next(text string) (found bool) {
	s.left, found = strings.CutPrefix(s.left, text)
	return found
}

func (s *scanner) text(name string) string {
	s.expect(name)
	s.expect(`"`)
	end := strings.IndexAny(s.left, `"\`)
	if s.failed || end < 0 || s.left[end] == '\\' {
		s.failed = true
		return ""
	}
	text := s.left[:end]
	s.left = s.left[end+1:]
	return text
}

func (s *scanner) whole(name string) int64 {
	s.expect(name)
	end := strings.IndexAny(s.left, ",}")
	if s.failed || end < 0 {
		s.failed = true
		return 0
	}
	n, err := strconv.ParseInt(s.left[:end], 10, 64)
	s.left, s.failed = s.left[end:], err != nil
	return n
}

func (s *scanner) changes() (all []Change) {
	s.expect(`,"changes":[`)
	if s.next("]") {
		return nil
	}
	for !s.failed && len(all) < MaxChanges {
		all = append(all, s.change())
		if s.next("]") {
			return all
		}
		s.expect(",")
	}
	s.failed = true
	return nil
}

func (s *scanner) change() (c Change) {
	if s.next(`{"count":`) {
		c.Count = s.whole("")
		s.expect(",")
	} else {
		s.expect("{")
	}
	if digest := s.text(`"digest":`); digest != "" {
		hash, err := ParseHex(digest)
		c.Digest, s.failed = hash, s.failed || err != nil
	}
	c.Key = s.text(`,"key":`)
	c.Noun = s.text(`,"noun":`)
	s.expect("}")
	return c
}
