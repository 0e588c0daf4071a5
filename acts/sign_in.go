// Signing in: a password, and a code where the account has a second factor. It
// writes no log entry but lines of the security journal; only a password that is
// kept anew has one.

package acts

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
	"laphieu/viet"
)

// SignInInput is what the door asks.
type SignInInput struct {
	Login    string
	Password string
	Address  string // network address, for the ladder of wrong tries
}

// SignedIn is a session, or the step before it.
type SignedIn struct {
	Token   string // for the cookie; kept nowhere
	Step    string // not empty: the password was right, now a code is asked
	Session Session
}

const signInStep = "sign_in_step" // kind of challenge

// step is what is kept between password and code.
type step struct {
	Account    election.AccountID
	Credential string
}

// SignIn checks a password. Who has no account, a disabled one or no password
// yet is refused as whoever mistypes is, after the same work.
func (a *Acts) SignIn(ctx context.Context, env Envelope, in SignInInput) (SignedIn, error) {
	t := tried{act: access.SignIn, login: viet.Search(in.Login), address: in.Address}
	if t.login == "" {
		return SignedIn{}, invalid("login", CodeMissing)
	}
	env.Account, env.Device = "", deviceName(env.Device) // until it is known who it is
	if err := a.admit(ctx, env, t); err != nil {
		return SignedIn{}, err
	}
	h, err := a.named(ctx, env.Commune, t.login)
	if err != nil {
		return SignedIn{}, err
	}
	verdict, err := a.hasher.Check(ctx, h.secret.Password, in.Password)
	if err != nil {
		return SignedIn{}, err
	}
	env.Account = h.account.ID
	right := verdict.Right && !h.account.Disabled
	if right && h.secret.TOTPConfirmed {
		if verdict.Rehash { // the code comes without the password
			h = a.freshen(ctx, env.Commune, &h, in.Password)
		}
		return a.askCode(ctx, env, &h)
	}
	right, err = a.settle(ctx, env, t, func(int64) (int64, bool) { return 0, right })
	if err == nil && !right {
		err = forbidden("", CodeSignIn)
	}
	if err != nil {
		return SignedIn{}, err
	}
	if verdict.Rehash {
		h = a.freshen(ctx, env.Commune, &h, in.Password)
	}
	return a.openSession(ctx, env, &h)
}

// askCode keeps that the password was right, for a few minutes. Nothing is
// counted yet: a sign-in is right when all of it was.
func (a *Acts) askCode(ctx context.Context, env Envelope, h *holder) (SignedIn, error) {
	token, hash, err := a.newToken()
	if err != nil {
		return SignedIn{}, err
	}
	data, err := json.Marshal(step{h.account.ID, h.credential()})
	if err != nil {
		return SignedIn{}, internal(err)
	}
	return SignedIn{Step: token}, a.desk.PutChallenge(ctx, store.Challenge{
		Commune: env.Commune, Kind: signInStep, ID: hash, Data: data, Expiry: a.now() + ms(StepLife),
	})
}

// CodeInput is the second step.
type CodeInput struct {
	Step    string // from SignedIn
	Code    string // six figures
	Address string // network address
}

// SignInCode checks the code of the second factor. A mistyped one may be typed
// again until the step is too old; each counts as a wrong password does.
func (a *Acts) SignInCode(ctx context.Context, env Envelope, in CodeInput) (SignedIn, error) {
	id := tokenHash(in.Step)
	found, waits, err := a.desk.Challenge(ctx, env.Commune, signInStep, id, a.now())
	if err != nil || !waits {
		return SignedIn{}, orElse(err, refused(CodeNoStep))
	}
	var before step
	if err := json.Unmarshal(found.Data, &before); err != nil {
		return SignedIn{}, internal(err)
	}
	env.Account, env.Device = before.Account, deviceName(env.Device)
	h, err := a.holder(ctx, env.Commune, before.Account)
	if err != nil || h.account.Disabled || h.credential() != before.Credential {
		return SignedIn{}, orElse(err, refused(CodeNoStep))
	}
	if err := a.proveCode(ctx, env, &h, "code", in.Code, in.Address); err != nil {
		return SignedIn{}, err
	}
	if _, _, err := a.desk.TakeChallenge(ctx, env.Commune, signInStep, id, a.now()); err != nil {
		return SignedIn{}, err
	}
	return a.openSession(ctx, env, &h)
}

// deviceName makes of what a browser says of itself a name that fits the log.
func deviceName(said string) string {
	var f faults
	runes := []rune(viet.NFC(said))
	name := f.line("device", string(runes[:min(len(runes), MaxDevice)]), MaxDevice)
	if f.err() != nil {
		return ""
	}
	return name
}

func orElse(err, other error) error {
	if err != nil {
		return err
	}
	return other
}

const tokenBytes = 32

// newToken draws what only the browser holds, and the hash by which it is known.
func (a *Acts) newToken() (token, hash string, err error) {
	raw, err := a.draw(tokenBytes)
	token = base64.RawURLEncoding.EncodeToString(raw)
	return token, tokenHash(token), err
}

func tokenHash(token string) string {
	sum := sha256.Sum256([]byte("laphieu token v1\n" + token))
	return hex.EncodeToString(sum[:])
}
