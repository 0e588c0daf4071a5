// Result: one round of voting in one constituency as the law is asked about it.
// Acts confirm what is put together here, and pages show it.

package acts

import (
	"slices"

	"laphieu/election"
	"laphieu/law"
	"laphieu/store"
)

// Result is a round with its sheets, the law's answer and what nobody has
// explained yet.
type Result struct {
	Election     election.Election
	Rules        law.RuleSet
	Level        election.LevelContest
	Balloting    election.Balloting
	Sheets       []store.Sheet      // of this round, in every state
	Carried      []election.AreaID  // whose sheets of an earlier round stand (Article 81)
	Decided      []store.Decision   // by named bodies, as they were recorded and stand
	Withdrawn    []store.Withdrawal // what was taken back of this round: decisions, or the round itself
	Annulled     bool               // by one of them, in whole or in part: the vote is held again (Article 81)
	Contest      election.Contest   // with the sheets that stand
	Outcome      election.Outcome
	Explanations []store.Explanation // of every version, and of rounds that sheets are carried over from
	Open         []election.Finding  // warnings of standing sheets that nobody has explained

	counted []store.Sheet          // those that stand, of this round and carried over
	before  []election.BallotingID // the rounds before, the last first
}

// Gone reports whether the round was opened by mistake and taken back.
func (r *Result) Gone() bool {
	return slices.ContainsFunc(r.Withdrawn, func(x store.Withdrawal) bool { return x.Number == election.WholeRound })
}

// ReadResult puts a round together.
func ReadResult(v *store.View, e election.ElectionID, id election.BallotingID) (*Result, error) {
	r := &Result{}
	if err := r.head(v, e, id); err != nil {
		return nil, err
	}
	if err := r.contest(v, e, id); err != nil {
		return nil, err
	}
	r.Outcome = r.Rules.Determine(&r.Contest)
	r.Open = r.unexplained()
	return r, nil
}

// head reads what does not change while sheets come in.
func (r *Result) head(v *store.View, e election.ElectionID, id election.BallotingID) error {
	row, err := v.Election(e)
	if err != nil {
		return err
	}
	r.Election = row.Election
	if r.Rules, err = rulesOf(v, &r.Election); err != nil {
		return err
	}
	levels, err := v.LevelContests(e)
	if err != nil {
		return err
	}
	for _, l := range levels {
		if l.Level == id.Level {
			r.Level = l.LevelContest
		}
	}
	balloting, err := v.Balloting(e, id)
	if err != nil {
		return err
	}
	r.Balloting = balloting.Balloting
	if r.Withdrawn, err = v.Withdrawals(e, id); err != nil {
		return err
	}
	r.before, err = earlier(v, e, id)
	return err
}

// rulesOf are the law of an election with the answers it gave.
func rulesOf(v *store.View, e *election.Election) (law.RuleSet, error) {
	answers, err := Answers(v, e.ID)
	if err != nil {
		return law.RuleSet{}, err
	}
	return law.NewRuleSet(e.Law, answers)
}

// contest reads names, sheets, decisions and explanations.
func (r *Result) contest(v *store.View, e election.ElectionID, id election.BallotingID) error {
	setup, err := r.lists(v, e, id)
	if err != nil {
		return err
	}
	if r.Sheets, err = v.SheetsOf(e, id); err != nil {
		return err
	}
	if r.Explanations, err = v.ExplanationsOf(e, id); err != nil {
		return err
	}
	standing, err := r.standing(v, e)
	if err != nil {
		return err
	}
	if r.Decided, err = v.Decisions(e, id); err != nil {
		return err
	}
	if r.Annulled, err = r.annulled(v, e); err != nil {
		return err
	}
	var decisions []election.Decision
	for i := range r.Decided {
		decisions = append(decisions, r.Decided[i].Decision)
	}
	r.Contest = setup.Contest(&r.Election, &r.Balloting, standing, decisions)
	return nil
}

// annulled reports whether a decision annuls figures of this round. A vote that is
// held again cites what annulled the one before.
func (r *Result) annulled(v *store.View, e election.ElectionID) (bool, error) {
	var cited []store.Decision
	if r.Balloting.Kind == election.RerunAfterAnnulment && len(r.before) > 0 {
		var err error
		if cited, err = v.Decisions(e, r.before[0]); err != nil {
			return false, err
		}
	}
	return slices.ContainsFunc(r.Decided, func(d store.Decision) bool {
		return d.Kind == election.DecideAnnulled && !recorded(cited, &d.Decision)
	}), nil
}

