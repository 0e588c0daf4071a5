package seat

import (
	"io"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/webtest"
	"laphieu/web/words"
)

func TestTemplates(t *testing.T) {
	webtest.CheckViews(t, formView, confirmView, againView, otherView)
}

// Nobody is led to another server.
func TestOwnPath(t *testing.T) {
	for path, want := range map[string]string{
		"/tai-khoan?tim=a": "/tai-khoan?tim=a", "": "/", "tai-khoan": "/", "//evil.example": "/", "https://evil.example/": "/",
		`/\evil.example`: "/", "/a\nb": "/", "javascript:alert(1)": "/", "/ok#x": "/ok#x", "/%": "/",
	} {
		if got := OwnPath(path); got != want {
			t.Errorf("OwnPath(%q) = %q, want %q", path, got, want)
		}
	}
}

func TestParseDay(t *testing.T) {
	want := election.Date{Year: 2026, Month: 3, Day: 15}
	for _, typed := range []string{"15/03/2026", "15/3/2026", " ngày 15 tháng 3 năm 2026 ", "2026-03-15"} {
		if got, ok := ParseDay(typed); !ok || got != want {
			t.Errorf("%q is %v, %v", typed, got, ok)
		}
	}
	for _, typed := range []string{"", "03/15/2026", "3/2026", "31/02/2026", "hôm qua"} {
		if got, ok := ParseDay(typed); ok {
			t.Errorf("%q is %v", typed, got)
		}
	}
}

func TestArticle(t *testing.T) {
	for article, want := range map[string]string{"31(2)": "Điều\u00a031(2)", "60, 74": "Điều\u00a060, 74", "NQLT 09/2021": "NQLT 09/2021", "32(1) Luật 77/2015": "Điều\u00a032(1) Luật 77/2015", "": ""} {
		if got := Article(words.VI, article); got != want {
			t.Errorf("Article(%q) = %q, want %q", article, got, want)
		}
	}
}

func TestDevice(t *testing.T) {
	for agent, want := range map[string]string{
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0": "Edge, Windows",
		"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36":           "Chrome, Android",
		"Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/604.1": "Safari, iPhone",
		"curl/8.0": "",
	} {
		if got := Device(&http.Request{Header: http.Header{"User-Agent": {agent}}}); got != want {
			t.Errorf("%q is %q, want %q", agent, got, want)
		}
	}
}

// Where nobody knows whether it was saved, the same form goes out again with the
// same key, and a password is typed again.
func TestSendAgain(t *testing.T) {
	shell, err := web.New(web.Config{
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Random: rand.NewChaCha8([32]byte{}), Now: time.Now,
	})
	if err != nil {
		t.Fatal(err)
	}
	key := strings.Repeat("ab", 16)
	for _, code := range []string{store.CodeUnknown, store.CodeNotSaved, store.CodeDiskFull} {
		r := httptest.NewRequest("POST", "/tai-khoan/moi?x=1", strings.NewReader("act="+key+"&name=L%C3%AA+Th%E1%BB%8B+H%C3%A0&password=hunter2"))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		if err := r.ParseForm(); err != nil {
			t.Fatal(err)
		}
		w := httptest.NewRecorder()
		failed := &election.Error{Kind: election.Internal, Code: code}
		if err := (&Desk{Shell: shell}).Refuse(w, r, failed, nil); err != nil {
			t.Fatal(err)
		}
		page := w.Body.String()
		for _, want := range []string{
			`action="/tai-khoan/moi?x=1"`, `name="act" value="` + key + `"`, `type="hidden" name="name" value="Lê Thị Hà"`,
			`type="password"`, `name="password" value=""`, web.Sentence(words.VI, failed),
		} {
			if !strings.Contains(page, want) {
				t.Errorf("%s: the page lacks %s", code, want)
			}
		}
		if strings.Contains(page, "hunter2") || w.Code != http.StatusServiceUnavailable {
			t.Errorf("%s: %d, or the password stands in the page", code, w.Code)
		}
	}
}

// A section of one election opens to whoever has a part of it there, and to nobody
// for what they have elsewhere.
func TestAnywhere(t *testing.T) {
	s := &Seat{Commune: "00001"}
	s.Session.Account = election.Account{ID: "a", Commune: "00001", Grants: []election.Grant{
		{Role: election.RoleTeamLeader, Election: "mot", Area: "06"},
		{Role: election.RoleVillageHead, Village: "Thôn 3"},
		{Role: election.RoleFront, Election: "hai"},
	}}
	for _, test := range []struct {
		act  access.Act
		on   access.Target
		want bool
	}{
		{access.ViewResults, access.Target{Election: "mot"}, true},
		{access.ViewResults, access.Target{Election: "mot", Area: "06"}, true},
		{access.ViewResults, access.Target{Election: "mot", Area: "07"}, false},
		{access.ViewResults, access.Target{Election: "hai"}, false},
		{access.ViewResults, access.Target{}, true},
		{access.ViewRoll, access.Target{Election: "hai"}, true}, // the village's, in every election
		{access.ViewRoll, access.Target{Election: "hai", Village: "Thôn 4"}, false},
		{access.ViewCandidates, access.Target{Election: "hai"}, true},
		{access.ViewCandidates, access.Target{Election: "mot"}, false},
		{access.ViewCheckpoints, access.Target{Election: "hai"}, false}, // the whole commune's
		{access.ViewOwnAccount, access.Target{Election: "mot"}, true},
	} {
		if got := s.Anywhere(test.act, test.on); got != test.want {
			t.Errorf("%s of %+v: %v", test.act, test.on, got)
		}
	}
}

func TestWithinElection(t *testing.T) {
	for path, want := range map[string][2]string{
		"/bau-cu/x/thiet-lap?a=b": {"x", "/thiet-lap?a=b"}, "/bau-cu/x/": {"x", "/"}, "/bau-cu/moi": {"", "/bau-cu/moi"}, "/bau-cu": {"", "/bau-cu"}, "/toi": {"", "/toi"},
	} {
		if id, page := WithinElection(path); string(id) != want[0] || page != want[1] {
			t.Errorf("%s is %q, %q", path, id, page)
		}
	}
}

// The clock of an election decides its day, across midnight too, and nothing of the
// machine's.
func TestClocks(t *testing.T) {
	now := time.Date(2026, 3, 5, 16, 30, 0, 0, time.UTC) // 23:30 here
	e := store.Election{}
	day := election.Date{Year: 2021, Month: 5, Day: 23}
	for offset, want := range map[int64]election.Date{
		0: {Year: 2026, Month: 3, Day: 5}, (31 * time.Minute).Milliseconds(): {Year: 2026, Month: 3, Day: 6}, ClockTo(now, day): day,
	} {
		e.ClockOffset = offset
		if got := Today(now, &e); got != want {
			t.Errorf("with %d ms it is %v, want %v", offset, got, want)
		}
	}
	e.ClockOffset = ClockTo(now, day)
	if got := words.Moment(words.VI, At(&e, now.UnixMilli())); !strings.HasPrefix(got, "23\u00a0giờ\u00a030, 23/05/2021") {
		t.Errorf("the hour moved: %s", got)
	}
}
