// Counting: what the relations of the law say of one sheet's figures.

package acts

import (
	"laphieu/election"
	"laphieu/law"
)

// breaks lists what figures break. The relations of a sheet without other papers
// are the same under every version of the law and every setting (a test holds
// that), and compare counts: no name has to be looked up for them.
func (c *sheetCase) breaks(s *election.Sheet) []election.Finding {
	return law.RuleSet{}.AppendFindings(nil, c.contest(), s)
}

// possible refuses figures that break the law, unless the reader has said that
// the paper has them so; paper is whether that had to be said.
func (w *work) possible(s *election.Sheet, asPaper bool) (paper bool, err error) {
	if !election.Blocking(w.sheet.breaks(s)) {
		return false, nil
	}
	if asPaper {
		return true, nil
	}
	contest, err := w.named(w.sheet)
	if err != nil {
		return false, err
	}
	return false, &election.Error{
		Kind: election.Refused, Code: CodeSheetFigures,
		Cause: &Impossible{law.RuleSet{}.AppendFindings(nil, contest, s)},
	}
}

// named is the contest with what its sentences name: candidates and documents.
func (w *work) named(c *sheetCase) (*election.Contest, error) {
	contest := c.contest()
	nominees, err := w.NomineesOf(c.Sheet.Election, c.Sheet.Level, c.Sheet.Constituency)
	if err != nil {
		return nil, err
	}
	for _, n := range nominees {
		if i, stands := contest.Candidate(n.ID); stands {
			contest.Candidates[i] = n.Candidate
		}
	}
	decisions, err := w.Decisions(c.Sheet.Election, c.Sheet.BallotingID)
	contest.Decisions = nil
	for i := range decisions {
		contest.Decisions = append(contest.Decisions, decisions[i].Decision)
	}
	return contest, err
}
