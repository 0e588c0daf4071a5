// Deleting on the count desk: what others still need stays.

package storetest

import (
	"strings"
	"testing"

	"laphieu/election"
	"laphieu/store"
)

// removal deletes all rows of one noun of an election.
type removal struct {
	noun string
	of   func(*store.Writer, election.ElectionID) error
}

// removals delete a whole desk in the order of the foreign keys.
func (d countDesk) removals() []removal {
	return []removal{
		{"publication", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.publications, func(p store.Publication) error { return w.DeletePublication(e, p.Level, p.Version) })
		}},
		{"announcement", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.announcements, func(a store.Announcement) error { return w.DeleteAnnouncement(e, a.Level, a.Version) })
		}},
		{"outcome", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.outcomes, func(o store.Outcome) error { return w.DeleteOutcome(e, o.BallotingID, o.Version) })
		}},
		{"withdrawal", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.withdrawals, func(x store.Withdrawal) error { return w.DeleteWithdrawal(e, x.BallotingID, x.Number) })
		}},
		{"decision", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.decisions, func(o store.Decision) error { return w.DeleteDecision(e, o.BallotingID, o.Number) })
		}},
		{"explanation", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.explanations, func(x store.Explanation) error {
				return w.DeleteExplanation(e, x.SheetID, x.Version, x.Rule, x.Fields)
			})
		}},
		{"reading", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.readings, func(r store.Reading) error { return w.DeleteReading(e, r.SheetID, r.Version, r.Number) })
		}},
		{"sheet", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.sheets, func(s store.Sheet) error { return w.DeleteSheet(e, s.SheetID) })
		}},
		{"balloting", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.ballotings, func(b store.Balloting) error { return w.DeleteBalloting(e, b.BallotingID) })
		}},
		{"body_member", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.members, func(m store.BodyMember) error { return w.DeleteBodyMember(e, m.Body, m.Place, m.Position) })
		}},
		{"nominee", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.nominees, func(n store.Nominee) error { return w.DeleteNominee(e, n.Level, n.Constituency, n.ID) })
		}},
		{"constituency_area", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.places(), func(a store.ConstituencyArea) error { return w.DeleteConstituencyArea(e, a.Level, a.Area) })
		}},
		{"constituency", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.constituencies, func(c store.Constituency) error { return w.DeleteConstituency(e, c.Level, c.ID) })
		}},
		{"polling_area", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.areas, func(a store.PollingArea) error { return w.DeletePollingArea(e, a.ID) })
		}},
		{"level_contest", func(w *store.Writer, e election.ElectionID) error {
			return eachRow(nil, d.contests, func(c store.LevelContest) error { return w.DeleteLevelContest(e, c.Level) })
		}},
		{"election_stage", func(w *store.Writer, e election.ElectionID) error { return w.DeleteStage(e) }},
	}
}

func (d countDesk) remove(w *store.Writer) error {
	for _, r := range d.removals() {
		if err := r.of(w, d.stage.Election); err != nil {
			return err
		}
	}
	return nil
}

// needed are the nouns whose rows others need.
var needed = strings.Fields("announcement sheet balloting constituency polling_area level_contest")

