// Wrong tries are counted for the login as typed, whether or not anybody has it,
// and for the address. The ladder itself is room access's; the counts are the
// desk's.

package acts

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// tried is one try of a password, a code or a secret.
type tried struct {
	act     access.Act
	login   string             // folded, as typed
	address string             // network address
	code    election.AccountID // whose code is tried; empty: none is
}

// Subjects of attempts. A login as typed may be a password typed into the wrong
// field: the desk has its digest only.
func subjectOfLogin(login string) string { return "login:" + subjectDigest(login) }

func subjectOfAddress(address string) string { return "address:" + subjectDigest(address) }

// subjectOfCode holds the step of the last code taken as its count.
func subjectOfCode(account election.AccountID) string { return "code:" + string(account) }

func subjectDigest(text string) string {
	sum := sha256.Sum256([]byte("laphieu subject v1\n" + text))
	return hex.EncodeToString(sum[:markDigits/2])
}

func (t *tried) subjects() (all []string) {
	if t.login != "" {
		all = append(all, subjectOfLogin(t.login))
	}
	if t.address != "" {
		all = append(all, subjectOfAddress(t.address))
	}
	if t.code != "" {
		all = append(all, subjectOfCode(t.code))
	}
	return all
}

// attempts reads a row of the desk as the ladder has it. When a wait ends follows
// from the rest.
func attempts(l access.Ladder, a *store.Attempt) access.Attempts {
	if a == nil || a.Failures == 0 {
		return access.Attempts{}
	}
	return access.Attempts{Wrong: int(a.Failures), Until: a.Last + l.Wait(int(a.Failures)), Last: a.Last}
}

func keepAttempts(a *store.Attempt, next access.Attempts) {
	if a != nil {
		a.Failures, a.Last = int64(next.Wrong), next.Last
	}
}

// admit says whether a try is looked at at all, which spares the hashing.
func (a *Acts) admit(ctx context.Context, env Envelope, t tried) error {
	held := map[string]*store.Attempt{}
	for _, subject := range t.subjects() {
		row, err := a.desk.Attempts(ctx, env.Commune, subject)
		if err != nil {
			return err
		}
		held[subject] = &row
	}
	account, address := t.both(held)
	err := access.Admit(account, address, a.now())
	a.noteRefusal(ctx, env, t, err)
	return err
}

func (t *tried) both(held map[string]*store.Attempt) (account, address access.Attempts) {
	return attempts(access.AccountLadder, held[subjectOfLogin(t.login)]),
		attempts(access.AddressLadder, held[subjectOfAddress(t.address)])
}

// settle counts a try in one transaction. judge is told the step of the last
// code taken and answers with that of this one, and whether all was right.
func (a *Acts) settle(ctx context.Context, env Envelope, t tried, judge func(last int64) (step int64, right bool)) (right bool, err error) {
	now := a.now()
	err = a.desk.Settle(ctx, env.Commune, t.subjects(), func(held map[string]*store.Attempt) error {
		var last int64
		code := held[subjectOfCode(t.code)]
		if code != nil {
			last = code.Failures
		}
		step, fits := judge(last)
		account, address := t.both(held)
		account, address, err := access.Settle(account, address, fits, now)
		if err != nil {
			return err
		}
		right = fits
		keepAttempts(held[subjectOfLogin(t.login)], account)
		keepAttempts(held[subjectOfAddress(t.address)], address)
		if right && code != nil {
			code.Failures, code.Last = step, now
		}
		return nil
	})
	a.noteRefusal(ctx, env, t, err)
	if err == nil && !right {
		a.note(ctx, env, t.act, CodeSignIn)
	}
	return right, err
}

// noteRefusal keeps in the journal that somebody has to wait or is locked out.
func (a *Acts) noteRefusal(ctx context.Context, env Envelope, t tried, err error) {
	var e *election.Error
	if errors.As(err, &e) && e.Kind == election.Forbidden {
		a.note(ctx, env, t.act, e.Code)
	}
}

// prove checks an account's own password once more, before something that a
// screen left open must not allow.
func (a *Acts) prove(ctx context.Context, env Envelope, act access.Act, h *holder, field, password, address string) error {
	t := tried{act: act, login: h.account.Login, address: address}
	if err := a.admit(ctx, env, t); err != nil {
		return err
	}
	verdict, err := a.hasher.Check(ctx, h.secret.Password, password)
	if err != nil {
		return err
	}
	right, err := a.settle(ctx, env, t, func(int64) (int64, bool) { return 0, verdict.Right })
	if err == nil && !right {
		err = forbidden(field, CodePassword)
	}
	return err
}

// proveCode checks a code of the second factor; each is good once.
func (a *Acts) proveCode(ctx context.Context, env Envelope, h *holder, field, typed, address string) error {
	t := tried{act: access.SignIn, login: h.account.Login, address: address, code: h.account.ID}
	right, err := a.settle(ctx, env, t, func(last int64) (int64, bool) {
		return access.CheckCode(h.secret.TOTP, typed, a.now(), last)
	})
	if err == nil && !right {
		err = forbidden(field, CodeFactorCode)
	}
	return err
}
