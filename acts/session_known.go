// Sessions that were let in before: a request need not read anew who it is from
// for as long as nothing changed that says so. Where other processes may change
// it, it is read each time.

package acts

import (
	"context"
	"encoding/json"
	"slices"
	"sync"
	"time"

	"laphieu/election"
	"laphieu/store"
)

// MaxKnownSessions bounds the sessions that are remembered.
const MaxKnownSessions = 1024

// entered is a session as it was read, with what it is held against.
type entered struct {
	session Session // but for Idle
	kept    sessionData
	idle    time.Duration // until the screen locks
	holds   bool          // password, second factor and roles are those it was opened with
}

// knownSessions remembers sessions by the hash of their token.
type knownSessions struct {
	mu  sync.Mutex
	at  moment
	all map[string]entered
}

// moment is a state of the ground and of the sessions.
type moment struct{ ground, sessions int64 }

// moment is now. It is taken before anything is read.
func (a *Acts) moment() (m moment, known bool) {
	ground, here := a.store.Ground()
	sessions, alone := a.desk.SessionChanges()
	return moment{ground, sessions}, here && alone
}

func (k *knownSessions) find(name string, at moment) (entered, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.at != at {
		return entered{}, false
	}
	e, found := k.all[name]
	return e, found
}

// keep remembers what was read since a moment. What was read at an earlier one
// than is remembered may be old already.
func (k *knownSessions) keep(name string, e *entered, at moment) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if at.ground < k.at.ground || at.sessions < k.at.sessions {
		return
	}
	if k.at != at || k.all == nil || len(k.all) >= MaxKnownSessions {
		k.at, k.all = at, map[string]entered{}
	}
	e.session.Account.Grants = slices.Clip(e.session.Account.Grants) // many requests read them
	k.all[name] = *e
}

// enter finds a session by its token, as it stands now.
func (a *Acts) enter(ctx context.Context, commune election.CommuneCode, token string) (e entered, err error) {
	name := tokenHash(token)
	at, remembers := a.moment()
	found := false
	if remembers {
		e, found = a.known.find(name, at)
	}
	if !found {
		if e, err = a.readSession(ctx, name); err != nil {
			return e, err
		}
		if remembers {
			a.known.keep(name, &e, at)
		}
	}
	if e.session.Commune != commune || e.session.Expires <= a.now() {
		return e, forbidden("", CodeNoSession)
	}
	return e, nil
}

// readSession reads a session and whose it is.
func (a *Acts) readSession(ctx context.Context, name string) (e entered, err error) {
	row, found, err := a.desk.Session(ctx, name, a.now())
	if err != nil || !found {
		return e, orElse(err, forbidden("", CodeNoSession))
	}
	if err := json.Unmarshal(row.Data, &e.kept); err != nil {
		return e, internal(err)
	}
	err = a.store.View(ctx, row.Commune, func(v *store.View) error {
		account, err := v.Account(row.Account)
		if err != nil {
			return err
		}
		h, err := readHolder(v, account)
		if err != nil {
			return err
		}
		e.holds = !account.Disabled && e.kept.fits(h.standing())
		e.session = a.asSession(row, e.kept, &h)
		e.idle, err = idleAfter(v)
		return err
	})
	return e, err
}
