package acts

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"laphieu/election"
	"laphieu/store"
)

// Whatever is asked for, by whomever, in whatever order: there are as many
// entries as acts acknowledged, every row is what the log says, and somebody can
// administer.
func TestWhateverIsAsked(t *testing.T) {
	for seed := range stories {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			s := &story{world: lite(t), chance: rand.New(rand.NewPCG(uint64(seed), 0))}
			s.officers()
			for n := range 3 {
				s.person(fmt.Sprintf("nguoi%d", n), election.RoleTypist)
			}
			s.acknowledged = s.size()
			for range 150 {
				s.step()
			}
			s.check()
		})
	}
}

// story is a random one, the same each time for its seed.
type story struct {
	*world
	chance       *rand.Rand
	last         Envelope // of the form before
	acknowledged int
	refused      int
}

func one[T any](s *story, of ...T) T { return of[s.chance.IntN(len(of))] }

func (s *story) someone() election.AccountID {
	return s.people[one(s, "quan.tri", "chu.tich", "thu.ky", "nguoi0", "nguoi1", "nguoi2")]
}

func (s *story) role() RoleInput {
	in := s.roleFor(s.someone(), one(s, election.Roles...))
	if in.Area == "" && one(s, true, false) {
		in.Election = ""
	}
	return in
}

func (s *story) step() {
	env := s.by("quan.tri")
	if one(s, true, false, false) {
		env.Account = s.someone()
	}
	if s.chance.IntN(10) == 0 && s.last.Key != "" {
		env = s.last
	}
	s.last = env
	done, err := s.act(env)
	switch {
	case err != nil && election.KindOf(err) == election.Internal:
		s.t.Fatalf("a fault of ours: %v", err)
	case err != nil:
		s.refused++
	case !done.repeated:
		s.acknowledged++
	}
}

func (s *story) act(env Envelope) (outcome, error) {
	ctx, on := s.ctx(), AccountInput{s.someone()}
	text := one(s, "", "a", "b")
	switch s.chance.IntN(11) {
	case 0:
		return told(s.DisableAccount(ctx, env, on))
	case 1:
		return told(s.EnableAccount(ctx, env, on))
	case 2, 3:
		return told(s.GrantRole(ctx, env, s.role()))
	case 4, 5:
		return told(s.RevokeRole(ctx, env, s.role()))
	case 6:
		return told(s.RenameAccount(ctx, env, RenameAccountInput{on.Account, "ten." + text, "Tên " + text}))
	case 7:
		return told(s.ChangeElectionSetting(ctx, env, ElectionSettingInput{s.vote, anySetting().Key, text}))
	case 8:
		return told(s.IssueSecret(ctx, env, on))
	case 9:
		return told(s.TakeCheckpoint(ctx, env))
	}
	return told(s.ChangeCommuneText(ctx, env, TextInput{TextHours, text}))
}

func (s *story) check() {
	if n := s.size(); n != s.acknowledged {
		s.t.Fatalf("%d entries of %d acts", n, s.acknowledged)
	}
	if s.refused == 0 || s.acknowledged < 30 {
		s.t.Errorf("a story of %d acts and %d refusals proves little", s.acknowledged, s.refused)
	}
	s.wantTrue()
	s.must(s.store.View(s.ctx(), here, func(v *store.View) error {
		accounts, err := v.Accounts()
		if err == nil && lastAdministrator(accounts, "") {
			s.t.Fatal("nobody can administer")
		}
		return err
	}))
}
