// Nouns: what is put comes back, and the log knows what it was.

package storetest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
)

var (
	vote     = election.ElectionID("vote000000000001")
	person   = election.AccountID("person0000000001")
	salt     = []byte("sixteen bytes...")
	newSalt  = []byte("other sixteen...")
	theVote  = store.Election{Election: election.Election{Commune: here, ID: vote, Name: "Bầu cử giả định", Law: election.Law2015, Day: election.Date{Year: 2021, Month: 5, Day: 23}, Practice: true, MadeUp: true, ClockOffset: -5}}
	theText  = store.Text{Key: "gioi-thieu", Value: "Xã có 12 thôn; \"cầu/đường\" 100% đã xong."}
	theReply = store.Setting{Election: vote, Key: "tie", Value: "older"}
	theOne   = store.Account{Account: election.Account{Commune: here, ID: person, Login: "an.nguyen", Name: "Nguyễn Văn An (tên giả định)"}, Salt: salt}
	theKey   = store.Secret{Account: person, Password: "$argon2id$v=19$…", TOTP: []byte{0, 1, 255}, TOTPConfirmed: true, MustChange: true, Salt: salt}
	theRole  = store.Grant{Account: person, Grant: election.Grant{Role: election.RoleTeamLeader, Election: vote, Area: "06", Village: "thôn 1/2 %"}}
)

// everything puts one row of each noun.
func everything(w *store.Writer) error {
	for _, put := range []func() error{
		func() error { return w.InsertElection(theVote) },
		func() error { return w.PutText(theText) },
		func() error { return w.PutSetting(theReply) },
		func() error { return w.InsertAccount(theOne) },
		func() error { return w.InsertSecret(theKey) },
		func() error { return w.InsertGrant(theRole) },
	} {
		if err := put(); err != nil {
			return err
		}
	}
	return nil
}

// settled is a commune with one row of each noun.
func settled(t *testing.T, s *store.Store) {
	t.Helper()
	Found(t, s, here)
	act(t, s, here, everything)
}

func testNouns(t *testing.T, s *store.Store) {
	settled(t, s)
	whole := theOne
	whole.Grants = []election.Grant{theRole.Grant}
	view(t, s, here, func(v *store.View) error {
		same(t, "election", theVote)(v.Election(vote))
		same(t, "elections", []store.Election{theVote})(v.Elections())
		same(t, "text", theText)(v.Text(theText.Key))
		same(t, "texts", []store.Text{theText})(v.Texts())
		same(t, "setting", theReply)(v.Setting(vote, "tie"))
		same(t, "settings", []store.Setting{theReply})(v.Settings(vote))
		same(t, "account", whole)(v.Account(person))
		same(t, "account by login", whole)(v.AccountByLogin("an.nguyen"))
		same(t, "secret", theKey)(v.Secret(person))
		_, err := v.Commune()
		return err
	})
	units, err := s.Communes(t.Context())
	must(t, err)
	if len(units) != 1 || units[0].Code != here {
		t.Errorf("communes %v", units)
	}
}

// same compares what a method of View answers with what was put.
func same(t *testing.T, what string, want any) func(got any, err error) {
	return func(got any, err error) {
		t.Helper()
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, %v; want %+v", what, got, err, want)
		}
	}
}

func testChanges(t *testing.T, s *store.Store) {
	settled(t, s)
	changed := theOne
	changed.Disabled, changed.Login, changed.Salt = true, "an.nguyen2", newSalt
	act(t, s, here, func(w *store.Writer) error {
		must(t, w.UpdateAccount(theOne)) // the last state of a row is what counts
		must(t, w.UpdateAccount(changed))
		secret := store.Secret{Account: person, Salt: newSalt}
		must(t, w.UpdateSecret(secret))
		return w.PutText(store.Text{Key: theText.Key, Value: "khác"})
	})
	wantChanges(t, s, "account person0000000001", "account_secret person0000000001", "text gioi-thieu")
	act(t, s, here, func(w *store.Writer) error {
		must(t, w.DeleteGrant(theRole))
		must(t, w.DeleteSecret(person))
		must(t, w.DeleteAccount(person))
		must(t, w.DeleteSetting(vote, "tie"))
		must(t, w.DeleteElection(vote))
		return w.DeleteText(theText.Key)
	})
	wantChanges(t, s, "-role_grant person0000000001/team_leader/vote000000000001/06/thôn 1%2F2 %25",
		"-account_secret person0000000001", "-account person0000000001",
		"-setting vote000000000001/tie", "-election vote000000000001", "-text gioi-thieu")
	view(t, s, here, func(v *store.View) error {
		_, err := v.Account(person)
		wantKind(t, err, election.NotFound)
		return nil
	})
	err := Act(t.Context(), s, here, func(w *store.Writer) error { return w.UpdateAccount(theOne) })
	wantKind(t, err, election.NotFound)
}

