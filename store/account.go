// Accounts: who works with the program.

package store

import (
	"laphieu/audit"
	"laphieu/election"
)

// Account is the row of an account. Its grants are rows of their own, read with
// it and not written with it.
type Account struct {
	election.Account
	Salt []byte // of the digests by which the log knows login and name
}

// Noun is "account".
func (Account) Noun() string { return "account" }

// NounKey is the account's id.
func (a Account) NounKey() string { return joinKey(string(a.ID)) }

// Canonical is what the log's digest is taken of. Login and name are personal:
// they enter it salted, and are forgotten when the row goes.
func (a Account) Canonical() audit.Object {
	return audit.Object{
		"v": 1, "id": string(a.ID), "disabled": a.Disabled,
		"login": audit.SaltedDigest(a.Salt, a.Login), "name": audit.SaltedDigest(a.Salt, a.Name),
	}
}

// An account is read with its grants in one statement: every act asks for both.
const (
	selectAccount = `SELECT a.commune, a.id, a.login, a.name, a.disabled, a.salt,
			COALESCE(g.role, ''), COALESCE(g.election, ''), COALESCE(g.area, ''), COALESCE(g.village, '')
		FROM account a LEFT JOIN role_grant g ON g.commune = a.commune AND g.account = a.id
		WHERE a.commune = $1`
	orderAccount  = ` ORDER BY a.id, g.role, g.election, g.area, g.village`
	insertAccount = `INSERT INTO account (commune, id, login, name, disabled, salt) VALUES ($1, $2, $3, $4, $5, $6)`
	updateAccount = `UPDATE account SET login = $3, name = $4, disabled = $5, salt = $6 WHERE commune = $1 AND id = $2`
	deleteAccount = `DELETE FROM account WHERE commune = $1 AND id = $2`
)

// readAccount reads an account with one of its grants, if it has any.
func readAccount(row scanner, a *Account) error {
	var g election.Grant
	err := row.Scan(&a.Commune, &a.ID, &a.Login, &a.Name, &a.Disabled, &a.Salt, &g.Role, &g.Election, &g.Area, &g.Village)
	if g.Role != "" {
		a.Grants = []election.Grant{g}
	}
	return err
}

func (v *View) accounts(condition string, args ...any) (accounts []Account, err error) {
	rows, err := grounded(v, readAccount, selectAccount+condition+orderAccount, append([]any{v.commune}, args...)...)
	for _, row := range rows {
		if last := len(accounts) - 1; last >= 0 && accounts[last].ID == row.ID {
			accounts[last].Grants = append(accounts[last].Grants, row.Grants...)
			continue
		}
		accounts = append(accounts, row)
	}
	return accounts, err
}

func (v *View) oneAccount(condition string, arg any) (Account, error) {
	found, err := v.accounts(condition, arg)
	if err == nil && len(found) == 0 {
		err = notFound("account")
	}
	if err != nil {
		return Account{}, err
	}
	return found[0], nil
}

// Account returns an account with its grants.
func (v *View) Account(id election.AccountID) (Account, error) {
	return v.oneAccount(" AND a.id = $2", id)
}

// AccountByLogin returns the account whose login was typed.
func (v *View) AccountByLogin(login string) (Account, error) {
	return v.oneAccount(" AND a.login = $2", login)
}

// Accounts lists the accounts with their grants, by id.
func (v *View) Accounts() ([]Account, error) { return v.accounts("") }

// InsertAccount makes an account.
func (w *Writer) InsertAccount(a Account) error { return w.putAccount(a, insertAccount) }

// UpdateAccount changes an account. A new salt makes the log forget the old
// login and name.
func (w *Writer) UpdateAccount(a Account) error { return w.putAccount(a, updateAccount) }

func (w *Writer) putAccount(a Account, query string) error {
	if err := w.owns(a.Commune); err != nil {
		return err
	}
	return w.put(a, query, w.commune, a.ID, a.Login, a.Name, flag(a.Disabled), a.Salt)
}

// DeleteAccount deletes an account that has neither grants nor a secret.
func (w *Writer) DeleteAccount(id election.AccountID) error {
	gone := Account{Account: election.Account{ID: id}}
	return w.remove(gone, deleteAccount, w.commune, id)
}
