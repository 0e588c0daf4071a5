// The hours of the poll, Article 71(1): when it may open, when it must close,
// and that nobody closes it early because everybody has voted.

package law

import (
	"fmt"

	"laphieu/election"
)

var (
	pollOpens = &Constant{
		Key: "poll_opens", Article: "71(1)", Unit: "giờ", Text: "Giờ bắt đầu bỏ phiếu",
		In2015: Figure{N: 7, Grade: Verified}, In2025: Figure{N: 7, Grade: Verified},
	}
	pollCloses = &Constant{
		Key: "poll_closes", Article: "71(1)", Unit: "giờ", Text: "Giờ kết thúc bỏ phiếu",
		In2015: Figure{N: 19, Grade: Verified}, In2025: Figure{N: 19, Grade: Verified},
	}
	pollOpensEarliest = &Constant{
		Key: "poll_opens_earliest", Article: "71(1)", Unit: "giờ", Text: "Tổ bầu cử không được cho bắt đầu bỏ phiếu trước giờ này",
		In2015: Figure{N: 5, Grade: Verified}, In2025: Figure{N: 5, Grade: Verified},
	}
	pollClosesLatest = &Constant{
		Key: "poll_closes_latest", Article: "71(1)", Unit: "giờ", Text: "Tổ bầu cử không được cho kết thúc bỏ phiếu quá giờ này",
		In2015: Figure{N: 21, Grade: Verified}, In2025: Figure{N: 21, Grade: Verified},
	}

	pollingHours = &Rule{
		Code: "71.1", Article: "71(1)", Effect: Blocks, Grade: Verified,
		Text: "Việc bỏ phiếu bắt đầu từ 7 giờ sáng đến 7 giờ tối cùng ngày. Tổ bầu cử có thể quyết định bắt đầu sớm hơn nhưng không trước 5 giờ sáng, kết thúc muộn hơn nhưng không quá 9 giờ tối.",
	}
	noEarlyClose = &Rule{
		Code: "71.1.ket-thuc-som", Article: "71(1)", Effect: Blocks, Grade: Secondary, Source: pollingQuestions,
		Text: "Không được tuyên bố kết thúc cuộc bỏ phiếu trước giờ đã quyết định, cũng không trước 7 giờ tối, kể cả khi tất cả cử tri đã bỏ phiếu.",
		Note: "Năm 2026: câu 153.",
	}
	closeOnTime = &Rule{
		Code: "71.1.ket-thuc-muon", Article: "71(1)", Effect: Warns, Grade: Secondary, Source: pollingQuestions,
		Text: "Hòm phiếu được đóng đúng giờ đã quyết định, không phụ thuộc vào việc cử tri đã bỏ phiếu hết hay chưa; kết thúc muộn hơn thì phải giải trình.",
	}
)

// PollHours are the hours of one polling area. Opens and Closes are what the
// polling team decided and announced; Declared is when its head declared the
// poll closed, zero until then.
type PollHours struct {
	Opens, Closes, Declared Clock
}

// CheckHours lists what is wrong with the hours of a polling area.
func (rs RuleSet) CheckHours(area election.AreaID, h PollHours) []election.Finding {
	var found []election.Finding
	for _, l := range rs.hourLimits(h) {
		if l.broken() {
			found = append(found, l.rule.finding(area, []string{l.field}, l.relation(), l.text()))
		}
	}
	return found
}

func (rs RuleSet) hourLimits(h PollHours) []hourLimit {
	const opening, closing, declaring = "Giờ bắt đầu bỏ phiếu", "Giờ kết thúc bỏ phiếu", "Giờ tuyên bố kết thúc bỏ phiếu"
	const again = "Đề nghị Tổ bầu cử quyết định lại."
	limits := []hourLimit{
		{pollingHours, "opens", opening, h.Opens, sooner, rs.clock(pollOpensEarliest), again},
		{pollingHours, "opens", opening, h.Opens, later, rs.clock(pollOpens), again},
		{pollingHours, "closes", closing, h.Closes, sooner, rs.clock(pollCloses), again},
		{pollingHours, "closes", closing, h.Closes, later, rs.clock(pollClosesLatest), again},
	}
	if h.Declared == 0 {
		return limits
	}
	end := max(h.Closes, rs.clock(pollCloses))
	return append(
		limits,
		hourLimit{noEarlyClose, "declared", declaring, h.Declared, sooner, end, "Kể cả khi mọi cử tri đã bỏ phiếu cũng chưa được kết thúc, chưa được mở hòm phiếu. Đề nghị kiểm tra lại giờ đã ghi."},
		hourLimit{closeOnTime, "declared", declaring, h.Declared, later, end, "Đề nghị giải trình."},
	)
}

// hourLimit is one hour that may not be sooner, or later, than another.
type hourLimit struct {
	rule   *Rule
	field  string
	what   string // Vietnamese
	at     Clock
	side   hourSide
	limit  Clock
	remedy string // Vietnamese
}

type hourSide struct{ sign, words string }

var (
	sooner = hourSide{"<", "sớm hơn"}
	later  = hourSide{">", "muộn hơn"}
)

func (l *hourLimit) broken() bool {
	if l.side == sooner {
		return l.at < l.limit
	}
	return l.at > l.limit
}

func (l *hourLimit) relation() string {
	return l.at.String() + " " + l.side.sign + " " + l.limit.String()
}

func (l *hourLimit) text() string {
	return fmt.Sprintf("%s %s %s %s. %s", l.what, l.at.spoken(), l.side.words, l.limit.spoken(), l.remedy)
}
