// The suite: its list of tests, and the few words they share.

package storetest

import (
	"context"
	"fmt"
	"os"
	"sync/atomic"
	"testing"

	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
)

// Run checks everything that the store promises on either engine. open gives
// each test a fresh installation.
func Run(t *testing.T, open Opener) {
	t.Helper()
	for _, test := range []struct {
		name string
		run  func(*testing.T, *store.Store)
	}{
		{"nouns come back as they were put", testNouns},
		{"nouns are changed and deleted, and the entry says so", testChanges},
		{"an act names each of many rows once", testManyRows},
		{"an account has its grants with it", testAccounts},
		{"personal data is salted in the log", testPersonal},
		{"the count desk comes back as it was put", testCountDesk},
		{"a sheet is found with its round and its readings", testSheetCase},
		{"the log has a digest of each row of the count desk", testCountLogged},
		{"the count desk's people are salted in the log", testCountPersonal},
		{"another commune or election has a count desk of its own", testCountScope},
		{"no row of the count desk refers elsewhere", testCountReferences},
		{"the count desk is deleted from its end", testCountDelete},
		{"the count desk keeps its own rules", testCountRefusals},
		{"another commune sees nothing", testOtherCommune},
		{"no row refers to another commune", testReferences},
		{"a failing act leaves the good ones beside it", testIsolation},
		{"an act fails whole after a failed statement", testSticky},
		{"an act without its entry is refused", testUnlogged},
		{"an act that panics or ends its goroutine fails alone", testPanic},
		{"an act that was given up leaves nothing", testCanceled},
		{"a view is one moment", testSnapshot},
		{"a key serves once", testKeyTwice},
		{"an answer can be forgotten", testForget},
		{"the log is read by number, person and time", testReading},
		{"leaves, edge and checkpoints agree", testTree},
		{"a simple act has at most six statements", testStatements},
		{"a closed store refuses by name", testClosed},
		{"the desk keeps sessions", testSessions},
		{"the desk keeps drafts", testDrafts},
		{"a challenge serves once", testChallenges},
		{"failures are counted", testAttempts},
		{"jobs are done once each", testJobs},
		{"the journal is capped", testJournal},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, open(t)) })
	}
}

// Two made-up communes.
const (
	here  election.CommuneCode = "00001"
	there election.CommuneCode = "00002"
)

var keys atomic.Int64

// A test may start its own binary again on the same installation.
func init() { keys.Store(int64(os.Getpid()) << 32) }

// Entry is an entry with a key that no other has.
func Entry(account election.AccountID) audit.Entry {
	n := keys.Add(1)
	return audit.Entry{Key: fmt.Sprintf("%032x", n), Act: "test", Account: string(account), ReceivedAt: 1_700_000_000_000 + n&0xffff_ffff}
}

// Act writes one act with its entry, as room acts would.
func Act(ctx context.Context, s *store.Store, commune election.CommuneCode, do func(*store.Writer) error) error {
	return s.Write(ctx, commune, func(w *store.Writer) error {
		if err := do(w); err != nil {
			return err
		}
		_, err := w.Append(Entry(""), store.Answer{})
		return err
	})
}

// Found makes a commune.
func Found(t testing.TB, s *store.Store, code election.CommuneCode) {
	t.Helper()
	must(t, Act(t.Context(), s, code, func(w *store.Writer) error {
		return w.InsertCommune(store.Commune{Unit: election.Unit{
			Code: code, Name: "Xã giả định " + string(code), Kind: "xã", Province: "Tỉnh giả định",
		}})
	}))
}

// act is Act that must succeed.
func act(t testing.TB, s *store.Store, commune election.CommuneCode, do func(*store.Writer) error) {
	t.Helper()
	must(t, Act(t.Context(), s, commune, do))
}

func view(t testing.TB, s *store.Store, commune election.CommuneCode, do func(*store.View) error) {
	t.Helper()
	must(t, s.View(t.Context(), commune, do))
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantCode(t testing.TB, err error, code string) {
	t.Helper()
	if !store.Is(err, code) {
		t.Fatalf("error %v, want code %s", err, code)
	}
}

func wantKind(t testing.TB, err error, kind election.Kind) {
	t.Helper()
	if err == nil || election.KindOf(err) != kind {
		t.Fatalf("error %v, want kind %s", err, kind)
	}
}

func text(key, value string) func(*store.Writer) error {
	return func(w *store.Writer) error { return w.PutText(store.Text{Key: key, Value: value}) }
}