// testManyRows changes more rows than are looked through one by one, some of them
// again.
func testManyRows(t *testing.T, s *store.Store) {
	const rows = 300
	Found(t, s, here)
	key := func(n int) string { return fmt.Sprintf("k%d", n) }
	act(t, s, here, func(w *store.Writer) error {
		for n := range rows {
			must(t, w.PutText(store.Text{Key: key(n), Value: "first"}))
			must(t, w.PutText(store.Text{Key: key(n / 2), Value: "again"}))
		}
		must(t, w.DeleteText(key(rows-1)))
		return w.DeleteText(key(3))
	})
	changes := lastEntry(t, s).Changes
	if len(changes) != rows {
		t.Fatalf("%d changes of %d rows", len(changes), rows)
	}
	for n, c := range changes {
		value := "again"
		if n >= rows/2 {
			value = "first"
		}
		want, err := audit.Digest(store.Text{Key: key(n), Value: value}.Canonical())
		must(t, err)
		if n == 3 || n == rows-1 {
			want = audit.Hash{}
		}
		if c.Key != key(n) || c.Digest != want {
			t.Errorf("change %d: %+v", n, c)
		}
	}
	act(t, s, here, func(w *store.Writer) error { return w.PutText(store.Text{Key: key(3), Value: "x"}) })
	wantChanges(t, s, "text "+key(3))
}

// wantChanges compares the last entry's changes; "-" marks a deleted row.
func wantChanges(t *testing.T, s *store.Store, want ...string) {
	t.Helper()
	var got []string
	for _, c := range lastEntry(t, s).Changes {
		mark := ""
		if c.Digest == (audit.Hash{}) {
			mark = "-"
		}
		got = append(got, mark+c.Noun+" "+c.Key)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("changes %q, want %q", got, want)
	}
}

func lastEntry(t *testing.T, s *store.Store) (last audit.Entry) {
	t.Helper()
	view(t, s, here, func(v *store.View) error {
		head, err := v.Head()
		must(t, err)
		last, err = v.Entry(head.Size - 1)
		return err
	})
	return last
}

func testAccounts(t *testing.T, s *store.Store) {
	settled(t, s)
	second := store.Account{Account: election.Account{ID: "person0000000002", Login: "b"}, Salt: salt}
	wide := store.Grant{Account: person, Grant: election.Grant{Role: election.RoleChair}}
	act(t, s, here, func(w *store.Writer) error {
		must(t, w.InsertAccount(second))
		return w.InsertGrant(wide)
	})
	view(t, s, here, func(v *store.View) error {
		all, err := v.Accounts()
		must(t, err)
		want := []election.Grant{wide.Grant, theRole.Grant}
		if len(all) != 2 || !reflect.DeepEqual(all[0].Grants, want) || all[1].Grants != nil {
			t.Errorf("accounts %+v", all)
		}
		return nil
	})
	err := Act(t.Context(), s, here, func(w *store.Writer) error {
		return w.InsertAccount(store.Account{Account: election.Account{ID: "person0000000003", Login: "b"}, Salt: salt})
	})
	wantCode(t, err, store.CodeTaken)
	err = Act(t.Context(), s, here, func(w *store.Writer) error { return w.DeleteAccount(person) })
	wantCode(t, err, store.CodeDangling)
}

func testPersonal(t *testing.T, s *store.Store) {
	settled(t, s)
	view(t, s, here, func(v *store.View) error {
		entries, err := v.EntriesFrom(0, store.MaxEntries)
		must(t, err)
		log, err := json.Marshal(entries)
		must(t, err)
		for _, personal := range []string{"an.nguyen", "Nguyễn", "giả định)", "argon2id"} {
			if strings.Contains(string(log), personal) {
				t.Errorf("the log holds %q", personal)
			}
		}
		digest, err := audit.Digest(theOne.Canonical())
		must(t, err)
		if got := entries[1].Changes[3].Digest; got != digest {
			t.Errorf("digest %v, want %v", got, digest)
		}
		return nil
	})
	err := Act(t.Context(), s, here, func(w *store.Writer) error {
		unsalted := theOne
		unsalted.Salt = []byte("short")
		return w.UpdateAccount(unsalted)
	})
	wantKind(t, err, election.Invalid)
}
