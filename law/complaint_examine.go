// What is to be done with one complaint on one day. Whether proof is clear, and
// whether a complaint is right, only people decide.

package law

import (
	"fmt"

	"laphieu/election"
)

// Complaint is one entry of the register, as far as its dates go.
type Complaint struct {
	About     ComplaintKind
	Level     election.Level // of the candidate or the result; else unused
	Since     election.Date  // posting of the voter list, or publication of the result; else unused
	Received  election.Date
	Anonymous bool // without a name, or under a false one
	Proven    bool // the body in charge found clear proof against the candidate
}

// Handling is what the law says on a complaint.
type Handling struct {
	Examine  bool
	Keep     bool          // the file is kept and handed over (Article 61(4))
	DecideBy election.Date // last day to decide; zero where none is set or it is not examined
	Route    ComplaintRoute
	Reasons  []election.Reason
}

// Examine tells what is to be done with a complaint on a given day.
func (rs RuleSet) Examine(c *Complaint, electionDay, on election.Date) (Handling, error) {
	route, err := RouteOf(c.About, c.Level)
	if err != nil {
		return Handling{}, err
	}
	h := Handling{Route: route, Examine: true}
	if rs.refusesName(c) {
		return h.refuse(anonymous, "Đơn không rõ tên hoặc mạo danh: không xem xét."), nil
	}
	last, err := rs.fileBy(c, &route)
	if err != nil {
		return Handling{}, err
	}
	if !last.IsZero() && last.Before(c.Received) {
		text := fmt.Sprintf("Nhận ngày %s, sau ngày cuối của thời hạn là %s: đã hết thời hạn.", printed(c.Received), printed(last))
		return h.refuse(route.Rule, text), nil
	}
	if quietFrom := rs.day("stop_candidate_complaints", electionDay); route.Quiet && !on.Before(quietFrom) {
		return h.quiet(c, quietFrom, electionDay, on), nil
	}
	h.DecideBy, err = rs.decideBy(c, &route)
	h.because(route.Rule, true, "Xem xét, giải quyết và ghi vào sổ.")
	if c.About == AboutCandidate && boardPassesOn.AppliesTo(rs.Law) {
		h.because(boardPassesOn, true, route.To[0]+" nhận được thì ghi vào sổ và chuyển đến "+route.To[1]+", không tự giải quyết.")
	}
	return h, err
}

func (rs RuleSet) refusesName(c *Complaint) bool {
	return c.Anonymous && (c.About == AboutCandidate || rs.Answer(anonymousElsewhere) == "refuse")
}

func (h Handling) refuse(r *Rule, text string) Handling {
	h.Examine = false
	h.because(r, false, text)
	return h
}

// quiet handles a complaint about a candidate from ten days before election day
// on. Only clear proof can still strike a name, and only before election day.
func (h Handling) quiet(c *Complaint, from, electionDay, on election.Date) Handling {
	if c.Proven && on.Before(electionDay) {
		h.because(clearProof, true, "Đã rõ ràng, có đủ cơ sở: quyết định xóa tên người ứng cử trước ngày bầu cử và thông báo cho cử tri.")
		return h
	}
	h.Keep = true
	h = h.refuse(quietPeriod, fmt.Sprintf("Từ ngày %s ngừng xem xét khiếu nại, tố cáo, kiến nghị về người ứng cử.", printed(from)))
	h.because(handover, true, "Lưu đơn trong sổ và chuyển hồ sơ khi bàn giao.")
	return h
}

func (h *Handling) because(r *Rule, holds bool, text string) {
	h.Reasons = append(h.Reasons, r.reason("", "", holds, text))
}

// fileBy is the last day to file; zero where the law sets none.
func (rs RuleSet) fileBy(c *Complaint, route *ComplaintRoute) (election.Date, error) {
	if route.Window == "" {
		return election.Date{}, nil
	}
	if c.Since.IsZero() {
		return election.Date{}, &election.Error{Kind: election.Invalid, Code: "complaint_since", Field: "since"}
	}
	return rs.DueAfter(route.Window, c.Since)
}

// decideBy is the last day to decide; zero where the law sets none.
func (rs RuleSet) decideBy(c *Complaint, route *ComplaintRoute) (election.Date, error) {
	if route.Decide == "" {
		return election.Date{}, nil
	}
	return rs.DueAfter(route.Decide, c.Received)
}
