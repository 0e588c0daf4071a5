// The acts that are tried when something breaks, from a commune's texts to its
// checkpoints: one row each.

package drill

import (
	"context"
	"strconv"

	"laphieu/acts"
	"laphieu/election"
	"laphieu/law"
)

// Act is a kind of act. Do sends its form; everything in the form is drawn from
// the envelope's key, so that the same key is always the same form.
type Act struct {
	Kind  string
	Often int // how often it is drawn, against the others
	Do    func(context.Context, *acts.Acts, acts.Envelope, *Cast) (seq int64, err error)
}

// Acts is the list. An act that is added here is killed, cut off, starved of its
// disk and sent again like the others.
var Acts = append([]Act{
	{"text", 4, func(ctx context.Context, a *acts.Acts, env acts.Envelope, _ *Cast) (int64, error) {
		return seq(a.ChangeCommuneText(ctx, env, acts.TextInput{Key: acts.TextHours, Value: "Giờ làm việc " + env.Key}))
	}},
	{"account", 2, func(ctx context.Context, a *acts.Acts, env acts.Envelope, _ *Cast) (int64, error) {
		return seq(a.CreateAccount(ctx, env, acts.CreateAccountInput{Login: "m" + env.Key[:16], Name: "Người " + env.Key}))
	}},
	{"rename", 2, func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		one := c.one(env.Key)
		return seq(a.RenameAccount(ctx, env, acts.RenameAccountInput{Account: one.ID, Login: one.Login, Name: "Tên " + env.Key}))
	}},
	{"grant", 2, func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		return seq(a.GrantRole(ctx, env, c.typist(env.Key)))
	}},
	{"revoke", 2, func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		return seq(a.RevokeRole(ctx, env, c.typist(env.Key)))
	}},
	{"setting", 2, func(ctx context.Context, a *acts.Acts, env acts.Envelope, _ *Cast) (int64, error) {
		return seq(a.ChangeSetting(ctx, env, acts.SettingInput{Key: acts.IdleMinutes, Value: 5 + draw(env.Key, 50)}))
	}},
	{"election", 2, func(ctx context.Context, a *acts.Acts, env acts.Envelope, _ *Cast) (int64, error) {
		return seq(a.CreateElection(ctx, env, acts.CreateElectionInput{Name: "Bầu cử " + env.Key, Law: election.Law2025, Day: law.InForce2025}))
	}},
	{"checkpoint", 2, func(ctx context.Context, a *acts.Acts, env acts.Envelope, _ *Cast) (int64, error) {
		return seq(a.TakeCheckpoint(ctx, env))
	}},
	{"secret", 2, func(ctx context.Context, a *acts.Acts, env acts.Envelope, c *Cast) (int64, error) {
		return seq(a.IssueSecret(ctx, env, acts.AccountInput{Account: c.one(env.Key).ID}))
	}},
}, countActs...)

func seq[R any](done acts.Done[R], err error) (int64, error) { return done.Seq, err }

// draw is a number below n that a key always gives.
func draw(key string, n int) int {
	number, _ := strconv.ParseUint(key[16:28], 16, 64)
	return int(number % uint64(n))
}

// Send sends the form of a kind of act under a key: by the administrator, but for
// the acts of the count.
func Send(ctx context.Context, a *acts.Acts, c *Cast, kind, key string) (seq int64, err error) {
	for _, act := range Acts {
		if act.Kind == kind {
			return act.Do(ctx, a, acts.Envelope{Commune: Here, Account: c.Admin, Session: "s", Key: key}, c)
		}
	}
	panic("no such act: " + kind)
}
