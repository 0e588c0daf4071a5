package web_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"laphieu/web"
	"laphieu/web/webtest"
	"laphieu/web/words"
)

func TestIn(t *testing.T) {
	for path, want := range map[string]string{
		"/": "/en/", "/toi?a=b": "/en/toi?a=b", "/enable": "/en/enable", "": "", "#muc": "#muc", "?trang=2": "?trang=2",
		"/en": "/en", "/en/": "/en/", "/en/toi": "/en/toi", "/en?x": "/en?x",
		"//example.invalid/": "//example.invalid/", "https://example.invalid/": "https://example.invalid/",
		web.Asset("app.js"): web.Asset("app.js"),
	} {
		if got := web.In(words.EN, path); got != want {
			t.Errorf("%q in English is %q, want %q", path, got, want)
		}
		if got := web.In(words.VI, path); got != path {
			t.Errorf("%q in Vietnamese is %q", path, got)
		}
	}
}

// The language comes off the address once, and only where it is a part of it.
func TestLanguages(t *testing.T) {
	for asked, want := range map[string]string{
		"/": "vi / ?", "/en/": "en / ?", "/en": "en / ?", "/en/toi?x=1": "en /toi ?x=1", "/english": "vi /english ?",
		"/en/a%2Fb": "en /a%2Fb ?", "/%65n/toi": "vi /%65n/toi ?", "/en/en/toi": "en /en/toi ?",
	} {
		var got string
		seen := web.Languages(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			got = string(web.LangOf(r)) + " " + r.URL.EscapedPath() + " ?" + r.URL.RawQuery
		}))
		seen.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", asked, nil))
		if got != want {
			t.Errorf("%s arrives as %q, want %q", asked, got, want)
		}
	}
}

// Whatever an answer leads to keeps the language; what leads away is left alone.
func TestRedirectKeepsLanguage(t *testing.T) {
	for to, want := range map[string]string{"/toi": "/en/toi", "/en/toi": "/en/toi", "https://example.invalid/": "https://example.invalid/"} {
		w := httptest.NewRecorder()
		web.Languages(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, to, http.StatusSeeOther)
		})).ServeHTTP(w, httptest.NewRequest("GET", "/en/cu", nil))
		if got := w.Header().Get("Location"); got != want {
			t.Errorf("%s becomes %s, want %s", to, got, want)
		}
	}
}

// linkPage has an address of each kind.
type linkPage struct {
	web.Page
	To string
}

var linkView = web.NewView[*linkPage](fstest.MapFS{"links.html": {Data: []byte(`{{define "main"}}
<a href="/viet"></a><a href="{{.To}}"></a><a href="/toi/{{.To}}"></a><a href="#muc"></a>
{{if .To}}<form action="{{.To}}" data-draft="/nhap?trang={{.To}}"></form>{{end}}{{range .Nav}}<a href="{{.Key}}"></a>{{end}}<p title="{{.To}}">/viet</p>
{{end}}`)}}, "links.html")

// Each address of an English page is English, whether the template or the page
// writes it, and nothing else is touched.
func TestLinksKeepLanguage(t *testing.T) {
	webtest.CheckViews(t, linkView)
	page := &linkPage{To: "/toi"}
	page.Look, page.Path, page.Nav = web.Look{Lang: words.EN, Size: 100}, "/cu?x=1", []web.NavGroup{{Key: "/vong"}}
	w := httptest.NewRecorder()
	if err := linkView.Write(w, 200, page); err != nil {
		t.Fatal(err)
	}
	body := w.Body.String()
	for _, want := range []string{
		`<a href="/en/viet">`, `<a href="/en/toi">`, `<a href="/en/toi//toi">`, `<a href="#muc">`, `action="/en/toi"`, `data-draft="/en/nhap?trang=/toi"`,
		`<a href="/en/vong">`, `<p title="/toi">/viet</p>`, `hreflang="vi" href="/cu?x=1"`, `hreflang="en" href="/en/cu?x=1"`, `action="/en/hien-thi"`, `<html lang="en"`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("the page lacks %s: %s", want, body)
		}
	}
}

// An address of branches is a fault of the program, found when it starts.
func TestAddressOfBranches(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("nobody noticed")
		}
	}()
	web.NewView[*linkPage](fstest.MapFS{"x.html": {Data: []byte(`{{define "main"}}<a href="{{if .To}}{{.To}}{{end}}"></a>{{end}}`)}}, "x.html")
}
