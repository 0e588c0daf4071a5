// Publication: announcing freezes what the public is shown, and taking an
// announcement back takes that off, in the same act. A rehearsal makes nothing
// public.

package acts

import (
	"encoding/json"
	"slices"

	"laphieu/election"
	"laphieu/law/document"
	"laphieu/site"
	"laphieu/store"
	"laphieu/tally"
)

// publish freezes the result that an announcement makes public.
func (w *work) publish(a *store.Announcement) error {
	e, err := w.Election(a.Election)
	if err != nil || e.Practice {
		return err
	}
	result, err := PublicResult(&w.View, a)
	if err != nil {
		return err
	}
	model, err := result.Frozen()
	if err != nil {
		return internal(err)
	}
	entry, err := w.NextEntry()
	if err != nil {
		return err
	}
	salt, err := w.acts.newSalt()
	if err != nil {
		return err
	}
	return w.InsertPublication(store.Publication{
		Election: a.Election, Level: a.Level, Version: a.Version, State: election.Standing, Entry: entry, Model: model, Salt: salt,
	})
}

// unpublish gives what an announcement made public the announcement's state. What
// was announced before publications were kept has none.
func (w *work) unpublish(a *store.Announcement) error {
	published, err := w.Publications(a.Election)
	for _, p := range published {
		if p.Level == a.Level && p.Version == a.Version {
			p.State, p.EndedAt = a.State, a.EndedAt
			return w.UpdatePublication(p)
		}
	}
	return err
}

// PublicResult is what an announcement makes public of the outcomes that stand: of
// each constituency the votes that make its result together. Of a polling area no
// figure is in it, and none of a contest that is decided above.
func PublicResult(v *store.View, a *store.Announcement) (*site.Result, error) {
	p := publisher{answers: map[election.BallotingID]*store.Outcome{}}
	if err := p.read(v, a); err != nil {
		return nil, err
	}
	for _, chain := range Chains(p.ballotings, a.Level) {
		if err := p.addUnit(chain); err != nil {
			return nil, err
		}
	}
	p.Totals.Turnout = percentOf(p.Totals.Voted, p.Totals.Listed)
	return &p.Result, nil
}

// publisher puts a public result together.
type publisher struct {
	site.Result
	setup      election.Setup
	ballotings []store.Balloting
	answers    map[election.BallotingID]*store.Outcome // that stand
}

func (p *publisher) read(v *store.View, a *store.Announcement) error {
	e, err := v.Election(a.Election)
	if err != nil {
		return err
	}
	if p.setup, err = v.Setup(a.Election); err != nil {
		return err
	}
	if p.ballotings, err = v.Ballotings(a.Election); err != nil {
		return err
	}
	outcomes, err := v.StandingOutcomes(a.Election)
	for i := range outcomes {
		p.answers[outcomes[i].BallotingID] = &outcomes[i]
	}
	p.Result = site.Result{
		V: site.ResultVersion, Election: e.Name, Day: e.Day.String(), Law: string(e.Law), MadeUp: e.MadeUp,
		Document: a.Document, Dated: a.Day.String(), AsOf: a.At + e.ClockOffset, Units: []site.Unit{}, Elsewhere: []site.Contest{},
	}
	for _, c := range p.setup.Contests {
		switch {
		case c.Level == a.Level:
			p.Contest = c.Title
		case c.Elsewhere():
			p.Elsewhere = append(p.Elsewhere, site.Contest{Title: c.Title, DecidedBy: c.DecidedBy})
		}
	}
	return err
}

// addUnit adds a constituency. A vote that the announcement did not wait for is not
// in it.
func (p *publisher) addUnit(chain []Vote) error {
	first := &chain[len(chain)-1]
	last := first.Held[len(first.Held)-1]
	u := site.Unit{ID: string(last.Constituency), Seats: int64(last.Seats), Villages: p.villages(last.Areas)}
	var sum site.Figures
	for i := range slices.Backward(chain) {
		kept := p.answers[chain[i].Last().BallotingID]
		if kept == nil {
			continue
		}
		vote, err := publicVote(kept, chain[i].Last(), &u)
		if err != nil {
			return err
		}
		if u.Votes = append(u.Votes, vote); !chain[i].Adds() {
			sum = vote.Totals // of the vote that all its voters were asked to
		}
	}
	p.Units = append(p.Units, u)
	p.Seats += u.Seats
	p.Elected += u.Elected
	p.Totals.Listed += sum.Listed
	p.Totals.Voted += sum.Voted
	p.Totals.Valid += sum.Valid
	p.Totals.Invalid += sum.Invalid
	return nil
}

// villages are those of polling areas.
func (p *publisher) villages(areas []election.AreaID) []string {
	all := []string{}
	for _, a := range p.setup.Areas {
		if slices.Contains(areas, a.ID) {
			all = append(all, a.Villages...)
		}
	}
	return all
}

// publicAnswer is what becomes public of laphieu/outcome/v1.
type publicAnswer struct {
	said
	Totals     site.Figures `json:"totals"`
	Candidates []struct {
		ID      election.CandidateID `json:"id"`
		Votes   int64                `json:"votes"`
		Elected bool                 `json:"elected"`
	} `json:"candidates"`
	Seats   int64         `json:"seats"`
	Reasons []site.Reason `json:"reasons"`
}

// publicVote is what becomes public of a confirmed outcome.
func publicVote(kept *store.Outcome, b *store.Balloting, u *site.Unit) (v site.Vote, err error) {
	contest, _, err := document.ParseContest([]byte(kept.Question))
	if err != nil {
		return v, internal(err)
	}
	var answer publicAnswer
	if err := json.Unmarshal([]byte(kept.Answer), &answer); err != nil {
		return v, internal(err)
	}
	u.Name = contest.Constituency
	v = site.Vote{
		Round: int64(b.Round), Kind: string(b.Kind), Version: int64(kept.Version), Seats: answer.Seats,
		Status: string(answer.Status), Next: string(answer.Next), Totals: answer.Totals, Reasons: answer.Reasons,
	}
	v.Totals.Turnout = percentOf(v.Totals.Voted, v.Totals.Listed)
	for i, line := range answer.Candidates {
		c := &contest.Candidates[i]
		v.Candidates = append(v.Candidates, site.Candidate{
			ID: string(c.ID), Name: c.Name, Sex: string(c.Sex), Struck: c.Struck,
			Votes: line.Votes, Percent: percentOf(line.Votes, v.Totals.Valid), Elected: line.Elected,
		})
		if line.Elected {
			u.Elected++
		}
	}
	return v, nil
}

func percentOf(part, whole int64) int64 {
	if p := tally.Percent(part, whole); p != election.NoPercent {
		return int64(p)
	}
	return site.NoPercent
}
