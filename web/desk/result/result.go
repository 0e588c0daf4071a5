// Package result is "Kết quả và biên bản": what each constituency has voted with
// every reason of the law, the commune's sums, and the acts by which people
// confirm, decide, vote again and announce.
package result

import (
	"embed"
	"net/http"
	"slices"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

//go:embed *.html
var files embed.FS

// Style is the pages' own.
//
//go:embed result.css
var Style []byte

// The templates.
var (
	OneView  = web.NewView[*onePage](files, "one.html")
	ListView = web.NewView[*listPage](files, "list.html")
)

// Page is the pages of one desk.
type Page struct {
	*seat.Desk
	Try string // where a demonstration lets a figure be changed in a copy; empty: nowhere
}

// round is one round of voting as its pages know it.
type round struct {
	*acts.Result
	*names.Places
	teller   *record.Teller
	seat     *seat.Seat
	vote     election.ElectionID
	id       election.BallotingID
	outcomes []store.Outcome
	recorded []store.Decision // those that were taken back too
	gone     []gone           // further votes that were taken back
	later    bool             // a further vote was opened
	counting bool
}

// read puts the round of an address together. Who sees an area alone sees no sums.
func (h Page) read(r *http.Request) (*round, error) {
	id, err := seat.BallotingOf(r)
	if err != nil {
		return nil, err
	}
	s := seat.Of(r)
	vote := seat.Target(r).Election
	if !s.Reaches(access.ViewResults, access.Target{Election: vote}) {
		return nil, seat.NotHere()
	}
	one := &round{seat: s, vote: vote, id: id}
	return one, h.View(r, func(v *store.View) error { return one.fill(v, h.Lang(r)) })
}

func (o *round) fill(v *store.View, lang words.Lang) (err error) {
	if o.Result, err = acts.ReadResult(v, o.vote, o.id); err != nil {
		return err
	}
	if o.Places, err = names.Read(v, lang, o.vote); err != nil {
		return err
	}
	if o.teller, err = record.New(v, lang); err != nil {
		return err
	}
	stage, err := v.Stage(o.vote)
	if err != nil {
		return err
	}
	o.counting = stage.Stage == election.Counting
	if o.outcomes, err = v.Outcomes(o.vote, o.id); err != nil {
		return err
	}
	if o.recorded, err = v.AllDecisions(o.vote, o.id); err != nil {
		return err
	}
	if err := o.readGone(v); err != nil {
		return err
	}
	ballotings, err := v.Ballotings(o.vote)
	o.later = slices.ContainsFunc(ballotings, func(b store.Balloting) bool {
		return b.Level == o.id.Level && b.Constituency == o.id.Constituency && b.Round > o.id.Round
	})
	return err
}

// standing is the outcome that was confirmed; nil: none is.
func (o *round) standing() *store.Outcome {
	for i := range o.outcomes {
		if o.outcomes[i].State == election.Standing {
			return &o.outcomes[i]
		}
	}
	return nil
}

// page is an address of this round.
func (o *round) page(page string) string { return seat.ResultPage(o.vote, o.id, page) }

// may reports whether this person may do an act to the election, while it is counted.
func (o *round) may(act access.Act) bool {
	return o.counting && !o.Gone() && o.seat.Reaches(act, access.Target{Election: o.vote})
}

// title is "Kết quả ở Đơn vị bầu cử số 6".
func (o *round) title() string { return words.Text(o.Lang, "result.title", o.Constituency(o.id)) }

// say is words in the reader's language.
func (o *round) say(key string, args ...any) string { return words.Text(o.Lang, key, args...) }

func (o *round) number(n int64) string { return words.Number(o.Lang, n) }

// share prints a percentage; a dash where there is nothing to divide by.
func (o *round) share(p election.Percent) string { return share(o.Lang, p) }

// noFigure stands where nothing is counted yet: a nought would be a count.
const noFigure = "–"

// counted prints a sum of sheets.
func counted(lang words.Lang, n int64, sheets int) string {
	if sheets == 0 {
		return noFigure
	}
	return words.Number(lang, n)
}

// counted prints a sum of this round's sheets.
func (o *round) counted(n int64) string { return counted(o.Lang, n, len(o.Contest.Sheets)) }

func share(lang words.Lang, p election.Percent) string {
	if p == election.NoPercent {
		return noFigure
	}
	return words.Percent(lang, p)
}

// shareOf prints a part of a whole.
func shareOf(lang words.Lang, part, whole int64) string {
	return share(lang, tally.Percent(part, whole))
}
