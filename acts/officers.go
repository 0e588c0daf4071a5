// Two officers: the first asks, the second agrees. What the first asked stands
// in the log; the desk only says where, and in which sign-in.

package acts

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

const firstAsk = "first_ask" // kind of challenge

// ask is where the desk says that a first officer asked.
type ask struct {
	Account election.AccountID
	Session string
	Key     string
	Reason  string

	request []byte // digest of what was asked, if it was what the second agrees to
}

// Asked tells until when a second officer may agree.
type Asked struct {
	Expires int64 // ms UTC
}

// remember keeps an ask for the second officer. Sent again it is not kept again,
// or one asking would be good for agreeing twice.
func remember[I input](ctx context.Context, a *Acts, env Envelope, act access.Act, in I, done Done[Asked]) error {
	if done.Repeated {
		return nil
	}
	env, err := a.receive(env) // as it was logged
	if err != nil {
		return err
	}
	data, err := json.Marshal(ask{Account: env.Account, Session: env.Session, Key: env.Key, Reason: env.Reason})
	if err != nil {
		return internal(err)
	}
	id, err := askID(act, in)
	if err != nil {
		return err
	}
	return a.desk.PutChallenge(context.WithoutCancel(ctx), store.Challenge{
		Commune: env.Commune, Kind: firstAsk, ID: id, Data: data, Expiry: done.Result.Expires,
	})
}

// askID names what was asked: the second officer agrees to exactly this.
func askID(act access.Act, in input) (string, error) {
	request, err := requestOf(act, "", in)
	return hex.EncodeToString(request), err
}

// asked finds who asked for exactly this first, as the desk has it.
func asked(ctx context.Context, a *Acts, commune election.CommuneCode, first access.Act, in input) (found []ask, id string, err error) {
	if id, err = askID(first, in); err != nil {
		return nil, "", err
	}
	kept, waits, err := a.desk.Challenge(ctx, commune, firstAsk, id, a.now())
	if err != nil || !waits {
		return nil, id, err
	}
	var one ask
	if err := json.Unmarshal(kept.Data, &one); err != nil {
		return nil, id, internal(err)
	}
	one.request, err = requestOf(first, one.Reason, in)
	return []ask{one}, id, err
}

// agree does the second officer's act.
func agree[I input](
	ctx context.Context, a *Acts, env Envelope, first, second access.Act, in I, do func(*work, I) (Nothing, error),
) (Done[Nothing], error) {
	if err := in.Validate(); err != nil {
		return Done[Nothing]{}, err
	}
	hands, id, err := asked(ctx, a, env.Commune, first, in)
	if err != nil {
		return Done[Nothing]{}, err
	}
	env.hands = hands
	done, err := perform(ctx, a, env, second, in, do)
	if err == nil {
		_, _, _ = a.desk.TakeChallenge(context.WithoutCancel(ctx), env.Commune, firstAsk, id, a.now())
	}
	return done, err
}

// hands gives those who did the first act, as they stand now. An ask that the
// log does not have in these very words was not made.
func (w *work) hands() (hands []access.Hand, err error) {
	for _, one := range w.env.hands {
		answer, found, err := w.Answered(one.Account, one.Key)
		if err != nil {
			return nil, err
		}
		if !found || !bytes.Equal(answer.Request, one.request) {
			continue
		}
		account, err := w.known(one.Account)
		if err != nil {
			return nil, err
		}
		hands = append(hands, access.Hand{Account: account, Session: one.Session})
	}
	return hands, nil
}
