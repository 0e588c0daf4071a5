package acts

import (
	"fmt"

	"laphieu/access"
	"laphieu/election"
)

// outcome is what every act answers, its result left out.
type outcome struct {
	seq      int64
	repeated bool
	result   any
}

func told[R any](done Done[R], err error) (outcome, error) {
	return outcome{done.Seq, done.Repeated, done.Result}, err
}

// scene is one form of one act: sent, sent again, and sent with another wish
// under the same key (other is nil where a form has one wish only).
type scene struct {
	act   access.Act
	env   func() Envelope // of somebody who may, with a new key
	send  func(Envelope) (outcome, error)
	other func(Envelope) (outcome, error)
}

// scenes sets up every act that writes an entry, ready to succeed.
func (w *world) scenes(n int) []scene {
	login := func(kind string) string { return fmt.Sprintf("%s%d", kind, n) }
	ctx := w.ctx()
	admin := func() Envelope { return w.by("quan.tri") }
	open := func() Envelope { return Envelope{Commune: here, Key: w.key()} }
	on := func(id election.AccountID, do func(Envelope, AccountInput) (outcome, error)) func(Envelope) (outcome, error) {
		return func(env Envelope) (outcome, error) { return do(env, AccountInput{id}) }
	}
	target := func(kind string) election.AccountID { return w.account(login(kind)) }
	spare := target("spare")

	disable := func(env Envelope, in AccountInput) (outcome, error) { return told(w.DisableAccount(ctx, env, in)) }
	enable := func(env Envelope, in AccountInput) (outcome, error) { return told(w.EnableAccount(ctx, env, in)) }
	issue := func(env Envelope, in AccountInput) (outcome, error) { return told(w.IssueSecret(ctx, env, in)) }
	end := func(env Envelope, in AccountInput) (outcome, error) { return told(w.EndSessions(ctx, env, in)) }
	unlock := func(env Envelope, in AccountInput) (outcome, error) { return told(w.UnlockAccount(ctx, env, in)) }
	askReset := func(env Envelope, in AccountInput) (outcome, error) {
		return told(w.AskSecondFactorReset(ctx, env, in))
	}
	reset := func(env Envelope, in AccountInput) (outcome, error) { return told(w.ResetSecondFactor(ctx, env, in)) }

	disabled := target("disabled")
	_, err := w.DisableAccount(ctx, admin(), AccountInput{disabled})
	w.must(err)
	police := w.roleFor(target("police"), election.RolePolice)
	roll := w.roleFor(target("roll"), election.RoleRollClerk)
	_, err = w.GrantRole(ctx, admin(), roll)
	w.must(err)
	urgent := w.roleFor(target("urgent"), election.RoleTypist)
	_, err = w.AskEmergencyGrant(ctx, w.officer("chu.tich"), urgent)
	w.must(err)
	lost, loses := w.withFactor(login("lost")), w.withFactor(login("loses"))
	_, err = w.AskSecondFactorReset(ctx, w.officer("chu.tich"), AccountInput{lost})
	w.must(err)
	secret, err := w.IssueSecret(ctx, admin(), AccountInput{target("reset")})
	w.must(err)
	first, err := w.IssueFirstSecret(ctx, here, true)
	w.must(err)
	w.account(login("own"))
	w.password(login("own"), goodPassword)
	w.account(login("phone"))
	w.password(login("phone"), goodPassword)
	own, phone := func() Envelope { return w.by(login("own")) }, func() Envelope { return w.by(login("phone")) }
	shown, err := w.BeginSecondFactor(ctx, phone())
	w.must(err)
	code := w.code(shown.Typed)

	create := func(name string) func(Envelope) (outcome, error) {
		return func(env Envelope) (outcome, error) {
			return told(w.CreateAccount(ctx, env, CreateAccountInput{Login: login("new"), Name: name}))
		}
	}
	rename := func(name string) func(Envelope) (outcome, error) {
		return func(env Envelope) (outcome, error) {
			return told(w.RenameAccount(ctx, env, RenameAccountInput{spare, login("spare"), name}))
		}
	}
	vote := func(law election.Law) func(Envelope) (outcome, error) {
		return func(env Envelope) (outcome, error) {
			return told(w.CreateElection(ctx, env, CreateElectionInput{Name: login("Bầu cử "), Law: law, Day: election.Date{Year: 2026, Month: 3, Day: 15}}))
		}
	}
	text := func(value string) func(Envelope) (outcome, error) {
		return func(env Envelope) (outcome, error) {
			return told(w.ChangeCommuneText(ctx, env, TextInput{TextHotline, login(value)}))
		}
	}
	setting := func(value int) func(Envelope) (outcome, error) {
		return func(env Envelope) (outcome, error) {
			return told(w.ChangeSetting(ctx, env, SettingInput{IdleMinutes, value + n%2}))
		}
	}
	answer := func(value string) func(Envelope) (outcome, error) {
		return func(env Envelope) (outcome, error) {
			return told(w.ChangeElectionSetting(ctx, env, ElectionSettingInput{w.fresh(n), anySetting().Key, value}))
		}
	}
	grant := func(in RoleInput) func(Envelope) (outcome, error) {
		return func(env Envelope) (outcome, error) { return told(w.GrantRole(ctx, env, in)) }
	}
	password := func(next string) func(Envelope) (outcome, error) {
		return func(env Envelope) (outcome, error) {
			return told(w.ChangeOwnPassword(ctx, env, PasswordInput{Old: goodPassword, New: next}))
		}
	}
	useSecret := func(next string) func(Envelope) (outcome, error) {
		return func(env Envelope) (outcome, error) {
			return told(w.UseSecret(ctx, env, ResetInput{Login: login("reset"), Secret: secret.Result.Secret, Password: next}))
		}
	}
	useFirst := func(next string) func(Envelope) (outcome, error) {
		return func(env Envelope) (outcome, error) {
			return told(w.UseFirstSecret(ctx, env, FirstInput{Secret: first.Secret, Login: login("first"), Name: "Người mới", Password: next}))
		}
	}
	return append([]scene{
		{access.CreateAccount, admin, create("Người mới"), create("Người khác")},
		{access.RenameAccount, admin, rename("Tên mới"), rename("Tên khác")},
		{access.DisableAccount, admin, on(target("shut"), disable), on(spare, disable)},
		{access.EnableAccount, admin, on(disabled, enable), on(spare, enable)},
		{access.GrantRole, admin, grant(police), grant(w.roleFor(spare, election.RolePolice))},
		{access.RevokeRole, admin, func(env Envelope) (outcome, error) { return told(w.RevokeRole(ctx, env, roll)) }, grant(roll)},
		{access.IssueSecret, admin, on(target("issue"), issue), on(spare, issue)},
		{access.EndSessions, admin, on(target("end"), end), on(spare, end)},
		{access.UnlockAccount, admin, on(target("unlock"), unlock), on(spare, unlock)},
		{access.UnlockAddress, admin, func(env Envelope) (outcome, error) {
			return told(w.UnlockAddress(ctx, env, UnlockAddressInput{"10.0.0.9"}))
		}, nil},
		{access.AskSecondFactorReset, admin, on(loses, askReset), on(lost, askReset)},
		{access.ResetSecondFactor, func() Envelope { return w.officer("thu.ky") }, on(lost, reset), on(loses, reset)},
		{access.AskEmergencyGrant, func() Envelope { return w.officer("chu.tich") }, func(env Envelope) (outcome, error) {
			return told(w.AskEmergencyGrant(ctx, env, w.roleFor(spare, election.RoleFollower)))
		}, nil},
		{access.EmergencyGrant, func() Envelope { return w.officer("thu.ky") }, func(env Envelope) (outcome, error) {
			return told(w.EmergencyGrant(ctx, env, urgent))
		}, nil},
		{access.CreateElection, admin, vote(election.Law2025), vote(election.Law2015)},
		{access.ChangeSetting, admin, setting(21), setting(31)},
		{access.ChangeElectionSetting, func() Envelope { return w.officer("chu.tich") }, answer(anySetting().Choices[1]), answer(anySetting().Choices[0])},
		{access.ChangeCommuneText, admin, text("113 "), text("114 ")},
		{access.TakeCheckpoint, admin, func(env Envelope) (outcome, error) { return told(w.TakeCheckpoint(ctx, env)) }, nil},
		{access.ChangeOwnPassword, own, password(nextPassword), password(nextPassword + " kêu")},
		{access.SetUpOwnSecondFactor, phone, func(env Envelope) (outcome, error) {
			return told(w.SetUpOwnSecondFactor(ctx, env, FactorInput{Password: goodPassword, Code: code}))
		}, nil},
		{access.UseSecret, open, useSecret(goodPassword), useSecret(nextPassword)},
		{access.UseFirstSecret, open, useFirst(goodPassword), useFirst(nextPassword)},
	}, append(w.countScenes(n), w.setupScenes(n)...)...)
}

// officers makes the two officers whose grants reach the whole commune.
func (w *world) officers() {
	for login, role := range map[string]election.Role{"chu.tich": election.RoleChair, "thu.ky": election.RoleSecretary} {
		id := w.account(login)
		_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: id, Role: role})
		w.must(err)
	}
}

func (w *world) officer(login string) Envelope { return w.by(login) }

// withFactor makes a person with password and second factor.
func (w *world) withFactor(login string) election.AccountID {
	w.t.Helper()
	id := w.account(login)
	w.password(login, goodPassword)
	w.factor(login, goodPassword, "")
	return id
}

// fresh is an election for one scene, made when it is first asked for.
func (w *world) fresh(n int) election.ElectionID {
	name := fmt.Sprintf("Tập dượt %d", n)
	if w.votes == nil {
		w.votes = map[string]election.ElectionID{}
	}
	if w.votes[name] == "" {
		w.votes[name] = w.election(name)
	}
	return w.votes[name]
}
