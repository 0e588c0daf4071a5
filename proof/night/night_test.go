package night

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"laphieu/acts"
	"laphieu/demo"
	"laphieu/election"
	"laphieu/store"
	"laphieu/tally"
	"laphieu/verify"
	"laphieu/web/desk/entry"
	"laphieu/web/desk/seat"
	"laphieu/web/webtest"

	"golang.org/x/mod/sumdb/note"
)

// typists are how many people can type: two do, and the others are called one by
// one to what the two cannot settle.
const typists = 6

// shape is how large a night is and what goes wrong in it.
type shape struct {
	areas        int
	levels       []election.Level
	seed         uint64
	blurredEvery int // each nth paper without the ballots by names has a figure that is hard to read
}

// night is the count with all that was seen of it.
type night struct {
	*house
	shape
	made    demo.Night
	records map[string]*record // by the address of the sheet
	order   []*record
}

// begin opens the count and lays the papers down.
func begin(t *testing.T, s shape) *night {
	t.Helper()
	n := &night{shape: s, made: invented(s), records: map[string]*record{}}
	n.house = open(t, &n.made.Setup)
	short := 0 // papers without the ballots by names: with them, a figure misread breaks a relation
	for i := range n.made.Papers {
		made := &n.made.Papers[i]
		c := n.constituency(made.Level, made.Constituency)
		p := onDesk(made, c.Seats)
		p.seats = c.Seats
		if made.Sheet.Kept == nil {
			if short++; short%s.blurredEvery == 0 {
				p.blur(len(n.blurred())%2 == 1)
			}
		}
		r := newRecord(s, p)
		n.records[seat.SheetPage(n.vote, seat.Entry, p.id, "")] = r
		n.order = append(n.order, r)
	}
	return n
}

func (n *night) constituency(level election.Level, id election.ConstituencyID) election.Constituency {
	at := slices.IndexFunc(n.made.Setup.Constituencies, func(c election.Constituency) bool { return c.Level == level && c.ID == id })
	return n.made.Setup.Constituencies[at]
}

// blurred are the papers with a figure that is hard to read.
func (n *night) blurred() (all []*record) {
	for _, r := range n.order {
		if r.paper.blurred >= 0 {
			all = append(all, r)
		}
	}
	return all
}

func (n *night) list() string { return seat.InElection(n.vote, seat.Entry) }

// The whole night: typed twice, what differs read again, the rest by a third and a
// fourth; then explained, confirmed and announced by the officers.
func TestNight(t *testing.T) {
	n := begin(t, size)
	began := time.Now()
	n.typeAll(webtest.Start(t))
	took := time.Since(began)
	n.wantPapers()
	n.wantFound()
	n.wantNoFieldTwice()
	n.officers()
	n.wantOutcomes()
	n.wantVerified()
	t.Log(n.table(took))
}

// typeAll lets the two sit down in turns until nothing is left for anybody.
func (n *night) typeAll(b *webtest.Browser) {
	n.t.Helper()
	two := []*typist{n.sit(b, fmt.Sprint(typistOf, 1)), n.sit(b, fmt.Sprint(typistOf, 2))}
	for did := true; did; {
		did = false
		for _, p := range two {
			did = p.turn() || did
		}
	}
	for third := len(two) + 1; n.unsettled() && third <= typists; third++ {
		n.sit(b, fmt.Sprint(typistOf, third)).turn(entry.ThirdPage)
	}
}

// unsettled reports whether a sheet waits for one more reader.
func (n *night) unsettled() bool {
	return slices.ContainsFunc(n.order, func(r *record) bool { return len(r.open()) > 0 })
}

// wantPapers asks of every sheet that it agrees with its paper in every figure.
func (n *night) wantPapers() {
	n.t.Helper()
	n.look(func(v *store.View) error {
		for i, r := range n.order {
			row, err := v.Sheet(n.vote, r.id)
			if err != nil {
				return err
			}
			if off := tally.Compare(&n.made.Papers[i].Sheet, &row.Figures); row.State != election.Agreed || len(off) > 0 {
				n.t.Errorf("%v is %s, apart from its paper in %v", r.id, row.State, off)
			}
		}
		return nil
	})
}

// wantFound asks of every slip that was in an entry when it was taken that its field
// was read again, and that some were met of every way there is.
func (n *night) wantFound() {
	n.t.Helper()
	slips, differed, third := map[slip]int{}, 0, 0
	for _, r := range n.order {
		if _, alike := r.left(); alike > 0 {
			n.t.Errorf("%v: two people made the same slip, and nobody can see it; take another seed", r.id)
		}
		if len(r.apart()) > 0 {
			differed++
		}
		if len(r.readers) > 2 {
			third++
		}
		for how, count := range r.slips {
			slips[how] += count
		}
	}
	if sum := n.sum(); differed == 0 || third == 0 || third < len(n.blurred()) || sum.refusals == 0 {
		n.t.Errorf("only %d sheets differed, %d had a third reader, %d were refused: the night shows too little", differed, third, sum.refusals)
	}
	if n.areas > 10 && len(slips) <= len(drawn) {
		n.t.Errorf("only these slips were made: %v", slips)
	}
}