func testCountDelete(t *testing.T, s *store.Store) {
	settled(t, s)
	d := deskOf(vote, "x")
	act(t, s, here, d.put)
	for _, r := range d.removals() {
		for _, noun := range needed {
			if r.noun == noun {
				err := Act(t.Context(), s, here, func(w *store.Writer) error { return r.of(w, vote) })
				wantCode(t, err, store.CodeDangling)
			}
		}
	}
	act(t, s, here, d.remove)
	wantChanges(t, s,
		"-publication vote000000000001/commune/2", "-publication vote000000000001/commune/1",
		"-announcement vote000000000001/commune/2", "-announcement vote000000000001/commune/1",
		"-outcome vote000000000001/commune/6/1/2", "-outcome vote000000000001/commune/6/1/1",
		"-withdrawal vote000000000001/commune/6/2/0", "-withdrawal vote000000000001/commune/6/1/10",
		"-decision vote000000000001/commune/6/1/10", "-decision vote000000000001/commune/6/1/2",
		"-explanation vote000000000001/commune/6/1/06/2/R6w/voted,issued",
		"-reading vote000000000001/commune/6/1/06/2/10", "-reading vote000000000001/commune/6/1/06/2/2", "-reading vote000000000001/commune/6/1/06/1/1",
		"-sheet vote000000000001/commune/6/2/10", "-sheet vote000000000001/commune/6/1/06", "-sheet vote000000000001/commune/6/1/10",
		"-balloting vote000000000001/commune/6/2", "-balloting vote000000000001/commune/6/1",
		"-body_member vote000000000001/team/06/10", "-body_member vote000000000001/team/06/1", "-body_member vote000000000001/team/10/1",
		"-body_member vote000000000001/board/5/1", "-body_member vote000000000001/board/6/1",
		"-body_member vote000000000001/committee//2", "-body_member vote000000000001/committee//1",
		"-nominee vote000000000001/commune/6/c", "-nominee vote000000000001/commune/6/a", "-nominee vote000000000001/commune/6/b",
		"-constituency_area vote000000000001/commune/06", "-constituency_area vote000000000001/commune/10",
		"-constituency_area vote000000000001/national/06", "-constituency_area vote000000000001/national/10",
		"-constituency vote000000000001/commune/5", "-constituency vote000000000001/commune/6", "-constituency vote000000000001/national/1",
		"-polling_area vote000000000001/06", "-polling_area vote000000000001/10",
		"-level_contest vote000000000001/commune", "-level_contest vote000000000001/national",
		"-election_stage vote000000000001")
	view(t, s, here, func(v *store.View) error { wantNoDesk(t, v, vote); return nil })
}

// What the count desk refuses by itself, whatever an act does.
func testCountRefusals(t *testing.T, s *store.Store) {
	settled(t, s)
	d := deskOf(vote, "x")
	act(t, s, here, d.put)
	reading := d.readings[0]
	for _, test := range []struct {
		name string
		code string
		do   func(*store.Writer) error
	}{
		{"a reading twice", store.CodeTaken, func(w *store.Writer) error { return w.InsertReading(reading) }},
		{"an explanation twice", store.CodeTaken, func(w *store.Writer) error { return w.InsertExplanation(d.explanations[0]) }},
		{"a decision twice", store.CodeTaken, func(w *store.Writer) error { return w.InsertDecision(d.decisions[0]) }},
		{"a decision taken back twice", store.CodeTaken, func(w *store.Writer) error { return w.InsertWithdrawal(d.withdrawals[0]) }},
		{"the first round taken back", store.CodeFailed, func(w *store.Writer) error {
			x := d.withdrawals[0]
			x.Number = election.WholeRound
			return w.InsertWithdrawal(x)
		}},
		{"a round twice", store.CodeTaken, func(w *store.Writer) error { return w.InsertBalloting(d.ballotings[0]) }},
		{"a second outcome that stands", store.CodeTaken, func(w *store.Writer) error {
			o := d.outcomes[1]
			o.Version = 3
			return w.InsertOutcome(o)
		}},
		{"a second announcement that stands", store.CodeTaken, func(w *store.Writer) error {
			a := d.announcements[1]
			a.Version = 3
			return w.InsertAnnouncement(a)
		}},
		{"an ended outcome without its end", store.CodeFailed, func(w *store.Writer) error {
			o := d.outcomes[1]
			o.State = election.Withdrawn
			return w.UpdateOutcome(o)
		}},
		{"figures that nobody agreed on", store.CodeFailed, func(w *store.Writer) error {
			s := d.sheets[1]
			s.State = election.AwaitsSecond
			return w.PutSheet(s)
		}},
		{"a state that is none", store.CodeFailed, func(w *store.Writer) error {
			s := d.sheets[0]
			s.State = "lost"
			return w.PutSheet(s)
		}},
		{"an area with a space", "no_canonical_form", func(w *store.Writer) error {
			b := d.ballotings[0]
			b.Round, b.Areas = 3, []election.AreaID{"1 2"}
			return w.InsertBalloting(b)
		}},
		{"a candidate without id", "no_canonical_form", func(w *store.Writer) error {
			x := d.decisions[0]
			x.Number, x.IDs = 3, []election.CandidateID{""}
			return w.InsertDecision(x)
		}},
		{"a village in two lines", "no_canonical_form", func(w *store.Writer) error {
			a := d.areas[0]
			a.Villages = []string{"thôn 1\nthôn 2"}
			return w.PutPollingArea(a)
		}},
	} {
		t.Run(test.name, func(t *testing.T) { wantCode(t, Act(t.Context(), s, here, test.do), test.code) })
	}
	view(t, s, here, func(v *store.View) error { wantDesk(t, v, d); return nil })
}
