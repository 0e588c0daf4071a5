// Publications: what the public is shown is what was announced, and says of each
// vote what its confirmed outcome says.

package verify

import (
	"slices"
	"strings"

	"github.com/go-json-experiment/json"

	"laphieu/election"
	"laphieu/law/document"
)

// publication is a row of what was made public.
type publication struct {
	*recount
	election, level string
	version         int64
	state           string
	shown           shown
}

// shown is what matters of the frozen model.
type shown struct {
	Document string      `json:"document"`
	Dated    string      `json:"dated"`
	Seats    int64       `json:"seats"`
	Elected  int64       `json:"elected"`
	Totals   shownTotals `json:"totals"`
	Units    []shownUnit `json:"units"`
}

type shownTotals struct {
	Listed  int64 `json:"listed"`
	Voted   int64 `json:"voted"`
	Valid   int64 `json:"valid"`
	Invalid int64 `json:"invalid"`
	Turnout int64 `json:"turnout"`
}

type shownUnit struct {
	ID      string      `json:"id"`
	Name    string      `json:"name"`
	Seats   int64       `json:"seats"`
	Elected int64       `json:"elected"`
	Votes   []shownVote `json:"votes"`
}

type shownVote struct {
	Round      int64            `json:"round"`
	Kind       string           `json:"kind"`
	Version    int64            `json:"version"`
	Seats      int64            `json:"seats"`
	Status     election.Status  `json:"status"`
	Next       election.Next    `json:"next"`
	Totals     shownTotals      `json:"totals"`
	Candidates []shownCandidate `json:"candidates"`
	Reasons    []shownReason    `json:"reasons"`
}

type shownCandidate struct {
	ID      election.CandidateID `json:"id"`
	Name    string               `json:"name"`
	Votes   int64                `json:"votes"`
	Percent int64                `json:"percent"`
	Elected bool                 `json:"elected"`
}

type shownReason struct {
	Article  string `json:"article"`
	Relation string `json:"relation"`
	Holds    bool   `json:"holds"`
	Text     string `json:"text"`
}

func (p *publication) wrong(code Code, args ...any) {
	p.add(Finding{
		Code: code, Commune: p.code, Table: "publication", Key: keyOf(p.election, p.level, p.version), Column: "model", Args: args,
	})
}

// differs names the member where something is not so.
func (p *publication) differs(same bool, member string) {
	if !same {
		p.wrong(PublicationDiffers, member)
	}
}

const selectPublications = `SELECT p.election, p.level, p.version, p.state, p.model, a.state, a.document, a.day
	FROM publication p
	JOIN announcement a ON a.commune = p.commune AND a.election = p.election AND a.level = p.level AND a.version = p.version
	WHERE p.commune = $1 ORDER BY p.election, p.level, p.version`

// publications goes through everything that was made public.
func (r *recount) publications() error {
	var all []publication
	err := r.each(8, selectPublications, func(cells []any) {
		p := publication{recount: r, election: textOf(cells[0]), level: textOf(cells[1]), version: wholeOf(cells[2]), state: textOf(cells[3])}
		if err := json.Unmarshal([]byte(textOf(cells[4])), &p.shown); err != nil {
			p.wrong(PublicationModel)
			return
		}
		p.differs(p.state == textOf(cells[5]), "state")
		p.differs(p.shown.Document == textOf(cells[6]), "document")
		p.differs(p.shown.Dated == textOf(cells[7]), "dated")
		all = append(all, p)
	}, r.code)
	for i := range all {
		if err != nil {
			break
		}
		err = all[i].check()
	}
	return r.damaged("publication", err)
}

// check holds each vote against its outcome, and the sums against the votes.
func (p *publication) check() error {
	var seats, elected int64
	var sum shownTotals
	for i := range p.shown.Units {
		u := &p.shown.Units[i]
		if err := p.checkUnit(u); err != nil {
			return err
		}
		seats, elected = seats+u.Seats, elected+u.Elected
		for j := range slices.Backward(u.Votes) {
			if v := &u.Votes[j]; v.Kind != string(election.Supplementary) {
				sum.Listed, sum.Voted = sum.Listed+v.Totals.Listed, sum.Voted+v.Totals.Voted
				sum.Valid, sum.Invalid = sum.Valid+v.Totals.Valid, sum.Invalid+v.Totals.Invalid
				break
			}
		}
	}
	sum.Turnout = p.shown.Totals.Turnout
	p.differs(sum == p.shown.Totals && turnoutOf(&sum) == sum.Turnout, "totals")
	p.differs(seats == p.shown.Seats, "seats")
	p.differs(elected == p.shown.Elected, "elected")
	return p.complete()
}

// turnoutOf is hundredths of a percent, half a hundredth rounded up.
func turnoutOf(t *shownTotals) int64 {
	if t.Listed <= 0 {
		return -1
	}
	return (2*10_000*t.Voted + t.Listed) / (2 * t.Listed)
}

