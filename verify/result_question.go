// The question of an outcome that stands, held against the rows it was made of:
// the set-up, the sheets that agree, the decisions.

package verify

import (
	"reflect"
	"slices"
	"strings"

	"laphieu/election"
	"laphieu/law"
)

// againstRows names each part of the question that the rows say otherwise, and
// asks the law with the answers that the election gives today.
func (o *outcome) againstRows(c *election.Contest, kept law.RuleSet, said *answer) {
	of := o.elections[o.election]
	for _, m := range []struct {
		name  string
		equal bool
	}{
		{"law", kept.Law == of.law},
		{"election_day", c.ElectionDay.String() == of.day},
		{"level", string(c.Level) == o.level},
		{"round", c.Round == o.kind},
		{"constituency", c.Constituency == o.name},
		{"seats", int64(c.Seats) == o.toFill},
		{"areas", slices.Equal(c.Areas, named[election.AreaID](o.voting))},
		{"candidates", slices.Equal(c.Candidates, o.standingFor())},
		{"sheets", o.sameSheets(c.Sheets)},
		{"decisions", slices.EqualFunc(c.Decisions, o.decisions, sameDecision)},
		{"stated", c.Stated == nil},
	} {
		if !m.equal {
			o.wrong(OutcomeRows, "question", m.name)
		}
	}
	if rules, err := of.set(); err == nil && !reflect.DeepEqual(rules.Answers(), kept.Answers()) {
		o.askLaw(OutcomeRules, c, rules, said)
	}
}

// standingFor are the candidates of the round as the official list has them.
func (b *balloting) standingFor() (list []election.Candidate) {
	for _, id := range b.candidates {
		if i, found := b.nominee(id); found {
			list = append(list, b.nominees[i])
		}
	}
	return list
}

// sameSheets compares with the sheets that agree: of each area its own, or the one
// that is carried over.
func (b *balloting) sameSheets(asked []election.Sheet) bool {
	have := map[election.AreaID]election.Sheet{}
	for _, area := range b.voting {
		if s, found := b.effective(area); found {
			have[s.Area] = s
		}
	}
	for _, s := range asked {
		row, found := have[s.Area]
		if !found || !sameSheet(&row, &s) {
			return false
		}
		delete(have, s.Area)
	}
	return len(have) == 0
}

func sameSheet(a, b *election.Sheet) bool {
	return a.Figures == b.Figures && slices.Equal(a.Votes, b.Votes) && slices.Equal(a.Kept, b.Kept) && b.Inventory == nil && b.Roll == nil
}

// before is the round before this one that stands.
func (b *balloting) before() *balloting {
	for i := slices.Index(b.rounds, b) - 1; i >= 0; i-- {
		if !b.rounds[i].withdrawn {
			return b.rounds[i]
		}
	}
	return nil
}

// heldAgain: a vote that is held again cites an annulment that stands.
func (b *balloting) heldAgain() {
	if b.kind == election.RerunAfterAnnulment && !b.withdrawn && !slices.ContainsFunc(b.voting, b.votesAgain) {
		b.wrong(RoundUnlike, "kind")
	}
}

// annulled reports whether a decision on this round annuls an area's result.
func (b *balloting) annulled(area string) bool {
	return slices.ContainsFunc(b.decisions, func(d election.Decision) bool {
		return d.Kind == election.DecideAnnulled && d.Covers(election.AreaID(area))
	})
}

// votesAgain reports whether an area has a sheet in this round: after an annulment
// only those vote for which the round cites one of the round before (Article 81).
func (b *balloting) votesAgain(area string) bool {
	before := b.before()
	if b.kind != election.RerunAfterAnnulment || before == nil {
		return true
	}
	return slices.ContainsFunc(b.decisions, func(d election.Decision) bool {
		return d.Kind == election.DecideAnnulled && d.Covers(election.AreaID(area)) &&
			slices.ContainsFunc(before.decisions, func(e election.Decision) bool { return sameDecision(d, e) })
	})
}

// effective is the agreed sheet that counts for an area: its own, or after an
// annulment the last before, unless that was annulled.
func (b *balloting) effective(area string) (election.Sheet, bool) {
	for ; b != nil; b = b.before() {
		if s, own := b.agreed[area]; own {
			return s, true
		}
		before := b.before()
		if b.kind != election.RerunAfterAnnulment || before == nil || before.annulled(area) {
			break
		}
	}
	return election.Sheet{}, false
}

func sameDecision(a, b election.Decision) bool {
	return a.Kind == b.Kind && a.Refuses == b.Refuses && a.Document == b.Document &&
		slices.Equal(a.IDs, b.IDs) && slices.Equal(a.Areas, b.Areas)
}

// bases: an outcome that stands rests on one that stands and leads to its vote.
func (c *constituency) bases() {
	rounds := c.held()
	for i, b := range rounds {
		vote := i
		for vote > 0 && rounds[vote].kind == election.RerunAfterAnnulment {
			vote-- // in the place of the one that was annulled
		}
		if b.standing == nil || vote == 0 || rounds[vote-1].leadsTo(rounds[vote]) {
			continue
		}
		b.add(Finding{
			Code: OutcomeBase, Commune: b.code, Table: "outcome", Key: keyOf(b.election, b.level, b.id, b.round, b.stands),
			Args: []any{rounds[vote-1].key()},
		})
	}
}

