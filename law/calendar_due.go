// Early or late: whether a step was taken by its last lawful day.

package law

import (
	"fmt"
	"time"

	"laphieu/election"
)

var (
	electionOnSunday = &Rule{
		Code: "5", Article: "5", Effect: Warns, Grade: Verified,
		Text: "Ngày bầu cử phải là ngày Chủ nhật, do Quốc hội quyết định và công bố chậm nhất 115 ngày trước ngày bầu cử.",
		Note: "Khu vực bỏ phiếu được Hội đồng bầu cử quốc gia cho bỏ phiếu sớm hoặc hoãn (Điều 72) có thể bỏ phiếu vào ngày khác; mọi thời hạn vẫn tính theo ngày bầu cử đã công bố.",
	}
	councilMayMoveDates = &Rule{
		Code: "98.3", Article: "98(3)", Since: InForce2025, Effect: States, Grade: Verified,
		Text: "Khi phát sinh vướng mắc, Hội đồng bầu cử quốc gia chủ động điều chỉnh thời gian các bước tiến hành bầu cử.",
		Note: "Vì vậy mốc thời gian chỉ là điều cần giải trình, không chặn công việc: được bỏ qua khi ghi số, ngày văn bản của Hội đồng bầu cử quốc gia. Luật chưa sửa đổi không có khoản này, nhưng năm 2021 kế hoạch của Hội đồng bầu cử quốc gia cũng đặt một số bước sớm hơn thời hạn của luật.",
	}

	calendarRules = []*Rule{electionOnSunday, councilMayMoveDates}
)

// CheckElectionDay warns where an election day is not a Sunday (Article 5).
func CheckElectionDay(day election.Date) []election.Finding {
	if day.Weekday() == time.Sunday {
		return nil
	}
	text := fmt.Sprintf("Ngày %s không phải là Chủ nhật. Đề nghị kiểm tra lại ngày bầu cử đã công bố.", printed(day))
	return []election.Finding{electionOnSunday.finding("", []string{"election_day"}, "", text)}
}

// Due is the last lawful day of a milestone that is counted in days from
// election day. An unknown milestone is an error of kind NotFound; one that
// hangs on another event, is counted in hours or has no days of kind Invalid.
func (rs RuleSet) Due(id string, electionDay election.Date) (election.Date, error) {
	m := milestoneNamed(id)
	switch {
	case m == nil:
		return election.Date{}, &election.Error{Kind: election.NotFound, Code: "unknown_milestone", Args: []any{id}}
	case m.in(rs.Law).None:
		return election.Date{}, &election.Error{Kind: election.Invalid, Code: "milestone_without_days", Args: []any{id, m.Before}}
	case m.After != "":
		return election.Date{}, &election.Error{Kind: election.Invalid, Code: "milestone_needs_event", Args: []any{id, m.After}}
	case m.Hours:
		return election.Date{}, &election.Error{Kind: election.Invalid, Code: "milestone_in_hours", Args: []any{id}}
	}
	return rs.day(id, electionDay), nil
}

// DueAfter is the last lawful day of a milestone that hangs on an event, such as
// a complaint on results, when the event fell on a given day. The day after the
// event is the first that counts.
func (rs RuleSet) DueAfter(id string, event election.Date) (election.Date, error) {
	m := milestoneNamed(id)
	if m == nil {
		return election.Date{}, &election.Error{Kind: election.NotFound, Code: "unknown_milestone", Args: []any{id}}
	}
	n, ok := rs.figure(id, m.in(rs.Law))
	if m.After == "" || !ok {
		return election.Date{}, &election.Error{Kind: election.Invalid, Code: "milestone_without_event", Args: []any{id}}
	}
	return event.AddDays(n), nil
}

// OnTime reports whether a step done or planned on a day keeps its milestone. It
// fails as [RuleSet.Due] does.
func (rs RuleSet) OnTime(id string, electionDay, done election.Date) (bool, error) {
	due, err := rs.Due(id, electionDay)
	if err != nil {
		return false, err
	}
	return !due.Before(done), nil
}

// day is Due for the milestones that this package names itself.
func (rs RuleSet) day(id string, electionDay election.Date) election.Date {
	offset, ok := rs.offset(milestoneNamed(id))
	if !ok {
		panic("law: milestone " + id + " has no day of its own")
	}
	return electionDay.AddDays(offset)
}
