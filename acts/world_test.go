package acts

import (
	"context"
	"encoding/base32"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"
	"golang.org/x/mod/sumdb/note"
)

func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }

// A made-up commune, and the instant at which its story begins.
const (
	here  election.CommuneCode = "00001"
	there election.CommuneCode = "00002"

	goodPassword = "con trâu gặm cỏ non"
	nextPassword = "bảy con vịt qua cầu"
)

var dawn = time.Date(2026, 3, 15, 0, 0, 0, 0, time.UTC)

// cheap makes hashing cost nothing: its cost is room access's to test.
var cheap = access.Cost{Memory: 8, Passes: 1, Threads: 1}

// world is a commune in an installation of its own, with a clock that stands
// still until it is told to go on.
type world struct {
	*Acts
	t      testing.TB
	config store.Config
	clock  *atomic.Int64
	keys   atomic.Int64
	people map[string]election.AccountID // by login
	vote   election.ElectionID
	votes  map[string]election.ElectionID // by name
}

// each runs a test on both engines.
func each(t *testing.T, run func(*testing.T, *world)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { run(t, newWorld(t, store.Config{Data: t.TempDir()})) })
	t.Run("postgres", func(t *testing.T) { run(t, newWorld(t, store.Config{URL: storetest.PostgresURL(t)})) })
}

// lite is a world on SQLite, for tests that say nothing of the engine.
func lite(t testing.TB) *world { return newWorld(t, store.Config{Data: t.TempDir()}) }

// newWorld makes a commune with an administrator "quan.tri" and an election.
func newWorld(t testing.TB, c store.Config) *world {
	t.Helper()
	w := emptyWorld(t, c)
	w.found(here)
	w.first(here, "quan.tri")
	w.vote = w.election("Bầu cử giả định")
	return w
}

func emptyWorld(t testing.TB, c store.Config) *world {
	t.Helper()
	w := &world{t: t, config: c, clock: &atomic.Int64{}, people: map[string]election.AccountID{}}
	w.clock.Store(dawn.UnixMilli())
	w.Acts = w.acts(storetest.Open(t, c), 1)
	return w
}

// acts opens the door to a store with this world's clock.
func (w *world) acts(s *store.Store, seed byte) *Acts {
	w.t.Helper()
	random := rand.NewChaCha8([32]byte{seed})
	hasher, err := access.NewHasher(random, cheap)
	w.must(err)
	private, _, err := note.GenerateKey(random, "laphieu/test")
	w.must(err)
	signer, err := note.NewSigner(private)
	w.must(err)
	return New(Config{Store: s, Clock: w.time, Random: rand.NewChaCha8([32]byte{seed, 1}), Hasher: hasher, Signer: signer})
}

func (w *world) time() time.Time { return time.UnixMilli(w.clock.Load()) }

func (w *world) pass(d time.Duration) { w.clock.Add(d.Milliseconds()) }

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatalf("%v (%v)", err, errors.Unwrap(err))
	}
}

// key is a key that no other form has.
func (w *world) key() string { return fmt.Sprintf("%032x", w.keys.Add(1)) }

// by is the envelope of somebody with a new form, each in a session of their own.
func (w *world) by(login string) Envelope {
	return Envelope{Commune: here, Account: w.people[login], Session: "session of " + login, Device: "máy 1", Key: w.key(), Reason: "Quyết định 12/QĐ-UBBC"}
}

func (w *world) found(code election.CommuneCode) {
	w.t.Helper()
	_, err := w.CreateCommune(w.ctx(), Envelope{Key: w.key()}, CreateCommuneInput{
		Code: code, Name: "Giả Định", Kind: "xã", Province: "Tỉnh giả định",
	})
	w.must(err)
}

func (w *world) ctx() context.Context { return w.t.Context() }

func (w *world) first(commune election.CommuneCode, login string) {
	w.t.Helper()
	secret, err := w.IssueFirstSecret(w.ctx(), commune, false)
	w.must(err)
	done, err := w.UseFirstSecret(w.ctx(), Envelope{Commune: commune, Key: w.key()}, FirstInput{
		Secret: secret.Secret, Login: login, Name: "Người quản trị", Password: goodPassword,
	})
	w.must(err)
	w.people[login] = done.Result.Account
}

func (w *world) election(name string) election.ElectionID {
	w.t.Helper()
	done, err := w.CreateElection(w.ctx(), w.by("quan.tri"), CreateElectionInput{
		Name: name, Law: election.Law2025, Day: election.Date{Year: 2026, Month: 3, Day: 15},
	})
	w.must(err)
	return done.Result.Election
}

