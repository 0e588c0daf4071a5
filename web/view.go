// Templates: one frame and one set of parts, and for each page its own file
// beside its handler. Every template exists once per language, so that a key
// becomes a sentence when the page is made and a part needs no language.

package web

import (
	"bytes"
	"embed"
	"html/template"
	"io/fs"
	"net/http"
	"time"

	"laphieu/election"
	"laphieu/web/words"
)

//go:embed layout.html error.html parts
var own embed.FS

// View is the template of one page of type P, a pointer to a struct that embeds
// Page.
type View[P Framed] struct {
	byLang map[words.Lang]*template.Template
}

// NewView reads a page's template, which defines "main". A template that does
// not parse is a fault of the program: it panics at the start, not at night.
func NewView[P Framed](files fs.FS, name string) *View[P] {
	view := &View[P]{byLang: map[words.Lang]*template.Template{}}
	for _, lang := range []words.Lang{words.VI, words.EN} {
		t := assemble(lang, files, name)
		if lang == words.EN {
			keepEnglish(t)
		}
		view.byLang[lang] = t
	}
	return view
}

// Write answers with the page, whole or not at all.
func (v *View[P]) Write(w http.ResponseWriter, status int, page P) error {
	frame := page.Layout()
	var out bytes.Buffer
	if err := v.byLang[frame.Look.Lang].Execute(&out, page); err != nil {
		return &election.Error{Kind: election.Internal, Code: "internal", Cause: err}
	}
	header := w.Header()
	header.Set("Content-Type", "text/html; charset=utf-8")
	header.Set("Content-Language", string(frame.Look.Lang))
	if !frame.Data.Real() {
		header.Set("X-Robots-Tag", "noindex")
	}
	w.WriteHeader(status)
	_, _ = w.Write(out.Bytes()) // the reader has gone: nobody to tell
	return nil
}

// Check lets a test look at both templates with the type they are given.
func (v *View[P]) Check(check func(t *template.Template, dot any) error) error {
	var page P
	for _, t := range v.byLang {
		if err := check(t, page); err != nil {
			return err
		}
	}
	return nil
}

func funcs(lang words.Lang) template.FuncMap {
	return template.FuncMap{
		"t":       func(key string, args ...any) string { return words.Text(lang, key, args...) },
		"num":     func(n int) string { return words.Number(lang, int64(n)) },
		"moment":  func(at time.Time) string { return words.Moment(lang, at) },
		"clock":   func(at time.Time) string { return words.Clock(lang, at) },
		"iso":     func(at time.Time) string { return at.Format(time.RFC3339) },
		"state":   stateOf,
		"icon":    icon,
		"drawing": drawing,
		"asset":   Asset,
		"in":      In,
	}
}
