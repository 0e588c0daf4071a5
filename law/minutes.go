// Minutes: how many copies of each are made and who gets them, Articles 76, 77
// and 83 to 85; who orders a re-run, Article 80; and how deputies are confirmed,
// Article 88.

package law

import "laphieu/election"

var (
	countMinutes = &Rule{
		Code: "76.3.gui", Article: "76(3)", Effect: States, Grade: Verified,
		Text: "Biên bản kết quả kiểm phiếu của mỗi cuộc bầu cử lập thành ba bản, có chữ ký của Tổ trưởng, Thư ký và hai cử tri chứng kiến; gửi Ban bầu cử tương ứng, Ủy ban nhân dân và Ban thường trực Ủy ban Mặt trận Tổ quốc cấp xã.",
	}
	boardMinutesNational = &Rule{
		Code: "77.3", Article: "77(3)", Effect: States, Grade: Verified,
		Text: "Biên bản xác định kết quả bầu cử đại biểu Quốc hội ở đơn vị bầu cử lập thành ba bản, có chữ ký của Trưởng ban, các Phó Trưởng ban; gửi Hội đồng bầu cử quốc gia, Ủy ban bầu cử và Ban thường trực Ủy ban Mặt trận Tổ quốc cấp tỉnh.",
	}
	boardMinutesCouncil = &Rule{
		Code: "77.4", Article: "77(4)", Effect: States, Grade: Verified,
		Text: "Biên bản xác định kết quả bầu cử đại biểu Hội đồng nhân dân ở đơn vị bầu cử lập thành bốn bản, có chữ ký của Trưởng ban, các Phó Trưởng ban; gửi Ủy ban bầu cử, Thường trực Hội đồng nhân dân, Ủy ban nhân dân, Ban thường trực Ủy ban Mặt trận Tổ quốc cùng cấp.",
	}
	provinceMinutes = &Rule{
		Code: "83.3", Article: "83", Effect: States, Grade: Verified,
		Text: "Biên bản xác định kết quả bầu cử đại biểu Quốc hội ở tỉnh lập thành bốn bản; gửi Hội đồng bầu cử quốc gia, Ủy ban Thường vụ Quốc hội, Ban thường trực Ủy ban Mặt trận Tổ quốc ở trung ương và cấp tỉnh.",
	}
	nationalSummary = &Rule{
		Code: "84", Article: "84", Effect: States, Grade: Verified,
		Text: "Hội đồng bầu cử quốc gia lập biên bản tổng kết cuộc bầu cử đại biểu Quốc hội thành năm bản.",
	}
	councilSummary = &Rule{
		Code: "85.3", Article: "85(3)", Since: InForce2025, Effect: States, Grade: Verified, Source: "Luật số 83/2025/QH15, Điều 1(21)",
		Text: "Biên bản tổng kết cuộc bầu cử đại biểu Hội đồng nhân dân lập thành sáu bản, có chữ ký của Chủ tịch, các Phó Chủ tịch Ủy ban bầu cử; của cấp xã gửi Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc cùng cấp và cấp tỉnh; của cấp tỉnh gửi ba cơ quan cùng cấp, Ủy ban Thường vụ Quốc hội, Chính phủ, Ủy ban trung ương Mặt trận Tổ quốc.",
	}
	councilSummary2015 = &Rule{
		Code: "85.3.2015", Article: "85(3)", Until: InForce2025, Effect: States, Grade: Unverified,
		Text: "Biên bản tổng kết cuộc bầu cử đại biểu Hội đồng nhân dân cấp xã lập thành sáu bản, gửi Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc cùng cấp và cấp trên trực tiếp.",
		Note: "Khoản 3 Điều 85 đã được viết lại năm 2025; nơi gửi theo chữ cũ chưa tìm thấy nguồn.",
	}
	confirmation = &Rule{
		Code: "88", Article: "88", Effect: States, Grade: Verified,
		Text: "Sau khi công bố và giải quyết khiếu nại, Hội đồng bầu cử quốc gia xác nhận tư cách người trúng cử đại biểu Quốc hội, Ủy ban bầu cử xác nhận tư cách người trúng cử đại biểu Hội đồng nhân dân và cấp giấy chứng nhận đại biểu.",
	}
	minutesRules = []*Rule{
		countMinutes, boardMinutesNational, boardMinutesCouncil, provinceMinutes,
		nationalSummary, councilSummary2015, councilSummary, confirmation,
	}

	nationalRerunOrdered = &Rule{
		Code: "80.2", Article: "80(2)", Effect: Steers, Grade: Verified,
		Text: "Bầu cử lại đại biểu Quốc hội vì không đủ cử tri: Ban bầu cử ghi vào biên bản, Ủy ban bầu cử ở tỉnh đề nghị, Hội đồng bầu cử quốc gia xem xét, quyết định.",
	}
	councilRerunOrdered = &Rule{
		Code: "80.3", Article: "80(3)", Effect: Steers, Grade: Verified,
		Text: "Bầu cử lại đại biểu Hội đồng nhân dân vì không đủ cử tri: Ủy ban bầu cử cấp đó quyết định ngày bầu cử lại sau khi được Hội đồng bầu cử quốc gia đồng ý.",
	}
	rerunOrderRules = []*Rule{nationalRerunOrdered, councilRerunOrdered}
)

// MinutesKind is a kind of minutes that the law sends to named bodies.
type MinutesKind string

// The kinds.
const (
	CountMinutes    MinutesKind = "count"        // biên bản kết quả kiểm phiếu
	BoardMinutes    MinutesKind = "constituency" // biên bản xác định kết quả bầu cử
	ProvinceMinutes MinutesKind = "province"     // of the National Assembly in one province
	SummaryMinutes  MinutesKind = "summary"      // biên bản tổng kết, of a council
)

// Sending tells who gets the copies of minutes: one copy each.
type Sending struct {
	Rule *Rule
	To   []string // Vietnamese
}

// MinutesGoTo lists who gets the minutes of a contest. Minutes that a level does
// not have, or whose addressees of 2015 were not found, are an error of kind
// Invalid.
func (rs RuleSet) MinutesGoTo(k MinutesKind, v election.Level) (Sending, error) {
	if err := rs.checkLevel("level", v); err != nil {
		return Sending{}, err
	}
	for i := range sendings {
		if s := &sendings[i]; s.kind == k && s.scope.covers(v) && (s.level == "" || s.level == v) && s.Rule.AppliesTo(rs.Law) {
			return s.Sending, nil
		}
	}
	return Sending{}, invalid("kind", "word_unknown", string(k))
}
