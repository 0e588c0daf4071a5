package access

import (
	"cmp"
	"errors"
	"maps"
	"os"
	"regexp"
	"slices"
	"testing"

	"laphieu/election"

	"pgregory.net/rapid"
)

const second = millisecond

// Waits by hand: the rung of each wrong try.
func TestLadder(t *testing.T) {
	for name, l := range map[string]Ladder{"account": AccountLadder, "address": AddressLadder} {
		t.Run(name, func(t *testing.T) {
			var a Attempts
			now := int64(1_000_000)
			for wrong, wait := range []int64{0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 960, 1920, 3840, 7680} {
				a = l.wrong(a, now)
				if a.Wrong != wrong+1 || a.Until-now != wait*second {
					t.Fatalf("wrong try %d: %+v, want to wait %d s", wrong+1, a, wait)
				}
				if wait > 0 && (l.State(a, now) != Waiting || l.State(a, a.Until-1) != Waiting) {
					t.Errorf("wrong try %d: does not wait", wrong+1)
				}
				if l.State(a, a.Until) != Open {
					t.Errorf("wrong try %d: the wait does not end", wrong+1)
				}
				now = a.Until
			}
			a = l.wrong(a, now)
			if l.State(a, now) != Locked || l.State(a, now+1e12) != Locked {
				t.Errorf("15th wrong try: %s", l.State(a, now))
			}
			if l.State(Unlock(), now) != Open {
				t.Error("an officer cannot unlock")
			}
		})
	}
}

func TestSettle(t *testing.T) {
	const now = int64(1_000_000)
	waiting := Attempts{Wrong: 5, Until: now + 15*second, Last: now}
	locked := Attempts{Wrong: 15, Last: now}
	four := Attempts{Wrong: 4, Last: now}
	for name, test := range map[string]struct {
		account, address         Attempts
		right                    bool
		now                      int64
		wantAccount, wantAddress Attempts
		code                     string
	}{
		"first wrong":                        {Attempts{}, Attempts{}, false, now, Attempts{1, now, now}, Attempts{1, now, now}, ""},
		"first right":                        {Attempts{}, Attempts{}, true, now, Attempts{}, Attempts{}, ""},
		"right after four wrong":             {four, four, true, now, Attempts{}, Attempts{}, ""},
		"others mistyped here too":           {Attempts{Wrong: 1}, four, true, now, Attempts{}, Attempts{Wrong: 3, Last: now}, ""},
		"right does not clear others":        {Attempts{}, four, true, now, Attempts{}, four, ""},
		"waiting, wrong":                     {waiting, four, false, now, waiting, four, "sign_in_wait"},
		"waiting, right":                     {waiting, four, true, now, waiting, four, "sign_in_wait"},
		"address waits, right":               {four, waiting, true, now, four, waiting, "sign_in_wait"},
		"wait over, right":                   {waiting, four, true, now + 15*second, Attempts{}, Attempts{}, ""},
		"wait over, wrong":                   {waiting, Attempts{}, false, now + 15*second, Attempts{6, now + 45*second, now + 15*second}, Attempts{1, now + 15*second, now + 15*second}, ""},
		"locked, wrong":                      {locked, four, false, now, locked, four, "sign_in_locked"},
		"locked, right, much later":          {locked, four, true, now + 1e11, locked, four, "sign_in_locked"},
		"address locked, right":              {four, locked, true, now, four, locked, "sign_in_locked"},
		"locked and waiting: locked is said": {locked, waiting, true, now, locked, waiting, "sign_in_locked"},
		"address quiet for an hour":          {Attempts{}, four, false, now + 3600*second, Attempts{1, now + 3600*second, now + 3600*second}, Attempts{1, now + 3600*second, now + 3600*second}, ""},
		"address quiet for almost an hour":   {Attempts{}, Attempts{3, 0, now}, false, now + 3600*second - 1, Attempts{1, now + 3600*second - 1, now + 3600*second - 1}, Attempts{4, now + 3600*second - 1, now + 3600*second - 1}, ""},
		"account never forgets":              {four, Attempts{}, false, now + 1e11, Attempts{5, now + 1e11 + 15*second, now + 1e11}, Attempts{1, now + 1e11, now + 1e11}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			account, address, err := Settle(test.account, test.address, test.right, test.now)
			wantCode(t, err, test.code)
			if account != test.wantAccount || address != test.wantAddress {
				t.Errorf("account %+v, address %+v", account, address)
			}
		})
	}
}

func TestWaitIsSaidInWholeSeconds(t *testing.T) {
	for left, want := range map[int64]int64{1: 1, 999: 1, 1000: 1, 1001: 2, 15000: 15} {
		err := Admit(Attempts{Wrong: 5, Until: 1_000_000 + left}, Attempts{}, 1_000_000)
		var e *election.Error
		if !errors.As(err, &e) || e.Args[0] != want {
			t.Errorf("%d ms left: %v", left, err)
		}
	}
}

