package web_test

import (
	"html/template"
	"testing"
	"testing/fstest"

	"laphieu/web"
)

// A page's template has the parts that it names, and those that they name, and no others: the program holds some
// dozen pages in two languages.
func TestViewHasItsParts(t *testing.T) {
	err := testView.Check(func(tmpl *template.Template, _ any) error {
		for name, want := range map[string]bool{"layout.html": true, "main": true, "next": true, "act": true, "confirm": false, "table": false} {
			found := tmpl.Lookup(name)
			if got := found != nil && found.Tree != nil; got != want {
				t.Errorf("%s: %v, want %v", name, got, want)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// What nobody defines is found at the start, not when a page is asked for.
func TestViewNamesNothing(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a page that names what nobody defines was taken")
		}
	}()
	web.NewView[*testPage](fstest.MapFS{"page.html": {Data: []byte(`{{define "main"}}{{if .Title}}{{template "none"}}{{end}}{{end}}`)}}, "page.html")
}
