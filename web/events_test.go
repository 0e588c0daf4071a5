package web_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"laphieu/web"
)

// reader is one end of a stream: it notes when what arrived, and may be slow.
type reader struct {
	mu       sync.Mutex
	header   http.Header
	events   []string
	times    []time.Time
	deadline time.Time
	slow     bool
}

func (r *reader) Header() http.Header {
	if r.header == nil {
		r.header = http.Header{}
	}
	return r.header
}
func (r *reader) WriteHeader(int) {}
func (r *reader) Flush()          {}

func (r *reader) SetReadDeadline(time.Time) error { return nil }

func (r *reader) SetWriteDeadline(at time.Time) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.deadline = at
	return nil
}

func (r *reader) Write(p []byte) (int, error) {
	if r.slow && strings.HasPrefix(string(p), "data") {
		time.Sleep(web.EventWrite) // its network takes nothing more
		return 0, errors.New("i/o timeout")
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if text, data := strings.CutPrefix(string(p), "data: "); data {
		r.events, r.times = append(r.events, strings.TrimSpace(text)), append(r.times, time.Now())
	}
	return len(p), nil
}

func (r *reader) got() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]string(nil), r.events...)
}

// join starts a stream and returns how to leave it and wait for its end.
func join(hub *web.Hub, r *reader, name string) (leave func(), ended <-chan error) {
	ctx, cancel := context.WithCancel(context.Background())
	request := httptest.NewRequestWithContext(ctx, "GET", "/", nil)
	end := make(chan error, 1)
	go func() { end <- hub.Stream(r, request, name, nil) }()
	return cancel, end
}

func value(n int) map[string]string { return map[string]string{"n": strconv.Itoa(n)} }

// A thousand changes in a second arrive as two events: the first and the last.
func TestEventsLatestWins(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hub, r := web.NewHub(0), &reader{}
		leave, ended := join(hub, r, "turnout")
		for n := range 1000 {
			hub.Publish("turnout", value(n))
			time.Sleep(time.Millisecond)
		}
		time.Sleep(5 * time.Second)
		leave()
		if err := <-ended; err != nil {
			t.Fatal(err)
		}
		events := r.got()
		if len(events) != 2 || events[1] != `{"n":"999"}` {
			t.Errorf("arrived: %v", events)
		}
		if gap := r.times[1].Sub(r.times[0]); gap < web.EventPause {
			t.Errorf("two events within %v", gap)
		}
	})
}

func TestEventsNewReaderHearsTheLatest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hub, r := web.NewHub(0), &reader{}
		hub.Publish("turnout", value(7))
		hub.Publish("other", value(8))
		leave, ended := join(hub, r, "turnout")
		time.Sleep(time.Second)
		leave()
		<-ended
		if events := r.got(); len(events) != 1 || events[0] != `{"n":"7"}` {
			t.Errorf("arrived: %v", events)
		}
	})
}

// A slow reader is given up at its deadline, and holds nobody up meanwhile.
func TestEventsSlowReader(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hub, slow, quick := web.NewHub(0), &reader{slow: true}, &reader{}
		_, gone := join(hub, slow, "turnout")
		leave, ended := join(hub, quick, "turnout")
		begin := time.Now()
		hub.Publish("turnout", value(1))
		time.Sleep(web.EventPause)
		hub.Publish("turnout", value(2))
		<-gone
		if took := time.Since(begin); took != web.EventWrite {
			t.Errorf("given up after %v", took)
		}
		if events := quick.got(); len(events) != 2 {
			t.Errorf("the quick reader got %v", events)
		}
		leave()
		<-ended
		if n := hub.Readers(); n != 0 {
			t.Errorf("%d readers left", n)
		}
	})
}

func TestEventsFull(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hub := web.NewHub(1)
		leave, ended := join(hub, &reader{}, "turnout")
		synctest.Wait()
		second := &reader{}
		_, refused := join(hub, second, "turnout")
		if err := <-refused; web.Status(err) != http.StatusServiceUnavailable || second.Header().Get("Retry-After") != "30" {
			t.Errorf("refused with %v and %v", err, second.Header())
		}
		leave()
		<-ended
		_, third := join(hub, &reader{}, "turnout")
		synctest.Wait()
		hub.Close() // a server that stops ends every stream
		if err := <-third; err != nil {
			t.Error(err)
		}
	})
}

// A quiet stream says now and then that it is alive.
func TestEventsBeat(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hub, r := web.NewHub(0), &reader{}
		leave, ended := join(hub, r, "turnout")
		time.Sleep(2*web.EventBeat + time.Second)
		r.mu.Lock()
		last := r.deadline.Add(-web.EventWrite)
		r.mu.Unlock()
		if quiet := time.Since(last); quiet > web.EventBeat {
			t.Errorf("silent for %v", quiet)
		}
		leave()
		<-ended
	})
}
