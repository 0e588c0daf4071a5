// The language stands in the address: /en/ before a path is the same page in
// English. It is taken off before any row is looked for, and put back wherever a
// page or an answer leads, so that neither rows nor handlers know of it.

package web

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"laphieu/web/words"
)

// englishPath begins the addresses of English pages.
const englishPath = "/en"

type langKey struct{}

// Languages takes the language off an address and serves the rest in it. What the
// answer redirects to keeps the language. Every listener stands behind it once;
// [Shell.Handler] does already.
func Languages(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		bare, english := inEnglish(r)
		if english {
			w = &englishWriter{ResponseWriter: w}
		}
		next.ServeHTTP(w, bare)
	})
}

// LangOf is the language that a request's address asks for: Vietnamese, unless it
// began with /en/.
func LangOf(r *http.Request) words.Lang {
	if lang, ok := r.Context().Value(langKey{}).(words.Lang); ok {
		return lang
	}
	return words.VI
}

// In is a path of this server as it is addressed in a language. What is no such
// path, or says its language itself, stays as it is; so do styles and scripts.
func In(lang words.Lang, path string) string {
	if lang != words.EN || !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") ||
		strings.HasPrefix(path, staticPath) || speaksEnglish(path) {
		return path
	}
	return englishPath + path
}

// speaksEnglish reports whether a path begins with /en as a whole part of it.
func speaksEnglish(path string) bool {
	rest, found := strings.CutPrefix(path, englishPath)
	return found && (rest == "" || strings.ContainsAny(rest[:1], "/?#"))
}

// inEnglish gives the request without its /en. An address that writes these
// letters in another way is of no page.
func inEnglish(r *http.Request) (*http.Request, bool) {
	if !speaksEnglish(r.URL.Path) || r.URL.RawPath != "" && !speaksEnglish(r.URL.RawPath) {
		return r, false
	}
	bare := r.WithContext(context.WithValue(r.Context(), langKey{}, words.EN))
	bare.URL = new(url.URL)
	*bare.URL = *r.URL
	bare.URL.Path = rootIfEmpty(strings.TrimPrefix(r.URL.Path, englishPath))
	bare.URL.RawPath = strings.TrimPrefix(r.URL.RawPath, englishPath)
	return bare, true
}

func rootIfEmpty(path string) string {
	if path == "" {
		return "/"
	}
	return path
}

// englishWriter keeps the language where an answer leads on.
type englishWriter struct{ http.ResponseWriter }

func (w *englishWriter) WriteHeader(status int) {
	if to := w.Header().Get("Location"); to != "" {
		w.Header().Set("Location", In(words.EN, to))
	}
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap lets http.ResponseController reach deadlines and flushing.
func (w *englishWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
