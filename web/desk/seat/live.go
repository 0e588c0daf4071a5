// Live pages: one watcher for all who have the same page open. It looks whether the
// log has grown or a minute has gone, and reads anew only then: a page that is still
// heard says so by its as-of.

package seat

import (
	"context"
	"net/http"
	"sync"
	"time"

	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
)

// LookEvery is how often a live page looks for something new.
const LookEvery = time.Second

// lookTime bounds one look.
const lookTime = 10 * time.Second

// Live hands what is new to the pages that are open.
type Live struct {
	Desk *Desk
	Hub  *web.Hub

	mu       sync.Mutex
	watchers map[string]*watcher
}

type watcher struct {
	readers int
	stop    context.CancelFunc
}

// Stream answers a request with what read finds, at once and whenever the log has
// grown, until the reader goes or may read no longer: for a session that is
// [Seat.Still]. All who name the same topic of a commune get what the first one's
// read finds: it may not look at who asks.
func (l *Live) Stream(w http.ResponseWriter, r *http.Request, topic string, may func() bool, read func(*store.View) (map[string]string, error)) error {
	commune := Of(r).Commune
	topic = string(commune) + "/" + topic
	l.enter(commune, topic, read)
	defer l.leave(topic)
	return l.Hub.Stream(w, r, topic, may)
}

func (l *Live) enter(commune election.CommuneCode, topic string, read func(*store.View) (map[string]string, error)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.watchers == nil {
		l.watchers = map[string]*watcher{}
	}
	one := l.watchers[topic]
	if one == nil {
		ctx, stop := context.WithCancel(context.Background())
		one = &watcher{stop: stop}
		l.watchers[topic] = one
		go l.watch(ctx, commune, topic, read)
	}
	one.readers++
}

func (l *Live) leave(topic string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	one := l.watchers[topic]
	if one.readers--; one.readers == 0 {
		one.stop()
		delete(l.watchers, topic)
	}
}

// watch looks until nobody reads any more. What cannot be read now is read at the
// next look.
func (l *Live) watch(ctx context.Context, commune election.CommuneCode, topic string, read func(*store.View) (map[string]string, error)) {
	tick := time.NewTicker(LookEvery)
	defer tick.Stop()
	for seen := (glance{size: -1}); ; {
		seen = l.look(ctx, commune, topic, seen, read)
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

// glance is what a look has seen: the size of the log, and the minute.
type glance struct{ size, minute int64 }

// look publishes what is new, and gives what it has seen.
func (l *Live) look(ctx context.Context, commune election.CommuneCode, topic string, seen glance, read func(*store.View) (map[string]string, error)) glance {
	ctx, done := context.WithTimeout(ctx, lookTime)
	defer done()
	var found map[string]string
	now := glance{minute: l.Desk.Clock().Unix() / 60}
	err := l.Desk.Store.View(ctx, commune, func(v *store.View) error {
		head, err := v.Head()
		now.size = head.Size
		if err != nil || now == seen {
			return err
		}
		found, err = read(v)
		return err
	})
	if err != nil {
		return seen
	}
	if found != nil {
		l.Hub.Publish(topic, found)
	}
	return now
}
