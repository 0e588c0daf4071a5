// A password that was hashed at another cost is hashed again when it is next
// typed: only then does the program have it. What is kept of a password is
// covered by the log, so this is an act like any other, with an entry: a row that
// changed without one is what verify calls a change by hand.

package acts

import (
	"context"
	"encoding/hex"
	"encoding/json"

	"laphieu/access"
	"laphieu/election"
)

// RehashInput names the account whose password is kept anew.
type RehashInput struct {
	Account election.AccountID
}

// Validate has nothing to refuse: the program made it.
func (*RehashInput) Validate() error { return nil }

func (in *RehashInput) on() access.Target { return access.Target{Account: in.Account} }

// freshen keeps a right password at today's cost and answers the holder as it
// stands then. Nobody is kept out because it failed: the old hash stays, and the
// next sign-in tries again. One more place of the hasher's two is taken, once for
// each account after the cost has changed.
func (a *Acts) freshen(ctx context.Context, commune election.CommuneCode, h *holder, password string) holder {
	kept, err := a.hasher.Hash(ctx, password)
	if err != nil {
		return *h
	}
	next := *h
	next.secret.Password = kept
	if next.secret.Salt, err = a.newSalt(); err != nil {
		return *h
	}
	if a.expect(ctx, commune, h, &next) != nil || a.rehash(ctx, commune, h, &next) != nil {
		return a.proven(ctx, commune, h, password)
	}
	return next
}

// rehash is the act. The program does it: nobody asked for it.
func (a *Acts) rehash(ctx context.Context, commune election.CommuneCode, h, next *holder) error {
	key, err := a.draw(keyDigits / 2)
	if err != nil {
		return err
	}
	env := Envelope{Commune: commune, Key: hex.EncodeToString(key)}
	_, err = perform(ctx, a, env.bySystem(), access.RehashPassword, &RehashInput{h.account.ID}, func(w *work, _ *RehashInput) (Nothing, error) {
		if err := w.still(h); err != nil {
			return Nothing{}, err
		}
		return Nothing{}, w.UpdateSecret(next.secret)
	})
	return err
}

// proven is the holder as it stands now, if the password is right there too:
// another sign-in of the same person may have been first, or nobody knows whether
// the act was saved. Else it is the holder that was looked at, whose session
// nobody can enter.
func (a *Acts) proven(ctx context.Context, commune election.CommuneCode, h *holder, password string) holder {
	now, err := a.holder(ctx, commune, h.account.ID)
	if err != nil || now.credential() == h.credential() {
		return *h
	}
	if verdict, err := a.hasher.Check(ctx, now.secret.Password, password); err != nil || !verdict.Right {
		return *h
	}
	return now
}

// expect lets the sessions that are open go on: each is told, before the act,
// the standing that its owner will have then. If the act fails that standing
// never comes.
func (a *Acts) expect(ctx context.Context, commune election.CommuneCode, h, next *holder) error {
	rows, err := a.desk.Sessions(ctx, commune, h.account.ID, a.now())
	if err != nil {
		return err
	}
	for _, row := range rows {
		var kept sessionData
		if json.Unmarshal(row.Data, &kept) != nil || !kept.fits(h.standing()) {
			continue
		}
		kept.Standing, kept.Next = h.standing(), next.standing()
		if err := a.keepSession(ctx, row.Token, kept); err != nil {
			return err
		}
	}
	return nil
}
