// The desk: sessions, drafts, challenges, attempts, jobs, the journal.

package storetest

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"laphieu/store"
)

func testSessions(t *testing.T, s *store.Store) {
	d, ctx := s.Desk(), t.Context()
	for n := range 3 {
		token := fmt.Sprint("token", n)
		must(t, d.SaveSession(ctx, store.Session{Token: token, Data: []byte("guest"), Expiry: int64(100 + n)}))
		must(t, d.BindSession(ctx, token, here, person))
	}
	must(t, d.SaveSession(ctx, store.Session{Token: "token1", Data: []byte("changed"), Expiry: 200}))
	got, found, err := d.Session(ctx, "token1", 150)
	if err != nil || !found || got.Account != person || string(got.Data) != "changed" {
		t.Errorf("session %+v, %v, %v", got, found, err)
	}
	if _, found, err := d.Session(ctx, "token0", 100); err != nil || found {
		t.Errorf("an expired session: %v, %v", found, err)
	}
	must(t, d.DeleteSessions(ctx, here, person, "token2"))
	left, err := d.Sessions(ctx, here, person, 0)
	if err != nil || len(left) != 1 || left[0].Token != "token2" {
		t.Errorf("sessions %+v, %v", left, err)
	}
	must(t, d.DeleteSession(ctx, "token2"))
	must(t, d.DeleteSession(ctx, "token2"))
	wantCode(t, d.BindSession(ctx, "token2", here, person), store.CodeNoRow)
	must(t, d.SaveSession(ctx, store.Session{Token: "old", Data: []byte{}, Expiry: 9}))
	must(t, d.SweepSessions(ctx, 9))
	if all, err := d.AllSessions(ctx, 0); err != nil || len(all) != 0 {
		t.Errorf("sessions %+v, %v", all, err)
	}
	err = d.SaveSession(ctx, store.Session{Token: "big", Data: make([]byte, store.MaxSession+1)})
	wantCode(t, err, store.CodeTooLong)
}

func testDrafts(t *testing.T, s *store.Store) {
	d, ctx := s.Desk(), t.Context()
	put := func(field, value string, at int64) {
		t.Helper()
		must(t, d.SaveDraft(ctx, store.Draft{Commune: here, Account: person, Form: "sheet/06", Field: field, Value: value, At: at}))
	}
	put("valid", "610", 1)
	put("valid", "619", 3)
	put("valid", "late", 2)
	put("invalid", "9", 3)
	got, err := d.Drafts(ctx, here, person, "sheet/06")
	if err != nil || len(got) != 2 || got[0].Value != "9" || got[1].Value != "619" {
		t.Errorf("drafts %+v, %v", got, err)
	}
	for _, other := range []struct {
		commune, account string
	}{{"00002", string(person)}, {"00001", "other"}} {
		if got, err := d.Drafts(ctx, here[:0]+"00002", person, ""); err != nil || len(got) != 0 {
			t.Errorf("%v sees %+v, %v", other, got, err)
		}
	}
	must(t, d.DeleteDraft(ctx, here, person, "sheet/06"))
	if got, err := d.Drafts(ctx, here, person, ""); err != nil || len(got) != 0 {
		t.Errorf("drafts %+v, %v", got, err)
	}
	err = d.SaveDraft(ctx, store.Draft{Commune: here, Field: "f", Value: strings.Repeat("x", store.MaxDraftValue+1)})
	wantCode(t, err, store.CodeTooLong)
}

func testChallenges(t *testing.T, s *store.Store) {
	d, ctx := s.Desk(), t.Context()
	must(t, d.PutChallenge(ctx, store.Challenge{Commune: here, Kind: "first", ID: "x", Data: []byte("secret"), Expiry: 10}))
	if _, found, err := d.TakeChallenge(ctx, there, "first", "x", 5); err != nil || found {
		t.Errorf("another commune took it: %v", err)
	}
	var taken atomic.Int64
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			c, found, err := d.TakeChallenge(ctx, here, "first", "x", 5)
			if err != nil {
				t.Error(err)
			}
			if found && bytes.Equal(c.Data, []byte("secret")) {
				taken.Add(1)
			}
		})
	}
	wait.Wait()
	if taken.Load() != 1 {
		t.Errorf("taken %d times", taken.Load())
	}
	must(t, d.PutChallenge(ctx, store.Challenge{Commune: here, Kind: "first", ID: "y", Data: []byte{}, Expiry: 10}))
	if _, found, err := d.TakeChallenge(ctx, here, "first", "y", 10); err != nil || found {
		t.Errorf("an expired challenge: %v, %v", found, err)
	}
	must(t, d.PutChallenge(ctx, store.Challenge{Commune: here, Kind: "first", ID: "z", Data: []byte{}, Expiry: 99}))
	must(t, d.SweepChallenges(ctx, 50))
	must(t, d.DeleteChallenges(ctx, here, "first"))
	if _, found, err := d.TakeChallenge(ctx, here, "first", "z", 1); err != nil || found {
		t.Errorf("a deleted challenge: %v, %v", found, err)
	}
}

