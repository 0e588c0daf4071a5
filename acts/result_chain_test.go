package acts

import (
	"testing"

	"laphieu/demo"
	"laphieu/election"
)

// short is a constituency of the commune whose first vote fills one seat of it, is
// confirmed, and has its supplementary election opened.
func (w *world) short() (n *night, papers []election.SheetID, second election.BallotingID) {
	w.t.Helper()
	n, papers = w.three()
	for _, id := range papers {
		n.agree(id, n.paper(id, shortened))
	}
	w.must(n.confirm(n.explained(own(1))))
	return n, papers, n.openRound(own(1))
}

// three is an election of three areas that is being counted, and the sheets of the
// commune's own constituency.
func (w *world) three() (n *night, papers []election.SheetID) {
	w.t.Helper()
	w.officers()
	made := demo.Invented(demo.Shape{Seed: 3, Areas: 3, Law: election.Law2025})
	n = w.whole("Bầu cử", election.Law2025, &made)
	n.openCount()
	for _, id := range n.sheets {
		if id.Level == election.Commune {
			papers = append(papers, id)
		}
	}
	return n, papers
}

// openRound opens the vote after one, on the last lawful day.
func (n *night) openRound(before election.BallotingID) election.BallotingID {
	n.t.Helper()
	on := day(n.t, "2026-03-22")
	if before.Round > 1 {
		on = day(n.t, "2026-03-24")
	}
	done, err := n.OpenRound(n.ctx(), n.by("chu.tich"), RoundInput{
		Election: n.vote, Balloting: before, Day: on, Document: "Quyết định 9", MovedBy: moved(before.Round),
	})
	n.must(err)
	return done.Result.Balloting
}

func moved(round int) string {
	if round > 1 {
		return "Nghị quyết 7"
	}
	return ""
}

// again agrees on every sheet of a further vote: the figures of the first, of the
// candidates who are left.
func (n *night) again(id election.BallotingID, papers []election.SheetID) {
	n.t.Helper()
	r := n.result(id)
	for _, s := range r.Sheets {
		paper := n.papers[election.SheetID{BallotingID: own(1), Area: s.Area}]
		paper.Kept = nil
		paper.Votes = make([]int64, len(r.Balloting.Candidates))
		for i := range min(r.Balloting.Seats, len(paper.Votes)) {
			paper.Votes[i] = paper.Valid
		}
		n.papers[s.SheetID] = paper
		n.agree(s.SheetID, n.paper(s.SheetID))
	}
}

func (n *night) annul(id election.BallotingID, areas ...election.AreaID) error {
	_, err := n.RecordDecision(n.ctx(), n.by("chu.tich"), DecisionInput{
		Election: n.vote, Balloting: id, Kind: election.DecideAnnulled, Areas: areas, Document: "Nghị quyết 5",
	})
	return err
}

// What is confirmed of a later vote rests on the vote before: it falls with it, and
// nothing is announced until both are confirmed.
func TestLaterVoteFallsWithTheFirst(t *testing.T) {
	w := lite(t)
	n, papers, second := w.short()
	n.again(second, papers)
	w.must(n.confirm(n.explained(second)))
	_, err := n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-24"))
	w.must(err)
	n.stand(t, 2, 1)
	_, err = n.ReopenSheet(n.ctx(), n.by("thu.ky"), n.at(papers[0]))
	w.must(err)
	n.stand(t, 0, 0)
	w.wantCode(n.confirm(second), CodeRoundBefore)
	_, err = n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-24"))
	w.wantCode(err, CodeNotConfirmed)
	n.agree(papers[0], n.paper(papers[0], shortened))
	w.must(n.confirm(n.explained(own(1))))
	w.must(n.confirm(second))
	_, err = n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-24"))
	w.must(err)
	w.wantTrue()
}
