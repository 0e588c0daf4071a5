// The commune as a whole: sums of what agrees, and what was confirmed and announced.

package result

import (
	"encoding/json"
	"slices"

	"laphieu/access"
	"laphieu/acts"
	"laphieu/election"
	"laphieu/store"
	"laphieu/web"
	"laphieu/web/desk/names"
	"laphieu/web/desk/record"
	"laphieu/web/desk/seat"
	"laphieu/web/words"
)

// commune is an election's results as they stand.
type commune struct {
	*names.Places
	vote       election.ElectionID
	stage      election.Stage
	ballotings []store.Balloting
	sheets     []store.Sheet
	answers    map[election.BallotingID]answer // of outcomes that stand
	annulled   acts.Annulments
	announced  []store.Announcement
	outgrown   bool                   // what stands announced lacks a supplementary election
	missing    []election.BallotingID // the commune's own votes that an outcome is missing for
	own        int                    // the commune's own constituencies
	teller     *record.Teller
}

// answer is what a confirmed outcome says of seats.
type answer struct {
	Elected []election.CandidateID `json:"elected"`
}

// sums are figures of sheets that agree.
type sums struct {
	election.Figures
	agreed, annulled, areas int
}

func readCommune(v *store.View, lang words.Lang, e election.ElectionID) (c *commune, err error) {
	c = &commune{vote: e, answers: map[election.BallotingID]answer{}, stage: election.Preparing}
	if c.Places, err = names.Read(v, lang, e); err != nil {
		return nil, err
	}
	stage, err := v.Stage(e)
	if err != nil && !store.Is(err, store.CodeNoRow) {
		return nil, err
	}
	if err == nil {
		c.stage = stage.Stage
	}
	if c.teller, err = record.New(v, lang); err != nil {
		return nil, err
	}
	if c.ballotings, err = v.Ballotings(e); err != nil {
		return nil, err
	}
	if c.sheets, err = v.Sheets(e); err != nil {
		return nil, err
	}
	outcomes, err := v.StandingOutcomes(e)
	if err != nil {
		return nil, err
	}
	for i := range outcomes {
		var said answer
		if err := json.Unmarshal([]byte(outcomes[i].Answer), &said); err != nil {
			return nil, &election.Error{Kind: election.Internal, Code: "internal", Cause: err}
		}
		c.answers[outcomes[i].BallotingID] = said
	}
	if c.missing, c.own, err = acts.Unconfirmed(v, e); err != nil {
		return nil, err
	}
	if c.annulled, err = acts.ReadAnnulments(v, e); err != nil {
		return nil, err
	}
	if c.announced, err = v.Announcements(e); err != nil {
		return nil, err
	}
	if a := c.standing(); a != nil {
		c.outgrown, err = acts.Outgrown(v, a)
	}
	return c, err
}

func (c *commune) say(key string, args ...any) string { return words.Text(c.Lang, key, args...) }

// add puts a sheet into a sum: its figures, where it agrees and is not annulled.
func (c *commune) add(s *sums, sheet *store.Sheet) {
	s.areas++
	switch {
	case c.annulled.Of(sheet.SheetID):
		s.annulled++
	case sheet.State == election.Agreed:
		s.agreed++
		s.Add(&sheet.Figures.Figures)
	}
}

// sum adds a level up: of each constituency the vote that all its voters were asked
// to, and not the one that only fills seats it left.
func (c *commune) sum(l election.Level) (all sums) {
	for _, chain := range acts.Chains(c.ballotings, l) {
		for i := range chain {
			if !chain[i].Adds() {
				c.addVote(&all, &chain[i])
				break
			}
		}
	}
	return all
}

// addVote adds one vote up. After an annulment the sheets of areas that did not vote
// again are those of the vote that was annulled; where the new vote is not open yet,
// nothing is added.
func (c *commune) addVote(all *sums, v *acts.Vote) {
	last := map[election.AreaID]*store.Sheet{}
	for i := range c.sheets {
		s := &c.sheets[i]
		if slices.ContainsFunc(v.Held, func(b store.Balloting) bool { return b.BallotingID == s.BallotingID }) {
			last[s.Area] = s // rounds come in their order
		}
	}
	for _, s := range last {
		c.add(all, s)
	}
}

