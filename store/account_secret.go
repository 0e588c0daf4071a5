// What an account is opened with.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Secret is what an account is opened with.
type Secret struct {
	Account       election.AccountID
	Password      string // Argon2id in PHC form; empty: cannot log in
	TOTP          []byte // the second factor's key; empty: none
	TOTPConfirmed bool
	MustChange    bool   // the password was given by somebody else
	Salt          []byte // of the digests by which the log knows password and key
}

// Noun is "account_secret".
func (Secret) Noun() string { return "account_secret" }

// NounKey is the account's id.
func (s Secret) NounKey() string { return joinKey(string(s.Account)) }

// Canonical is what the log's digest is taken of.
func (s Secret) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "account": string(s.Account),
		"password": audit.SaltedDigest(s.Salt, s.Password), "totp": audit.SaltedDigest(s.Salt, string(s.TOTP)),
		"totp_confirmed": s.TOTPConfirmed, "must_change": s.MustChange,
	}
}

const (
	selectSecret = `SELECT account, password, totp, totp_confirmed, must_change, salt FROM account_secret
		WHERE commune = $1 AND account = $2`
	insertSecret = `INSERT INTO account_secret (commune, account, password, totp, totp_confirmed, must_change, salt)
		VALUES ($1, $2, $3, $4, $5, $6, $7)`
	updateSecret = `UPDATE account_secret SET password = $3, totp = $4, totp_confirmed = $5, must_change = $6, salt = $7
		WHERE commune = $1 AND account = $2`
	deleteSecret = `DELETE FROM account_secret WHERE commune = $1 AND account = $2`
)

func readSecret(row scanner, s *Secret) error {
	return row.Scan(&s.Account, &s.Password, &s.TOTP, &s.TOTPConfirmed, &s.MustChange, &s.Salt)
}

// Secret returns what an account is opened with.
func (v *View) Secret(account election.AccountID) (Secret, error) {
	return one(v.line, "account_secret", readSecret, selectSecret, v.commune, account)
}

// InsertSecret gives an account its first secret.
func (w *Writer) InsertSecret(s Secret) error { return w.putSecret(s, insertSecret) }

// UpdateSecret replaces a secret, with a new salt.
func (w *Writer) UpdateSecret(s Secret) error { return w.putSecret(s, updateSecret) }

func (w *Writer) putSecret(s Secret, query string) error {
	if s.TOTP == nil {
		s.TOTP = []byte{}
	}
	return w.put(s, query, w.commune, s.Account, s.Password, s.TOTP, flag(s.TOTPConfirmed), flag(s.MustChange), s.Salt)
}

// DeleteSecret deletes a secret; nobody can log in to the account after.
func (w *Writer) DeleteSecret(account election.AccountID) error {
	return w.remove(Secret{Account: account}, deleteSecret, w.commune, account)
}
