package acts

import (
	"context"
	"errors"
	"reflect"
	"sync"
	"testing"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// Every act that changes laphieu.db has a scene, or is another room's or a later
// stage's.
func TestEveryActHasItsScene(t *testing.T) {
	w := lite(t)
	w.officers()
	played := map[access.Act]bool{}
	for _, s := range w.scenes(1) {
		played[s.act] = true
	}
	for _, act := range []access.Act{
		access.CreateCommune, access.SummariseJournal, access.RehashPassword, // the program's own
		access.SignIn, access.SignOut, access.EndOwnSessions, access.ResumeSession, access.SaveDraft, access.ChooseElection, access.ChooseDemoRole, access.TryTampering, // the desk's
		access.ApprovePlan, // a later stage's
	} {
		played[act] = true
	}
	for _, c := range access.Chapters() {
		for _, r := range c.Rules {
			if r.Kind == access.Changes && !played[r.Act] {
				t.Errorf("%s has no scene", r.Act)
			}
		}
	}
}

// Sent again: the first answer and no second entry. Another wish under the same
// key: nothing is changed, and what was saved is told.
func TestSentAgain(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.officers()
		for _, s := range w.scenes(1) {
			env := s.env()
			first, err := s.send(env)
			if err != nil || first.repeated {
				t.Errorf("%s: %v", s.act, err)
				continue
			}
			entries := w.size()
			again, err := s.send(env)
			if issued, ok := first.result.(IssuedSecret); ok {
				issued.Secret = "" // shown once
				first.result = issued
			}
			if err != nil || !again.repeated || again.seq != first.seq || !reflect.DeepEqual(again.result, first.result) {
				t.Errorf("%s again: %+v, %v, want %+v", s.act, again, err, first)
			}
			if s.other != nil {
				_, err := s.other(env)
				if code := "secret_used"; s.act == access.UseSecret || s.act == access.UseFirstSecret {
					w.wantCode(err, code)
				} else if !store.Is(err, CodeOtherForm) {
					t.Errorf("%s, another wish: %v", s.act, err)
				} else if saved := new(Saved); !errors.As(err, &saved) || saved.Seq != first.seq {
					t.Errorf("%s: what was saved is not told: %v", s.act, err)
				}
			}
			if n := w.size(); n != entries {
				t.Errorf("%s: %d entries more", s.act, n-entries)
			}
		}
		w.wantTrue()
	})
}

// The commit fails, and nobody knows whether it was saved. Sent again with the
// same key there is one effect, either way.
func TestUnknownOutcome(t *testing.T) {
	for _, saved := range []bool{false, true} {
		name := map[bool]string{false: "it was lost", true: "it was saved"}[saved]
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, w *world) {
				w.officers()
				for _, s := range w.scenes(1) {
					if s.act == access.ChangeElectionSetting {
						w.fresh(1)
					}
					env, before := s.env(), w.size()
					heal := w.breakNext(saved)
					if _, err := s.send(env); !store.Is(err, store.CodeUnknown) {
						t.Errorf("%s: %v", s.act, err)
					}
					heal()
					done, err := s.send(env)
					if err != nil || done.repeated != saved {
						t.Errorf("%s again: %+v, %v", s.act, done, err)
					}
					if n := w.size() - before; n != 1 {
						t.Errorf("%s: %d entries", s.act, n)
					}
				}
				w.wantTrue()
			})
		})
	}
}

// breakNext lets commits fail until healed: before they reached the disk, or
// after.
func (w *world) breakNext(saved bool) (heal func()) {
	whole := w.write
	w.write = func(ctx context.Context, commune election.CommuneCode, do func(*store.Writer) error) error {
		if saved {
			if err := whole(ctx, commune, do); err != nil {
				return err
			}
		}
		return &election.Error{Kind: election.Internal, Code: store.CodeUnknown}
	}
	return func() { w.write = whole }
}

// A refused act keeps no key: the mended form is sent with the same one.
func TestRefusedKeepsNoKey(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		env := w.by("quan.tri")
		_, err := w.CreateAccount(w.ctx(), env, CreateAccountInput{Login: "quan.tri", Name: "Người mới"})
		w.wantCode(err, CodeLoginTaken)
		done, err := w.CreateAccount(w.ctx(), env, CreateAccountInput{Login: "quan.tri.2", Name: "Người mới"})
		w.must(err)
		if done.Repeated {
			t.Error("taken for a repetition")
		}
	})
}

// What was done stays told, also to somebody who may no longer do it: nothing is
// done now, and nothing is noted.
func TestSentAgainWithoutTheRole(t *testing.T) {
	w := lite(t)
	grant := RoleInput{Account: w.account("truyen.thanh"), Role: election.RoleCommunication}
	_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), grant)
	w.must(err)
	env := w.by("truyen.thanh")
	first, err := w.ChangeCommuneText(w.ctx(), env, TextInput{TextHours, "7 giờ"})
	w.must(err)
	_, err = w.RevokeRole(w.ctx(), w.by("quan.tri"), grant)
	w.must(err)
	entries, line := w.size(), w.lastLine()
	again, err := w.ChangeCommuneText(w.ctx(), env, TextInput{TextHours, "7 giờ"})
	w.must(err)
	if !again.Repeated || again.Seq != first.Seq || w.size() != entries || w.lastLine() != line {
		t.Errorf("%+v, then %+v", first, again)
	}
}

// The same form from many tabs at once acts once, and all are told the same.
func TestSentAtOnce(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		env, before := w.by("quan.tri"), w.size()
		var wait sync.WaitGroup
		answers := make([]Done[CreatedAccount], 12)
		for i := range answers {
			wait.Go(func() {
				done, err := w.CreateAccount(context.Background(), env, CreateAccountInput{Login: "moi", Name: "Người mới"})
				if err != nil {
					t.Error(err)
				}
				answers[i] = done
			})
		}
		wait.Wait()
		first := 0
		for _, done := range answers {
			if !done.Repeated {
				first++
			}
			if done.Result != answers[0].Result || done.Seq != answers[0].Seq {
				t.Errorf("%+v and %+v", done, answers[0])
			}
		}
		if n := w.size() - before; n != 1 || first != 1 {
			t.Errorf("%d entries, %d first", n, first)
		}
	})
}

// An answer that was forgotten is not made up.
func TestForgottenAnswer(t *testing.T) {
	w := lite(t)
	env := w.by("quan.tri")
	in := TextInput{TextHours, "7 giờ"}
	done, err := w.ChangeCommuneText(w.ctx(), env, in)
	w.must(err)
	w.pass(AnswersKept + 1_000_000_000)
	_, err = w.Tick(w.ctx(), w.time())
	w.must(err)
	_, err = w.ChangeCommuneText(w.ctx(), env, in)
	w.wantCode(err, CodeOldForm)
	var e *election.Error
	if errors.As(err, &e); e.Args[0] != done.Seq {
		t.Errorf("told entry %v, want %d", e.Args[0], done.Seq)
	}
}