func testAttempts(t *testing.T, s *store.Store) {
	d, ctx := s.Desk(), t.Context()
	for n := range 3 {
		a, err := d.Fail(ctx, here, "an.nguyen", int64(n))
		if err != nil || a.Failures != int64(n+1) || a.Last != int64(n) {
			t.Errorf("attempt %+v, %v", a, err)
		}
	}
	if a, err := d.Attempts(ctx, here, "an.nguyen"); err != nil || a.Failures != 3 {
		t.Errorf("attempts %+v, %v", a, err)
	}
	if a, err := d.Attempts(ctx, there, "an.nguyen"); err != nil || a.Failures != 0 {
		t.Errorf("attempts elsewhere %+v, %v", a, err)
	}
	must(t, d.ClearAttempts(ctx, here, "an.nguyen"))
	_, err := d.Fail(ctx, here, "other", 5)
	must(t, err)
	must(t, d.SweepAttempts(ctx, 5))
	for _, subject := range []string{"an.nguyen", "other"} {
		if a, err := d.Attempts(ctx, here, subject); err != nil || a.Failures != 0 {
			t.Errorf("%s: %+v, %v", subject, a, err)
		}
	}
}

func testJobs(t *testing.T, s *store.Store) {
	d, ctx := s.Desk(), t.Context()
	for n := range 3 {
		must(t, d.AddJob(ctx, store.Job{Commune: here, ID: fmt.Sprint("j", n), Kind: "papers", Account: person, Data: []byte("{}"), Created: int64(n)}))
	}
	first, found, err := d.ClaimJob(ctx, 10)
	if err != nil || !found || first.ID != "j0" || first.State != store.JobRunning {
		t.Fatalf("claimed %+v, %v, %v", first, found, err)
	}
	must(t, d.AdvanceJob(ctx, here, "j0", 5, 9, 11))
	wantCode(t, d.AdvanceJob(ctx, here, "j1", 5, 9, 11), store.CodeNoRow)
	must(t, d.EndJob(ctx, here, "j0", store.JobDone, "9 papers", 12))
	done, _, err := d.Job(ctx, here, "j0")
	if err != nil || done.State != store.JobDone || done.Progress != 5 || done.Total != 9 || done.Result != "9 papers" {
		t.Errorf("job %+v, %v", done, err)
	}
	_, _, err = d.ClaimJob(ctx, 20)
	must(t, err)
	if n, err := d.RequeueJobs(ctx, 31, 30); err != nil || n != 1 {
		t.Errorf("requeued %d, %v", n, err)
	}
	for _, want := range []string{"j1", "j2", ""} {
		if j, _, err := d.ClaimJob(ctx, 40); err != nil || j.ID != want {
			t.Errorf("claimed %q, want %q, %v", j.ID, want, err)
		}
	}
	must(t, d.SweepJobs(ctx, 99))
	if all, err := d.Jobs(ctx, here, 10); err != nil || len(all) != 2 {
		t.Errorf("jobs %+v, %v", all, err)
	}
}

func testJournal(t *testing.T, s *store.Store) {
	d, ctx := s.Desk(), t.Context()
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for n := range 5 {
				if err := d.Note(ctx, store.Incident{Commune: here, At: int64(n), Act: "create_account", Code: "forbidden", Account: person}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	got, err := d.Journal(ctx, here, 100, 3)
	if err != nil || len(got) != 3 || got[0].Seq != 20 || got[2].Seq != 18 {
		t.Errorf("journal %+v, %v", got, err)
	}
	if other, err := d.Journal(ctx, there, 100, 3); err != nil || len(other) != 0 {
		t.Errorf("journal elsewhere %+v, %v", other, err)
	}
}
