package desk_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/election"
	"laphieu/web/desk"
)

var (
	leads     = regexp.MustCompile(`<(a|form|link)\b[^>]*\b(?:href|action)="(/[^"]*)"[^>]*>`)
	draftTo   = regexp.MustCompile(`data-(?:draft|out|events)="(/[^"]*)"`)
	canonical = regexp.MustCompile(`hreflang="`)
)

// Every row answers in both languages alike, and whatever an English page or answer
// leads to is English.
func TestEveryRouteInBothLanguages(t *testing.T) {
	c := play(t)
	readers := map[string]*visitor{"nobody signed in": c.visitor()}
	for _, login := range []string{"administrator-0", "chair-0", "chair-1", "typist-0", "nobody"} {
		readers[login] = c.visitors[login]
	}
	pages := 0
	for _, row := range desk.Rows() {
		if row.Act == access.Listen {
			continue // a stream does not end
		}
		for _, at := range c.addresses(row.Pattern) {
			for who, v := range readers {
				if row.Method == http.MethodPost && who == "nobody signed in" {
					continue // TestOnlyItsCellsOpen
				}
				pages += c.bothLanguages(t, row.Method, at.path, who, v)
			}
		}
	}
	if pages < 100 {
		t.Errorf("only %d pages were read", pages)
	}
}

// bothLanguages asks for one address twice, and counts the pages that it read.
func (c *cast) bothLanguages(t *testing.T, method, path, who string, v *visitor) int {
	t.Helper()
	ask := func(path string) answer {
		var form url.Values
		if method == http.MethodPost {
			form = url.Values{} // no key: nothing is done
		}
		return v.do(method, path, form)
	}
	vi, en := ask(path), ask("/en"+path)
	if vi.StatusCode != en.StatusCode {
		t.Errorf("%s %s by %s: %d, in English %d", method, path, who, vi.StatusCode, en.StatusCode)
	}
	if to := vi.Header.Get("Location"); to != "" && en.Header.Get("Location") != "/en"+to {
		t.Errorf("%s %s by %s leads to %s, in English to %s", method, path, who, to, en.Header.Get("Location"))
	}
	if !strings.HasPrefix(vi.Header.Get("Content-Type"), "text/html") || vi.StatusCode == http.StatusSeeOther {
		return 0
	}
	vi.holds(t, `<html lang="vi"`)
	en.holds(t, `<html lang="en"`)
	for _, one := range []struct {
		answer
		english bool
	}{{vi, false}, {en, true}} {
		for _, link := range leads.FindAllStringSubmatch(one.body, -1) {
			if canonical.MatchString(link[0]) || strings.HasPrefix(link[2], "/tinh/") {
				continue
			}
			if english := strings.HasPrefix(link[2], "/en/"); english != one.english {
				t.Errorf("%s by %s changes the language: %s", one.Request.URL.Path, who, link[0])
			}
		}
		for _, link := range draftTo.FindAllStringSubmatch(one.body, -1) {
			if english := strings.HasPrefix(link[1], "/en/"); english != one.english {
				t.Errorf("%s by %s changes the language: %s", one.Request.URL.Path, who, link[1])
			}
		}
	}
	if vi.StatusCode == http.StatusOK {
		here := strings.TrimSuffix(path, "/") // "/en" + "/" is "/en/"
		vi.holds(t, `<a class="top-lang" href="/en`+here)
		en.holds(t, `<a class="top-lang" href="`+path)
		en.holds(t, `hreflang="vi" href="`+path)
	}
	return 1
}

// The door, the lock with its draft, a refused form and a done act, in English.
func TestDoorInEnglish(t *testing.T) {
	w := open(t)
	w.first("quan.tri")
	w.factor("quan.tri")
	w.election("Bầu cử giả định", false)
	v := w.visitor()
	v.get("/en/tai-khoan/moi").to(t, "/en/dang-nhap")
	v.submit("/en/dang-nhap?ve=%2Ftai-khoan%2Fmoi", "login", "quan.tri", "password", "not it").says(t, "password", "Sign in")
	v.submit("/en/dang-nhap?ve=%2Ftai-khoan%2Fmoi", "login", "quan.tri", "password", goodPassword).to(t, "/en/dang-nhap/ma")
	w.pass(30 * time.Second)
	v.submit("/en/dang-nhap/ma?ve=%2Ftai-khoan%2Fmoi", "code", codeOf(t, phones[w.people["quan.tri"]], w.now())).to(t, "/en/tai-khoan/moi")

	page := v.get("/en/tai-khoan/moi").says(t, "Open an account")
	save := v.do("POST", "/en/nhap?trang=/tai-khoan/moi", url.Values{"act": {page.key(t)}, "name": {"Lê Thị"}}, "Accept", "application/json")
	if save.StatusCode != http.StatusNoContent {
		t.Errorf("the draft: %d %s", save.StatusCode, save.body)
	}
	v.get("/tai-khoan/moi").holds(t, `value="Lê Thị"`) // a draft has no language
	refused := v.post("/en/tai-khoan/moi", page.key(t), "name", "", "login", "x").says(t, "Not saved")
	refused.holds(t, `action="/en/tai-khoan/moi"`)
	refused.holds(t, `<a class="top-lang" href="/tai-khoan/moi"`)

	w.pass(16 * time.Minute)
	locked := v.post("/en/tai-khoan/moi", page.key(t), "name", "Lê Thị Hà", "login", "ha.le").to(t, "/en/khoa")
	v.get(locked.Header.Get("Location")).says(t, "The screen is locked")
	v.submit(locked.Header.Get("Location"), "password", goodPassword).to(t, "/en/tai-khoan/moi")
	done := v.post("/en/tai-khoan/moi", page.key(t), "name", "Lê Thị Hà", "login", "ha.le").to(t, "/en/tai-khoan/"+lastAccount(t, w)+"/ma")
	v.get(done.Header.Get("Location")).says(t, "created an account for Lê Thị Hà")
	v.get("/en/khong-co").says(t, "There is no such page")
	if got := v.get("/en/lang"); got.StatusCode != http.StatusNotFound {
		t.Errorf("what is in no row: %d", got.StatusCode)
	}
	for _, back := range []string{"//evil.example", `/\evil.example`, "https://evil.example"} {
		v.get("/en/dang-nhap?ve="+url.QueryEscape(back)).to(t, "/en/")
	}
	v.get("/en/nhat-ky?tim=created").says(t, "Trần Thị Minh created")
	v.submit("/en/tai-khoan/"+string(w.people["quan.tri"])+"/ngung", "reason", "x").says(t, "nobody")
}

// The roles of a demonstration, and live numbers.
func TestDemoInEnglish(t *testing.T) {
	w := open(t, demo)
	w.first("quan.tri")
	w.person("thu.ky", "Ngô Thị Ký", election.Grant{Role: election.RoleSecretary})
	v := w.visitor()
	v.get("/en/").to(t, "/en/chon-vai")
	page := v.get("/en/chon-vai").says(t, "Choose a role")
	v.post("/en/chon-vai", page.key(t), "account", string(w.people["thu.ky"])).to(t, "/en/")
	v.get("/en").says(t, "Seen as Secretary")
	stream, err := v.Get(w.URL + "/en/giao-dien-mau/truc-tiep")
	w.must(err)
	defer stream.Body.Close()
	if got := stream.Header.Get("Content-Type"); !strings.HasPrefix(got, "text/event-stream") {
		t.Errorf("live numbers come as %s (%d)", got, stream.StatusCode)
	}
}