// recorded reports whether a decision stands among those that were recorded.
func recorded(rows []store.Decision, d *election.Decision) bool {
	return slices.ContainsFunc(rows, func(row store.Decision) bool {
		return row.Kind == d.Kind && row.Document == d.Document && row.Refuses == d.Refuses &&
			slices.Equal(row.IDs, d.IDs) && slices.Equal(row.Areas, d.Areas)
	})
}

// lists are the part of the set-up that a contest prints.
func (r *Result) lists(v *store.View, e election.ElectionID, id election.BallotingID) (*election.Setup, error) {
	setup := &election.Setup{}
	constituencies, err := v.Constituencies(e)
	if err != nil {
		return nil, err
	}
	for i := range constituencies {
		setup.Constituencies = append(setup.Constituencies, constituencies[i].Constituency)
	}
	nominees, err := v.NomineesOf(e, id.Level, id.Constituency)
	for i := range nominees {
		setup.Nominees = append(setup.Nominees, nominees[i].Nominee)
	}
	return setup, err
}

// standing are the agreed figures of the round. After an annulment an area that
// does not vote again brings those of the round before.
func (r *Result) standing(v *store.View, e election.ElectionID) (sheets []election.Sheet, err error) {
	settled := map[election.AreaID]bool{}
	sheets = r.take(nil, r.Sheets, settled)
	if r.Balloting.Kind != election.RerunAfterAnnulment {
		return sheets, nil
	}
	own := len(sheets)
	for _, before := range r.before {
		if len(settled) >= len(r.Balloting.Areas) {
			break
		}
		if sheets, err = r.carry(v, e, before, sheets, settled); err != nil {
			return nil, err
		}
	}
	for i := range sheets[own:] {
		r.Carried = append(r.Carried, sheets[own+i].Area)
	}
	return sheets, nil
}

// carry takes the sheets of an earlier round, but not where it was annulled, and
// what was explained of them.
func (r *Result) carry(v *store.View, e election.ElectionID, before election.BallotingID, sheets []election.Sheet, settled map[election.AreaID]bool) ([]election.Sheet, error) {
	decisions, err := v.Decisions(e, before)
	if err != nil {
		return nil, err
	}
	for i := range decisions {
		if d := &decisions[i].Decision; d.Kind == election.DecideAnnulled {
			for _, area := range r.Balloting.Areas {
				if d.Covers(area) {
					settled[area] = true
				}
			}
		}
	}
	earlier, err := v.SheetsOf(e, before)
	if err != nil {
		return nil, err
	}
	said, err := v.ExplanationsOf(e, before)
	r.Explanations = append(r.Explanations, said...)
	return r.take(sheets, earlier, settled), err
}

// take adds the agreed figures of areas that are not settled yet. An area's sheet
// settles it in any state: while that is read again, no older one stands for it.
func (r *Result) take(sheets []election.Sheet, rows []store.Sheet, settled map[election.AreaID]bool) []election.Sheet {
	for i := range rows {
		area := rows[i].Area
		if !settled[area] && rows[i].State == election.Agreed {
			r.counted = append(r.counted, rows[i])
			sheets = append(sheets, rows[i].Figures)
		}
		settled[area] = true
	}
	return sheets
}

// unexplained lists the warnings of the law and of plausibility that stand open.
func (r *Result) unexplained() (open []election.Finding) {
	for i := range r.counted {
		s := &r.counted[i]
		for _, f := range warningsOf(r.Rules, &r.Contest, &s.Figures) {
			if !r.explained(s, &f) {
				open = append(open, f)
			}
		}
	}
	return open
}

// warningsOf are the findings of an agreed sheet that a person explains.
func warningsOf(rules law.RuleSet, c *election.Contest, s *election.Sheet) []election.Finding {
	found := append(law.RuleSet{}.AppendFindings(nil, c, s), rules.Plausible(c, s)...)
	return slices.DeleteFunc(found, func(f election.Finding) bool { return f.Severity != election.Warn })
}

func (r *Result) explained(s *store.Sheet, f *election.Finding) bool {
	return slices.ContainsFunc(r.Explanations, func(x store.Explanation) bool {
		return x.SheetID == s.SheetID && x.Version == s.Version && x.Rule == f.Rule && x.Fields == FindingFields(f)
	})
}
