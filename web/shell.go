// The shell itself: what it is given, and the rings around every request.

package web

import (
	"context"
	"encoding/base32"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"laphieu/access"
	"laphieu/election"
)

// Config is what the shell needs of the world.
type Config struct {
	Log     *slog.Logger
	Random  io.Reader // read by many requests at once
	Now     func() time.Time
	Version string

	// Guard lets a request do an act or says why not. It may put the session
	// into the request's context. Without it only access.ViewShell is allowed.
	Guard func(*http.Request, access.Act) (*http.Request, error)

	// Frame fills in what the session knows: commune, election, role, entries.
	// It may be nil.
	Frame func(*http.Request, *Page)

	// Trusted are origins besides our own that may send forms, with scheme.
	Trusted []string
}

// Shell serves pages.
type Shell struct {
	config Config
	origin *http.CrossOriginProtection
	mux    *http.ServeMux // of the rows that it serves
}

// New returns a shell.
func New(config Config) (*Shell, error) {
	s := &Shell{config: config, origin: http.NewCrossOriginProtection()}
	for _, origin := range config.Trusted {
		if err := s.origin.AddTrustedOrigin(origin); err != nil {
			return nil, &election.Error{Kind: election.Invalid, Code: "origin", Args: []any{origin}, Cause: err}
		}
	}
	return s, nil
}

// sameOrigin refuses forms that another site sends in a reader's name.
func (s *Shell) sameOrigin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := s.origin.Check(r); err != nil {
			s.fail(w, r, &election.Error{Kind: election.Forbidden, Code: "cross_origin", Cause: err})
			return
		}
		next.ServeHTTP(w, r)
	})
}

// numbered gives each request a number that a person can read out, and catches
// what panics.
func (s *Shell) numbered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := s.requestID()
		r = r.WithContext(context.WithValue(r.Context(), requestKey{}, id))
		w.Header().Set("X-Request-Id", id)
		tracked := &trackedWriter{ResponseWriter: w}
		defer s.recovered(tracked, r)
		next.ServeHTTP(tracked, r)
	})
}

func (s *Shell) recovered(w *trackedWriter, r *http.Request) {
	cause := recover()
	if cause == nil {
		return
	}
	if cause == http.ErrAbortHandler {
		panic(cause)
	}
	err := &election.Error{
		Kind: election.Internal, Code: "internal",
		Cause: fmt.Errorf("panic: %v\n%s", cause, debug.Stack()),
	}
	if w.started {
		s.logFault(r, err)
		panic(http.ErrAbortHandler) // half a page must not look whole
	}
	s.fail(w, r, err)
}

type requestKey struct{}

// RequestID is the number of a request: on the error page and in the log.
func RequestID(r *http.Request) string {
	id, _ := r.Context().Value(requestKey{}).(string)
	return id
}

// readable has no letters or digits that are mistaken for each other.
var readable = base32.NewEncoding("23456789ABCDEFGHJKLMNPQRSTUVWXYZ").WithPadding(base32.NoPadding)

func (s *Shell) requestID() string {
	var raw [5]byte
	if _, err := io.ReadFull(s.config.Random, raw[:]); err != nil {
		return "0000-0000" // a page without a number is better than no page
	}
	id := readable.EncodeToString(raw[:])
	return id[:4] + "-" + id[4:]
}

// trackedWriter knows whether an answer has begun.
type trackedWriter struct {
	http.ResponseWriter
	started bool
}

func (w *trackedWriter) WriteHeader(status int) {
	w.started = true
	w.ResponseWriter.WriteHeader(status)
}

func (w *trackedWriter) Write(p []byte) (int, error) {
	w.started = true
	return w.ResponseWriter.Write(p)
}

// Unwrap lets http.ResponseController reach deadlines and flushing.
func (w *trackedWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
