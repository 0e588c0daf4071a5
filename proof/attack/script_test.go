package attack

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Scripts in every field that people can fill, in addresses and headers: none
// runs, none has to be stopped, and no page shows an element that is not ours.
func TestScripts(t *testing.T) {
	h, c := crawled(t)
	e := newEye(t, h)
	e.learn(c)
	all := tried(t)
	t.Run("forms", func(t *testing.T) { e.within(t, func() { e.forms(c, all) }) })
	t.Run("drafts", func(t *testing.T) { e.within(t, func() { e.drafts(c, all) }) })
	t.Run("addresses", func(t *testing.T) { e.within(t, func() { e.addresses(c, all) }) })
	t.Run("headers", func(t *testing.T) { e.within(t, func() { e.headers(all) }) })
	t.Run("columns", func(t *testing.T) { e.within(t, func() { e.columns(all) }) })
	t.Run("pages", func(t *testing.T) { e.within(t, func() { e.pages() }) })
	t.Logf("%d payloads, %d answers looked at", len(all), e.looked)
}

// within lets a part of the test answer for what the eye sees.
func (e *eye) within(t *testing.T, do func()) {
	t.Helper()
	whole, looked := e.t, e.looked
	e.t = t
	do()
	e.flush()
	e.t = whole
	if e.looked == looked {
		t.Error("nothing was looked at")
	}
}

// share are the payloads for the nth thing of a kind: all of them, or in a sample
// one after the other.
func share(all []payload, nth int) []payload {
	if everyPayload == 1 {
		return all
	}
	return all[nth%len(all):][:1]
}

// forms puts payloads into each field alone, the others as they should be, and
// then into all at once, also those that nobody types into.
func (e *eye) forms(c *crawler, all []payload) {
	e.t.Helper()
	nth, taken := 0, map[string]int{}
	for _, f := range c.forms() {
		for _, name := range f.fillables() {
			nth++
			for i, p := range share(all, nth) {
				if everyPayload == 1 && f.pattern == "/giao-dien-mau" && (i+nth)%4 != 0 { // it keeps nothing
					continue
				}
				values := f.fill()
				values.Set(name, p.Text)
				taken[name] += e.send(f, values, p, name)
			}
		}
		for i, p := range share(all, nth) {
			if everyPayload == 1 && (i+nth)%4 != 0 { // each form with a quarter of them
				continue
			}
			values := url.Values{}
			for _, in := range f.Fields {
				values.Set(in.Name, p.Text)
			}
			e.send(f, values, p, "all fields")
		}
	}
	e.t.Logf("%d fields; taken in: %v", nth, taken)
	if everyPayload == 1 && (taken["name"] < leastPayloads || taken["value"] < leastPayloads || taken["reason"] < leastPayloads) {
		e.t.Errorf("hardly anything was taken in: %v", taken)
	}
}

// send sends one form and shows every answer that bears the payload's mark.
func (e *eye) send(f sendable, values url.Values, p payload, what string) (taken int) {
	e.t.Helper()
	came := e.h.answers(f, values)
	for _, a := range came {
		if reflected(a.body, p) {
			e.show(fmt.Sprintf("%s of %s as %s: %q", what, f.Action, f.as, p.Text), a)
		}
	}
	return max(0, min(len(came)-1, 1)) // it led on: it was taken
}

// drafts puts payloads where scripts of forms keep what is typed, and opens the
// form again.
func (e *eye) drafts(c *crawler, all []payload) {
	e.t.Helper()
	nth := 0
	for _, f := range c.forms() {
		if f.Draft == "" || strings.HasPrefix(f.Draft, "/giao-dien-mau") {
			continue
		}
		v := e.h.visitors[f.as]
		for _, name := range f.fillables() {
			nth++
			for _, p := range share(all, nth) {
				if got := v.post(f.Draft, url.Values{name: {p.Text}}); got.StatusCode != 204 {
					e.t.Errorf("%s keeps no draft of %s: %d", f.Draft, name, got.StatusCode)
				}
				e.show(fmt.Sprintf("draft of %s of %s: %q", name, f.Action, p.Text), v.get(f.Page))
			}
		}
	}
}

