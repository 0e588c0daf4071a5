package acts

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
)

// door is who comes to the door, from a place of their own.
func door(device string) Envelope { return Envelope{Commune: here, Device: device} }

// Whoever may not come in is told the same, whatever the reason.
func TestWrongIsWrong(t *testing.T) {
	w := lite(t)
	w.account("khong.mat.khau")
	w.account("ngung")
	w.password("ngung", goodPassword)
	_, err := w.DisableAccount(w.ctx(), w.by("quan.tri"), AccountInput{w.people["ngung"]})
	w.must(err)
	w.found(there)
	for name, in := range map[string]SignInInput{
		"wrong password":      {Login: "quan.tri", Password: "sai mật khẩu rồi"},
		"no password":         {Login: "quan.tri"},
		"unknown login":       {Login: "khong.co", Password: goodPassword},
		"login of no letters": {Login: "%%%", Password: goodPassword},
		"no password yet":     {Login: "khong.mat.khau", Password: ""},
		"disabled":            {Login: "ngung", Password: goodPassword},
	} {
		_, err := w.SignIn(w.ctx(), door("máy 1"), in)
		var e *election.Error
		if !errors.As(err, &e) || e.Code != CodeSignIn || e.Field != "" || e.Args != nil || e.Cause != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	env := door("máy 1")
	env.Commune = there
	_, err = w.SignIn(w.ctx(), env, SignInInput{Login: "quan.tri", Password: goodPassword})
	w.wantCode(err, CodeSignIn)
}

// What a browser says of itself may not spoil the log of all its acts.
func TestDeviceName(t *testing.T) {
	for said, want := range map[string]string{
		"  máy  1 ":                      "máy 1",
		strings.Repeat("ồ", 200):         strings.Repeat("ồ", MaxDevice),
		"máy\u202e1":                     "",
		"máy\x001":                       "",
		strings.Repeat("\U0001F5F3", 70): strings.Repeat("\U0001F5F3", MaxDevice),
	} {
		if got := deviceName(said); got != want || len(got) > audit.MaxLine {
			t.Errorf("%q: %q", said, got)
		}
	}
}

// The longest row's key that a form can ask for still fits into the log.
func TestLongestKeyFits(t *testing.T) {
	w := lite(t)
	id := w.account("dai")
	for _, in := range []RoleInput{
		{Account: id, Role: election.RoleVillageHead, Election: w.vote, Village: strings.Repeat("\U0001F5F3", MaxVillage)},
		{Account: id, Role: election.RoleVillageHead, Election: w.vote, Village: strings.Repeat("/", MaxVillage)},
		{Account: id, Role: election.RoleTeamSecretary, Election: w.vote, Area: election.AreaID(strings.Repeat("/", MaxArea))},
	} {
		_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), in)
		w.must(err)
	}
}

// The ladder, for a name that exists and for one that does not: the fifth wrong
// try has to wait, and the right password waits with it.
func TestLadderAtTheDoor(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		for _, login := range []string{"quan.tri", "khong.co"} {
			try := func(password string) error {
				_, err := w.SignIn(w.ctx(), door("máy 1"), SignInInput{Login: login, Password: password, Address: "10.0.0." + login})
				return err
			}
			for range access.AccountLadder.WaitFrom {
				w.wantCode(try("sai"), CodeSignIn)
			}
			w.wantCode(try(goodPassword), "sign_in_wait")
			for n := access.AccountLadder.WaitFrom; n < access.AccountLadder.LockFrom; n++ {
				w.pass(3 * time.Hour)
				w.wantCode(try("sai"), CodeSignIn)
			}
			for range 3 { // however long it stands
				w.pass(AttemptsKept)
				_, err := w.Tick(w.ctx(), w.time())
				w.must(err)
				w.wantCode(try(goodPassword), "sign_in_locked")
			}
			if line := w.lastLine(); line.Act != string(access.SignIn) || line.Code != "sign_in_locked" {
				t.Errorf("the journal has %+v", line)
			}
		}
	})
}

// What has not locked is forgotten at last: the desk does not grow for ever.
func TestOldTriesAreForgotten(t *testing.T) {
	w := lite(t)
	for range access.AccountLadder.LockFrom - 1 {
		_, err := w.SignIn(w.ctx(), door("máy 1"), SignInInput{Login: "khong.co", Password: "sai"})
		w.wantCode(err, CodeSignIn)
		w.pass(3 * time.Hour)
	}
	kept := func() int64 {
		_, err := w.Tick(w.ctx(), w.time())
		w.must(err)
		row, err := w.desk.Attempts(w.ctx(), here, subjectOfLogin("khong.co"))
		w.must(err)
		return row.Failures
	}
	w.pass(AttemptsKept - 6*time.Hour)
	if n := kept(); n != int64(access.AccountLadder.LockFrom)-1 {
		t.Errorf("%d tries are kept", n)
	}
	w.pass(6 * time.Hour)
	if n := kept(); n != 0 {
		t.Errorf("%d old tries are kept", n)
	}
}

