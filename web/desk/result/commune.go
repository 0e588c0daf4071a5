// The commune as a whole: sums of what agrees, and what was confirmed and announced.

package result

import (
	"encoding/json"

	"laphieu/access"
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
	announced  []store.Announcement
	teller     *record.Teller
}

// answer is what a confirmed outcome says of seats.
type answer struct {
	Elected []election.CandidateID `json:"elected"`
}

// sums are figures of sheets that agree.
type sums struct {
	election.Figures
	agreed, areas int
}

func (s *sums) add(sheet *store.Sheet) {
	s.areas++
	if sheet.State == election.Agreed {
		s.agreed++
		s.Add(&sheet.Figures.Figures)
	}
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
	c.announced, err = v.Announcements(e)
	return c, err
}

func (c *commune) say(key string, args ...any) string { return words.Text(c.Lang, key, args...) }

// sum adds a level up. Where an area voted again because its first vote does not
// count, that sheet stands in its place; a supplementary vote is none of the sum.
func (c *commune) sum(l election.Level) (all sums) {
	again := map[election.BallotingID]bool{}
	for i := range c.ballotings {
		again[c.ballotings[i].BallotingID] = c.ballotings[i].Kind == election.Rerun || c.ballotings[i].Kind == election.RerunAfterAnnulment
	}
	last := map[election.AreaID]*store.Sheet{}
	for i := range c.sheets {
		if s := &c.sheets[i]; s.Level == l && (s.Round == 1 || again[s.BallotingID]) {
			last[s.Area] = s
		}
	}
	for _, s := range last {
		all.add(s)
	}
	return all
}

// filled counts the seats of a level's constituencies here, and those that a
// confirmed outcome fills. A supplementary vote adds to the one before.
func (c *commune) filled(l election.Level) (elected, seats int) {
	here := map[election.ConstituencyID]int{}
	for i := range c.ballotings {
		b := &c.ballotings[i]
		if b.Level != l {
			continue
		}
		if b.Round == 1 {
			seats += b.Seats
		}
		said, confirmed := c.answers[b.BallotingID]
		switch {
		case b.Kind == election.Supplementary && confirmed:
			here[b.Constituency] += len(said.Elected)
		case b.Kind != election.Supplementary:
			here[b.Constituency] = len(said.Elected)
		}
	}
	for _, n := range here {
		elected += n
	}
	return elected, seats
}

// unconfirmed are the last rounds of the commune's own constituencies without an
// outcome that stands.
func (c *commune) unconfirmed() (missing []election.BallotingID, all int) {
	for i := range c.ballotings {
		id := c.ballotings[i].BallotingID
		last := i == len(c.ballotings)-1 || c.ballotings[i+1].Level != id.Level || c.ballotings[i+1].Constituency != id.Constituency
		if id.Level != election.Commune || !last {
			continue
		}
		all++
		if _, confirmed := c.answers[id]; !confirmed {
			missing = append(missing, id)
		}
	}
	return missing, all
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
	missing, all := c.unconfirmed()
	on := access.Target{Election: c.vote}
	may := func(act access.Act) bool { return c.stage == election.Counting && s.Reaches(act, on) }
	if all == 0 {
		return nil
	}
	step := &web.NextStep{}
	switch a := c.standing(); {
	case a != nil:
		return &web.NextStep{Done: true, Title: c.say("result.announced", a.Document), Text: c.say("result.announced_text", seat.Day(c.Lang, a.Day), c.teller.Who(a.Account))}
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

func (c *commune) ways(s *seat.Seat) (all []web.Link) {
	if c.standing() != nil && c.stage == election.Counting && s.Reaches(access.WithdrawAnnouncement, access.Target{Election: c.vote}) {
		all = append(all, web.Link{Text: c.say("result.unannounce"), Href: c.page(seat.Announce + WithdrawPath)})
	}
	return all
}

// announcements are those that were made, those that no longer stand too.
func (c *commune) announcements() (all []seat.Fact) {
	for _, a := range c.announced {
		text := a.Document + ", " + seat.Day(c.Lang, a.Day) + ". " + c.say("result.announced_by", c.teller.Who(a.Account), words.Moment(c.Lang, seat.Time(a.At)))
		if a.State != election.Standing {
			text += " " + c.say("result.ended", words.Moment(c.Lang, seat.Time(a.EndedAt)), a.Ended)
		}
		all = append(all, seat.Fact{Name: c.say("result.version", a.Version), Text: text})
	}
	return all
}
