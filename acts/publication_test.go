package acts

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"laphieu/demo"
	"laphieu/election"
	"laphieu/site"
	"laphieu/store"
)

func (n *night) published() (all []store.Publication) {
	n.t.Helper()
	n.must(n.store.View(n.ctx(), here, func(v *store.View) (err error) {
		all, err = v.Publications(n.vote)
		return err
	}))
	return all
}

func (n *night) public() (p site.Public) {
	n.t.Helper()
	n.must(n.store.ViewGround(n.ctx(), here, func(v *store.View) (err error) {
		p, err = ReadPublic(v)
		return err
	}))
	return p
}

// Announcing freezes what the public is shown; taking it back takes that off; the
// next announcement takes its place. Of a contest that is decided above there is no
// figure, nor of a polling area.
func TestPublication(t *testing.T) {
	w := lite(t)
	n, papers := w.three()
	for _, id := range papers {
		n.agree(id, n.paper(id))
	}
	w.must(n.confirm(n.explained(own(1))))
	if p := n.public(); p.Standing() != nil || len(p.Results) != 0 || p.Day != "2026-03-15" || p.Commune == "" {
		t.Errorf("before: %+v", p)
	}
	if all := n.published(); len(all) != 0 {
		t.Fatalf("public before it is announced: %+v", all)
	}
	done, err := n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-24"))
	w.must(err)
	all := n.published()
	if len(all) != 1 || all[0].State != election.Standing || all[0].Entry != done.Seq {
		t.Fatalf("entry %d made public %+v", done.Seq, all)
	}
	if p := n.public(); p.Standing() == nil || p.Check.Size != 0 {
		t.Errorf("announced: %+v", p)
	}
	shown, err := site.ThawResult(all[0].Model)
	w.must(err)
	r := n.result(own(1))
	unit := shown.Units[0]
	if len(shown.Units) != 1 || len(unit.Votes) != 1 || unit.Elected != int64(len(r.Outcome.Elected)) || unit.Seats != int64(r.Outcome.Seats) ||
		shown.Totals.Listed != r.Outcome.Totals.Listed || shown.Totals.Voted != r.Outcome.Totals.Voted || shown.Totals.Turnout != int64(r.Outcome.Turnout) {
		t.Errorf("%+v of %+v", shown, r.Outcome)
	}
	for i, c := range unit.Votes[0].Candidates {
		if is := r.Outcome.Candidates[i]; c.Votes != is.Votes || c.Elected != is.Elected || c.Name != r.Contest.Candidates[i].Name || c.Percent != int64(is.Percent) {
			t.Errorf("%+v of %+v", c, is)
		}
	}

	_, err = n.WithdrawAnnouncement(n.ctx(), n.by("chu.tich"), ElectionInput{n.vote})
	w.must(err)
	if p := n.public(); p.Standing() != nil || len(p.Results) != 1 || len(p.Results[0].Result.Units) != 0 || p.Results[0].Result.Totals != (site.Figures{}) {
		t.Errorf("withdrawn: %+v", p)
	}
	if all := n.published(); all[0].State != election.Withdrawn || all[0].EndedAt == 0 {
		t.Errorf("withdrawn: %+v", all)
	}
	_, err = n.Announce(n.ctx(), n.by("chu.tich"), n.paperOf("2026-03-25"))
	w.must(err)
	states := []election.PaperState{}
	for _, p := range n.published() {
		states = append(states, p.State)
	}
	if !slices.Equal(states, []election.PaperState{election.Superseded, election.Standing}) {
		t.Errorf("%v", states)
	}
	_, err = n.WithdrawOutcome(n.ctx(), n.by("chu.tich"), BallotingInput{n.vote, own(1)})
	w.must(err)
	if all := n.published(); all[1].State != election.Withdrawn {
		t.Errorf("what it rests on was withdrawn, and it is %s", all[1].State)
	}
	w.wantTrue()
}

// A rehearsal makes nothing public.
func TestRehearsalIsNotPublished(t *testing.T) {
	w := lite(t)
	n, papers := w.three()
	for _, id := range papers {
		n.agree(id, n.paper(id))
	}
	w.must(n.confirm(n.explained(own(1))))
	undone := errors.New("undone")
	err := n.store.Write(n.ctx(), here, func(s *store.Writer) error {
		e, err := s.Election(n.vote)
		if err != nil {
			return err
		}
		e.Practice = true
		inside := &work{Writer: s, acts: n.Acts, env: &Envelope{}}
		if err := s.UpdateElection(e); err != nil {
			return err
		}
		if err := inside.publish(&store.Announcement{Election: n.vote, Announcement: election.Announcement{Level: election.Commune, Version: 1}}); err != nil {
			return err
		}
		all, err := s.Publications(n.vote)
		if len(all) != 0 {
			t.Errorf("%+v", all)
		}
		return errors.Join(err, undone)
	})
	if !errors.Is(err, undone) {
		t.Error(err)
	}
}

// The demonstration's night as the public sees it: 24 of 25, and of what is decided
// above the title alone.
func TestPublishedNight(t *testing.T) {
	w := lite(t)
	w.officers()
	made := demo.ThieuNgoc()
	n := w.whole("Bầu cử", election.Law2015, &made)
	_, err := n.OpenCount(n.ctx(), n.by("chu.tich"), ElectionInput{n.vote})
	w.must(err)
	w.must(n.store.View(n.ctx(), here, func(v *store.View) error {
		r, err := PublicResult(v, &store.Announcement{Election: n.vote, Announcement: election.Announcement{Level: election.Commune, Version: 1}})
		w.must(err)
		if len(r.Elsewhere) != 3 || len(r.Units) != 6 || r.Seats != 25 {
			t.Errorf("%d above, %d constituencies, %d seats", len(r.Elsewhere), len(r.Units), r.Seats)
		}
		text, err := r.Frozen()
		if strings.Contains(text, `"area"`) {
			t.Error("a polling area is named")
		}
		return err
	}))
}
