package attack

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// blanks are what may stand in the path of a route, and why it names nobody. A
// path goes into histories, bookmarks and the logs of proxies.
var blanks = map[string]string{
	"{$}":            "nothing",
	"{account}":      "80 bits drawn by lot",
	"{election}":     "80 bits drawn by lot",
	"{key}":          "the name of a setting or text, from the program's own list",
	"{seq}":          "the number of an entry",
	"{size}":         "the size of the log at a checkpoint",
	"{hash}":         "of our own files",
	"{level}":        "of a contest: one of four words",
	"{constituency}": "its number",
	"{round}":        "of the vote: a figure",
	"{area}":         "the number of a polling area",
}

// asked are the forms whose fields go into the address, with what may stand there
// and why. A search over people who vote is no such form.
var asked = map[string]string{
	"/tai-khoan":                        "loc tim", // a word of a list of those who work here, typed by who manages it
	"/bau-cu/{election}/nhap-so-lieu":   sheetFilter,
	"/bau-cu/{election}/kiem-phieu":     countFilter,
	"/bau-cu/{election}/kiem-phieu/moi": countFilter,                        // the same page, as its script asks for it
	"/nhat-ky":                          "bau_cu den nguoi tim tu vat viec", // words of sentences, days, ids: so that a view of the log can be sent
}

// filters are the words that lists of sheets are filtered with: none is typed but
// tim, which finds a polling area.
const (
	sheetFilter = "cap tim trang-thai"
	countFilter = "don-vi trang-thai"
)

var blank = regexp.MustCompile(`\{[^}]*\}`)

// Addresses hold ids and numbers, never people's data; what a search puts there is
// listed.
func TestAddresses(t *testing.T) {
	_, c := crawled(t)
	for _, route := range c.h.desk.Table {
		for _, name := range blank.FindAllString(route.Pattern, -1) {
			if blanks[name] == "" {
				t.Errorf("%s puts %s into an address", route.Pattern, name)
			}
		}
	}
	for _, v := range c.found {
		for _, f := range v.forms {
			for _, in := range f.Fields {
				listed := slices.Contains(strings.Fields(asked[v.pattern]), in.Name)
				if f.Method != http.MethodPost && !listed && v.pattern != "/giao-dien-mau" { // which shows every component
					t.Errorf("the form of %s puts %s into an address, listed are %q", v.path, in.Name, asked[v.pattern])
				}
			}
		}
	}
}

// Whatever is typed into a form that is sent and not asked with stays out of
// addresses: where the answer leads, and where its links do.
func TestNothingTypedInAddresses(t *testing.T) {
	h, c := crawled(t)
	const typed = "Nguyễn Thị Dấu Vết"
	led := 0
	for _, f := range c.forms() {
		if f.Method != http.MethodPost || f.pattern == leave {
			continue
		}
		for _, name := range f.fillables() {
			if name == "village" || name == "area" { // the scope of a role, in the address of the page that takes it
				continue
			}
			values := f.fill()
			values.Set(name, typed)
			led += h.wantOutOfAddresses(t, f, values, typed)
		}
	}
	if led < 5 {
		t.Errorf("only %d forms were taken", led)
	}
}

// wantOutOfAddresses sends a form and looks for what was typed wherever the answer
// and its pages lead.
func (h *house) wantOutOfAddresses(t *testing.T, f sendable, values url.Values, typed string) (led int) {
	t.Helper()
	for i, a := range h.answers(f, values) {
		led = min(i, 1)
		where := []string{a.Header.Get("Location"), a.Header.Get("Refresh"), a.Header.Get("Content-Location"), a.Header.Get("Link")}
		if a.html() {
			page, err := read("/", a.body)
			h.must(err)
			where = append(where, page.links...)
			for _, f := range page.forms {
				where = append(where, f.Action, f.Draft)
			}
		}
		for _, to := range where {
			if plain, _ := url.QueryUnescape(to); strings.Contains(plain, typed) {
				t.Errorf("%s leads to %s", f.Action, to)
			}
		}
	}
	return led
}

// No page of the desk stays in a cache, and none tells another site where its
// reader came from; pages, answers to forms, refusals and faults alike.
func TestNoStore(t *testing.T) {
	h, c := crawled(t)
	answers := map[string]answer{}
	for _, v := range c.found {
		answers[v.path+" as "+v.as] = v.answer
	}
	for _, f := range c.forms() {
		for i, a := range h.answers(f, f.fill()) {
			answers[fmt.Sprintf("answer %d to %s", i, f.Action)] = a
		}
	}
	boss := h.visitors[admin]
	answers["not found"] = boss.get("/khong-co")
	answers["no method"] = boss.do("PUT", "/tai-khoan", url.Values{})
	answers["from elsewhere"] = boss.do("POST", "/tai-khoan/moi", url.Values{}, "Sec-Fetch-Site", "cross-site")
	answers["too large"] = boss.post("/dang-nhap", url.Values{"login": {strings.Repeat("x", 2<<20)}})
	h.breaks.Store(1)
	answers["broken"] = boss.get("/tai-khoan")
	h.must(h.store.Close())
	answers["without a database"] = boss.get("/tai-khoan")
	for name, a := range answers {
		for header, want := range map[string]string{
			"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff",
			"ETag": "", "Last-Modified": "", "Expires": "",
		} {
			if got := a.Header.Get(header); got != want && !strings.HasPrefix(a.Request.URL.Path, "/tinh/") {
				t.Errorf("%s (%d): %s %q, want %q", name, a.StatusCode, header, got, want)
			}
		}
	}
	if len(answers) < 500 {
		t.Errorf("only %d answers", len(answers))
	}
}
