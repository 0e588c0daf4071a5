// What sets readings aside asks first, on a page of its own that names what falls.

package sheet

import (
	"context"
	"net/http"
	"strconv"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
)

// The pages of these acts, below a sheet.
const (
	ThirdPath  = "/goi-nguoi-thu-ba"
	AgainPath  = "/nhap-lai"
	ReopenPath = "/mo-lai"
)

// Question is one such act.
type Question struct {
	Act     access.Act
	key, do string // of its title and button
	effects []string
	falls   bool // what hangs on the sheet falls with it
	act     func(*acts.Acts, context.Context, acts.Envelope, acts.SheetInput) (acts.Done[acts.SheetAnswer], error)
}

// The questions.
var (
	Third = Question{
		access.CallThirdReader, "sheet.ask_third", "sheet.ask_third_do",
		[]string{"sheet.ask_third_1", "sheet.ask_third_2"},
		false, (*acts.Acts).CallThirdReader,
	}
	Again = Question{
		access.StartSheetAgain, "sheet.ask_again", "sheet.ask_again_do",
		[]string{"sheet.ask_again_1", "sheet.ask_again_2"},
		false, (*acts.Acts).StartSheetAgain,
	}
	Reopen = Question{
		access.ReopenSheet, "sheet.ask_reopen", "sheet.ask_reopen_do",
		[]string{"sheet.ask_reopen_1"},
		true, (*acts.Acts).ReopenSheet,
	}
)

// Ask shows a question.
func (h Page) Ask(q *Question) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		p, err := h.read(r)
		if err != nil {
			return err
		}
		return h.ask(w, r, q, p, http.StatusOK)
	}
}

func (h Page) ask(w http.ResponseWriter, r *http.Request, q *Question, p *paper, status int, faults ...*election.Error) error {
	out := h.ConfirmPage(r, p.say(q.key, p.name()))
	for _, key := range q.effects {
		out.Confirm.Effects = append(out.Confirm.Effects, p.say(key))
	}
	if q.falls {
		falls, err := h.falls(r, p)
		if err != nil {
			return err
		}
		out.Confirm.Effects = append(out.Confirm.Effects, falls...)
	}
	// The version that is asked about stands in the address: the form is sent there.
	out.Confirm.Action = r.URL.Path + "?" + versionKey + "=" + strconv.Itoa(p.row.Version)
	out.Confirm.Button = p.say(q.do)
	out.Confirm.Back = web.Link{Text: p.say("sheet.ask_back"), Href: p.address("")}
	out.Reason(r)
	return out.Show(w, status, faults...)
}

// versionKey is the version of a sheet in addresses.
const versionKey = "ban"

// falls names what hangs on a sheet that agrees.
func (h Page) falls(r *http.Request, p *paper) (all []string, err error) {
	err = h.View(r, func(v *store.View) error {
		outcomes, err := v.Outcomes(p.vote, p.id.BallotingID)
		if err != nil {
			return err
		}
		for i := range outcomes {
			if outcomes[i].State == election.Standing {
				all = append(all, p.say("sheet.ask_reopen_2", p.Constituency(p.id.BallotingID)))
			}
		}
		announced, err := v.Announcements(p.vote)
		for _, a := range announced {
			if a.State == election.Standing && a.Level == p.id.Level {
				all = append(all, p.say("sheet.ask_reopen_3", a.Document))
			}
		}
		return err
	})
	if len(all) == 0 {
		all = []string{p.say("sheet.ask_reopen_4")}
	}
	return all, err
}

// Do does what a question asked.
func (h Page) Do(q *Question) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		env, err := h.Reasoned(r)
		if err != nil {
			return err
		}
		id, err := seat.SheetOf(r)
		if err != nil {
			return err
		}
		vote := seat.Target(r).Election
		version, _ := strconv.Atoi(r.URL.Query().Get(versionKey)) // 0 is refused by the act
		done, err := q.act(h.Acts, r.Context(), env, acts.SheetInput{Election: vote, Sheet: id, Version: version})
		if err != nil {
			return h.Refuse(w, r, err, func(status int, faults ...*election.Error) error {
				p, err := h.read(r)
				if err != nil {
					return err
				}
				return h.ask(w, r, q, p, status, faults...)
			})
		}
		return seat.Done(w, r, seat.SheetHistory(vote, id, ""), done.Seq)
	}
}
