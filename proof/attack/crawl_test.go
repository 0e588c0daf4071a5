package attack

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// perPattern is how many addresses of one route a crawl opens as one person.
const perPattern = 3

// visit is one page as one person got it.
type visit struct {
	as      string
	path    string
	pattern string
	answer  answer
	contents
}

// crawler opens the whole desk as one person after the other.
type crawler struct {
	h     *house
	most  int // addresses of one route for one person
	mux   *http.ServeMux
	found []visit
}

// crawl opens every page that can be found, as everybody: first each route that
// has no blanks, then what the pages lead to.
func (h *house) crawl(most int) *crawler {
	h.t.Helper()
	c := &crawler{h: h, most: most, mux: h.mux()}
	for _, as := range h.everybody() {
		c.as(as)
	}
	return c
}

// mux tells which route an address belongs to.
func (h *house) mux() *http.ServeMux {
	mux := http.NewServeMux()
	for _, route := range h.desk.Table {
		mux.HandleFunc(route.Method+" "+route.Pattern, func(http.ResponseWriter, *http.Request) {})
	}
	return mux
}

func (h *house) everybody() (all []string) {
	for as := range h.visitors {
		all = append(all, as)
	}
	slices.Sort(all)
	return all
}

// stream is where an answer never ends.
func stream(pattern string) bool { return strings.HasSuffix(pattern, "/truc-tiep") }

func (c *crawler) as(as string) {
	c.h.t.Helper()
	var queue []string
	for _, route := range c.h.desk.Table {
		if route.Method == http.MethodGet && !strings.Contains(strings.TrimSuffix(route.Pattern, "{$}"), "{") {
			queue = append(queue, strings.TrimSuffix(route.Pattern, "{$}"))
		}
	}
	opened, seen := map[string]int{}, map[string]bool{}
	for filled := false; len(queue) > 0 || !filled; {
		if len(queue) == 0 { // all links are followed: who knows one address can think up others
			filled = true
			queue = c.think(as)
			continue
		}
		path := queue[0]
		queue = queue[1:]
		pattern := c.pattern(http.MethodGet, path)
		if seen[path] || pattern == "" || stream(pattern) || opened[pattern] >= c.most {
			continue
		}
		seen[path] = true
		opened[pattern]++
		v := visit{as: as, path: path, pattern: pattern, answer: c.h.visitors[as].get(path)}
		if to := v.answer.Header.Get("Location"); to != "" {
			queue = append(queue, to)
		}
		if v.answer.html() {
			var err error
			if v.contents, err = read(path, v.answer.body); err != nil {
				c.h.t.Errorf("%s as %s: %v", path, as, err)
			}
			queue = append(queue, c.follow(path, v.links)...)
		}
		c.found = append(c.found, v)
	}
}

// think fills the blanks of every route with what stood in the addresses that this
// person has seen: no page is safe because nothing leads to it.
func (c *crawler) think(as string) (paths []string) {
	var met []map[string]string
	for _, v := range c.found {
		if v.as == as && strings.Contains(v.pattern, "{") {
			met = append(met, c.blanks(v.path))
		}
	}
	for _, route := range c.h.desk.Table {
		names := blank.FindAllString(route.Pattern, -1)
		if route.Method != http.MethodGet || len(names) == 0 || names[0] == "{$}" {
			continue
		}
		for _, values := range met {
			path := route.Pattern
			for _, name := range names {
				if value := values[name]; value != "" {
					path = strings.ReplaceAll(path, name, value)
				}
			}
			if !strings.Contains(path, "{") {
				paths = append(paths, path)
			}
		}
	}
	return paths
}

// blanks are what stands in the blanks of an address.
func (c *crawler) blanks(path string) map[string]string {
	plain, _, _ := split(path)
	r := &http.Request{Method: http.MethodGet, Host: "desk", URL: &url.URL{Path: plain}}
	c.mux.ServeHTTP(httptest.NewRecorder(), r)
	values := map[string]string{}
	for _, name := range blank.FindAllString(r.Pattern, -1) {
		values[name] = r.PathValue(strings.Trim(name, "{}"))
	}
	return values
}