// wantNoFieldTwice asks that nobody was asked again for what two people had read
// alike, nor twice for the same field. That each page asks for exactly what differs
// was asked of each page.
func (n *night) wantNoFieldTwice() {
	n.t.Helper()
	for _, r := range n.order {
		for _, name := range r.names {
			field := slices.Index(r.names, name)
			for reader := range r.readers {
				switch times := r.asked[fmt.Sprint(reader+1, " ", name)]; {
				case times > 1:
					n.t.Errorf("%v asks reader %d %d times for %s", r.id, reader+1, times, name)
				case times > 0 && r.whole[1][field] == r.whole[2][field]:
					n.t.Errorf("%v asks reader %d again for %s, which two people read alike", r.id, reader+1, name)
				}
			}
		}
	}
}

// officers explain what is left to explain, confirm each outcome of the commune and
// announce them.
func (n *night) officers() {
	n.t.Helper()
	for _, b := range n.rounds() {
		for _, f := range n.result(b).Open {
			_, err := n.ExplainFinding(n.ctx(), n.by(secretary), acts.ExplainInput{
				SheetInput: acts.SheetInput{Election: n.vote, Sheet: election.SheetID{BallotingID: b, Area: f.Area}, Version: 1},
				Rule:       f.Rule, Fields: strings.Join(f.Fields, ","), Text: "Tổ đã kiểm lại.",
			})
			n.must(err)
		}
		if b.Level != election.Commune {
			continue
		}
		shown, err := n.result(b).Mark()
		n.must(err)
		_, err = n.ConfirmOutcome(n.ctx(), n.by(chair), acts.ConfirmInput{Election: n.vote, Balloting: b, Shown: shown})
		n.must(err)
	}
	if !slices.Contains(n.levels, election.Commune) {
		return // the commune has nothing of its own to announce
	}
	_, err := n.Announce(n.ctx(), n.by(chair), acts.AnnounceInput{
		Election: n.vote, Document: "Nghị quyết số 12/NQ-UBBC (số giả định)", Day: day.AddDays(3),
	})
	n.must(err)
}

// rounds are the first rounds of all constituencies.
func (n *night) rounds() (all []election.BallotingID) {
	for _, c := range n.made.Setup.Constituencies {
		all = append(all, election.BallotingID{Level: c.Level, Constituency: c.ID, Round: 1})
	}
	return all
}

func (n *night) result(b election.BallotingID) (r *acts.Result) {
	n.t.Helper()
	n.look(func(v *store.View) (err error) {
		r, err = acts.ReadResult(v, n.vote, b)
		return err
	})
	return r
}

func (n *night) look(what func(*store.View) error) {
	n.t.Helper()
	n.must(n.store.View(n.ctx(), here, what))
}

// wantOutcomes holds the outcome of every constituency against the law's answer to
// the papers themselves.
func (n *night) wantOutcomes() {
	n.t.Helper()
	for i, b := range n.rounds() {
		r := n.result(b)
		c := n.made.Setup.Constituencies[i]
		asked := election.Contest{
			ElectionDay: day, Level: c.Level, Round: election.First, Constituency: r.Contest.Constituency, Seats: c.Seats, Areas: c.Areas,
		}
		for _, who := range n.made.Setup.Nominees {
			if who.Level == c.Level && who.Constituency == c.ID {
				asked.Candidates = append(asked.Candidates, who.Candidate)
			}
		}
		for _, p := range n.made.Papers {
			if p.Level == c.Level && p.Constituency == c.ID {
				asked.Sheets = append(asked.Sheets, p.Sheet)
			}
		}
		want := r.Rules.Determine(&asked)
		if want.Status != election.Decided || !reflect.DeepEqual(want, r.Outcome) {
			n.t.Errorf("%v: the desk says\n%+v\nthe papers\n%+v", b, r.Outcome, want)
		}
	}
}

// wantVerified asks the second pair of eyes.
func (n *night) wantVerified() {
	n.t.Helper()
	report, err := verify.Run(n.ctx(), verify.Source{Data: n.folder, Keys: []note.Verifier{n.public}})
	n.must(err)
	for _, f := range report.Findings {
		n.t.Errorf("verify: %+v", f)
	}
}
