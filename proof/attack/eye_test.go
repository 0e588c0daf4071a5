package attack

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"laphieu/web/webtest"
)

// albumPages are looked at at once.
const albumPages = 20

// eye looks at answers in a real browser, with the policy and without it.
type eye struct {
	t       testing.TB
	h       *house
	strict  *webtest.Watcher // as every browser is
	naked   *webtest.Watcher // leaves the policy aside: escaping alone protects
	known   map[string]bool  // elements, and attributes after a space, of honest pages
	waiting []answer
	titles  []string
	looked  int
	albums  int
}

func newEye(t testing.TB, h *house) *eye {
	t.Helper()
	browser := webtest.Start(t)
	return &eye{t: t, h: h, strict: browser.Watch(t, false), naked: browser.Watch(t, true), known: map[string]bool{}}
}

// honest looks at a page that nobody attacks: the policy stops nothing on it, and
// what it is made of is ours.
func (e *eye) honest(title, url string) {
	e.t.Helper()
	seen := e.strict.Visit(url)
	for _, refused := range seen.Refused {
		e.t.Errorf("%s: the policy stops what is ours: %s", title, refused)
	}
	for _, ran := range seen.Ran {
		e.t.Errorf("%s: %s", title, ran)
	}
	for _, kind := range seen.Shape {
		tag, attribute, _ := strings.Cut(kind, " ")
		if strings.HasPrefix(attribute, "on") || attribute == "style" || tag == "style" || strings.Contains(attribute, "=") {
			e.t.Errorf("%s: %s in a page of ours", title, kind)
		}
		e.known[tag], e.known[" "+attribute] = true, true
	}
	e.looked++
}

// ours reports whether an element and its attribute stand in honest pages too.
func (e *eye) ours(kind string) bool {
	tag, attribute, _ := strings.Cut(kind, " ")
	return e.known[tag] && (attribute == "" || e.known[" "+attribute])
}

// show queues an attacked answer.
func (e *eye) show(title string, a answer) {
	e.t.Helper()
	if !a.shown() {
		if a.body != "" && a.Header.Get("X-Content-Type-Options") != "nosniff" {
			e.t.Errorf("%s: a browser may take %s for a page", title, a.Header.Get("Content-Type"))
		}
		return
	}
	e.waiting, e.titles = append(e.waiting, a), append(e.titles, title)
	if len(e.waiting) == albumPages {
		e.flush()
	}
}

// flush looks at what is queued: at all of it at once, and one by one where
// something is wrong.
func (e *eye) flush() {
	e.t.Helper()
	if len(e.waiting) == 0 {
		return
	}
	e.h.front.keep(e.waiting)
	watchers := []*webtest.Watcher{e.strict, e.naked}
	if everyPayload > 1 { // a sample is looked at once, in turn
		e.albums++
		watchers = watchers[e.albums%2:][:1]
	}
	for _, w := range watchers {
		if faults := e.faults(w.Visit(e.h.url + album)); len(faults) > 0 {
			e.blame(w, faults)
		}
	}
	e.looked += len(e.waiting)
	e.waiting, e.titles = nil, nil
}

func (e *eye) blame(w *webtest.Watcher, together []string) {
	e.t.Helper()
	found := false
	for n, title := range e.titles {
		for _, fault := range e.faults(w.Visit(fmt.Sprintf("%s%s%d", e.h.url, again, n))) {
			found = true
			e.t.Errorf("%s: %s", title, fault)
		}
	}
	if !found {
		e.t.Errorf("in one of %q: %q", e.titles, together)
	}
}

// faults are what no attacked page may show.
func (e *eye) faults(seen webtest.Seen) (all []string) {
	for _, said := range seen.Ran {
		all = append(all, "a script ran: "+said)
	}
	for _, said := range seen.Refused {
		all = append(all, "the policy had to stop: "+said)
	}
	for _, kind := range seen.Shape {
		if !e.ours(kind) && kind != "iframe" && kind != "iframe src" {
			all = append(all, "no page of ours has: "+kind)
		}
	}
	return all
}

// learn looks at every page as everybody, and at what each form answers: sent as
// it should be, empty, and with far too much in it.
func (e *eye) learn(c *crawler) {
	e.t.Helper()
	opened := map[string]bool{}
	for _, as := range e.h.everybody() {
		e.strict.Enter(e.h.url, e.h.visitors[as].cookies())
		for _, v := range c.found {
			if v.as != as || !v.answer.shown() || everyPayload > 1 && opened[v.pattern] {
				continue
			}
			opened[v.pattern] = true
			e.honest(v.path+" as "+as, e.h.url+v.path)
		}
	}
	var all []answer
	for _, f := range c.forms() {
		for _, typed := range []string{"", " ", strings.Repeat("chữ ", 3000)} {
			values := f.fill()
			for _, name := range f.fillables() {
				if typed != "" {
					values.Set(name, typed)
				}
			}
			all = append(all, e.h.answers(f, values)...)
		}
	}
	e.learnAnswers(append(all, e.h.visitors[admin].get("/khong/co")))
}

// learnAnswers looks at what honest forms are answered.
func (e *eye) learnAnswers(all []answer) {
	e.t.Helper()
	all = slices.DeleteFunc(all, func(a answer) bool { return !a.shown() })
	for some := range slices.Chunk(all, albumPages) {
		e.h.front.keep(some)
		e.honest("the answers to "+some[0].Request.URL.Path+" and what follows", e.h.url+album)
	}
	delete(e.known, "iframe")
}

// answers sends a form and gives what comes back, with the page that it leads to
// and, where it was taken, the page on which it stands.
func (h *house) answers(f sendable, values url.Values) (all []answer) {
	h.t.Helper()
	if f.pattern == leave {
		return nil
	}
	h.letIn()
	v := h.visitors[f.as].clone()
	if f.Method != http.MethodPost {
		path, _, _ := strings.Cut(f.Action, "?")
		return []answer{v.get(path + "?" + values.Encode())}
	}
	came := v.post(f.Action, values)
	if all = append(all, came); came.Header.Get("Location") != "" {
		all = append(all, v.get(came.Header.Get("Location")), v.get(f.Page))
	}
	return all
}

// letIn forgets the wrong tries at the door: whoever waits is told nothing but to
// wait.
func (h *house) letIn() {
	h.t.Helper()
	h.must(h.store.Desk().ClearAttempts(h.ctx(), here, "127.0.0.1"))
	h.must(h.store.Desk().SweepAttempts(h.ctx(), h.now().UnixMilli()+1))
}

// fillables are the names of the fields that people type into.
func (f form) fillables() (names []string) {
	for _, in := range f.Fields {
		if in.fillable() {
			names = append(names, in.Name)
		}
	}
	slices.Sort(names)
	return names
}
