package acts

import (
	"context"
	"sync"
	"testing"
	"time"

	"laphieu/store"
	"laphieu/store/storetest"
)

func (w *world) job(id string) store.Job {
	w.t.Helper()
	job, found, err := w.desk.Job(w.ctx(), here, id)
	w.must(err)
	if !found {
		w.t.Fatal("the job is gone")
	}
	return job
}

func TestJobs(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.HandleJob("count", func(ctx context.Context, j *Job) (string, error) {
			j.Progress(ctx, 3, 7)
			if got := w.job(j.ID); got.Progress != 3 || got.Total != 7 || got.State != store.JobRunning {
				t.Errorf("%+v", got)
			}
			return "7 " + string(j.Data), nil
		})
		w.HandleJob("fail", func(context.Context, *Job) (string, error) { return "", refused(CodeUnchanged) })
		w.HandleJob("panic", func(context.Context, *Job) (string, error) { panic("at the disco") })
		want := map[string]struct {
			state  store.JobState
			result string
		}{"count": {store.JobDone, "7 sheets"}, "fail": {store.JobFailed, CodeUnchanged}, "panic": {store.JobFailed, "internal"}}
		for kind, end := range want {
			id, err := w.StartJob(w.ctx(), w.by("quan.tri"), kind, []byte("sheets"))
			w.must(err)
			did, err := w.WorkOnce(w.ctx())
			if !did || err != nil {
				t.Fatalf("%s: %v, %v", kind, did, err)
			}
			if got := w.job(id); got.State != end.state || got.Result != end.result {
				t.Errorf("%s: %s %q", kind, got.State, got.Result)
			}
		}
		if did, err := w.WorkOnce(w.ctx()); did || err != nil {
			t.Errorf("nothing waits: %v, %v", did, err)
		}
		_, err := w.StartJob(w.ctx(), w.by("quan.tri"), "unknown", nil)
		w.wantCode(err, CodeJobUnknown)
	})
}

// left is a job that a process was at when it died.
func (w *world) left() (id string) {
	w.t.Helper()
	w.HandleJob("long", func(context.Context, *Job) (string, error) { return "done", nil })
	id, err := w.StartJob(w.ctx(), w.by("quan.tri"), "long", nil)
	w.must(err)
	_, claimed, err := w.desk.ClaimJob(w.ctx(), w.clock.Load())
	w.must(err)
	if !claimed || w.job(id).State != store.JobRunning {
		w.t.Fatal("nobody is at the job")
	}
	return id
}

// The process dies in the middle: the next one begins the job again, once the
// dead one has not been heard of for a while.
func TestJobIsTakenUpAgain(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		id := w.left()
		if did, _ := w.WorkOnce(w.ctx()); did {
			t.Error("begun again while the first may be alive")
		}
		w.pass(JobSilence + time.Second)
		if did, _ := w.WorkOnce(w.ctx()); !did {
			t.Error("not begun again")
		}
		if got := w.job(id); got.State != store.JobDone {
			t.Errorf("the job is %s", got.State)
		}
	})
}

// An orderly stop hands the job back: another process begins it at once, on
// PostgreSQL too.
func TestJobIsHandedBack(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		ctx, stop := context.WithCancel(w.ctx())
		w.HandleJob("long", func(ctx context.Context, j *Job) (string, error) {
			w.pass(JobBeat)
			j.Progress(ctx, 3, 7)
			stop()
			<-ctx.Done()
			return "", ctx.Err()
		})
		id, err := w.StartJob(w.ctx(), w.by("quan.tri"), "long", nil)
		w.must(err)
		w.Work(ctx)
		if got := w.job(id); got.State != store.JobWaiting || got.Progress != 0 {
			t.Fatalf("after the stop: %s, at %d", got.State, got.Progress)
		}
		w.HandleJob("long", func(context.Context, *Job) (string, error) { return "done", nil })
		if did, err := w.WorkOnce(w.ctx()); !did || err != nil || w.job(id).State != store.JobDone {
			t.Errorf("not begun at once: %v, %v", did, err)
		}
	})
}

// Who was silent for so long that another took the job over has nothing to hand back.
func TestJobOfAnotherIsNotHandedBack(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		ctx, stop := context.WithCancel(w.ctx())
		w.HandleJob("long", func(ctx context.Context, _ *Job) (string, error) {
			w.pass(JobSilence + time.Second)
			now := w.clock.Load()
			_, err := w.desk.RequeueJobs(w.ctx(), now, now-ms(JobSilence))
			w.must(err)
			_, taken, err := w.desk.ClaimJob(w.ctx(), now)
			w.must(err)
			if !taken {
				t.Error("not taken over")
			}
			stop()
			return "", ctx.Err()
		})
		id, err := w.StartJob(w.ctx(), w.by("quan.tri"), "long", nil)
		w.must(err)
		_, err = w.WorkOnce(ctx)
		w.must(err)
		if got := w.job(id); got.State != store.JobRunning {
			t.Errorf("another's job is %s", got.State)
		}
	})
}

// A process is killed in the middle of a job. On SQLite the next one holds the
// lock and begins it again at once, whatever its clock says; on PostgreSQL the
// other server may be alive, and is heard out first.
func TestJobAfterARestart(t *testing.T) {
	each(t, func(t *testing.T, w *world) {
		w.left()
		alone := w.config.URL == ""
		if alone {
			w.must(w.store.Close())
		}
		w.pass(-time.Hour)
		next := w.acts(storetest.Reopen(t, w.config), 2)
		ctx, stop := context.WithTimeout(w.ctx(), 3*JobPause)
		defer stop()
		begun := 0
		next.HandleJob("long", func(context.Context, *Job) (string, error) {
			begun++
			stop()
			return "", nil
		})
		next.Work(ctx)
		if want := map[bool]int{true: 1}[alone]; begun != want {
			t.Errorf("begun %d times after the restart, want %d", begun, want)
		}
	})
}

// What this process itself is at is not begun a second time by a second Work.
func TestTakeUpOnce(t *testing.T) {
	w := lite(t)
	ctx, stop := context.WithCancel(w.ctx())
	begun := make(chan struct{}, 2)
	w.HandleJob("long", func(ctx context.Context, _ *Job) (string, error) {
		begun <- struct{}{}
		<-ctx.Done()
		return "", nil
	})
	_, err := w.StartJob(w.ctx(), w.by("quan.tri"), "long", nil)
	w.must(err)
	var wait sync.WaitGroup
	wait.Go(func() { w.Work(ctx) })
	<-begun
	wait.Go(func() { w.Work(ctx) })
	time.Sleep(100 * time.Millisecond)
	stop()
	wait.Wait()
	if len(begun) > 0 {
		t.Error("begun twice")
	}
}

// Work ends with its context, and an acting worker with it.
func TestWork(t *testing.T) {
	w := lite(t)
	ctx, stop := context.WithCancel(w.ctx())
	w.HandleJob("one", func(context.Context, *Job) (string, error) { stop(); return "", nil })
	_, err := w.StartJob(w.ctx(), w.by("quan.tri"), "one", nil)
	w.must(err)
	w.Work(ctx)
}
