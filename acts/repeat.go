// Repeats: a form that is sent twice acts once.

package acts

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"laphieu/access"
	"laphieu/election"
	"laphieu/store"
)

// Saved is the cause of key_other_request: what stands in the log under the
// key. A page shows it beside what was not saved.
type Saved struct {
	Seq    int64
	Answer []byte // JSON of the first result; it may name people, so it is never logged
}

// Error prints where, not what.
func (s *Saved) Error() string { return fmt.Sprintf("saved as entry %d", s.Seq) }

// requestOf digests what is asked. Secrets are no part of an input's JSON: a
// digest that is kept could be guessed from.
func requestOf(act access.Act, reason string, in input) ([]byte, error) {
	form, err := json.Marshal(in)
	if err != nil {
		return nil, internal(err)
	}
	digest := sha256.Sum256(fmt.Appendf(nil, "laphieu request v1\n%s\n%q\n%s", act, reason, form))
	return digest[:], nil
}

// repeat gives the first answer again, if the same was asked.
func repeat[R any](first store.Answer, request []byte) (Done[R], error) {
	switch {
	case first.Request == nil:
		return Done[R]{}, conflict("", CodeOldForm, first.Seq)
	case !bytes.Equal(first.Request, request):
		return Done[R]{}, otherForm(first)
	}
	done := Done[R]{Seq: first.Seq, Repeated: true}
	if err := json.Unmarshal(first.Answer, &done.Result); err != nil {
		return Done[R]{}, internal(err)
	}
	return done, nil
}

func otherForm(first store.Answer) error {
	return &election.Error{
		Kind: election.Conflict, Code: CodeOtherForm, Args: []any{first.Seq},
		Cause: &Saved{Seq: first.Seq, Answer: first.Answer},
	}
}

// repeated looks for the first answer of a form: after an act failed, and before
// the slow part of one that would judge a form sent twice by what its first
// coming changed.
func repeated[I input, R any](ctx context.Context, a *Acts, d *deed[I, R]) (done Done[R], found bool, err error) {
	err = a.store.View(ctx, d.env.Commune, func(v *store.View) error {
		first, answered, err := v.Answered(d.env.Account, d.env.Key)
		if err != nil || !answered {
			return err
		}
		found = true
		done, err = repeat[R](first, d.request)
		return err
	})
	return done, found, err
}
