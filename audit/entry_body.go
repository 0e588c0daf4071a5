// The entry's bytes, written member by member: the same that Canonical writes of the same record, without making the
// record first. Every act waits for them.

package audit

import (
	"encoding/hex"
)

// changeBytes is about what one change takes: its digest has 64 letters.
const changeBytes = 160

// Body writes the entry's canonical bytes, which the log keeps and hashes.
func (e Entry) Body() ([]byte, error) {
	if err := e.check(); err != nil {
		return nil, err
	}
	w := recordWriter{data: make([]byte, 0, usualBytes+len(e.Reason)+changeBytes*len(e.Changes))}
	w.open()
	w.text("account", e.Account)
	w.text("act", e.Act)
	w.changes(e.Changes)
	w.whole("claimed_at", e.ClaimedAt)
	w.text("commune", e.Commune)
	w.text("device", e.Device)
	w.text("election", e.Election)
	w.text("key", e.Key)
	w.text("reason", e.Reason)
	w.whole("received_at", e.ReceivedAt)
	w.whole("seq", e.Seq)
	w.whole("v", EntryVersion)
	w.shut()
	if w.err == nil && len(w.data) > MaxBytes {
		return nil, refuse("changes", TooLarge) // no other member is so long
	}
	return w.data, w.err
}

// recordWriter writes members, whose names must come sorted, until the first fault.
type recordWriter struct {
	data []byte
	err  error
}

func (w *recordWriter) open() { w.data = append(w.data, '{') }

func (w *recordWriter) shut() { w.data = append(w.data, '}') }

// name writes a member's name, and a comma where it is not the first.
func (w *recordWriter) name(name string) {
	if w.data[len(w.data)-1] != '{' {
		w.data = append(w.data, ',')
	}
	w.data = append(append(append(w.data, '"'), name...), '"', ':')
}

func (w *recordWriter) text(name, value string) {
	if w.err == nil {
		w.name(name)
		data, err := appendText(w.data, value)
		w.took(name, data, err)
	}
}

func (w *recordWriter) whole(name string, value int64) {
	if w.err == nil {
		w.name(name)
		data, err := appendWhole(w.data, value)
		w.took(name, data, err)
	}
}

func (w *recordWriter) took(name string, data []byte, err error) {
	if err != nil {
		w.err = at(name, err)
		return
	}
	w.data = data
}

func (w *recordWriter) changes(changes []Change) {
	if w.err != nil {
		return
	}
	w.name("changes")
	w.data = append(w.data, '[')
	for i := range changes {
		if i > 0 {
			w.data = append(w.data, ',')
		}
		w.open()
		w.change(&changes[i])
		w.shut()
		if w.err != nil {
			w.err = at(placeOf(i), w.err)
			return
		}
	}
	w.data = append(w.data, ']')
}

// change writes the members of a change.
func (w *recordWriter) change(c *Change) {
	if c.Count > 0 {
		w.whole("count", c.Count)
	}
	w.name("digest")
	w.data = append(w.data, '"')
	if c.Digest != (Hash{}) {
		w.data = hex.AppendEncode(w.data, c.Digest[:])
	}
	w.data = append(w.data, '"')
	w.text("key", c.Key)
	w.text("noun", c.Noun)
}
