package acts

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// nobody is an account without any role.
const nobody election.Role = "nobody"

// mayByTable says from access.Rows whether a role, granted as widely as it can
// be, may do an act that somebody else is the target of.
func mayByTable(act access.Act, role election.Role) bool {
	return slices.ContainsFunc(access.Rows(), func(r access.Row) bool {
		return r.Act == act && (r.Role == role || r.Role == access.AnyAccount || r.Role == access.Visitor)
	})
}

// Every act is tried by every role: those in the table do it, all others are
// denied, change nothing, keep no key and stand in the journal.
func TestEveryRole(t *testing.T) {
	w := lite(t)
	w.officers()
	for _, role := range append([]election.Role{nobody}, election.Roles...) {
		id := w.account("vai." + string(role))
		if role == nobody {
			continue
		}
		in := w.roleFor(id, role)
		if in.Area == "" {
			in.Election = ""
		}
		_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), in)
		w.must(err)
	}
	tried := 0
	for n, role := range append([]election.Role{nobody}, election.Roles...) {
		for _, s := range w.scenes(n) {
			env := s.env()
			if _, group, _ := access.Find(s.act); group == access.Own || group == access.AtDoor {
				continue // own account: see TestOwnAccount
			}
			if s.act == access.ReadSheetAgain || s.act == access.TakeBackEntry || s.act == access.ExplainFinding {
				continue // one's own reading: see TestEverySheetTriple
			}
			env.Account, env.Session = w.people["vai."+string(role)], "another session"
			if s.act == access.ChangeElectionSetting {
				w.fresh(n)
			}
			w.wantTried(s, env, mayByTable(s.act, role), role)
			tried++
		}
	}
	if tried < 300 {
		t.Errorf("only %d tries", tried)
	}
	w.wantTrue()
}

func (w *world) wantTried(s scene, env Envelope, may bool, role election.Role) {
	w.t.Helper()
	before, line := w.size(), w.lastLine()
	_, err := s.send(env)
	entries, noted := w.size()-before, w.lastLine()
	switch {
	case may && (err != nil || entries != 1):
		w.t.Errorf("%s may %s: %v, %d entries", role, s.act, err, entries)
	case may:
	case election.KindOf(err) != election.NotFound || entries != 0:
		w.t.Errorf("%s may not %s: %v, %d entries", role, s.act, err, entries)
	case noted.Seq != line.Seq+1 || noted.Act != string(s.act) || noted.Account != env.Account || noted.Code != string(access.NoRow):
		w.t.Errorf("%s may not %s: the journal has %+v", role, s.act, noted)
	}
	w.must(w.store.View(w.ctx(), here, func(v *store.View) error {
		_, found, err := v.Answered(env.Account, env.Key)
		if found != may {
			w.t.Errorf("%s, %s: the key is kept: %v", role, s.act, found)
		}
		return err
	}))
}

// One's own account is one's own: the acts take it from the envelope, and there
// is no field for another's.
func TestOwnAccount(t *testing.T) {
	w := lite(t)
	w.account("mot")
	w.password("mot", goodPassword)
	env := w.by("mot")
	_, err := w.ChangeOwnPassword(w.ctx(), env, PasswordInput{Old: goodPassword, New: nextPassword, owner: w.people["quan.tri"]})
	w.must(err)
	w.enter("mot", nextPassword)
	w.enter("quan.tri", goodPassword)
}

// A second pair of eyes: each breach of the rule is refused with its reason.
func TestTwoOfficers(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.officers()
		lost := w.withFactor("mat.may")
		in := AccountInput{lost}
		ask := func() error {
			_, err := w.AskSecondFactorReset(w.ctx(), w.officer("chu.tich"), in)
			return err
		}
		reset := func(env Envelope) error {
			_, err := w.ResetSecondFactor(w.ctx(), env, in)
			return err
		}
		w.wantCode(reset(w.officer("thu.ky")), "access_nothing_before")

		silent := w.officer("chu.tich")
		silent.Reason = " "
		_, err := w.AskSecondFactorReset(w.ctx(), silent, in)
		w.wantCode(err, "access_no_reason")

		w.must(ask())
		w.wantCode(reset(w.officer("chu.tich")), "access_same_person")
		shared := w.officer("thu.ky")
		shared.Session = "session of chu.tich"
		w.wantCode(reset(shared), "access_same_session")

		officers := w.people["mat.may"]
		_, err = w.GrantRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: officers, Role: election.RoleSecretary})
		w.must(err)
		w.wantCode(reset(w.officer("mat.may")), "access_by_owner")

		_, err = w.RevokeRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: w.people["chu.tich"], Role: election.RoleChair})
		w.must(err)
		w.wantCode(reset(w.officer("thu.ky")), "access_no_longer_may")
		_, err = w.GrantRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: w.people["chu.tich"], Role: election.RoleChair})
		w.must(err)

		w.pass(AskLife)
		w.wantCode(reset(w.officer("thu.ky")), "access_nothing_before")
		w.must(ask())
		w.must(reset(w.officer("thu.ky")))
		w.wantCode(reset(w.officer("thu.ky")), "access_nothing_before")
		w.wantCode(ask(), CodeNoFactor)
		w.wantTrue()
	})
}

