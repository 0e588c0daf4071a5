// Count: every finding about the sheets of a contest.

package law

import (
	"laphieu/election"
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
// that the count goes on; the finding then cites the decision. No other
// relation can be excused.
func excuse(found []election.Finding, decisions []election.Decision) {
	for i := range found {
		f := &found[i]
		if f.Rule != r3.Code {
			continue
		}
		for _, x := range decisions {
			if x.Kind == election.DecideOvercount && x.Covers(f.Area) {
				f.Severity = election.Warn
				f.Text += " Được kiểm phiếu tiếp theo " + x.Document + "."
			}
		}
	}
}

// contestFindings adds to the sheets' findings those on the contest itself.
func (rs RuleSet) contestFindings(c *election.Contest, sheets []election.Sheet) []election.Finding {
	return append(rs.setupFindings(c), rs.checkSheets(c, sheets)...)
}
