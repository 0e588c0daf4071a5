// The acts that are tried when something breaks, from a commune's texts to its
// checkpoints: one row each.

package drill

import (
	"context"
	"slices"
	"strconv"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/law"
)

// Act is a kind of act. Either Do sends its form, in which everything is drawn from
// the envelope's key, so that the same key is always the same form; or aim looks once
// for something that the act fits just now, and the form goes with the key from then on.
type Act struct {
	Kind  string
	Often int // how often it is drawn, against the others
	Do    func(context.Context, *acts.Acts, acts.Envelope, *Cast) (seq int64, err error)

	aim  func(*sight) (form, bool)
	send func(context.Context, *acts.Acts, acts.Envelope, []byte) (seq int64, err error)
}

// Aimed reports whether a form of this kind is looked up before it is first sent.
func (a *Act) Aimed() bool { return a.aim != nil }

// Acts is the list. An act that is added here is killed, cut off, starved of its
// disk and sent again like the others.
var Acts = append([]Act{
	{Kind: "text", Often: 4, Do: func(ctx context.Context, a *acts.Acts, env acts.Envelope, _ *Cast) (int64, error) {
		return seq(a.ChangeCommuneText(ctx, env, acts.TextInput{Key: acts.TextHours, Value: "Giờ làm việc " + env.Key}))
	}},
	{Kind: "account", Often: 2, Do: func(ctx context.Context, a *acts.Acts, env acts.Envelope, _ *Cast) (int64, error) {
		return seq(a.CreateAccount(ctx, env, acts.CreateAccountInput{Login: "m" + env.Key[:16], Name: "Người " + env.Key}))
	}},
	{Kind: "rename", Often: 2, Do: func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		one := c.one(env.Key)
		return seq(a.RenameAccount(ctx, env, acts.RenameAccountInput{Account: one.ID, Login: one.Login, Name: "Tên " + env.Key}))
	}},
	{Kind: "grant", Often: 2, Do: func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		return seq(a.GrantRole(ctx, env, c.typist(env.Key)))
	}},
	{Kind: "revoke", Often: 2, Do: func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		return seq(a.RevokeRole(ctx, env, c.typist(env.Key)))
	}},
	{Kind: "setting", Often: 2, Do: func(ctx context.Context, a *acts.Acts, env acts.Envelope, _ *Cast) (int64, error) {
		return seq(a.ChangeSetting(ctx, env, acts.SettingInput{Key: acts.IdleMinutes, Value: 5 + draw(env.Key, 50)}))
	}},
	{Kind: "election", Often: 2, Do: func(ctx context.Context, a *acts.Acts, env acts.Envelope, _ *Cast) (int64, error) {
		return seq(a.CreateElection(ctx, env, acts.CreateElectionInput{Name: "Bầu cử " + env.Key, Law: election.Law2025, Day: law.InForce2025}))
	}},
	{Kind: "checkpoint", Often: 2, Do: func(ctx context.Context, a *acts.Acts, env acts.Envelope, _ *Cast) (int64, error) {
		return seq(a.TakeCheckpoint(ctx, env))
	}},
	{Kind: "secret", Often: 2, Do: func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		return seq(a.IssueSecret(ctx, env, acts.AccountInput{Account: c.one(env.Key).ID}))
	}},
}, slices.Concat(sheetActs, resultActs)...)

func seq[R any](done acts.Done[R], err error) (int64, error) { return done.Seq, err }

// draw is a number below n that a key always gives.
func draw(key string, n int) int {
	number, _ := strconv.ParseUint(key[16:28], 16, 64)
	return int(number % uint64(n))
}

// Send sends the form of a kind of act under a key: by the administrator, or by whom
// the form names.
func Send(ctx context.Context, a *acts.Acts, c *Cast, l Line) (seq int64, err error) {
	act := kindOf(l.Kind)
	env := acts.Envelope{Commune: Here, Account: c.Admin, Session: "s", Key: l.Key}
	if !act.Aimed() {
		return act.Do(ctx, a, env, c)
	}
	f := readForm(l.Form)
	env.Account, env.Session, env.Reason = f.Who, "of "+string(f.Who), "Biên bản số 4"
	return act.send(ctx, a, env, f.Input)
}

func kindOf(kind string) *Act {
	for i := range Acts {
		if Acts[i].Kind == kind {
			return &Acts[i]
		}
	}
	panic("no such act: " + kind)
}
