package attack

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
)

// front stands before the desk and plays answers again, so that a browser looks at
// the very bytes that another request was answered with: each alone, or many as
// the frames of an album.
type front struct {
	desk http.Handler
	mu   sync.Mutex
	kept []answer
}

const (
	again = "/phat-lai/"
	album = "/phat-lai/tat-ca"
)

// keep sets what is played: the answer n at again+n.
func (f *front) keep(all []answer) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.kept = all
}

func (f *front) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	kept := f.kept
	f.mu.Unlock()
	var n int
	switch {
	case r.URL.Path == album:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		for n := range kept {
			_, _ = fmt.Fprintf(w, "<iframe src=%s%d></iframe>", again, n) // the reader has gone: nobody to tell
		}
	case stream(r.URL.Path):
		w.WriteHeader(http.StatusNoContent) // many frames would use up the browser's connections
	case strings.HasPrefix(r.URL.Path, again):
		if _, err := fmt.Sscanf(strings.TrimPrefix(r.URL.Path, again), "%d", &n); err == nil && n < len(kept) {
			play(w, kept[n])
		}
	default:
		f.desk.ServeHTTP(w, r)
	}
}

// play answers as the desk did, but for what keeps pages out of frames.
func play(w http.ResponseWriter, a answer) {
	for _, name := range []string{"Content-Type", "X-Content-Type-Options"} {
		w.Header().Set(name, a.Header.Get(name))
	}
	var policy []string
	for _, rule := range strings.Split(a.Header.Get("Content-Security-Policy"), ";") {
		if !strings.Contains(rule, "frame-ancestors") {
			policy = append(policy, rule)
		}
	}
	w.Header().Set("Content-Security-Policy", strings.Join(policy, ";"))
	_, _ = io.WriteString(w, a.body) // the reader has gone: nobody to tell
}
