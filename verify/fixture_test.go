package verify_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
	"laphieu/store/storetest"
	"laphieu/verify"
)

func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }

// Two made-up communes.
var communes = []election.CommuneCode{"00001", "00002"}

// keyPair is a checkpoint key of the tests, the same in each run.
func keyPair(t testing.TB, seed byte) (note.Signer, note.Verifier) {
	t.Helper()
	private, public, err := note.GenerateKey(rand.NewChaCha8([32]byte{seed}), "laphieu/test")
	must(t, err)
	signer, err := note.NewSigner(private)
	must(t, err)
	verifier, err := audit.NewVerifier(public)
	must(t, err)
	return signer, verifier
}

// must ends the test at an error of what is not tested here.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// settle fills an installation with rows of every table, some changed and some
// deleted again, and signs checkpoints on the way.
func settle(t testing.TB, s *store.Store) {
	t.Helper()
	signer, _ := keyPair(t, 1)
	for _, commune := range communes {
		storetest.Found(t, s, commune)
		for n := range 3 {
			act(t, s, commune, func(w *store.Writer) error { return people(w, n) })
		}
		act(t, s, commune, countDesk)
		sign(t, s, commune, signer)
		act(t, s, commune, func(w *store.Writer) error { return changes(w) })
		act(t, s, commune, countChanges)
		act(t, s, commune, func(*store.Writer) error { return nil })
		sign(t, s, commune, signer)
		act(t, s, commune, func(w *store.Writer) error {
			return w.PutText(store.Text{Key: "lien-he", Value: "Trụ sở Ủy ban nhân dân xã"})
		})
	}
}

func act(t testing.TB, s *store.Store, commune election.CommuneCode, do func(*store.Writer) error) {
	t.Helper()
	must(t, s.Write(t.Context(), commune, func(w *store.Writer) error {
		if err := do(w); err != nil {
			return err
		}
		e := storetest.Entry("person0000000000")
		e.Device, e.Reason, e.ClaimedAt = "máy 1", "Quyết định 12/QĐ-UBBC", e.ReceivedAt-5
		_, err := w.Append(e, store.Answer{Request: []byte("digest"), Answer: []byte(`{"id":"1"}`)})
		return err
	}))
}

func people(w *store.Writer, n int) error {
	id := election.AccountID(fmt.Sprintf("person%010d", n))
	vote := election.ElectionID(fmt.Sprintf("vote%012d", n))
	salt := []byte(fmt.Sprintf("sixteen bytes %02d", n))
	for _, put := range []error{
		w.InsertElection(store.Election{Election: election.Election{
			ID: vote, Name: "Bầu cử giả định", Law: election.Law2015, MadeUp: true,
			Day: election.Date{Year: 2021, Month: 5, Day: 1 + n}, Practice: n == 1, ClockOffset: int64(n),
		}}),
		w.PutSetting(store.Setting{Election: vote, Key: "tie/older", Value: fmt.Sprint("có ", n)}),
		w.PutText(store.Text{Key: fmt.Sprint("gioi-thieu ", n), Value: fmt.Sprintf("Xã có %d thôn;\n\"cầu/đường\" 100%% đã xong.\x01", n)}),
		w.InsertAccount(store.Account{Account: election.Account{ID: id, Login: fmt.Sprint("an.nguyen", n), Name: fmt.Sprint("Nguyễn Văn An ", n)}, Salt: salt}),
		w.InsertSecret(store.Secret{Account: id, Password: fmt.Sprint("$argon2id$", n), TOTP: []byte{0, 1, byte(n)}, TOTPConfirmed: n > 0, Salt: salt}),
		w.InsertGrant(store.Grant{Account: id, Grant: election.Grant{Role: election.RoleTeamLeader, Election: vote, Area: "06", Village: "thôn 1/2 %"}}),
		w.InsertGrant(store.Grant{Account: id, Grant: election.Grant{Role: election.RoleVillageHead, Village: fmt.Sprint("thôn ", n)}}),
	} {
		if put != nil {
			return put
		}
	}
	return nil
}

// changes alters some of what people put, and deletes a row of each kind.
func changes(w *store.Writer) error {
	id, vote := election.AccountID("person0000000002"), election.ElectionID("vote000000000002")
	for _, put := range []error{
		w.UpdateAccount(store.Account{Account: election.Account{ID: "person0000000001", Login: "b", Disabled: true}, Salt: []byte("another sixteen.")}),
		w.PutSetting(store.Setting{Election: "vote000000000001", Key: "tie/older", Value: "không"}),
		w.DeleteSetting(vote, "tie/older"),
		w.DeleteText("gioi-thieu 2"),
		w.DeleteGrant(store.Grant{Account: id, Grant: election.Grant{Role: election.RoleTeamLeader, Election: vote, Area: "06", Village: "thôn 1/2 %"}}),
	} {
		if put != nil {
			return put
		}
	}
	return nil
}

// sign puts a checkpoint of the present log into the database.
func sign(t testing.TB, s *store.Store, commune election.CommuneCode, signer note.Signer) (signed []byte) {
	t.Helper()
	var head audit.Head
	must(t, s.View(t.Context(), commune, func(v *store.View) (err error) { head, err = v.Head(); return err }))
	c, err := head.Checkpoint(string(commune))
	must(t, err)
	signed, err = c.Sign(signer)
	must(t, err)
	must(t, s.Write(t.Context(), commune, func(w *store.Writer) error {
		return w.InsertCheckpoint(store.Checkpoint{Size: c.Size, Root: c.Root, Note: string(signed), At: 5})
	}))
	return signed
}

// settled makes an installation in a folder and closes it.
func settled(t testing.TB) (folder string) {
	t.Helper()
	folder = t.TempDir()
	c := store.Config{Data: folder}
	must(t, store.Create(context.Background(), c))
	s, err := store.Open(context.Background(), c)
	must(t, err)
	settle(t, s)
	must(t, s.Close())
	return folder
}

// source is a folder, with the tests' key.
func source(t testing.TB, folder string) verify.Source {
	t.Helper()
	_, verifier := keyPair(t, 1)
	return verify.Source{Data: folder, Keys: []note.Verifier{verifier}}
}

// run verifies with the tests' key.
func run(t testing.TB, s verify.Source) verify.Report {
	t.Helper()
	s.Keys = source(t, "").Keys
	r, err := verify.Run(context.Background(), s)
	must(t, err)
	return r
}

// wantClean ends the test if anything was found.
func wantClean(t testing.TB, r verify.Report) {
	t.Helper()
	if !r.Clean() {
		t.Fatalf("findings in a database that nobody touched: %+v", r.Findings)
	}
}

// copied copies the acts' database into a folder of its own.
func copied(t testing.TB, folder string) string {
	t.Helper()
	to := t.TempDir()
	for _, tail := range []string{"", "-wal"} {
		data, err := os.ReadFile(filepath.Join(folder, "laphieu.db"+tail))
		if tail != "" && os.IsNotExist(err) {
			continue
		}
		must(t, err)
		must(t, os.WriteFile(filepath.Join(to, "laphieu.db"+tail), data, 0o600))
	}
	return to
}
