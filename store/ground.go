// The ground: what every request stands on and few acts change: the commune, its elections with their set-up and rounds
// of voting, accounts with their roles and secrets, settings, checkpoints. Whoever has read it may go on with what was read until it is told that it
// changed. That holds where this process alone writes, on SQLite; on PostgreSQL it is read each time.

package store

import (
	"slices"
	"strings"

	"laphieu/election"
)

// SettingPrefix begins the keys of the texts that are the commune's settings.
const SettingPrefix = "setting."

// groundNouns are the tables of the ground; of texts, only settings are.
var groundNouns = map[string]bool{
	"commune": true, "election": true, "setting": true, "checkpoint": true,
	"account": true, "account_secret": true, "role_grant": true,
	"election_stage": true, "level_contest": true, "polling_area": true, "constituency": true, "constituency_area": true,
	"nominee": true, "body_member": true, "balloting": true, "withdrawal": true, "publication": true,
}

func isGround(noun string) bool { return groundNouns[noun] }

func isSetting(key string) bool { return strings.HasPrefix(key, SettingPrefix) }

// Ground counts the changes of the ground since the store was opened. An act that
// changed it is answered after the count went up: what was read after the count
// was asked for is as it stands for as long as the count stays. known is false
// where others may change it unseen.
func (s *Store) Ground() (changes int64, known bool) {
	return s.count.ground.Load(), s.engine == sqlite && s.writer != nil
}

// groundChanges makes the count odd for the length of a commit that changes the
// ground: whoever looks then may see either.
func (w *writer) groundChanges() {
	if w.ground {
		w.changing = true
		w.count.ground.Add(1)
	}
}

// groundChanged makes it even again before the acts are answered, whether or not
// they were saved: nobody may know.
func (w *writer) groundChanged() {
	switch {
	case w.changing:
		w.count.ground.Add(1)
	case w.ground:
		w.count.ground.Add(2)
	}
	w.ground, w.changing = false, false
}

// MaxKnown bounds the accounts that the writer remembers.
const MaxKnown = 1024

// acquaintances are accounts with their grants as the writer has read them. They
// belong to its goroutine. From the first change of the ground to the end of the
// batch nothing is remembered: an act may still be undone.
type acquaintances struct {
	accounts map[acquaintance]Account
	off      bool
}

type acquaintance struct {
	commune election.CommuneCode
	id      election.AccountID
}

func (k *acquaintances) find(commune election.CommuneCode, id election.AccountID) (Account, bool) {
	if k == nil || k.off {
		return Account{}, false
	}
	a, found := k.accounts[acquaintance{commune, id}]
	return a, found
}

func (k *acquaintances) keep(commune election.CommuneCode, a *Account) {
	if k == nil || k.off {
		return
	}
	if k.accounts == nil || len(k.accounts) >= MaxKnown {
		k.accounts = map[acquaintance]Account{}
	}
	a.Grants = slices.Clip(a.Grants) // whoever appends makes a copy
	k.accounts[acquaintance{commune, a.ID}] = *a
}

// forget is for the rest of the batch.
func (k *acquaintances) forget() {
	if k != nil {
		k.accounts, k.off = nil, true
	}
}

// Account returns an account with its grants, as it stands within this act.
func (w *Writer) Account(id election.AccountID) (Account, error) {
	if a, found := w.known.find(w.commune, id); found {
		return a, nil
	}
	a, err := w.View.Account(id)
	if err == nil {
		w.known.keep(w.commune, &a)
	}
	return a, err
}

// touch notes that this act changes a row of the ground.
func (w *Writer) touch() {
	w.ground = true
	w.known.forget()
}
