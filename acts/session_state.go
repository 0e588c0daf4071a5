// The states of a sign-in, from the door to its end. docs/state/session.md draws
// them; a test walks every edge and compares.

package acts

// SessionState is where one sign-in at one screen stands.
type SessionState string

// The states.
const (
	SessionOut   SessionState = "out"   // nobody has signed in here
	SessionCode  SessionState = "code"  // the password was right; the code of the second factor is asked
	SessionEarly SessionState = "early" // signed in; a password of their own or a second factor is still to be set
	SessionOpen  SessionState = "open"  // at work
	SessionIdle  SessionState = "idle"  // left alone: the password is asked again, drafts stay
	SessionEnded SessionState = "ended" // for good: whoever goes on signs in anew
)

// SessionEvent is what happens to it.
type SessionEvent string

// The events.
const (
	PasswordTyped SessionEvent = "password" // the right one: at the door, or at the screen that was left
	CodeTyped     SessionEvent = "code"     // the right one
	TypedWrong    SessionEvent = "wrong"    // a password or a code
	SetUpDone     SessionEvent = "set_up"   // own password or second factor set in this session
	LeftAlone     SessionEvent = "left"     // nothing was asked for some minutes
	TooLong       SessionEvent = "late"     // StepLife or SessionLife is over
	SignedOut     SessionEvent = "sign_out" // by its owner, here
	EndedByOther  SessionEvent = "revoke"   // by its owner elsewhere, or by an officer
	StandingLost  SessionEvent = "changed"  // password, second factor, roles or account changed elsewhere
)

// SessionStep is one edge of the state machine.
type SessionStep struct {
	From  SessionState
	Event SessionEvent
	To    SessionState
}

// SessionSteps lists every edge. None leads out of SessionEnded, and none from
// SessionIdle to work but by the password.
func SessionSteps() []SessionStep {
	steps := []SessionStep{
		{SessionOut, PasswordTyped, SessionCode},
		{SessionOut, PasswordTyped, SessionEarly},
		{SessionOut, PasswordTyped, SessionOpen},
		{SessionOut, TypedWrong, SessionOut},
		{SessionCode, CodeTyped, SessionOpen},
		{SessionCode, TypedWrong, SessionCode},
		{SessionCode, TooLong, SessionOut},
		{SessionCode, StandingLost, SessionOut},
		{SessionEarly, SetUpDone, SessionOpen},
		{SessionEarly, LeftAlone, SessionIdle},
		{SessionOpen, SetUpDone, SessionOpen},
		{SessionOpen, LeftAlone, SessionIdle},
		{SessionIdle, PasswordTyped, SessionEarly},
		{SessionIdle, PasswordTyped, SessionOpen},
		{SessionIdle, TypedWrong, SessionIdle},
	}
	for _, from := range []SessionState{SessionEarly, SessionOpen, SessionIdle} {
		for _, event := range []SessionEvent{TooLong, SignedOut, EndedByOther, StandingLost} {
			steps = append(steps, SessionStep{from, event, SessionEnded})
		}
	}
	return steps
}

// State is where the session stands. One that has ended is not found any more.
func (s *Session) State() SessionState {
	switch {
	case s.Idle:
		return SessionIdle
	case s.Early:
		return SessionEarly
	}
	return SessionOpen
}
