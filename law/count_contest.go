// Count: every finding about the sheets of a contest.

package law

import (
	"fmt"
	"slices"
	"strings"

	"laphieu/election"
	"laphieu/tally"
)

// Check lists every relation that the sheets of a contest break, sheet by sheet
// in the order given. Only the sheets are judged, not the contest itself.
func (rs RuleSet) Check(c *election.Contest) []election.Finding {
	return rs.checkSheets(c, c.Sheets)
}

func (rs RuleSet) checkSheets(c *election.Contest, sheets []election.Sheet) []election.Finding {
	var found []election.Finding
	for i := range sheets {
		found = rs.AppendFindings(found, c, &sheets[i])
	}
	return found
}

// Tabulate adds up the sheets of a contest and lists what they break, in one
// pass: what a nation's sheets are summed with. A sheet without a number for
// every candidate is reported and not added.
func (rs RuleSet) Tabulate(c *election.Contest, sheets []election.Sheet) (election.Totals, []election.Finding) {
	t := election.Totals{Votes: make([]int64, len(c.Candidates))}
	var found []election.Finding
	for i := range sheets {
		s := &sheets[i]
		if len(s.Votes) == len(t.Votes) && tally.AddChecked(&t, &s.Figures, s.Votes, c.Seats) == 0 && alone(s) {
			continue
		}
		found = rs.AppendFindings(found, c, s)
	}
	return t, found
}

// alone reports whether a sheet comes without other papers to compare it with.
func alone(s *election.Sheet) bool { return s.Kept == nil && s.Inventory == nil && s.Roll == nil }

// strayFindings reports sheets that would be counted twice or do not belong to
// the constituency: its figures are the sum of its areas, one sheet each (R15).
func strayFindings(c *election.Contest, sheets []election.Sheet) []election.Finding {
	sheetsOf := make(map[election.AreaID]int, len(c.Areas))
	for _, a := range c.Areas {
		sheetsOf[a] = 0
	}
	var found []election.Finding
	for i := range sheets {
		a := sheets[i].Area
		before, belongs := sheetsOf[a]
		switch {
		case !belongs:
			found = append(found, r15.finding(a, []string{"area"}, "", "Biên bản của khu vực bỏ phiếu số "+string(a)+" không thuộc đơn vị bầu cử này."))
		case before > 0:
			found = append(found, r15.finding(a, []string{"area"}, fmt.Sprintf("%d = 1", before+1), "Khu vực bỏ phiếu số "+string(a)+" có nhiều hơn một biên bản."))
		}
		sheetsOf[a] = before + 1
	}
	return found
}

// AppendFindings appends to dst what one sheet breaks. It allocates nothing for
// a clean sheet, so that a nation's sheets can be checked in one pass.
func (rs RuleSet) AppendFindings(dst []election.Finding, c *election.Contest, s *election.Sheet) []election.Finding {
	from := len(dst)
	dst = sheetFindings(dst, c, s)
	dst = rs.paperFindings(dst, c, s)
	if len(c.Decisions) > 0 {
		excuse(dst[from:], c.Decisions)
	}
	return dst
}

// excuse turns R3 into a warning where the Board or the Committee has decided
// that the count goes on; the finding then cites the decision. Where every voter
// was given one ballot R6 breaks with it and is excused with it. Nothing else
// can be excused.
func excuse(found []election.Finding, decisions []election.Decision) {
	if !slices.ContainsFunc(found, func(f election.Finding) bool { return f.Rule == r3.Code }) {
		return
	}
	for i := range found {
		f := &found[i]
		if f.Rule != r3.Code && f.Rule != r6.Code {
			continue
		}
		if documents := overcountDocuments(decisions, f.Area); documents != "" {
			wrong, _, _ := strings.Cut(f.Text, remedy)
			f.Severity = election.Warn
			f.Text = wrong + ". Được kiểm phiếu tiếp theo " + documents + "."
		}
	}
}

// remedy begins what a finding asks for, after what is wrong.
const remedy = ". Đề nghị"

// overcountDocuments names the decisions by which counting goes on in an area;
// empty if there is none.
func overcountDocuments(decisions []election.Decision, a election.AreaID) string {
	var documents []string
	for i := range decisions {
		x := &decisions[i]
		if x.Kind == election.DecideOvercount && x.Document != "" && x.Covers(a) {
			documents = append(documents, x.Document)
		}
	}
	return strings.Join(documents, "; ")
}
