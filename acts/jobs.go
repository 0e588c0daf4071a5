// Jobs: long work with its progress, done by one worker, taken up again when
// the process died: at once by the next one where one alone may write. What a job changes it changes through acts, whose keys it
// makes of its own id: done twice it has one effect.

package acts

import (
	"context"
	"errors"
	"fmt"
	"math"
	"runtime/debug"
	"sync"
	"time"

	"laphieu/election"
	"laphieu/store"
)

// jobKinds are the kinds of work that the program knows.
type jobKinds struct {
	mu       sync.Mutex
	kinds    map[string]JobFunc
	takenUp  bool // what an earlier process left is waiting again
	takingUp sync.Mutex
}

// JobFunc does the work of one kind and answers what came of it. It may be
// begun again from the start.
type JobFunc func(context.Context, *Job) (result string, err error)

// Job is work in progress.
type Job struct {
	store.Job
	acts *Acts

	mu              sync.Mutex
	progress, total int64
	heard           int64 // when this worker last said that it is alive
}

// HandleJob says how a kind of job is done. It is called before Work.
func (a *Acts) HandleJob(kind string, do JobFunc) {
	a.jobs.mu.Lock()
	defer a.jobs.mu.Unlock()
	if a.jobs.kinds == nil {
		a.jobs.kinds = map[string]JobFunc{}
	}
	a.jobs.kinds[kind] = do
}

func (a *Acts) jobOf(kind string) (JobFunc, bool) {
	a.jobs.mu.Lock()
	defer a.jobs.mu.Unlock()
	do, known := a.jobs.kinds[kind]
	return do, known
}

// StartJob puts work in the queue and answers its id. Whether the asker may is
// for the act that starts it.
func (a *Acts) StartJob(ctx context.Context, env Envelope, kind string, data []byte) (id string, err error) {
	if _, known := a.jobOf(kind); !known {
		return "", &election.Error{Kind: election.Internal, Code: CodeJobUnknown, Args: []any{kind}}
	}
	if len(data) > MaxJobData {
		return "", invalid("data", CodeTooLong, MaxJobData)
	}
	if data == nil {
		data = []byte{}
	}
	if id, err = a.newID(); err != nil {
		return "", err
	}
	return id, a.desk.AddJob(ctx, store.Job{
		Commune: env.Commune, ID: id, Kind: kind, Account: env.Account, Data: data, Created: a.now(),
	})
}

// Progress tells how far the job has come. That nobody can be told is no reason
// to stop.
func (j *Job) Progress(ctx context.Context, done, total int64) {
	j.mu.Lock()
	j.progress, j.total = done, total
	j.mu.Unlock()
	j.tell(ctx)
}

// tell writes down that the worker is alive and how far it has come.
func (j *Job) tell(ctx context.Context) {
	j.mu.Lock()
	done, total, now := j.progress, j.total, j.acts.now()
	j.heard = max(j.heard, now)
	j.mu.Unlock()
	_ = j.acts.desk.AdvanceJob(ctx, j.Commune, j.ID, done, total, now)
}

func (j *Job) lastHeard() int64 {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.heard
}

// beat says that the worker is alive, however long one step takes.
func (j *Job) beat(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(JobBeat):
		}
		j.tell(ctx)
	}
}

// Work does jobs until ctx ends, and returns when the one at hand has ended too. One
// call per process is enough. A job that is cut off by the end is handed back: whoever
// looks next begins it again.
func (a *Acts) Work(ctx context.Context) {
	for ctx.Err() == nil {
		err := a.takeUp(ctx)
		if err == nil {
			var did bool
			if did, err = a.WorkOnce(ctx); did && err == nil {
				continue
			}
		}
		select {
		case <-ctx.Done():
		case <-time.After(JobPause): // also where the desk does not answer just now
		}
	}
}

// takeUp lets every job wait again that an earlier process was at, once and before
// this one has begun any. Only where no other process can be at work: several
// servers of one PostgreSQL each know of the others only what they have heard,
// and wait out JobSilence. The clock may have been set back since: all of them,
// whenever they were last heard of.
func (a *Acts) takeUp(ctx context.Context) error {
	a.jobs.takingUp.Lock()
	defer a.jobs.takingUp.Unlock()
	if a.jobs.takenUp || !a.store.Alone() {
		return nil
	}
	_, err := a.desk.RequeueJobs(ctx, a.now(), math.MaxInt64)
	a.jobs.takenUp = err == nil
	return err
}

// WorkOnce does the oldest job that waits, if there is one.
func (a *Acts) WorkOnce(ctx context.Context) (did bool, err error) {
	now := a.now()
	if _, err := a.desk.RequeueJobs(ctx, now, now-ms(JobSilence)); err != nil {
		return false, err
	}
	row, found, err := a.desk.ClaimJob(ctx, now)
	if err != nil || !found {
		return false, err
	}
	job := &Job{Job: row, acts: a, total: row.Total, heard: now}
	alive, stop := context.WithCancel(ctx)
	go job.beat(alive)
	result, err := a.doJob(ctx, job)
	stop()
	if ctx.Err() != nil {
		return true, a.handBack(ctx, job)
	}
	return true, a.endJob(ctx, job, result, err)
}

// handBack lets a job wait again that the end of this process cuts off. One that
// another process has taken over since, because it did not hear of this one, stays
// with that. Where it fails, the job is not heard of any more and waits again later.
func (a *Acts) handBack(ctx context.Context, job *Job) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), JobHandBack)
	defer cancel()
	return a.desk.HandBackJob(ctx, job.Commune, job.ID, job.lastHeard(), a.now())
}

// doJob runs the work. A panic is its failure and not the program's.
func (a *Acts) doJob(ctx context.Context, job *Job) (result string, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = internal(fmt.Errorf("panic: %v\n%s", p, debug.Stack()))
		}
	}()
	do, known := a.jobOf(job.Kind)
	if !known {
		return "", &election.Error{Kind: election.Internal, Code: CodeJobUnknown, Args: []any{job.Kind}}
	}
	return do(ctx, job)
}

// endJob keeps what came of it, or the code of the failure.
func (a *Acts) endJob(ctx context.Context, job *Job, result string, failed error) error {
	state := store.JobDone
	if failed != nil {
		state, result = store.JobFailed, "internal"
		var e *election.Error
		if errors.As(failed, &e) {
			result = e.Code
		}
	}
	if len(result) > MaxJobResult {
		result = result[:MaxJobResult]
	}
	return a.desk.EndJob(ctx, job.Commune, job.ID, state, result, a.now())
}