// leadsTo: too low a turnout leads to a re-run, a shortage to a supplementary
// election for the seats that are left, without those elected.
func (b *balloting) leadsTo(next *balloting) bool {
	switch said := b.standing; {
	case said == nil:
		return false
	case next.kind == election.Rerun:
		return said.Next == election.NextRerun
	default:
		elected := func(id string) bool { return slices.Contains(said.Elected, election.CandidateID(id)) }
		return (said.Next == election.NextSupplementary || said.Next == election.NextSupplementaryForNEC) &&
			next.toFill == said.Vacant && !slices.ContainsFunc(next.candidates, elected)
	}
}

// announced: what was announced has its last round decided.
func (c *constituency) announced() error {
	rounds := c.held()
	if len(rounds) == 0 {
		return nil // the announcement itself says so
	}
	last := rounds[len(rounds)-1]
	if last.standing == nil || last.standing.Status == election.Decided {
		return nil
	}
	return c.each(1, `SELECT version FROM announcement
		WHERE commune = $1 AND election = $2 AND level = $3 AND state = 'standing' ORDER BY version`, func(cells []any) {
		c.unannounceable(AnnouncedUndecided, c.election, c.level, wholeOf(cells[0]), last.key(), string(last.standing.Status))
	}, c.code, c.election, c.level)
}

func (r *recount) unannounceable(code Code, election, level string, version int64, args ...any) {
	r.add(Finding{
		Code: code, Commune: r.code, Table: "announcement", Key: keyOf(election, level, version), Column: "state", Args: args,
	})
}

// selectUnconfirmed finds what a standing announcement lacks: a constituency
// without a round, a round without an outcome that stands. A round whose result was
// annulled has none, and one that was taken back is none. Where the election does not
// wait for a supplementary election, that has none yet either, nor has one held again
// after an annulment of it.
const selectUnconfirmed = `WITH held AS (SELECT b.election, b.level, b.constituency, b.round, b.kind,
		LEAD(b.kind) OVER (PARTITION BY b.election, b.level, b.constituency ORDER BY b.round) AS next
	FROM balloting b WHERE b.commune = $1 AND NOT EXISTS (SELECT 1 FROM withdrawal x
		WHERE x.commune = b.commune AND x.election = b.election AND x.level = b.level AND x.constituency = b.constituency
			AND x.round = b.round AND x.number = 0))
	SELECT a.election, a.level, a.version, COALESCE(c.constituency, ''), COALESCE(b.round, 0)
	FROM announcement a
	LEFT JOIN constituency c ON c.commune = a.commune AND c.election = a.election AND c.level = a.level
	LEFT JOIN held b ON b.election = c.election AND b.level = c.level AND b.constituency = c.constituency
	LEFT JOIN outcome o ON o.commune = a.commune AND o.election = b.election AND o.level = b.level
		AND o.constituency = b.constituency AND o.round = b.round AND o.state = 'standing'
	WHERE a.commune = $1 AND a.state = 'standing' AND o.commune IS NULL AND COALESCE(b.next, '') <> 'rerun_after_annulment'
		AND NOT (COALESCE((SELECT k.kind FROM held k WHERE k.election = b.election AND k.level = b.level AND k.constituency = b.constituency
				AND k.round <= b.round AND k.kind <> 'rerun_after_annulment' ORDER BY k.round DESC LIMIT 1), '') = 'supplementary'
			AND EXISTS (SELECT 1 FROM setting s WHERE s.commune = a.commune
				AND s.election = a.election AND s.key = 'announce_before_supplementary' AND s.value = 'announce'))
	ORDER BY 1, 2, 3, 4, 5`

// selectUnreplaced finds announcements that no other took the place of.
const selectUnreplaced = `SELECT a.election, a.level, a.version FROM announcement a
	WHERE a.commune = $1 AND a.state = 'superseded' AND NOT EXISTS (SELECT 1 FROM announcement n
		WHERE n.commune = a.commune AND n.election = a.election AND n.level = a.level AND n.version > a.version)
	ORDER BY 1, 2, 3`

// announcements: a result stands announced when every round of its level has an
// outcome that stands, and only what the commune itself decides is announced.
func (r *recount) announcements() error {
	err := r.each(5, selectUnconfirmed, func(cells []any) {
		e, level, id := textOf(cells[0]), textOf(cells[1]), textOf(cells[3])
		r.unannounceable(AnnouncedUnconfirmed, e, level, wholeOf(cells[2]), strings.TrimSuffix(keyOf(e, level, id, wholeOf(cells[4])), "//0"))
	}, r.code)
	if err == nil {
		err = r.each(3, `SELECT a.election, a.level, a.version FROM announcement a
			JOIN level_contest l ON l.commune = a.commune AND l.election = a.election AND l.level = a.level
			WHERE a.commune = $1 AND a.state = 'standing' AND l.decided_by <> '' ORDER BY 1, 2, 3`, func(cells []any) {
			r.unannounceable(AnnouncedElsewhere, textOf(cells[0]), textOf(cells[1]), wholeOf(cells[2]))
		}, r.code)
	}
	if err == nil {
		err = r.each(3, selectUnreplaced, func(cells []any) {
			r.unannounceable(AnnouncedReplaced, textOf(cells[0]), textOf(cells[1]), wholeOf(cells[2]))
		}, r.code)
	}
	return firstError(firstError(r.damaged("announcement", err), r.strays), r.publications)
}
