package night

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/demo"
	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"
	"laphieu/web/desk"

	"golang.org/x/mod/sumdb/note"
)

const here election.CommuneCode = "00001"

const (
	password = "con trâu gặm cỏ non"

	admin     = "quan.tri"
	chair     = "chu.tich"
	secretary = "thu.ky"
	typistOf  = "nhap." // and a number

	idleMost = 60 // minutes: the third reader waits long for a sheet
)

// The election of the night.
var day = election.Date{Year: 2021, Month: time.May, Day: 23}

// house is a commune behind its desk, whose count is open.
type house struct {
	*acts.Acts
	t      testing.TB
	folder string
	store  *store.Store
	public note.Verifier
	url    string
	keys   int
	people map[string]election.AccountID // by login
	vote   election.ElectionID
}

// open builds the house and opens the count of an election.
func open(t testing.TB, setup *election.Setup) *house {
	t.Helper()
	h := &house{t: t, folder: t.TempDir(), people: map[string]election.AccountID{}}
	h.store = storetest.Open(t, store.Config{Data: h.folder})
	h.serve()
	h.found()
	made, err := h.CreateElection(h.ctx(), h.by(admin), acts.CreateElectionInput{
		Name: "Đêm kiểm phiếu (giả định)", Law: election.Law2015, Day: day, MadeUp: true,
	})
	h.must(err)
	h.vote = made.Result.Election
	_, err = h.SaveSetup(h.ctx(), h.by(chair), acts.SetupInput{
		Election: h.vote, Parts: acts.SetupParts, Setup: *setup, Shown: acts.SetupMark(&election.Setup{}, acts.SetupParts...),
	})
	h.must(err)
	_, err = h.OpenCount(h.ctx(), h.by(chair), acts.ElectionInput{Election: h.vote})
	h.must(err)
	return h
}

func (h *house) serve() {
	h.t.Helper()
	hasher, err := access.NewHasher(rand.Reader, access.Cost{Memory: 8, Passes: 1, Threads: 1})
	h.must(err)
	private, public, err := note.GenerateKey(rand.Reader, "laphieu/"+string(here))
	h.must(err)
	signer, err := note.NewSigner(private)
	h.must(err)
	h.public, err = note.NewVerifier(public)
	h.must(err)
	h.Acts = acts.New(acts.Config{Store: h.store, Clock: time.Now, Random: rand.Reader, Hasher: hasher, Signer: signer})
	handler, err := desk.New(desk.Config{
		Store: h.store, Acts: h.Acts, Clock: time.Now, Random: rand.Reader, Version: "0.0.0", Loopback: true,
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
	})
	h.must(err)
	server := httptest.NewServer(handler)
	h.url = server.URL
	h.t.Cleanup(func() { handler.Close(); server.Close() })
}

// found makes the commune and its people.
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
	_, err = h.ChangeSetting(h.ctx(), h.by(admin), acts.SettingInput{Key: acts.IdleMinutes, Value: idleMost})
	h.must(err)
	h.person(chair, "Người giả định Chủ tịch", election.RoleChair)
	h.person(secretary, "Người giả định Thư ký", election.RoleSecretary)
	for i := range typists {
		h.person(fmt.Sprint(typistOf, i+1), fmt.Sprint("Người giả định nhập số liệu ", i+1), election.RoleTypist)
	}
}

// person opens an account with a role and its own password.
func (h *house) person(login, name string, role election.Role) {
	h.t.Helper()
	done, err := h.CreateAccount(h.ctx(), h.by(admin), acts.CreateAccountInput{Login: login, Name: name})
	h.must(err)
	id := done.Result.Account
	h.people[login] = id
	_, err = h.GrantRole(h.ctx(), h.by(admin), acts.RoleInput{Account: id, Role: role})
	h.must(err)
	issued, err := h.IssueSecret(h.ctx(), h.by(admin), acts.AccountInput{Account: id})
	h.must(err)
	_, err = h.UseSecret(h.ctx(), acts.Envelope{Commune: here, Key: h.key()}, acts.ResetInput{Login: login, Secret: issued.Result.Secret, Password: password})
	h.must(err)
}

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

// invented is the election of a shape: its set-up and its papers, of some levels
// only. Every other polling area leaves the ballots by names out, as papers may:
// there fewer slips break a relation.
func invented(s shape) demo.Night {
	made := demo.Invented(demo.Shape{Seed: s.seed, Areas: s.areas, Law: election.Law2015})
	out := func(level election.Level) bool { return !slices.Contains(s.levels, level) }
	made.Setup.Contests = slices.DeleteFunc(made.Setup.Contests, func(c election.LevelContest) bool { return out(c.Level) })
	made.Setup.Constituencies = slices.DeleteFunc(made.Setup.Constituencies, func(c election.Constituency) bool { return out(c.Level) })
	made.Setup.Nominees = slices.DeleteFunc(made.Setup.Nominees, func(n election.Nominee) bool { return out(n.Level) })
	made.Papers = slices.DeleteFunc(made.Papers, func(p demo.Paper) bool { return out(p.Level) })
	for i := range made.Papers {
		if area := made.Papers[i].Sheet.Area; area[len(area)-1]%2 == 0 {
			made.Papers[i].Sheet.Kept = nil
		}
	}
	return made
}
