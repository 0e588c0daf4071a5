package web_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"laphieu/access"
	"laphieu/election"
	"laphieu/web"
	"laphieu/web/webtest"
)

var evening = time.Date(2021, 5, 23, 20, 47, 0, 0, time.FixedZone("", 7*60*60))

// testPage is a page as the desk writes one.
type testPage struct {
	web.Page
	Next web.NextStep
}

var testView = web.NewView[*testPage](fstest.MapFS{"page.html": {Data: []byte(
	`{{define "main"}}{{template "next" .Next}}<form method="post" action="/ghi">{{template "act" .ActKey}}<p class="buttons"><button class="button">{{t "shell.notice_saved"}}</button></p></form>{{end}}`,
)}}, "page.html")

func TestTestPage(t *testing.T) { webtest.CheckViews(t, testView) }

// house is a small site of the shell's own: one page for each thing to see.
type house struct {
	*httptest.Server
	log bytes.Buffer
}

func open(t *testing.T, frame func(*web.Page)) *house {
	t.Helper()
	h := &house{}
	shell, err := web.New(web.Config{
		Log:     slog.New(slog.NewTextHandler(&h.log, nil)),
		Random:  rand.Reader,
		Now:     func() time.Time { return evening },
		Version: "0.0.0",
		Frame: func(_ *http.Request, p *web.Page) {
			if frame != nil {
				frame(p)
			}
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	h.Server = httptest.NewServer(shell.Handler(routes(shell)))
	t.Cleanup(h.Close)
	return h
}

func routes(shell *web.Shell) []web.Route {
	row := func(method, pattern string, handler func(http.ResponseWriter, *http.Request) error) web.Route {
		return web.Route{Method: method, Pattern: pattern, Act: access.ViewShell, Handler: handler}
	}
	fails := func(err error) func(http.ResponseWriter, *http.Request) error {
		return func(http.ResponseWriter, *http.Request) error { return err }
	}
	show := func(w http.ResponseWriter, r *http.Request) error {
		p := &testPage{Page: shell.Page(r), Next: web.NextStep{Title: "Nhập lần 2 bảng của Tổ 03", Text: "Còn 5 ô.", Button: web.Link{Text: "Nhập tiếp", Href: "/"}}}
		p.Title = "Nhập số liệu"
		p.Head = web.Head{Title: "Nhập số liệu, lần 2", AsOf: evening}
		return testView.Write(w, http.StatusOK, p)
	}
	secret := errors.New("password=hunter2")
	return []web.Route{
		row("GET", "/{$}", show),
		{Method: "GET", Pattern: "/khoa", Act: access.ReadLog, Handler: show},
		row("POST", "/ghi", func(w http.ResponseWriter, r *http.Request) error {
			key, err := web.ActKey(r)
			if err == nil {
				_, err = io.WriteString(w, key)
			}
			return err
		}),
		row("GET", "/hong", func(http.ResponseWriter, *http.Request) error { panic("a fault with password=hunter2") }),
		row("GET", "/nua", func(w http.ResponseWriter, _ *http.Request) error {
			_, _ = io.WriteString(w, "half a page")
			panic("too late")
		}),
		row("GET", "/la", fails(secret)),
		row("GET", "/sai", fails(&election.Error{Kind: election.Invalid, Code: "nothing_of_ours", Cause: secret})),
		row("GET", "/tu-choi", fails(&election.Error{Kind: election.Refused, Code: "nothing_of_ours"})),
		row("GET", "/khong-co", fails(&election.Error{Kind: election.NotFound, Code: "nothing_of_ours"})),
		row("GET", "/khong-duoc", fails(&election.Error{Kind: election.Forbidden, Code: "nothing_of_ours"})),
		row("GET", "/xung-dot", fails(fmt.Errorf("acts: %w", &election.Error{Kind: election.Conflict, Code: "nothing_of_ours"}))),
		row("GET", "/khong-ro", fails(&election.Error{Kind: election.Internal, Code: "outcome_unknown"})),
	}
}

func (h *house) get(t *testing.T, path string, header ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequest("GET", h.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	return h.do(t, r, header...)
}

func (h *house) post(t *testing.T, path string, form url.Values, header ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequest("POST", h.URL+path, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return h.do(t, r, header...)
}

func (h *house) do(t *testing.T, r *http.Request, header ...string) (*http.Response, string) {
	t.Helper()
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	response, err := http.DefaultTransport.RoundTrip(r) // redirects are looked at, not followed
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, string(body)
}

// Every error becomes a page that says what to do, and never what happened
// inside.
func TestErrorsAsPages(t *testing.T) {
	h := open(t, nil)
	for _, test := range []struct {
		path   string
		status int
		says   string
	}{
		{"/sai", 400, "Chưa hiểu nội dung gửi lên"},
		{"/tu-choi", 422, "Chưa làm được việc này"},
		{"/khong-co", 404, "Không có trang này"},
		{"/khong-duoc", 403, "Vai trò này không mở được mục này"},
		{"/khoa", 403, "Vai trò này không mở được mục này"},
		{"/xung-dot", 409, "Một người khác vừa thay đổi"},
		{"/khong-ro", 500, "gửi hai lần cũng chỉ ghi một lần"},
		{"/la", 500, "Chương trình gặp lỗi"},
		{"/hong", 500, "Chương trình gặp lỗi"},
		{"/chua-tung-co", 404, "Không có trang này"},
		{"/ghi", 405, "không nhận cách gửi đó"},
	} {
		t.Run(test.path, func(t *testing.T) {
			response, body := h.get(t, test.path)
			if response.StatusCode != test.status {
				t.Errorf("status %d, want %d", response.StatusCode, test.status)
			}
			id := response.Header.Get("X-Request-Id")
			if len(id) != len("ABCD-2345") || !strings.Contains(body, id) || !strings.Contains(h.log.String(), id) {
				t.Errorf("the number %q is not on the page and in the log", id)
			}
			if !strings.Contains(body, test.says) || strings.Contains(body, "hunter2") || strings.Contains(body, "nothing_of_ours") {
				t.Errorf("the page says %s", body)
			}
		})
	}
	if log := h.log.String(); !strings.Contains(log, "hunter2") || !strings.Contains(log, "level=ERROR") {
		t.Error("the cause is not in the log")
	}
}

func TestErrorsToScripts(t *testing.T) {
	response, body := open(t, nil).get(t, "/xung-dot", "Accept", "application/json")
	if response.StatusCode != 409 || response.Header.Get("Content-Type") != "application/json; charset=utf-8" || !strings.Contains(body, `"text":"Một người khác`) {
		t.Errorf("%s: %s", response.Status, body)
	}
}

func TestErrorsInEnglish(t *testing.T) {
	_, body := open(t, nil).get(t, "/en/xung-dot")
	if !strings.Contains(body, "Somebody has just changed this") || !strings.Contains(body, `<html lang="en"`) {
		t.Error(body)
	}
}

// Half a page must not look whole: the connection breaks.
func TestHalfAPage(t *testing.T) {
	h := open(t, nil)
	response, err := http.Get(h.URL + "/nua")
	if err == nil {
		defer response.Body.Close()
		_, err = io.ReadAll(response.Body)
	}
	if err == nil {
		t.Error("half a page arrived as a whole one")
	}
}

func TestHeaders(t *testing.T) {
	response, body := open(t, nil).get(t, "/")
	for name, want := range map[string]string{
		"Content-Security-Policy":    "default-src 'none'; script-src 'self'; style-src 'self';",
		"X-Content-Type-Options":     "nosniff",
		"Referrer-Policy":            "no-referrer",
		"Cross-Origin-Opener-Policy": "same-origin",
		"Permissions-Policy":         "camera=()",
		"Cache-Control":              "no-store",
		"Content-Type":               "text/html; charset=utf-8",
	} {
		if got := response.Header.Get(name); !strings.HasPrefix(got, want) {
			t.Errorf("%s is %q", name, got)
		}
	}
	for _, inline := range []string{" style=", "<style", " onclick=", "javascript:"} {
		if strings.Contains(body, inline) {
			t.Errorf("the page has %q in it", inline)
		}
	}
}

// Forms from other sites, without a key, or too large are refused; our own are
// not.
func TestForms(t *testing.T) {
	h := open(t, nil)
	key := strings.Repeat("0123456789abcdef", 2)
	good := url.Values{"act": {key}}
	for _, test := range []struct {
		name   string
		form   url.Values
		header []string
		status int
	}{
		{"ours", good, []string{"Sec-Fetch-Site", "same-origin"}, 200},
		{"another site's", good, []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"another origin's, old browser", good, []string{"Origin", "https://example.invalid"}, 403},
		{"without a key", url.Values{}, nil, 400},
		{"with half a key", url.Values{"act": {key[:16]}}, nil, 400},
		{"too large", url.Values{"act": {key}, "x": {strings.Repeat("x", web.MaxForm)}}, nil, 413},
	} {
		t.Run(test.name, func(t *testing.T) {
			response, body := h.post(t, "/ghi", test.form, test.header...)
			if response.StatusCode != test.status {
				t.Errorf("status %d, want %d: %.300s", response.StatusCode, test.status, body)
			}
			if test.status == 200 && body != key {
				t.Errorf("the key arrived as %q", body)
			}
		})
	}
}

func TestLook(t *testing.T) {
	h := open(t, nil)
	for _, test := range []struct{ name, field, value, back, cookie, to string }{
		{"size", "size", "130", "/khoa?x=1", "130-1", "/khoa?x=1"},
		{"contrast", "contrast", "0", "/", "115-0", "/"},
		{"no such size", "size", "1000", "/", "115-1", "/"},
		{"a language is no cookie's", "lang", "en", "/", "115-1", "/"},
		{"leads away", "size", "115", "//example.invalid/", "115-1", "/"},
		{"leads away, with a bend", "size", "115", `/\example.invalid/`, "115-1", "/"},
	} {
		t.Run(test.name, func(t *testing.T) {
			response, _ := h.post(t, "/hien-thi", url.Values{test.field: {test.value}, "back": {test.back}}, "Cookie", "hienthi=115-1")
			if response.StatusCode != http.StatusSeeOther || response.Header.Get("Location") != test.to {
				t.Errorf("%s to %q", response.Status, response.Header.Get("Location"))
			}
			if got := response.Header.Get("Set-Cookie"); !strings.HasPrefix(got, "hienthi="+test.cookie+";") || !strings.Contains(got, "HttpOnly") {
				t.Errorf("cookie %q", got)
			}
		})
	}
}

func TestStatic(t *testing.T) {
	h := open(t, nil)
	for name, kind := range map[string]string{"base.css": "text/css", "app.js": "text/javascript", "icon.svg": "image/svg+xml"} {
		response, body := h.get(t, web.Asset(name))
		if response.StatusCode != 200 || !strings.HasPrefix(response.Header.Get("Content-Type"), kind) || body == "" {
			t.Errorf("%s: %s %s", name, response.Status, response.Header.Get("Content-Type"))
		}
		if got := response.Header.Get("Cache-Control"); got != "public, max-age=31536000, immutable" {
			t.Errorf("%s is kept as %q", name, got)
		}
	}
	if response, _ := h.get(t, "/tinh/0000000000000000/base.css"); response.StatusCode != 200 || response.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("another release's address: %s, %s", response.Status, response.Header.Get("Cache-Control"))
	}
	if response, _ := h.get(t, web.Asset("static.go")); response.StatusCode != 404 {
		t.Errorf("what is no asset: %s", response.Status)
	}
}

// The frame as each kind of reader sees it.
func TestFrameInBrowser(t *testing.T) {
	browser := webtest.Start(t)
	typist := func(p *web.Page) {
		p.Commune, p.Election, p.Role = "Xã Thiệu Ngọc", "Tập dượt kiểm phiếu, bầu cử 23/05/2021", "Người nhập số liệu 2"
		p.Data, p.Leave = web.Data{Practice: true, MadeUp: true}, "/ra"
		p.Nav = []web.NavGroup{{Entries: []web.NavEntry{{Key: "nav.entry", Href: "/", Current: true}}}}
		p.Flash = &web.Flash{Text: "Bảng của Tổ 02, lần 1."}
	}
	stranger := func(p *web.Page) { p.Commune = "Xã Thiệu Ngọc" }
	for _, test := range []struct {
		name, path, picture string
		frame               func(*web.Page)
	}{
		{"a rehearsal for one who has one entry", "/", "tap-duot", typist},
		{"nobody signed in", "/", "", stranger},
		{"an error", "/khong-ro", "trang-loi", typist},
	} {
		for _, width := range []int{webtest.Narrow, webtest.Phone, webtest.Office} {
			t.Run(fmt.Sprintf("%s %d", test.name, width), func(t *testing.T) {
				tab := browser.Open(t, open(t, test.frame).URL+test.path, webtest.View{Width: width})
				tab.Ignore("status of 500")
				tab.Check(t)
				if test.picture != "" && width != webtest.Narrow {
					tab.Picture(test.picture)
				}
			})
		}
	}
}
