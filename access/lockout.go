// The lockout ladder: who guesses waits longer each time and at last is locked
// out, whether the guess was for a name that exists or not.

package access

import "laphieu/election"

// LockState is where a name or an address stands.
type LockState string

// The states. docs/state/lockout.md draws them.
const (
	Open    LockState = "open"    // may try
	Waiting LockState = "waiting" // has to wait; whatever is tried is refused alike
	Locked  LockState = "locked"  // until an officer unlocks
)

// LockEvent is what happens to it.
type LockEvent string

// The events.
const (
	TriedWrong LockEvent = "wrong"
	TriedRight LockEvent = "right"
	TimePassed LockEvent = "time"
	Unlocked   LockEvent = "unlock"
)

// LockStep is one edge of the state machine.
type LockStep struct {
	From  LockState
	Event LockEvent
	To    LockState
}

// LockSteps lists every edge. There is none from Locked but by an officer.
func LockSteps() []LockStep {
	return []LockStep{
		{Open, TriedWrong, Open},
		{Open, TriedWrong, Waiting},
		{Open, TriedWrong, Locked},
		{Open, TriedRight, Open},
		{Open, Unlocked, Open},
		{Waiting, TriedWrong, Waiting},
		{Waiting, TriedRight, Waiting},
		{Waiting, TimePassed, Open},
		{Waiting, Unlocked, Open},
		{Locked, TriedWrong, Locked},
		{Locked, TriedRight, Locked},
		{Locked, Unlocked, Open},
	}
}

// Attempts is what is kept of one name as typed, or of one address. Its zero
// value is open.
type Attempts struct {
	Wrong int
	Until int64 // ms UTC: refused before
	Last  int64 // ms UTC: of the last wrong one
}

// Ladder says when to wait and when to lock.
type Ladder struct {
	WaitFrom  int   // this many wrong ones: the first wait
	FirstWait int64 // ms; each further wrong one doubles it
	LockFrom  int   // this many: locked
	Forget    int64 // ms of quiet after which wrong ones are forgotten; 0 for never
}

// The two ladders. An account forgets when its owner comes in. An address serves
// many, so that nobody's coming in wipes out what others tried from there: it
// forgets after an hour of quiet, and takes back what the one who came in had
// mistyped.
var (
	AccountLadder = Ladder{WaitFrom: 5, FirstWait: 15 * millisecond, LockFrom: 15}
	AddressLadder = Ladder{WaitFrom: 5, FirstWait: 15 * millisecond, LockFrom: 15, Forget: 60 * 60 * millisecond}
)

// State tells where it stands at an instant.
func (l Ladder) State(a Attempts, now int64) LockState {
	switch {
	case a.Wrong >= l.LockFrom:
		return Locked
	case now < a.Until:
		return Waiting
	}
	return Open
}

// Wait is how long a number of wrong tries has to wait, in milliseconds.
func (l Ladder) Wait(wrong int) int64 {
	if wrong < l.WaitFrom || wrong >= l.LockFrom {
		return 0
	}
	return l.FirstWait << (wrong - l.WaitFrom)
}

// wrong counts a wrong try. One made while it waits or is locked is not looked
// at and so not counted.
func (l Ladder) wrong(a Attempts, now int64) Attempts {
	if l.State(a, now) != Open {
		return a
	}
	if l.Forget > 0 && now-max(a.Last, a.Until) >= l.Forget {
		a = Attempts{}
	}
	a.Wrong++
	a.Last = now
	a.Until = now + l.Wait(a.Wrong)
	return a
}

// right takes back a number of wrong tries.
func (l Ladder) right(a Attempts, back int, now int64) Attempts {
	if l.State(a, now) != Open {
		return a
	}
	if a.Wrong <= back {
		return Attempts{}
	}
	a.Wrong -= back
	return a
}

// Unlock is what an officer does, by an act.
func Unlock() Attempts { return Attempts{} }

// Admit says whether a try is looked at: before the password is hashed, which
// spares the work, and again by [Settle].
func Admit(account, address Attempts, now int64) error {
	inState := func(s LockState) bool {
		return AccountLadder.State(account, now) == s || AddressLadder.State(address, now) == s
	}
	switch {
	case inState(Locked):
		return &election.Error{Kind: election.Forbidden, Code: "sign_in_locked"}
	case inState(Waiting):
		until := max(account.Until, address.Until)
		return &election.Error{Kind: election.Forbidden, Code: "sign_in_wait", Args: []any{(until - now + millisecond - 1) / millisecond}}
	}
	return nil
}

// Settle counts a try after it was checked, against what is kept of the account
// and the address at that moment. Load, settle and keep in one transaction: of
// many tries at once those that come after the wait began are refused, the right
// one too. A sign-in is right when all its factors were; a wrong code counts as
// a wrong password does.
func Settle(account, address Attempts, right bool, now int64) (nextAccount, nextAddress Attempts, refused error) {
	if err := Admit(account, address, now); err != nil {
		return account, address, err
	}
	if !right {
		return AccountLadder.wrong(account, now), AddressLadder.wrong(address, now), nil
	}
	return AccountLadder.right(account, account.Wrong, now), AddressLadder.right(address, account.Wrong, now), nil
}
