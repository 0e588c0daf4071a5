// May they: room access is asked inside the savepoint, with the account as it
// stands there, so that a role taken away in the meantime is taken away.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// allow loads who asks and puts the question to room access: first who and how
// far, so that rows are looked up only for somebody who may see them, then the
// second pair of eyes.
func (w *work) allow(act access.Act, on access.Target, in input) (err error) {
	if w.env.system {
		if !access.SystemMay(act) {
			return forbidden("", CodeSystemOnly)
		}
		return nil
	}
	if w.asker, err = w.known(w.env.Account); err != nil {
		return err
	}
	on.Commune, on.Session, on.Reason = w.Scope(), w.env.Session, w.env.Reason
	decision := access.Reaches(w.asker, act, on)
	if decision.Allowed() {
		if on.Before, err = w.before(act, in); err != nil {
			return err
		}
		decision = access.May(w.asker, act, on)
	}
	if !decision.Allowed() {
		w.denied = decision
	}
	return decision.Err()
}

// before answers who did what must go before: by the rows that the act stands
// on, or by what the desk remembers.
func (w *work) before(act access.Act, in input) ([]access.Hand, error) {
	if f, finds := in.(finder); finds {
		return f.find(w, act)
	}
	return w.hands()
}

// known is the account of an id, the zero account if nobody has it: what that
// may, room access says.
func (w *work) known(id election.AccountID) (election.Account, error) {
	if id == "" {
		return election.Account{}, nil
	}
	account, err := w.Account(id)
	if store.Is(err, store.CodeNoRow) {
		return election.Account{}, nil
	}
	return account.Account, err
}

// note writes a line of the security journal. It is the desk's: that it fails
// must not hide why the act was denied, nor undo one that was saved.
func (a *Acts) note(ctx context.Context, env Envelope, act access.Act, code string) {
	_ = a.desk.Note(context.WithoutCancel(ctx), store.Incident{
		Commune: env.Commune, At: a.now(), Act: string(act), Code: code, Account: env.Account, Device: env.Device,
	})
}
