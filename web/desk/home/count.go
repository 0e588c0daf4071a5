// The steps of a count, for the chair and the secretary: sheets that wait for
// people to talk, outcomes to confirm, and the announcement.

package home

import (
	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// counting is the most urgent of them, of the election that the page speaks of.
func (d *day) counting() (none web.NextStep, undone bool, err error) {
	e := &d.s.Election
	on := access.Target{Election: e.ID}
	if e.ID == "" || !d.s.Reaches(access.CallThirdReader, on) {
		return none, false, nil
	}
	stage, err := d.v.Stage(e.ID)
	if store.Is(err, store.CodeNoRow) || err == nil && stage.Stage != election.Counting {
		return none, false, nil
	}
	if err != nil {
		return none, false, err
	}
	sheets, err := d.v.Sheets(e.ID)
	if err != nil {
		return none, false, err
	}
	waiting, whole := waits(sheets)
	if waiting > 0 {
		return d.ofCount("step.count", "step.count_text", "step.count_do", seat.InElection(e.ID, seat.Overview), waiting), true, nil
	}
	return d.outcomes(whole)
}

// waits counts the sheets that somebody must look at, and says of which rounds
// every sheet agrees.
func waits(sheets []store.Sheet) (waiting int, whole map[election.BallotingID]bool) {
	whole = map[election.BallotingID]bool{}
	for i := range sheets {
		s := &sheets[i]
		switch s.State {
		case election.Differs, election.AwaitsThird, election.Returned, election.Reopened:
			waiting++
		}
		agreed, seen := whole[s.BallotingID]
		whole[s.BallotingID] = s.State == election.Agreed && (agreed || !seen)
	}
	return waiting, whole
}

// outcomes asks to confirm what is whole, and to announce when all is confirmed.
func (d *day) outcomes(whole map[election.BallotingID]bool) (none web.NextStep, undone bool, err error) {
	e := &d.s.Election
	missing, all, err := acts.Unconfirmed(d.v, e.ID)
	if err != nil || all == 0 {
		return none, false, err
	}
	ready := 0
	for _, id := range missing {
		if whole[id] {
			ready++
		}
	}
	results := seat.InElection(e.ID, seat.Results)
	switch {
	case ready > 0:
		return d.ofCount("step.confirm", "step.confirm_text", "step.confirm_do", results, ready), true, nil
	case len(missing) > 0 || !d.s.Reaches(access.Announce, access.Target{Election: e.ID}):
		return none, false, nil
	}
	announced, err := acts.StandingAnnouncement(d.v, e.ID)
	if err != nil {
		return none, false, err
	}
	if announced == nil {
		return d.ofCount("step.announce", "step.announce_text", "step.announce_do", results+seat.Announce, 0), true, nil
	}
	outgrown, err := acts.Outgrown(d.v, announced)
	if err != nil || !outgrown {
		return none, false, err
	}
	return d.ofCount("result.step_outgrown", "step.outgrown_text", "result.step_outgrown_do", results+seat.Announce, 0), true, nil
}

// ofCount is a step whose title counts and whose text names the election.
func (d *day) ofCount(title, text, button, href string, n int) web.NextStep {
	return web.NextStep{
		Title: words.Text(d.lang, title, n), Text: words.Text(d.lang, text, d.s.Election.Name),
		Button: web.Link{Text: words.Text(d.lang, button), Href: href},
	}
}
