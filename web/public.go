// What the public's pages share with the shell: the functions of templates, the
// values of the style, and the headers.

package web

import (
	"html/template"
	"io/fs"
	"net/http"

	"laphieu/web/words"
)

// PublicTemplate reads a page with a frame of its own, in one language; its addresses
// keep that language. A template that does not parse panics at the start.
func PublicTemplate(lang words.Lang, files fs.FS, frame, page string) *template.Template {
	t := template.Must(template.New(frame).Funcs(funcs(lang)).ParseFS(files, frame, page))
	if lang == words.EN {
		keepEnglish(t)
	}
	return t
}

// StaticFile is a style or picture of the shell.
func StaticFile(name string) []byte {
	content, err := fs.ReadFile(static, "static/"+name)
	if err != nil {
		panic(err) // the binary is broken
	}
	return content
}

// Secured sets the headers that every answer has; a handler may change those of its
// own.
func Secured(next http.Handler) http.Handler { return secured(next) }
