package sample

import (
	"cmp"
	"crypto/rand"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp/kb"

	"laphieu/access"
	"laphieu/web"
	"laphieu/web/webtest"
)

// serve is the sample page on a server of its own, open to everybody.
func serve(t *testing.T) *httptest.Server {
	t.Helper()
	shell, err := web.New(web.Config{
		Log:     slog.New(slog.NewTextHandler(t.Output(), nil)),
		Random:  rand.Reader,
		Now:     func() time.Time { return moment },
		Version: "0.0.0",
		Guard:   func(r *http.Request, _ access.Act) (*http.Request, error) { return r, nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	hub := web.NewHub(8)
	server := httptest.NewServer(shell.Handler(Routes(shell, hub)))
	t.Cleanup(func() { hub.Close(); server.Close() })
	return server
}

func TestTemplate(t *testing.T) { webtest.CheckViews(t, view) }

// The page in a real browser, as it is read: on a phone, on an office screen,
// without scripts, in English, with large letters, with high contrast.
func TestInBrowser(t *testing.T) {
	browser, server := webtest.Start(t), serve(t)
	for _, test := range []struct {
		name, picture string
		view          webtest.View
		look          string // pressed in the footer
		path          string
	}{
		{name: "phone", picture: "giao-dien-mau", view: webtest.View{Width: webtest.Phone}},
		{name: "office", picture: "giao-dien-mau", view: webtest.View{Width: webtest.Office}},
		{name: "narrow", view: webtest.View{Width: webtest.Narrow}},
		{name: "tablet", view: webtest.View{Width: 800}},
		{name: "English", path: "/en" + Path, view: webtest.View{Width: webtest.Office}},
		{name: "English phone", path: "/en" + Path, view: webtest.View{Width: webtest.Phone}},
		{name: "phone, large letters", view: webtest.View{Width: webtest.Phone}, look: "150-0"},
		{name: "office, twice as large", view: webtest.View{Width: webtest.Office}, look: "200-0"},
		{name: "small letters", view: webtest.View{Width: webtest.Office}, look: "80-0"},
		{name: "high contrast", view: webtest.View{Width: webtest.Office}, look: "100-1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			tab := browser.Open(t, server.URL+cmp.Or(test.path, Path), test.view)
			if test.look != "" {
				webtest.Eval[bool](tab, `document.cookie = "hienthi=`+test.look+`; path=/", true`)
				tab.Reload()
				defer webtest.Eval[bool](tab, `document.cookie = "hienthi=; path=/; max-age=0", true`)
			}
			tab.Check(t)
			if test.picture != "" {
				tab.Picture(test.picture)
			}
		})
	}
}

func TestWithoutScripts(t *testing.T) {
	browser, server := webtest.Start(t), serve(t)
	tab := browser.Open(t, server.URL+Path, webtest.View{Width: webtest.Phone, NoScript: true})
	tab.Click(".top-menu summary")
	if !webtest.Eval[bool](tab, `document.querySelector(".top-menu nav").getClientRects().length > 0`) {
		t.Error("the list of entries does not open")
	}
	tab.Frame("muc")
	tab.Click(".top-menu summary")
	if n := webtest.Eval[int](tab, `[...document.querySelectorAll("[data-copy]")].filter((e) => e.getClientRects().length).length`); n > 0 {
		t.Errorf("%d buttons stand that only a script can press", n)
	}
	tab.Focus("#o-12")
	tab.Press("387" + kb.Enter) // saves the draft: it does not submit the sheet
	tab.Wait(`location.search === "?da-gui=1"`)
	tab.Check(t)
}

// A sheet is typed with one key per digit and one per field, without a mouse.
func TestNumberPad(t *testing.T) {
	browser, server := webtest.Start(t), serve(t)
	tab := browser.Open(t, server.URL+Path, webtest.View{})
	tab.Focus("#o-12")
	tab.Press("387" + kb.Enter + "22.1" + kb.Enter + "134")
	for field, want := range map[string]string{"o-12": "387", "o-13": "221", "o-14": "134"} {
		if got := webtest.Eval[string](tab, `document.getElementById("`+field+`").value`); got != want {
			t.Errorf("%s is %q, want %q", field, got, want)
		}
	}
	if got := webtest.Eval[string](tab, `document.querySelector("#bang .paper-line.is-here").dataset.place`); got != "14" {
		t.Errorf("the paper frames line %s, want 14", got)
	}
	tab.Press("+")
	if got := webtest.Eval[string](tab, `document.activeElement.id`); got != "o-13" {
		t.Errorf("+ leads to %s, want o-13", got)
	}
	tab.Wait(`document.querySelector("[data-entry-count]").textContent.startsWith("14")`)
	tab.Wait(`sessionStorage.length === 0`) // the server has every field
	tab.Wait(`document.querySelector("[data-draft-line]").textContent.includes("Đã lưu nháp")`)
}

// Typing replaces a figure also in the field in which the focus begins, where the
// browser puts it there before the script has come.
func TestFirstFigureIsReplaced(t *testing.T) {
	browser, server := webtest.Start(t), serve(t)
	tab := browser.Open(t, server.URL+Path, webtest.View{Before: `new MutationObserver((_, watch) => {
	  const first = document.getElementById("o-1");
	  if (first) { watch.disconnect(); first.focus(); }
	}).observe(document, { childList: true, subtree: true })`})
	before := webtest.Eval[string](tab, `document.activeElement.value`)
	tab.Pad("704\r")
	if got := webtest.Eval[string](tab, `document.getElementById("o-1").value`); before == "" || got != "704" {
		t.Errorf("704 typed where %q stood makes %q", before, got)
	}
}

// The field being typed is never under the strip of the paper or the bar below.
func TestTypedFieldIsSeen(t *testing.T) {
	browser, server := webtest.Start(t), serve(t)
	for _, width := range []int{webtest.Phone, webtest.Office} {
		tab := browser.Open(t, server.URL+Path, webtest.View{Width: width, Height: 640})
		tab.Focus("#o-1")
		for _, key := range strings.Repeat(kb.Enter, 13) + strings.Repeat("+", 13) {
			tab.Press(string(key))
			if covered := webtest.Eval[string](tab, coveredField); covered != "" {
				t.Errorf("at %d px %s is covered", width, covered)
			}
		}
	}
}

const coveredField = `(() => {
  const field = document.activeElement, box = field.getBoundingClientRect();
  const seen = [box.top + 2, box.bottom - 2].every((y) => document.elementFromPoint(box.left + 9, y) === field);
  return seen ? "" : field.id || field.textContent;
})()`

// What is typed without a network waits on the device, and is there again.
func TestDraftWithoutNetwork(t *testing.T) {
	browser, server := webtest.Start(t), serve(t)
	tab := browser.Open(t, server.URL+Path, webtest.View{Width: webtest.Phone})
	webtest.Eval[bool](tab, `window.fetch = () => Promise.reject(new TypeError("no network")), true`)
	tab.Focus("#o-12")
	tab.Press("387")
	tab.Wait(`document.querySelector("[data-draft-line]").textContent.includes("mất mạng")`)
	tab.Frame("nhap-mat-mang")
	tab.Reload()
	tab.Wait(`document.getElementById("o-12").value === "387"`)
	tab.Wait(`sessionStorage.length === 0`)
}

func TestLiveNumbers(t *testing.T) {
	browser, server := webtest.Start(t), serve(t)
	first := browser.Open(t, server.URL+Path, webtest.View{})
	browser.Open(t, server.URL+Path, webtest.View{})
	first.Wait(`document.querySelector("[data-live=watching]").textContent === "2"`)
}

func TestPrint(t *testing.T) {
	browser, server := webtest.Start(t), serve(t)
	tab := browser.Open(t, server.URL+Path, webtest.View{})
	if pdf := tab.Paper(); len(pdf) < 1000 {
		t.Errorf("a PDF of %d bytes", len(pdf))
	}
	tab.Printed("ban-in")
}