// follow are the links that lead to pages of ours.
func (c *crawler) follow(page string, links []string) (paths []string) {
	at, err := url.Parse(page)
	if err != nil {
		return nil
	}
	for _, link := range links {
		to, err := at.Parse(link)
		if err != nil || to.Host != "" || strings.HasPrefix(link, "#") {
			continue
		}
		to.Fragment = ""
		paths = append(paths, to.String())
	}
	return paths
}

// pattern is the route that answers an address, "" for none.
func (c *crawler) pattern(method, path string) string {
	plain, _, _ := split(path)
	_, pattern := c.mux.Handler(&http.Request{Method: method, Host: "desk", URL: &url.URL{Path: plain}})
	return strings.TrimPrefix(pattern, method+" ")
}

// forms are the forms that were found, each once, with who may send it. Those
// about somebody who works here are left out: they would be thrown out.
func (c *crawler) forms() (all []sendable) {
	seen := map[string]bool{}
	add := func(as string, found []form) {
		for _, f := range found {
			pattern := c.pattern(f.Method, f.Action)
			if key := f.key(pattern); !seen[key] && c.h.spared(f.Action) {
				seen[key] = true
				all = append(all, sendable{f, as, pattern})
			}
		}
	}
	for _, v := range c.found {
		add(v.as, v.forms)
	}
	for _, f := range slices.Clone(all) {
		add(f.as, c.pressed(f))
	}
	return all
}

// leave is the form that everybody has on each page and nobody here presses.
const leave = "/dang-xuat"

// pressed are the forms behind a form that has only a button: what is shown once
// it was sent.
func (c *crawler) pressed(f sendable) []form {
	if f.Method != http.MethodPost || f.pattern == leave || slices.ContainsFunc(f.Fields, field.fillable) {
		return nil
	}
	came := c.h.visitors[f.as].clone().post(f.Action, f.fill())
	if !came.html() {
		return nil
	}
	behind, err := read(f.Page, came.body)
	if err != nil {
		c.h.t.Errorf("%s: %v", f.Action, err)
	}
	return behind.forms
}

// sendable is a form with somebody who may send it.
type sendable struct {
	form
	as      string
	pattern string
}

// spared reports whether an address is about none of those who are signed in.
func (h *house) spared(path string) bool {
	for _, id := range h.people {
		if !h.isVictim(id) && strings.Contains(path, string(id)) {
			return false
		}
	}
	return true
}

// unreached are routes that no link leads to, with the reason.
var unreached = map[string]string{
	"/tinh/{hash}/desk/style.css":             "a style and no page",
	"/giao-dien-mau/truc-tiep":                "a stream of numbers and no page",
	"/bang/truc-tiep":                         "a stream of numbers and no page",
	"/bau-cu/{election}/bang/truc-tiep":       "a stream of numbers and no page",
	"/bau-cu/{election}/kiem-phieu/truc-tiep": "a stream of an hour and a mark, and no page",
}

// crawled is a demonstration with everybody in it, looked at once.
func crawled(t testing.TB) (*house, *crawler) {
	t.Helper()
	h := open(t, true)
	h.gather(false)
	return h, h.crawl(perPattern)
}

// Every route that is fetched is opened by the crawl as somebody: what the tests
// of this room look at is the whole desk.
func TestCrawlReachesEverything(t *testing.T) {
	h, c := crawled(t)
	got := map[string]bool{}
	for _, v := range c.found {
		if v.answer.StatusCode == http.StatusOK {
			got[v.pattern] = true
		}
	}
	sent := map[string]bool{}
	fields := 0
	for _, f := range c.forms() {
		sent[f.Method+" "+f.pattern] = true
		for _, in := range f.Fields {
			if in.fillable() {
				fields++
			}
		}
	}
	for _, route := range h.desk.Table {
		if route.Method == http.MethodGet && !got[route.Pattern] && unreached[route.Pattern] == "" {
			t.Errorf("nobody reaches %s", route.Pattern)
		}
		if route.Method == http.MethodPost && !sent[route.Method+" "+route.Pattern] && unsent[route.Pattern] == "" {
			t.Errorf("no form for %s was found", route.Pattern)
		}
	}
	t.Logf("%d pages, %d forms, %d fields to type into", len(c.found), len(c.forms()), fields)
}

// unsent are routes that take what no form of a page sends, with the reason.
var unsent = map[string]string{
	"/nhap":               "drafts: sent by the script of a form, to the address that the form names",
	"/giao-dien-mau/nhap": "drafts of the page that shows every component",
}
