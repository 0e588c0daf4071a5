package attack

import (
	"bytes"
	"context"
	chance "crypto/rand"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"maps"
	"math/rand/v2"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"
	"laphieu/web/desk"
	"laphieu/web/desk/tamper"
	"laphieu/web/words"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"
	"golang.org/x/mod/sumdb/note"
)

const here election.CommuneCode = "00001"

const (
	password = "con trâu gặm cỏ non"
	admin    = "quan.tri"
	stranger = "nobody signed in"
	halfway  = "between password and code"
)

var dawn = time.Date(2026, 3, 5, 0, 40, 0, 0, time.UTC)

// house is a commune behind its desk, with somebody of every role signed in.
type house struct {
	*acts.Acts
	t        testing.TB
	folder   string
	store    *store.Store
	clock    atomic.Int64
	breaks   atomic.Int32
	keys     int
	desk     *desk.Handler
	front    front
	url      string
	log      sink
	public   note.Verifier
	people   map[string]election.AccountID // by login
	phones   map[string]string             // keys of second factors, by login
	votes    []election.ElectionID
	victims  []election.AccountID // whom the forms may be about
	papers   map[election.SheetID]election.Sheet
	tried    [1]tamper.Figure    // what the demonstration lets be changed in a copy
	visitors map[string]*visitor // by login, and stranger and halfway
}

// sink collects a log.
type sink struct {
	mu sync.Mutex
	bytes.Buffer
}

func (s *sink) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Buffer.Write(p)
}

func (s *sink) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.String()
}

// open builds the house. In a demonstration nobody needs a second factor and the
// page "Chọn vai" stands.
func open(t testing.TB, demo bool, change ...func(*desk.Config)) *house {
	t.Helper()
	h := &house{
		t: t, folder: t.TempDir(), people: map[string]election.AccountID{}, phones: map[string]string{}, visitors: map[string]*visitor{},
	}
	h.clock.Store(dawn.UnixMilli())
	h.store = storetest.Open(t, store.Config{Data: h.folder})
	h.serve(demo, change)
	h.found()
	return h
}

