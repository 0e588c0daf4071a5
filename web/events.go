// Live numbers over Server-Sent Events. The latest value wins: a reader who is
// slow or away misses steps, never the end.

package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"

	"laphieu/election"
)

// Hub hands each topic's latest value to its readers.
type Hub struct {
	most   int
	closed chan struct{}
	once   sync.Once

	mu      sync.Mutex
	readers int
	topics  map[string]*topic
}

// topic is a value and a channel that closes when it changes.
type topic struct {
	data    []byte
	version uint64
	changed chan struct{}
}

// NewHub returns a hub for at most so many readers; zero is MaxEventReaders.
func NewHub(most int) *Hub {
	if most == 0 {
		most = MaxEventReaders
	}
	return &Hub{most: most, closed: make(chan struct{}), topics: map[string]*topic{}}
}

// Publish sets a topic's value: names of live numbers and what to show. Topics
// are few and chosen by the program, never by a reader.
func (h *Hub) Publish(name string, value map[string]string) {
	data, err := json.Marshal(value)
	if err != nil {
		panic(err) // a map of strings always marshals
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	t := h.topic(name)
	close(t.changed)
	*t = topic{data: data, version: t.version + 1, changed: make(chan struct{})}
}

// Close ends every stream, so that a server can stop.
func (h *Hub) Close() { h.once.Do(func() { close(h.closed) }) }

// Readers counts the open streams.
func (h *Hub) Readers() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.readers
}

// Stream answers a request with a topic's values until the reader goes, or may read
// no longer: that is asked before each piece; nil: everybody may.
func (h *Hub) Stream(w http.ResponseWriter, r *http.Request, name string, may func() bool) error {
	if !h.enter() {
		w.Header().Set("Retry-After", strconv.Itoa(int(EventRetry/time.Second)))
		return &election.Error{Kind: election.Refused, Code: "events_full"}
	}
	defer h.leave()
	header := w.Header()
	header.Set("Content-Type", "text/event-stream; charset=utf-8")
	header.Set("X-Accel-Buffering", "no") // a proxy in front must not collect
	s := stream{hub: h, to: w, control: http.NewResponseController(w), gone: r.Context().Done(), may: may}
	// The server's read deadline is for forms; it would end a stream.
	_ = s.control.SetReadDeadline(time.Time{}) // not every writer has one
	s.run(name)
	return nil
}

// stream is one reader.
type stream struct {
	hub     *Hub
	to      http.ResponseWriter
	control *http.ResponseController
	gone    <-chan struct{}
	may     func() bool
}

func (s stream) run(name string) {
	if !s.write(": xin chào\n\n") { // headers reach the reader before the first number
		return
	}
	for seen := uint64(0); ; {
		now := s.hub.latest(name)
		if now.version == seen {
			if !s.wait(now.changed) {
				return
			}
			continue
		}
		seen = now.version
		if !s.write(fmt.Sprintf("data: %s\n\n", now.data)) || !s.rest() {
			return
		}
	}
}

// wait waits for a change, with a beat now and then; false ends the stream.
func (s stream) wait(changed <-chan struct{}) bool {
	beat := time.NewTimer(EventBeat)
	defer beat.Stop()
	select {
	case <-changed:
		return true
	case <-beat.C:
		return s.write(": còn\n\n")
	case <-s.gone:
	case <-s.hub.closed:
	}
	return false
}

// rest keeps two events apart: what changes meanwhile arrives as one.
func (s stream) rest() bool {
	pause := time.NewTimer(EventPause)
	defer pause.Stop()
	select {
	case <-pause.C:
		return true
	case <-s.gone:
	case <-s.hub.closed:
	}
	return false
}

// write sends a piece, or gives the reader up.
func (s stream) write(piece string) bool {
	if s.may != nil && !s.may() {
		return false
	}
	if err := s.control.SetWriteDeadline(time.Now().Add(EventWrite)); err != nil {
		return false
	}
	if _, err := s.to.Write([]byte(piece)); err != nil {
		return false
	}
	return s.control.Flush() == nil
}

func (h *Hub) latest(name string) topic {
	h.mu.Lock()
	defer h.mu.Unlock()
	return *h.topic(name)
}

// topic finds a topic or begins it; the caller holds the lock.
func (h *Hub) topic(name string) *topic {
	t, known := h.topics[name]
	if !known {
		t = &topic{changed: make(chan struct{})}
		h.topics[name] = t
	}
	return t
}

func (h *Hub) enter() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.readers >= h.most {
		return false
	}
	h.readers++
	return true
}

func (h *Hub) leave() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.readers--
}
