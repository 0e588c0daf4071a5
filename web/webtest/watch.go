// A watcher: a tab that goes from page to page and notes what must never happen
// there: a script of a stranger that runs, something that the policy has to stop,
// an element or attribute that no page of ours has.

package webtest

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	devlog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// visitTime bounds one page.
const visitTime = 2 * time.Minute

// The bindings through which a page tells. A script that got in calls ran(n),
// alert(n), confirm(n), prompt(n) or print(n).
const (
	ranBinding     = "_ran"
	refusedBinding = "_refused"
)

// watching runs in every document and frame before anything else does.
const watching = `(() => {
  const tell = (name, value) => { try { globalThis[name]?.(String(value)); } catch {} };
  for (const name of ["ran", "alert", "confirm", "prompt", "print"]) globalThis[name] = (n) => tell("` + ranBinding + `", name + " " + n);
  addEventListener("securitypolicyviolation", (e) => tell("` + refusedBinding + `", e.effectiveDirective + " " + e.blockedURI + " " + e.sample), true);
})()`

// poke does what a reader may do by accident: it sets off every handler that
// stands in the page and in its frames. It answers the kinds of elements and
// attributes there are.
const poke = `(async () => {
  const shape = new Set();
  const ours = (url) => { try { return ["http:", "https:"].includes(new URL(url, location.href).protocol); } catch { return true; } };
  const read = (e) => {
    const tag = e.tagName.toLowerCase();
    shape.add(tag);
    for (const a of e.attributes) {
      let name = a.name.toLowerCase();
      if (/^on/.test(name)) e.dispatchEvent(new Event(name.slice(2), { bubbles: false }));
      if (/^(href|src|action|formaction|xlink:href|data|poster|ping|background|srcdoc)$/.test(name) && !ours(a.value)) {
        name += "=" + a.value.trim().slice(0, 12);
        if (tag === "a") e.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      }
      shape.add(tag + " " + name);
    }
  };
  const walk = (page) => {
    for (const e of page.querySelectorAll("*")) read(e);
    for (const frame of page.querySelectorAll("iframe")) if (frame.contentDocument) walk(frame.contentDocument);
  };
  walk(document);
  await new Promise((done) => setTimeout(done, 0));
  return [...shape];
})()`

// Watcher is such a tab.
type Watcher struct {
	t      testing.TB
	ctx    context.Context
	dialog chan struct{}

	mu           sync.Mutex
	ran, refused []string
}

// Watch opens a watcher with cookies of its own. With bypass the browser leaves
// the policy of pages aside: then nothing but the pages themselves keeps a
// stranger's script from running.
func (b *Browser) Watch(t testing.TB, bypass bool) *Watcher {
	t.Helper()
	ctx, cancel := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext())
	w := &Watcher{t: t, ctx: ctx, dialog: make(chan struct{}, 64)}
	done := make(chan struct{})
	t.Cleanup(func() { close(done); cancel() })
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(chromedp.Do(ctx))
	must(chromedp.Listen(ctx, w.hear))
	call(w, runtime.AddBinding, runtime.AddBindingParams{Name: ranBinding})
	call(w, runtime.AddBinding, runtime.AddBindingParams{Name: refusedBinding})
	call(w, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: watching})
	call(w, page.SetBypassCSP, page.SetBypassCSPParams{Enabled: bypass})
	go w.dismiss(done)
	return w
}

func call[P, R any](w *Watcher, command cdp.Command[P, R], params P) {
	w.t.Helper()
	if _, err := chromedp.Call(w.ctx, command, params); err != nil {
		w.t.Fatal(err)
	}
}

func (w *Watcher) hear(event any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventBindingCalled:
		if e.Name == ranBinding {
			w.ran = append(w.ran, e.Payload)
		} else {
			w.refused = append(w.refused, e.Payload)
		}
	case *page.EventJavascriptDialogOpening:
		w.ran = append(w.ran, "dialog "+e.Message)
		select {
		case w.dialog <- struct{}{}:
		default:
		}
	case *devlog.EventEntryAdded:
		if e.Entry.Source == devlog.EntrySourceSecurity || strings.Contains(e.Entry.Text, "Content Security Policy") {
			w.refused = append(w.refused, e.Entry.Text)
		}
	}
}

// dismiss closes dialogs, which a listener may not do itself.
func (w *Watcher) dismiss(done <-chan struct{}) {
	for {
		select {
		case <-w.dialog:
			_, _ = chromedp.Call(w.ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{}) // it may be gone
		case <-done:
			return
		}
	}
}

// Enter gives the watcher the cookies of a session, and no others.
func (w *Watcher) Enter(url string, cookies []*http.Cookie) {
	w.t.Helper()
	call(w, network.ClearBrowserCookies, cdp.Empty{})
	for _, c := range cookies {
		call(w, network.SetCookie, network.SetCookieParams{Name: c.Name, Value: c.Value, URL: url, Path: "/"})
	}
}

// Seen is what a watcher saw on one page.
type Seen struct {
	Ran     []string // scripts that were not ours
	Refused []string // what the policy stopped
	Shape   []string // the kinds of elements and attributes: "a", "a href"
	Holds   bool     // of Run: the script is true
}

// Run runs a script of the test in the page and tells what came of it.
func (w *Watcher) Run(script string) Seen {
	w.t.Helper()
	ctx, stop := context.WithTimeout(w.ctx, visitTime)
	defer stop()
	holds, err := chromedp.Run(ctx, chromedp.Evaluate[bool](script))
	if err != nil {
		w.t.Errorf("%.200s: %v", script, err)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return Seen{Ran: w.ran, Refused: w.refused, Holds: holds}
}

// Visit opens an address, sets off what can be set off, and tells what it saw.
func (w *Watcher) Visit(url string) Seen {
	w.t.Helper()
	w.mu.Lock()
	w.ran, w.refused = nil, nil
	w.mu.Unlock()
	ctx, stop := context.WithTimeout(w.ctx, visitTime)
	defer stop()
	if err := chromedp.Do(ctx, chromedp.Navigate(url)); err != nil {
		w.t.Errorf("%s: %v", url, err)
	}
	shape, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](poke, chromedp.EvalAwaitPromise))
	w.mu.Lock()
	defer w.mu.Unlock()
	if err != nil && len(w.ran) == 0 { // a script that got in may have led away
		w.t.Errorf("%s: %v", url, err)
	}
	return Seen{Ran: w.ran, Refused: w.refused, Shape: shape}
}
