package acts

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
)

func (w *world) tick() Ticked {
	w.t.Helper()
	done, err := w.Tick(w.ctx(), w.time())
	w.must(err)
	return done
}

// Every denied act is in the log within the hour, as a number.
func TestSummary(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.person("nhap", election.RoleTypist)
		w.tick()
		before := w.size()
		deny := func(times int) {
			for range times {
				_, err := w.CreateAccount(w.ctx(), w.by("nhap"), CreateAccountInput{Login: "moi", Name: "Người mới"})
				w.wantCode(err, store.CodeNoRow)
			}
		}
		deny(3)
		_, err := w.SignIn(w.ctx(), door("máy 1"), SignInInput{Login: "khong.co", Password: "sai"})
		w.wantCode(err, CodeSignIn)
		if w.tick().Summaries != 0 {
			t.Error("summed up before the hour was over")
		}
		w.pass(time.Hour)
		if w.tick().Summaries != 1 || w.tick().Summaries != 0 {
			t.Error("not once")
		}
		var reasons []string
		for _, e := range w.log(here)[before:] {
			if e.Act == string(access.SummariseJournal) {
				reasons = append(reasons, e.Reason)
			}
		}
		// The first line is that of the first secret.
		want := "journal 1-5: create_account/no_row 3; sign_in/sign_in_wrong 1; use_first_secret/secret_issued 1"
		if len(reasons) != 1 || reasons[0] != want {
			t.Errorf("summaries %q", reasons)
		}
		// A new process goes on where the log says, not from the start.
		deny(2)
		w.pass(time.Hour)
		w.Acts = w.acts(w.store, 2)
		w.tick()
		entries := w.log(here)
		if last := lastOf(entries, access.SummariseJournal); last.Reason != "journal 6-7: create_account/no_row 2" {
			t.Errorf("after a start: %q", last.Reason)
		}
		w.wantTrue()
	})
}

func lastOf(entries []audit.Entry, act access.Act) (last audit.Entry) {
	for _, e := range entries {
		if e.Act == string(act) {
			last = e
		}
	}
	return last
}

// However many kinds of denials there are, a summary keeps its bounds and counts
// all.
func TestSummaryIsBounded(t *testing.T) {
	var lines []store.Incident
	for n := range 500 {
		lines = append(lines, store.Incident{Act: fmt.Sprintf("act_%d", n%100), Code: "no_row"})
	}
	text := counts(lines)
	total := 0
	for _, piece := range strings.Split(text, ";") {
		var n int
		if _, err := fmt.Sscan(piece[strings.LastIndex(piece, " ")+1:], &n); err != nil {
			t.Fatal(err)
		}
		total += n
	}
	if len(text) > MaxReason-40 || total != 500 {
		t.Errorf("%d bytes, %d counted: %s", len(text), total, text)
	}
}

func TestCheckpointsAreTaken(t *testing.T) {
	w := lite(t)
	first := w.tick()
	if len(first.Checkpoints) != 1 {
		t.Fatalf("%+v", first)
	}
	w.pass(CheckpointGap)
	if second := w.tick(); len(second.Checkpoints) != 1 || second.Summaries != 1 {
		t.Errorf("the summary is news: %+v", second)
	}
	w.pass(CheckpointGap)
	if third := w.tick(); len(third.Checkpoints) != 0 {
		t.Errorf("a checkpoint of nothing but a checkpoint: %+v", third)
	}
	_, err := w.ChangeCommuneText(w.ctx(), w.by("quan.tri"), TextInput{TextHours, "7 giờ"})
	w.must(err)
	if fourth := w.tick(); len(fourth.Checkpoints) != 1 {
		t.Errorf("something happened: %+v", fourth)
	}
	if fifth := w.tick(); len(fifth.Checkpoints) != 0 {
		t.Errorf("too soon: %+v", fifth)
	}
}

// What is signed is on the disk: the log's own root at that size.
func TestCheckpointSignsTheLog(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		done, err := w.TakeCheckpoint(w.ctx(), w.by("quan.tri"))
		w.must(err)
		_, err = w.ChangeCommuneText(w.ctx(), w.by("quan.tri"), TextInput{TextHours, "7 giờ"})
		w.must(err)
		w.must(w.store.View(w.ctx(), here, func(v *store.View) error {
			kept, err := v.LastCheckpoint()
			w.must(err)
			leaves, err := v.LeafHashes(0, kept.Size)
			w.must(err)
			var head audit.Head
			for _, leaf := range leaves {
				head.Append(leaf)
			}
			root, err := head.Root()
			if kept.Note != done.Result.Note || kept.Root != root || kept.Size != done.Seq {
				t.Errorf("kept %+v, answered %+v", kept, done)
			}
			return err
		}))
		w.signer = nil
		_, err = w.TakeCheckpoint(w.ctx(), w.by("quan.tri"))
		w.wantCode(err, CodeNoKey)
	})
}