const (
	selectShown = `SELECT o.state, o.question, o.answer, b.kind, f.seats FROM outcome o
		JOIN balloting b ON b.commune = o.commune AND b.election = o.election AND b.level = o.level
			AND b.constituency = o.constituency AND b.round = o.round
		JOIN balloting f ON f.commune = o.commune AND f.election = o.election AND f.level = o.level
			AND f.constituency = o.constituency AND f.round = 1
		WHERE o.commune = $1 AND o.election = $2 AND o.level = $3 AND o.constituency = $4 AND o.round = $5 AND o.version = $6`
	// Of a supplementary election that need not be waited for, and of what follows it,
	// nothing was there to be shown.
	selectConfirmed = `SELECT o.constituency, o.round, o.version FROM outcome o
		WHERE o.commune = $1 AND o.election = $2 AND o.level = $3 AND o.state = 'standing'
			AND NOT EXISTS (SELECT 1 FROM setting s
				JOIN balloting b ON b.commune = s.commune AND b.election = s.election AND b.kind = 'supplementary'
				WHERE s.commune = o.commune AND s.election = o.election AND s.key = 'announce_before_supplementary'
					AND s.value = 'announce' AND b.level = o.level AND b.constituency = o.constituency AND b.round <= o.round)
		ORDER BY o.constituency, o.round`
)

func (p *publication) checkUnit(u *shownUnit) error {
	var elected int64
	for i := range u.Votes {
		v := &u.Votes[i]
		for _, c := range v.Candidates {
			if c.Elected {
				elected++
			}
		}
		found := false
		err := p.each(5, selectShown, func(cells []any) {
			found = p.state != string(election.Standing) || textOf(cells[0]) == p.state
			p.differs(textOf(cells[3]) == v.Kind, keyOf(u.ID, v.Round)+"/kind")
			p.differs(wholeOf(cells[4]) == u.Seats, keyOf(u.ID)+"/seats")
			p.checkVote(u, v, textOf(cells[1]), textOf(cells[2]))
		}, p.code, p.election, p.level, u.ID, v.Round, v.Version)
		if err != nil {
			return err
		}
		if !found {
			p.wrong(PublicationStray, keyOf(p.election, p.level, u.ID, v.Round, v.Version))
		}
	}
	p.differs(elected == u.Elected, keyOf(u.ID)+"/elected")
	return nil
}

// checkVote holds what is shown against question and answer of the outcome; what is
// wrong with those themselves is found where they are asked again.
func (p *publication) checkVote(u *shownUnit, v *shownVote, question, kept string) {
	contest, _, err := document.ParseContest([]byte(question))
	var said answer
	if err != nil || json.Unmarshal([]byte(kept), &said) != nil || len(said.Candidates) != len(contest.Candidates) {
		return
	}
	var reasons struct {
		Reasons []shownReason `json:"reasons"`
	}
	_ = json.Unmarshal([]byte(kept), &reasons) // it was read above
	lines := make([]shownCandidate, len(said.Candidates))
	for i, line := range said.Candidates {
		lines[i] = shownCandidate{line.ID, contest.Candidates[i].Name, line.Votes, hundredths(line.Percent), line.Elected}
	}
	t := &said.Totals
	vote := keyOf(u.ID, v.Round) + "/"
	p.differs(u.Name == contest.Constituency, keyOf(u.ID)+"/name")
	p.differs(v.Status == said.Status, vote+"status")
	p.differs(v.Next == said.Next, vote+"next")
	p.differs(v.Seats == said.Seats, vote+"seats")
	p.differs(v.Totals == shownTotals{t.Listed, t.Voted, t.Valid, t.Invalid, hundredths(t.Turnout)}, vote+"totals")
	p.differs(slices.Equal(v.Candidates, lines), vote+"candidates")
	p.differs(slices.Equal(v.Reasons, reasons.Reasons), vote+"reasons")
}

// hundredths reads a printed percentage; one that is not there is -1.
func hundredths(printed string) int64 {
	n, any := int64(0), false
	for _, r := range printed {
		if strings.ContainsRune("0123456789", r) {
			n, any = 10*n+int64(r-'0'), true
		}
	}
	if !any {
		return -1
	}
	return n
}

// complete: what stands shows every outcome that stands, but of votes that an
// annulment voided there is none.
func (p *publication) complete() error {
	if p.state != string(election.Standing) {
		return nil
	}
	has := map[string]bool{}
	for _, u := range p.shown.Units {
		for _, v := range u.Votes {
			has[keyOf(u.ID, v.Round, v.Version)] = true
		}
	}
	return p.each(3, selectConfirmed, func(cells []any) {
		if key := keyOf(textOf(cells[0]), wholeOf(cells[1]), wholeOf(cells[2])); !has[key] {
			p.wrong(PublicationLacks, keyOf(p.election, p.level)+"/"+key)
		}
	}, p.code, p.election, p.level)
}