func (h *house) serve(demo bool, change []func(*desk.Config)) {
	h.t.Helper()
	random := rand.NewChaCha8([32]byte{5})
	hasher, err := access.NewHasher(random, access.Cost{Memory: 8, Passes: 1, Threads: 1})
	h.must(err)
	private, public, err := note.GenerateKey(random, "laphieu/"+string(here))
	h.must(err)
	signer, err := note.NewSigner(private)
	h.must(err)
	h.public, err = note.NewVerifier(public)
	h.must(err)
	h.Acts = acts.New(acts.Config{
		Store: h.store, Clock: h.now, Random: rand.NewChaCha8([32]byte{6}), Hasher: hasher, Signer: signer, Demo: demo,
	})
	config := desk.Config{
		Store: h.store, Acts: h.Acts, Clock: h.now, Random: chance.Reader, Version: "0.0.0", Demo: demo, Loopback: true,
		Paper: func(_ election.ElectionID, id election.SheetID) (*election.Sheet, bool) {
			s, known := h.papers[id] // filled before anybody asks
			return &s, known
		},
		Trial: tamper.Trial{Figures: h.tried[:], Change: func(context.Context, words.Lang, tamper.Figure) (tamper.Seen, error) {
			return tamper.Seen{SQL: "UPDATE", Findings: 1, Found: []tamper.Found{{Table: "sheet", Row: "1"}}}, nil
		}},
		Log: slog.New(slog.NewJSONHandler(&h.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	for _, c := range change {
		c(&config)
	}
	h.desk, err = desk.New(config)
	h.must(err)
	h.front.desk = h.desk
	server := httptest.NewUnstartedServer(&h.front)
	server.Config.ErrorLog = log.New(&h.log, "", 0)
	server.Start()
	h.url = server.URL
	h.t.Cleanup(func() { h.desk.Close(); server.Close() })
}

// found makes commune, elections and people.
func (h *house) found() {
	h.t.Helper()
	_, err := h.CreateCommune(h.ctx(), acts.Envelope{Key: h.key()}, acts.CreateCommuneInput{
		Code: here, Name: "Giả Định", Kind: "xã", Province: "Tỉnh giả định",
	})
	h.must(err)
	first, err := h.IssueFirstSecret(h.ctx(), here, false)
	h.must(err)
	done, err := h.UseFirstSecret(h.ctx(), acts.Envelope{Commune: here, Key: h.key()}, acts.FirstInput{
		Secret: first.Secret, Login: admin, Name: "Người quản trị", Password: password,
	})
	h.must(err)
	h.people[admin] = done.Result.Account
	for i, name := range []string{"Bầu cử giả định", "Bầu cử tập dượt giả định", "Bầu cử còn chuẩn bị (giả định)"} {
		vote, err := h.CreateElection(h.ctx(), h.by(admin), acts.CreateElectionInput{
			Name: name, Law: election.Law2025, Day: election.Date{Year: 2026, Month: 3, Day: 15}, Practice: i == 1,
		})
		h.must(err)
		h.votes = append(h.votes, vote.Result.Election)
	}
	for _, row := range access.RoleRows() {
		if row.Role != election.RoleAdministrator {
			h.person(string(row.Role), "Người giữ vai X"+strings.Repeat("i", len(h.people)), h.grant(row))
		}
	}
	h.person("khong.vai", "Người không vai")
	h.foundCounts()
	_, err = h.TakeCheckpoint(h.ctx(), h.by(admin))
	h.must(err)
	h.foundVictims()
}

// foundVictims makes two people whom forms may be about, so that each form there
// is stands on a page: one with a role and a second factor, one disabled. Lists
// show them first.
func (h *house) foundVictims() {
	h.t.Helper()
	h.victims = []election.AccountID{
		h.person("bi.hai.0", "Ai Bị An", election.Grant{Role: election.RoleVillageHead, Village: "Thôn 9"}),
		h.person("bi.hai.1", "Ai Bị Ân"),
	}
	h.factor("bi.hai.0")
	_, err := h.DisableAccount(h.ctx(), h.by(admin), acts.AccountInput{Account: h.victims[1]})
	h.must(err)
}

// grant is the widest that a role's bound allows.
func (h *house) grant(row access.RoleRow) election.Grant {
	g := election.Grant{Role: row.Role}
	switch row.Bound {
	case access.ByArea:
		g.Election, g.Area = h.votes[0], "06"
	case access.ByVillage:
		g.Village = "Thôn 3"
	}
	return g
}

// person opens an account with its own password.
func (h *house) person(login, name string, grants ...election.Grant) election.AccountID {
	h.t.Helper()
	done, err := h.CreateAccount(h.ctx(), h.by(admin), acts.CreateAccountInput{Login: login, Name: name})
	h.must(err)
	id := done.Result.Account
	h.people[login] = id
	for _, g := range grants {
		_, err := h.GrantRole(h.ctx(), h.by(admin), acts.RoleInput{Account: id, Role: g.Role, Election: g.Election, Area: g.Area, Village: g.Village})
		h.must(err)
	}
	issued, err := h.IssueSecret(h.ctx(), h.by(admin), acts.AccountInput{Account: id})
	h.must(err)
	_, err = h.UseSecret(h.ctx(), acts.Envelope{Commune: here, Key: h.key()}, acts.ResetInput{Login: login, Secret: issued.Result.Secret, Password: password})
	h.must(err)
	return id
}

// gather signs everybody in who is not a victim, each at a browser of their own,
// and leaves one stranger outside and one person between password and code.
func (h *house) gather(factors bool) {
	h.t.Helper()
	for _, login := range slices.Sorted(maps.Keys(h.people)) {
		if !h.isVictim(h.people[login]) {
			if factors || login == admin {
				h.factor(login)
			}
			h.visitors[login] = h.signIn(login)
		}
	}
	h.signIn(admin) // at another machine too
	asked := h.visitors[string(election.RoleChair)].post("/tai-khoan/"+string(h.victims[0])+"/khan-cap?role=follower", url.Values{
		"election": {string(h.votes[0])}, "reason": {"Người quản trị nằm viện"},
	})
	if asked.StatusCode != http.StatusSeeOther {
		h.t.Fatalf("the chair cannot ask for a second officer: %d", asked.StatusCode)
	}
	h.visitors[stranger] = h.visitor(stranger)
	v := h.visitor(halfway)
	v.post("/dang-nhap", url.Values{"login": {admin}, "password": {password}})
	h.visitors[halfway] = v
}

func (h *house) isVictim(id election.AccountID) bool {
	for _, victim := range h.victims {
		if victim == id {
			return true
		}
	}
	return false
}

// factor sets a second factor up where the role asks for one.
func (h *house) factor(login string) {
	h.t.Helper()
	shown, err := h.BeginSecondFactor(h.ctx(), h.by(login))
	h.must(err)
	_, err = h.SetUpOwnSecondFactor(h.ctx(), h.by(login), acts.FactorInput{Password: password, Code: h.code(shown.Typed)})
	h.must(err)
	h.phones[login] = shown.Typed
}

func (h *house) code(typed string) string {
	h.t.Helper()
	key, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.ReplaceAll(typed, " ", ""))
	h.must(err)
	code, err := hotp.GenerateCodeCustom(base32.StdEncoding.EncodeToString(key), uint64(h.now().Unix()/access.CodePeriod), hotp.ValidateOpts{
		Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1,
	})
	h.must(err)
	return code
}

// now is the clock of the house. Once, at the reading that breaks counts down to,
// whoever reads it breaks.
func (h *house) now() time.Time {
	if h.breaks.Load() > 0 && h.breaks.Add(-1) == 0 {
		var none *house
		_ = none.folder // a fault as programs have them
	}
	return time.UnixMilli(h.clock.Load())
}

func (h *house) pass(d time.Duration) { h.clock.Add(d.Milliseconds()) }

func (h *house) ctx() context.Context { return context.Background() }

func (h *house) key() string { h.keys++; return fmt.Sprintf("%032x", h.keys) }

func (h *house) by(login string) acts.Envelope {
	return acts.Envelope{Commune: here, Account: h.people[login], Session: "a session of " + login, Key: h.key()}
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatalf("%v (%v)", err, errors.Unwrap(err))
	}
}

// visitor is one browser without a window or a script.
type visitor struct {
	*http.Client
	h     *house
	login string
}

func (h *house) visitor(login string) *visitor {
	jar, err := cookiejar.New(nil)
	h.must(err)
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &visitor{&http.Client{Jar: jar, CheckRedirect: stay}, h, login}
}

func (h *house) signIn(login string) *visitor {
	h.t.Helper()
	v := h.visitor(login)
	came := v.post("/dang-nhap", url.Values{"login": {login}, "password": {password}})
	if strings.HasPrefix(came.Header.Get("Location"), "/dang-nhap/ma") {
		h.pass(access.CodePeriod * time.Second) // each code is good once
		came = v.post("/dang-nhap/ma", url.Values{"code": {h.code(h.phones[login])}})
	}
	if came.Header.Get("Location") != "/" {
		h.t.Fatalf("%s does not get in: %d to %q", login, came.StatusCode, came.Header.Get("Location"))
	}
	return v
}

// clone is the same browser with cookies of its own from here on: what a form does
// to them stays without effect on the visitor.
func (v *visitor) clone() *visitor {
	other := v.h.visitor(v.login)
	at, err := url.Parse(v.h.url)
	v.h.must(err)
	other.Jar.SetCookies(at, v.Jar.Cookies(at))
	return other
}

// cookies are what the visitor's browser holds.
func (v *visitor) cookies() []*http.Cookie {
	at, err := url.Parse(v.h.url)
	v.h.must(err)
	return v.Jar.Cookies(at)
}

// answer is what came back.
type answer struct {
	*http.Response
	body string
}

func (a answer) html() bool { return strings.HasPrefix(a.Header.Get("Content-Type"), "text/html") }

// shown reports whether a browser shows the answer as something that may hold
// scripts: a page, or a picture opened by itself.
func (a answer) shown() bool {
	return a.html() || strings.HasPrefix(a.Header.Get("Content-Type"), "image/svg+xml")
}

func (v *visitor) get(path string) answer { v.h.t.Helper(); return v.do("GET", path, nil) }

// post sends a form with a key of its own, where it brings none.
func (v *visitor) post(path string, form url.Values) answer {
	v.h.t.Helper()
	if !form.Has("act") {
		form.Set("act", v.h.key())
	}
	return v.do("POST", path, form)
}

func (v *visitor) do(method, path string, form url.Values, header ...string) answer {
	v.h.t.Helper()
	var body io.Reader
	if form != nil {
		body = strings.NewReader(form.Encode())
	}
	r, err := http.NewRequestWithContext(v.h.ctx(), method, v.h.url, body)
	v.h.must(err)
	r.URL.Path, r.URL.RawPath, r.URL.RawQuery = split(path)
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	response, err := v.Do(r)
	v.h.must(err)
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	v.h.must(err)
	return answer{response, string(content)}
}

// split takes an address apart without judging it: an attacker's need not parse.
func split(path string) (plain, raw, query string) {
	raw, query, _ = strings.Cut(path, "?")
	plain, err := url.PathUnescape(raw)
	if err != nil {
		plain = raw
	}
	return plain, raw, query
}
