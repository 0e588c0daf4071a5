// Package webtest looks at pages as their readers do: in a real browser without
// a window, at the widths of a phone and an office screen, with the keyboard, and
// with axe, a checker of accessibility written by others. Only tests import it.
package webtest

import (
	"cmp"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	devlog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Widths that every page is looked at in.
const (
	Narrow = 320
	Phone  = 360
	Office = 1280
)

// pageTime bounds all that a test does with one page: a slow machine under the
// race detector needs long.
const pageTime = 2 * time.Minute

// waitTime bounds what a test waits for, where it says nothing else.
const waitTime = 10 * time.Second

// Need gives way when a program is not there: it skips the test, but fails it
// where nothing may go unchecked.
func Need(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("LAPHIEU_TEST_ALL") == "1" {
		t.Fatalf("needs %s; run scripts/setup.sh", what)
	}
	t.Skipf("needs %s; scripts/setup.sh installs it", what)
}

// Browser is a running browser.
type Browser struct{ ctx context.Context }

// Start starts a browser for a test, and stops it with the test.
func Start(t testing.TB) *Browser {
	t.Helper()
	path := chromium()
	if path == "" {
		Need(t, "chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox, // tests run in containers, on our own pages only
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("no-pings", true),
		chromedp.Flag("font-render-hinting", "none"),
		chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("lang", "vi"),
	)
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(func() { _ = chromedp.Cancel(ctx); cancel(); stop() }) // it is ending anyway
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start %s: %v", path, err)
	}
	return &Browser{ctx}
}

func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// View is how a page is looked at.
type View struct {
	Width    int // zero: Office
	Height   int // zero: 800
	NoScript bool
	Before   string        // a script that runs in each document before the page's own
	Patience time.Duration // how long Wait waits; zero: ten seconds
	Apart    bool          // with cookies of its own, as at another person's machine
	Within   time.Duration // bounds all that is done with the page; zero: two minutes
}

// Tab is one open page.
type Tab struct {
	t    testing.TB
	ctx  context.Context
	view View

	mu         sync.Mutex
	complaints []string
}

// Open opens an address in a new tab and waits until it has loaded.
func (b *Browser) Open(t testing.TB, url string, view View) *Tab {
	t.Helper()
	view.Width, view.Height = orElse(view.Width, Office), orElse(view.Height, 800)
	var own []chromedp.ContextOption
	if view.Apart {
		own = append(own, chromedp.WithNewBrowserContext())
	}
	ctx, cancel := chromedp.NewContext(b.ctx, own...)
	ctx, stop := context.WithTimeout(ctx, cmp.Or(view.Within, pageTime))
	t.Cleanup(func() { stop(); cancel() })
	tab := &Tab{t: t, ctx: ctx, view: view}
	if err := chromedp.Listen(ctx, tab.hear); err != nil {
		t.Fatal(err)
	}
	var size chromedp.EmulateViewportOption = chromedp.EmulateScale(1)
	tab.do(chromedp.EmulateViewport(int64(view.Width), int64(view.Height), size))
	if view.NoScript {
		off := emulation.SetScriptExecutionDisabledParams{Value: true}
		if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, off); err != nil {
			t.Fatal(err)
		}
	}
	if view.Before != "" {
		first := page.AddScriptToEvaluateOnNewDocumentParams{Source: view.Before}
		if _, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, first); err != nil {
			t.Fatal(err)
		}
	}
	tab.do(chromedp.Navigate(url))
	return tab
}

func orElse(n, other int) int {
	if n == 0 {
		return other
	}
	return n
}

// hear keeps what the browser complains of: refused by the policy, not found,
// thrown by a script.
func (tab *Tab) hear(event any) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	switch e := event.(type) {
	case *devlog.EventEntryAdded:
		if e.Entry.Level == devlog.EntryLevelError || e.Entry.Source == devlog.EntrySourceSecurity {
			tab.complaints = append(tab.complaints, strings.TrimSpace(e.Entry.Text+" "+e.Entry.URL))
		}
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			text += " " + e.ExceptionDetails.Exception.Description
		}
		tab.complaints = append(tab.complaints, text)
	}
}

// Complaints are what the browser's console complained of so far.
func (tab *Tab) Complaints() []string {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	return append([]string(nil), tab.complaints...)
}

// Ignore forgets the complaints that have a text in them, where a test means
// them.
func (tab *Tab) Ignore(text string) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	tab.complaints = slices.DeleteFunc(tab.complaints, func(c string) bool { return strings.Contains(c, text) })
}

