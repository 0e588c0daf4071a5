// Mid-term by-elections: whether a council that lost deputies may fill its seats.
// Two laws ask it differently since 2025; where they disagree the program says
// both and people decide.

package law

import (
	"fmt"

	"laphieu/election"
)

// Council is a people's council in the middle of its term.
type Council struct {
	Lawful  int // deputies that the law gives the unit
	Elected int // deputies elected at the start of the term
	Sitting int // deputies in office now
	NewUnit bool
	Ends    election.Date // of the term
}

// ByElectionAnswer tells whether a by-election is to be held, under each law.
type ByElectionAnswer struct {
	InTime   bool // more than 18 months of the term are left
	Election bool // under Article 89(2) of the election law
	Local    bool // under Article 49(2)a of Law 72/2025; in 2015 as Election
	Open     bool // the two disagree: the body that sets the day decides
	Reasons  []election.Reason
}

// CouncilByElection asks on a day whether a council may fill its empty seats.
func (rs RuleSet) CouncilByElection(c *Council, on election.Date) (ByElectionAnswer, error) {
	if err := c.check(); err != nil {
		return ByElectionAnswer{}, err
	}
	missing := max(0, c.Elected-c.Sitting)
	inTime := addMonths(on, rs.number(monthsLeft)).Before(c.Ends)
	a := ByElectionAnswer{InTime: inTime}
	a.because(termLeft, inTime, "", fmt.Sprintf("Nhiệm kỳ còn đến ngày %s; cần nhiều hơn %d tháng kể từ ngày %s.", printed(c.Ends), rs.number(monthsLeft), printed(on)))
	a.Election = a.test(thirdMissing, 3*missing > c.Elected, fmt.Sprintf("3*%d > %d", missing, c.Elected),
		fmt.Sprintf("Thiếu %d trong %d đại biểu đã được bầu ở đầu nhiệm kỳ; cần trên một phần ba.", missing, c.Elected))
	if c.NewUnit {
		a.Election = a.short(newUnitShort, c) || a.Election
	}
	a.Local = a.Election
	if belowTwoThirds.AppliesTo(rs.Law) {
		a.Local = a.short(belowTwoThirds, c)
	}
	a.close()
	return a, nil
}

func (c *Council) check() error {
	if err := within("lawful", int64(c.Lawful), 1, election.MaxCount); err != nil {
		return err
	}
	if err := within("elected", int64(c.Elected), 0, int64(c.Lawful)); err != nil {
		return err
	}
	if c.Ends.IsZero() {
		return invalid("ends", "member_missing")
	}
	return within("sitting", int64(c.Sitting), 0, int64(c.Lawful))
}

// short reports whether fewer than two thirds of the lawful number are in office.
func (a *ByElectionAnswer) short(r *Rule, c *Council) bool {
	return a.test(r, 3*c.Sitting < 2*c.Lawful, fmt.Sprintf("3*%d < 2*%d", c.Sitting, c.Lawful),
		fmt.Sprintf("Hiện có %d đại biểu, luật định %d; cần ít hơn hai phần ba.", c.Sitting, c.Lawful))
}

// test adds a condition and reports whether it is met in time.
func (a *ByElectionAnswer) test(r *Rule, holds bool, relation, text string) bool {
	a.because(r, holds, relation, text)
	return holds && a.InTime
}

func (a *ByElectionAnswer) close() {
	if a.Open = a.Election != a.Local; a.Open {
		a.because(twoTests, false, "", "Hai luật cho kết quả khác nhau: trình Thường trực Hội đồng nhân dân cấp tỉnh (với cấp tỉnh: Ủy ban Thường vụ Quốc hội) quyết định.")
	}
}

func (a *ByElectionAnswer) because(r *Rule, holds bool, relation, text string) {
	a.Reasons = append(a.Reasons, r.reason("", relation, holds, text))
}

// ByElectionBodySize gives the least and the greatest number of members of a
// body of a by-election. A unit's team of its own is not among them.
func (rs RuleSet) ByElectionBodySize(b Body) (least, most int, err error) {
	if _, _, err := rs.BodySize(b); err != nil || b == ArmedTeam {
		return 0, 0, invalid("body", "body_unknown", string(b), string(rs.Law))
	}
	if b == Team {
		return rs.number(smallTeamLeast), rs.number(smallTeamMost), nil
	}
	return rs.number(smallBodyLeast), rs.number(smallBodyMost), nil
}
