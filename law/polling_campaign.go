// The last 24 hours: the campaign is over (Article 64) and the voter list stands
// but for losses of the right to vote (Articles 29, 30).

package law

import "laphieu/election"

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