// filled counts the seats of a level's constituencies here, and those that the
// confirmed outcomes of its votes fill together.
func (c *commune) filled(l election.Level) (elected, seats int) {
	for _, chain := range acts.Chains(c.ballotings, l) {
		first := chain[len(chain)-1]
		seats += first.Held[len(first.Held)-1].Seats
		for i := range chain {
			elected += len(c.answers[chain[i].Last().BallotingID].Elected)
		}
	}
	return elected, seats
}

// standing is the announcement that stands; nil: there is none.
func (c *commune) standing() *store.Announcement {
	for i := range c.announced {
		if a := &c.announced[i]; a.Level == election.Commune && a.State == election.Standing {
			return a
		}
	}
	return nil
}

func (c *commune) page(page string) string { return seat.InElection(c.vote, seat.Results+page) }

// next is the one step that the commune's results wait for.
func (c *commune) next(s *seat.Seat) *web.NextStep {
	missing, all := c.missing, c.own
	on := access.Target{Election: c.vote}
	may := func(act access.Act) bool { return c.stage == election.Counting && s.Reaches(act, on) }
	if all == 0 {
		return nil
	}
	step := &web.NextStep{}
	switch a := c.standing(); {
	case a != nil && c.outgrown:
		step.Title, step.Text = c.say("result.step_outgrown"), c.say("result.step_outgrown_text", a.Document)
		if may(access.Announce) {
			step.Button = web.Link{Text: c.say("result.step_outgrown_do"), Href: c.page(seat.Announce)}
		}
	case a != nil:
		return &web.NextStep{Done: true, Title: c.say("result.announced", a.Document), Text: c.say("result.announced_text", seat.Day(c.Lang, a.Day), c.teller.Who(a.Account))}
	case len(missing) > 0 && c.waits(missing) == len(missing):
		step.Title, step.Text = c.say("result.step_further", len(missing), all), c.say("result.step_further_text")
		step.Button = web.Link{Text: c.say("result.step_missing_do"), Href: seat.ResultPage(c.vote, missing[0], "")}
	case len(missing) > 0:
		step.Title, step.Text = c.say("result.step_missing", len(missing), all), c.say("result.step_missing_text")
		if may(access.ConfirmOutcome) {
			step.Button = web.Link{Text: c.say("result.step_missing_do"), Href: seat.ResultPage(c.vote, missing[0], "")}
		}
	default:
		step.Title, step.Text = c.say("result.step_announce"), c.say("result.step_announce_text")
		if may(access.Announce) {
			step.Button = web.Link{Text: c.say("result.step_announce_do"), Href: c.page(seat.Announce)}
		}
	}
	return step
}

// waits counts those of the votes that are confirmed and lead to a further vote.
func (c *commune) waits(votes []election.BallotingID) (n int) {
	for _, id := range votes {
		if _, confirmed := c.answers[id]; confirmed {
			n++
		}
	}
	return n
}

func (c *commune) ways(s *seat.Seat) (all []web.Link) {
	if c.standing() != nil && c.stage == election.Counting && s.Reaches(access.WithdrawAnnouncement, access.Target{Election: c.vote}) {
		all = append(all, web.Link{Text: c.say("result.unannounce"), Href: c.page(seat.Announce + WithdrawPath)})
	}
	return all
}

// announcements are those that were made, those that no longer stand too.
func (c *commune) announcements() (all []seat.Fact) {
	for i, a := range c.announced {
		text := a.Document + ", " + seat.Day(c.Lang, a.Day) + ". " + c.say("result.announced_by", c.teller.Who(a.Account), c.When(a.At))
		if a.State == election.Withdrawn || a.Ended != "" {
			text += " " + c.say("result.ended", c.When(a.EndedAt), a.Ended)
		}
		if a.State == election.Superseded && i+1 < len(c.announced) {
			next := &c.announced[i+1]
			text += ". " + c.say("result.replaced", next.Document, seat.Day(c.Lang, next.Day))
		}
		all = append(all, seat.Fact{Name: c.say("result.version", a.Version), Text: text})
	}
	return all
}