// The desk says that somebody asked, and the log says otherwise: the log wins.
func TestAskThatTheLogDoesNotHave(t *testing.T) {
	w := lite(t)
	w.officers()
	lost, other := AccountInput{w.withFactor("mat.may")}, AccountInput{w.withFactor("con.may")}
	env := w.officer("chu.tich")
	_, err := w.AskSecondFactorReset(w.ctx(), env, lost)
	w.must(err)
	id, err := askID(access.AskSecondFactorReset, &other)
	w.must(err)
	for name, data := range map[string]string{
		"an ask for somebody else": fmt.Sprintf(`{"Account":%q,"Session":"s","Key":%q,"Reason":%q}`, env.Account, env.Key, env.Reason),
		"an ask of nobody":         fmt.Sprintf(`{"Account":%q,"Session":"s","Key":%q,"Reason":""}`, env.Account, w.key()),
	} {
		w.must(w.desk.PutChallenge(w.ctx(), store.Challenge{Commune: here, Kind: firstAsk, ID: id, Data: []byte(data), Expiry: 1 << 60}))
		_, err := w.ResetSecondFactor(w.ctx(), w.officer("thu.ky"), other)
		if !store.Is(err, "access_nothing_before") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Emergency: exactly what was asked is given.
func TestEmergencyGrant(t *testing.T) {
	w := lite(t)
	w.officers()
	in := w.roleFor(w.account("thay"), election.RoleTypist)
	_, err := w.AskEmergencyGrant(w.ctx(), w.officer("chu.tich"), in)
	w.must(err)
	more := in
	more.Election = ""
	_, err = w.EmergencyGrant(w.ctx(), w.officer("thu.ky"), more)
	w.wantCode(err, "access_nothing_before")
	_, err = w.EmergencyGrant(w.ctx(), w.officer("thu.ky"), in)
	w.must(err)
	entries := w.log(here)
	if e := entries[len(entries)-1]; e.Act != string(access.EmergencyGrant) || !strings.Contains(e.Changes[0].Key, string(in.Account)) {
		t.Errorf("the log says %+v", e)
	}
}

// A role is taken away while its acts are in flight, again and again: each act
// stands wholly before the taking, or is denied.
func TestRoleTakenInFlight(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		grant := RoleInput{Account: w.account("truyen.thanh"), Role: election.RoleCommunication}
		out := map[int64]int64{} // from an entry to another it had no role
		for range takings {
			given, err := w.GrantRole(w.ctx(), w.by("quan.tri"), grant)
			w.must(err)
			taken := w.takenInFlight(grant)
			out[taken] = 1 << 60
			for from, to := range out {
				if to == 1<<60 && from < given.Seq {
					out[from] = given.Seq
				}
			}
		}
		for _, e := range w.log(here) {
			for from, to := range out {
				if e.Account == string(grant.Account) && e.Seq > from && e.Seq < to {
					t.Errorf("entry %d stands after the taking %d", e.Seq, from)
				}
			}
		}
		w.wantTrue()
	})
}

// takenInFlight lets a person act from many screens and takes the role meanwhile.
func (w *world) takenInFlight(grant RoleInput) (taken int64) {
	const clients, forms = 4, 10
	var wait sync.WaitGroup
	for range clients {
		wait.Go(func() {
			for range forms {
				_, err := w.ChangeCommuneText(context.Background(), w.by("truyen.thanh"), TextInput{TextHotline, w.key()})
				if err != nil && !store.Is(err, store.CodeNoRow) {
					w.t.Error(err)
				}
			}
		})
	}
	done, err := w.RevokeRole(context.Background(), w.by("quan.tri"), grant)
	wait.Wait()
	w.must(err)
	return done.Seq
}

func TestLastAdministrator(t *testing.T) {
	admin := []election.Grant{{Role: election.RoleAdministrator}}
	one := store.Account{Account: election.Account{ID: "1", Grants: admin}}
	two := store.Account{Account: election.Account{ID: "2", Grants: admin}}
	out := store.Account{Account: election.Account{ID: "3", Grants: admin, Disabled: true}}
	clerk := store.Account{Account: election.Account{ID: "4"}}
	for name, test := range map[string]struct {
		accounts []store.Account
		want     bool
	}{
		"alone":             {[]store.Account{one, clerk}, true},
		"another":           {[]store.Account{one, two}, false},
		"another, disabled": {[]store.Account{one, out}, true},
	} {
		if got := lastAdministrator(test.accounts, one.ID); got != test.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// Two administrators disable each other at the same moment: one stays.
func TestTwoAdministratorsAtOnce(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.person("quan.tri.2", election.RoleAdministrator)
		var wait sync.WaitGroup
		for by, whom := range map[string]string{"quan.tri": "quan.tri.2", "quan.tri.2": "quan.tri"} {
			wait.Go(func() {
				_, _ = w.DisableAccount(context.Background(), w.by(by), AccountInput{w.people[whom]})
			})
		}
		wait.Wait()
		w.must(w.store.View(w.ctx(), here, func(v *store.View) error {
			accounts, err := v.Accounts()
			if lastAdministrator(accounts, "") {
				t.Error("none is left")
			}
			return err
		}))
	})
}

// The program's own power is for the program.
func TestOnlyTheProgram(t *testing.T) {
	w := lite(t)
	env := Envelope{Commune: here, Key: w.key()}.bySystem()
	_, err := w.CreateAccount(w.ctx(), env, CreateAccountInput{Login: "moi", Name: "Người mới"})
	w.wantCode(err, CodeSystemOnly)
}
