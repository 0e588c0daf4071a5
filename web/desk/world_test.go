package desk_test

import (
	"context"
	chance "crypto/rand"
	"encoding/base32"
	"errors"
	"fmt"
	"html"
	"io"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"
	"laphieu/web/desk"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"
	"golang.org/x/mod/sumdb/note"
)

// A made-up commune, and the instant at which its story begins: ten days before
// an election.
const (
	here election.CommuneCode = "00001"

	goodPassword = "con trâu gặm cỏ non"
)

var dawn = time.Date(2026, 3, 5, 0, 40, 0, 0, time.UTC)

// world is a commune behind its desk, on a server of its own.
type world struct {
	*httptest.Server
	*acts.Acts
	t      testing.TB
	folder string
	store  *store.Store
	clock  *atomic.Int64
	keys   int
	people map[string]election.AccountID // by login
	secret string                        // of the first account
	public note.Verifier                 // of checkpoints
}

// open starts a desk with a commune and nobody in it yet.
func open(t testing.TB, change ...func(*desk.Config)) *world {
	t.Helper()
	w := &world{t: t, folder: t.TempDir(), clock: &atomic.Int64{}, people: map[string]election.AccountID{}}
	w.clock.Store(dawn.UnixMilli())
	w.store = storetest.Open(t, store.Config{Data: w.folder})
	config := desk.Config{
		Store: w.store, Clock: w.now, Random: chance.Reader, Version: "0.0.0", Loopback: true,
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
	}
	for _, c := range change {
		c(&config)
	}
	random := rand.NewChaCha8([32]byte{3})
	hasher, err := access.NewHasher(random, access.Cost{Memory: 8, Passes: 1, Threads: 1})
	w.must(err)
	private, public, err := note.GenerateKey(random, "laphieu/"+string(here))
	w.must(err)
	w.public, err = audit.NewVerifier(public)
	w.must(err)
	signer, err := note.NewSigner(private)
	w.must(err)
	w.Acts = acts.New(acts.Config{
		Store: w.store, Clock: w.now, Random: rand.NewChaCha8([32]byte{4}), Hasher: hasher, Signer: signer, Demo: config.Demo,
	})
	config.Acts = w.Acts
	w.found(here, "Giả Định")
	handler, err := desk.New(config)
	w.must(err)
	w.Server = httptest.NewServer(handler)
	t.Cleanup(func() { handler.Close(); w.Close() })
	return w
}

func (w *world) now() time.Time { return time.UnixMilli(w.clock.Load()) }

func (w *world) pass(d time.Duration) { w.clock.Add(d.Milliseconds()) }

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatalf("%v (%v)", err, errors.Unwrap(err))
	}
}

func (w *world) ctx() context.Context { return context.Background() }

func (w *world) key() string { w.keys++; return fmt.Sprintf("%032x", w.keys) }

func (w *world) by(login string) acts.Envelope {
	return acts.Envelope{Commune: here, Account: w.people[login], Session: "a session of " + login, Key: w.key(), Reason: "Quyết định 12/QĐ-UBBC"}
}

func (w *world) found(code election.CommuneCode, name string) {
	w.t.Helper()
	_, err := w.CreateCommune(w.ctx(), acts.Envelope{Key: w.key()}, acts.CreateCommuneInput{
		Code: code, Name: name, Kind: "xã", Province: "Tỉnh giả định",
	})
	w.must(err)
	first, err := w.IssueFirstSecret(w.ctx(), code, false)
	w.must(err)
	w.secret = first.Secret
}

// first opens the administrator's account.
func (w *world) first(login string) {
	w.t.Helper()
	done, err := w.UseFirstSecret(w.ctx(), acts.Envelope{Commune: here, Key: w.key()}, acts.FirstInput{
		Secret: w.secret, Login: login, Name: "Trần Thị Minh", Password: goodPassword,
	})
	w.must(err)
	w.people[login] = done.Result.Account
}

// person opens an account with a password and roles.
func (w *world) person(login, name string, grants ...election.Grant) {
	w.t.Helper()
	done, err := w.CreateAccount(w.ctx(), w.by("quan.tri"), acts.CreateAccountInput{Login: login, Name: name})
	w.must(err)
	w.people[login] = done.Result.Account
	for _, g := range grants {
		_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), acts.RoleInput{
			Account: w.people[login], Role: g.Role, Election: g.Election, Area: g.Area, Village: g.Village,
		})
		w.must(err)
	}
	issued, err := w.IssueSecret(w.ctx(), w.by("quan.tri"), acts.AccountInput{Account: w.people[login]})
	w.must(err)
	_, err = w.UseSecret(w.ctx(), acts.Envelope{Commune: here, Key: w.key()}, acts.ResetInput{Login: login, Secret: issued.Result.Secret, Password: goodPassword})
	w.must(err)
}

func (w *world) election(name string, practice bool) election.ElectionID {
	w.t.Helper()
	done, err := w.CreateElection(w.ctx(), w.by("quan.tri"), acts.CreateElectionInput{
		Name: name, Law: election.Law2025, Day: election.Date{Year: 2026, Month: 3, Day: 15}, Practice: practice,
	})
	w.must(err)
	return done.Result.Election
}

