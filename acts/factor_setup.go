// A person sets up their second factor: a picture is scanned, and a first code
// proves that the phone has the key.

package acts

import (
	"context"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

const newFactor = "new_factor" // kind of challenge: a key shown and not confirmed

// NewFactor is what the page shows.
type NewFactor struct {
	Address string // for the QR picture
	Typed   string // for a phone whose camera is broken
	Expires int64  // ms UTC
}

// BeginSecondFactor draws a key and shows it. Nothing is changed yet: the key in
// use, if there is one, stays good until the new one is confirmed.
func (a *Acts) BeginSecondFactor(ctx context.Context, env Envelope) (shown NewFactor, err error) {
	h, err := a.holder(ctx, env.Commune, env.Account)
	if err != nil {
		return shown, err
	}
	key, err := access.NewCodeKey(a.random)
	if err != nil {
		return shown, err
	}
	place, err := a.communeName(ctx, env.Commune)
	if err != nil {
		return shown, err
	}
	shown = NewFactor{Typed: access.TypedKey(key), Expires: a.now() + ms(FactorLife)}
	if shown.Address, err = access.ProvisioningURI(place, h.account.Login, key); err != nil {
		return shown, err
	}
	return shown, a.desk.PutChallenge(ctx, store.Challenge{
		Commune: env.Commune, Kind: newFactor, ID: string(env.Account), Data: key, Expiry: shown.Expires,
	})
}

// FactorInput confirms the new key.
type FactorInput struct {
	Password string `json:"-"`
	Code     string `json:"-"` // of the new key
	OldCode  string `json:"-"` // of the key in use, where there is one
	Address  string `json:"-"` // network address
	owner    election.AccountID
}

// Validate refuses empty fields.
func (in *FactorInput) Validate() error {
	var f faults
	if in.Password == "" {
		f.add("password", CodeMissing)
	}
	if in.Code == "" || len(in.Code) > MaxSecret {
		f.add("code", CodeMissing)
	}
	return f.err()
}

func (in *FactorInput) on() access.Target { return access.Target{Account: in.owner} }

// SetUpOwnSecondFactor keeps the key that was shown last, against the password, a
// code of the new key and one of the old.
func (a *Acts) SetUpOwnSecondFactor(ctx context.Context, env Envelope, in FactorInput) (Done[Nothing], error) {
	in.owner = env.Account
	var h holder
	var key []byte
	d, err := ready(a, env, access.SetUpOwnSecondFactor, &in, func(w *work, _ *FactorInput) (Nothing, error) {
		if err := w.still(&h); err != nil {
			return Nothing{}, err
		}
		return Nothing{}, w.keepFactor(h.secret, key)
	})
	if err != nil {
		return Done[Nothing]{}, err
	}
	if first, found, err := repeated(ctx, a, &d); err != nil || found {
		return first, err
	}
	if h, key, err = a.proveFactor(ctx, d.env, &in); err != nil {
		return Done[Nothing]{}, err
	}
	done, err := d.write(ctx, a)
	if err == nil {
		a.renewSession(ctx, d.env)
	}
	return done, err
}

// proveFactor checks the code of the new key, and then password and old code as
// signing in does.
func (a *Acts) proveFactor(ctx context.Context, env Envelope, in *FactorInput) (h holder, key []byte, err error) {
	if h, err = a.holder(ctx, env.Commune, env.Account); err != nil {
		return h, nil, err
	}
	shown, found, err := a.desk.Challenge(ctx, env.Commune, newFactor, string(env.Account), a.now())
	switch {
	case err != nil:
		return h, nil, err
	case !found:
		return h, nil, refused(CodeFactorOld)
	}
	if _, right := access.CheckCode(shown.Data, in.Code, a.now(), 0); !right {
		return h, nil, invalid("code", CodeFactorCode)
	}
	if err := a.prove(ctx, env, access.SetUpOwnSecondFactor, &h, "password", in.Password, in.Address); err != nil {
		return h, nil, err
	}
	if h.secret.TOTPConfirmed {
		err = a.proveCode(ctx, env, &h, "old_code", in.OldCode, in.Address)
	}
	return h, shown.Data, err
}

// keepFactor writes a confirmed key under a new salt; no key removes it.
func (w *work) keepFactor(s store.Secret, key []byte) (err error) {
	s.TOTP, s.TOTPConfirmed = key, len(key) > 0
	if s.Salt, err = w.acts.newSalt(); err != nil {
		return err
	}
	return w.UpdateSecret(s)
}