// addresses puts payloads into paths and into every parameter that a link or a
// form of a page names, escaped and as they are.
func (e *eye) addresses(c *crawler, all []payload) {
	e.t.Helper()
	names := c.parameters()
	opened := map[string]bool{}
	nth := 0
	for _, v := range c.found {
		path, _, _ := strings.Cut(v.path, "?")
		if opened[v.pattern] || !v.answer.shown() {
			continue
		}
		opened[v.pattern] = true
		nth++
		if everyPayload > 1 && nth%4 != 0 { // a sample of the pages
			continue
		}
		for i, p := range share(all, nth/4) {
			if (i+nth)%4 != 0 && everyPayload == 1 { // each payload on a quarter of the pages, each page with a quarter of them
				continue
			}
			whole, bare := url.Values{}, []string{}
			for _, name := range names {
				whole.Set(name, p.Text)
				bare = append(bare, name+"="+unspaced.Replace(p.Text))
			}
			for _, at := range []string{
				path + "?" + whole.Encode(),
				path + "?" + strings.Join(bare, "&"),
				strings.TrimSuffix(path, "/") + "/" + url.PathEscape(p.Text),
				"/" + url.PathEscape(p.Text) + path,
			} {
				if got := e.h.visitors[v.as].get(at); reflected(got.body, p) {
					e.show(fmt.Sprintf("%q as %s", at, v.as), got)
				}
			}
		}
	}
}

// unspaced keeps what a request line cannot carry out of an address, and nothing
// else.
var unspaced = strings.NewReplacer(" ", "%20", "#", "%23", "\x00", "%00", "\n", "%0a", "\r", "%0d", "\t", "%09", "\x01", "%01", "\x0c", "%0c", "\x1b", "%1b")

// parameters are the names that links and forms put into addresses, and those that
// redirects do.
func (c *crawler) parameters() []string {
	names := map[string]bool{"ve": true, "vi": true, "ghi": true}
	for _, v := range c.found {
		for _, link := range append(v.links, v.answer.Header.Get("Location")) {
			if at, err := url.Parse(link); err == nil {
				for name := range at.Query() {
					names[name] = true
				}
			}
		}
		for _, f := range v.forms {
			for _, in := range f.Fields {
				names[in.Name] = true
			}
		}
	}
	var sorted []string
	for name := range names {
		sorted = append(sorted, name)
	}
	slices.Sort(sorted)
	return sorted
}

// headers puts payloads into what a browser says of itself: the pages tell devices
// and languages.
func (e *eye) headers(all []payload) {
	e.t.Helper()
	for i, p := range all {
		safe := unprintable.Replace(p.Text)
		v := e.h.visitor("attacker")
		came := v.do("POST", "/dang-nhap", url.Values{"act": {e.h.key()}, "login": {"khong.vai"}, "password": {password}},
			"User-Agent", "Firefox "+safe, "Accept-Language", safe, "Referer", safe, "X-Forwarded-For", safe, "X-Forwarded-Host", safe)
		if came.Header.Get("Location") != "/" {
			e.t.Fatalf("a strange browser is not let in: %d", came.StatusCode)
		}
		for _, path := range []string{"/toi", "/khong-co"} {
			if i%10 == 0 || e.t.Failed() {
				e.show(fmt.Sprintf("%s to a browser that calls itself %q", path, p.Text), v.do("GET", path, nil,
					"User-Agent", safe, "Accept-Language", safe, "Cookie", "hienthi="+safe, "Referer", safe))
			}
		}
	}
}

// unprintable keeps what a header cannot carry out of it.
var unprintable = strings.NewReplacer("\x00", "", "\n", " ", "\r", " ", "\x01", "", "\x0c", "", "\x1b", "")

// storedPages are how many addresses of a route the administrator opens at the
// end: one for each thing that a payload made, or a few.
const storedPages = 5 + 2*leastPayloads/everyPayload

var anyMark = regexp.MustCompile(fmt.Sprintf(`%d\d{3}`, firstMark/1000))

// pages opens everything as everybody, after the attack.
func (e *eye) pages() {
	e.t.Helper()
	opened := map[string]bool{}
	for _, most := range []struct {
		as    string
		pages int
	}{{admin, storedPages}, {"", perPattern}} {
		c := &crawler{h: e.h, most: most.pages, mux: e.h.mux()}
		for _, as := range e.h.everybody() {
			if (most.as == "") != (as == admin) {
				c.as(as)
			}
		}
		for _, v := range c.found {
			if anyMark.MatchString(v.answer.body) && !(everyPayload > 1 && opened[v.pattern]) {
				opened[v.pattern] = true
				e.show(v.path+" as "+v.as, v.answer)
			}
		}
	}
}