// A right try while refused is answered as a wrong one is, to the letter.
func TestRefusedAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		account, address := drawAttempts(t), drawAttempts(t)
		now := rapid.Int64Range(0, 20_000*second).Draw(t, "now")
		a1, b1, right := Settle(account, address, true, now)
		a2, b2, wrong := Settle(account, address, false, now)
		if (right == nil) != (wrong == nil) {
			t.Fatal("one is let in, the other refused")
		}
		if right != nil && (right.Error() != wrong.Error() || a1 != a2 || b1 != b2 || a1 != account || b1 != address) {
			t.Fatalf("%v, %v", right, wrong)
		}
	})
}

func drawAttempts(t *rapid.T) Attempts {
	last := rapid.Int64Range(0, 20_000*second).Draw(t, "last")
	wrong := rapid.IntRange(0, 15).Draw(t, "wrong")
	return Attempts{Wrong: wrong, Last: last, Until: last + AccountLadder.Wait(wrong)}
}

// However the tries are spread over time: a password is looked at no more than
// 15 times for one name before an officer has to come, and a guesser needs hours.
func TestGuesserLooksAtFifteen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var account Attempts
		now, looked := int64(0), 0
		for range 400 {
			now += rapid.Int64Range(0, 600*second).Draw(t, "pause")
			address := Attempts{} // a new address each time
			next, _, err := Settle(account, address, false, now)
			if err == nil {
				looked++
			}
			account = next
		}
		if looked > 15 {
			t.Fatalf("%d passwords were looked at", looked)
		}
		if looked == 15 && now < 15345*second {
			t.Fatalf("15 in %d s", now/second)
		}
	})
}

// One address against many names, with a name of its own to come in by: what it
// takes back is never more than it typed wrong for its own name.
func TestAddressIsNotWashedByItsOwnAccount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var address, own Attempts
		guesses := 0
		for range 60 { // within the hour: nothing is forgotten
			const now = int64(1000)
			var err error
			switch rapid.SampledFrom([]string{"guess", "own wrong", "own right"}).Draw(t, "try") {
			case "guess":
				if _, address, err = Settle(Attempts{}, address, false, now); err == nil {
					guesses++
				}
			case "own wrong":
				own, address, _ = Settle(own, address, false, now)
			case "own right":
				own, address, _ = Settle(own, address, true, now)
			}
		}
		if guesses > 5 {
			t.Fatalf("%d guesses without a wait", guesses)
		}
	})
}

// Edges taken from every state that can be reached, those of the table and those
// of the diagram are the same.
func TestLockoutDiagram(t *testing.T) {
	taken := map[LockStep]bool{}
	for _, l := range []Ladder{AccountLadder, AddressLadder} {
		walk(l, taken)
	}
	table := LockSteps()
	slices.SortFunc(table, compareSteps)
	if got := slices.SortedFunc(maps.Keys(taken), compareSteps); !slices.Equal(got, table) {
		t.Errorf("taken %v\ntable %v", got, table)
	}
	page, err := os.ReadFile("../docs/state/lockout.md")
	if err != nil {
		t.Fatal(err)
	}
	var drawn []LockStep
	for _, m := range regexp.MustCompile(`(?m)^    (\w+) --> (\w+): (\w+)$`).FindAllStringSubmatch(string(page), -1) {
		drawn = append(drawn, LockStep{LockState(m[1]), LockEvent(m[3]), LockState(m[2])})
	}
	slices.SortFunc(drawn, compareSteps)
	if !slices.Equal(drawn, table) {
		t.Errorf("drawn %v\ntable %v", drawn, table)
	}
}

// walk tries every event at every rung, at its beginning and when its wait is
// over.
func walk(l Ladder, taken map[LockStep]bool) {
	rung, now := Attempts{}, int64(0)
	for range l.LockFrom + 1 {
		for _, at := range []int64{now, rung.Until} {
			from := l.State(rung, at)
			taken[LockStep{from, TriedWrong, l.State(l.wrong(rung, at), at)}] = true
			for back := range rung.Wrong + 1 {
				taken[LockStep{from, TriedRight, l.State(l.right(rung, back, at), at)}] = true
			}
			taken[LockStep{from, Unlocked, l.State(Unlock(), at)}] = true
			if later := l.State(rung, at+1e12); later != from {
				taken[LockStep{from, TimePassed, later}] = true
			}
		}
		now = max(now, rung.Until)
		rung = l.wrong(rung, now)
	}
}

func compareSteps(a, b LockStep) int {
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Event, b.Event), cmp.Compare(a.To, b.To))
}