func (tab *Tab) do(steps ...chromedp.Action[chromedp.Void]) {
	tab.t.Helper()
	if err := chromedp.Do(tab.ctx, steps...); err != nil {
		tab.t.Fatal(err)
	}
}

// Eval evaluates JavaScript in the page; a promise is awaited.
func Eval[T any](tab *Tab, script string) T {
	tab.t.Helper()
	value, err := chromedp.Run(tab.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		tab.t.Fatalf("%.200s: %v", script, err)
	}
	return value
}

// Press types keys where the focus is; package kb of chromedp names the others. A
// key and its letter go as one event: a page that takes the key gets no letter.
func (tab *Tab) Press(keys string) {
	tab.t.Helper()
	for _, r := range keys {
		events := kb.Encode(r)
		down, up := *events[0], *events[len(events)-1]
		if len(events) == 3 {
			down.Text, down.UnmodifiedText = events[1].Text, events[1].UnmodifiedText
		}
		tab.strike(down, up)
	}
}

// Pad types on the number pad: digits, +, -, * and Enter, which is "\r".
func (tab *Tab) Pad(keys string) {
	tab.t.Helper()
	for _, r := range keys {
		key := input.DispatchKeyEventParams{Key: string(r), IsKeypad: new(true)}
		switch {
		case r >= '0' && r <= '9':
			key.Code, key.WindowsVirtualKeyCode = "Numpad"+string(r), padZero+int64(r-'0')
		case r == '+':
			key.Code, key.WindowsVirtualKeyCode = "NumpadAdd", padAdd
		case r == '-':
			key.Code, key.WindowsVirtualKeyCode = "NumpadSubtract", padSubtract
		case r == '*':
			key.Code, key.WindowsVirtualKeyCode = "NumpadMultiply", padMultiply
		case r == '\r':
			key.Key, key.Code, key.WindowsVirtualKeyCode = "Enter", "NumpadEnter", padEnter
		default:
			tab.t.Fatalf("the number pad has no %q", r)
		}
		down := key
		down.Text, down.UnmodifiedText = string(r), string(r)
		tab.strike(down, key)
	}
}

// The numbers of keys of the number pad.
const (
	padEnter    = 13
	padZero     = 96
	padMultiply = 106
	padAdd      = 107
	padSubtract = 109
)

// strike presses a key and lets it go.
func (tab *Tab) strike(down, up input.DispatchKeyEventParams) {
	tab.t.Helper()
	down.Type, up.Type = input.DispatchKeyEventTypeKeyDown, input.DispatchKeyEventTypeKeyUp
	for _, event := range []input.DispatchKeyEventParams{down, up} {
		if _, err := chromedp.Call(tab.ctx, input.DispatchKeyEvent, event); err != nil {
			tab.t.Fatal(err)
		}
	}
}

// Focus puts the focus on an element.
func (tab *Tab) Focus(css string) { tab.t.Helper(); tab.do(chromedp.Focus(chromedp.CSS(css))) }

// Click clicks an element.
func (tab *Tab) Click(css string) { tab.t.Helper(); tab.do(chromedp.Click(chromedp.CSS(css))) }

// Wait waits until a script is true. A page that is being left cannot answer: it
// is asked again.
func (tab *Tab) Wait(script string) {
	tab.t.Helper()
	var failed error
	for end := time.Now().Add(cmp.Or(tab.view.Patience, waitTime)); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		var holds bool
		if holds, failed = chromedp.Run(tab.ctx, chromedp.Evaluate[bool](script)); failed == nil && holds {
			return
		}
	}
	tab.t.Fatalf("never true: %s (%v)", script, failed)
}

// Reload opens the page again.
func (tab *Tab) Reload() { tab.t.Helper(); tab.do(chromedp.Reload()) }

// Paper prints the page to PDF as its print styles have it.
func (tab *Tab) Paper() []byte {
	tab.t.Helper()
	pdf, err := chromedp.Run(tab.ctx, func(ctx context.Context, target *chromedp.Target) ([]byte, error) {
		result, err := cdp.Call(ctx, target, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: new(true)})
		return result.Data, err
	})
	if err != nil {
		tab.t.Fatal(err)
	}
	return pdf
}

// Root is the folder of the module, found from the test's folder.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
	}
	t.Fatal("no go.mod above the test")
	return ""
}
