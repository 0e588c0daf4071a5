// Work without a person: what the program does by itself as time passes, as the
// actor "hệ thống".

package acts

import (
	"context"
	"errors"
	"sync"
	"time"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// ticks is what the program remembers between two Ticks. Losing it costs some
// reading and nothing else.
type ticks struct {
	mu         sync.Mutex
	forgotten  map[election.CommuneCode]int64 // answers up to this entry
	summarised map[election.CommuneCode]int64 // journal up to this line
}

// Ticked is what a Tick did.
type Ticked struct {
	Checkpoints []Checkpoint // to be kept outside too
	Summaries   int          // hours of the journal that were summed up
}

// Tick does what is due at an instant: once a minute is often enough, and a call
// too many does nothing. What fails is told and does not keep the rest.
func (a *Acts) Tick(ctx context.Context, now time.Time) (Ticked, error) {
	a.ticks.mu.Lock()
	defer a.ticks.mu.Unlock()
	if a.ticks.forgotten == nil {
		a.ticks.forgotten, a.ticks.summarised = map[election.CommuneCode]int64{}, map[election.CommuneCode]int64{}
	}
	var done Ticked
	units, err := a.store.Communes(ctx)
	faults := []error{err, a.sweep(ctx, now.UnixMilli())}
	for _, unit := range units {
		faults = append(faults, a.tickCommune(ctx, unit.Code, now.UnixMilli(), &done))
	}
	return done, errors.Join(faults...)
}

func (a *Acts) tickCommune(ctx context.Context, commune election.CommuneCode, now int64, done *Ticked) error {
	summed, err := a.summarise(ctx, commune, now)
	if summed {
		done.Summaries++
	}
	taken, due, fault := a.checkpointDue(ctx, commune, now)
	if due {
		done.Checkpoints = append(done.Checkpoints, taken)
	}
	return errors.Join(err, fault, a.forgetAnswers(ctx, commune, now))
}

// sweep clears the desk of what is over.
func (a *Acts) sweep(ctx context.Context, now int64) error {
	return errors.Join(
		a.desk.SweepSessions(ctx, now),
		a.desk.SweepChallenges(ctx, now),
		// Only an officer lifts a lock, so a locked row is never swept. The step of a
		// last code looks like many failures and stays too: one row a person.
		a.desk.SweepOpenAttempts(ctx, now-ms(AttemptsKept), int64(min(access.AccountLadder.LockFrom, access.AddressLadder.LockFrom))),
		a.desk.SweepJobs(ctx, now-ms(JobsKept)),
	)
}

// checkpointDue takes a checkpoint where the last one is old and something
// happened since, beside its own entry.
func (a *Acts) checkpointDue(ctx context.Context, commune election.CommuneCode, now int64) (taken Checkpoint, due bool, err error) {
	if a.signer == nil {
		return taken, false, nil
	}
	var last store.Checkpoint
	var size int64
	err = a.store.View(ctx, commune, func(v *store.View) error {
		head, err := v.Head()
		if err != nil {
			return err
		}
		size = head.Size
		last, err = v.LastCheckpoint()
		return instead(err, store.CodeNoRow, nil)
	})
	if err != nil || size <= last.Size+1 || now-last.At < ms(CheckpointGap) {
		return taken, false, err
	}
	env := Envelope{Commune: commune, Key: mark("checkpoint", commune, size), ReceivedAt: now}
	done, err := a.TakeCheckpoint(ctx, env.bySystem())
	return done.Result, err == nil, err
}

// forgetAnswers forgets answers that nobody will ask for again, some at a time.
func (a *Acts) forgetAnswers(ctx context.Context, commune election.CommuneCode, now int64) error {
	var through int64
	err := a.store.View(ctx, commune, func(v *store.View) error {
		old, err := v.SeqAt(now - ms(AnswersKept))
		through = old - 1
		return err
	})
	after, known := a.ticks.forgotten[commune]
	if !known {
		after = -1
	}
	through = min(through, after+MaxForget)
	if err != nil || through <= after {
		return err
	}
	err = a.write(ctx, commune, func(w *store.Writer) error { return w.ForgetAnswers(after, through) })
	if err == nil {
		a.ticks.forgotten[commune] = through
	}
	return err
}
