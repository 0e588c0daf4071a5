package acts

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"laphieu/access"
)

// Nothing personal is in the log, in the journal, or in an error: no name, login,
// password, secret, code or key of a second factor.
func TestNothingPersonal(t *testing.T) {
	w := lite(t)
	w.officers()
	typed := w.factor("quan.tri", goodPassword, "")
	secret, err := w.IssueSecret(w.ctx(), w.by("quan.tri"), AccountInput{w.account("le.thi.mo")})
	w.must(err)
	var told []string
	for _, err := range []error{
		second(w.CreateAccount(w.ctx(), w.by("quan.tri"), CreateAccountInput{Login: "le.thi.mo", Name: "Lê Thị Mơ"})),
		second(w.RenameAccount(w.ctx(), w.by("quan.tri"), RenameAccountInput{w.people["le.thi.mo"], "chu.tich", "Lê Thị Mơ"})),
		second(w.SignIn(w.ctx(), door("máy 1"), SignInInput{Login: "le.thi.mo", Password: nextPassword})),
		second(w.UseSecret(w.ctx(), Envelope{Commune: here}, ResetInput{Login: "le.thi.mo", Secret: secret.Result.Secret, Password: "le.thi.mo xyz"})),
		second(w.ChangeOwnPassword(w.ctx(), w.by("quan.tri"), PasswordInput{Old: nextPassword, New: goodPassword})),
	} {
		if err == nil {
			t.Error("no error")
			continue
		}
		told = append(told, err.Error())
	}
	_, err = w.RenameAccount(w.ctx(), w.by("quan.tri"), RenameAccountInput{w.people["le.thi.mo"], "mo.le", "Lê Thị Mơ"})
	w.must(err)
	w.pass(CheckpointGap)
	w.tick()
	for _, e := range w.log(here) {
		body, err := e.Body()
		w.must(err)
		told = append(told, string(body))
	}
	for _, line := range w.journal() {
		told = append(told, fmt.Sprintf("%+v", line))
	}
	all := strings.Join(told, "\n")
	for _, personal := range []string{
		"quan.tri", "le.thi.mo", "mo.le", "Lê Thị Mơ", "Người", goodPassword, nextPassword, secret.Result.Secret, typed, strings.ReplaceAll(typed, " ", ""),
	} {
		if strings.Contains(all, personal) {
			t.Errorf("%q is there", personal)
		}
	}
}

func second[T any](_ T, err error) error { return err }

// What the desk keeps opens nothing: no token, secret or password stands in it,
// nor in laphieu.db.
func TestFilesOpenNothing(t *testing.T) {
	w := lite(t)
	in := w.complete("nhap")
	secret, err := w.IssueSecret(w.ctx(), w.by("quan.tri"), AccountInput{in.Session.Account.ID})
	w.must(err)
	typo, err := w.SignIn(w.ctx(), door("máy 1"), SignInInput{Login: "mat khau cua toi", Password: "sai"})
	w.wantCode(err, CodeSignIn)
	w.must(w.store.Close())
	files, err := filepath.Glob(filepath.Join(w.config.Data, "*.db*"))
	w.must(err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		w.must(err)
		for _, kept := range []string{in.Token, secret.Result.Secret, strings.ReplaceAll(secret.Result.Secret, "-", ""), goodPassword, "mat khau cua toi"} {
			if strings.Contains(string(data), kept) {
				t.Errorf("%s holds %q", filepath.Base(file), kept)
			}
		}
	}
	_ = typo
}

// A simple act asks the database six things at most.
func TestStatements(t *testing.T) {
	w := lite(t)
	in := TextInput{TextHours, "7 giờ"}
	_, err := w.ChangeCommuneText(w.ctx(), w.by("quan.tri"), in)
	w.must(err)
	for name, act := range map[string]func() error{
		"a text": func() error {
			_, err := w.ChangeCommuneText(w.ctx(), w.by("quan.tri"), TextInput{TextHours, "8 giờ"})
			return err
		},
		"the address is unlocked": func() error {
			_, err := perform(w.ctx(), w.Acts, w.by("quan.tri"), access.UnlockAddress, &UnlockAddressInput{"::1"}, func(*work, *UnlockAddressInput) (Nothing, error) { return Nothing{}, nil })
			return err
		},
	} {
		before := w.store.Stats()
		w.must(act())
		after := w.store.Stats()
		if n := after.Statements - before.Statements; n > 6 || after.Batches-before.Batches != 1 {
			t.Errorf("%s: %d statements, %d commits", name, n, after.Batches-before.Batches)
		}
	}
}
