// What was recorded by mistake is taken back: a decision, or a further vote. Each on a
// page that names what falls with it.

package result

import (
	"net/http"
	"strconv"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
)

// The pages, below the round's.
const (
	UndecidePath = DecidePath + WithdrawPath
	DropPath     = "/rut-luot"
)

// numberKey is which decision, as the address says it.
const numberKey = "so"

// withdrawal finds what took a decision back, or with number 0 the round; nil: it
// stands.
func (o *round) withdrawal(number int) *store.Withdrawal {
	for i := range o.Withdrawn {
		if o.Withdrawn[i].Number == number {
			return &o.Withdrawn[i]
		}
	}
	return nil
}

// takenBack says who took something back, when and why.
func (o *round) takenBack(x *store.Withdrawal) string {
	return o.say("result.taken_back", o.who(x.Account, x.At), x.Reason)
}

// gone is a further vote of this constituency that was taken back.
type gone struct {
	election.Balloting
	by store.Withdrawal
}

// readGone reads them, but for the round itself.
func (o *round) readGone(v *store.View) error {
	all, err := v.AllBallotings(o.vote)
	for i := range all {
		b := &all[i].Balloting
		if err != nil || b.Level != o.id.Level || b.Constituency != o.id.Constituency || b.Round == o.id.Round {
			continue
		}
		var rows []store.Withdrawal
		if rows, err = v.Withdrawals(o.vote, b.BallotingID); len(rows) > 0 && rows[0].Number == election.WholeRound {
			o.gone = append(o.gone, gone{*b, rows[0]})
		}
	}
	return err
}

// backWays are what this person may take back.
func (o *round) backWays() (all []web.Link) {
	for i := range o.Decided {
		if d := &o.Decided[i]; o.may(access.WithdrawDecision) {
			all = append(all, web.Link{Text: o.say("result.undecide_way", d.Document), Href: o.page(UndecidePath) + "?" + numberKey + "=" + strconv.Itoa(d.Number)})
		}
	}
	if o.id.Round > 1 && !o.later && o.may(access.WithdrawRound) {
		all = append(all, web.Link{Text: o.say("result.drop_way"), Href: o.page(DropPath)})
	}
	return all
}

// AskUndecide names the decision and what falls with it.
func (h Page) AskUndecide(w http.ResponseWriter, r *http.Request) error {
	return h.askUndecide(w, r, http.StatusOK)
}

func (h Page) askUndecide(w http.ResponseWriter, r *http.Request, status int, faults ...*election.Error) error {
	o, err := h.read(r)
	if err != nil {
		return err
	}
	p := h.takingBack(r, o, o.say("result.undecide"), "result.undecide_do")
	p.Head.Kicker = o.Title(o.id.Level) + ", " + o.Constituency(o.id)
	number := decisionNumber(r)
	for i := range o.Decided {
		if d := &o.Decided[i]; d.Number == number {
			p.Confirm.Effects = []string{o.say("result.undecide_which", o.decision(d).Text)}
		}
	}
	if len(p.Confirm.Effects) == 0 && len(faults) == 0 {
		faults, status = []*election.Error{{Kind: election.Conflict, Code: acts.CodeDecisionGone}}, http.StatusConflict
	}
	p.Confirm.Effects = append(p.Confirm.Effects, o.say("result.undecide_1"), o.say("result.undecide_2"), o.say("result.undecide_3"))
	return p.Show(w, status, faults...)
}

// decisionNumber is the number that the address names; 0: none.
func decisionNumber(r *http.Request) int {
	n, err := strconv.Atoi(r.URL.Query().Get(numberKey))
	if err != nil {
		return 0
	}
	return n
}

// Undecide takes the decision back.
func (h Page) Undecide(w http.ResponseWriter, r *http.Request) error {
	return h.takeBack(w, r, h.askUndecide, func(env acts.Envelope, vote election.ElectionID, id election.BallotingID) (int64, error) {
		done, err := h.Acts.WithdrawDecision(r.Context(), env, acts.WithdrawDecisionInput{Election: vote, Balloting: id, Number: decisionNumber(r)})
		return done.Seq, err
	})
}

// AskDrop names the vote and what becomes of it.
func (h Page) AskDrop(w http.ResponseWriter, r *http.Request) error {
	return h.askDrop(w, r, http.StatusOK)
}

func (h Page) askDrop(w http.ResponseWriter, r *http.Request, status int, faults ...*election.Error) error {
	o, err := h.read(r)
	if err != nil {
		return err
	}
	p := h.takingBack(r, o, o.say("result.drop", o.Constituency(o.id)), "result.drop_do")
	p.Head.Kicker = o.Title(o.id.Level)
	b := &o.Balloting
	p.Confirm.Effects = []string{
		o.say("result.drop_which", o.say(roundKeys[b.Kind])+", "+seat.Day(o.Lang, b.Day)+"; "+b.Document),
		o.say("result.drop_1"), o.say("result.drop_2"), o.say("result.drop_3"),
	}
	return p.Show(w, status, faults...)
}

// Drop takes the vote back.
func (h Page) Drop(w http.ResponseWriter, r *http.Request) error {
	return h.takeBack(w, r, h.askDrop, func(env acts.Envelope, vote election.ElectionID, id election.BallotingID) (int64, error) {
		done, err := h.Acts.WithdrawRound(r.Context(), env, acts.BallotingInput{Election: vote, Balloting: id})
		return done.Seq, err
	})
}

// takingBack is the page that asks before something of a round is taken back, with a
// reason.
func (h Page) takingBack(r *http.Request, o *round, title, button string) *seat.ConfirmPage {
	p := h.ConfirmPage(r, title)
	p.Confirm.Button = o.say(button)
	p.Confirm.Back = web.Link{Text: o.say("result.back"), Href: o.page("")}
	p.Reason(r)
	return p
}

// takeBack does an act that has nothing but a reason, and asks again where it is
// refused.
func (h Page) takeBack(
	w http.ResponseWriter, r *http.Request, ask func(http.ResponseWriter, *http.Request, int, ...*election.Error) error,
	do func(acts.Envelope, election.ElectionID, election.BallotingID) (int64, error),
) error {
	env, err := h.Reasoned(r)
	if err != nil {
		return err
	}
	id, err := seat.BallotingOf(r)
	if err != nil {
		return err
	}
	vote := seat.Target(r).Election
	seq, err := do(env, vote, id)
	if err != nil {
		return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error { return ask(w, r, status, faults...) })
	}
	return seat.Done(w, r, seat.ResultPage(vote, id, ""), seq)
}
