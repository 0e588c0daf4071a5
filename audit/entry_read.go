// Reading an entry back: only what Body writes is taken.

package audit

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
)

// ParseEntry reads an entry's body. What [Entry.Body] would not write, byte for
// byte, is refused: a member more or less, another order, a space, a fraction, a
// text that is not in normal form C.
func ParseEntry(body []byte) (Entry, error) {
	if e, ok := scanEntry(body); ok {
		return e, nil
	}
	return readEntry(body)
}

// readEntry reads any body, and says what is wrong with it.
func readEntry(body []byte) (Entry, error) {
	record, err := read(body)
	if err != nil {
		return Entry{}, err
	}
	if err := hasVersion(record); err != nil {
		return Entry{}, err
	}
	if record["v"] != int64(EntryVersion) {
		return Entry{}, refuse("v", VersionUnknown)
	}
	e, err := entryOf(record)
	if err != nil {
		return Entry{}, err
	}
	again, err := e.Body()
	if err != nil {
		return Entry{}, err
	}
	if !bytes.Equal(again, body) {
		return Entry{}, refuse("", NotCanonical)
	}
	return e, nil
}

func entryOf(record Object) (Entry, error) {
	m := members{left: record}
	m.whole("v")
	e := Entry{
		Seq: m.whole("seq"), Key: m.text("key"),
		Commune: m.text("commune"), Election: m.text("election"),
		Act: m.text("act"), Account: m.text("account"), Device: m.text("device"),
		ClaimedAt: m.whole("claimed_at"), ReceivedAt: m.whole("received_at"),
		Reason: m.text("reason"),
	}
	changes := m.list("changes")
	if err := m.end(); err != nil {
		return Entry{}, err
	}
	if len(changes) > MaxChanges {
		return Entry{}, refuse("changes", TooLarge)
	}
	for i, value := range changes {
		c, err := changeOf(value)
		if err != nil {
			return Entry{}, at("changes["+strconv.Itoa(i)+"]", err)
		}
		e.Changes = append(e.Changes, c)
	}
	return e, nil
}

func changeOf(value any) (Change, error) {
	object, ok := value.(Object)
	if !ok {
		return Change{}, refuse("", ValueType)
	}
	m := members{left: object}
	c := Change{Noun: m.text("noun"), Key: m.text("key")}
	digest := m.text("digest")
	if _, bulk := m.left["count"]; bulk {
		c.Count = m.whole("count")
	}
	if err := m.end(); err != nil {
		return Change{}, err
	}
	if digest == "" {
		return c, nil
	}
	var err error
	if c.Digest, err = ParseHex(digest); err != nil {
		return Change{}, at("digest", err)
	}
	return c, nil
}

// members takes the members of an object one by one and remembers the first that
// is missing or of another type; what is left at the end was not expected.
type members struct {
	left Object
	err  error
}

func (m *members) text(name string) string  { return take[string](m, name) }
func (m *members) whole(name string) int64  { return take[int64](m, name) }
func (m *members) list(name string) []any   { return take[[]any](m, name) }
func (m *members) fail(name string, c Code) { m.err = refuse(name, c) }

func take[T any](m *members, name string) (taken T) {
	value, there := m.left[name]
	taken, fits := value.(T)
	delete(m.left, name)
	switch {
	case m.err != nil:
	case !there:
		m.fail(name, Missing)
	case !fits:
		m.fail(name, ValueType)
	}
	return taken
}

func (m *members) end() error {
	if m.err == nil && len(m.left) > 0 {
		m.fail(slices.Min(slices.Collect(maps.Keys(m.left))), Unknown)
	}
	return m.err
}
