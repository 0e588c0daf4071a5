// The runner: every act goes through perform.

package acts

import (
	"context"
	"encoding/json"

	"laphieu/access"
	"laphieu/audit"
	"laphieu/election"
	"laphieu/store"
)

// Done is what an act answers once the disk has it.
type Done[R any] struct {
	Seq      int64 // its entry in the log
	Repeated bool  // the form had been sent before: this is the first answer, nothing was done now
	Result   R
}

// Nothing is the result of an act that needs no words.
type Nothing struct{}

// input is what a form asks for.
type input interface {
	// Validate cleans the input in place and refuses what breaks a bound.
	Validate() error
	// on is what the act is done to, where that bounds who may.
	on() access.Target
}

// finder is an input of an act that stands on rows: it looks them up before room
// access is asked, and answers who did what went before. What it finds stays in
// the work.
type finder interface {
	find(w *work, act access.Act) ([]access.Hand, error)
}

// writing is how a closure becomes an act: [store.Store.Write].
type writing func(context.Context, election.CommuneCode, func(*store.Writer) error) error

// deed is one act on its way.
type deed[I input, R any] struct {
	act     access.Act
	env     Envelope
	in      I
	request []byte // digest of what is asked
	do      func(*work, I) (R, error)
}

// work is an act within its savepoint.
type work struct {
	*store.Writer
	acts   *Acts
	env    *Envelope
	asker  election.Account // zero where nobody is known
	denied access.Decision  // why it may not, for the journal
	sheet  *sheetCase       // what an act upon a count sheet found
}

// perform does an act whole or not at all, and once however often it is sent.
func perform[I input, R any](
	ctx context.Context, a *Acts, env Envelope, act access.Act, in I, do func(*work, I) (R, error),
) (Done[R], error) {
	d, err := ready(a, env, act, in, do)
	if err != nil {
		return Done[R]{}, err
	}
	return d.write(ctx, a)
}

// ready checks what can be checked without looking at the store.
func ready[I input, R any](a *Acts, env Envelope, act access.Act, in I, do func(*work, I) (R, error)) (deed[I, R], error) {
	if err := in.Validate(); err != nil {
		return deed[I, R]{}, err
	}
	env, err := a.receive(env)
	if err != nil {
		return deed[I, R]{}, err
	}
	request, err := requestOf(act, env.Reason, in)
	return deed[I, R]{act: act, env: env, in: in, request: request, do: do}, err
}

// write runs the deed in the store's savepoint. The log takes a key once: where
// the deed fails, for this reason or because its first coming changed what it
// asks for, the first answer is given. So only a form sent twice pays for being
// looked up. A deed that is denied is noted.
func (d *deed[I, R]) write(ctx context.Context, a *Acts) (done Done[R], err error) {
	var denied access.Decision
	err = a.write(ctx, d.env.Commune, func(w *store.Writer) (err error) {
		inside := &work{Writer: w, acts: a, env: &d.env}
		done, err = d.within(inside)
		denied = inside.denied
		return err
	})
	if err == nil || store.Is(err, store.CodeUnknown) {
		return only(done, err)
	}
	if first, found, failed := repeated(ctx, a, d); found {
		return first, failed
	}
	if denied.Why != "" {
		a.note(ctx, d.env, denied.Act, string(denied.Why))
	}
	return Done[R]{}, err
}

// only is what was done, if it was.
func only[R any](done Done[R], err error) (Done[R], error) {
	if err != nil {
		return Done[R]{}, err
	}
	return done, nil
}

// within is the act itself: allowed? then done and logged.
func (d *deed[I, R]) within(w *work) (done Done[R], err error) {
	on := d.in.on()
	if err := w.allow(d.act, on, d.in); err != nil {
		return done, err
	}
	if done.Result, err = d.do(w, d.in); err != nil {
		return done, err
	}
	answer, err := json.Marshal(done.Result)
	if err != nil {
		return done, internal(err)
	}
	done.Seq, err = w.Append(d.entry(on.Election), store.Answer{Request: d.request, Answer: answer})
	return done, err
}

// entry is the log's; its number and its changes are the store's to fill in.
func (d *deed[I, R]) entry(of election.ElectionID) audit.Entry {
	return audit.Entry{
		Key: d.env.Key, Election: string(of), Act: string(d.act), Account: string(d.env.Account),
		Device: d.env.Device, ClaimedAt: d.env.ClaimedAt, ReceivedAt: d.env.ReceivedAt, Reason: d.env.Reason,
	}
}
