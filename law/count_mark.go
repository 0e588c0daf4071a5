// Count: how the marks on a ballot are read, and who witnesses the count.

package law

import (
	"fmt"

	"laphieu/election"
)

// Mark is what a voter did to one name on the ballot.
type Mark string

// The marks, as the guidance of the National Election Council reads them.
const (
	Unmarked     Mark = ""
	LinedThrough Mark = "lined_through" // a line in any direction through the whole name
	OneOfTwo     Mark = "one_of_two"    // one of the two names of a person lined through
	PartLined    Mark = "part_lined"    // only part of the name
	Circled      Mark = "circled"
	LinedBeside  Mark = "lined_beside" // above or below the name
)

// Strikes reports whether the mark strikes the candidate out. Faint and doubtful
// marks are for the polling team to decide (Article 74(2)).
func (m Mark) Strikes() bool { return m == LinedThrough || m == OneOfTwo }

// StruckBy lists the numbers of the candidates that the marks of a ballot strike
// out; marks stand in ballot order.
func StruckBy(marks []Mark) []int {
	var struck []int
	for i, m := range marks {
		if m.Strikes() {
			struck = append(struck, i+1)
		}
	}
	return struck
}

// Witness is a voter asked to watch a count.
type Witness struct {
	Name      string
	Candidate bool // stands in the election
	Signed    bool // signed the minutes
}

// CheckWitnesses judges the witnesses of a count and their signatures under its
// minutes (Articles 73 and 76(3)).
func (rs RuleSet) CheckWitnesses(area election.AreaID, witnesses []Witness) []election.Finding {
	var found []election.Finding
	signed, needed := 0, rs.number(countWitnesses)
	for i, w := range witnesses {
		switch {
		case w.Candidate:
			text := w.Name + " là người ứng cử nên không được chứng kiến việc kiểm phiếu. Đề nghị mời cử tri khác."
			found = append(found, witnessNotCandidate.finding(area, []string{fmt.Sprintf("witnesses[%d]", i)}, "", text))
		case w.Signed:
			signed++
		}
	}
	if signed < needed {
		text := fmt.Sprintf("Biên bản có chữ ký của %d cử tri chứng kiến không phải là người ứng cử, cần %d.", signed, needed)
		found = append(found, twoWitnesses.finding(area, []string{"witnesses"}, fmt.Sprintf("%d >= %d", signed, needed), text))
	}
	return found
}
