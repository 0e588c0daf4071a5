// Roll: the classes of voters, each with the last contest that it votes in, and
// the words for those contests.

package law

import (
	"slices"
	"strings"

	"laphieu/election"
)

// voterClass is one sentence on where a person votes: the lowest level is the
// last contest that he or she votes in.
type voterClass struct {
	rule   *Rule
	lowest election.Level
	text   string // the contests follow it
}

const soldierText = "Quân nhân có giấy chứng nhận bỏ phiếu ở nơi cư trú; đơn vị ghi \"Bỏ phiếu ở nơi cư trú\". "

var residences = map[Residence]voterClass{
	Permanent:         {votesAtHome, election.Commune, "Thường trú"},
	Temporary:         {votesWhereStaying, election.Commune, "Tạm trú đủ 12 tháng tính đến ngày bầu cử"},
	AtUnit:            {votesAtUnit, election.District, "Bỏ phiếu tại đơn vị vũ trang"},
	Transferred:       {votesTransferred, election.Province, "Có giấy chứng nhận đi bỏ phiếu nơi khác, nơi đi ghi \"Bỏ phiếu ở nơi khác\"; ở nơi đến"},
	ReturnedPermanent: {votesReturned, election.Commune, "Từ nước ngoài về nơi thường trú"},
	ReturnedTemporary: {votesReturnedAway, election.District, "Từ nước ngoài về nơi tạm trú"},
	SoldierHome:       {soldierVotesHome, election.Province, soldierText + "Theo hỏi đáp năm 2026, câu 95 (thiết lập soldier_at_home)"},
}

var (
	newcomerClass     = voterClass{votesAsNewcomer, election.District, "Tạm trú chưa đủ 12 tháng tính đến ngày bầu cử"}
	heldClass         = voterClass{votesWhereHeld, election.Province, "Đang bị giữ hoặc đang chấp hành biện pháp bắt buộc, bỏ phiếu ở nơi đó"}
	soldierEverywhere = voterClass{soldierVotesHome, election.Commune, soldierText + "Khoản 2 Điều 31 không đặt giới hạn (thiết lập soldier_at_home)"}
)

// levelsDownTo lists the levels that the law elects from the highest to lowest.
func (rs RuleSet) levelsDownTo(lowest election.Level) []election.Level {
	end := slices.Index(election.Levels, lowest)
	return slices.DeleteFunc(rs.Levels(), func(v election.Level) bool { return slices.Index(election.Levels, v) > end })
}

var councilWords = map[election.Level]string{
	election.Province: "cấp tỉnh", election.District: "cấp huyện", election.Commune: "cấp xã",
}

// votesFor names the contests of a voter and those of this version of the law
// that he or she does not vote in.
func (rs RuleSet) votesFor(contests []election.Level) string {
	var in, out []string
	for _, v := range rs.Levels() {
		switch {
		case !v.Council():
		case slices.Contains(contests, v):
			in = append(in, councilWords[v])
		default:
			out = append(out, councilWords[v])
		}
	}
	text := "bầu đại biểu Quốc hội, đại biểu Hội đồng nhân dân " + strings.Join(in, ", ")
	if len(out) > 0 {
		text += "; không bầu " + strings.Join(out, ", ")
	}
	return text + "."
}