// codeOf is the code that a phone shows for a typed key.
func codeOf(t testing.TB, typed string, at time.Time) string {
	t.Helper()
	key, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.ReplaceAll(typed, " ", ""))
	if err != nil {
		t.Fatal(err)
	}
	code, err := hotp.GenerateCodeCustom(base32.StdEncoding.EncodeToString(key), uint64(at.Unix()/access.CodePeriod), hotp.ValidateOpts{
		Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1,
	})
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// factor gives an account a second factor without a browser.
func (w *world) factor(login string) {
	w.t.Helper()
	env := w.by(login)
	shown, err := w.BeginSecondFactor(w.ctx(), env)
	w.must(err)
	_, err = w.SetUpOwnSecondFactor(w.ctx(), env, acts.FactorInput{Password: goodPassword, Code: codeOf(w.t, shown.Typed, w.now())})
	w.must(err)
	phones[w.people[login]] = shown.Typed
}

// phones hold the keys of second factors.
var phones = map[election.AccountID]string{}

// visitor is one browser.
type visitor struct {
	*http.Client
	w *world
}

func (w *world) visitor() *visitor {
	jar, err := cookiejar.New(nil)
	w.must(err)
	return &visitor{&http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}, w}
}

// answer is what came back.
type answer struct {
	*http.Response
	body string
}

func (v *visitor) do(method, path string, form url.Values, header ...string) answer {
	v.w.t.Helper()
	var body io.Reader
	if form != nil {
		body = strings.NewReader(form.Encode())
	}
	r, err := http.NewRequestWithContext(v.w.ctx(), method, v.w.URL+path, body)
	v.w.must(err)
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	response, err := v.Do(r)
	v.w.must(err)
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	v.w.must(err)
	return answer{response, string(content)}
}

func (v *visitor) get(path string) answer { v.w.t.Helper(); return v.do("GET", path, nil) }

var (
	keyInForm = regexp.MustCompile(`name="act" value="([0-9a-f]{32})"`)
	tags      = regexp.MustCompile(`<[^>]*>`)
)

// submit opens a page, takes the key from its last form, and sends the fields.
func (v *visitor) submit(path string, fields ...string) answer {
	v.w.t.Helper()
	page := v.get(path)
	if page.StatusCode != http.StatusOK {
		v.w.t.Fatalf("GET %s: %d, to %s", path, page.StatusCode, page.Header.Get("Location"))
	}
	return v.post(path, page.key(v.w.t), fields...)
}

func (v *visitor) post(path, key string, fields ...string) answer {
	v.w.t.Helper()
	form := url.Values{"act": {key}}
	for i := 0; i < len(fields); i += 2 {
		form.Set(fields[i], fields[i+1])
	}
	return v.do("POST", path, form)
}

func (a answer) key(t testing.TB) string {
	t.Helper()
	all := keyInForm.FindAllStringSubmatch(a.body, -1)
	if len(all) == 0 {
		t.Fatalf("no form on %s", a.Request.URL.Path)
	}
	return all[len(all)-1][1]
}

// text is the page as it is read.
func (a answer) text() string {
	return strings.Join(strings.Fields(strings.ReplaceAll(html.UnescapeString(tags.ReplaceAllString(a.body, " ")), "\u00a0", " ")), " ")
}

func (a answer) to(t testing.TB, path string) answer {
	t.Helper()
	where := a.Header.Get("Location")
	if a.StatusCode != http.StatusSeeOther || where != path && !strings.HasPrefix(where, path+"?") {
		t.Fatalf("%s %s: %d to %q, want %s; %.700s", a.Request.Method, a.Request.URL.Path, a.StatusCode, where, path, a.text())
	}
	return a
}

func (a answer) says(t testing.TB, what ...string) answer {
	t.Helper()
	for _, text := range what {
		if !strings.Contains(a.text(), text) {
			t.Errorf("%s %s (%d) does not say %q: %.1500s", a.Request.Method, a.Request.URL.Path, a.StatusCode, text, a.text())
		}
	}
	return a
}

// holds looks at the page as it was sent, attributes too.
func (a answer) holds(t testing.TB, what string) {
	t.Helper()
	if !strings.Contains(a.body, what) {
		t.Errorf("%s %s does not hold %q", a.Request.Method, a.Request.URL.Path, what)
	}
}

// signIn goes through the door, with a code where one is asked.
func (w *world) signIn(login string) *visitor {
	w.t.Helper()
	v := w.visitor()
	came := v.submit("/dang-nhap", "login", login, "password", goodPassword)
	if strings.HasPrefix(came.Header.Get("Location"), "/dang-nhap/ma") {
		w.pass(access.CodePeriod * time.Second) // each code is good once
		came = v.submit("/dang-nhap/ma", "code", codeOf(w.t, phones[w.people[login]], w.now()))
	}
	came.to(w.t, "/")
	return v
}

func envelopeOf(commune election.CommuneCode, key string) acts.Envelope {
	return acts.Envelope{Commune: commune, Key: key}
}

func firstOf(secret string) acts.FirstInput {
	return acts.FirstInput{Secret: secret, Login: "quan.tri", Name: "Người ở xã khác", Password: goodPassword}
}
