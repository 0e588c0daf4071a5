// The last 24 hours: the campaign is over (Article 64) and the voter list stands
// but for losses of the right to vote (Articles 29, 30).

package law

import "laphieu/election"

var (
	campaignInOwnPlace = &Rule{
		Code: "63.2", Article: "63(2)", Effect: Blocks, Grade: Verified,
		Text: "Người ứng cử ở đơn vị bầu cử nào thì vận động bầu cử ở đơn vị bầu cử đó.",
	}
	bodiesKeepOut = &Rule{
		Code: "63.3", Article: "63(3)", Effect: Blocks, Grade: Verified,
		Text: "Tổ chức phụ trách bầu cử và thành viên của các tổ chức này không được vận động cho người ứng cử.",
	}
	onlineMeetings = &Rule{
		Code: "66.1", Article: "66(1)", Since: InForce2025, Effect: States, Grade: Verified, Source: "Luật số 83/2025/QH15, Điều 1(20)",
		Text: "Hội nghị tiếp xúc cử tri tổ chức trực tiếp; căn cứ điều kiện thực tế có thể tổ chức trực tuyến hoặc trực tiếp kết hợp với trực tuyến, chỉ khi bảo đảm điều kiện kỹ thuật, an toàn thông tin mạng, an ninh mạng. Ủy ban nhân dân nơi tổ chức thông báo hình thức, nội dung, thời gian, địa điểm, điểm truy cập trực tuyến.",
		Note: "Luật 2015 không nói đến hình thức trực tuyến.",
	}
	campaignBans = &Rule{
		Code: "68", Article: "68", Effect: Blocks, Grade: Verified,
		Text: "Cấm trong vận động bầu cử: tuyên truyền trái Hiến pháp, pháp luật hoặc làm tổn hại danh dự, quyền, lợi ích hợp pháp của người khác; lạm dụng chức vụ, quyền hạn để sử dụng phương tiện thông tin đại chúng; vận động tài trợ, quyên góp cho tổ chức, cá nhân mình; dùng hoặc hứa tặng, cho, ủng hộ tiền, tài sản, lợi ích vật chất để lôi kéo, mua chuộc cử tri.",
	}
	campaignRules = []*Rule{campaignInOwnPlace, bodiesKeepOut, campaignPeriod, onlineMeetings, campaignBans}
)

var campaignPeriod = &Rule{
	Code: "64", Article: "64", Effect: Blocks, Grade: Verified,
	Text: "Thời gian vận động bầu cử bắt đầu từ ngày công bố danh sách chính thức những người ứng cử và kết thúc trước thời điểm bắt đầu bỏ phiếu 24 giờ.",
	Note: "Tính theo giờ bắt đầu bỏ phiếu ở nơi đó: bắt đầu lúc 5 giờ 00 thì vận động kết thúc lúc 5 giờ 00 ngày hôm trước.",
}

// CampaignAllowed reports whether a campaign meeting may be held at a moment:
// from the day the official list was published until 24 hours before the poll
// opens. A list not published yet is the zero Date.
func (rs RuleSet) CampaignAllowed(listPublished election.Date, at, opening Moment) bool {
	if listPublished.IsZero() || at.Date.Before(listPublished) {
		return false
	}
	return at.Before(rs.hoursBefore("campaign_end_hours_before", opening))
}

// ListChangeAllowed reports whether an ordinary change of the voter list (a
// move, a release, a return) may still be made. The loss of the right to vote
// removes a name until the poll opens (Article 30(5)).
func (rs RuleSet) ListChangeAllowed(at, opening Moment) bool {
	return at.Before(rs.hoursBefore("list_changes_end_hours_before", opening))
}

// hoursBefore is the moment of a milestone that is counted in hours.
func (rs RuleSet) hoursBefore(id string, opening Moment) Moment {
	hours, _ := rs.figure(id, milestoneNamed(id).in(rs.Law))
	return opening.AddHours(hours)
}
