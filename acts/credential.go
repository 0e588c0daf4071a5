// Credentials: what opens an account, and marks by which a change of it is
// noticed elsewhere.

package acts

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// holder is an account with what opens it.
type holder struct {
	account store.Account
	secret  store.Secret
}

// markDigits are 128 bits in hex.
const markDigits = 32

// mark digests some parts, each kind of mark in a domain of its own.
func mark(domain string, parts ...any) string {
	text, _ := json.Marshal(parts) // of texts, bytes, truths and grants: it cannot fail
	sum := sha256.Sum256(fmt.Appendf(nil, "laphieu %s v1\n%s", domain, text))
	return hex.EncodeToString(sum[:])[:markDigits]
}

// credential changes with password and second factor.
func (h *holder) credential() string { return credential(&h.secret) }

func credential(s *store.Secret) string {
	return mark("credential", s.Password, s.TOTP, s.TOTPConfirmed, s.MustChange)
}

// standing changes with credential and roles: what a session was opened with.
func (h *holder) standing() string {
	return mark("standing", h.credential(), h.account.Login, h.account.Grants, h.account.Disabled)
}

// early reports whether a password of their own or a second factor is still to
// be set, before anything else is open to them.
func (h *holder) early() bool {
	return h.secret.MustChange || access.NeedsSecondFactor(&h.account.Account) && !h.secret.TOTPConfirmed
}

func readHolder(v *store.View, account store.Account) (h holder, err error) {
	h.account = account
	h.secret, err = v.Secret(account.ID)
	return h, err
}

// holder reads an account with its credential.
func (a *Acts) holder(ctx context.Context, commune election.CommuneCode, id election.AccountID) (h holder, err error) {
	err = a.store.View(ctx, commune, func(v *store.View) error {
		account, err := v.Account(id)
		if err == nil {
			h, err = readHolder(v, account)
		}
		return err
	})
	return h, err
}

// still refuses when the credential changed since it was looked at.
func (w *work) still(h *holder) error {
	now, err := w.Secret(h.account.ID)
	if err == nil && credential(&now) != h.credential() {
		err = conflict("", CodeChanged)
	}
	return err
}

// communeName is the name that stands on the door.
func (a *Acts) communeName(ctx context.Context, commune election.CommuneCode) (name string, err error) {
	err = a.store.View(ctx, commune, func(v *store.View) error {
		unit, err := v.Commune()
		name = unit.Name
		return err
	})
	return name, err
}

// newPassword checks a new password and hashes it: the slow part, before the
// act. Nobody's password is what stands on the door.
func (a *Acts) newPassword(ctx context.Context, commune election.CommuneCode, login, name, password string) (kept string, err error) {
	place, err := a.communeName(ctx, commune)
	if err != nil {
		return "", err
	}
	if err := access.CheckPassword(password, login, name, place); err != nil {
		return "", err
	}
	return a.hasher.Hash(ctx, password)
}

// keepPassword writes a hashed password under a new salt.
func (w *work) keepPassword(s store.Secret, kept string) (err error) {
	s.Password, s.MustChange = kept, false
	if s.Salt, err = w.acts.newSalt(); err != nil {
		return err
	}
	return w.UpdateSecret(s)
}

// samePassword compares a form that was sent twice in the one part that its
// digest leaves out. Another password under the same key was not saved.
func (a *Acts) samePassword(ctx context.Context, commune election.CommuneCode, id election.AccountID, seq int64, password string) error {
	h, err := a.holder(ctx, commune, id)
	if err != nil {
		return err
	}
	verdict, err := a.hasher.Check(ctx, h.secret.Password, password)
	if err == nil && !verdict.Right {
		err = otherForm(store.Answer{Seq: seq})
	}
	return err
}