func TestUnlock(t *testing.T) {
	w := lite(t)
	w.officers()
	w.account("mot")
	w.password("mot", goodPassword)
	w.account("hai")
	w.password("hai", goodPassword)
	guess := func(login, address string) error {
		_, err := w.SignIn(w.ctx(), door("máy 1"), SignInInput{Login: login, Password: "sai", Address: address})
		return err
	}
	for range access.AccountLadder.LockFrom {
		w.pass(3 * time.Hour)
		w.wantCode(guess("mot", ""), CodeSignIn)
	}
	w.wantCode(guess("mot", ""), "sign_in_locked")
	_, err := w.UnlockAccount(w.ctx(), w.officer("thu.ky"), AccountInput{w.people["mot"]})
	w.must(err)
	w.enter("mot", goodPassword)

	for n := range access.AddressLadder.LockFrom {
		w.pass(time.Duration(access.AddressLadder.Wait(n)) * time.Millisecond)
		w.wantCode(guess("ai.do"+string(rune('a'+n)), "10.0.0.9"), CodeSignIn)
	}
	w.wantCode(guess("hai", "10.0.0.9"), "sign_in_locked")
	_, err = w.UnlockAddress(w.ctx(), w.officer("thu.ky"), UnlockAddressInput{"10.0.0.9"})
	w.must(err)
	w.wantCode(guess("hai", "10.0.0.9"), CodeSignIn)
}

// Many guess at once: no more wrong ones are looked at than the ladder has rungs
// before its first wait.
func TestGuessesAtOnce(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		var wait sync.WaitGroup
		var mu sync.Mutex
		looked := 0
		for range 30 {
			wait.Go(func() {
				_, err := w.SignIn(context.Background(), door("máy 1"), SignInInput{Login: "quan.tri", Password: "sai", Address: "10.0.0.9"})
				mu.Lock()
				defer mu.Unlock()
				if store.Is(err, CodeSignIn) {
					looked++
				}
			})
		}
		wait.Wait()
		if looked > access.AccountLadder.WaitFrom {
			t.Errorf("%d guesses were looked at", looked)
		}
	})
}

func TestSecondFactorAtTheDoor(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		typed := w.factor("quan.tri", goodPassword, "")
		w.pass(2 * time.Minute)
		in := w.enter("quan.tri", goodPassword)
		if in.Token != "" || in.Step == "" {
			t.Fatal("let in without a code")
		}
		code := func(step, code string) (SignedIn, error) {
			return w.SignInCode(w.ctx(), door("máy 1"), CodeInput{Step: step, Code: code, Address: "10.0.0.7"})
		}
		_, err := code("another step", w.code(typed))
		w.wantCode(err, CodeNoStep)
		_, err = code(in.Step, "000000")
		w.wantCode(err, CodeFactorCode)
		done, err := code(in.Step, w.code(typed))
		w.must(err)
		if done.Session.Early {
			t.Error("still early")
		}
		_, err = code(in.Step, w.code(typed))
		w.wantCode(err, CodeNoStep)
		// The code is good once, in another sign-in too.
		_, err = code(w.enter("quan.tri", goodPassword).Step, w.code(typed))
		w.wantCode(err, CodeFactorCode)
		// And the step is not good for ever.
		step := w.enter("quan.tri", goodPassword).Step
		w.pass(StepLife)
		_, err = code(step, w.code(typed))
		w.wantCode(err, CodeNoStep)
		// Nor for a password that was changed since.
		step = w.enter("quan.tri", goodPassword).Step
		_, err = w.ChangeOwnPassword(w.ctx(), w.by("quan.tri"), PasswordInput{Old: goodPassword, New: nextPassword})
		w.must(err)
		w.pass(time.Minute)
		_, err = code(step, w.code(typed))
		w.wantCode(err, CodeNoStep)
	})
}

// One code typed at many screens at once opens one.
func TestOneCodeAtOnce(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		typed := w.factor("quan.tri", goodPassword, "")
		w.pass(2 * time.Minute)
		var wait sync.WaitGroup
		var mu sync.Mutex
		opened := 0
		for range 4 {
			step := w.enter("quan.tri", goodPassword).Step
			wait.Go(func() {
				_, err := w.SignInCode(context.Background(), door("máy 1"), CodeInput{Step: step, Code: w.code(typed)})
				mu.Lock()
				defer mu.Unlock()
				if err == nil {
					opened++
				}
			})
		}
		wait.Wait()
		if opened != 1 {
			t.Errorf("opened %d", opened)
		}
	})
}

