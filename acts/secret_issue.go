// One-time secrets: how a person without a password gets one that nobody else
// knows. Shown once, good for an hour, and kept on the desk as a hash.

package acts

import (
	"context"
	"encoding/json"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// Kinds of challenges on the desk.
const (
	firstSecret = "first_secret" // of the commune; there is one at most
	resetSecret = "reset_secret" // of an account
)

// IssuedSecret is what an officer hands over. Secret is empty when the form was
// sent again: it is shown once, and a new form issues a new one.
type IssuedSecret struct {
	Secret  string `json:"-"`
	Expires int64  // ms UTC
}

// onDesk is what is kept of a secret.
type onDesk struct {
	access.OneTime
	Credential string // of the account when it was issued; it opens no later one
}

// IssueSecret gives an account a one-time secret; one issued before is void.
// Until it is used the old password stays good.
func (a *Acts) IssueSecret(ctx context.Context, env Envelope, in AccountInput) (Done[IssuedSecret], error) {
	shown, one, err := access.NewOneTime(a.random, a.now())
	if err != nil {
		return Done[IssuedSecret]{}, err
	}
	kept := onDesk{OneTime: one}
	done, err := perform(ctx, a, env, access.IssueSecret, &in, func(w *work, in *AccountInput) (IssuedSecret, error) {
		account, err := w.person(in.Account)
		if err != nil {
			return IssuedSecret{}, err
		}
		secret, err := w.Secret(in.Account)
		if err != nil {
			return IssuedSecret{}, err
		}
		kept.Credential = credential(&secret)
		return IssuedSecret{Expires: one.Expires}, w.touch(&account)
	})
	if err != nil || done.Repeated {
		return done, err
	}
	if err := a.putSecret(ctx, env.Commune, resetSecret, string(in.Account), kept); err != nil {
		return done, err
	}
	done.Result.Secret = shown
	return done, nil
}

// IssueFirstSecret makes the secret of the commune's first account, for whoever
// sits at the machine. A new one replaces the last. Where an administrator can
// already sign in it is refused, unless nobody else can help (anyway): then it
// makes one more administrator, as the log will say.
func (a *Acts) IssueFirstSecret(ctx context.Context, commune election.CommuneCode, anyway bool) (IssuedSecret, error) {
	err := a.store.View(ctx, commune, func(v *store.View) error {
		if _, err := v.Commune(); err != nil || anyway {
			return err
		}
		accounts, err := v.Accounts()
		if err == nil && !lastAdministrator(accounts, "") {
			err = refused(CodeFirstThere)
		}
		return err
	})
	if err != nil {
		return IssuedSecret{}, err
	}
	shown, one, err := access.NewOneTime(a.random, a.now())
	if err != nil {
		return IssuedSecret{}, err
	}
	env := Envelope{Commune: commune, Account: System}
	a.note(ctx, env, access.UseFirstSecret, "secret_issued")
	return IssuedSecret{shown, one.Expires}, a.putSecret(ctx, commune, firstSecret, "", onDesk{OneTime: one})
}

func (a *Acts) putSecret(ctx context.Context, commune election.CommuneCode, kind, id string, kept onDesk) error {
	data, err := json.Marshal(kept)
	if err != nil {
		return internal(err)
	}
	return a.desk.PutChallenge(context.WithoutCancel(ctx), store.Challenge{
		Commune: commune, Kind: kind, ID: id, Data: data, Expiry: kept.Expires,
	})
}
