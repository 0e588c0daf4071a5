// Where an error becomes a page: one function for the status, one for the
// sentence. Causes go to the log and never to the reader.

package web

import (
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strings"

	"laphieu/election"
	"laphieu/web/words"
)

// Status maps a kind of error to HTTP.
func Status(err error) int {
	var e *election.Error
	if errors.As(err, &e) {
		switch e.Code {
		case "method":
			return http.StatusMethodNotAllowed
		case "body_too_large":
			return http.StatusRequestEntityTooLarge
		case "events_full":
			return http.StatusServiceUnavailable
		}
	}
	switch election.KindOf(err) {
	case election.Invalid:
		return http.StatusBadRequest
	case election.Refused:
		return http.StatusUnprocessableEntity
	case election.NotFound:
		return http.StatusNotFound
	case election.Forbidden:
		return http.StatusForbidden
	case election.Conflict:
		return http.StatusConflict
	}
	return http.StatusInternalServerError
}

// Sentence says an error to a reader: its code's sentence, or its kind's. An
// error of ours about our own faults never says more than its kind.
func Sentence(lang words.Lang, err error) string {
	var e *election.Error
	if errors.As(err, &e) && words.Known("error."+e.Code) {
		return words.Text(lang, "error."+e.Code, e.Args...)
	}
	return words.Text(lang, "error."+string(election.KindOf(err)))
}

type errorPage struct {
	Page
	Blank Blank
	Code  string
}

var errorView = NewView[*errorPage](own, "error.html")

// fail answers with an error: a page, or a small object to a script.
func (s *Shell) fail(w http.ResponseWriter, r *http.Request, err error) {
	err = bounded(err)
	s.logFault(r, err)
	status := Status(err)
	page := s.Page(r)
	text := Sentence(page.Look.Lang, err)
	if wantsJSON(r) {
		writeJSON(w, status, map[string]string{"text": text, "request": RequestID(r)})
		return
	}
	page.Title = words.Text(page.Look.Lang, "error.title."+string(election.KindOf(err)))
	page.Flash = nil
	answer := &errorPage{Page: page, Code: RequestID(r), Blank: Blank{
		Drawing: "torn", Title: page.Title, Text: text, Level: 1,
		Button: Link{words.Text(page.Look.Lang, "error.home"), "/"},
	}}
	if err := errorView.Write(w, status, answer); err != nil {
		s.logFault(r, err)
		http.Error(w, text, status)
	}
}

// bounded gives the bound that a body broke as an error of ours.
func bounded(err error) error {
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return &election.Error{Kind: election.Invalid, Code: "body_too_large", Args: []any{large.Limit}, Cause: err}
	}
	return err
}

func (s *Shell) logFault(r *http.Request, err error) {
	level := slog.LevelInfo
	if election.KindOf(err) == election.Internal {
		level = slog.LevelError
	}
	s.config.Log.Log(r.Context(), level, "request failed",
		"request", RequestID(r), "route", Pattern(r), "status", Status(err), "error", err.Error())
}

// wantsJSON is true of our own scripts, which say so, and of streams.
func wantsJSON(r *http.Request) bool {
	accept := r.Header.Get("Accept")
	return strings.HasPrefix(accept, "application/json") || strings.HasPrefix(accept, "text/event-stream")
}

func writeJSON(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(value) // the reader has gone: nobody to tell
}
