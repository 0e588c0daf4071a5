package acts

import (
	"strings"

	"laphieu/demo"
	"laphieu/election"
	"laphieu/store"
)

// whole saves an invented set-up in an election of its own, as people would.
func (w *world) whole(name string, law election.Law, made *demo.Night) *night {
	w.t.Helper()
	done, err := w.CreateElection(w.ctx(), w.by("quan.tri"), CreateElectionInput{
		Name: name, Law: law, Day: election.Date{Year: 2026, Month: 3, Day: 15}, MadeUp: true,
	})
	w.must(err)
	n := &night{world: w, vote: done.Result.Election, papers: map[election.SheetID]election.Sheet{}}
	for i := range made.Papers {
		p := &made.Papers[i]
		n.sheets, n.papers[p.ID()] = append(n.sheets, p.ID()), p.Sheet
	}
	n.save(made.Setup, SetupParts...)
	return n
}

// save saves parts of a set-up over whatever stands there.
func (n *night) save(s election.Setup, parts ...SetupPart) {
	n.t.Helper()
	_, err := n.SaveSetup(n.ctx(), n.by("chu.tich"), n.form(s, parts...))
	n.must(err)
}

// form is a set-up as a person sends it who has seen what stands there.
func (n *night) form(s election.Setup, parts ...SetupPart) SetupInput {
	n.t.Helper()
	now := n.setup()
	return SetupInput{Election: n.vote, Parts: parts, Setup: s, Shown: SetupMark(&now, parts...)}
}

func (n *night) setup() (s election.Setup) {
	n.t.Helper()
	n.must(n.store.View(n.ctx(), here, func(v *store.View) (err error) {
		s, err = v.Setup(n.vote)
		return err
	}))
	return s
}

func (n *night) openCount() {
	n.t.Helper()
	_, err := n.OpenCount(n.ctx(), n.by("chu.tich"), ElectionInput{n.vote})
	n.must(err)
}

// agree lets two people type a paper.
func (n *night) agree(id election.SheetID, s election.Sheet) {
	n.t.Helper()
	n.typists("doc.1", "doc.2")
	in := n.typed(id, s)
	_, err := n.first("doc.1", in)
	n.must(err)
	done, err := n.second("doc.2", in)
	n.must(err)
	if done.Result.State != election.Agreed {
		n.t.Fatalf("%s is %s", id, done.Result.State)
	}
}

// result reads a round.
func (n *night) result(id election.BallotingID) (r *Result) {
	n.t.Helper()
	n.must(n.store.View(n.ctx(), here, func(v *store.View) (err error) {
		r, err = ReadResult(v, n.vote, id)
		return err
	}))
	return r
}

// explained explains whatever stands open in a round.
func (n *night) explained(id election.BallotingID) election.BallotingID {
	n.t.Helper()
	for _, f := range n.result(id).Open {
		sheet := n.at(election.SheetID{BallotingID: id, Area: f.Area})
		_, err := n.ExplainFinding(n.ctx(), n.by("chu.tich"), ExplainInput{sheet, f.Rule, strings.Join(f.Fields, ","), "Đã xem lại trên giấy."})
		n.must(err)
	}
	return id
}

// confirm confirms a round as it stands.
func (n *night) confirm(id election.BallotingID) error {
	n.t.Helper()
	mark, err := n.result(id).Mark()
	n.must(err)
	_, err = n.ConfirmOutcome(n.ctx(), n.by("chu.tich"), ConfirmInput{n.vote, id, mark})
	return err
}
