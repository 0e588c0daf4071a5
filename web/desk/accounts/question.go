// Questions: each dangerous act has its own page that names the person and what
// follows. One table, for they differ in words only.

package accounts

import (
	"context"
	"net/http"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// Question is one dangerous act on one account.
type Question struct {
	Act     access.Act
	title   string // words, with the person's name
	effects []string
	button  string
	reason  bool
	do      func(context.Context, *acts.Acts, acts.Envelope, acts.AccountInput) (seq int64, err error)
}

// done drops what an act answers besides its entry.
func done[R any](d acts.Done[R], err error) (int64, error) { return d.Seq, err }

// The questions.
var (
	Disable = Question{
		access.DisableAccount, "ask.disable",
		[]string{"ask.disable_1", "ask.disable_2", "ask.disable_3"},
		"ask.disable_do", true,
		func(ctx context.Context, a *acts.Acts, env acts.Envelope, in acts.AccountInput) (int64, error) {
			return done(a.DisableAccount(ctx, env, in))
		},
	}
	Enable = Question{
		access.EnableAccount, "ask.enable",
		[]string{"ask.enable_1", "ask.enable_2"},
		"ask.enable_do", true,
		func(ctx context.Context, a *acts.Acts, env acts.Envelope, in acts.AccountInput) (int64, error) {
			return done(a.EnableAccount(ctx, env, in))
		},
	}
	Unlock = Question{
		access.UnlockAccount, "ask.unlock",
		[]string{"ask.unlock_1", "ask.unlock_2"},
		"ask.unlock_do", false,
		func(ctx context.Context, a *acts.Acts, env acts.Envelope, in acts.AccountInput) (int64, error) {
			return done(a.UnlockAccount(ctx, env, in))
		},
	}
	EndSessions = Question{
		access.EndSessions, "ask.sessions",
		[]string{"ask.sessions_1", "ask.sessions_2"},
		"ask.sessions_do", false,
		func(ctx context.Context, a *acts.Acts, env acts.Envelope, in acts.AccountInput) (int64, error) {
			return done(a.EndSessions(ctx, env, in))
		},
	}
	AskReset = Question{
		access.AskSecondFactorReset, "ask.reset",
		[]string{"ask.reset_1", "ask.reset_2", "ask.reset_3"},
		"ask.reset_do", true,
		func(ctx context.Context, a *acts.Acts, env acts.Envelope, in acts.AccountInput) (int64, error) {
			return done(a.AskSecondFactorReset(ctx, env, in))
		},
	}
	AgreeReset = Question{
		access.ResetSecondFactor, "ask.agree",
		[]string{"ask.agree_1", "ask.agree_2", "ask.agree_3"},
		"ask.agree_do", false,
		func(ctx context.Context, a *acts.Acts, env acts.Envelope, in acts.AccountInput) (int64, error) {
			return done(a.ResetSecondFactor(ctx, env, in))
		},
	}
)

// Ask shows the page of a question.
func (h Page) Ask(q *Question) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error { return h.ask(w, r, q, http.StatusOK) }
}

func (h Page) ask(w http.ResponseWriter, r *http.Request, q *Question, status int, faults ...*election.Error) error {
	lang := h.Lang(r)
	name, err := h.name(r)
	if err != nil {
		return err
	}
	p := h.ConfirmPage(r, words.Text(lang, q.title, name))
	for _, effect := range q.effects {
		p.Confirm.Effects = append(p.Confirm.Effects, words.Text(lang, effect))
	}
	if q.reason {
		p.Reason(r)
	}
	p.Confirm.Button = words.Text(lang, q.button)
	p.Confirm.Back = web.Link{Text: words.Text(lang, "ask.back"), Href: onePath(seat.Target(r).Account)}
	return p.Show(w, status, faults...)
}

// name is whose account the address names.
func (h Page) name(r *http.Request) (name string, err error) {
	err = h.Desk.View(r, func(v *store.View) error {
		account, err := v.Account(seat.Target(r).Account)
		name = account.Name
		return err
	})
	return name, err
}

// Do does what was asked.
func (h Page) Do(q *Question) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		envelope := h.Envelope
		if q.reason {
			envelope = h.Reasoned
		}
		env, err := envelope(r)
		if err != nil {
			return err
		}
		id := seat.Target(r).Account
		seq, err := q.do(r.Context(), h.Acts, env, acts.AccountInput{Account: id})
		if err != nil {
			return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error { return h.ask(w, r, q, status, faults...) })
		}
		return seat.Done(w, r, onePath(id), seq)
	}
}