// account makes a person without roles or password.
func (w *world) account(login string) election.AccountID {
	w.t.Helper()
	done, err := w.CreateAccount(w.ctx(), w.by("quan.tri"), CreateAccountInput{Login: login, Name: "Người " + login})
	w.must(err)
	w.people[login] = done.Result.Account
	return done.Result.Account
}

// person makes a person with one role.
func (w *world) person(login string, role election.Role) election.AccountID {
	w.t.Helper()
	id := w.account(login)
	_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), w.roleFor(id, role))
	w.must(err)
	return id
}

// roleFor bounds a role as it asks for.
func (w *world) roleFor(id election.AccountID, role election.Role) RoleInput {
	in := RoleInput{Account: id, Role: role}
	for _, row := range access.RoleRows() {
		switch {
		case row.Role != role:
		case row.Bound == access.ByElection:
			in.Election = w.vote
		case row.Bound == access.ByArea:
			in.Election, in.Area = w.vote, "6"
		case row.Bound == access.ByVillage:
			in.Election, in.Village = w.vote, "Thôn Một"
		}
	}
	return in
}

// password sets a person's password with a one-time secret.
func (w *world) password(login, password string) {
	w.t.Helper()
	secret, err := w.IssueSecret(w.ctx(), w.by("quan.tri"), AccountInput{w.people[login]})
	w.must(err)
	_, err = w.UseSecret(w.ctx(), Envelope{Commune: here, Key: w.key()}, ResetInput{
		Login: login, Secret: secret.Result.Secret, Password: password,
	})
	w.must(err)
}

// factor sets up a second factor and returns its key as typed.
func (w *world) factor(login, password, oldCode string) (typed string) {
	w.t.Helper()
	env := w.by(login)
	shown, err := w.BeginSecondFactor(w.ctx(), env)
	w.must(err)
	_, err = w.SetUpOwnSecondFactor(w.ctx(), env, FactorInput{Password: password, Code: w.code(shown.Typed), OldCode: oldCode})
	w.must(err)
	return shown.Typed
}

// code computes what a phone would show now.
func (w *world) code(typed string) string {
	w.t.Helper()
	key := ""
	for _, r := range typed {
		if r != ' ' {
			key += string(r)
		}
	}
	_, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(key)
	w.must(err)
	code, err := hotp.GenerateCodeCustom(key, uint64(w.clock.Load()/1000/access.CodePeriod), hotp.ValidateOpts{
		Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1,
	})
	w.must(err)
	return code
}

// enter signs somebody in.
func (w *world) enter(login, password string) SignedIn {
	w.t.Helper()
	in, err := w.SignIn(w.ctx(), Envelope{Commune: here, Device: "máy 1"}, SignInInput{Login: login, Password: password, Address: "10.0.0.7"})
	w.must(err)
	return in
}

// log is the whole log of a commune.
func (w *world) log(commune election.CommuneCode) (entries []audit.Entry) {
	w.t.Helper()
	w.must(w.store.View(w.ctx(), commune, func(v *store.View) error {
		for {
			page, err := v.EntriesFrom(int64(len(entries)), store.MaxEntries)
			if err != nil || len(page) == 0 {
				return err
			}
			entries = append(entries, page...)
		}
	}))
	return entries
}

// size is the number of entries.
func (w *world) size() (n int) {
	w.t.Helper()
	w.must(w.store.View(w.ctx(), here, func(v *store.View) error {
		head, err := v.Head()
		n = int(head.Size)
		return err
	}))
	return n
}

// lastLine is the latest line of the journal.
func (w *world) lastLine() store.Incident {
	w.t.Helper()
	lines, err := w.desk.Journal(w.ctx(), here, 1<<62, 1)
	w.must(err)
	if len(lines) == 0 {
		return store.Incident{}
	}
	return lines[0]
}

// journal is the security journal, the latest first.
func (w *world) journal() []store.Incident {
	w.t.Helper()
	lines, err := w.desk.Journal(w.ctx(), here, 1<<62, store.MaxEntries)
	w.must(err)
	return lines
}

func (w *world) wantCode(err error, code string) {
	w.t.Helper()
	if code == "" && err == nil {
		return
	}
	if !store.Is(err, code) {
		w.t.Fatalf("got %v, want code %q", err, code)
	}
}