func TestChangeSecondFactor(t *testing.T) {
	w := lite(t)
	old := w.factor("quan.tri", goodPassword, "")
	w.pass(time.Minute)
	env := w.by("quan.tri")
	shown, err := w.BeginSecondFactor(w.ctx(), env)
	w.must(err)
	try := func(password, code, oldCode string) error {
		_, err := w.SetUpOwnSecondFactor(w.ctx(), env, FactorInput{Password: password, Code: code, OldCode: oldCode})
		return err
	}
	w.wantCode(try(goodPassword, "000000", w.code(old)), CodeFactorCode)
	w.wantCode(try("sai mật khẩu rồi", w.code(shown.Typed), w.code(old)), CodePassword)
	w.wantCode(try(goodPassword, w.code(shown.Typed), ""), CodeFactorCode)
	w.must(try(goodPassword, w.code(shown.Typed), w.code(old)))
	w.pass(FactorLife)
	env = w.by("quan.tri")
	w.wantCode(try(goodPassword, w.code(shown.Typed), w.code(shown.Typed)), CodeFactorOld)
}

func TestSecrets(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		id := w.account("thuongxuyen")
		issue := func() string {
			done, err := w.IssueSecret(w.ctx(), w.by("quan.tri"), AccountInput{id})
			w.must(err)
			return done.Result.Secret
		}
		use := func(secret, password string) error {
			_, err := w.UseSecret(w.ctx(), Envelope{Commune: here, Key: w.key()}, ResetInput{Login: "thuongxuyen", Secret: secret, Password: password})
			return err
		}
		first := issue()
		second := issue()
		w.wantCode(use(first, goodPassword), "secret_wrong")
		w.wantCode(use(second, "ngắn"), "password_short")
		w.wantCode(use(second, "thuongxuyen 2026"), "password_own_words")
		w.must(use(second, goodPassword))
		w.must(use(second, goodPassword)) // the same form, sent again
		w.wantCode(use(second, nextPassword), "secret_used")
		third := issue()
		w.pass(time.Hour)
		w.wantCode(use(third, nextPassword), "secret_wrong") // the desk has forgotten it
		fourth := issue()
		_, err := w.ChangeOwnPassword(w.ctx(), w.by("thuongxuyen"), PasswordInput{Old: goodPassword, New: nextPassword})
		w.must(err)
		w.wantCode(use(fourth, goodPassword), "secret_used") // it was issued for another password
		_, err = w.UseSecret(w.ctx(), Envelope{Commune: here}, ResetInput{Login: "khong.co", Secret: fourth, Password: goodPassword})
		w.wantCode(err, "secret_wrong")
		w.wantTrue()
	})
}

func TestFirstSecret(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.found(there)
		secret, err := w.IssueFirstSecret(w.ctx(), there, false)
		w.must(err)
		use := func(secret, login string) error {
			_, err := w.UseFirstSecret(w.ctx(), Envelope{Commune: there}, FirstInput{Secret: secret, Login: login, Name: "Người đầu", Password: goodPassword})
			return err
		}
		w.wantCode(use("0000-0000", "dau"), "secret_wrong")
		env := Envelope{Commune: here}
		_, err = w.UseFirstSecret(w.ctx(), env, FirstInput{Secret: secret.Secret, Login: "dau", Name: "Người đầu", Password: goodPassword})
		w.wantCode(err, "secret_wrong")
		w.must(use(secret.Secret, "dau"))
		w.wantCode(use(secret.Secret, "hai"), "secret_used")
		_, err = w.IssueFirstSecret(w.ctx(), there, false)
		w.wantCode(err, CodeFirstThere)
		again, err := w.IssueFirstSecret(w.ctx(), there, true)
		w.must(err)
		w.must(use(again.Secret, "hai"))
		w.wantTrue()
	})
}

func TestPasswordIsProved(t *testing.T) {
	w := lite(t)
	change := func(old, next string) error {
		_, err := w.ChangeOwnPassword(w.ctx(), w.by("quan.tri"), PasswordInput{Old: old, New: next})
		return err
	}
	w.wantCode(change(goodPassword, goodPassword), CodeSame)
	w.wantCode(change("sai mật khẩu rồi", nextPassword), CodePassword)
	w.wantCode(change(goodPassword, "ngắn"), "password_short")
	for range access.AccountLadder.WaitFrom {
		w.wantCode(change("sai mật khẩu rồi", nextPassword), CodePassword)
	}
	w.wantCode(change(goodPassword, nextPassword), "sign_in_wait")
}
