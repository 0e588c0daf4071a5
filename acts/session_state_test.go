package acts

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// screen is one person's sign-in, wherever it stands.
type screen struct {
	*world
	login string
	in    SignedIn
	typed string // the key of the second factor, where there is one
}

// screens puts somebody new into a state, in every way there is.
func (w *world) screens(at SessionState, n *int) (all []*screen) {
	person := func(login string, ways func(*screen)) {
		*n++
		s := &screen{world: w, login: fmt.Sprintf("%s%d", login, *n)}
		w.account(s.login)
		w.password(s.login, goodPassword)
		ways(s)
		if at != SessionOut {
			s.in = w.enter(s.login, goodPassword)
		}
		if at == SessionIdle {
			w.pass(31 * time.Minute)
		}
		if s.state() == at {
			all = append(all, s)
		}
	}
	person("plain", func(*screen) {})
	person("factor", func(s *screen) { s.typed = w.factor(s.login, goodPassword, "") })
	person("officer", func(s *screen) {
		_, err := w.GrantRole(w.ctx(), w.by("quan.tri"), RoleInput{Account: w.people[s.login], Role: election.RoleChair})
		w.must(err)
	})
	return all
}

// state looks, without a sign of life.
func (s *screen) state() SessionState {
	if s.in.Token == "" && s.in.Step == "" {
		return SessionOut
	}
	if s.in.Step != "" {
		_, err := s.SignInCode(s.ctx(), door("máy 1"), CodeInput{Step: s.in.Step, Code: "x"})
		if store.Is(err, CodeNoStep) {
			return SessionOut
		}
		return SessionCode
	}
	found, err := s.Enter(s.ctx(), here, s.in.Token, access.Listen)
	if store.Is(err, CodeNoSession) || store.Is(err, CodeEnded) {
		return SessionEnded
	}
	return found.State()
}

// happen lets an event happen, if it can in this state.
func (s *screen) happen(at SessionState, event SessionEvent) bool {
	env := func() Envelope { return s.in.Session.Envelope(s.key()) }
	password := map[SessionEvent]string{PasswordTyped: goodPassword, TypedWrong: "sai mật khẩu rồi"}[event]
	in := at == SessionEarly || at == SessionOpen || at == SessionIdle
	switch {
	case password != "" && at == SessionOut:
		s.in, _ = s.SignIn(s.ctx(), door("máy 1"), SignInInput{Login: s.login, Password: password})
	case password != "" && at == SessionIdle:
		_ = s.ResumeSession(s.ctx(), env(), ResumeInput{Password: password})
	case event == TypedWrong && at == SessionCode:
		_, _ = s.SignInCode(s.ctx(), door("máy 1"), CodeInput{Step: s.in.Step, Code: "000000"})
	case event == CodeTyped && at == SessionCode:
		s.pass(time.Minute) // the code of the set-up is used up
		done, err := s.SignInCode(s.ctx(), door("máy 1"), CodeInput{Step: s.in.Step, Code: s.code(s.typed)})
		s.must(err)
		s.in = done
	case event == SetUpDone && (at == SessionEarly || at == SessionOpen):
		shown, err := s.BeginSecondFactor(s.ctx(), env())
		s.must(err)
		_, err = s.SetUpOwnSecondFactor(s.ctx(), env(), FactorInput{Password: goodPassword, Code: s.code(shown.Typed)})
		s.must(err)
	case event == LeftAlone && (at == SessionEarly || at == SessionOpen):
		s.pass(31 * time.Minute)
	case event == TooLong && at == SessionCode:
		s.pass(StepLife)
	case event == TooLong && in:
		s.pass(SessionLife)
	case event == SignedOut && in:
		s.must(s.SignOut(s.ctx(), env()))
	case event == EndedByOther && in:
		_, err := s.EndSessions(s.ctx(), s.by("quan.tri"), AccountInput{s.people[s.login]})
		s.must(err)
	case event == StandingLost && (in || at == SessionCode):
		s.password(s.login, nextPassword)
	default:
		return false
	}
	return true
}

// The table, the drawing and what happens are the same edges.
func TestSessionStates(t *testing.T) {
	w := lite(t)
	n, taken := 0, map[SessionStep]bool{}
	for _, at := range []SessionState{SessionOut, SessionCode, SessionEarly, SessionOpen, SessionIdle} {
		for _, event := range []SessionEvent{
			PasswordTyped, CodeTyped, TypedWrong, SetUpDone, LeftAlone, TooLong, SignedOut, EndedByOther, StandingLost,
		} {
			for _, s := range w.screens(at, &n) {
				if s.happen(at, event) {
					taken[SessionStep{at, event, s.state()}] = true
				}
			}
		}
	}
	order := func(a, b SessionStep) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Event, b.Event), cmp.Compare(a.To, b.To))
	}
	table := slices.SortedFunc(slices.Values(SessionSteps()), order)
	if got := slices.SortedFunc(maps.Keys(taken), order); !slices.Equal(got, table) {
		t.Errorf("taken %v\ntable %v", got, table)
	}
	page, err := os.ReadFile("../docs/state/session.md")
	w.must(err)
	var drawn []SessionStep
	for _, m := range regexp.MustCompile(`(?m)^    (\w+) --> (\w+): (\w+)$`).FindAllStringSubmatch(string(page), -1) {
		drawn = append(drawn, SessionStep{SessionState(m[1]), SessionEvent(m[3]), SessionState(m[2])})
	}
	if slices.SortFunc(drawn, order); !slices.Equal(drawn, table) {
		t.Errorf("drawn %v\ntable %v", drawn, table)
	}
}

// Nothing but the password leads from a screen that was left back to work.
func TestSessionStepsAreSafe(t *testing.T) {
	for _, s := range SessionSteps() {
		switch {
		case s.From == SessionEnded:
			t.Errorf("%v leads out of the end", s)
		case s.From == SessionIdle && (s.To == SessionOpen || s.To == SessionEarly) && s.Event != PasswordTyped:
			t.Errorf("%v opens a screen that was left", s)
		case s.To == SessionOpen && (s.From == SessionOut || s.From == SessionCode) && s.Event != PasswordTyped && s.Event != CodeTyped:
			t.Errorf("%v opens the door", s)
		}
	}
}
