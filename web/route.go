// The table of routes: what the server answers is what stands in it, and
// nothing else.

package web

import (
	"net/http"
	"net/url"
	"strings"

	"laphieu/access"
	"laphieu/election"
)

// Route is one row: what is asked, who may, and who answers.
type Route struct {
	Method  string
	Pattern string // as http.ServeMux reads it, without the method
	Act     access.Act
	Handler func(http.ResponseWriter, *http.Request) error
	MaxBody int64 // zero: MaxForm
}

// Handler serves the routes within the shell: numbered, guarded, bounded, and
// with every error as a page.
func (s *Shell) Handler(routes []Route) http.Handler {
	mux := http.NewServeMux()
	s.mux = mux
	for _, route := range append(s.routes(), routes...) {
		if route.Act == "" {
			panic("web: " + route.Pattern + " names no act") // a row that nobody guards
		}
		mux.HandleFunc(route.Method+" "+route.Pattern, s.serve(route))
	}
	var handler http.Handler = known{s, mux}
	handler = s.sameOrigin(handler)
	handler = secured(handler)
	return Languages(s.numbered(handler))
}

// shows reports whether a row answers who fetches a path.
func (s *Shell) shows(path string) bool {
	if s.mux == nil {
		return false
	}
	_, pattern := s.mux.Handler(&http.Request{Method: http.MethodGet, URL: &url.URL{Path: path}})
	return strings.HasPrefix(pattern, http.MethodGet+" ")
}

// routes are the shell's own.
func (s *Shell) routes() []Route {
	return []Route{
		{Method: "GET", Pattern: staticPath + "{hash}/{file}", Act: access.ViewShell, Handler: serveStatic},
		{Method: "POST", Pattern: lookPath, Act: access.ViewShell, Handler: setLook},
	}
}

func (s *Shell) serve(route Route) http.HandlerFunc {
	bound := route.MaxBody
	if bound == 0 {
		bound = MaxForm
	}
	return func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, bound)
		r, err := s.admit(r, route.Act)
		if err == nil {
			err = route.Handler(w, r)
		}
		if err != nil {
			s.fail(w, r, err)
		}
	}
}

// admit asks the guard. Without one, only what anybody may see opens.
func (s *Shell) admit(r *http.Request, act access.Act) (*http.Request, error) {
	if s.config.Guard != nil {
		return s.config.Guard(r, act)
	}
	if act != access.ViewShell {
		return r, &election.Error{Kind: election.Forbidden, Code: "forbidden"}
	}
	return r, nil
}

// known answers what is in no row with a page of ours.
type known struct {
	shell *Shell
	mux   *http.ServeMux
}

func (k known) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	handler, pattern := k.mux.Handler(r)
	if pattern != "" {
		k.mux.ServeHTTP(w, r)
		return
	}
	var refusal refusalWriter
	handler.ServeHTTP(&refusal, r)
	err := &election.Error{Kind: election.NotFound, Code: "not_found"}
	if allow := refusal.Header().Get("Allow"); allow != "" {
		w.Header().Set("Allow", allow)
		err = &election.Error{Kind: election.Invalid, Code: "method"}
	}
	k.shell.fail(w, r, err)
}

// refusalWriter listens to what the mux would have said.
type refusalWriter struct{ header http.Header }

func (w *refusalWriter) Header() http.Header {
	if w.header == nil {
		w.header = http.Header{}
	}
	return w.header
}
func (*refusalWriter) Write(p []byte) (int, error) { return len(p), nil }
func (*refusalWriter) WriteHeader(int)             {}

// Pattern is the row that answers a request, for logs: an address may hold what
// a log must not.
func Pattern(r *http.Request) string {
	if r.Pattern == "" {
		return r.Method + " ?"
	}
	return strings.TrimSpace(r.Pattern)
}
