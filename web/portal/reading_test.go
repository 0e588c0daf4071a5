package portal_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"laphieu/web"
	"laphieu/web/webtest"
)

// The size of text and the contrast that a reader chooses hold on the next page and
// after a reload; nothing is sent, and no size makes a page scroll sideways.
func TestReadingAids(t *testing.T) {
	browser := webtest.Start(t)
	_, s := show(t, announced())
	for _, width := range []int{webtest.Phone, webtest.Office} {
		tab := browser.Open(t, s.URL+"/bau-cu/ket-qua/don-vi-6", webtest.View{Width: width})
		aids := aids{tab}
		sizes := web.Sizes[slices.Index(web.Sizes, 100):]
		for _, size := range sizes {
			if got, want := aids.class(), fmt.Sprintf("size-%d", size); got != want {
				t.Fatalf("%q, want %q", got, want)
			}
			aids.press(`[data-by="1"]`)
		}
		if got := aids.class(); got != "size-200" {
			t.Errorf("beyond the largest: %q", got)
		}
		if aids.tells(`[data-by="1"]`, "ariaDisabled") != "true" || aids.tells("output", "textContent") != "200\u00a0%" {
			t.Error("nobody is told that this is the largest")
		}
		tab.Check(t)
		aids.press("[data-contrast]")
		for _, path := range []string{"/bau-cu/ket-qua", "/en/"} {
			aids.visit(path)
			if got := aids.class(); got != "size-200 contrast" {
				t.Errorf("%s: %q", path, got)
			}
			if aids.tells("[data-contrast]", "ariaPressed") != "true" {
				t.Errorf("%s: the button does not say it", path)
			}
			tab.Check(t)
		}
		for range web.Sizes {
			aids.press(`[data-by="-1"]`)
		}
		aids.press("[data-contrast]")
		if got := aids.class(); got != "size-80" {
			t.Errorf("the smallest: %q", got)
		}
		if got := webtest.Eval[string](tab, "document.cookie"); got != "" {
			t.Errorf("a cookie: %q", got)
		}
		for _, kept := range []string{`"x"`, `{"size":1000,"contrast":"1"}`, `{`, `null`} {
			webtest.Eval[bool](tab, `(localStorage.setItem("hien-thi", `+"`"+kept+"`"+`), true)`)
			aids.visit("/bau-cu")
			if got := aids.class(); got != "size-100" {
				t.Errorf("%s is kept: %q", kept, got)
			}
		}
	}
}

// aids are the buttons of a page.
type aids struct{ *webtest.Tab }

func (a aids) class() string {
	return webtest.Eval[string](a.Tab, "document.documentElement.className")
}

func (a aids) press(button string) {
	webtest.Eval[bool](a.Tab, `(document.querySelector('.aids `+button+`').click(), true)`)
}

func (a aids) tells(part, property string) string {
	return webtest.Eval[string](a.Tab, `document.querySelector('.aids `+part+`').`+property)
}

func (a aids) visit(path string) {
	webtest.Eval[bool](a.Tab, `(window.here = true, location.assign("`+path+`"), true)`)
	a.Wait(`window.here !== true && document.readyState === "complete"`)
}

// Without scripts nothing offers what cannot be done.
func TestNoAidsWithoutScripts(t *testing.T) {
	_, s := show(t, announced())
	for path, body := range crawl(t, s) {
		if isPage(body) && (!strings.Contains(body, `class="aids"`) || strings.Count(body, " hidden>") != 1) {
			t.Errorf("%s: the aids are shown before their script came", path)
		}
	}
}
