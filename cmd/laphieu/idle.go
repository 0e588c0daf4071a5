// Memory between requests: a server that nobody uses gives back what the last
// busy minute needed. A commune's machine has other work too.
package main

import (
	"context"
	"net/http"
	"os"
	"runtime/debug"
	"sync/atomic"
	"time"
)

const (
	// garbage is how much may lie about before it is collected, in percent of what
	// is in use, which is some 10 MiB. Collecting is a sixth of an act's processor
	// time at Go's own 100.
	garbage     = 800
	memoryLimit = 256 << 20 // bytes: beyond it Go collects as often as it must

	idleAfter = time.Second // without a request
)

// resting counts requests, to notice when there are none.
type resting struct{ requests atomic.Int64 }

// counted passes every request on.
func (i *resting) counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		i.requests.Add(1)
		next.ServeHTTP(w, r)
	})
}

// watch gives memory back once after each stretch of requests, until ctx ends;
// what the start needed counts as the first.
func (i *resting) watch(ctx context.Context) {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" { // nobody chose otherwise
		debug.SetGCPercent(garbage)
		debug.SetMemoryLimit(memoryLimit)
	}
	ticker := time.NewTicker(idleAfter)
	defer ticker.Stop()
	for seen, tidy := int64(0), false; ; {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		now := i.requests.Load()
		if now == seen && !tidy {
			debug.FreeOSMemory()
		}
		tidy, seen = now == seen, now
	}
}
