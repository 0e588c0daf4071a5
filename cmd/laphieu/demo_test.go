package main

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"laphieu/web/desk"
)

// shown is a demonstration behind its desk, in this process.
type shown struct {
	*installation
	*httptest.Server
	t *testing.T
}

// show makes one.
func show(t *testing.T) *shown {
	t.Helper()
	i, err := newDemo(context.Background(), t.TempDir(), "http://127.0.0.1")
	if err != nil {
		t.Fatal(err)
	}
	staff, err := desk.New(i.deskConfig(slog.New(slog.NewTextHandler(io.Discard, nil)), true))
	if err != nil {
		t.Fatal(err)
	}
	s := &shown{i, httptest.NewServer(staff), t}
	t.Cleanup(func() { staff.Close(); s.Close(); _ = i.close() })
	return s
}

// guest is one browser.
type guest struct {
	*http.Client
	s *shown
}

func (s *shown) guest() *guest {
	jar, err := cookiejar.New(nil)
	if err != nil {
		s.t.Fatal(err)
	}
	return &guest{&http.Client{Jar: jar}, s}
}

func (g *guest) get(path string) (status int, body string) {
	g.s.t.Helper()
	answer, err := g.Get(g.s.URL + path)
	return g.read(answer, err)
}

func (g *guest) post(path string, fields ...string) (status int, body string) {
	g.s.t.Helper()
	form := url.Values{}
	for i := 0; i < len(fields); i += 2 {
		form.Set(fields[i], fields[i+1])
	}
	answer, err := g.PostForm(g.s.URL+path, form)
	return g.read(answer, err)
}

func (g *guest) read(answer *http.Response, err error) (int, string) {
	g.s.t.Helper()
	if err != nil {
		g.s.t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		g.s.t.Fatal(err)
	}
	return answer.StatusCode, string(body)
}

// take chooses a role by its bearer and gives the first page.
func (g *guest) take(name string) (home string) {
	g.s.t.Helper()
	_, page := g.get("/chon-vai")
	form := regexp.MustCompile(`(?s)<p class="quiet">` + name + `.*?name="act" value="([^"]+)".*?name="account" value="([^"]+)"`).FindStringSubmatch(page)
	if form == nil {
		g.s.t.Fatalf("nobody is called %q", name)
	}
	_, home = g.post("/chon-vai", "act", form[1], "account", form[2])
	return home
}

// The second typist of the rehearsal finds twelve of eighteen fields as they were
// left, the paper beside them, the focus in the first empty one, and nothing of what
// the first typist typed.
func TestDemoLeavesSixFields(t *testing.T) {
	s := show(t)
	g := s.guest()
	home := g.take("Người nhập số liệu 2")
	form := regexp.MustCompile(`/bau-cu/[^"/]+/nhap-so-lieu/[^"]+/lan-2`).FindString(home)
	_, page := g.get(form)
	values := regexp.MustCompile(`<input class="field-input" id="o-(\d+)" name="[^"]+" value="(\d*)"[^>]*>`).FindAllStringSubmatch(page, -1)
	if len(values) != 18 {
		t.Fatalf("%d fields at %q", len(values), form)
	}
	for i, v := range values {
		if filled := v[2] != ""; filled != (i < 12) {
			t.Errorf("field %s holds %q", v[1], v[2])
		}
		if first := strings.Contains(v[0], "autofocus"); first != (i == 12) {
			t.Errorf("field %s has the focus: %v", v[1], first)
		}
	}
	if !strings.Contains(page, "giay.svg") || !strings.Contains(page, "Đã lưu nháp") {
		t.Error("no paper beside the form, or nothing says that a draft is kept")
	}
	if strings.Contains(page, `value="314"`) {
		t.Error("the form shows the first reading")
	}
	if home := s.guest().take("Người nhập số liệu 1"); strings.Contains(home, "/lan-2") {
		t.Error("the first typist is asked for the second reading")
	}
}
